"""What must hold before Qt is touched. Where it does not, Qt would abort the process or fail later on."""

import ctypes
import importlib.util
import os
import sys
from importlib.metadata import version
from pathlib import Path

_INSTALL = (
    "On Debian or Ubuntu: apt-get install libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 "
    "fonts-dejavu-core"
)
_INSTALL_X11 = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-xkb1 "
    "libxkbcommon-x11-0"
)


def check(*, needs_display: bool) -> None:
    """Raise ValueError, saying what to do, where Qt cannot run here."""
    _check_versions()
    if needs_display and sys.platform.startswith("linux"):
        _check_display()
    _check_libraries()


def _check_versions() -> None:
    if importlib.util.find_spec("PySide6") is None:
        raise ValueError("PySide6 is not installed. Install it with: python -m pip install PySide6-Essentials")
    qt = tuple(int(part) for part in version("PySide6-Essentials").split(".")[:2])
    if qt >= (6, 12) and sys.version_info < (3, 12):
        # WORKAROUND for 6.12.0 on CPython 3.11: each call that returns None loses a reference to None.
        raise ValueError(
            f"PySide6 {qt[0]}.{qt[1]} crashes on Python {sys.version_info[0]}.{sys.version_info[1]}. "
            'Install one that does not: python -m pip install "PySide6-Essentials<6.12"'
        )
    if qt < (6, 10):
        raise ValueError(
            f"PySide6 {qt[0]}.{qt[1]} is too old for the plots. "
            "Update it: python -m pip install --upgrade PySide6-Essentials"
        )


def _check_display() -> None:
    if _platform() not in ("xcb", "wayland"):
        return
    display, wayland = os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY")
    hint = "Start it from a desktop session, or write a picture without a window: sigmoid-gui --export sigmoid.png"
    if not display and not wayland:
        raise ValueError(f"There is no display to open a window on. {hint}")
    if not wayland and not _answers(display):
        raise ValueError(f"The display “{display}” does not answer. {hint}")


def _answers(display: str | None) -> bool:
    """Whether an X server takes a connection; Qt aborts the process where it does not."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise ValueError(f"A shared library is missing: {error}. {_INSTALL} {_INSTALL_X11}") from None
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode() if display else None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _check_libraries() -> None:
    try:
        import PySide6.QtWidgets
    except ImportError as error:
        raise ValueError(f"A shared library is missing: {error}. {_INSTALL}") from None
    uses_x11 = os.environ.get("DISPLAY") and _platform() == "xcb"
    plugin = Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"
    if uses_x11 and plugin.exists():
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            raise ValueError(f"A shared library is missing: {error}. {_INSTALL} {_INSTALL_X11}") from None


def _platform() -> str:
    """How Qt will reach the screen."""
    return (os.environ.get("QT_QPA_PLATFORM") or "xcb").partition(":")[0]

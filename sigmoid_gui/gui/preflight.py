"""What must hold before Qt is touched. Where it does not, Qt would abort the process or fail later on."""

import ctypes
import importlib.util
import os
import socket
import sys
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
    if importlib.util.find_spec("PySide6") is None:
        raise ValueError("PySide6 is not installed. Install it with: python -m pip install PySide6-Essentials")
    import PySide6

    _check_version(PySide6.__version__)
    plugins = Path(PySide6.__file__).parent / "Qt/plugins/platforms"
    if needs_display and sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = _platform({path.stem.removeprefix("libq") for path in plugins.glob("libq*.so")})
    _check_libraries(plugins)


def _check_version(version: str) -> None:
    qt = tuple(int(part) for part in version.split(".")[:2])
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


def _platform(known: set[str]) -> str:
    """The first platform asked for, or usual here, whose display answers. Qt aborts where the display does not."""
    usual = "wayland;xcb" if os.environ.get("WAYLAND_DISPLAY") else "xcb"
    for asked in (os.environ.get("QT_QPA_PLATFORM") or usual).split(";"):
        name = asked.partition(":")[0].partition("-")[0]
        if known and name not in known:
            raise ValueError(f"QT_QPA_PLATFORM asks for “{asked}”, which is none of {', '.join(sorted(known))}.")
        if _ANSWERS.get(name, lambda: True)():
            return asked
    raise ValueError(
        "There is no display that answers. Start it from a desktop session, or write a picture without a window: "
        "sigmoid-gui --export sigmoid.png"
    )


def _x11_answers() -> bool:
    display = os.environ.get("DISPLAY")
    if not display:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise _missing(error, f"{_INSTALL} {_INSTALL_X11}") from None
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers() -> bool:
    folder, name = os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(os.path.join(folder, name))  # noqa: PTH118 - an absolute name replaces the folder
        except OSError:
            return False
    return True


_ANSWERS = {"xcb": _x11_answers, "wayland": _wayland_answers}


def _missing(error: Exception, remedy: str) -> ValueError:
    return ValueError(f"A shared library is missing: {error}. {remedy}")


def _check_libraries(plugins: Path) -> None:
    try:
        import PySide6.QtWidgets  # noqa: F401 - only whether it loads
    except ImportError as error:
        raise _missing(error, _INSTALL) from None
    plugin = plugins / "libqxcb.so"
    if os.environ.get("QT_QPA_PLATFORM", "").startswith("xcb") and plugin.exists():
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            raise _missing(error, f"{_INSTALL} {_INSTALL_X11}") from None

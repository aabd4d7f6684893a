import socket
import sys

import PySide6
import pytest

from sigmoid_gui.gui import preflight

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")


@pytest.fixture
def environment(monkeypatch):
    """A function that sets the variables which say where the display is."""

    def give(**variables):
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return give


def test_this_machine_may_draw_files():
    preflight.check(needs_display=False)


@pytest.mark.parametrize(
    ("qt", "python", "message"),
    [
        ("6.12.0", (3, 11), 'crashes on Python 3.11. Install one that does not: python -m pip install "PySide6-Ess'),
        ("6.9.1", (3, 13), "too old for the plots"),
    ],
)
def test_a_pair_that_breaks_is_refused_in_words(monkeypatch, qt, python, message):
    monkeypatch.setattr(PySide6, "__version__", qt)
    monkeypatch.setattr(sys, "version_info", (*python, 0, "final", 0))
    with pytest.raises(ValueError, match="PySide6") as refusal:
        preflight.check(needs_display=False)
    assert message in str(refusal.value)


@pytest.mark.parametrize(("qt", "python"), [("6.11.3", (3, 11)), ("6.12.0", (3, 12)), ("6.12.1", (3, 13))])
def test_a_pair_that_works_is_let_through(monkeypatch, qt, python):
    monkeypatch.setattr(PySide6, "__version__", qt)
    monkeypatch.setattr(sys, "version_info", (*python, 0, "final", 0))
    preflight.check(needs_display=False)


def test_a_missing_pyside_is_said(monkeypatch):
    monkeypatch.setattr(preflight.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(ValueError, match="python -m pip install PySide6-Essentials"):
        preflight.check(needs_display=False)


@linux
@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"DISPLAY": ":4711"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4711"},
        {"QT_QPA_PLATFORM": "wayland"},
        {"QT_QPA_PLATFORM": "wayland-egl"},
        {"QT_QPA_PLATFORM": "wayland;xcb"},
        {"WAYLAND_DISPLAY": "wayland-9"},
        {"WAYLAND_DISPLAY": "wayland-9", "DISPLAY": ":4711"},
    ],
    ids=str,
)
def test_a_display_that_does_not_answer_is_said(environment, variables):
    environment(**variables)
    with pytest.raises(ValueError, match=r"no display that answers.*--export"):
        preflight.check(needs_display=True)


@linux
def test_an_unknown_platform_is_refused_with_those_there_are(environment):
    environment(QT_QPA_PLATFORM="nonsense")
    with pytest.raises(ValueError, match=r"“nonsense”, which is none of .*xcb"):
        preflight.check(needs_display=True)


@linux
@pytest.mark.parametrize("platform", ["offscreen", "wayland;offscreen", "minimal"])
def test_a_platform_without_a_screen_needs_no_display(environment, platform):
    environment(QT_QPA_PLATFORM=platform)
    preflight.check(needs_display=True)
    assert preflight.os.environ["QT_QPA_PLATFORM"] in platform.split(";")


@linux
@pytest.mark.parametrize("absolute", [False, True])
def test_a_wayland_display_that_answers_is_taken(environment, tmp_path, absolute):
    path = tmp_path / "wayland-7"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        environment(WAYLAND_DISPLAY=str(path) if absolute else path.name, XDG_RUNTIME_DIR=str(tmp_path))
        preflight.check(needs_display=True)
    assert preflight.os.environ["QT_QPA_PLATFORM"] == "wayland"


@linux
def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch, environment):
    def refuse(name, *_):
        raise OSError(f"{name}: cannot open shared object file: No such file or directory")

    environment(DISPLAY=":4711")
    monkeypatch.setattr(preflight.ctypes, "CDLL", refuse)
    with pytest.raises(ValueError, match=r"libxcb\.so\.1.*apt-get install .*libxcb-cursor0"):
        preflight.check(needs_display=True)

import sys

import pytest

from sigmoid_gui.gui import preflight


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
    monkeypatch.setattr(preflight, "version", lambda _: qt)
    monkeypatch.setattr(sys, "version_info", (*python, 0, "final", 0))
    with pytest.raises(ValueError, match="PySide6") as refusal:
        preflight.check(needs_display=False)
    assert message in str(refusal.value)


@pytest.mark.parametrize(("qt", "python"), [("6.11.3", (3, 11)), ("6.12.0", (3, 12)), ("6.12.1", (3, 13))])
def test_a_pair_that_works_is_let_through(monkeypatch, qt, python):
    monkeypatch.setattr(preflight, "version", lambda _: qt)
    monkeypatch.setattr(sys, "version_info", (*python, 0, "final", 0))
    preflight.check(needs_display=False)


def test_a_missing_pyside_is_said(monkeypatch):
    monkeypatch.setattr(preflight.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(ValueError, match="python -m pip install PySide6-Essentials"):
        preflight.check(needs_display=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize("platform", ["xcb", "", "wayland"])
def test_a_missing_display_is_said(monkeypatch, platform):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    with pytest.raises(ValueError, match="no display"):
        preflight.check(needs_display=True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_a_platform_without_a_screen_needs_no_display(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    preflight.check(needs_display=True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 as Linux has it")
def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch):
    def refuse(name, *_):
        raise OSError(f"{name}: cannot open shared object file: No such file or directory")

    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(preflight.ctypes, "CDLL", refuse)
    with pytest.raises(ValueError, match=r"libxcb\.so\.1.*apt-get install .*libxcb-cursor0"):
        preflight.check(needs_display=True)

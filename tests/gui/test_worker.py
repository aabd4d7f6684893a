"""Studies beside the window, as a user meets them: old curves until new ones, progress, Cancel, closing meanwhile."""

import gc
import threading
import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QProgressBar

from sigmoid_gui.figure import Line
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.numbers import NumberBox, RoundSlider
from sigmoid_gui.panels import PANELS, curve
from sigmoid_gui.panels.panel import Panel
from sigmoid_gui.panels.study import Study
from tests.gui.events import activate, drag
from tests.gui.test_mainwindow import button, enter, named, readings, state, status, trigger

STUDY = PANELS["depth"].study
SMALL = {"panel": "depth", "depth": 6, "width": 8, "batch": 3, "seeds": 3}
SOME = {"panel": "depth", "depth": 200, "width": 64, "batch": 16, "seeds": 8}  # a second
LONG = {"panel": "depth", "depth": 200, "width": 90, "batch": 16, "seeds": 8}  # two seconds


@pytest.fixture(autouse=True)
def _nothing_is_known():
    """Each test has its networks computed anew."""
    STUDY._kept.clear()


def pending(window):
    return "not computed yet" in window.findChild(FigureView).accessibleDescription()


def median(window, role=0):
    return next(m for m in window.findChild(FigureView).axes[0].plot.marks if isinstance(m, Line) and m.role == role)


def computing(window):
    return window.findChild(QProgressBar).isVisible()


def threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith("study")]


def test_what_is_known_is_drawn_at_once_and_the_networks_when_they_are_there(qtbot, open_window):
    window = open_window(**SOME)
    assert pending(window)
    assert readings(window)["sigmoid"] == "…"
    assert float(readings(window)["best case"]) == pytest.approx(4.0**-200, rel=1e-5)
    qtbot.waitUntil(lambda: not pending(window))
    assert 0 < float(readings(window)["sigmoid"]) < 1
    assert median(window).x.size == 200


def test_old_curves_stay_until_there_are_new_ones(qtbot, open_window):
    window = open_window(**SMALL)
    qtbot.waitUntil(lambda: not pending(window))
    before = median(window).y
    enter(qtbot, window, "Layers", "9")
    assert pending(window)
    assert median(window).y.tolist() == before.tolist()
    qtbot.waitUntil(lambda: not pending(window))
    assert median(window).x.size == 9


def test_dragging_the_slider_of_the_layers_ends_with_the_networks_of_that_depth(qtbot, open_window):
    window = open_window(**SMALL)
    slider = named(window, RoundSlider, "Layers slider")
    middle = slider.height() // 2
    handle = QPoint(round((slider.value() + 0.5) / (slider.maximum() + 1) * (slider.width() - 14)) + 7, middle)
    drag(qtbot, slider, handle, QPoint(slider.width() - 20, middle))
    assert state(window).depth > 50
    qtbot.waitUntil(lambda: not pending(window))
    assert median(window).x.size == state(window).depth
    trigger(window, "Undo")
    assert state(window).depth == 6


def test_the_last_of_many_wishes_is_drawn(qtbot, open_window):
    window = open_window(**LONG)
    for depth in (150, 100, 50, 3):
        enter(qtbot, window, "Layers", str(depth))
    qtbot.waitUntil(lambda: not pending(window))
    assert median(window).x.size == 3
    assert STUDY.known(STUDY.key(state(window).replace(depth=200))) is None


def test_what_takes_long_tells_how_far_it_is_and_can_be_cancelled(qtbot, open_window):
    start = time.monotonic()
    window = open_window(**LONG)
    qtbot.waitUntil(lambda: computing(window))
    assert time.monotonic() - start > 0.2  # what is quicker than that goes by without
    bar = window.findChild(QProgressBar)
    first = bar.value()
    qtbot.waitUntil(lambda: bar.value() > first)
    qtbot.mouseClick(button(window, "Cancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not computing(window))
    window.resize(window.width() - 50, window.height())
    assert window._worker._job is None  # the same state does not start it again
    assert pending(window)
    enter(qtbot, window, "Layers", "5")
    qtbot.waitUntil(lambda: not pending(window))
    assert median(window).x.size == 5


def test_what_is_quick_shows_no_progress(qtbot, open_window):
    window = open_window(**SMALL)
    qtbot.waitUntil(lambda: not pending(window))
    shown = []
    window._worker.progressed.connect(lambda share: shown.append(share < 1 or computing(window)))
    enter(qtbot, window, "Layers", "7")
    qtbot.waitUntil(lambda: not pending(window))
    assert shown == [False]


def test_another_panel_calls_it_off(qtbot, open_window):
    window = open_window(**LONG)
    qtbot.waitUntil(lambda: computing(window))
    trigger(window, "Curve")
    qtbot.waitUntil(lambda: not computing(window))
    assert STUDY.known(STUDY.key(state(window))) is None


def test_closing_the_window_ends_what_is_computed(qtbot, open_window):
    window = open_window(**LONG)
    qtbot.waitUntil(lambda: computing(window))
    assert threads()
    start = time.monotonic()
    window.close()
    assert time.monotonic() - start < 1
    assert not threads()
    window.resize(500, 400)
    assert not threads()


def test_a_result_leaves_the_message_and_what_is_half_typed(qtbot, open_window):
    window = open_window(**{**LONG, "depth": 100})
    activate(qtbot, window)
    trigger(window, "Copy command line")
    box = named(window, NumberBox, "Width")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "12")
    qtbot.waitUntil(lambda: not pending(window))
    assert status(window) == "Copied the command that opens what is shown."
    assert box.text() == "12"
    assert state(window).width == 90


def test_a_picture_that_is_copied_meanwhile_is_complete(qtbot, open_window):
    window = open_window(**LONG)
    assert pending(window)
    trigger(window, "Copy picture")
    assert STUDY.known(STUDY.key(state(window))) is not None
    assert "sigmoid" in QGuiApplication.clipboard().image().text("Description")
    assert "not computed" not in QGuiApplication.clipboard().image().text("Description")
    assert QGuiApplication.overrideCursor() is None


@pytest.fixture
def failures(monkeypatch):
    """The keys of a study of the panel Curve that fails each time."""
    keys = []

    def run(key, progress):
        keys.append(key)
        raise ZeroDivisionError

    study = Study(lambda state: state.depth, run)
    panel = Panel(lambda state, columns, _: curve.figure(state, columns), {"Function": ("weight",)}, study=study)
    monkeypatch.setattr(curve, "PANEL", panel)
    return keys


@pytest.mark.usefixtures("failures")
def test_a_bug_in_a_study_is_reported_as_any_other(qtbot, open_window):
    with qtbot.captureExceptions() as caught:
        window = open_window()
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert not computing(window)


def test_a_study_that_fails_is_not_begun_again_by_a_drawing(qtbot, open_window, failures):
    with qtbot.captureExceptions() as caught:
        window = open_window()
        qtbot.waitUntil(lambda: bool(caught))
        for width in (1100, 1000):
            window.resize(width, 800)
        enter(qtbot, window, "w", "2")
    assert not computing(window)
    assert len(failures) == 1


def test_cancel_is_reached_by_the_keyboard(qtbot, open_window):
    window = open_window(**LONG)
    activate(qtbot, window)
    qtbot.waitUntil(lambda: computing(window))
    cancel = button(window, "Cancel", QAbstractButton)
    cancel.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(cancel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not computing(window))
    assert pending(window)
    assert window._message.text().startswith("Stopped. Change a setting")


def test_no_garbage_is_collected_in_the_thread(qtbot, open_window):
    """It may be widgets, which only the window's thread may destroy."""
    window, other = open_window(**SOME), open_window(**LONG)
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: not pending(window))
    assert not gc.isenabled()
    other.close()
    assert gc.isenabled()

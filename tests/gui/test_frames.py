"""What a frame costs: a fast mouse is one drawing a frame, and a window at rest does nothing."""

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.numbers import RoundSlider

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
MOVES = 200


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _, event):  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def queue(widget, kind, at, button, buttons):
    """Let the widget have a mouse event when it comes to it, as from a mouse that does not wait."""
    here, there = QPointF(at), QPointF(widget.mapToGlobal(at))
    event = QMouseEvent(kind, here, there, button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.postEvent(widget, event)


def sweep(widget, start, across):
    """Queue a press, and two hundred moves along so many pixels."""
    queue(widget, QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    for step in range(1, MOVES + 1):
        at = QPointF(start) + QPointF(across * step / MOVES, 0)
        queue(widget, QEvent.Type.MouseMove, at.toPoint(), NONE, LEFT)


@pytest.fixture
def drawings(window):
    """The states that were drawn, in a list that grows."""
    QApplication.processEvents()
    drawn = []
    window._store.changed.connect(drawn.append)
    return drawn


def test_two_hundred_moves_of_the_marker_are_one_drawing_at_the_last_place(qtbot, window, drawings):
    view = window.findChild(FigureView)
    axes = view.axes[0]
    area = axes.mapRectToScene(axes.area)
    start = QPointF(area.left() + area.width() * 7.5 / 12, area.top() + area.height() * 0.8).toPoint()
    paints = Paints(view.viewport())
    sweep(view.viewport(), start, -250)
    qtbot.waitUntil(lambda: bool(drawings) and paints.count > 0)
    x = 1.5 - 250 * 12 / area.width()
    assert window._store.state.x == pytest.approx(x, abs=18 / area.width())
    assert drawings == [window._store.state]
    assert paints.count == 1


def test_two_hundred_moves_of_a_slider_are_one_drawing_at_the_last_place(qtbot, window, drawings):
    (slider,) = (s for s in window.findChildren(RoundSlider) if s.accessibleName() == "Range to slider")
    first = slider.value()
    handle = round((slider.value() + 0.5) / slider.maximum() * (slider.width() - 14)) + 7
    sweep(slider, QPointF(handle, slider.height() / 2).toPoint(), -20)
    qtbot.waitUntil(lambda: bool(drawings))
    assert slider.value() < first - 50
    assert window._store.state.range[1] == pytest.approx(-20 + slider.value() * 0.05)
    assert drawings == [window._store.state]


def test_a_window_at_rest_does_nothing(window):
    window.findChild(FigureView).setFocus()  # where no cursor blinks
    QApplication.processEvents()
    paints, woken = Paints(window), []
    QAbstractEventDispatcher.instance().awake.connect(lambda: woken.append(True))
    loop = QEventLoop()
    QTimer.singleShot(300, loop.quit)
    loop.exec()
    assert paints.count == 0
    assert len(woken) <= 3

"""What a frame costs: a fast mouse is one drawing a frame, and a window at rest does nothing."""

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from sigmoid_gui.figure import Figure, Plot, Rule
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.mainwindow import MainWindow
from sigmoid_gui.gui.numbers import RoundSlider
from sigmoid_gui.gui.store import Store
from sigmoid_gui.gui.theme import DARK, LIGHT
from sigmoid_gui.panels import draw
from sigmoid_gui.state import State

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


@pytest.fixture
def new_view(qtbot):
    """A function that shows a figure in a view of its own."""

    def new(figure, theme=LIGHT, size=(800, 600)):
        view = FigureView(theme)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its frame is no part of the figure
        qtbot.addWidget(view)
        view.resize(*size)
        with qtbot.waitExposed(view):
            view.show()
        view.draw(figure)
        return view

    return new


def dragged(new_view) -> FigureView:
    """A view in the middle of a drag of the input: its backdrop and its curves are kept from earlier frames."""
    view = new_view(draw(State(), 800))
    for x in (1.0, 1.1, 1.2):
        view.draw(draw(State(input=(x,)), 800))
        view.grab()
    return view


def test_the_names_of_rules_stay_while_their_rules_move(new_view):
    def figure(at):
        rules = (Rule(at, "zero", axis="y", name="a name"), Rule(at - 1, "reference", axis="y"))
        return Figure("f", "f", (Plot("f", "value", rules, (0.0, 8.0), (0.0, 8.0)),))

    view = new_view(figure(3.0))
    for at in (3.5, 4.0, 4.0, 4.5):
        view.draw(figure(at))
        kept = view.grab().toImage()
        assert kept == new_view(figure(at)).grab().toImage()


@pytest.mark.parametrize(
    "settings",
    [
        {"input": (-2.0,)},
        {"input": (1.2, 3.0)},
        {"input": (1.2,), "tangent": False},
        {"input": (1.2,), "grid": False},
        {"input": (1.2,), "saturation": True},
        {"input": (1.2,), "weight": 2.0},
        {"input": (1.2,), "range": (-3.0, 9.0)},
    ],
    ids=str,
)
def test_what_is_kept_from_earlier_frames_is_never_out_of_date(new_view, settings):
    view, figure = dragged(new_view), draw(State(**settings), 800)
    truth = new_view(figure).grab().toImage()
    for _ in range(3):
        view.draw(figure)
        assert view.grab().toImage() == truth


@pytest.mark.parametrize(("theme", "size"), [(DARK, (800, 600)), (LIGHT, (700, 500))])
def test_what_is_kept_follows_the_theme_and_the_size(new_view, theme, size):
    view, figure = dragged(new_view), draw(State(input=(1.2,)), 800)
    for _ in range(4):  # until all of it is kept
        view.draw(figure)
        view.grab()
    if theme is not LIGHT:
        view.restyle(theme)
    view.resize(*size)
    assert view.grab().toImage() == new_view(figure, theme, size).grab().toImage()


@pytest.mark.parametrize("state", [State(), State(tangent=False, grid=False)], ids=["default", "bare"])
def test_a_new_window_is_told_of_the_state_once(qtbot, desk, state):
    store, told = Store(state), []
    store.changed.connect(told.append)
    window = MainWindow(store, desk)
    qtbot.addWidget(window)
    assert told == [state]
    assert not store.can_undo
    window.deleteLater()

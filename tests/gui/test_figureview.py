"""The plots on the screen, driven with the mouse. Pixels are where the mathematics puts them."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from sigmoid_gui.figure import Figure, Line, Plot, Points
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.theme import DARK, LIGHT
from sigmoid_gui.panels import draw
from sigmoid_gui.state import State
from tests.gui.events import activate, drag, wheel


@pytest.fixture
def view(qtbot):
    view = FigureView(LIGHT)
    qtbot.addWidget(view)
    view.resize(800, 600)
    with qtbot.waitExposed(view):
        view.show()
    view.draw(draw(State(), 800))
    return view


@pytest.fixture
def edits(view):
    heard = []
    view.edited.connect(lambda *edit: heard.append(edit))
    return heard


def pixel(view, plot: int, x: float, y: float) -> QPoint:
    """Where the point (x, y) of a plot is in the view, by the rule of three."""
    axes = view.axes[plot]
    area = axes.mapRectToScene(axes.area)
    (left, right), (bottom, top) = axes.plot.x_range, axes.plot.y_range
    across, up = (x - left) / (right - left), (y - bottom) / (top - bottom)
    return QPoint(round(area.left() + across * area.width()), round(area.bottom() - up * area.height()))


def colours_near(image, at: QPoint, reach: int = 2) -> set[str]:
    return {
        image.pixelColor(at.x() + dx, at.y() + dy).name()
        for dx in range(-reach, reach + 1)
        for dy in range(-reach, reach + 1)
    }


@pytest.mark.parametrize("x", [-5, -2.5, 0, 1, 4])
def test_the_curve_goes_through_the_pixels_of_its_values(view, x):
    view.draw(draw(State(tangent=False, input=(5.5,)), 800))
    image = view.grab().toImage()
    value = 1 / (1 + np.exp(-x))
    assert LIGHT.strokes["value"].color in colours_near(image, pixel(view, 0, x, value))
    assert LIGHT.strokes["gradient"].color in colours_near(image, pixel(view, 1, x, value * (1 - value)))
    assert LIGHT.strokes["value"].color not in colours_near(image, pixel(view, 0, x, value + 0.15))


@pytest.mark.parametrize("plot", [0, 1])
@pytest.mark.parametrize("saturation", [False, True])
def test_saturation_is_shaded_up_to_its_edges(view, plot, saturation):
    view.draw(draw(State(saturation=saturation, grid=False, epsilon=0.1, input=(9.0,)), 800))
    image = view.grab().toImage()
    high = view.axes[plot].plot.y_range[1] * 0.6
    inside, outside = (image.pixelColor(pixel(view, plot, x, high)).name() for x in (-2.2, -1.9))
    assert inside == (LIGHT.shade("saturated").name() if saturation else LIGHT.ground)
    assert outside == LIGHT.ground


@pytest.mark.parametrize("grid", [False, True])
def test_the_grid_goes_through_the_ticks(view, grid):
    view.draw(draw(State(grid=grid, tangent=False, input=(9.0,)), 800))
    image = view.grab().toImage()
    for at in (pixel(view, 0, -4, 0.73), pixel(view, 0, -3.4, 0.6), pixel(view, 1, 4, 0.22)):
        assert (LIGHT.grid in colours_near(image, at)) is grid


def test_epsilon_is_a_line_in_the_lower_plot(view):
    view.draw(draw(State(saturation=True, epsilon=0.1, grid=False, input=(9.0,)), 800))
    image = view.grab().toImage()
    line = [pixel(view, 1, x, 0.1) for x in np.linspace(-1.4, 1.4, 40)]
    above = [pixel(view, 1, x, 0.12) for x in np.linspace(-1.4, 1.4, 40)]
    drawn = LIGHT.strokes["saturated"].color
    assert any(drawn in colours_near(image, at, 1) for at in line)
    assert not any(drawn in colours_near(image, at, 1) for at in above)


def test_the_focus_is_seen(qtbot, view):
    activate(qtbot, view)
    view.setFocus()
    focused = view.grab().toImage()
    view.clearFocus()
    assert view.grab().toImage() != focused


@pytest.mark.parametrize("plot", [0, 1])
def test_dragging_the_marker_moves_the_input(qtbot, view, edits, plot):
    start = pixel(view, plot, 1.5, view.axes[plot].plot.y_range[1] * 0.9)
    drag(qtbot, view.viewport(), start, start + QPoint(100, 0))
    per_pixel = 12 / view.axes[plot].area.width()
    setting, x, gesture = edits[-1]
    assert (setting, gesture) == ("x", "drag x")
    assert x == pytest.approx(1.5 + 100 * per_pixel, abs=1.5 * per_pixel)


@pytest.mark.parametrize("plot", [0, 1])
def test_dragging_the_plot_pans_the_range(qtbot, view, edits, plot):
    start = pixel(view, plot, -3, view.axes[plot].plot.y_range[1] * 0.5)
    drag(qtbot, view.viewport(), start, start + QPoint(100, 0))
    per_pixel = 12 / view.axes[plot].area.width()
    assert {(setting, gesture) for setting, _, gesture in edits} == {("range", "pan")}
    (low, high) = edits[-1][1]
    assert high - low == pytest.approx(12, abs=per_pixel)
    assert low < -6


def test_the_wheel_zooms_about_the_pointer(view, edits):
    wheel(view.viewport(), pixel(view, 0, -3, 0.5), 1)
    ((setting, (low, high), _),) = edits
    assert setting == "range"
    assert high - low < 12
    assert (-3 - low) / (high - low) == pytest.approx(0.25, abs=0.01)


def test_the_view_follows_the_state_and_not_the_mouse(qtbot, view):
    """Nobody listens here: what was dragged has no effect, and the next drawing undoes it."""
    start = pixel(view, 0, -3, 0.5)
    drag(qtbot, view.viewport(), start, start + QPoint(100, 0))
    view.draw(draw(State(), 800))
    before = view.grab().toImage()
    view.draw(draw(State(), 800))
    assert view.grab().toImage() == before


def test_the_right_button_opens_no_menu_of_pyqtgraph(qtbot, view):
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=pixel(view, 0, 0, 0.2))
    assert QApplication.activePopupWidget() is None


def test_letting_the_mouse_go_ends_the_gesture(qtbot, view):
    with qtbot.waitSignal(view.settled):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pixel(view, 0, 0, 0.2))


def test_the_picture_is_described_by_its_numbers(view):
    assert view.accessibleName() == "Plot"
    assert view.accessibleDescription() == draw(State(), 800).summary


def test_items_are_kept_while_the_kinds_of_marks_stay(view):
    items = set(map(id, view.scene().items()))
    view.draw(draw(State(range=(-3.0, 9.0), input=(0.5,)), 800))
    assert set(map(id, view.scene().items())) == items


def test_plots_come_and_go(view):
    one = Plot("one", "value", (), (0.0, 1.0), (0.0, 1.0), x_label="x")
    view.draw(Figure("one", "one plot", (one,)))
    assert len(view.axes) == 1
    view.draw(draw(State(), 800))
    assert len(view.axes) == 2


def test_a_theme_changes_ground_and_lines(view):
    view.draw(draw(State(tangent=False, input=(5.5,)), 800))
    view.restyle(DARK)
    image = view.grab().toImage()
    assert image.pixelColor(2, 2) == QColor(DARK.ground)
    assert DARK.strokes["value"].color in colours_near(image, pixel(view, 0, 0, 0.5))


@pytest.mark.parametrize("size", [(160, 120), (300, 200), (3000, 2000)])
def test_every_size_can_be_drawn(view, size):
    view.resize(*size)
    assert not view.grab().toImage().isNull()


@pytest.mark.parametrize(
    "settings",
    [
        {"range": (-1e300, 1e300), "weight": 1e-300},
        {"range": (0.0, 1e-289)},
        {"range": (1e9, 1e9 + 0.01)},
        {"weight": 1e300, "input": (-1e300, 1e300), "saturation": True},
    ],
    ids=str,
)
def test_extreme_settings_are_drawn_without_a_message(view, settings):
    view.draw(draw(State(**settings), 800))
    image = view.grab().toImage()
    assert LIGHT.strokes["value"].color in {
        image.pixelColor(x, y).name() for x in range(300, 500, 7) for y in range(image.height() // 2)
    }


def test_many_points_are_one_item(view):
    x = np.linspace(-6, 6, 1000)
    plot = Plot("f", "value", (Line(x, x, "value"), Points(x, x, "input")), (-6.0, 6.0), (-6.0, 6.0), x_label="x")
    view.draw(Figure("f", "f", (plot,)))
    assert len(view.scene().items()) < 30


def test_a_plot_of_so_many_lines_of_text_leaves_the_rest_to_the_others(view):
    ends = (0.0, 1.0)
    heights = []
    for height in (600, 900):
        view.resize(800, height)
        bits = Plot("b", "value", (), ends, ends, x_scale="none", y_scale="none", lines=4)
        view.draw(Figure("f", "f", (Plot("f", "value", (), ends, ends), bits)))
        heights.append([axes.area.height() for axes in view.axes])
    (upper, lower), (taller, same) = heights
    assert lower == same == pytest.approx(4 * view.fontMetrics().height(), abs=1)
    assert taller == pytest.approx(upper + 300, abs=1)

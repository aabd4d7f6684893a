"""The panel Saturation in the window, driven with real events; its regimes are where the mathematics puts them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QTableView

from sigmoid_gui.gui.export import image
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.numbers import RoundSlider
from sigmoid_gui.gui.theme import LIGHT
from sigmoid_gui.panels import draw
from sigmoid_gui.picture import Size
from sigmoid_gui.state import State
from tests.gui.events import drag
from tests.gui.test_figureview import colours_near, pixel
from tests.gui.test_mainwindow import button, named, readings, state, trigger

FLOAT16 = {"panel": "saturation", "dtype": "float16", "range": (-20.0, 20.0), "grid": False}


@pytest.fixture
def draw_view(qtbot):
    """A function that draws a state of the panel and returns the view."""

    def draw_view(**settings):
        view = FigureView(LIGHT)
        qtbot.addWidget(view)
        view.resize(800, 700)
        with qtbot.waitExposed(view):
            view.show()
        view.draw(draw(State(**FLOAT16, **settings), view.columns))
        return view

    return draw_view


def test_every_regime_has_its_colour_where_it_holds_and_the_left_has_no_ones(draw_view):
    view = draw_view(textbook=False, input=(0.0,))
    seen = view.grab().toImage()
    for x, role in (
        (-18.5, "zero"),
        (-13, "subnormal"),
        (-9, "saturated"),
        (-7, "saturated"),
        (7, "saturated"),
        (9, "one"),
        (13, "subnormal"),
        (18.5, "zero"),
    ):
        for plot in (0, 1):
            assert seen.pixelColor(pixel(view, plot, x, -1.5)) == LIGHT.shade(role)
            assert seen.pixelColor(pixel(view, plot, x, -9)) == LIGHT.shade("zero")
    assert seen.pixelColor(pixel(view, 1, 2, -3)).name() == LIGHT.ground


@pytest.mark.parametrize("textbook", [False, True])
def test_the_textbook_falls_where_it_dies_and_the_right_gradient_goes_on(draw_view, textbook):
    view = draw_view(textbook=textbook, input=(0.0,))
    seen = view.grab().toImage()
    for plot, role in ((0, "complement"), (1, "gradient")):
        fall = set().union(*(colours_near(seen, pixel(view, plot, 7.625, -4 - part / 10)) for part in range(20)))
        assert any(QColor(colour).value() < 100 for colour in fall) is textbook
        assert LIGHT.strokes[role].color in colours_near(seen, pixel(view, plot, 14, -6.08))


def test_the_slider_of_epsilon_moves_in_decades(qtbot, open_window):
    window = open_window(panel="saturation")
    slider = named(window, RoundSlider, "ε slider")
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert state(window).epsilon == 0.013
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert state(window).epsilon == 1.3e-3
    trigger(window, "Undo")
    assert state(window).epsilon == 0.013


def test_a_type_is_chosen_by_key_and_its_edges_are_read(qtbot, open_window):
    window = open_window(panel="saturation")
    assert readings(window)["σ is 1 from x"] == "37.4299"
    qtbot.keyClick(named(window, QComboBox, "Type"), Qt.Key.Key_Home)
    assert state(window).dtype == "float16"
    assert readings(window)["σ is 1 from x"] == "8.32031"


def test_a_preset_shows_a_type_to_its_end(qtbot, open_window):
    window = open_window(panel="saturation")
    qtbot.mouseClick(button(window, "bfloat16 to its end"), Qt.MouseButton.LeftButton)
    assert (state(window).dtype, state(window).range) == ("bfloat16", (-100, 100))
    assert named(window, QComboBox, "Type").currentText() == "bfloat16"


def test_the_input_is_dragged_out_to_where_nothing_is_left(qtbot, open_window):
    window = open_window(**FLOAT16, input=(1.0, 0.0))
    view = window.findChild(FigureView)
    drag(qtbot, view.viewport(), pixel(view, 1, 1, -4), pixel(view, 1, 18, -4))
    assert state(window).x == pytest.approx(18, abs=0.1)
    (table,) = (table.model() for table in window.findChildren(QTableView) if table.isVisible())
    assert [table.index(row, 3).data() for row in range(2)] == ["σ′ is 0", "learns"]
    assert readings(window)["values: σ′ is 0"] == "1 of 2 (50 %)"


def test_the_powers_of_ten_of_the_widest_range_are_not_cut_off(qtbot):
    drawn = image(draw(State(panel="saturation", range=(-1e300, 1e300)), 400), Size(800, 500))
    assert {drawn.pixelColor(QPoint(x, y)).name() for x in range(2) for y in range(450)} == {LIGHT.ground}

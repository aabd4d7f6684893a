"""What is painted around and under the curves. Pixels are where the mathematics puts them."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from sigmoid_gui.figure import Band, Cells, Figure, Line, Plot, Points, Ribbon, Rule
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.theme import LIGHT
from tests.gui.test_figureview import colours_near, pixel

ENDS = (0.0, 8.0)


@pytest.fixture
def paint(qtbot):
    """A function that draws marks from 0 to 8 in both directions, and returns view and image."""

    def paint(*marks, **settings):
        view = FigureView(LIGHT)
        qtbot.addWidget(view)
        view.resize(600, 400)
        with qtbot.waitExposed(view):
            view.show()
        x_range = settings.pop("x_range", ENDS)
        view.draw(Figure("f", "f", (Plot("f", "value", marks, x_range, ENDS, grid=False, **settings),)))
        return view, view.grab().toImage()

    return paint


def colour(image, at):
    return image.pixelColor(at).name()


def test_a_band_along_y_is_as_wide_as_the_plot(paint):
    view, image = paint(Band(2, 4, "zero", axis="y"))
    for x in (0.5, 4, 7.5):
        assert colour(image, pixel(view, 0, x, 3)) == LIGHT.shade("zero").name()
        assert colour(image, pixel(view, 0, x, 1.5)) == colour(image, pixel(view, 0, x, 4.5)) == LIGHT.ground


def test_a_band_without_end_goes_to_the_edge(paint):
    view, image = paint(Band(-np.inf, 4, "one", axis="y"), Band(6, np.inf, "saturated"))
    assert colour(image, pixel(view, 0, 1, 0.1)) == LIGHT.shade("one").name()
    assert colour(image, pixel(view, 0, 7.9, 7)) == LIGHT.shade("saturated").name()
    assert colour(image, pixel(view, 0, 5, 7)) == LIGHT.ground


def test_a_ribbon_fills_between_its_curves(paint):
    x = np.array([0.0, 4.0, 8.0])
    view, image = paint(Ribbon(x, np.array([1.0, 2.0, 1.0]), np.array([3.0, 4.0, 100.0]), "gradient"))
    assert colour(image, pixel(view, 0, 4, 3)) == LIGHT.shade("gradient").name()
    assert colour(image, pixel(view, 0, 7.5, 7)) == LIGHT.shade("gradient").name()
    assert colour(image, pixel(view, 0, 4, 1.5)) == colour(image, pixel(view, 0, 4, 4.5)) == LIGHT.ground


def test_a_ribbon_stays_inside_the_axes(paint):
    view, image = paint(Ribbon(np.array([0.0, 8.0]), np.array([-50.0, -50.0]), np.array([100.0, 100.0]), "gradient"))
    above = pixel(view, 0, 4, 8)
    assert colour(image, above + type(above)(0, -4)) == LIGHT.ground


@pytest.mark.parametrize("name", ["x", "a name that is far too long for the margin"])
def test_cells_are_bits_of_which_ones_are_filled(paint, name):
    view, image = paint(Cells(1, 4, "10", "exponent", name=name), x_scale="none", y_scale="none")
    full, empty = LIGHT.strokes["exponent"].color, LIGHT.shade("exponent").name()
    for x, ground, digit in ((1, full, LIGHT.ground), (2, empty, full)):
        assert colour(image, pixel(view, 0, x + 0.4, 4.4)) == ground
        assert {ground, digit} <= colours_near(image, pixel(view, 0, x, 4), reach=12)
    assert colour(image, pixel(view, 0, 3, 4)) == LIGHT.ground
    left = view.axes[0].area.left()
    assert colours_near(image, pixel(view, 0, 0, 4) - QPoint(round(left / 2), 0), reach=round(left / 2)) != {
        LIGHT.ground
    }


def test_cells_without_room_for_digits_are_filled_all_the_same(paint):
    view, image = paint(Cells(0, 4, "10" * 60, "sign"), x_scale="none", y_scale="none", x_range=(-0.5, 119.5))
    full, empty = LIGHT.strokes["sign"].color, LIGHT.shade("sign").name()
    colours = [colour(image, pixel(view, 0, place, 4)) for place in range(120)]
    assert colours == [full, empty] * 60


def test_an_axis_without_numbers_has_no_frame_either(paint):
    view, image = paint(x_scale="none", y_scale="none")
    frame = {QColor(LIGHT.frame).name()}
    assert not frame & colours_near(image, pixel(view, 0, 4, 0))
    view, image = paint()
    assert frame <= colours_near(image, pixel(view, 0, 4, 0))


def test_the_legend_has_a_row_with_a_sample_of_each_mark(paint):
    x = np.array([0.0, 8.0])
    marks = (
        Line(x, x, "value", label="a line"),
        Points(x, x, "input", label="points"),
        Band(1, 2, "zero", label="a band"),
    )
    plain, _ = paint(*(type(mark)(*list(vars(mark).values())[:3]) for mark in marks))
    view, image = paint(*marks)
    assert view.axes[0].area.top() > plain.axes[0].area.top() + 10
    above = {
        image.pixelColor(column, row).name()
        for column in range(image.width())
        for row in range(round(view.axes[0].area.top()) - 2)
    }
    assert {LIGHT.strokes["value"].color, LIGHT.strokes["input"].color, LIGHT.shade("zero").name()} <= above


def test_a_narrow_legend_takes_more_rows(paint, qtbot):
    x = np.array([0.0, 8.0])
    view, _ = paint(*(Line(x, x, place, label=f"a rather long label {place}") for place in range(6)))
    wide = view.axes[0].area.top()
    view.resize(300, 400)
    qtbot.waitUntil(lambda: view.axes[0].area.top() > wide + 20)


def heights(view, image, role):
    """The heights at the right end of the curves at which anything is painted that is rather red, or rather blue."""
    area = view.axes[0].area
    red = {"zero": 1, "one": -1}[role]
    return {
        y
        for y in range(round(area.top()) + 2, round(area.bottom()) - 2)
        for x in range(round(area.right()) - 40, round(area.right()) - 2)
        if (found := image.pixelColor(x, y)) and red * (found.red() - found.blue()) > 60
    }


@pytest.mark.parametrize(("at", "over"), [(4.0, True), (7.9, False)])
def test_the_name_of_a_level_rule_is_over_it_where_there_is_room(paint, at, over):
    view, image = paint(Rule(at, "one", axis="y", name="MMMMM"))
    line = pixel(view, 0, 4, at).y()
    beyond = {y for y in heights(view, image, "one") if abs(y - line) > 3}
    assert beyond
    assert all((y < line) == over for y in beyond)


def test_the_name_of_a_rule_is_under_it_where_another_is_close_above(paint):
    view, image = paint(Rule(4.0, "one", axis="y", name="MMMMM"), Rule(4.2, "zero", axis="y", name="MMMMM"))
    lower, upper = pixel(view, 0, 4, 4).y(), pixel(view, 0, 4, 4.2).y()
    assert max(heights(view, image, "one")) > lower + 6
    assert min(heights(view, image, "zero")) < upper - 6
    assert min(heights(view, image, "one")) > upper + 2


def test_names_make_room_for_one_another(paint):
    """Two of them at one height: one over the rules, one under them."""
    view, image = paint(Rule(4.0, "one", axis="y", name="MMMMM"), Rule(4.0, "zero", axis="y", name="MMMMM"))
    line = pixel(view, 0, 4, 4).y()
    assert max(heights(view, image, "one")) <= line + 3
    assert min(heights(view, image, "zero")) >= line - 3
    assert max(heights(view, image, "zero")) > line + 6


def test_the_name_of_an_upright_rule_is_at_its_right(paint):
    view, image = paint(Rule(4.0, "one", name="MMMMM"))
    _, bare = paint(Rule(4.0, "one"))
    top = pixel(view, 0, 4, 8)
    near = [top + type(top)(dx, dy) for dx in range(4, 60) for dy in range(1, 20)]
    assert any(image.pixelColor(at).name() == LIGHT.stroke("one").color for at in near)
    assert all(bare.pixelColor(at).name() == LIGHT.ground for at in near if at.y() > top.y() + 2)

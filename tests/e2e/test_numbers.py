"""What the user types, and the numbers that he reads for it."""

from collections.abc import Callable

import pytest

from .accessibility import Node
from .program import Program
from .truth import gradient, number, relative_error, sigmoid, ulps
from .waiting import wait_until

CONTROLS = {"Range from": -6, "Range to": 6, "Input x": 1.5}


def test_the_window_appears_with_every_control_by_its_name(program: Program) -> None:
    for name, value in CONTROLS.items():
        assert program.box(name).value == value
        assert program.find("slider", f"{name} slider").is_showing
    assert program.plot.description == (
        "σ(x) and its gradient for x from -6 to 6. At x = 1.5 the sigmoid is 0.817574 and the gradient 0.149146."
    )


def test_the_readouts_agree_with_the_truth_in_all_digits_they_show(program: Program) -> None:
    program.set_number("Range from", "-50")
    program.set_number("Range to", "2.5")
    program.set_number("Input x", "-37.25")
    assert relative_error(float(program.reading("σ(x)")), sigmoid(-37.25)) <= 1e-5
    assert relative_error(float(program.reading("σ′(x)")), gradient(-37.25)) <= 1e-5
    assert "for x from -50 to 2.5. At x = -37.25 " in program.plot.description


def test_full_precision_shows_float64_next_to_the_truth(start: Callable[..., Program]) -> None:
    program = start("--full-precision")
    for x in ("0.1", "-2.75", "17.3", "-40.5", "-700"):
        program.set_number("Input x", x)
        assert ulps(float(program.reading("σ(x)")), sigmoid(float(x))) <= 4
        assert ulps(float(program.reading("σ′(x)")), gradient(float(x))) <= 4


def test_a_vector_has_a_row_in_the_table_for_each_value(program: Program) -> None:
    table = table_of(program, "-2, 0.5, 3", rows=3)
    for row, truth in zip(table.rows, (-2, 0.5, 3), strict=True):
        x, z, value, slope = map(number, row)
        assert x == z == truth
        assert relative_error(value, sigmoid(truth)) <= 1e-4
        assert relative_error(slope, gradient(truth)) <= 1e-4


def test_clicking_a_row_of_the_table_makes_its_value_the_input(program: Program) -> None:
    table = table_of(program, "-2, 0.5, 3", rows=3)
    program.desktop.click(table.cell(2, 1).extents.at())
    wait_until("the third value as input", lambda: program.box("Input x").value == 3)
    assert "It is value 3 of 3." in program.plot.description


def test_a_wrong_number_is_refused_in_a_sentence_and_the_old_one_stays(program: Program) -> None:
    program.enter(program.box("Range from"), "abc")
    wait_until("the sentence in the status line", lambda: "“abc” is not a number." in program.status_line)
    box = program.box("Range from")
    assert (box.text, box.value) == ("abc", -6)
    program.desktop.press("Escape")
    wait_until("the old number in the box", lambda: box.text == "-6")


def test_a_range_that_ends_before_it_begins_leaves_the_old_one(program: Program) -> None:
    box = program.box("Range from")
    program.enter(box, "7")
    wait_until("the sentence in the status line", lambda: "7 is not less than 6." in program.status_line)
    program.desktop.press("Tab")
    wait_until("the old number in the box", lambda: box.text == "-6")
    assert "for x from -6 to 6." in program.plot.description


def test_assistive_technology_can_set_a_number(program: Program) -> None:
    program.box("Input x").set_value(-2.25)
    wait_until("the new input in the box", lambda: program.box("Input x").text == "-2.25")
    assert relative_error(float(program.reading("σ(x)")), sigmoid(-2.25)) <= 1e-5


def test_assistive_technology_reads_and_sets_the_number_of_a_slider(program: Program) -> None:
    slider = program.find("slider", "Range to slider")
    assert (slider.value, slider.limits) == (6, (-20, 20))
    slider.set_value(-2.25)
    wait_until("the new end of the range in the box", lambda: program.box("Range to").text == "-2.25")
    wait_until("the slider there", lambda: slider.value == -2.25)


def test_a_user_with_a_decimal_comma_reads_and_types_commas(start: Callable[..., Program]) -> None:
    program = start(LC_NUMERIC="de_DE.UTF-8")
    box = program.box("Input x")
    assert box.text == "1,5"
    program.enter(box, "-2,25")
    wait_until("the new input", lambda: box.value == -2.25)
    assert relative_error(float(program.reading("σ(x)").replace(",", ".")), sigmoid(-2.25)) <= 1e-5


@pytest.mark.parametrize(
    "arguments",
    [
        ("--range", "-1e300", "1e300", "--input", "1e300"),
        ("--range", "0", "1e-289", "--saturation", "--epsilon", "1e-300"),
        ("--range", "1e15", "1.000000001e15", "--weight", "-1e300", "--bias", "1e300"),
        ("--weight", "0", "--bias", "-800", "--input", ",".join(map(str, range(1000)))),
    ],
    ids=["widest", "narrowest", "far away and steep", "flat, with many values"],
)
def test_extreme_numbers_are_drawn_without_complaint(start: Callable[..., Program], arguments: tuple[str, ...]) -> None:
    program = start(*arguments)
    program.desktop.click(program.plot.extents.at())
    program.desktop.press("ctrl+q")
    assert program.status() == 0


def table_of(program: Program, values: str, rows: int) -> Node:
    """The table, once it has a row for each of the values."""
    program.enter(program.find("text", "Input values"), values)
    table = program.find("table", "Values at the input")
    wait_until(f"{rows} rows in the table", lambda: len(table.rows) == rows)
    return table

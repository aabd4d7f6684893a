"""What the user types, and the numbers that he reads for it."""

from collections.abc import Callable

import pytest

from .program import Program
from .truth import gradient, relative_error, sigmoid, ulps
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
    set_and_see(program, {"Range from": "-50", "Range to": "2.5", "Input x": "-37.25"})
    assert relative_error(float(program.reading("σ(x)")), sigmoid(-37.25)) <= 1e-5
    assert relative_error(float(program.reading("σ′(x)")), gradient(-37.25)) <= 1e-5
    assert "for x from -50 to 2.5. At x = -37.25 " in program.plot.description


@pytest.mark.parametrize("x", ["0.1", "-2.75", "-40.5", "17.3", "-700"])
def test_full_precision_shows_the_float64_next_to_the_truth(start: Callable[..., Program], x: str) -> None:
    program = start("--full-precision", "--input", x)
    assert ulps(float(program.reading("σ(x)")), sigmoid(float(x))) <= 4
    assert ulps(float(program.reading("σ′(x)")), gradient(float(x))) <= 4


def test_a_vector_has_a_row_in_the_table_for_each_value(program: Program) -> None:
    program.enter(program.find("text", "Input values"), "-2, 0.5, 3")
    table = program.find("table", "Values at the input")
    wait_until("three rows in the table", lambda: len(table.rows) == 3)
    for (x, z, value, slope), truth in zip(table.rows, (-2, 0.5, 3), strict=True):
        assert float(x) == float(z) == truth
        assert relative_error(float(value), sigmoid(truth)) <= 1e-4
        assert relative_error(float(slope), gradient(truth)) <= 1e-4


def test_a_wrong_number_is_refused_in_a_sentence_and_the_old_one_stays(program: Program) -> None:
    program.enter(program.box("Range from"), "abc")
    wait_until("the sentence in the status line", lambda: "“abc” is not a number." in program.status_line)
    assert program.box("Range from").text == "-6"
    assert program.box("Range from").value == -6


def test_assistive_technology_can_set_a_number(program: Program) -> None:
    program.box("Input x").value = -2.25
    wait_until("the new input in the box", lambda: program.box("Input x").text == "-2.25")
    assert relative_error(float(program.reading("σ(x)")), sigmoid(-2.25)) <= 1e-5


def set_and_see(program: Program, numbers: dict[str, str]) -> None:
    """Type numbers into boxes, and wait until each has been taken."""
    for name, number in numbers.items():
        box = program.box(name)
        program.enter(box, number)
        wait_until(f"{number} in {box}", lambda box=box, number=number: box.value == float(number))

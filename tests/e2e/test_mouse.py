"""Dragging and turning the wheel."""

import pytest

from .accessibility import Node
from .picture import Plot, upper_plot
from .program import TITLE, Program
from .waiting import wait_until

_HANDLE = 14  # pixels: how wide the handle of a slider is, about


@pytest.mark.parametrize("name", ["Range from", "Range to", "Input x"])
def test_dragging_a_slider_changes_its_number_and_the_picture(program: Program, name: str) -> None:
    box = program.box(name)
    before, description = box.value, program.plot.description
    across, down = handle(program.find("slider", f"{name} slider"))
    program.desktop.take((across, down))
    program.desktop.drag((across - 10, down), (across - 30, down))
    wait_until("a number that follows the slider", lambda: box.value < before - 1)
    program.desktop.drop()
    wait_until("the number in the description", lambda: f" {box.value:.6g}" in program.plot.description)
    assert program.plot.description != description
    program.desktop.press("ctrl+z")
    wait_until("the number from before the drag", lambda: box.value == before)


def test_dragging_the_marker_moves_the_input(program: Program) -> None:
    plot = wait_for_plot(program)
    assert plot.x(plot.marker, -6, 6) == pytest.approx(1.5, abs=0.03)
    drag_marker(program, plot, 1.5, -2)
    box = program.box("Input x")
    assert f"At x = {box.value:.6g} the sigmoid" in program.plot.description


def test_each_drag_is_a_step_of_undo(program: Program) -> None:
    plot, box = wait_for_plot(program), program.box("Input x")
    drag_marker(program, plot, 1.5, -2)
    before = box.value
    drag_marker(program, plot, before, 3)
    for value in (before, 1.5):
        program.desktop.press("ctrl+z")
        wait_until(f"an input of {value} again", lambda value=value: box.value == value)


def test_dragging_the_plot_pans_the_range(program: Program) -> None:
    plot = wait_for_plot(program)
    low, high = program.box("Range from"), program.box("Range to")
    program.desktop.take(plot.point(-4, -6, 6))
    program.desktop.drag(plot.point(-3.5, -6, 6), plot.point(-3, -6, 6), plot.point(-2, -6, 6))
    wait_until("a range that follows the mouse", lambda: low.value == pytest.approx(-8, abs=0.03))
    program.desktop.drop()
    assert high.value == pytest.approx(4, abs=0.03)


@pytest.mark.parametrize(("button", "grows"), [(4, -1), (5, 1)], ids=["away", "towards"])
def test_the_wheel_over_the_plot_zooms(program: Program, button: int, grows: int) -> None:
    plot = wait_for_plot(program)
    low, high = program.box("Range from"), program.box("Range to")
    program.desktop.click(plot.point(0, -6, 6), button)
    wait_until("another range", lambda: (high.value - low.value - 12) * grows > 0.1)
    assert low.value == pytest.approx(-high.value, abs=0.05)
    assert f"from {low.value:.6g} to {high.value:.6g}." in program.plot.description


def test_the_wheel_leaves_numbers_alone_that_the_user_is_not_at(program: Program) -> None:
    for role, name in (("spin box", "Range from"), ("slider", "Range from slider")):
        control = program.find(role, name)
        assert not control.is_focused
        program.desktop.click(control.extents.at(), 4)
    program.set_number("Input x", "2")
    assert program.box("Range from").value == -6


@pytest.mark.parametrize("size", [(1400, 1000), (640, 400)], ids=["large", "small"])
def test_the_picture_follows_the_size_of_the_window(program: Program, size: tuple[int, int]) -> None:
    wait_for_plot(program)
    program.desktop.resize(TITLE, *size)
    window = program.find("frame", TITLE)
    wait_until("the new size", lambda: tuple(window.extents[2:]) == size)
    plot = wait_until("the new picture", lambda: upper_plot(program.desktop, program.plot.extents))
    assert plot.x(plot.marker, -6, 6) == pytest.approx(1.5, abs=0.2)


def wait_for_plot(program: Program) -> Plot:
    """The plot, once it is painted."""
    view = program.plot.extents
    return wait_until("the marker in the picture", lambda: upper_plot(program.desktop, view))


def drag_marker(program: Program, plot: Plot, start: float, end: float) -> None:
    """Drag the marker in three moves, and wait until the input has followed."""
    stops = [plot.point(start + part * (end - start), -6, 6) for part in (0.2, 0.6, 1)]
    program.desktop.take(plot.point(start, -6, 6))
    program.desktop.drag(*stops)
    box = program.box("Input x")
    wait_until("an input that follows the marker", lambda: box.value == pytest.approx(end, abs=0.03))
    program.desktop.drop()


def handle(slider: Node) -> tuple[int, int]:
    """Where the handle of a slider is."""
    left, top, width, height = slider.extents
    low, high = slider.limits
    return round(left + _HANDLE / 2 + (slider.value - low) / (high - low) * (width - _HANDLE)), top + height // 2

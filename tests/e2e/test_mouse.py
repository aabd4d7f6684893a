"""Dragging and turning the wheel."""

import pytest

from .picture import Plot, upper_plot
from .program import Program
from .waiting import wait_until

_HANDLE = 14  # pixels: how wide the handle of a slider is, about


def test_dragging_a_slider_moves_the_range_and_the_picture(program: Program) -> None:
    slider, box = program.find("slider", "Range from slider"), program.box("Range from")
    left, top, width, height = slider.extents
    low, high = slider.limits
    held = round(left + _HANDLE / 2 + (slider.value - low) / (high - low) * (width - _HANDLE)), top + height // 2
    program.desktop.take(held)
    program.desktop.drag((held[0] - 10, held[1]), (held[0] - 30, held[1]))
    wait_until("a range that follows the slider", lambda: box.value < -8)
    program.desktop.drop()
    assert f"for x from {box.text} to 6." in program.plot.description
    assert (slider.value, float(box.text)) == pytest.approx((slider.value, -20 + slider.value * 0.05))


def test_dragging_the_marker_moves_the_input(program: Program) -> None:
    plot = wait_for_plot(program)
    assert plot.x(plot.marker, -6, 6) == pytest.approx(1.5, abs=0.03)
    program.desktop.take((plot.marker, plot.middle))
    program.desktop.drag(plot.point(1, -6, 6), plot.point(-1, -6, 6), plot.point(-2, -6, 6))
    box = program.box("Input x")
    wait_until("an input that follows the marker", lambda: box.value == pytest.approx(-2, abs=0.03))
    program.desktop.drop()
    assert f"At x = {box.value:.6g} the sigmoid" in program.plot.description
    program.desktop.press("ctrl+z")
    wait_until("the input from before the drag", lambda: box.value == 1.5)


@pytest.mark.parametrize(("button", "factor"), [(4, -1), (5, 1)], ids=["away", "towards"])
def test_the_wheel_over_the_plot_zooms(program: Program, button: int, factor: int) -> None:
    plot = wait_for_plot(program)
    program.desktop.click(plot.point(0, -6, 6), button)
    low, high = program.box("Range from"), program.box("Range to")
    wait_until("another range", lambda: (high.value - low.value - 12) * factor > 0.1)
    assert low.value == pytest.approx(-high.value, abs=0.05)
    wait_until("the range in the description", lambda: f"from {low.value:.6g} to" in program.plot.description)


def wait_for_plot(program: Program) -> Plot:
    """The plot, once it is painted."""
    view = program.plot.extents
    return wait_until("the marker in the picture", lambda: upper_plot(program.desktop, view))

"""What the axes along y have of curves that are drawn over one another."""

from __future__ import annotations

from collections.abc import Sequence

from sigmoid_gui.figure import LEAST_SPAN, Line
from sigmoid_gui.panels.member import Member


def value_range(members: tuple[Member, ...], lines: tuple[Line, ...], *, whole: bool) -> tuple[float, float]:
    """All values over the range; but where functions with bounds are among them, others are cut beside these.

    The bounded ones are shown whole, at a fifth of the height or more: of the others, no more is shown than twice
    that height beyond them and beyond the nearest value that each has.
    """
    spans = [(float(line.y.min()), float(line.y.max())) for line in lines]
    bounded = [member.bounds for member in members if member.is_bounded]
    low, high = _hull([*spans, *bounded])
    if bounded and not whole:
        inner = _hull(bounded)
        room = 2 * (inner[1] - inner[0])
        low = max(low, min(inner[0], *(top for _, top in spans)) - room)
        high = min(high, max(inner[1], *(bottom for bottom, _ in spans)) + room)
    return _with_margin(low, high)


def gradient_range(members: tuple[Member, ...]) -> tuple[float, float]:
    """All gradients there are, wherever the range is, and 0."""
    return _with_margin(*_hull([(0.0, 0.0), *(member.gradients for member in members)]))


def _hull(spans: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return min(low for low, _ in spans), max(high for _, high in spans)


def _with_margin(low: float, high: float) -> tuple[float, float]:
    """The span with some room around it; around what is flat, as much as it is large, or 1."""
    size = max(abs(low), abs(high))
    if high - low < max(LEAST_SPAN, 1e-12 * size):
        around = size if size > LEAST_SPAN else 1.0
        low, high = low - around, high + around
    margin = 0.05 * (high - low)
    return low - margin, high + margin

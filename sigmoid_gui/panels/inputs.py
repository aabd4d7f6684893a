"""The input on a curve: what every panel that draws one marks alike."""

from sigmoid_gui.figure import Floats, Mark, Points, Rule
from sigmoid_gui.state import State


def input_marks(state: State, x: Floats, y: Floats) -> list[Mark]:
    """The values of the input at (x, y), and the selected one on a line that is dragged."""
    selected = slice(state.selected - 1, state.selected)
    others = [Points(x, y, "input")] if len(x) > 1 else []
    return [*others, Rule(state.x, "marker", drags="x"), Points(x[selected], y[selected], "marker")]

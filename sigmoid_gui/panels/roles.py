"""The roles of activation functions: a function looks the same wherever it is shown."""

from sigmoid_gui.core import ACTIVATIONS
from sigmoid_gui.figure import HUES

_STYLES = 3 * HUES  # of colour and dash; counted down, sigmoid and ReLU are blue and green


def roles(names: tuple[str, ...]) -> tuple[int, ...]:
    """A role for each function: its own, by its place in ACTIVATIONS, unless its colour is taken and another is free.

    So a function keeps its colour where it can, and up to HUES functions have different ones.
    """
    own = {name: -list(ACTIVATIONS).index(name) % _STYLES for name in names}
    taken: dict[str, int] = {}
    for name, role in own.items():
        if role % HUES not in {other % HUES for other in taken.values()}:
            taken[name] = role
    for name, role in own.items():
        free = set(range(HUES)) - {other % HUES for other in taken.values()}
        taken.setdefault(name, min(free) if free else role)
    return tuple(taken[name] for name in names)

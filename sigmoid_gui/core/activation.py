"""What a row of the table of activation functions is: the functions, and what people want to know of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from numpy.typing import ArrayLike

from sigmoid_gui.core._blocks import apply
from sigmoid_gui.core._dtypes import Array, Floats


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number a function has besides x, what it is by default, and the limits it must keep."""

    name: str
    symbol: str
    default: float
    low: float
    high: float

    def checked(self, value: float) -> float:
        """Return the value; raise ValueError if it is outside the limits or NaN."""
        if not self.low <= value <= self.high:
            raise ValueError(f"{self.name} must be between {self.low:g} and {self.high:g}, not {value:g}")
        return value


@dataclass(frozen=True, slots=True)
class Kink:
    """A point without a derivative: the one-sided derivatives (∞ at a jump), and what is taken there."""

    at: float
    left: float
    right: float
    taken: float


@dataclass(frozen=True, slots=True)
class Activation:
    """One activation function. `function` and `derivative` are pure functions of a block of float64.

    `formula` is for people, in plain text, `latex` the same for papers. The range and the kinks may depend on
    the parameters, so they are functions of them.
    """

    name: str
    function: Callable[..., Floats]
    derivative: Callable[..., Floats]
    formula: str
    latex: str
    bounds: Callable[..., tuple[float, float]]
    reference: str
    parameters: tuple[Parameter, ...] = ()
    corners: Callable[..., tuple[Kink, ...]] | None = None

    def value(self, x: ArrayLike, out: Array | None = None, **parameters: float) -> Array:
        """Return the function at x; shapes, types, limits, errors and `out` as in `core.sigmoid`."""
        return apply(partial(self.function, **self.complete(parameters)), x, out)

    def gradient(self, x: ArrayLike, out: Array | None = None, **parameters: float) -> Array:
        """Return the derivative at x; at a kink, the value that the kink says."""
        return apply(partial(self.derivative, **self.complete(parameters)), x, out)

    def range(self, **parameters: float) -> tuple[float, float]:
        """Return the infimum and supremum of the values."""
        return self.bounds(**self.complete(parameters))

    def kinks(self, **parameters: float) -> tuple[Kink, ...]:
        """Return the points without a derivative, from left to right."""
        return self.corners(**self.complete(parameters)) if self.corners else ()

    def complete(self, parameters: Mapping[str, float]) -> dict[str, Any]:
        """Return all parameters, defaults filled in; ValueError for an unknown one or one out of limits."""
        unknown = set(parameters) - {p.name for p in self.parameters}
        if unknown:
            raise ValueError(f"{self.name} has no parameter {', '.join(sorted(unknown))}")
        return {p.name: p.checked(parameters.get(p.name, p.default)) for p in self.parameters}


def corner(at: float, left: float, right: float, taken: float) -> tuple[Kink, ...]:
    """Return the one kink of a function that has one, or none if both sides agree."""
    return () if left == right else (Kink(at, left, right, taken),)

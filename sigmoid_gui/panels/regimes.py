"""Where a floating-point type gives up on σ and σ′, and what that does to the values of an input."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sigmoid_gui.core import exact, grad_below, naive, naive_saturation, saturation
from sigmoid_gui.figure import Band, Floats, Meaning
from sigmoid_gui.words import translate


@dataclass(frozen=True)
class Regime:
    """The x ≤ `low` and the x ≥ `high`, where something happens; without a `low`, on the right alone."""

    role: Meaning
    label: str
    word: str
    high: float
    low: float | None

    def holds(self, x: Floats) -> NDArray[np.bool]:
        """Where it happens, of the shape of x."""
        right = x >= self.high
        return right if self.low is None else right | (x <= self.low)

    def bands(self, *, named: bool) -> list[Band]:
        """Its stretches of the x axis, with the label if they are to be `named`."""
        label = self.label if named else ""
        if self.low is None:
            ends = [(self.high, math.inf)]
        elif self.low >= self.high:
            ends = [(-math.inf, math.inf)]
        else:
            ends = [(-math.inf, self.low), (self.high, math.inf)]
        return [Band(start, stop, self.role, label=label) for start, stop in ends]


def regimes(dtype: str, epsilon: float) -> tuple[Regime, ...]:
    """From the mildest to the worst: σ′ < ε, σ is 1, σ′ is subnormal, σ′ is 0."""
    at = saturation(dtype)
    edge = saturated_above(epsilon)
    first = 0.0 if edge is None else math.nextafter(edge, math.inf)
    return (
        Regime(
            "saturated",
            translate("Saturation", "saturated: σ′ < ε"),
            translate("Saturation", "saturated"),
            first,
            -first,
        ),
        Regime("one", translate("Saturation", "σ is 1"), translate("Saturation", "σ is 1"), at.one, None),
        Regime(
            "subnormal",
            translate("Saturation", "subnormal"),
            translate("Saturation", "subnormal"),
            at.gradient_subnormal,
            -at.gradient_subnormal,
        ),
        Regime(
            "zero",
            translate("Saturation", "rounds to 0"),
            translate("Saturation", "σ′ is 0"),
            at.gradient_zero,
            -at.gradient_zero,
        ),
    )


def saturated_above(epsilon: float) -> float | None:
    """The |x| above which σ′ < ε, or None where σ′ is smaller everywhere: it is ¼ at most."""
    return grad_below(epsilon) if epsilon <= 0.25 else None


def textbook_zero(dtype: str) -> tuple[float, float]:
    """The last x on the left and the first on the right at which s(1 − s) is 0.

    On the left it is s itself, and dies with it; on the right 1 − s dies first.
    """
    at = naive_saturation(dtype)
    return -at.complement_zero, at.gradient_zero


@dataclass(frozen=True, eq=False)
class Held:
    """Values as a type holds them, each of shape (n,): x rounded to the type, σ′(x) rounded to it, and s(1 − s)."""

    x: Floats
    gradient: Floats
    textbook: Floats

    @property
    def lost(self) -> float | None:
        """Σ|s(1 − s) − σ′| / Σσ′: the share of the gradient that the textbook loses; None where Σσ′ is 0."""
        whole = float(self.gradient.sum())
        return float(np.abs(self.textbook - self.gradient).sum()) / whole if whole else None


@np.errstate(over="ignore", under="ignore")  # what is too large for the type becomes ∞, what is too small 0
def held(values: Floats, dtype: str) -> Held:
    """What the type makes of values."""
    to = naive.rounding(dtype)
    x = to(values)
    return Held(x, to(exact.sigmoid_grad(x)), naive.sigmoid_grad(x, dtype))


def worst(x: Floats, found: tuple[Regime, ...]) -> tuple[str, ...]:
    """For each x the word of the worst of the regimes it is in."""
    words = np.full(x.shape, translate("Saturation", "learns"), dtype=object)
    for regime in found:
        words[regime.holds(x)] = regime.word
    return tuple(words.tolist())

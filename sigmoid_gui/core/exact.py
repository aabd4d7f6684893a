"""The sigmoid and its gradient correctly rounded, except where the true value is within 2^−15 ulp of a tie.

For curves, read-outs, and as the reference of the precision tools: tens of times the cost of `fast`, and
worth it where a number is looked at. Error ≤ 0.501 ulp (gradient: ≤ 0.502) over all of float64, subnormal
results included; monotone; σ′ even; σ(x) + σ(−x) = 1; and the same bits on every processor, because only
operations that IEEE 754 rounds correctly are used. Shapes, types and `out` as in `fast`.

Derivation. With a = |x|, both follow from E = e^−a without cancellation:

    σ(x) = 1/(1 + E) for x ≥ 0, E/(1 + E) for x < 0          σ′(x) = E/(1 + E)²

with E in twice the precision (`_exponential`), and its power of two kept aside until the only rounding.
"""

import numpy as np
from numpy.typing import ArrayLike

from sigmoid_gui.core import _double_double as dd
from sigmoid_gui.core._blocks import apply
from sigmoid_gui.core._double_double import Pair
from sigmoid_gui.core._dtypes import Array, Floats
from sigmoid_gui.core._exponential import FLOOR, Scaled, exp_pair, rounded


def sigmoid(x: ArrayLike, out: Array | None = None) -> Array:
    """1/(1 + e^−x), correctly rounded (≤ 0.501 ulp): σ(−∞) = 0, σ(0) = ½, σ(∞) = 1."""
    return apply(_sigmoid, x, out)


def sigmoid_grad(x: ArrayLike, out: Array | None = None) -> Array:
    """σ′(x) = e^−|x|/(1 + e^−|x|)², correctly rounded (≤ 0.502 ulp): ¼ at 0, 0 at ±∞, even."""
    return apply(_gradient, x, out)


def exp(x: ArrayLike, out: Array | None = None) -> Array:
    """e^x, correctly rounded (≤ 0.501 ulp): the exponential of the textbook formulas in `naive`."""
    return apply(_exponential, x, out)


def sigmoid_parts(x: Floats) -> Scaled:
    """σ(x) in twice the precision, before its one rounding: what errors below an ulp are measured against."""
    e = exp_pair(-np.minimum(np.abs(x), FLOOR))
    left = np.signbit(x)
    numerator = np.where(left, e.hi, 1.0), np.where(left, e.lo, 0.0)
    return Scaled(*dd.quotient(numerator, _one_plus(e)), np.where(left, e.exponent, 0))


def sigmoid_grad_parts(x: Floats) -> Scaled:
    """σ′(x) in twice the precision."""
    e = exp_pair(-np.minimum(np.abs(x), FLOOR))
    one_plus = _one_plus(e)
    return Scaled(*dd.quotient((e.hi, e.lo), dd.times(one_plus, one_plus)), e.exponent)


def _sigmoid(x: Floats) -> Floats:
    return rounded(*sigmoid_parts(x))


def _gradient(x: Floats) -> Floats:
    return rounded(*sigmoid_grad_parts(x))


def _exponential(x: Floats) -> Floats:
    return rounded(*exp_pair(np.clip(x, -FLOOR, FLOOR)))


def _one_plus(e: Scaled) -> Pair:
    """1 + E, for E ≤ 1."""
    total, lost = dd.fast_two_sum(1.0, np.ldexp(e.hi, e.exponent))
    return dd.fast_two_sum(total, lost + np.ldexp(e.lo, e.exponent))

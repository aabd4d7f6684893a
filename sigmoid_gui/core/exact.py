"""The sigmoid and its gradient correctly rounded, except where the true value is within 2^−15 ulp of a tie.

For curves, read-outs, and as the reference of the precision tools: tens of times the cost of `fast`, and
worth it where a number is looked at. Error ≤ 0.501 ulp (gradient: ≤ 0.502) over all of float64, subnormal
results included; monotone; σ′ even; σ(x) + σ(−x) = 1; and the same bits on every processor, because only
operations that IEEE 754 rounds correctly are used. Shapes, types and `out` as in `fast`.

Derivation. With a = |x|, both follow from E = e^−a without cancellation:

    σ(x) = 1/(1 + E) for x ≥ 0, E/(1 + E) for x < 0          σ′(x) = E/(1 + E)²

The exponential is table-driven (Tang 1989). Write y = n·ln2/64 + r with |r| ≤ ln2/128; with n = 64k + j,
e^y = 2^k · 2^(j/64) · e^r. The power of two is kept aside as an exponent, the table of 64 has double-double
entries, and e^r − 1 is a polynomial in which only the first term needs twice the precision.
"""

from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from sigmoid_gui.core import _double_double as dd
from sigmoid_gui.core._blocks import apply
from sigmoid_gui.core._double_double import Pair
from sigmoid_gui.core._dtypes import Array, Floats

_FLOOR = 760.0  # e^−760 is far under half the least subnormal number, 2^−1075 = e^−745.13


class _Scaled(NamedTuple):
    """(hi + lo)·2^exponent."""

    hi: Floats
    lo: Floats
    exponent: np.ndarray[tuple[int, ...], np.dtype[np.int32]]


def sigmoid(x: ArrayLike, out: Array | None = None) -> Array:
    """1/(1 + e^−x), correctly rounded (≤ 0.501 ulp): σ(−∞) = 0, σ(0) = ½, σ(∞) = 1."""
    return apply(_sigmoid, x, out)


def sigmoid_grad(x: ArrayLike, out: Array | None = None) -> Array:
    """σ′(x) = e^−|x|/(1 + e^−|x|)², correctly rounded (≤ 0.502 ulp): ¼ at 0, 0 at ±∞, even."""
    return apply(_gradient, x, out)


def exp(x: ArrayLike, out: Array | None = None) -> Array:
    """e^x, correctly rounded (≤ 0.501 ulp): the exponential of the textbook formulas in `naive`."""
    return apply(_exponential, x, out)


def _sigmoid(x: Floats) -> Floats:
    e = _exp(-np.minimum(np.abs(x), _FLOOR))
    one_plus = _one_plus(e)
    right, correction = dd.quotient((1.0, 0.0), one_plus)
    left = _rounded(*dd.quotient((e.hi, e.lo), one_plus), e.exponent)
    return np.where(np.signbit(x), left, right + correction)


def _gradient(x: Floats) -> Floats:
    e = _exp(-np.minimum(np.abs(x), _FLOOR))
    one_plus = _one_plus(e)
    return _rounded(*dd.quotient((e.hi, e.lo), dd.times(one_plus, one_plus)), e.exponent)


def _exponential(x: Floats) -> Floats:
    return _rounded(*_exp(np.clip(x, -_FLOOR, _FLOOR)))


def _exp(x: Floats) -> _Scaled:
    """e^x for |x| ≤ 760, with a relative error under 2^−66."""
    powers, powers_low, (ln2_a, ln2_b, ln2_c) = _constants()
    n = np.where(np.isnan(x), 0, np.rint(x * (64 / 0.6931471805599453)))
    # ln2/64 is cut in three: n has 17 bits and the first two parts 34, so these products and the first
    # difference are exact.
    high, low = dd.two_sum(x - n * ln2_a, -n * ln2_b)
    low = low - n * ln2_c
    rest = low + high * high * (
        1 / 2 + high * (1 / 6 + high * (1 / 24 + high * (1 / 120 + high * (1 / 720 + high / 5040))))
    )
    whole = n.astype(np.int32)
    j = whole & 63
    table, table_low = powers[j], powers_low[j]
    product, error = dd.two_product(table, high)
    total, lost = dd.fast_two_sum(table, product)
    hi, lo = dd.fast_two_sum(total, lost + (error + (table_low * (1 + high) + table * rest)))
    return _Scaled(hi, lo, whole >> 6)


def _one_plus(e: _Scaled) -> Pair:
    """1 + E, for E ≤ 1."""
    total, lost = dd.fast_two_sum(1.0, np.ldexp(e.hi, e.exponent))
    return dd.fast_two_sum(total, lost + np.ldexp(e.lo, e.exponent))


def _rounded(hi: Floats, lo: Floats, exponent: np.ndarray[tuple[int, ...], np.dtype[np.int32]]) -> Floats:
    """(hi + lo)·2^exponent, rounded once, also where the result is subnormal.

    There, rounding to 53 bits and then again to the fewer that are left could be wrong by up to 0.75 ulp. So
    the bits that will not fit are rounded off before scaling: adding and subtracting 2^(−1022 − exponent),
    whose last bit weighs as much as the last bit that is left, gives a multiple of that, and the scaling is
    exact.
    """
    border = np.ldexp(1.0, np.maximum(-1022 - exponent, -60))
    total, lost = dd.fast_two_sum(border, hi)
    subnormal = (total + (lost + lo)) - border
    return np.ldexp(np.where(hi < border, subnormal, hi + lo), exponent)


@cache
def _constants() -> tuple[Floats, Floats, tuple[float, float, float]]:
    """2^(j/64) for j = 0…63 as pairs, and ln2/64 as a sum of two 34-bit numbers and a rest."""
    context = Context(prec=60)
    powers = [context.power(Decimal(2), context.divide(Decimal(j), Decimal(64))) for j in range(64)]
    high = [float(p) for p in powers]
    low = [float(context.subtract(p, Decimal(h))) for p, h in zip(powers, high, strict=True)]
    rest = context.divide(context.ln(Decimal(2)), Decimal(64))
    parts = []
    for bits in (2**40, 2**74):  # ln2/64 is under 2^−6: 34 bits reach down to 2^−40
        part = int(context.multiply(rest, Decimal(bits))) / bits
        rest = context.subtract(rest, Decimal(part))
        parts.append(part)
    return np.array(high), np.array(low), (parts[0], parts[1], float(rest))

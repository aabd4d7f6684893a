"""The exponential in twice the precision: what the exact path and the last tenth of an ulp are made from.

It is table-driven (Tang 1989). Write y = n·ln2/64 + r with |r| ≤ ln2/128; with n = 64k + j,

    e^y = 2^k · 2^(j/64) · e^r

The power of two is kept aside as an exponent, the table of 64 has double-double entries, and e^r − 1 is a
polynomial in which only the first term needs twice the precision.
"""

from decimal import Context, Decimal
from functools import cache
from itertools import accumulate, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sigmoid_gui.core import _double_double as dd
from sigmoid_gui.core._dtypes import Floats

FLOOR = 760.0
"""e^−760 is far under half the least subnormal number, 2^−1075 = e^−745.13."""


class Scaled(NamedTuple):
    """(hi + lo)·2^exponent."""

    hi: Floats
    lo: Floats
    exponent: NDArray[np.int32]


def exp_pair(x: Floats) -> Scaled:
    """e^x for |x| ≤ 760, with a relative error under 2^−66."""
    powers, powers_low, (ln2_a, ln2_b, ln2_c) = _constants()
    n = np.rint(x * (64 / 0.6931471805599453))
    # ln2/64 is cut in three: n has 17 bits and the first two parts 34, so these products and the first
    # difference are exact.
    high, low = dd.two_sum(x - n * ln2_a, -n * ln2_b)
    low = low - n * ln2_c
    rest = low + high * high * (
        1 / 2 + high * (1 / 6 + high * (1 / 24 + high * (1 / 120 + high * (1 / 720 + high / 5040))))
    )
    whole = n.astype(np.int32)
    j = whole & 63
    table, table_low = powers.take(j), powers_low.take(j)
    product, error = dd.two_product(table, high)
    total, lost = dd.fast_two_sum(table, product)
    hi, lo = dd.fast_two_sum(total, lost + (error + (table_low * (1 + high) + table * rest)))
    return Scaled(hi, lo, whole >> 6)


def rounded(hi: Floats, lo: Floats, exponent: NDArray[np.int32]) -> Floats:
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


def log1p_exp(y: Floats) -> Floats:
    """log(1 + e^y) for y ≤ 0, in (0, ln 2]. Error ≤ 1.5 ulp.

    log1p alone would do, were it not for results in a binade below that of e^y: there one ulp of e^y is two
    of the result, and even a correctly rounded e^y leaves 1.5. So there, in a zone to the right of each
    −k·ln2, e^y gets what its rounding cut off: log(1 + h + l) = log(1 + h) + l/(1 + h).
    """
    e: Floats = np.exp(y)
    result: Floats = np.log1p(e)
    lower = e.view(np.int64) >> 52 != result.view(np.int64) >> 52
    if lower.any():
        hi, lo = _unscaled(exp_pair(y[lower]))
        result[lower] = np.log1p(hi) + lo / (1 + hi)
    return result


def _unscaled(e: Scaled) -> dd.Pair:
    return np.ldexp(e.hi, e.exponent), np.ldexp(e.lo, e.exponent)


@cache
def _constants() -> tuple[Floats, Floats, tuple[float, float, float]]:
    """2^(j/64) for j = 0…63 as pairs, and ln2/64 as a sum of two 34-bit numbers and a rest."""
    context = Context(prec=60)
    root = Decimal(2)
    for _ in range(6):
        root = context.sqrt(root)
    powers = list(accumulate(repeat(root, 63), context.multiply, initial=Decimal(1)))
    high = [float(p) for p in powers]
    low = [float(context.subtract(p, Decimal(h))) for p, h in zip(powers, high, strict=True)]
    rest = context.divide(context.ln(Decimal(2)), Decimal(64))
    parts = []
    for bits in (2**40, 2**74):  # ln2/64 is under 2^−6: 34 bits reach down to 2^−40
        part = int(context.multiply(rest, Decimal(bits))) / bits
        rest = context.subtract(rest, Decimal(part))
        parts.append(part)
    return np.array(high), np.array(low), (parts[0], parts[1], float(rest))

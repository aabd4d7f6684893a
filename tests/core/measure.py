"""Measuring errors in ulp: the distance to the truth in spacings of the result's type at the truth."""

from typing import Any, NamedTuple

import mpmath
import numpy as np
from mpmath import mp, mpf

from .points import Floats
from .truth import BITS, Truth

# Bits of precision (the leading one included), and the exponents of the least and largest normal numbers.
FORMATS = {
    "float16": (11, -14, 15),
    "bfloat16": (8, -126, 127),
    "float32": (24, -126, 127),
    "float64": (53, -1022, 1023),
}


class Reference(NamedTuple):
    """True values: sign · (floor + fraction · 2^spacing) with floor a float64 and fraction in [0, 1)."""

    sign: Floats
    floor: Floats
    fraction: Floats
    spacing: Floats
    exponent: Floats


def reference(function: Truth, x: Floats) -> Reference:
    """Return the true values at x, to many more digits than float64 has."""
    with mp.workprec(BITS):
        return Reference(
            *(np.array(column) for column in zip(*(_parts(function(mpf(v))) for v in x.tolist()), strict=True))
        )


def _parts(true: Any) -> tuple[float, float, float, int, int]:
    sign, mantissa, exponent, bits = mpf(true)._mpf_
    if not mantissa:
        return 1.0, 0.0, 0.0, -1074, -2000
    mantissa = int(mantissa)
    top = exponent + bits - 1
    spacing = max(top - 52, -1074)
    shift = exponent - spacing
    floor = mantissa << shift if shift >= 0 else mantissa >> -shift
    fraction = mpmath.ldexp(mantissa - (floor << -shift), shift) if shift < 0 else 0.0
    if top > 1023 or (floor * 2 + (fraction >= 0.5) >= 2**54 and top == 1023):
        return 1.0 - 2 * sign, np.inf, 0.0, 971, top
    return 1.0 - 2 * sign, float(np.ldexp(float(floor), spacing)), float(fraction), spacing, top


def to_odd(true: Reference) -> Floats:
    """Return the true values cut to float64, the last bit set if anything was cut off.

    They round to every narrower type as the true values do.
    """
    sticky = np.where(true.fraction > 0, 1, 0)
    cut = (np.abs(true.floor).view(np.int64) | sticky).view(np.float64)
    return np.where(np.isinf(true.floor), true.floor, cut) * true.sign


def errors(y: Any, true: Reference, dtype: str = "float64") -> Floats:
    """Return the error of each y in ulp of the type: ∞ where one of y and the truth is infinite or NaN."""
    precision, least, largest = FORMATS[dtype]
    y = np.asarray(y, np.float64)
    spacing = np.maximum(true.exponent - precision + 1, least - precision + 1)
    overflow = (true.exponent > largest) | np.isinf(true.floor)
    with np.errstate(all="ignore"):
        distance = np.ldexp(y * true.sign - true.floor, -true.spacing.astype(int))
        error = np.ldexp(np.abs(distance - true.fraction), (true.spacing - spacing).astype(int))
    error = np.where(overflow, np.where(np.isinf(y) & (y * true.sign > 0), 0, np.inf), error)
    return np.where(np.isnan(error), np.inf, error)

"""bfloat16, the upper half of a float32: 8 bits of exponent, 8 of precision, held in a uint16.

NumPy has no such type; these functions round to it and read it, so that its precision can be shown and tested
without another package. The arrays of ml_dtypes have the same bits, and view as uint16.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sigmoid_gui.core._dtypes import Floats

Bits = NDArray[np.uint16]


@np.errstate(over="ignore", under="ignore", invalid="ignore")
def to_bits(x: ArrayLike) -> Bits:
    """Round float64 to the nearest bfloat16, ties to even, once; NaN stays NaN, too large becomes ∞.

    float64 → float32 → bfloat16 by the ordinary rounding twice is wrong when the first lands on a tie of the
    second. So the first rounds to odd: towards zero, then the last bit is set if anything was cut off. A tie
    then only looks like one if it is one.
    """
    x = np.asarray(x, dtype=np.float64)
    nearest = x.astype(np.float32)
    bits = nearest.view(np.uint32)
    cut = np.where(np.abs(nearest.astype(np.float64)) > np.abs(x), bits - np.uint32(1), bits)
    odd = np.where(nearest.astype(np.float64) != x, cut | np.uint32(1), bits)
    even = (odd + np.uint32(0x7FFF) + (odd >> np.uint32(16) & np.uint32(1))) >> np.uint32(16)
    quiet_nan = bits >> np.uint32(16) | np.uint32(0x0040)
    rounded: Bits = np.where(np.isnan(x), quiet_nan, even).astype(np.uint16)
    return rounded


@np.errstate(invalid="ignore")  # widening a signalling NaN
def from_bits(bits: ArrayLike) -> Floats:
    """Return the float64 values of bfloat16 bit patterns, exactly."""
    wide = np.asarray(bits, dtype=np.uint16).astype(np.uint32) << np.uint32(16)
    return np.asarray(wide, dtype=np.uint32).view(np.float32).astype(np.float64)


def rounded(x: ArrayLike) -> Floats:
    """Return the nearest bfloat16 values of float64 numbers, as float64."""
    return from_bits(to_bits(x))

"""Floating-point types as sets of numbers: their bits, and the order in which their values follow one another."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf, isnan, nan
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from sigmoid_gui.core import bfloat16
from sigmoid_gui.core._dtypes import BFLOAT16, Array, Floats, named


@dataclass(frozen=True, slots=True)
class Format:
    """A binary format of IEEE 754, or one of its kind."""

    width: int
    """Bits in all."""
    precision: int
    """Bits of precision, the leading one included, which is not stored."""
    least: int
    """The exponent of the least normal number."""

    @property
    def infinity(self) -> int:
        """The bits of ∞; all smaller ones are finite numbers ≥ 0."""
        return (2 - 2 * self.least + 1) << (self.precision - 1)  # the exponents 1 … 2 − 2·least are the normal ones


FORMATS = {
    "float16": Format(16, 11, -14),
    BFLOAT16: Format(16, 8, -126),
    "float32": Format(32, 24, -126),
    "float64": Format(64, 53, -1022),
}


def number(bits: ArrayLike, dtype: DTypeLike | str) -> Floats:
    """Return the numbers that have these bits in a type, as float64."""
    name = named(dtype)
    if name == BFLOAT16:
        return bfloat16.from_bits(bits)
    kind = np.dtype(name)
    return np.asarray(bits, f"u{kind.itemsize}").view(kind).astype(np.float64)


@np.errstate(over="ignore", under="ignore", invalid="ignore")
def pattern(x: ArrayLike, dtype: DTypeLike | str) -> Array:
    """Return the bits of float64 numbers rounded to a type, as unsigned integers of its width."""
    name = named(dtype)
    if name == BFLOAT16:
        return bfloat16.to_bits(x)
    kind = np.dtype(name)
    return np.asarray(x, np.float64).astype(kind).view(f"u{kind.itemsize}")


def bit_fields(x: float, dtype: DTypeLike | str) -> tuple[str, str, str]:
    """Return sign, exponent and fraction of a number rounded to a type, in bits."""
    kind = FORMATS[named(dtype)]
    bits = f"{int(pattern(x, dtype)):0{kind.width}b}"
    start = kind.width - kind.precision + 1
    return bits[:1], bits[1:start], bits[start:]


def neighbour(x: float, direction: int, dtype: DTypeLike | str) -> float:
    """Return the nearest finite value of a type that is greater than x, or less for a negative direction.

    Where there is none it is the last one; NaN stays NaN. −0 is 0.
    """
    if isnan(x):
        return nan
    sign = 1 if direction > 0 else -1
    x *= sign
    last = largest(dtype)
    if x >= last:
        return sign * last
    step = _ordinal(max(x, -last), dtype)
    if _at(step, dtype) <= x:
        step += 1
    return sign * _at(step, dtype) + 0.0


def least(dtype: DTypeLike | str, happens: Callable[[Floats], Any]) -> float:
    """Return the least value ≥ 0 of a type at which a monotone condition holds, by bisection; ∞ if it never does.

    The condition is asked for one number at a time, as an array of shape ().
    """
    before, after = -1, FORMATS[named(dtype)].infinity
    if not happens(number(after - 1, dtype)):
        return inf
    while after - before > 1:
        middle = (before + after) // 2
        if happens(number(middle, dtype)):
            after = middle
        else:
            before = middle
    return float(number(after, dtype))


def count_between(low: float, high: float, dtype: DTypeLike | str) -> int:
    """Return how many finite values of a type there are in [low, high]; −0 and 0 are one."""
    first = neighbour(np.nextafter(low, -np.inf), 1, dtype)
    last = neighbour(np.nextafter(high, np.inf), -1, dtype)
    return _ordinal(last, dtype) - _ordinal(first, dtype) + 1 if low <= first <= last <= high else 0


def every(dtype: DTypeLike | str) -> Floats:
    """Return all finite values of a type of 16 bits, sorted, with one 0; ValueError for a wider type."""
    kind = FORMATS[named(dtype)]
    if kind.width > 16:
        raise ValueError(f"{named(dtype)} has too many values to list")
    right = number(np.arange(kind.infinity), dtype)
    return np.concatenate([-right[:0:-1], right])


def largest(dtype: DTypeLike | str) -> float:
    """Return the largest finite value of a type."""
    return float(number(FORMATS[named(dtype)].infinity - 1, dtype))


def _ordinal(x: float, dtype: DTypeLike | str) -> int:
    """The place of x, rounded to the type, among its values, counted from 0 at 0."""
    return int(pattern(abs(x), dtype)) * (-1 if x < 0 else 1)


def _at(ordinal: int, dtype: DTypeLike | str) -> float:
    size = float(number(abs(ordinal), dtype))
    return -size if ordinal < 0 else size

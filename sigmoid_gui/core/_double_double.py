"""Numbers of twice the precision: an unevaluated sum hi + lo of two float64, |lo| ≤ ½ ulp(hi).

Only + − × ÷ are used, which IEEE 754 rounds correctly, so the bits are the same on every processor. The names
follow Dekker (1971) and Knuth: `two_sum` and `two_product` return a result and its rounding error, exactly.
There is no overflow as long as operands stay under 2^996 and no underflow while products stay above 2^−900.
"""

from typing import TypeAlias

import numpy as np

from sigmoid_gui.core._dtypes import Floats

Pair: TypeAlias = tuple[Floats, Floats]
Number: TypeAlias = Floats | float

_SPLITTER = 2.0**27 + 1


def fast_two_sum(a: Number, b: Floats) -> Pair:
    """Return a + b and its rounding error, where |a| ≥ |b| or a is 0."""
    s = a + b
    return s, b - (s - a)


def two_sum(a: Floats, b: Floats) -> Pair:
    """Return a + b and its rounding error."""
    s = a + b
    t = s - a
    return s, (a - (s - t)) + (b - t)


def split(a: Number) -> Pair:
    """Return two halves of 26 bits whose sum is a, so that their products are exact."""
    t = np.asarray(_SPLITTER * a)
    high = t - (t - a)
    return high, np.asarray(a - high)


def two_product(a: Number, b: Number) -> Pair:
    """Return a·b and its rounding error."""
    p = np.asarray(a * b)
    (ah, al), (bh, bl) = split(a), split(b)
    return p, ((ah * bh - p) + ah * bl + al * bh) + al * bl


def times(a: tuple[Number, Number], b: tuple[Number, Number]) -> Pair:
    """Return the product of two pairs."""
    p, e = two_product(a[0], b[0])
    return fast_two_sum(p, e + (a[0] * b[1] + a[1] * b[0]))


def quotient(a: tuple[Number, Number], b: Pair) -> Pair:
    """Return the quotient of two pairs: one float64 division and its remainder."""
    q = np.asarray(a[0] / b[0])
    p, e = two_product(q, b[0])
    return fast_two_sum(q, ((a[0] - p) - e + a[1] - q * b[1]) / b[0])


# Arguments of an exponential. Their rounding error becomes a relative error of e^y that is |y| times as
# large, hundreds of ulp far out, so it is kept beside them. Where |y| ≥ 2^15, e^y is 0 or ∞ and the error is
# called 0.

_FAR = 2.0**15


def scaled(x: Floats, factor: float) -> Pair:
    """Return factor·x and its rounding error."""
    product = np.asarray(factor * x)
    if factor == 1 or not 2.0**-900 < abs(factor) < 2.0**900:
        return product, np.zeros_like(product)
    near = np.abs(product) < _FAR
    return product, np.where(near, two_product(np.where(near, x, 0), factor)[1], 0)


def divided(x: Floats, divisor: float) -> Pair:
    """Return x/divisor and its rounding error."""
    q = np.asarray(x / divisor)
    if divisor == 1 or not 2.0**-900 < abs(divisor) < 2.0**900:
        return q, np.zeros_like(q)
    near = np.abs(q) < _FAR
    p, e = two_product(np.where(near, q, 0), divisor)
    return q, np.where(near, ((x - p) - e) / divisor, 0)


def times_exp(factor: Floats, y: Floats) -> Floats:
    """Return factor·e^y for y ≤ 0, accurate also where e^y is subnormal.

    There it has few digits, and a large factor would show it: so the factor is multiplied by e^(y/2) twice.
    """
    half = np.exp(np.minimum(y, -708) / 2)
    return np.where(y < -708, factor * half * half, factor * np.exp(y))

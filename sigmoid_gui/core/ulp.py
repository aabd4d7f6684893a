"""Units in the last place: how far apart two floating-point numbers are, in steps of their own type."""

import numpy as np
from numpy.typing import ArrayLike

from sigmoid_gui.core._dtypes import Array, Floats


def ulp_error(y: ArrayLike, reference: ArrayLike) -> Floats:
    """|y − reference| in spacings of float64 at the reference, subnormal spacing included.

    NaN where either is NaN, 0 where both are the same infinity, ∞ where only one is infinite. Exact while y
    and the reference are within a factor of two of one another.
    """
    y, reference = np.asarray(y, np.float64), np.asarray(reference, np.float64)
    with np.errstate(all="ignore"):
        error = np.abs(y - reference) / np.abs(np.spacing(reference))
        error = np.where(np.isinf(reference) & ~np.isnan(y), np.inf, error)
        return np.where(y == reference, 0.0, error)


def ulp_distance(a: ArrayLike, b: ArrayLike) -> Array:
    """Return how many steps from a to b, in float64: 0 if equal, 1 for neighbours; −0 and 0 are one number.

    The bits of floating-point numbers count up as the numbers do, on either side of 0. As uint64, for the
    distance between the largest finite numbers of both signs does not fit in int64. ValueError for a NaN.
    """
    a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
    if np.isnan(a).any() or np.isnan(b).any():
        raise ValueError("NaN has no distance")
    steps_a, steps_b = _steps(a), _steps(b)
    return np.where(steps_a > steps_b, steps_a - steps_b, steps_b - steps_a)


def _steps(x: Floats) -> Array:
    """Return the bits as numbers that count up, counted from 2^63 at 0."""
    size = np.abs(x).view(np.uint64)
    zero = np.uint64(2**63)
    return np.where(x < 0, zero - size, zero + size)

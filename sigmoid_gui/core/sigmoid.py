"""The sigmoid σ(x) = 1/(1 + e^−x), its gradient, its logarithm and its inverse.

Every function takes a scalar or an array of real numbers and returns float64 of the same shape. Infinite
inputs give the limits, NaN gives NaN, results may be subnormal, and no warning leaves this module.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

# Below this, 1 + e^−x equals e^−x in float64, so σ(x) = e^x to the last bit.
_TAIL = -36.8


def _floats(x: ArrayLike) -> Floats:
    return np.asarray(x, dtype=np.float64)


@np.errstate(over="ignore", under="ignore")
def sigmoid(x: ArrayLike) -> Floats:
    """1/(1 + e^−x), in [0, 1]: the probability whose log-odds are x.

    In the left tail, where e^−x would overflow, the value is e^x itself, so that it lives down to
    x = −745.13 and not only to −709.78.
    """
    x = _floats(x)
    return np.where(x < _TAIL, np.exp(np.minimum(x, 0)), 1 / (1 + np.exp(-x)))


@np.errstate(under="ignore")
def sigmoid_grad(x: ArrayLike) -> Floats:
    """σ′(x) = e/(1 + e)² with e = e^−|x|, in [0, ¼]: even, and accurate in both tails.

    The textbook form s·(1 − s) loses every digit on the right, where s rounds to 1.
    """
    e = np.exp(-np.abs(_floats(x)))
    return np.asarray(e / (1 + e) ** 2)


@np.errstate(under="ignore")
def log_sigmoid(x: ArrayLike) -> Floats:
    """Log σ(x) = min(x, 0) − log(1 + e^−|x|), in [−∞, 0]: finite wherever x is."""
    x = _floats(x)
    return np.minimum(x, 0) - np.log1p(np.exp(-np.abs(x)))


@np.errstate(divide="ignore", invalid="ignore")
def logit(p: ArrayLike) -> Floats:
    """log(p/(1 − p)), the inverse of the sigmoid: ±∞ at the ends of [0, 1], NaN outside.

    Above ¼ it is 2·artanh(2p − 1), which keeps its digits about p = ½, where the result is 0.
    """
    p = _floats(p)
    return np.where(p > 0.25, 2 * np.arctanh(2 * p - 1), np.log(p / (1 - p)))

"""Softmax, the sigmoid of a vector: softmax(z)ᵢ = e^zᵢ / Σⱼ e^zⱼ, and σ(x) = softmax([x, 0])₀.

The result is positive, sums to 1 up to rounding, and does not change when a number is added to all of z, so
the largest element is subtracted first and nothing overflows. Types as in `fast`.
"""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from sigmoid_gui.core import _double_double as dd
from sigmoid_gui.core import bfloat16
from sigmoid_gui.core._dtypes import Array, Floats, is_bfloat16, real, result_type


def softmax(z: ArrayLike, axis: int = -1) -> Array:
    """e^zᵢ / Σⱼ e^zⱼ along an axis, in [0, 1]. Error ≤ 4 ulp for up to 1000 elements.

    Limits: where some elements are ∞ they share 1 equally; a vector of −∞ only, or with a NaN, gives NaN. An
    empty vector gives an empty one. ValueError for a scalar and for an axis that is not there.
    """
    z = real(z)
    if z.ndim == 0:
        raise ValueError("softmax needs a vector, not a single number")
    if not -z.ndim <= axis < z.ndim:
        raise ValueError(f"there is no axis {axis} in an array with {z.ndim}")
    if z.size == 0:
        return np.empty_like(z, dtype=result_type(z.dtype), subok=False)
    weights, total = _weights(_wide(z), axis)
    with np.errstate(all="ignore"):
        return _narrow(weights / total, z.dtype)


def softmax_jacobian(z: ArrayLike) -> Array:
    """∂sᵢ/∂zⱼ = sᵢ(δᵢⱼ − sⱼ) for a vector: symmetric, rows and columns sum to 0. The result is n × n.

    1 − sᵢ on the diagonal is the sum of the other weights over the total: where sᵢ rounds to 1 the difference
    would be 0. ValueError unless z has one dimension.
    """
    z = real(z)
    if z.ndim != 1:
        raise ValueError(f"the Jacobian is of a vector, not of an array with {z.ndim} dimensions")
    if z.size == 0:
        return np.empty((0, 0), result_type(z.dtype))
    weights, total = _weights(_wide(z), 0)
    with np.errstate(all="ignore"):
        s = weights / total
        jacobian = -np.outer(s, s)
        np.fill_diagonal(jacobian, s * (_others(weights) / total))
        return _narrow(jacobian, z.dtype)


@np.errstate(all="ignore")
def _weights(z: Floats, axis: int) -> tuple[Floats, Floats]:
    """e^(zᵢ − max z) and their sum. The rounding error of zᵢ − max z is put back: e^ would magnify it."""
    top = np.max(z, axis=axis, keepdims=True)
    tied = np.where(np.isposinf(top), np.isposinf(z), np.nan)
    difference, error = dd.two_sum(z, -top)
    weights = np.exp(difference)
    weights = np.where(np.isfinite(error), weights + weights * error, weights)
    weights = np.where(np.isposinf(top), tied, weights)
    return weights, np.sum(weights, axis=axis, keepdims=True)


def _others(weights: Floats) -> Floats:
    """For each weight, the sum of all the others; only for the largest would the difference cancel."""
    others = np.sum(weights) - weights
    largest = np.argmax(weights)
    others[largest] = np.sum(np.delete(weights, largest))
    return others


def _wide(z: Array) -> Floats:
    return bfloat16.from_bits(z.view(np.uint16)) if is_bfloat16(z.dtype) else z.astype(np.float64)


@np.errstate(all="ignore")
def _narrow(y: Floats, dtype: np.dtype[Any]) -> Array:
    if is_bfloat16(dtype):
        return bfloat16.to_bits(y).view(dtype)
    return y.astype(result_type(dtype), copy=False)

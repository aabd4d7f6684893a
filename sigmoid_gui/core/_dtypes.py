"""The one rule for types: which are accepted, what they are computed in, what the result is rounded to.

    float64            float64
    float32, float16   computed in float64, rounded once to the input's type
    bfloat16           the same, by the rounding of `bfloat16`; ml_dtypes' arrays, though it is not needed
    integers, bools    converted to float64 first, and float64 they stay

Why float16 goes through float64 and not float32: a float32 result that is one unit off lands on the wrong
side of a float16 rounding boundary (σ: for 7 of the 65 536 inputs, σ′: for 4), a float64 result for none. And
so the float64 functions are the only ones that have to be proved.

Wider types (longdouble, complex) are refused instead of narrowed in silence, and so are objects and text.
Byte order, strides and subclasses are read and not kept: like NumPy's own functions, the result is a plain
array in native order, with the input's shape and memory layout.
"""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

Array = NDArray[Any]
Floats = NDArray[np.float64]

BFLOAT16 = "bfloat16"
_NAMES = ("float16", BFLOAT16, "float32", "float64")


def is_bfloat16(dtype: np.dtype[Any]) -> bool:
    """Whether this is bfloat16: by its name, as NumPy has no such type of its own."""
    return dtype.kind == "V" and dtype.name == BFLOAT16


def real(x: ArrayLike) -> Array:
    """Return x as an array of an accepted type, without copying one; raise TypeError for any other type."""
    if isinstance(x, int):  # NumPy makes an object of a Python int beyond 64 bits
        return np.asarray(_nearest(x))
    array = np.asarray(x)
    if array.dtype.kind in "biu" or array.dtype.char in "efd" or is_bfloat16(array.dtype):
        return array
    raise TypeError(f"expected real numbers of at most 64 bits, got {array.dtype.name}")


def _nearest(x: int) -> float:
    try:
        return float(x)
    except OverflowError:
        return float("inf") if x > 0 else float("-inf")


def result_type(dtype: np.dtype[Any]) -> np.dtype[Any]:
    """Return the type of the result for an input type: itself for floats, float64 for integers and bools."""
    if dtype.kind in "biu":
        return np.dtype(np.float64)
    return dtype if dtype.isnative else dtype.newbyteorder("=")


def result_for(x: Array, out: Array | None = None) -> Array:
    """Return the array to be filled: a new one laid out like x, or `out` if it fits; raise if it does not."""
    dtype = result_type(x.dtype)
    if out is None:
        return np.empty_like(x, dtype=dtype, subok=False)
    if out.dtype.newbyteorder("=") != dtype:
        raise TypeError(f"out must be of type {dtype.name}, not {out.dtype.name}")
    if out.shape != x.shape:
        raise ValueError(f"out must have the shape {x.shape}, not {out.shape}")
    return out


def named(dtype: DTypeLike | str) -> str:
    """Return the name of a floating type the core computes with; raise TypeError for any other."""
    if isinstance(dtype, str) and dtype in _NAMES:
        return dtype
    name = np.dtype(dtype).name
    if name not in _NAMES:
        raise TypeError(f"expected float16, bfloat16, float32 or float64, got {name}")
    return name

"""The textbook formulas as they come out in a type's arithmetic: what the laboratory shows to be wrong.

    σ(x) = 1/(1 + e^−x)          σ′(x) = σ(x)·(1 − σ(x))

Every operation is rounded to the type, e^−x correctly, so that the bits are those of an ideal implementation
on any processor: what is lost is lost by the formula. σ overflows to 0 on the left where the true value is
small but not 0; σ′ loses its digits on the right and dies where σ rounds to 1.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from sigmoid_gui.core import bfloat16, exact
from sigmoid_gui.core._dtypes import BFLOAT16, Floats, named

Rounding = Callable[[Floats], Floats]


@np.errstate(all="ignore")
def sigmoid(x: ArrayLike, dtype: DTypeLike | str = np.float64) -> Floats:
    """1/(1 + e^−x) in the arithmetic of float16, bfloat16, float32 or float64; the values come as float64."""
    to = rounding(dtype)
    return to(1 / to(1 + to(np.asarray(exact.exp(-to(np.asarray(x, np.float64)))))))


@np.errstate(all="ignore")
def sigmoid_grad(x: ArrayLike, dtype: DTypeLike | str = np.float64) -> Floats:
    """s·(1 − s) with s as above, in the arithmetic of the type; the values come as float64."""
    to = rounding(dtype)
    s = sigmoid(x, dtype)
    return to(s * to(1 - s))


def rounding(dtype: DTypeLike | str) -> Rounding:
    """Return the function that rounds float64 to the nearest value of a type; TypeError for other types.

    float64 holds the exact sum and product of two narrower values, and enough of their quotient, so one
    operation in float64 and this rounding are that operation in the type.
    """
    name = named(dtype)
    if name == BFLOAT16:
        return bfloat16.rounded

    @np.errstate(over="ignore", under="ignore")
    def to(x: Floats) -> Floats:
        """Round x once; what is too large becomes ∞."""
        return x.astype(name).astype(np.float64)

    return to

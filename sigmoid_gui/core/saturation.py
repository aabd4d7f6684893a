"""Where floating point gives up on the sigmoid: saturation, underflow, and gradients that vanish with depth.

The points are exact: the first value of the type at which the correctly rounded result changes, found by
bisection over the values of the type, on which every result here is monotone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import asinh, ceil, floor, log2, nan, sqrt

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from sigmoid_gui.core import bfloat16, exact, naive
from sigmoid_gui.core._blocks import blocks
from sigmoid_gui.core._dtypes import BFLOAT16, Floats, named, real
from sigmoid_gui.core.formats import FORMATS, least


@dataclass(frozen=True, slots=True)
class Saturation:
    """The least x ≥ 0 of a type at which something happens to the rounded result."""

    one: float
    """σ(x) is 1."""
    complement_subnormal: float
    """σ(−x) is below the least normal number."""
    complement_zero: float
    """σ(−x) is 0."""
    gradient_subnormal: float
    """σ′(x) is below the least normal number; for s(1 − s) that may be 0 at once."""
    gradient_zero: float
    """σ′(x) is 0."""


def saturation(dtype: DTypeLike | str) -> Saturation:
    """Return where the correctly rounded σ and σ′ saturate in float16, bfloat16, float32 or float64."""
    return _saturation(named(dtype))


@cache
def _saturation(name: str) -> Saturation:
    to = naive.rounding(name)
    return _points(
        name,
        lambda x: to(np.asarray(exact.sigmoid(x))),
        lambda x: to(np.asarray(exact.sigmoid_grad(x))),
    )


def naive_saturation(dtype: DTypeLike | str) -> Saturation:
    """Return where the textbook formulas do, in the arithmetic of the type: earlier."""
    return _naive_saturation(named(dtype))


@cache
def _naive_saturation(name: str) -> Saturation:
    return _points(name, lambda x: naive.sigmoid(x, name), lambda x: naive.sigmoid_grad(x, name))


def grad_below(epsilon: float) -> float:
    """Return the |x| beyond which σ′ < ε: 2·arsinh(√(1/(4ε) − 1)), as σ′ = 1/(4·cosh²(x/2)).

    For 0 < ε ≤ ¼, else ValueError; it is 0 at ¼, the largest gradient.
    """
    if not 0 < epsilon <= 0.25:
        raise ValueError(f"epsilon must be above 0 and at most 1/4, not {epsilon:g}")
    return 2 * asinh(sqrt(1 - 4 * epsilon) / (2 * sqrt(epsilon)))


def saturated_share(x: ArrayLike, epsilon: float) -> float:
    """Return the share of an array in which σ′ < ε, in [0, 1]; NaN elements are not saturated.

    For an empty array NaN. One pass, in blocks. ValueError as in `grad_below`.
    """
    limit = grad_below(epsilon)
    x = real(x)
    count = sum(np.count_nonzero(np.abs(block) > limit) for block in blocks(x))
    return count / x.size if x.size else nan


def exponents(dtype: DTypeLike | str) -> tuple[int, int]:
    """Return the powers of two between which a type has numbers: 2^first and less round to 0, 2^last to ∞."""
    kind = FORMATS[named(dtype)]
    return kind.least - kind.precision, 2 - kind.least


def underflow_depth(dtype: DTypeLike | str, gradient: float = 0.25, scale: int = 0) -> tuple[float, float]:
    """Return the number of layers L at which 2^scale·gradient^L, rounded to the type, first is subnormal, and is 0.

    For 0 < gradient < 1 and scale ≥ 0, a loss scaling, else ValueError. The true power, rounded once: a running
    product that is rounded at each step gets stuck at the least subnormal number if the gradient is above ½
    (`running_product`).
    """
    if not 0 < gradient < 1:
        raise ValueError(f"gradient must be between 0 and 1, not {gradient:g}")
    if scale < 0:
        raise ValueError(f"scale must not be negative, as {scale} is")
    kind = FORMATS[named(dtype)]
    per_layer = -log2(gradient)
    # Below 2^least, and at most half the least subnormal number 2^(least − precision + 1): that tie rounds to 0.
    return floor((scale - kind.least) / per_layer) + 1, ceil((scale + kind.precision - kind.least) / per_layer)


def running_product(gradients: ArrayLike, dtype: DTypeLike | str, start: float = 1.0) -> Floats:
    """Return `start` times the first 1, 2, … gradients, rounded to the type at each step, as float64."""
    factors = np.append(start, np.asarray(gradients, np.float64))
    with np.errstate(all="ignore"):
        if named(dtype) != BFLOAT16:
            return np.multiply.accumulate(factors.astype(dtype))[1:].astype(np.float64)
        products = bfloat16.rounded(factors)
        for place in range(1, products.size):
            if products[place - 1] == 0:  # nothing is left to be rounded
                products[place - 1 :] = np.multiply.accumulate(products[place - 1 :])
                break
            products[place] = bfloat16.rounded(products[place - 1 : place] * products[place])[0]
    return products[1:]


def _points(name: str, sigmoid: Callable[[Floats], Floats], gradient: Callable[[Floats], Floats]) -> Saturation:
    normal = 2.0 ** FORMATS[name].least
    return Saturation(
        one=least(name, lambda x: sigmoid(x) == 1),
        complement_subnormal=least(name, lambda x: sigmoid(-x) < normal),
        complement_zero=least(name, lambda x: sigmoid(-x) == 0),
        gradient_subnormal=least(name, lambda x: gradient(x) < normal),
        gradient_zero=least(name, lambda x: gradient(x) == 0),
    )

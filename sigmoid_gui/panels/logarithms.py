"""σ and σ′ in powers of ten, right as far out as x itself goes: at −1e300, σ is 10^−4.34e299."""

import math

import numpy as np

from sigmoid_gui.core import log_sigmoid
from sigmoid_gui.figure import Floats

LN10 = math.log(10)


def log_value(x: Floats) -> Floats:
    """log₁₀ σ(x), of the shape of x."""
    return np.asarray(log_sigmoid(x)) / LN10


def log_gradient(x: Floats) -> Floats:
    """log₁₀ σ′(x) = log₁₀ σ(x) + log₁₀ σ(−x): terms of one sign, so nothing cancels."""
    return log_value(x) + log_value(-x)

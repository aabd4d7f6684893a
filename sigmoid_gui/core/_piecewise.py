"""The members of the family made of straight pieces, each with its gradient, as functions of one block.

At a kink the derivative from the left and from the right differ. Which value the gradient takes there is a
convention: it is written at each function and shown, with both sides, in the row of ACTIVATIONS.
"""

import numpy as np

from sigmoid_gui.core._dtypes import Floats


def identity(x: Floats) -> Floats:
    """Return x."""
    return x


def identity_grad(x: Floats) -> Floats:
    """Return 1."""
    return _or_nan(x, np.ones_like(x))


def step(x: Floats) -> Floats:
    """0 for x < 0, 1 for x > 0, and ½ at 0: the limit of σ(kx) as k → ∞."""
    return np.heaviside(x, 0.5)


def step_grad(x: Floats) -> Floats:
    """0, also at the jump, where there is no derivative: nothing is learned through a step."""
    return _or_nan(x, np.zeros_like(x))


def relu(x: Floats) -> Floats:
    """Return max(x, 0)."""
    return np.maximum(x, 0)


def relu_grad(x: Floats) -> Floats:
    """1 for x > 0, else 0; 0 at the kink."""
    return np.heaviside(x, 0)


def leaky_relu(x: Floats, slope: float) -> Floats:
    """Return x for x > 0, slope·x else; with slope 0 that is 0, at −∞ too."""
    if slope == 0:
        return relu(x)
    return np.where(x > 0, x, slope * x)


def leaky_relu_grad(x: Floats, slope: float) -> Floats:
    """1 for x > 0, else the slope, also at the kink."""
    return _or_nan(x, np.where(x > 0, 1, slope))


def relu6(x: Floats) -> Floats:
    """Return min(max(x, 0), 6)."""
    return np.clip(x, 0, 6)


def relu6_grad(x: Floats) -> Floats:
    """1 for 0 < x < 6, else 0; 0 at both kinks."""
    return _or_nan(x, np.where((x > 0) & (x < 6), 1, 0))


def hard_sigmoid(x: Floats, reach: float) -> Floats:
    """x/(2·reach) + ½, cut to [0, 1]. As (x + reach)/(2·reach) it keeps its digits near −reach."""
    return np.clip(x + reach, 0, 2 * reach) / (2 * reach)


def hard_sigmoid_grad(x: Floats, reach: float) -> Floats:
    """1/(2·reach) for |x| < reach, else 0; 0 at both kinks."""
    return _or_nan(x, np.where(np.abs(x) < reach, 1 / (2 * reach), 0))


def hard_swish(x: Floats) -> Floats:
    """x·relu6(x + 3)/6, with the straight pieces apart so that nothing overflows and −∞ gives 0."""
    middle = np.clip(x, -3, 3)
    return np.where(x >= 3, x, middle * (middle + 3) / 6)


def hard_swish_grad(x: Floats) -> Floats:
    """0 for x ≤ −3, (2x + 3)/6 between, 1 for x ≥ 3: the outer value at both kinks."""
    return _or_nan(x, np.where(x >= 3, 1, np.where(x <= -3, 0, (2 * x + 3) / 6)))


def _or_nan(x: Floats, y: Floats) -> Floats:
    """Return y, but NaN where x is NaN."""
    return np.where(np.isnan(x), x, y)

"""The smooth members of the family, each with its gradient, as functions of one block of float64.

Throughout, e = e^−|x|. Where a gradient is 0 inside its range (SiLU, Mish) its formula is a difference that
loses its digits there; with the root x₀ known to twice the precision and d = x − x₀, e^x − e^x₀ is
e^x₀·expm1(d), and what is left is a sum of terms that all have the sign of d.
"""

import numpy as np

from sigmoid_gui.core import _double_double as dd
from sigmoid_gui.core._dtypes import Floats

_LARGEST = float(np.finfo(np.float64).max)
_FAR = 2000.0  # e^−2000 is 0 and stays 0 when multiplied by 2000

# Roots of the gradients of SiLU and Mish, each the nearest float64 and what it lacks.
_SILU_ROOT, _SILU_ROOT_LOW = -1.2784645427610737, -1.0946994183093437e-16
_MISH_ROOT, _MISH_ROOT_LOW = -1.1924312145154952, -4.8484829848031044e-17

# λα of SELU, the product of its two constants.
SELU_SCALE = 1.0507009873554805
SELU_ALPHA = 1.6732632423543772
SELU_LEFT = 1.7580993408473768


def tanh(x: Floats) -> Floats:
    """Return tanh x = 2σ(2x) − 1."""
    return np.tanh(x)


def tanh_grad(x: Floats) -> Floats:
    """1 − tanh² x = 4E/(1 + E)² with E = e^−2|x|: even, where 1 − tanh² is dead beyond 19.06."""
    y = -2 * np.abs(x)
    e = np.exp(y)
    return dd.times_exp(4 / (1 + e * (2 + e)), y)


def arctan(x: Floats) -> Floats:
    """Return arctan x, in ±π/2."""
    return np.arctan(x)


def arctan_grad(x: Floats) -> Floats:
    """1/(1 + x²); for |x| > 10^8 it is 1/x² to the last bit, and x² might overflow."""
    a = np.abs(x)
    return np.where(a > 1e8, 1 / a / a, 1 / (1 + x * x))


def softsign(x: Floats) -> Floats:
    """x/(1 + |x|), written ±1/(1 + 1/|x|) beyond 1, so that ±∞ give ±1."""
    a = np.abs(x)
    return np.where(a > 1, np.copysign(1 / (1 + 1 / a), x), x / (1 + a))


def softsign_grad(x: Floats) -> Floats:
    """1/(1 + |x|)²; for |x| > 10^17 it is 1/x² to the last bit, and x² might overflow."""
    a = np.abs(x)
    return np.where(a > 1e17, 1 / a / a, 1 / (1 + a * (2 + a)))


def softplus_grad(x: Floats, beta: float) -> Floats:
    """σ(βx), with the rounding error of βx put back."""
    y, error = dd.scaled(x, beta)
    e: Floats = np.exp(-np.abs(y)) * (1 - np.sign(y) * error)
    return np.where(y < 0, e, 1) / (1 + e)


def elu(x: Floats, alpha: float) -> Floats:
    """Return x for x > 0, α(e^x − 1) else."""
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def elu_grad(x: Floats, alpha: float) -> Floats:
    """1 for x > 0, αe^x else: from x, as the output + α has lost its digits far out."""
    return np.where(x > 0, 1, dd.times_exp(np.full_like(x, alpha), np.minimum(x, 0)))


def celu(x: Floats, alpha: float) -> Floats:
    """Return x for x > 0, α(e^(x/α) − 1) else."""
    y, error = dd.divided(np.minimum(x, 0), alpha)
    return np.where(x > 0, x, alpha * (np.expm1(y) + error * np.exp(y)))


def celu_grad(x: Floats, alpha: float) -> Floats:
    """1 for x > 0, e^(x/α) else."""
    y, error = dd.divided(np.minimum(x, 0), alpha)
    return np.where(x > 0, 1, dd.times_exp(1 + error, y))


def selu(x: Floats) -> Floats:
    """λ·ELU with the α that makes mean 0 and variance 1 a fixed point of a layer."""
    return np.where(x > 0, SELU_SCALE * x, SELU_LEFT * np.expm1(np.minimum(x, 0)))


def selu_grad(x: Floats) -> Floats:
    """λ for x > 0, λαe^x else."""
    return np.where(x > 0, SELU_SCALE, dd.times_exp(np.full_like(x, SELU_LEFT), np.minimum(x, 0)))


def silu(x: Floats, beta: float) -> Floats:
    """x·σ(βx): x/(1 + e^−βx) to the right, x·e^βx/(1 + e^βx) to the left, where −∞ gives 0."""
    y, error = dd.scaled(x, beta)
    e: Floats = np.exp(-np.abs(y))
    right = x / (1 + e * (1 - error))
    left = dd.times_exp(np.maximum(x, -_LARGEST) * (1 + error), np.minimum(y, 0)) / (1 + e * (1 + error))
    return np.where(x > 0, right, left)


def silu_grad(x: Floats, beta: float) -> Floats:
    """σ(y) + y·σ′(y) with y = βx: (1 + e^−y + y·e^−y)/(1 + e^−y)², or e^y·(1 + e^y + y)/(1 + e^y)².

    The last bracket is 0 at y₀ = −1.278, and equals (y − y₀) + e^y₀·expm1(y − y₀), as e^y₀ = −1 − y₀.
    """
    y, error = dd.scaled(x, beta)
    y = np.clip(y, -_FAR, _FAR)
    e: Floats = np.exp(-np.abs(y))
    square = 1 + e * (2 + e)
    right = (1 + e + y * e) / square
    d = (y - _SILU_ROOT) + (error - _SILU_ROOT_LOW)
    bracket = d + ((-1 - _SILU_ROOT) - _SILU_ROOT_LOW) * np.expm1(np.minimum(d, 2))
    left = dd.times_exp(bracket * (1 + error), np.minimum(y, 0)) / square
    return np.where(y > 0, right, left)


def mish(x: Floats) -> Floats:
    """x·tanh(softplus(x)), and tanh(log(1 + n)) = n(n + 2)/(n(n + 2) + 2) with n = e^x.

    To the right the fraction is divided through by n², so that only e^−x appears.
    """
    e: Floats = np.exp(-np.abs(x))
    right = x * ((1 + 2 * e) / (1 + 2 * e + 2 * e * e))
    left = dd.times_exp(np.maximum(x, -_LARGEST) * ((e + 2) / (e * (e + 2) + 2)), np.minimum(x, 0))
    return np.where(x > 0, right, left)


def mish_grad(x: Floats) -> Floats:
    """n·ω/δ² with n = e^x, ω = 4(x + 1) + n(4x + 6) + 4n² + n³ and δ = n² + 2n + 2.

    To the right both are divided by n⁴. To the left ω is 0 at x₀ = −1.192; with n₀ = e^x₀ and n − n₀ =
    n₀·expm1(d), ω = 4d(1 + n) + (n − n₀)(4x₀ + 6 + 4(n + n₀) + n² + n·n₀ + n₀²).
    """
    x = np.clip(x, -_FAR, _FAR)
    e: Floats = np.exp(-np.abs(x))
    right = 1 + e * (4 + e * (4 * x + 6 + e * (4 * (x + 1))))
    delta = 1 + 2 * e + 2 * e * e
    right = right / (delta * delta)
    d = (x - _MISH_ROOT) - _MISH_ROOT_LOW
    n0 = np.exp(_MISH_ROOT)
    both = 4 * _MISH_ROOT + 6 + 4 * (e + n0) + e * e + e * n0 + n0 * n0
    omega = 4 * d * (1 + e) + n0 * np.expm1(np.minimum(d, 2)) * both
    delta = e * e + 2 * e + 2
    left = dd.times_exp(omega / (delta * delta), np.minimum(x, 0))
    return np.where(x > 0, right, left)

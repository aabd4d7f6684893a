"""GELU, the Gaussian error linear unit, exact and by tanh, as functions of one block of float64.

NumPy has no error function. SciPy's would be a dependency for one row of a table, and its erfc has 1 500 ulp
where GELU needs it; so the tail of the normal distribution is here, as polynomials fitted in high precision
(`python -m benchmarks mills` prints them anew).

    Φ(−a) = e^(−a²/2)·R(a)          for a ≥ 0, where R(a) = ½ erfcx(a/√2), Mills' ratio over √(2π)

R falls smoothly from ½ like 1/a, so that (a + 1.5)·R(a) is tame in t = (a − 5)/(a + 5), which maps [0, ∞) to
[−1, 1): a polynomial of degree 23 is good to 2^−58 on 0 ≤ a ≤ 40, beyond which e^(−a²/2) is 0.
"""

import numpy as np

from sigmoid_gui.core import _double_double as dd
from sigmoid_gui.core._dtypes import Floats

_FAR = 40.0  # e^(−40²/2) is far under the least subnormal number

# Coefficients of t^0, t^1, …: (a + 1.5)·R(a), and (a/√(2π) − R(a))/(a − a₀) for the gradient.
_MILLS = (
    0.4999754823375409,
    -0.16328105946601493,
    0.08906477436896489,
    -0.030439586246845066,
    -0.002473366824206736,
    0.012830013000161232,
    -0.010674730127389736,
    0.00533257848483038,
    -0.0015662969758239926,
    7.493005457892813e-05,
    0.00015212041651287302,
    -5.312709164955707e-05,
    -6.5739879757065925e-06,
    8.425254561758222e-06,
    -4.0749372221675944e-07,
    -1.1865983858664607e-06,
    1.6554932704396746e-07,
    1.775212375677557e-07,
    -3.061341287039803e-08,
    -2.8458833230410233e-08,
    3.6892102906025016e-09,
    4.040938391127892e-09,
    -1.3568514105606501e-10,
    -2.9124000212289604e-10,
)
_SLOPE = (
    0.45143549526340543,
    -0.08979658026980382,
    0.06048781355387015,
    -0.03553512146914686,
    0.017807831556922324,
    -0.007334310929227995,
    0.0023021837228392834,
    -0.00044053062236933734,
    -1.5195767366841478e-05,
    4.0646976537948e-05,
    -9.201203092628285e-06,
    -1.9927589118787526e-06,
    1.3602891231024734e-06,
    2.148814131802431e-08,
    -1.6905548417862163e-07,
    1.2273466769173518e-08,
    2.219049853489707e-08,
    -2.1753552012579514e-09,
    -3.14469535875775e-09,
    6.107584505319656e-11,
    3.616934126667899e-10,
    6.187218044188403e-11,
)

# Where the gradients are 0, each the nearest float64 and what it lacks.
_ROOT, _ROOT_LOW = 0.7517915246935645, -1.4956759177009883e-17
_TANH_ROOT, _TANH_ROOT_LOW = -0.7524614220710163, 3.635560509207687e-17
_TANH_E_ROOT = 0.29195521191476714  # e^u there

# 2√(2/π) and the decimal 0.044715, as pairs.
_C = (1.5957691216057308, -9.96930880911092e-17)
_K = (0.044715, 2.1960211427085595e-18)


def gelu(x: Floats) -> Floats:
    """x·Φ(x) = max(x, 0) − a·Φ(−a) with a = |x|, since Φ(x) = 1 − Φ(−x)."""
    a = np.minimum(np.abs(x), _FAR)
    t = (a - 5) / (a + 5)
    return np.maximum(x, 0) - _times_gauss(a * (_polynomial(_MILLS, t) / (a + 1.5)), a)


def gelu_grad(x: Floats) -> Floats:
    """Φ(x) + x·φ(x), which for x = −a is e^(−a²/2)·(R(a) − a/√(2π)), and 1 minus that for x = a.

    The bracket is 0 at a₀ = 0.7518 and would lose its digits about there: the polynomial is the bracket
    divided by a₀ − a.
    """
    a = np.minimum(np.abs(x), _FAR)
    from_root = (a - _ROOT) - _ROOT_LOW
    left = -_times_gauss(from_root * _polynomial(_SLOPE, (a - 5) / (a + 5)), a)
    return np.where(x > 0, 1 - left, left)


def gelu_tanh(x: Floats) -> Floats:
    """x·σ(u) = ½x·(1 + tanh(u/2)) with u = 2√(2/π)·(x + 0.044715x³), in twice the precision for u."""
    u, error = _argument(x)
    e: Floats = np.exp(-np.abs(u))
    right = x / (1 + e * (1 - error))
    left = dd.times_exp(np.maximum(x, -_FAR) * (1 + error), np.minimum(u, 0)) / (1 + e * (1 + error))
    return np.where(x > 0, right, left)


def gelu_tanh_grad(x: Floats) -> Floats:
    """σ(u) + x·u′·σ′(u), which is e^u·h/(1 + e^u)² with h(x) = 1 + e^u + x·u′.

    h is 0 at x₀ = −0.7525. With d = x − x₀, every difference in h(x) − h(x₀) has the sign of d, so for x < 0
    it is formed from those: e^u − e^u₀ = e^u₀·expm1(u − u₀), and the rest is c·d times a positive polynomial.
    """
    u, error = _argument(x)
    x = np.clip(x, -_FAR, _FAR)
    e: Floats = np.exp(-np.abs(u))
    slope = _C[0] * x * (1 + 3 * _K[0] * x * x)
    square = 1 + e * (2 + e)
    right = (1 + e + slope * e) / square
    d = (x - _TANH_ROOT) - _TANH_ROOT_LOW
    squares = x * x + x * _TANH_ROOT + _TANH_ROOT * _TANH_ROOT
    h = _TANH_E_ROOT * np.expm1(_C[0] * d * (1 + _K[0] * squares)) + _C[0] * d * (1 + 3 * _K[0] * squares)
    left = dd.times_exp(h * (1 + error), np.minimum(u, 0)) / square
    return np.where(x > 0, right, left)


def _argument(x: Floats) -> dd.Pair:
    """Return u = 2√(2/π)·x·(1 + 0.044715x²) and its rounding error; |x| is cut to 40, where |u| > 4000."""
    x = np.clip(x, -_FAR, _FAR)
    product, error = dd.times(dd.two_product(x, x), _K)
    total, lost = dd.two_sum(np.ones_like(x), product)
    return dd.times(dd.times((x, np.zeros_like(x)), _C), (total, lost + error))


def _times_gauss(factor: Floats, a: Floats) -> Floats:
    """factor·e^(−a²/2). With h = a to 26 bits h² is exact, and a² = h² + (a − h)(a + h) with a small rest."""
    h = dd.split(a)[0]
    return dd.times_exp(factor * np.exp(-(a - h) * (a + h) / 2), -h * h / 2)


def _polynomial(coefficients: tuple[float, ...], t: Floats) -> Floats:
    total = np.full_like(t, coefficients[-1])
    for coefficient in coefficients[-2::-1]:
        total *= t
        total += coefficient
    return total

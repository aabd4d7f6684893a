"""The truth: every function of the core as its definition, in mpmath's arithmetic of 200 bits.

The forms that keep digits in float64 are not used here, but for expm1 and log1p at tiny arguments. Where else
a definition cancels, 200 bits leave more than enough for inputs of 53.
"""

from collections.abc import Callable

import mpmath
from mpmath import mp, mpf

BITS = 200
Truth = Callable[[mpf], mpf]

with mp.workprec(BITS):
    HALF_SQRT = mp.sqrt(2)
    SQRT_2PI = mp.sqrt(2 * mp.pi)
    GELU_SCALE = mp.sqrt(2 / mp.pi)
    GELU_CUBIC = mpf("0.044715")
    SELU_SCALE = mpf("1.0507009873554804934193349852946")
    SELU_ALPHA = mpf("1.6732632423543772848170429916717")


def exp(x: mpf) -> mpf:
    """e^x. Beyond ±10^5 every result that depends on it is 0, ∞ or independent of it in any type."""
    return mpmath.exp(min(max(x, mpf(-(10**5))), mpf(10**5)))


def sigmoid(x: mpf) -> mpf:
    return 1 / (1 + exp(-x))


def sigmoid_grad(x: mpf) -> mpf:
    return sigmoid(x) * sigmoid(-x)


def sigmoid_second(x: mpf) -> mpf:
    return -sigmoid_grad(x) * tanh(x / 2)


def sigmoid_third(x: mpf) -> mpf:
    return sigmoid_grad(x) * (1 - 6 * sigmoid_grad(x))


def log_sigmoid(x: mpf) -> mpf:
    return -softplus(-x)


def softplus(x: mpf, beta: float = 1) -> mpf:
    return max(x, mpf(0)) + mpmath.log1p(exp(-abs(mpf(beta) * x))) / mpf(beta)


def softplus_grad(x: mpf, beta: float = 1) -> mpf:
    return sigmoid(mpf(beta) * x)


def logit(p: mpf) -> mpf:
    return mpmath.log(p / (1 - p))


def logit_grad(p: mpf) -> mpf:
    return 1 / (p * (1 - p))


def tanh(x: mpf) -> mpf:
    e = mpmath.expm1(-2 * min(abs(x), mpf(1000)))
    return -mpmath.sign(x) * e / (2 + e)


def tanh_grad(x: mpf) -> mpf:
    return 4 * sigmoid_grad(2 * x)


def hard_sigmoid(x: mpf) -> mpf:
    return min(max(x / 6 + mpf(1) / 2, mpf(0)), mpf(1))


def hard_sigmoid_grad(x: mpf) -> mpf:
    return mpf(1) / 6 if abs(x) < 3 else mpf(0)


def hard_sigmoid_fifth(x: mpf) -> mpf:
    return min(max(x / 5 + mpf(1) / 2, mpf(0)), mpf(1))


def hard_sigmoid_fifth_grad(x: mpf) -> mpf:
    return mpf(1) / 5 if abs(x) < 2.5 else mpf(0)


def softsign(x: mpf) -> mpf:
    return x / (1 + abs(x))


def softsign_grad(x: mpf) -> mpf:
    return 1 / (1 + abs(x)) ** 2


def arctan_grad(x: mpf) -> mpf:
    return 1 / (1 + x * x)


def leaky_relu(x: mpf, slope: float) -> mpf:
    return x if x > 0 else mpf(slope) * x


def leaky_relu_grad(x: mpf, slope: float) -> mpf:
    return mpf(1) if x > 0 else mpf(slope)


def relu6(x: mpf) -> mpf:
    return min(max(x, mpf(0)), mpf(6))


def relu6_grad(x: mpf) -> mpf:
    return mpf(1) if 0 < x < 6 else mpf(0)


def elu(x: mpf, alpha: float = 1) -> mpf:
    return x if x > 0 else mpf(alpha) * mpmath.expm1(max(x, mpf(-1000)))


def elu_grad(x: mpf, alpha: float = 1) -> mpf:
    return mpf(1) if x > 0 else mpf(alpha) * exp(x)


def celu(x: mpf, alpha: float = 1) -> mpf:
    return x if x > 0 else mpf(alpha) * mpmath.expm1(max(x / mpf(alpha), mpf(-1000)))


def celu_grad(x: mpf, alpha: float = 1) -> mpf:
    return mpf(1) if x > 0 else exp(x / mpf(alpha))


def selu(x: mpf) -> mpf:
    return SELU_SCALE * (x if x > 0 else SELU_ALPHA * mpmath.expm1(max(x, mpf(-1000))))


def selu_grad(x: mpf) -> mpf:
    return SELU_SCALE * (mpf(1) if x > 0 else SELU_ALPHA * exp(x))


def normal(x: mpf) -> mpf:
    """Φ(x); beyond ±60 it is 1, or so small that it and its products with x round to 0."""
    if abs(x) > 60:
        return mpf(1) if x > 0 else mpf(2) ** -5000
    return mpmath.erfc(-x / HALF_SQRT) / 2


def gelu(x: mpf) -> mpf:
    return x * normal(x)


def gelu_grad(x: mpf) -> mpf:
    return normal(x) + x * exp(-x * x / 2) / SQRT_2PI


def gelu_tanh(x: mpf) -> mpf:
    return x * sigmoid(2 * GELU_SCALE * (x + GELU_CUBIC * x**3))


def gelu_tanh_grad(x: mpf) -> mpf:
    u = 2 * GELU_SCALE * (x + GELU_CUBIC * x**3)
    return sigmoid(u) + x * sigmoid_grad(u) * 2 * GELU_SCALE * (1 + 3 * GELU_CUBIC * x * x)


def silu(x: mpf, beta: float = 1) -> mpf:
    return x * sigmoid(mpf(beta) * x)


def silu_grad(x: mpf, beta: float = 1) -> mpf:
    y = mpf(beta) * x
    return sigmoid(y) + y * sigmoid_grad(y)


def mish(x: mpf) -> mpf:
    return x * tanh(softplus(x))


def mish_grad(x: mpf) -> mpf:
    return tanh(softplus(x)) + x * tanh_grad(softplus(x)) * sigmoid(x)


def hard_swish(x: mpf) -> mpf:
    return x * min(max(x + 3, mpf(0)), mpf(6)) / 6


def hard_swish_grad(x: mpf) -> mpf:
    return mpf(0) if x <= -3 else mpf(1) if x >= 3 else (2 * x + 3) / 6


def step(x: mpf) -> mpf:
    return (1 + mpmath.sign(x)) / 2

"""The fast path: the sigmoid σ(x) = 1/(1 + e^−x) and what follows from it, for arrays of any size.

Every function takes a scalar or an array of real numbers and returns the same shape and type (integers and
bools give float64, and so on: `_dtypes`); `out` receives the result if given, and may be the input itself.
Infinite inputs give the limits, NaN gives NaN, results may be subnormal, the input is not changed, and no
warning is raised. TypeError for complex, longdouble, object and text, and for an `out` of another type;
ValueError for an `out` of another shape.

Errors are promised in ulp, spacings of the true result, over all of float64 with subnormal results; narrower
types are computed in float64 and rounded once (≤ 0.501 ulp). docs/numerics.md has the measured worst cases.
The bits may differ between processors, as NumPy's exp does; `exact` has σ and σ′ with the same bits on all.

Throughout, e = e^−|x|, which never overflows.
"""

from math import inf

import numpy as np
from numpy.typing import ArrayLike

from sigmoid_gui.core import _double_double as dd
from sigmoid_gui.core._blocks import apply, fill
from sigmoid_gui.core._dtypes import Array, Floats
from sigmoid_gui.core._exponential import log1p_exp

_TAIL = -36.7368005696771
"""−53·ln2. To the left of it e^−x > 2^53, where adding 1 only rounds: σ(x) and σ′(x) are e^x within 1 ulp.

To the right 1 + e^−x ≤ 2^53, so that σ ≥ 2^−53 ≥ e^x: it stays monotone across the switch.
"""


def sigmoid(x: ArrayLike, out: Array | None = None) -> Array:
    """σ(x) = 1/(1 + e^−x), in [0, 1]: the probability whose log-odds are x. Error ≤ 2.5 ulp; monotone.

    Limits: σ(−∞) = 0, σ(0) = ½, σ(∞) = 1. Lives down to x = −745.13, where e^−x has long overflowed.
    """
    return fill(_sigmoid, x, (out,), scratch=1)[0]


def sigmoid_grad(x: ArrayLike, out: Array | None = None) -> Array:
    """σ′(x) = e/(1 + e)², in [0, ¼]. Error ≤ 4 ulp; exactly even; ¼ at 0, 0 at ±∞.

    The textbook form s·(1 − s) loses every digit on the right, where s rounds to 1. Of the right forms,
    e/(1 + e(2 + e)) rounds once where the square of a rounded 1 + e has the error of 1 + e twice (4.4 ulp).
    """
    return fill(_gradient, x, (out,), scratch=2)[0]


def sigmoid_and_grad(x: ArrayLike, out: tuple[Array, Array] | None = None) -> tuple[Array, Array]:
    """σ(x) and σ′(x) from one exponential: 1.6 times the time of σ alone, into arrays that are there already.

    σ has the same bits as `sigmoid`. σ′ = E/(1 + E)² with E = e^−x: within 4 ulp like `sigmoid_grad`, but not
    exactly even as that is.
    """
    value, gradient = fill(_both, x, out or (None, None), scratch=2)
    return value, gradient


def sigmoid_second(x: ArrayLike, out: Array | None = None) -> Array:
    """σ″(x) = −σ′(x)·tanh(x/2), in ±1/(6√3): odd, 0 at 0 and ±∞. Error ≤ 5 ulp."""
    return apply(second, x, out)


def sigmoid_third(x: ArrayLike, out: Array | None = None) -> Array:
    """σ‴(x) = σ′(1 − 6σ′), in [−⅛, 1/24]: even, −⅛ at 0, and 0 at ±ln(2 + √3), where it keeps its digits.

    Error ≤ 7 ulp.
    """
    return apply(third, x, out)


def complement(x: ArrayLike, out: Array | None = None) -> Array:
    """1 − σ(x) = σ(−x) = 1/(1 + e^x), without the cancellation. Error ≤ 2.5 ulp."""
    return apply(lambda block: value(-block), x, out)


def log_sigmoid(x: ArrayLike, out: Array | None = None) -> Array:
    """Return log σ(x) = min(x, 0) − log(1 + e), in [−∞, 0]: finite wherever x is. Error ≤ 1.5 ulp.

    Both terms have one sign, so nothing cancels: x is split off where σ is small, 0 where it is near 1.
    """
    return apply(log_value, x, out)


def logit(p: ArrayLike, out: Array | None = None) -> Array:
    """log(p/(1 − p)), the inverse of σ: −∞ at 0, ∞ at 1, NaN outside [0, 1]. Error ≤ 2 ulp.

    Above ¼ it is 2·artanh(2p − 1): there 2p − 1 is exact, and the result keeps its digits about p = ½, where
    it is 0. At and below ¼ the quotient is at most ⅓ and its logarithm far from 0.
    """
    return apply(lambda p: np.where(p > 0.25, 2 * np.arctanh(2 * p - 1), np.log(p / (1 - p))), p, out)


def logit_grad(p: ArrayLike, out: Array | None = None) -> Array:
    """1/(p(1 − p)), the derivative of logit: 4 at ½, ∞ at 0 and 1, NaN outside [0, 1]. Error ≤ 2 ulp."""
    return apply(_logit_grad, p, out)


def softplus(x: ArrayLike, beta: float = 1.0, out: Array | None = None) -> Array:
    """log(1 + e^βx)/β = max(x, 0) + log(1 + e^−|βx|)/β, the integral of σ(βx).

    Error ≤ 1.5 ulp at β = 1, ≤ 3 else. Limits: 0 at −∞, x at ∞; there is no threshold beyond which it is called
    linear. ValueError unless β is positive and finite.
    """
    if not 0 < beta < inf:
        raise ValueError(f"beta must be positive and finite, not {beta:g}")
    return apply(lambda block: soft_plus(block, beta), x, out)


# The same as functions of one block of float64, for this module, the table of activations and one another.


def _sigmoid(x: Floats, y: Floats, t: Floats) -> None:
    tail = _far_left(x)
    np.negative(x, out=t)
    np.exp(t, out=t)
    np.add(t, 1.0, out=t)
    np.divide(1.0, t, out=y)
    if tail is not None:
        y[tail[0]] = tail[1]


def _gradient(x: Floats, y: Floats, t: Floats, u: Floats) -> None:
    np.abs(x, out=t)
    np.negative(t, out=t)
    np.exp(t, out=t)
    _divide_by_square(t, u, y)


def _both(x: Floats, y: Floats, dy: Floats, t: Floats, u: Floats) -> None:
    tail = _far_left(x)
    np.negative(x, out=t)
    np.exp(t, out=t)
    _divide_by_square(t, u, dy)
    np.add(t, 1.0, out=t)
    np.reciprocal(t, out=y)
    if tail is not None:
        y[tail[0]] = dy[tail[0]] = tail[1]


def _divide_by_square(e: Floats, u: Floats, y: Floats) -> None:
    """Write e/(1 + e)² to y, by way of u."""
    np.add(e, 2.0, out=u)
    np.multiply(u, e, out=u)
    np.add(u, 1.0, out=u)
    np.divide(e, u, out=y)


def _far_left(x: Floats) -> tuple[Array, Floats] | None:
    """Where x is in the left tail and e^x there, before x may be overwritten; None if it never is."""
    if not np.fmin.reduce(x) < _TAIL:
        return None
    tail = x < _TAIL
    return tail, np.exp(x[tail])


def value(x: Floats) -> Floats:
    """σ(x)."""
    y = np.empty_like(x)
    _sigmoid(x, y, np.empty_like(x))
    return y


def gradient(x: Floats) -> Floats:
    """σ′(x)."""
    e: Floats = np.exp(-np.abs(x))
    return e / (1 + e * (2 + e))


def second(x: Floats) -> Floats:
    """σ″ = σ′(1 − 2σ), and 1 − 2σ = −tanh(x/2)."""
    return -gradient(x) * np.tanh(x / 2)


# a₀ = ln(2 + √3), where σ‴ = 0: the nearest float64 and what it lacks.
_ROOT, _ROOT_LOW = 1.3169578969248168, -8.682250844852022e-17
_E_ROOT = 0.2679491924311227  # e₀ = 2 − √3


def third(x: Floats) -> Floats:
    """σ‴ = σ′(1 − 4e + e²)/(1 + e)², whose middle factor is (e − e₀)(e − 1/e₀) with e₀ = 2 − √3 = e^−a₀.

    e − e₀ = e₀·expm1(a₀ − |x|) keeps its digits where e is near e₀, and e − 1/e₀ is never near 0. Where e > ½
    the sum itself is good, and exact at 0.
    """
    a = np.abs(x)
    e: Floats = np.exp(-a)
    factors = -np.expm1((_ROOT - a) + _ROOT_LOW) * (1 - _E_ROOT * e)
    square = 1 + e * (2 + e)
    return e * np.where(e > 0.5, 1 + e * (e - 4), factors) / (square * square)


def log_value(x: Floats) -> Floats:
    """Return log σ(x)."""
    return np.minimum(x, 0) - log1p_exp(-np.abs(x))


def soft_plus(x: Floats, beta: float) -> Floats:
    """log(1 + e^βx)/β, with the rounding error of βx put back, which e^ would magnify |βx| times."""
    y, error = dd.scaled(x, beta)
    if beta == 1:
        return np.maximum(x, 0) + log1p_exp(-np.abs(y))
    lacking: Floats = np.sign(y) * error / (1 + np.exp(np.abs(y)))
    return np.maximum(x, 0) + (log1p_exp(-np.abs(y)) - lacking) / beta


def _logit_grad(p: Floats) -> Floats:
    return np.where((p >= 0) & (p <= 1), 1 / (p * (1 - p)), np.nan)

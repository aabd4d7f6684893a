"""The formulas in use for σ and σ′, as NumPy computes them in each type, and what is wrong with each.

float16, float32 and float64 are NumPy's own arithmetic, with the warnings that it gives; their last bits may
differ between processors, as NumPy's exp does. bfloat16, which NumPy has not, is computed as processors do:
every operation in float32, then rounded.

Errors are in ulp, spacings of the type at the true value, and the truth is the exact path in twice the
precision of float64: what is measured includes the rounding of a result, so that the best there is has ½ ulp.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf, isfinite
from typing import Any, Literal

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin
from numpy.typing import ArrayLike, DTypeLike

from sigmoid_gui.core import bfloat16, exact, fast, naive
from sigmoid_gui.core._dtypes import BFLOAT16, Array, Floats, named
from sigmoid_gui.core.formats import FORMATS, least

Quantity = Literal["value", "gradient"]


@dataclass(frozen=True, slots=True)
class Formula:
    """A way to compute σ or σ′; `function` is written for arrays of any type."""

    name: str
    text: str
    of: Quantity
    function: Callable[[Any], Any]

    def __call__(self, x: ArrayLike, dtype: DTypeLike | str) -> Floats:
        """The results for x rounded to a type, in the arithmetic of the type, as float64; no warning is raised."""
        with np.errstate(all="ignore"):
            return self._evaluate(x, dtype)

    def warnings(self, x: ArrayLike, dtype: DTypeLike | str) -> tuple[str, ...]:
        """The warnings that NumPy gives for x in its default settings, each once: "overflow encountered in exp"."""
        log = _Log()
        with np.errstate(over="log", divide="log", invalid="log", under="ignore", call=log):
            self._evaluate(x, dtype)
        return tuple(log.messages)

    def _evaluate(self, x: ArrayLike, dtype: DTypeLike | str) -> Floats:
        to = naive.rounding(dtype)
        with np.errstate(all="ignore"):
            x = to(np.asarray(x, np.float64))
            operand = Rounded(x) if named(dtype) == BFLOAT16 else x.astype(named(dtype))
        return to(np.asarray(self.function(operand), np.float64))


class Rounded(NDArrayOperatorsMixin):
    """An array that computes in float32 and rounds every result to bfloat16."""

    def __init__(self, values: ArrayLike) -> None:
        self._values = bfloat16.rounded(values).astype(np.float32)

    def __array__(self, dtype: Any = None, copy: Any = None) -> Array:
        return np.array(self._values, dtype, copy=copy)

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any) -> Any:
        result = ufunc(*(np.asarray(operand, np.float32) for operand in inputs))
        return result if result.dtype == bool else Rounded(result)


@dataclass(frozen=True, slots=True)
class Edges:
    """Where something sets in, going outwards from 0: the last x on the left, the first on the right, or ∓∞."""

    left: float
    right: float


Event = Literal["overflow", "zero", "one"]


@cache
def edges(formula: Formula, dtype: str, event: Event) -> Edges:
    """Return where NumPy first warns of an overflow, or where the result is first exactly 0, or exactly 1."""
    return Edges(-_edge(formula, dtype, event, -1), _edge(formula, dtype, event, 1))


def _edge(formula: Formula, dtype: str, event: Event, sign: int) -> float:
    if event == "overflow":
        return least(dtype, lambda x: formula.warnings(sign * np.atleast_1d(x), dtype))
    target = 0 if event == "zero" else 1

    def happened(x: Floats) -> bool:
        """Whether it has, or a NaN hides it: what has happened before an overflow, stays."""
        y = float(formula(sign * np.atleast_1d(x), dtype)[0])
        return y == target or not isfinite(y)

    edge = least(dtype, happened)
    return edge if formula(np.array([sign * edge]), dtype)[0] == target else inf


@np.errstate(all="ignore")
def errors(formulas: Sequence[Formula], x: ArrayLike, dtype: DTypeLike | str) -> Floats:
    """Return |result − truth| in ulp at x, of shape (n,), rounded to the type; ∞ where the result is infinite or NaN.

    A row for each formula, all of which are of the same quantity.
    """
    kind = FORMATS[named(dtype)]
    x = naive.rounding(dtype)(np.asarray(x, np.float64))
    hi, lo, exponent = _TRUTH[formulas[0].of](x)
    fraction, top = np.frexp(hi)
    top = top - ((fraction == 0.5) & (lo < 0))  # the truth is just below a power of two
    spacing = np.maximum(top - 1 + exponent, kind.least) - (kind.precision - 1)
    # Measured at the scale of the truth, where nothing over- or underflows.
    y = np.array([formula(x, dtype) for formula in formulas])
    error = np.ldexp(np.abs((np.ldexp(y, -exponent) - hi) - lo), exponent - spacing)
    return np.where(np.isfinite(y), error, np.inf)


class _Log:
    """What NumPy logs, without its prefix."""

    def __init__(self) -> None:
        self.messages: dict[str, None] = {}

    def write(self, message: str) -> None:
        """Keep a message; np.errstate calls this."""
        self.messages[message.removeprefix("Warning: ").strip()] = None


_TRUTH = {"value": exact.sigmoid_parts, "gradient": exact.sigmoid_grad_parts}


def _textbook(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


def _exponentials(x: Any) -> Any:
    return np.exp(x) / (1 + np.exp(x))


def _tanh(x: Any) -> Any:
    return 0.5 * (1 + np.tanh(x / 2))


def _logaddexp(x: Any) -> Any:
    return np.exp(-np.logaddexp(0, -x))


def _branches(x: Any) -> Any:
    return np.where(x >= 0, _textbook(x), _exponentials(x))


def _product(x: Any) -> Any:
    s = _textbook(x)
    return s * (1 - s)


def _reflection(x: Any) -> Any:
    return _textbook(x) * _textbook(-x)


def _even(x: Any) -> Any:
    e = np.exp(-np.abs(x))
    return e / (1 + e) ** 2


FORMULAS: tuple[Formula, ...] = (
    Formula("textbook", "1/(1 + e^−x)", "value", _textbook),
    Formula("exponentials", "e^x/(1 + e^x)", "value", _exponentials),
    Formula("tanh", "½(1 + tanh(x/2))", "value", _tanh),
    Formula("logaddexp", "exp(−logaddexp(0, −x))", "value", _logaddexp),
    Formula("branches", "two branches", "value", _branches),
    Formula("fast", "fast.sigmoid", "value", fast.sigmoid),
    Formula("exact", "exact.sigmoid", "value", exact.sigmoid),
    Formula("product", "s(1 − s)", "gradient", _product),
    Formula("reflection", "s(x)·s(−x)", "gradient", _reflection),
    Formula("even", "e/(1 + e)², e = e^−|x|", "gradient", _even),
    Formula("fast", "fast.sigmoid_grad", "gradient", fast.sigmoid_grad),
    Formula("exact", "exact.sigmoid_grad", "gradient", exact.sigmoid_grad),
)
"""Every formula. s is the first; `branches` computes the first two and takes one by np.where, as people write it."""

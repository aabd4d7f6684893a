"""The usual formulas: their results are NumPy's, their errors those that mpmath finds, their edges exact."""

import warnings
from math import inf, isfinite

import ml_dtypes
import mpmath
import numpy as np
import pytest
from mpmath import mp, mpf

from sigmoid_gui.core import FORMATS, FORMULAS, edges, errors, naive, neighbour, saturation

from . import truth
from .measure import errors as measured
from .measure import reference

dtypes = pytest.mark.parametrize("dtype", FORMATS)
formulas = pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: f"{formula.of}-{formula.name}")
TRUTHS = {"value": truth.sigmoid, "gradient": truth.sigmoid_grad}
BY_NAME = {(formula.of, formula.name): formula for formula in FORMULAS}
X = np.concatenate(
    [
        np.random.default_rng(7).uniform(-760, 760, 60),
        np.random.default_rng(8).uniform(-40, 40, 120),
        [0.0, -0.1, 1e-9, 1e-300, 36.8, 37.43, 38.0, -11.1, -17.4, -88.8, -104.0, -708.5, -709.9, -745.2, 709.9],
    ]
)


def textbook(x):
    return 1 / (1 + np.exp(-x))


PLAIN = {
    ("value", "textbook"): textbook,
    ("value", "exponentials"): lambda x: np.exp(x) / (1 + np.exp(x)),
    ("value", "tanh"): lambda x: 0.5 * (1 + np.tanh(x / 2)),
    ("value", "logaddexp"): lambda x: np.exp(-np.logaddexp(np.zeros_like(x), -x)),
    ("value", "branches"): lambda x: np.where(x >= 0, textbook(x), np.exp(x) / (1 + np.exp(x))),
    ("gradient", "product"): lambda x: textbook(x) * (1 - textbook(x)),
    ("gradient", "reflection"): lambda x: textbook(x) * textbook(-x),
    ("gradient", "even"): lambda x: np.exp(-np.abs(x)) / np.square(1 + np.exp(-np.abs(x))),
}


@dtypes
@pytest.mark.parametrize("key", PLAIN, ids="-".join)
def test_results_are_those_of_arrays_of_the_type(dtype, key):
    kind = ml_dtypes.bfloat16 if dtype == "bfloat16" else np.dtype(dtype)
    with np.errstate(all="ignore"):
        plain = PLAIN[key](X.astype(kind)).astype(kind).astype(np.float64)
    assert np.array_equal(BY_NAME[key](X, dtype), plain, equal_nan=True)


@dtypes
@formulas
def test_errors_are_the_distances_to_the_truth(formula, dtype):
    x = naive.rounding(dtype)(X)
    expected = measured(formula(x, dtype), reference(TRUTHS[formula.of], x), dtype)
    (found,) = errors([formula], X, dtype)
    assert np.array_equal(np.isinf(found), np.isinf(expected))
    finite = np.isfinite(expected)
    assert found[finite] == pytest.approx(expected[finite], rel=1e-9, abs=2**-12)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float32"])
@pytest.mark.parametrize("of", TRUTHS)
def test_our_own_are_correctly_rounded_in_narrow_types(dtype, of):
    assert errors([BY_NAME[of, "fast"], BY_NAME[of, "exact"]], X, dtype).max() <= 0.5 + 1e-6


@dtypes
@formulas
@pytest.mark.parametrize("event", ["overflow", "zero", "one"])
def test_an_edge_is_the_first_value_of_the_type_at_which_it_happens(formula, dtype, event):
    happens = {
        "overflow": lambda x: any("overflow" in message for message in formula.warnings([x], dtype)),
        "zero": lambda x: formula([x], dtype)[0] == 0,
        "one": lambda x: formula([x], dtype)[0] == 1,
    }[event]
    edge = edges(formula, dtype, event)
    for x, sign in ((edge.left, -1), (edge.right, 1)):
        assert sign * x >= 0
        if isfinite(x):
            assert happens(x)
            assert not happens(neighbour(x, -sign, dtype))
            assert not any(map(happens, np.linspace(0, neighbour(x, -sign, dtype), 20)))
        else:
            assert not any(map(happens, sign * np.array([0.0, 1.0, 30.0, 100.0, 1e4])))


@dtypes
def test_the_exponential_overflows_where_it_passes_the_largest_number(dtype):
    precision, least = FORMATS[dtype].precision, FORMATS[dtype].least
    with mp.workprec(100):
        # bfloat16 is computed in float32: it overflows there, which no bfloat16 in between can tell.
        beyond = mpf(2) ** (1 - least) * (2 - mpf(2) ** -precision)
        edge = edges(BY_NAME["value", "exponentials"], dtype, "overflow")
        assert mpmath.exp(neighbour(edge.right, -1, dtype)) < beyond <= mpmath.exp(edge.right)
    assert edges(BY_NAME["value", "textbook"], dtype, "overflow").left == -edge.right
    assert edges(BY_NAME["value", "branches"], dtype, "overflow") == type(edge)(-edge.right, edge.right)


@dtypes
def test_our_own_saturate_where_the_truth_does(dtype):
    points = saturation(dtype)
    value, gradient = BY_NAME["value", "exact"], BY_NAME["gradient", "exact"]
    assert edges(value, dtype, "zero") == type(edges(value, dtype, "zero"))(-points.complement_zero, inf)
    assert edges(value, dtype, "one").right == points.one
    assert edges(gradient, dtype, "zero").right == points.gradient_zero == -edges(gradient, dtype, "zero").left


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
@pytest.mark.parametrize("key", PLAIN, ids="-".join)
def test_warnings_are_those_that_numpy_gives(dtype, key):
    x = np.array([-800.0, 1.0, 800.0])
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        PLAIN[key](x.astype(dtype))
    assert set(BY_NAME[key].warnings(x, dtype)) == {str(warning.message) for warning in caught}


def test_the_textbook_warns_in_these_words_and_only_where_it_overflows():
    formula = BY_NAME["value", "textbook"]
    for dtype in FORMATS:
        assert formula.warnings([-800.0], dtype) == ("overflow encountered in exp",)
        assert formula.warnings([-10.0, 800.0], dtype) == ()


def test_ours_never_warn():
    for (_, name), formula in BY_NAME.items():
        if name in ("fast", "exact"):
            assert all(formula.warnings([-1e300, -800.0, 0.0, 1e300], dtype) == () for dtype in FORMATS)

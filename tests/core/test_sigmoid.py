"""What must hold of the sigmoid and what follows from it, in exact terms."""

from math import inf, log, sqrt

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

from sigmoid_gui import core
from sigmoid_gui.core import _exponential, exact, fast, naive

from . import truth
from .points import SWITCHES, real_line


def later(x, steps):
    """Return the number a count of steps farther from 0, or the last one there is."""
    bits = int(np.float64(abs(x)).view(np.int64)) + steps
    farther = np.int64(min(bits, int(np.float64(inf).view(np.int64)))).view(np.float64)
    return farther if x >= 0 else -farther


finite = st.floats(allow_nan=False, allow_infinity=False)
both = pytest.mark.parametrize("sigmoid", [core.sigmoid, exact.sigmoid], ids=["fast", "exact"])
both_gradients = pytest.mark.parametrize("gradient", [core.sigmoid_grad, exact.sigmoid_grad], ids=["fast", "exact"])


@pytest.mark.parametrize(
    ("function", "limits"),
    [
        (core.sigmoid, {-inf: 0, 0: 0.5, inf: 1}),
        (exact.sigmoid, {-inf: 0, 0: 0.5, inf: 1}),
        (core.complement, {-inf: 1, 0: 0.5, inf: 0}),
        (core.sigmoid_grad, {-inf: 0, 0: 0.25, inf: 0}),
        (exact.sigmoid_grad, {-inf: 0, 0: 0.25, inf: 0}),
        (exact.exp, {-inf: 0, 0: 1, inf: inf}),
        (core.sigmoid_second, {-inf: 0, 0: 0, inf: 0}),
        (core.sigmoid_third, {-inf: 0, 0: -0.125, inf: 0}),
        (core.log_sigmoid, {-inf: -inf, -1e300: -1e300, 0: -log(2), inf: 0}),
        (core.softplus, {-inf: 0, 0: log(2), 1e300: 1e300, inf: inf}),
        (core.logit, {0: -inf, 0.5: 0, 1: inf}),
        (core.logit_grad, {0: inf, 0.5: 4, 1: inf}),
        (naive.sigmoid, {-inf: 0, 0: 0.5, inf: 1}),
        (naive.sigmoid_grad, {-inf: 0, 0: 0.25, inf: 0}),
    ],
)
def test_end_points_and_centres_are_exact(function, limits):
    assert {x: float(function(x)) for x in limits} == limits


def test_value_and_gradient_together_have_the_same_end_points():
    value, gradient = core.sigmoid_and_grad([-inf, 0, inf])
    assert value.tolist() == [0, 0.5, 1]
    assert gradient.tolist() == [0, 0.25, 0]


@pytest.mark.parametrize("p", [-inf, -1, -5e-324, 1 + 2**-52, inf])
@pytest.mark.parametrize("function", [core.logit, core.logit_grad])
def test_logit_is_nan_outside_its_domain(function, p):
    assert np.isnan(function(p))


@both
def test_sigmoid_lives_as_far_as_float64_does(sigmoid):
    assert sigmoid(-745.133) == 5e-324
    assert sigmoid(-745.14) == 0


def test_a_nan_beside_the_left_tail_does_not_hide_it():
    assert core.sigmoid([float("nan"), -745.0])[1] == exact.sigmoid(-745.0) > 0
    value, gradient = core.sigmoid_and_grad([float("nan"), -745.0])
    assert value[1] == gradient[1] == exact.sigmoid(-745.0)


@both
@given(x=finite, steps=st.integers(1, 2**40))
def test_sigmoid_never_falls(sigmoid, x, steps):
    y = later(x, steps)
    assert sigmoid(min(x, y)) <= sigmoid(max(x, y))


@both
@pytest.mark.parametrize("centre", [-745.13, -709.78, -708.4, -37.43, -36.8, -36.7368005696771, -1.0, 1.0, 36.7, 37.43])
def test_sigmoid_never_falls_over_consecutive_numbers(sigmoid, centre):
    bits = np.array(centre).view(np.int64) + np.arange(-20_000, 20_000)
    x = np.sort(bits.view(np.float64))
    assert (np.diff(sigmoid(x)) >= 0).all()


@pytest.mark.long
@both
def test_sigmoid_never_falls_over_consecutive_numbers_in_every_binade(sigmoid):
    for exponent in range(-60, 10):
        for sign in (-1, 1):
            start = np.array(np.ldexp(1.375, exponent)).view(np.int64)
            x = np.sort(sign * (start + np.arange(50_000)).view(np.float64))
            assert (np.diff(sigmoid(x)) >= 0).all()


@both_gradients
@given(x=finite)
def test_the_gradient_is_exactly_even(gradient, x):
    assert gradient(x) == gradient(-x)


@given(x=finite)
def test_the_second_derivative_is_exactly_odd_and_the_third_even(x):
    assert core.sigmoid_second(x) == -core.sigmoid_second(-x)
    assert core.sigmoid_third(x) == core.sigmoid_third(-x)


@given(x=finite)
def test_a_probability_and_its_complement_sum_to_one_on_the_exact_path(x):
    assert exact.sigmoid(x) + exact.sigmoid(-x) == 1


def test_probabilities_and_complements_sum_to_one_at_every_kind_of_number():
    x = real_line(2)
    assert (exact.sigmoid(x) + exact.sigmoid(-x) == 1).all()


def test_the_complement_is_the_sigmoid_of_minus_x():
    x = real_line(1)
    assert np.array_equal(core.complement(x), core.sigmoid(-x))


def test_value_and_gradient_together_have_the_values_of_sigmoid():
    x = real_line(1)
    assert np.array_equal(core.sigmoid_and_grad(x)[0], core.sigmoid(x))


def test_log_sigmoid_is_minus_softplus_of_minus_x():
    x = real_line(1)
    assert np.array_equal(core.log_sigmoid(x), -core.softplus(-x))


@given(x=st.floats(-36, 36))
def test_logit_undoes_the_sigmoid(x):
    # One ulp of p is 2^−53/p(1 − p) of x: that far the information is lost, and no farther.
    p = exact.sigmoid(x)
    assert abs(core.logit(p) - x) <= np.spacing(p) * core.logit_grad(p) + 2 * np.spacing(abs(x) + 1)


def test_the_third_derivative_changes_sign_where_its_root_is():
    root = np.float64(log(2 + sqrt(3)))
    assert core.sigmoid_third(root - 1e-15) < 0 < core.sigmoid_third(root + 1e-15)


@pytest.mark.parametrize("beta", [1e-300, 0.1, 3.0, 1e30, 1e300])
def test_softplus_has_no_threshold_and_no_overflow_at_any_beta(beta):
    with mp.workprec(truth.BITS):
        for x in (-2 / beta, -1e-3, 0.0, 0.5 / beta, 1.0, 1e8):
            assert core.softplus(x, beta) == pytest.approx(float(truth.softplus(mpf(x), beta)), rel=1e-15, abs=0)


@pytest.mark.parametrize("beta", [0, -1, inf, float("nan")])
def test_softplus_refuses_a_beta_that_is_not_positive(beta):
    with pytest.raises(ValueError, match="beta must be positive"):
        core.softplus(1, beta)


def test_derivatives_are_derivatives():
    pairs = [
        (truth.sigmoid, truth.sigmoid_grad),
        (truth.sigmoid_grad, truth.sigmoid_second),
        (truth.sigmoid_second, truth.sigmoid_third),
        (truth.log_sigmoid, lambda x: truth.sigmoid(-x)),
        (truth.softplus, truth.softplus_grad),
    ]
    with mp.workprec(truth.BITS):
        for function, derivative in pairs:
            for x in (-3.5, -1.0, 0.25, 2.0):
                assert mpmath.almosteq(mpmath.diff(function, mpf(x)), derivative(mpf(x)), 1e-25)


def test_the_textbook_gradient_loses_its_digits_and_dies():
    with np.errstate(all="ignore"):
        assert abs(naive.sigmoid_grad(30) / exact.sigmoid_grad(30) - 1) > 1e-4
        assert naive.sigmoid_grad(38) == 0 < exact.sigmoid_grad(38)


def test_the_textbook_sigmoid_overflows_to_zero():
    assert naive.sigmoid(-710) == 0 < exact.sigmoid(-710)


def test_the_textbook_formulas_in_a_narrow_type_are_those_of_numpy_in_that_type():
    # But for exp, in which NumPy may be one unit off: the inputs are those where e^−x is exact.
    assert naive.sigmoid(0, np.float16) == 1 / (1 + np.exp(np.float16(0)))
    assert naive.sigmoid(-12, np.float16) == 0 == naive.sigmoid(-100, "bfloat16")
    assert naive.sigmoid_grad(9, np.float16) == 0


def test_the_constants_have_the_digits_they_claim():
    powers, low, parts = _exponential._constants()
    with mp.workprec(truth.BITS):
        assert abs(sum(map(mpf, parts)) * 64 / mpmath.log(2) - 1) < mpf(2) ** -110
        for j in range(64):
            assert abs((mpf(powers[j]) + mpf(low[j])) / mpf(2) ** (mpf(j) / 64) - 1) < mpf(2) ** -105
        root = mpmath.log(2 + mpmath.sqrt(3))
        assert abs((mpf(fast._ROOT) + mpf(fast._ROOT_LOW)) / root - 1) < mpf(2) ** -104
        assert float(-53 * mpmath.log(2)) == fast._TAIL
        assert -53 * mpmath.log(2) < fast._TAIL


def test_the_switch_points_of_the_code_are_among_those_measured():
    assert {-fast._TAIL, fast._ROOT} <= set(SWITCHES)

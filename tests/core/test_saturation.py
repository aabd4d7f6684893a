"""Where floating point saturates: first inputs, closed forms, shares and depths."""

from math import inf, isnan

import mpmath
import numpy as np
import pytest
from mpmath import mp, mpf

from sigmoid_gui.core import (
    bfloat16,
    exact,
    exponents,
    grad_below,
    naive,
    naive_saturation,
    running_product,
    saturated_share,
    saturation,
    underflow_depth,
)

from . import truth
from .measure import FORMATS

DTYPES = tuple(FORMATS)
dtypes = pytest.mark.parametrize("dtype", DTYPES)


def least_normal(dtype):
    return mpf(2) ** FORMATS[dtype][1]


def least_subnormal(dtype):
    precision, least, _ = FORMATS[dtype]
    return mpf(2) ** (least - precision + 1)


def before(x, dtype):
    """Return the value of the type just below x > 0."""
    if dtype == "bfloat16":
        return float(bfloat16.from_bits(bfloat16.to_bits(x) - np.uint16(1)))
    return float(np.nextafter(np.dtype(dtype).type(x), np.dtype(dtype).type(0)))


@dtypes
def test_the_points_are_the_first_at_which_the_true_value_rounds_so(dtype):
    # A value rounds to 1 from half a spacing below 1; to 0 from half the least subnormal number; and to a
    # subnormal number from half a subnormal spacing below the least normal one. None of these is ever hit.
    points = saturation(dtype)
    with mp.workprec(truth.BITS):
        half_below_one = mpf(2) ** -(FORMATS[dtype][0] + 1)
        subnormal = least_normal(dtype) - least_subnormal(dtype) / 2
        zero = least_subnormal(dtype) / 2
        for point, function, border in (
            (points.one, lambda x: truth.sigmoid(-x), half_below_one),
            (points.complement_subnormal, lambda x: truth.sigmoid(-x), subnormal),
            (points.complement_zero, lambda x: truth.sigmoid(-x), zero),
            (points.gradient_subnormal, truth.sigmoid_grad, subnormal),
            (points.gradient_zero, truth.sigmoid_grad, zero),
        ):
            assert function(mpf(point)) <= border < function(mpf(before(point, dtype)))


@dtypes
def test_the_textbook_formulas_saturate_at_their_points_and_not_before(dtype):
    points = naive_saturation(dtype)
    for point, condition in (
        (points.one, lambda x: naive.sigmoid(x, dtype) == 1),
        (points.complement_zero, lambda x: naive.sigmoid(-x, dtype) == 0),
        (points.gradient_zero, lambda x: naive.sigmoid_grad(x, dtype) == 0),
    ):
        assert condition(point)
        assert not condition(before(point, dtype))


@dtypes
def test_the_textbook_formulas_saturate_first(dtype):
    right, wrong = saturation(dtype), naive_saturation(dtype)
    assert wrong.one < right.one
    assert wrong.complement_zero < right.complement_zero
    assert wrong.gradient_zero < right.gradient_zero / 2


def test_saturation_takes_types_by_name_or_as_types_and_refuses_others():
    assert saturation(np.float32) == saturation("float32") == saturation(np.dtype("float32"))
    for other in (np.int32, np.longdouble, "complex64"):
        with pytest.raises(TypeError, match="expected float16"):
            saturation(other)


@pytest.mark.parametrize("epsilon", [5e-324, 1e-300, 1e-16, 1e-9, 1e-6, 1e-3, 0.01, 0.1, 0.2, 0.2499999, 0.25 - 2**-54])
def test_beyond_the_closed_form_the_gradient_is_below_epsilon(epsilon):
    with mp.workprec(truth.BITS):
        true = mpmath.acosh(1 / (2 * mpmath.sqrt(mpf(epsilon)))) * 2
        assert abs(mpf(grad_below(epsilon)) / true - 1) < mpf(2) ** -50


def test_the_gradient_is_nowhere_above_a_quarter():
    assert grad_below(0.25) == 0
    for epsilon in (0, -1, 0.26, inf, float("nan")):
        with pytest.raises(ValueError, match="epsilon"):
            grad_below(epsilon)


def test_the_saturated_share_counts_both_sides_and_no_nan():
    assert saturated_share([-8.0, -3.0, 0.0, 3.0, 8.0, 9.0, float("nan"), inf], 1e-3) == 4 / 8
    assert saturated_share(np.zeros((3, 4), np.float16), 0.1) == 0
    assert saturated_share(np.arange(-50_000, 50_000)[::-2], 0.1) == 1 - 2 / 50_000
    assert isnan(saturated_share([], 0.1))


def test_the_saturated_share_is_that_of_the_gradient():
    x = np.random.default_rng(0).normal(size=100_000) * 10
    assert saturated_share(x, 0.01) == np.mean(exact.sigmoid_grad(x) < 0.01)


@dtypes
@pytest.mark.parametrize("scale", [0, 1, 15, 24])
@pytest.mark.parametrize("gradient", [0.25, 0.2, 0.1, 0.01, 0.9, 0.999])
def test_the_depth_is_the_first_at_which_the_scaled_power_underflows(dtype, gradient, scale):
    subnormal, zero = underflow_depth(dtype, gradient, scale)
    with mp.workprec(truth.BITS):
        start = mpf(2) ** scale
        assert start * mpf(gradient) ** subnormal < least_normal(dtype) <= start * mpf(gradient) ** (subnormal - 1)
        assert start * mpf(gradient) ** zero <= least_subnormal(dtype) / 2 < start * mpf(gradient) ** (zero - 1)


@dtypes
@pytest.mark.parametrize("scale", [0, 1, 15])
def test_a_running_product_of_quarters_dies_at_that_depth(dtype, scale):
    _, zero = underflow_depth(dtype, 0.25, scale)
    product = running_product(np.full(zero, 0.25), dtype, start=2.0**scale)
    assert product[-1] == 0 < product[-2]


@dtypes
def test_a_running_product_above_a_half_gets_stuck_and_never_dies(dtype):
    product = running_product(np.full(20_000 if dtype == "float64" else 5_000, 0.75), dtype)
    assert product[-1] > 0
    assert product[-1] == product[-2]


@pytest.mark.parametrize("gradient", [0, 1, -0.5, float("nan")])
def test_depth_needs_a_gradient_between_zero_and_one(gradient):
    with pytest.raises(ValueError, match="gradient must be"):
        underflow_depth("float32", gradient)


@dtypes
def test_the_exponents_are_where_rounding_gives_nothing_and_infinity(dtype):
    first, last = exponents(dtype)
    to = naive.rounding(dtype)
    with np.errstate(over="ignore"):
        around = to(np.array([2.0**first, np.nextafter(2.0**first, 1), 2.0 ** (last - 1)]))
        above = to(np.ldexp(1.0, np.array([last])))
    assert around[0] == 0 < around[1]
    assert np.isfinite(around[2])
    assert above[0] == inf


def test_a_loss_scaling_is_no_less_than_one():
    with pytest.raises(ValueError, match="scale must not be negative"):
        underflow_depth("float32", 0.25, -1)


@dtypes
def test_a_running_product_is_rounded_at_each_step(dtype):
    factors = np.append(np.random.default_rng(0).uniform(0.5, 1.9, 40), [*[1e-30] * 12, 2.0, 3.0, inf, 0.5])
    product, to = 1.0, naive.rounding(dtype)
    for factor, result in zip(factors, running_product(factors, dtype), strict=True):
        product = float(to(np.array(product * float(to(np.array(factor))))))
        assert result == product or (isnan(result) and isnan(product))


def test_a_start_beyond_the_type_is_infinite_there():
    assert running_product([0.25, 0.25], "float16", start=2.0**24).tolist() == [inf, inf]

"""Softmax and its Jacobian agree with their definitions, in the limits too."""

from math import inf, nan

import mpmath
import numpy as np
import pytest
from mpmath import mp, mpf

from sigmoid_gui.core import exact, softmax, softmax_jacobian

from .measure import errors, reference
from .truth import BITS


def true_weights(z):
    return [mpmath.exp(mpf(v)) for v in z.tolist()]


def true_softmax(z):
    weights = true_weights(z)
    return [w / sum(weights) for w in weights]


def worst(y, true):
    """Return the largest error in ulp of y against a list of true values."""
    values = iter(true)
    return errors(y, reference(lambda _: next(values), np.zeros(len(true)))).max()


@pytest.mark.parametrize("size", [1, 2, 10, 1000])
@pytest.mark.parametrize("spread", [1e-3, 1, 30, 700])
def test_softmax_is_within_four_ulp(size, spread):
    z = np.random.default_rng(size).normal(size=size) * spread
    with mp.workprec(BITS):
        assert worst(softmax(z), true_softmax(z)) <= 4


def test_softmax_of_a_number_and_zero_is_the_sigmoid():
    for x in (-700.0, -40.0, -1.0, 0.0, 0.5, 30.0):
        assert softmax([x, 0])[0] == pytest.approx(exact.sigmoid(x), rel=1e-15, abs=0)


@pytest.mark.parametrize("z", [[1000.0, 999.0], [-1e308, -1e308], [1e308, -1e308], [710.0, 0.0]])
def test_nothing_overflows(z):
    assert np.sum(softmax(z)) == pytest.approx(1, rel=1e-15)


@pytest.mark.parametrize(
    ("z", "expected"),
    [
        ([inf, 0, -inf], [1, 0, 0]),
        ([inf, 5, inf, inf, inf], [0.25, 0, 0.25, 0.25, 0.25]),
        ([-inf, 0], [0, 1]),
        ([-inf, -inf], [nan, nan]),
        ([nan, 0], [nan, nan]),
        ([nan, inf], [nan, nan]),
        ([3], [1]),
        ([], []),
    ],
)
def test_limits(z, expected):
    assert np.array_equal(softmax(z), expected, equal_nan=True)


def test_an_axis_is_summed_over_and_the_shape_kept():
    z = np.arange(24.0).reshape(2, 3, 4)
    for axis in (-3, -2, -1, 0, 1, 2):
        expected = np.apply_along_axis(softmax, axis, z)
        assert np.array_equal(softmax(z, axis), expected)
    assert softmax(np.empty((0, 3))).shape == (0, 3)


def test_a_scalar_has_no_softmax_and_a_wrong_axis_is_named():
    with pytest.raises(ValueError, match="needs a vector"):
        softmax(1.0)
    with pytest.raises(ValueError, match="no axis 2"):
        softmax([[1.0]], 2)


@pytest.mark.parametrize("z", [[0.0, 0.0], [1.0, 2.0, 3.0], [50.0, 0.0, -3.0, 2.0], [-800.0, 0.0], [5.0]])
def test_the_jacobian_is_that_of_the_definition(z):
    z = np.array(z)
    with mp.workprec(BITS * 6):  # 1 − s is formed by subtraction here
        s = true_softmax(z)
        true = [s[i] * ((i == j) - s[j]) for i in range(z.size) for j in range(z.size)]
        assert worst(softmax_jacobian(z).ravel(), true) <= 8


def test_the_jacobian_is_symmetric_and_its_rows_sum_to_zero():
    jacobian = softmax_jacobian(np.random.default_rng(0).normal(size=200) * 5)
    assert np.array_equal(jacobian, jacobian.T)
    assert np.abs(jacobian.sum(axis=1)).max() < 1e-16


def test_the_jacobian_keeps_the_digits_that_one_minus_s_loses():
    z = np.array([60.0, 0.0])
    assert 1 - softmax(z)[0] == 0
    assert softmax_jacobian(z)[0, 0] == pytest.approx(exact.sigmoid_grad(60.0), rel=1e-15, abs=0)


def test_the_jacobian_is_of_a_vector():
    assert softmax_jacobian([]).shape == (0, 0)
    for z in (1.0, [[1.0]]):
        with pytest.raises(ValueError, match="of a vector"):
            softmax_jacobian(z)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_the_jacobian_keeps_the_type(dtype):
    z = np.array([1, 2, 3], dtype)
    assert softmax_jacobian(z).dtype == dtype
    assert softmax_jacobian(np.array([1, 2, 3])).dtype == np.float64

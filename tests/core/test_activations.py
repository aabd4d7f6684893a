"""Every row of ACTIVATIONS is what it says: limits, range, kinks, parameters, and a gradient that is one."""

from math import inf, isinf

import mpmath
import numpy as np
import pytest
from mpmath import mp, mpf

from sigmoid_gui.core import ACTIVATIONS, _gelu, _smooth, softplus

from . import truth
from .cases import CASES
from .points import real_line

rows = pytest.mark.parametrize("row", ACTIVATIONS.values(), ids=ACTIVATIONS)

LIMITS = {
    "sigmoid": (0, 1),
    "tanh": (-1, 1),
    "hard sigmoid": (0, 1),
    "hard sigmoid (slope 1/5)": (0, 1),
    "softsign": (-1, 1),
    "arctan": (-np.pi / 2, np.pi / 2),
    "ReLU": (0, inf),
    "leaky ReLU": (-inf, inf),
    "PReLU": (-inf, inf),
    "ReLU6": (0, 6),
    "ELU": (-1, inf),
    "SELU": (-1.7580993408473766, inf),
    "CELU": (-1, inf),
    "GELU": (0, inf),
    "GELU (tanh)": (0, inf),
    "SiLU": (0, inf),
    "Mish": (0, inf),
    "hard swish": (0, inf),
    "softplus": (0, inf),
    "identity": (-inf, inf),
    "step": (0, 1),
}
SLOPES_AT_INFINITY = {
    **dict.fromkeys(ACTIVATIONS, (0, 0)),
    **dict.fromkeys(["ReLU", "ELU", "CELU", "GELU", "GELU (tanh)", "SiLU", "Mish", "hard swish", "softplus"], (0, 1)),
    "SELU": (0, 1.0507009873554805),
    "leaky ReLU": (0.01, 1),
    "PReLU": (0.25, 1),
    "identity": (1, 1),
}


@rows
def test_values_at_infinity_are_the_limits(row):
    assert row.value([-inf, inf]).tolist() == pytest.approx(LIMITS[row.name], rel=2**-52, abs=0)


@rows
def test_gradients_at_infinity_are_the_limits(row):
    assert row.gradient([-inf, inf]).tolist() == list(SLOPES_AT_INFINITY[row.name])


@rows
def test_the_extremes_of_float64_are_near_the_limits(row):
    largest = np.finfo(np.float64).max
    value = row.value([-largest, largest])
    for x, y, limit in zip((-largest, largest), value, LIMITS[row.name], strict=True):
        slope = SLOPES_AT_INFINITY[row.name][int(x > 0)]
        line = inf if slope > 1 else slope * x
        assert y == pytest.approx(line if isinf(limit) else limit, rel=2**-50)


@rows
def test_values_stay_in_the_range_and_reach_its_ends(row):
    low, high = row.range()
    y = row.value(np.concatenate([real_line(1), np.linspace(-8, 8, 200_001), [-inf, inf]]))
    assert y.min() == low or low - 1e-16 <= y.min() <= low + 1e-9
    assert y.max() == high or high - 1e-9 <= y.max() <= high


@rows
def test_at_a_kink_the_one_sided_derivatives_and_the_convention_are_as_stated(row):
    for kink in row.kinks():
        assert row.gradient(kink.at) == kink.taken
        for side, slope in ((-1, kink.left), (1, kink.right)):
            if isinf(slope):
                jump = abs(row.value(kink.at + side * 2.0**-40) - row.value(kink.at))
                assert jump > 0.1
            else:
                assert row.gradient(kink.at + side * 2.0**-40) == pytest.approx(slope, abs=1e-9)
                secant = (row.value(kink.at + side * 2.0**-20) - row.value(kink.at)) / (side * 2.0**-20)
                assert secant == pytest.approx(slope, abs=1e-5)


@rows
def test_between_kinks_the_gradient_is_the_derivative(row):
    kinks = [kink.at for kink in row.kinks()]
    function, derivative = truths(row)
    with mp.workprec(truth.BITS):
        for x in (-7.5, -4.0, -2.25, -1.0, -0.125, 0.5, 1.5, 2.75, 4.5, 9.0):
            if x not in kinks:
                slope = mpmath.diff(function, mpf(x), h=mpf(2) ** -60)
                assert abs(slope - derivative(mpf(x))) < mpf(2) ** -50
                assert row.gradient(x) == pytest.approx(float(slope), rel=1e-14, abs=0)


def truths(row):
    if row.name == "sigmoid":
        return truth.sigmoid, truth.sigmoid_grad
    defaults = "".join(f", {p.name} = {p.default}" for p in row.parameters)
    label = row.name if row.name in CASES else row.name + defaults
    return CASES[label].truth, CASES[label + ", gradient"].truth


@rows
def test_parameters_have_limits_that_hold(row):
    for parameter in row.parameters:
        assert parameter.low <= parameter.default <= parameter.high
        for outside in (np.nextafter(parameter.low, -inf), np.nextafter(parameter.high, inf), float("nan")):
            with pytest.raises(ValueError, match=f"{parameter.name} must be between"):
                row.value(0.0, **{parameter.name: outside})
        for inside in (parameter.low, parameter.high):
            y = row.value([-1e300, -2.0, 0.0, 2.0, 1e300], **{parameter.name: inside})
            assert not np.isnan(y).any()


@rows
def test_unknown_parameters_are_refused(row):
    with pytest.raises(ValueError, match="no parameter gamma"):
        row.value(0.0, gamma=1)


@rows
def test_a_row_tells_people_what_it_is(row):
    assert row.formula
    assert row.latex.count("{") == row.latex.count("}")
    assert len(row.reference) > 20
    assert ACTIVATIONS[row.name] is row


@pytest.mark.parametrize("name", ["SiLU", "GELU", "GELU (tanh)", "Mish"])
def test_the_gradient_changes_sign_within_one_step_of_its_root(name):
    roots = {
        "SiLU": _smooth._SILU_ROOT,
        "Mish": _smooth._MISH_ROOT,
        "GELU": -_gelu._ROOT,
        "GELU (tanh)": _gelu._TANH_ROOT,
    }
    around = np.nextafter(roots[name], [-inf, inf])
    before, after = ACTIVATIONS[name].gradient(around)
    assert before < 0 < after


def test_a_kink_that_a_parameter_smooths_away_is_gone():
    assert ACTIVATIONS["ELU"].kinks() == ()
    assert [k.left for k in ACTIVATIONS["ELU"].kinks(alpha=0.5)] == [0.5]
    assert ACTIVATIONS["PReLU"].kinks(slope=1) == ()


def test_parameters_change_the_range():
    assert ACTIVATIONS["ELU"].range(alpha=2) == (-2, inf)
    assert ACTIVATIONS["leaky ReLU"].range(slope=0) == (0, inf)


def test_softplus_of_the_table_is_the_function_beside_it():
    x = real_line(1)
    assert np.array_equal(ACTIVATIONS["softplus"].value(x, beta=3), softplus(x, 3))

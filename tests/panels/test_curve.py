import math

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sigmoid_gui.figure import Band, Line, Points, Rule
from sigmoid_gui.panels.curve import figure, formula, saturation_edges
from sigmoid_gui.state import State

CORNERS = [
    {},
    {"range": (-1e-9, 1e-9)},
    {"range": (-1e300, 1e300)},
    {"range": (1e9, 1e9 + 1e-2)},
    {"range": (0.0, 1e-289)},
    {"weight": 0.0},
    {"weight": 1e300, "bias": -1e300},
    {"weight": 1e-300, "range": (-1e300, 1e300)},
    {"weight": -1e200, "range": (-1e-200, 1e-200), "input": (0.0,)},
    {"input": (-1e300, 1e300, 0.0), "selected": 2},
    {"weight": 1e300, "epsilon": 1e-300},
    {"epsilon": 1e300},
]


def truth(x: float, weight: float = 1, bias: float = 0) -> tuple[mpmath.mpf, mpmath.mpf]:
    """f and f′ at x to 50 digits, of the product and sum as float64 rounds them."""
    with mpmath.workdps(50), np.errstate(over="ignore"):
        z = float(np.float64(weight) * np.float64(x) + np.float64(bias))
        if math.isinf(z):
            return mpmath.mpf(z > 0), mpmath.mpf(0)
        e = mpmath.exp(-abs(mpmath.mpf(z)))
        return (1 if z > 0 else e) / (1 + e), weight * e / (1 + e) ** 2


def marks(plot, kind, role=None):
    return [mark for mark in plot.marks if isinstance(mark, kind) and role in (None, mark.role)]


@pytest.mark.parametrize("changes", CORNERS, ids=str)
@pytest.mark.parametrize("saturation", [False, True])
def test_every_number_that_is_drawn_is_finite_and_right(changes, saturation):
    state = State(**changes, saturation=saturation)
    drawn = figure(state, 200)
    for plot, index in zip(drawn.plots, (0, 1), strict=True):
        (line,) = marks(plot, Line, plot.role)
        assert np.isfinite(line.x).all()
        assert np.isfinite(line.y).all()
        assert plot.y_range[1] - plot.y_range[0] >= 1e-290
        for x, y in zip(line.x[::37], line.y[::37], strict=True):
            exact = truth(float(x), state.weight, state.bias)[index]
            assert abs(y - exact) <= 5e-15 * abs(exact) + 2e-323
    for line in marks(drawn.plots[0], Line, "tangent"):
        assert np.isfinite(line.x).all()
        assert np.isfinite(line.y).all()


@pytest.mark.parametrize("half", [1e6, 1e12, 1e300])
def test_the_peak_is_drawn_however_wide_the_range(half):
    upper, lower = figure(State(range=(-half, half)), 800).plots
    (line,) = marks(lower, Line, "gradient")
    assert line.y.max() == pytest.approx(0.25, rel=1e-15)
    (line,) = marks(upper, Line, "value")
    assert 0.5 in line.y


@pytest.mark.parametrize("half", [1e-9, 6, 1e6, 1e300])
def test_the_cost_does_not_depend_on_the_range(half):
    assert len(figure(State(range=(-half, half)), 800).samples["x"]) < 2 * 800 + 200


@pytest.mark.parametrize("x", [-745.0, -30.0, -1.0, 0.0, 1.5, 37.0, 700.0])
def test_readings_are_right_in_both_tails(x):
    value, gradient = truth(x)
    complement = truth(-x)[0]
    readings = {reading.name: reading.value for reading in figure(State(input=(x,)), 800).readings}
    assert readings["x"] == readings["z"] == readings["Log-odds"] == x
    assert abs(readings["σ(x)"] - value) <= 0.501 * math.ulp(float(value))
    assert abs(readings["σ′(x)"] - gradient) <= 0.502 * math.ulp(float(gradient))
    assert abs(readings["1 − σ(x)"] - complement) <= 0.501 * math.ulp(float(complement))


@given(st.floats(-50, 50), st.floats(-10, 10), st.floats(-10, 10))
def test_the_tangent_touches_the_curve_with_the_slope_that_is_read(x, weight, bias):
    drawn = figure(State(input=(x,), weight=weight, bias=bias, range=(-60.0, 60.0)), 200)
    (tangent,) = marks(drawn.plots[0], Line, "tangent")
    value, slope = (reading.value for reading in drawn.readings[2:4])
    for at, y in zip(tangent.x, tangent.y, strict=True):
        assert y == pytest.approx(value + slope * (at - x), abs=1e-12)
        assert -60 <= at <= 60
        assert -0.06 <= y <= 1.06


def test_every_value_of_a_vector_is_on_both_curves():
    state = State(input=(-2.0, 0.5, 3.0), selected=3, weight=2.0)
    drawn = figure(state, 800)
    for plot, column in zip(drawn.plots, ("f", "f′"), strict=True):
        (others,), (marker,) = marks(plot, Points, "input"), marks(plot, Points, "marker")
        assert others.x.tolist() == [-2, 0.5, 3]
        assert others.y.tolist() == drawn.table.columns[column].tolist()
        assert (marker.x.tolist(), marker.y.tolist()) == ([3], [drawn.table.columns[column][2]])
    assert drawn.table.columns["z"].tolist() == [-4, 1, 6]


def test_a_scalar_is_a_vector_of_one_without_other_points():
    assert all(not marks(plot, Points, "input") for plot in figure(State(), 800).plots)


@given(st.floats(0.01, 100), st.floats(-10, 10), st.floats(1e-12, 0.2), st.sampled_from([-1, 1]))
def test_at_the_edges_of_saturation_the_gradient_is_epsilon(weight, bias, epsilon, sign):
    state = State(weight=sign * weight, bias=bias, epsilon=epsilon * weight)
    for edge in saturation_edges(state):
        with mpmath.workdps(30):
            z = mpmath.mpf(state.weight) * edge + bias
            gradient = abs(state.weight) * mpmath.exp(-abs(z)) / (1 + mpmath.exp(-abs(z))) ** 2
        assert float(gradient) == pytest.approx(state.epsilon, rel=1e-9)


def test_known_edges():
    """From solving e/(1 + e)² = ε by hand for e = e^−x."""
    for epsilon, edge in ((0.1, 2.06344), (0.01, 4.58486), (1e-3, 6.90575), (1e-6, 13.81551)):
        assert saturation_edges(State(epsilon=epsilon)) == pytest.approx((-edge, edge), abs=1e-5)


def test_where_the_gradient_never_reaches_epsilon_all_is_saturated():
    for state in (State(epsilon=0.3, bias=2.0, saturation=True), State(weight=0.0, saturation=True)):
        assert saturation_edges(state) is None
        drawn = figure(state, 800)
        for plot in drawn.plots:
            assert [(band.start, band.stop) for band in marks(plot, Band)] == [(-math.inf, math.inf)]
        assert (drawn.readings[-1].name, drawn.readings[-1].value) == ("Saturated", "everywhere")


def test_where_epsilon_is_the_peak_the_edges_are_the_peak():
    assert saturation_edges(State(epsilon=0.25, bias=2.0)) == (-2, -2)


@pytest.mark.parametrize("settings", [{}, {"saturation": True}, {"tangent": False}, {"weight": -2.5}], ids=str)
def test_the_notes_say_what_is_marked(settings):
    state = State(**settings)
    upper, lower = figure(state, 800).plots
    assert upper.note.startswith("f(1.5) = ")
    assert ("tangent" in upper.note) is state.tangent
    assert ("shaded where |f′(x)| < 0.01" in lower.note) is state.saturation


def test_a_constant_has_the_gradient_zero():
    assert figure(State(weight=0.0, bias=2.0), 800).plots[1].label == "f′(x) = 0"


def test_switches_add_and_remove_what_they_name():
    bare = figure(State(tangent=False, grid=False), 800)
    assert not marks(bare.plots[0], Line, "tangent")
    assert not any(plot.grid or marks(plot, Band) for plot in bare.plots)
    full = figure(State(saturation=True), 800)
    assert marks(full.plots[0], Line, "tangent")
    assert all(plot.grid and len(marks(plot, Band)) == 2 for plot in full.plots)
    assert [reading.name for reading in full.readings[-2:]] == ["Saturated below x", "Saturated above x"]


def test_the_marker_can_be_dragged_in_both_plots_and_both_pan_the_range():
    for plot in figure(State(), 800).plots:
        (rule,) = marks(plot, Rule, "marker")
        assert (rule.at, rule.drags) == (1.5, "x")
        assert plot.pans == "range"


@pytest.mark.parametrize(
    ("weight", "bias", "text"),
    [
        (1, 0, "σ(x)"),
        (-1, 0, "σ(−x)"),
        (2, -1, "σ(2x − 1)"),
        (0.5, 3, "σ(0.5x + 3)"),
        (-2.5, 0, "σ(−2.5x)"),
        (0, -1, "σ(−1)"),
        (0, 0, "σ(0)"),
    ],
)
def test_the_formula_has_its_numbers_in_it(weight, bias, text):
    assert formula(weight, bias) == text


def test_the_summary_says_the_numbers():
    summary = figure(State(input=(0.0,), range=(-8.0, 8.0)), 800).summary
    assert summary == "σ(x) and its gradient for x from -8 to 8. At x = 0 the sigmoid is 0.5 and the gradient 0.25."


@pytest.mark.parametrize(("settings", "name"), [({}, "σ"), ({"weight": 2.0}, "f"), ({"bias": -1.0}, "f")])
def test_only_what_is_the_sigmoid_of_x_is_called_so(settings, name):
    drawn = figure(State(**settings), 200)
    assert [reading.name for reading in drawn.readings[2:5]] == [f"{name}(x)", f"{name}′(x)", f"1 − {name}(x)"]
    assert list(drawn.table.columns) == ["x", "z", name, f"{name}′"]

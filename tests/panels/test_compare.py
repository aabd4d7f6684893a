import itertools
import math

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sigmoid_gui.core import ACTIVATIONS
from sigmoid_gui.figure import HUES, Line, Points, Rule
from sigmoid_gui.panels.compare import PANEL, PARAMETERS, figure, idle
from sigmoid_gui.panels.roles import roles
from sigmoid_gui.state import KINDS, State
from tests.core import truth
from tests.core.cases import CASES

ALL = tuple(ACTIVATIONS)
BOUNDED = ("sigmoid", "tanh", "hard sigmoid", "softsign", "arctan", "ReLU6", "step")
CORNERS = [
    {},
    {"range": (-1e-9, 1e-9)},
    {"range": (-1e300, 1e300)},
    {"range": (1e9, 1e9 + 1e-2)},
    {"range": (0.0, 1e-289)},
    {"range": (-3.0, -2.0)},
    {"range": (-1e-289, 0.0), "leaky_slope": 1e-9},
    {"input": (-1e300, 1e300, 0.0), "selected": 2},
    {"prelu_slope": -10.0, "silu_beta": 100.0, "softplus_beta": 0.01, "celu_alpha": 0.01, "elu_alpha": 0.0},
    {"range": (-1e300, 1e300), "prelu_slope": 10.0, "silu_beta": 0.01},
]


def marks(plot, kind):
    return [mark for mark in plot.marks if isinstance(mark, kind)]


def lines(state, plot):
    """Each function's curve in a plot."""
    return dict(zip(state.functions, marks(figure(state, 400).plots[plot], Line), strict=True))


def drawn(**settings):
    return figure(State(**settings), 400)


def height(plot):
    return plot.y_range[1] - plot.y_range[0]


@pytest.mark.parametrize("changes", CORNERS, ids=str)
@pytest.mark.parametrize("functions", [ALL, ("ReLU",), ("leaky ReLU",), ("sigmoid",), ("ReLU", "PReLU")], ids=str)
@pytest.mark.parametrize("whole", [False, True])
def test_every_number_that_is_drawn_is_finite(changes, functions, whole):
    for plot in drawn(functions=functions, whole=whole, **changes).plots:
        assert np.isfinite(plot.y_range).all()
        assert height(plot) >= 1e-290
        for line in marks(plot, Line):
            assert (np.diff(line.x) > 0).all()
            assert np.isfinite(line.y).all()
        for points in marks(plot, Points):
            assert np.isfinite(points.y).all()


@pytest.mark.parametrize("name", ALL)
def test_the_curves_are_the_function_and_its_gradient(name):
    state = State(functions=(name,))
    value = next(key for key in CASES if key == name or key.startswith(f"{name}, slope"))
    for plot, case in ((0, CASES[value]), (1, CASES.get(f"{value}, gradient", CASES["sigmoid_grad"]))):
        line = lines(state, plot)[name]
        for x, y in zip(line.x[::29].tolist(), line.y[::29].tolist(), strict=True):
            with mpmath.workprec(truth.BITS):
                assert y == pytest.approx(float(case.truth(mpmath.mpf(x))), rel=1e-14, abs=1e-300)


@pytest.mark.parametrize(
    ("setting", "value", "name", "value_truth"),
    [
        ("leaky_slope", 0.5, "leaky ReLU", lambda x: truth.leaky_relu(x, 0.5)),
        ("prelu_slope", -2.0, "PReLU", lambda x: truth.leaky_relu(x, -2.0)),
        ("elu_alpha", 2.0, "ELU", lambda x: truth.elu(x, 2.0)),
        ("celu_alpha", 0.5, "CELU", lambda x: truth.celu(x, 0.5)),
        ("silu_beta", 3.0, "SiLU", lambda x: truth.silu(x, 3.0)),
        ("softplus_beta", 0.25, "softplus", lambda x: truth.softplus(x, 0.25)),
    ],
)
def test_a_parameter_changes_its_function(setting, value, name, value_truth):
    table = drawn(functions=("ReLU", name), input=(-0.75,), **{setting: value}).table
    with mpmath.workprec(truth.BITS):
        exact, slope = float(value_truth(mpmath.mpf(-0.75))), float(mpmath.diff(value_truth, -0.75))
    assert table.columns["f(x)"][1] == pytest.approx(exact, rel=1e-14)
    assert table.columns["f′(x)"][1] == pytest.approx(slope, rel=1e-12)


def test_every_parameter_has_a_setting_with_its_limits():
    assert list(PARAMETERS) == [name for name, row in ACTIVATIONS.items() if row.parameters]
    for name, setting in PARAMETERS.items():
        (parameter,) = ACTIVATIONS[name].parameters
        kind = KINDS[setting]
        assert (kind.low, kind.high, getattr(State(), setting)) == (parameter.low, parameter.high, parameter.default)
        assert parameter.low <= kind.span[0] < kind.span[1] <= parameter.high


def test_parameters_of_functions_that_are_not_chosen_are_idle():
    assert idle(State(functions=("sigmoid", "ReLU"))) == set(PARAMETERS.values())
    assert idle(State(functions=("ELU", "PReLU"))) == set(PARAMETERS.values()) - {"elu_alpha", "prelu_slope"}
    assert idle(State(functions=ALL)) == set()


@pytest.mark.parametrize("name", [name for name in ALL if ACTIVATIONS[name].kinks()])
@pytest.mark.parametrize("ends", [(-6.0, 6.5), (-5.987, 6.313), (-1e6, 1e6)])
def test_the_gradient_jumps_exactly_at_the_kinks(name, ends):
    line = lines(State(functions=(name, "sigmoid"), range=ends), 1)[name]
    for kink in ACTIVATIONS[name].kinks():
        at = line.x.tolist().index(kink.at)
        assert line.x[at - 1] == math.nextafter(kink.at, -math.inf)
        assert line.x[at + 1] == math.nextafter(kink.at, math.inf)
        assert line.y[at] == kink.taken
        if math.isfinite(kink.left):
            assert line.y[[at - 1, at + 1]] == pytest.approx([kink.left, kink.right], abs=1e-12)


@pytest.mark.parametrize("half", [6.0, 1e6, 1e300])
def test_the_step_jumps_at_zero_and_its_gradient_does_not(half):
    state = State(functions=("step",), range=(-half, half))
    value, gradient = lines(state, 0)["step"], lines(state, 1)["step"]
    at = value.x.tolist().index(0)
    assert value.y[at - 1 : at + 2].tolist() == [0, 0.5, 1]
    assert value.x[at + 1] - value.x[at - 1] < 1e-300
    assert not gradient.y.any()


@pytest.mark.parametrize("half", [6.0, 1e3, 1e6, 1e300])
def test_what_a_function_has_around_zero_is_drawn_however_wide_the_range(half):
    names = ("sigmoid", "GELU", "SiLU", "Mish")
    state = State(functions=names, range=(-half, half), silu_beta=50.0)
    gradients, values = lines(state, 1), lines(state, 0)
    assert gradients["sigmoid"].y.max() == pytest.approx(0.25, rel=1e-9)
    for name in names[1:]:
        low, high = ACTIVATIONS[name].range(), gradients[name].y.max()
        assert high == pytest.approx({"GELU": 1.1289, "SiLU": 1.0998, "Mish": 1.0885}[name], abs=3e-3)
        if name != "SiLU":
            assert values[name].y.min() == pytest.approx(low[0], abs=3e-3)


@pytest.mark.parametrize("half", [1e-9, 6, 1e6, 1e300])
def test_the_cost_does_not_depend_on_the_range(half):
    assert len(figure(State(functions=ALL, range=(-half, half)), 800).samples["x"]) < 2 * 800 + 400


def test_beside_bounded_functions_the_others_are_cut_unless_all_is_asked_for():
    cut, whole = (drawn(functions=("sigmoid", "ReLU"), whole=on).plots[0] for on in (False, True))
    assert cut.y_range == pytest.approx((-0.15, 3.15))
    assert whole.y_range == pytest.approx((-0.3, 6.3))


@given(
    st.lists(st.sampled_from(ALL), min_size=1, unique=True).map(tuple),
    st.floats(-1e6, 1e6),
    st.floats(1e-3, 1e6),
)
def test_bounded_functions_are_not_flattened_and_of_each_something_is_seen(names, low, width):
    state = State(functions=names, range=(low, low + width))
    low, high = figure(state, 200).plots[0].y_range
    bounds = [ACTIVATIONS[name].range() for name in state.functions if name in BOUNDED or "hard sigmoid (" in name]
    for name in state.functions:
        y = lines(state, 0)[name].y
        assert y.min() < high
        assert y.max() > low
    if bounds:
        inner = min(low for low, _ in bounds), max(high for _, high in bounds)
        assert low < inner[0] < inner[1] < high
        if state.range[0] <= 0 <= state.range[1]:  # where all of them are near 0
            assert inner[1] - inner[0] >= (high - low) / 6


def test_the_axis_of_the_gradient_stands_still_while_the_range_moves():
    assert (
        drawn(functions=ALL, range=(-6.0, 6.0)).plots[1].y_range
        == drawn(range=(50.0, 60.0), functions=ALL).plots[1].y_range
    )


@pytest.mark.parametrize("names", [("identity",), ("ReLU",)], ids=str)
def test_a_flat_curve_has_room_around_it(names):
    upper, lower = drawn(functions=names, range=(-3.0, -2.0)).plots
    for plot in (upper, lower):
        for line in marks(plot, Line):
            assert plot.y_range[0] < line.y.min() <= line.y.max() < plot.y_range[1]


def test_the_marker_reads_every_function_at_once():
    state = State(functions=ALL, input=(-2.0, 0.5, 3.0), selected=2)
    shown = figure(state, 400)
    for plot, column in zip(shown.plots, ("f(x)", "f′(x)"), strict=True):
        (rule,) = marks(plot, Rule)
        assert (rule.at, rule.drags) == (0.5, "x")
        marker, *others = marks(plot, Points)
        assert marker.role == "marker"
        assert set(marker.x.tolist()) == {0.5}
        assert marker.y.tolist() == shown.table.columns[column].tolist()
        assert [points.y[1] for points in others] == marker.y.tolist()
        assert all(points.x.tolist() == [-2, 0.5, 3] for points in others)


def test_a_curve_and_its_points_look_the_same_in_both_plots():
    upper, lower = ([mark.role for mark in plot.marks if isinstance(mark, Line)] for plot in drawn(functions=ALL).plots)
    points = [mark.role for mark in marks(drawn(functions=ALL).plots[0], Points)]
    assert upper == lower == points[1:]


def test_functions_look_different_and_up_to_eight_have_colours_of_their_own():
    assert len(set(roles(ALL))) == len(ALL)
    for names in itertools.islice(itertools.combinations(ALL, HUES), 0, None, 997):
        assert len({role % HUES for role in roles(names)}) == HUES


def test_a_function_keeps_its_look_while_others_come_and_go_unless_they_would_look_alike():
    alone = {name: roles((name,))[0] for name in ALL}
    for first, second in itertools.combinations(ALL, 2):
        chosen = dict(zip((first, second), roles((first, second)), strict=True))
        assert chosen[first] == alone[first]
        assert chosen[second] == alone[second] or alone[first] % HUES == alone[second] % HUES


@pytest.mark.parametrize("preset", PANEL.presets)
def test_a_preset_makes_a_picture_of_different_curves_in_different_colours(preset):
    state = State(**PANEL.presets[preset])
    assert len({line.role % HUES for line in lines(state, 0).values()}) == len(state.functions)
    curves = [line.y for line in lines(state, 0).values()]
    assert all(not np.allclose(first, second, atol=0.01) for first, second in itertools.combinations(curves, 2))


def test_the_legend_names_formulas_with_numbers_while_there_is_room():
    legend = drawn(functions=("sigmoid", "leaky ReLU"), leaky_slope=0.2).plots[0].legend
    assert [label for label, _ in legend] == ["sigmoid: 1/(1 + e^−x)", "leaky ReLU: x if x > 0 else 0.2·x"]
    legend = drawn(functions=ALL, elu_alpha=2.5).plots[0].legend
    assert "ELU (α = 2.5)" in [label for label, _ in legend]
    assert not drawn(functions=ALL).plots[1].legend


def test_the_table_explains_its_rows_by_their_formulas():
    table = drawn(functions=("ELU", "ReLU"), elu_alpha=0.5).table
    assert table.wide
    assert table.rows == ("ReLU", "ELU")
    assert table.row_help == ("max(x, 0)", "x if x > 0 else 0.5(e^x − 1)")
    assert {len(column) for column in table.columns.values()} == {2}


def test_readings_name_the_steepest_and_the_flattest_function():
    readings = {r.name: r.value for r in drawn(functions=("sigmoid", "ReLU", "ELU"), input=(2.0,)).readings}
    assert readings == {"x": 2.0, "Largest |f′(x)|": "ReLU, ELU: 1", "Smallest |f′(x)|": "sigmoid: 0.104994"}


def test_the_summary_reads_every_function():
    summary = drawn(functions=("sigmoid", "PReLU"), input=(-2.0,), prelu_slope=0.5, range=(-8.0, 8.0)).summary
    assert summary == (
        "sigmoid, PReLU and their gradients for x from -8 to 8. At x = -2 sigmoid is 0.119203 with gradient 0.104994; "
        "PReLU (a = 0.5) is -1 with gradient 0.5."
    )


def test_samples_are_columns_of_equal_length():
    samples = drawn(functions=("sigmoid", "ReLU")).samples
    assert list(samples) == ["x", "sigmoid", "sigmoid′", "ReLU", "ReLU′"]
    assert len({column.shape for column in samples.values()}) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"functions": ("tanh",)},
        {"range": (-5.0, 5.0)},
        {"input": (1.0,)},
        {"whole": True},
        {"grid": False},
    ],
    ids=str,
)
def test_every_setting_changes_the_picture(change):
    def seen(state):
        shown = figure(state, 200)
        return shown.summary, [(plot.y_range, plot.grid) for plot in shown.plots]

    assert seen(State(**change)) != seen(State())


def test_the_curves_stay_the_same_objects_while_x_moves():
    for before, after in zip(drawn(input=(1.0,)).plots, drawn(input=(2.0,)).plots, strict=True):
        for line, same in zip(marks(before, Line), marks(after, Line), strict=True):
            assert line is same

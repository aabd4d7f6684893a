"""Depth against mpmath, and against networks put together from the core in another way."""

import math

import mpmath
import numpy as np
import pytest
from mpmath import mpf

from sigmoid_gui.core import ACTIVATIONS, underflow_depth
from sigmoid_gui.core.network import flow
from sigmoid_gui.figure import Band, Line, Points, Ribbon, Rule
from sigmoid_gui.panels import PANELS, draw
from sigmoid_gui.panels.roles import roles
from sigmoid_gui.state import State

PANEL = PANELS["depth"]
SMALL = {"panel": "depth", "depth": 6, "width": 8, "batch": 3, "seeds": 3}


def small(**settings):
    return State(**{**SMALL, **settings})


def line(plot, label):
    (found,) = [mark for mark in plot.marks if isinstance(mark, Line) and mark.label == label]
    return found


def labels(plot):
    return [label for label, _ in plot.legend]


def chain(inputs, depth, weight, scale):
    """log10 of the product σ′(z_L)·w·σ′(z_{L−1})⋯w·σ′(z_l)·2^scale at each layer l."""
    product, decades = mpf(2) ** scale, []
    for layer in range(depth, 0, -1):
        e = mpmath.exp(-abs(mpf(inputs[(layer - 1) % len(inputs)])))
        product *= e / (1 + e) ** 2 * (1 if layer == depth else mpf(weight))
        decades.append(float(mpmath.log10(product)))
    return decades[::-1]


def test_the_best_case_loses_a_factor_of_four_at_each_layer():
    best = line(draw(small(), 600).plots[0], "best case: ¼ⁿ")
    assert best.x.tolist() == [1, 2, 3, 4, 5, 6]
    assert best.y == pytest.approx([float(mpmath.log10(mpf(4) ** -passed)) for passed in (6, 5, 4, 3, 2, 1)], rel=1e-14)


@pytest.mark.parametrize("inputs", [(1.5,), (0.0, -3.0, 40.0, 800.0), tuple(range(-10, 10))])
@pytest.mark.parametrize(("link", "scale"), [(1.0, 0), (3.5, 0), (1e-200, 0), (1.0, 24)])
def test_your_case_is_the_product_over_the_input_over_again(inputs, link, scale):
    plot = draw(small(input=tuple(map(float, inputs)), link=link, loss_scale=scale), 600).plots[0]
    assert line(plot, "your case").y == pytest.approx(chain(inputs, 6, link, scale), rel=1e-13)


def test_networks_are_drawn_as_their_median_and_the_tenths_around_it():
    state = small(networks=("tanh", "ELU"), loss_scale=3)
    gradients, spreads = draw(state, 600).plots
    flows = flow(state.network, ("tanh", "ELU"))
    for role, name in zip(roles(("tanh", "ELU")), ("tanh", "ELU"), strict=True):
        for plot, trials, shift in (
            (gradients, flows[name].gradient, 3 * math.log10(2)),
            (spreads, flows[name].spread, 0),
        ):
            ordered = np.sort(trials, axis=0) + shift
            count = len(ordered)
            (ribbon,) = [mark for mark in plot.marks if isinstance(mark, Ribbon) and mark.role == role]
            (median,) = [mark for mark in plot.marks if isinstance(mark, Line) and mark.role == role]
            assert ribbon.low == pytest.approx(ordered[math.ceil(0.1 * count) - 1])
            assert median.y == pytest.approx(ordered[math.ceil(0.5 * count) - 1])
            assert ribbon.high == pytest.approx(ordered[math.ceil(0.9 * count) - 1])


def test_the_sigmoid_vanishes_where_the_relu_does_not():
    """He's variance keeps the gradients of ReLU; those of σ shrink by more than three at each layer."""
    table = draw(State(panel="depth", initialisation="he", depth=30, networks=("sigmoid", "ReLU")), 600).table
    at_first = dict(zip(table.rows, table.columns["at layer 1"], strict=True))
    assert at_first["sigmoid"] < 3.0**-30
    assert 0.1 < at_first["ReLU"] < 10


@pytest.mark.parametrize("scale", [0, 1, 13, 24])
def test_the_depth_at_which_a_type_has_0_is_read_and_marked(scale):
    """A best case of 120 layers, in the arithmetic of each type that loses it: ¼ⁿ·2ˢ at most half its least number."""
    half_of_least = {"float16": mpf(2) ** -25, "bfloat16": mpf(2) ** -134, "float32": mpf(2) ** -150}
    figure = draw(State(panel="depth", depth=120, loss_scale=scale, width=2, input=(0.0,), networks=("identity",)), 600)
    dots = next(mark for mark in figure.plots[0].marks if isinstance(mark, Points) and mark.role == "zero")
    readings = {reading.name: reading.value for reading in figure.readings}
    for name, least in half_of_least.items():
        after = next(n for n in range(1, 200) if mpf(4) ** -n * mpf(2) ** scale <= least)
        overflows = name == "float16" and scale >= 16
        assert after == underflow_depth(name, 0.25, scale)[1]
        assert readings[f"¼ⁿ is 0 in {name} after"] == ("∞" if overflows else after)
        assert figure.table.columns[name][0] == ("∞ after 1" if overflows else f"0 after {after}")
        assert (120 - after + 1 in dots.x) == (not overflows)
    assert figure.table.columns["float64"][0] == "–"


def test_the_ends_of_the_types_in_sight_are_ruled_and_named():
    figure = draw(State(panel="depth", depth=200, width=2, seeds=1), 600)
    low, high = figure.plots[0].y_range
    rules = {rule.name: rule.at for rule in figure.plots[0].marks if isinstance(rule, Rule)}
    ends = {"float16": (2.0**-25, 2.0**16), "bfloat16": (2.0**-134, 2.0**128), "float32": (2.0**-150, 2.0**128)}
    expected = {f"↓ 0 in {name}": math.log10(zero) for name, (zero, _) in ends.items()}
    expected |= {f"↑ ∞ in {name}": math.log10(infinity) for name, (_, infinity) in ends.items()}
    expected["↓ 0 in float64"] = float(mpmath.log10(mpf(2) ** -1075))
    expected["↑ ∞ in float64"] = float(mpmath.log10(mpf(2) ** 1024))
    assert rules == pytest.approx({name: at for name, at in expected.items() if low < at < high})
    assert len(rules) >= 3


def test_loss_scaling_moves_every_gradient_and_no_activation():
    plain, scaled = (draw(small(loss_scale=scale), 600) for scale in (0, 10))
    for before, after in zip(plain.plots[0].marks, scaled.plots[0].marks, strict=False):
        if isinstance(before, Line):
            assert after.y - before.y == pytest.approx(10 * math.log10(2))
    for before, after in zip(plain.plots[1].marks, scaled.plots[1].marks, strict=True):
        assert type(before) is type(after)
        if isinstance(before, Line):
            assert np.array_equal(before.y, after.y)


def test_what_is_exactly_0_has_a_band_at_the_bottom():
    plot = draw(small(networks=("step", "sigmoid")), 600).plots[0]
    (band,) = [mark for mark in plot.marks if isinstance(mark, Band)]
    assert (band.label, band.start) == ("exactly 0", -math.inf)
    assert np.all((plot.y_range[0] < line(plot, "step").y) & (line(plot, "step").y < band.stop))
    assert np.all(line(plot, "sigmoid").y > band.stop)


def test_what_overflows_has_a_band_at_the_top():
    state = State(panel="depth", depth=200, width=8, initialisation="normal", deviation=100.0, networks=("ReLU",))
    gradients, spreads = draw(state, 600).plots
    for plot in (gradients, spreads):
        (band,) = [mark for mark in plot.marks if isinstance(mark, Band) and mark.stop == math.inf]
        (median,) = [mark for mark in plot.marks if isinstance(mark, Line) and mark.role == roles(("ReLU",))[0]]
        assert band.label == "overflow of float64"
        assert band.start < median.y[-1] < plot.y_range[1]
    assert np.all(line(gradients, "ReLU").y > 0)
    assert "inf (ReLU)" in draw(state, 600).summary


def test_numbers_that_float64_has_not_are_read_in_words():
    figure = draw(small(input=(1e3,), depth=2), 600)
    (yours,) = [reading.value for reading in figure.readings if reading.name == "your case"]
    assert yours == f"10^−{2000 / math.log(10):.1f}"
    assert figure.table.columns["at layer 1"][1] == yours
    assert "10^−868.6 (your case)" in figure.summary


def test_readings_and_table_say_what_the_curves_show():
    figure = draw(small(), 600)
    readings = {reading.name: reading.value for reading in figure.readings}
    samples = figure.samples
    for name, column in {
        "best case": "log10 best case",
        "your case": "log10 your case",
        "sigmoid": "log10 gradient sigmoid median",
        "ReLU": "log10 gradient ReLU median",
    }.items():
        assert readings[name] == pytest.approx(10 ** samples[column][0], rel=1e-12)
        row = figure.table.rows.index(name)
        assert figure.table.columns["at layer 1"][row] == pytest.approx(readings[name])
        ratio = 10 ** (samples[column][0] - samples[column][-1])
        assert figure.table.columns["÷ layer 6"][row] == pytest.approx(ratio)
        assert f"{readings[name]:.4g} ({name})" in figure.summary
    assert readings["Yours ÷ best"] == pytest.approx(readings["your case"] / readings["best case"])
    spreads = figure.table.columns["spread"]
    assert spreads[:2] == ("–", "–")
    assert float(spreads[2]) == pytest.approx(10 ** samples["log10 spread sigmoid median"][-1], rel=1e-3)


def test_without_networks_all_else_is_drawn_at_once():
    state = small()
    figure = PANEL.figure(state, 600, None)
    whole = draw(state, 600)
    assert labels(figure.plots[0]) == labels(whole.plots[0])
    for label in ("best case: ¼ⁿ", "your case"):
        assert np.array_equal(line(figure.plots[0], label).y, line(whole.plots[0], label).y)
    assert line(figure.plots[0], "ReLU").x.size == 0
    assert figure.plots[0].note == "the networks are not computed yet"
    assert figure.summary.endswith("The networks are not computed yet.")
    assert figure.table.columns["at layer 1"][2:] == ("…", "…")
    assert [reading.value for reading in figure.readings if reading.name in ("sigmoid", "ReLU")] == ["…", "…"]
    assert set(figure.samples) == {"layer", "log10 best case", "log10 your case"}


def test_networks_of_a_state_before_stay_until_there_are_new_ones():
    before, after = small(networks=("sigmoid",)), small(depth=9, networks=("ReLU",))
    stale = PANEL.study.result(before)
    figure = PANEL.figure(after, 600, stale)
    assert np.array_equal(line(figure.plots[0], "sigmoid").y, line(draw(before, 600).plots[0], "sigmoid").y)
    assert line(figure.plots[0], "ReLU").x.size == 0
    assert line(figure.plots[0], "best case: ¼ⁿ").x.size == 9
    assert figure.plots[0].note == "the networks are not computed yet"
    assert figure.table.rows == ("best case", "your case", "ReLU")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("depth", 7),
        ("width", 9),
        ("batch", 4),
        ("seeds", 4),
        ("initialisation", "he"),
        ("networks", ("GELU",)),
        ("link", 2.0),
        ("loss_scale", 4),
        ("input", (2.5,)),
    ],
)
def test_every_setting_changes_the_curves(name, value):
    before, after = draw(small(), 600).samples, draw(small(**{name: value}), 600).samples
    assert before.keys() != after.keys() or any(not np.array_equal(before[key], after[key]) for key in before)


def test_the_deviation_matters_to_normal_weights_alone():
    def samples(**settings):
        return draw(small(networks=("tanh",), **settings), 600).samples["log10 gradient tanh median"].tolist()

    assert samples(initialisation="normal", deviation=0.2) != samples(initialisation="normal", deviation=0.3)
    assert samples(deviation=0.2) == samples(deviation=0.3)
    assert PANEL.idle(small()) == {"deviation"}
    assert PANEL.idle(small(initialisation="normal")) == set()


@pytest.mark.parametrize(
    "settings",
    [
        {"depth": 1},
        {"depth": 200, "width": 1, "batch": 1, "seeds": 1},
        {"input": (1e300, -1e300)},
        {"input": (0.0,), "link": 1e300, "depth": 200, "width": 2},
        {"initialisation": "normal", "deviation": 0.0},
        {"initialisation": "normal", "deviation": 1e6, "depth": 200, "width": 4},
        {"loss_scale": 128},
        {"networks": tuple(ACTIVATIONS), "width": 2},
    ],
)
def test_extreme_settings_are_drawn(settings):
    figure = draw(small(**settings), 600)
    for plot in figure.plots:
        low, high = plot.y_range
        assert math.isfinite(low)
        assert math.isfinite(high)
        assert high - low <= 1000
        for mark in plot.marks:
            if isinstance(mark, Line | Points):
                assert np.isfinite(mark.y).all()
            if isinstance(mark, Ribbon):
                assert np.isfinite(mark.low).all()
                assert (mark.low <= mark.high).all()
    assert {column.shape for column in figure.samples.values()} == {(figure.samples["layer"].size,)}
    assert all(len(column) == figure.table.count for column in figure.table.columns.values())


@pytest.mark.parametrize("changes", PANEL.presets.values(), ids=list(PANEL.presets))
def test_a_preset_is_a_picture(changes):
    figure = draw(State(panel="depth").replace(**changes), 600)
    assert set(changes.get("networks", ())) <= set(figure.table.rows)


def test_presets_show_what_they_are_called():
    def at_first(preset):
        table = draw(State(panel="depth").replace(**PANEL.presets[preset]), 600).table
        return dict(zip(table.rows, table.columns["at layer 1"], strict=True))

    assert at_first("Sigmoid beside ReLU")["sigmoid"] < 1e-9 < 0.1 < at_first("Sigmoid beside ReLU")["ReLU"]
    assert at_first("Exploding ReLU")["ReLU"] > 1e6
    state = State(panel="depth").replace(**PANEL.presets["Loss scaling"])
    scaled, plain = draw(state, 600).table, draw(state.replace(loss_scale=0), 600).table
    row = scaled.rows.index("sigmoid")
    assert scaled.columns["float16"][row] == "–"
    assert plain.columns["float16"][row].startswith("0 after")


def test_a_study_is_computed_once_and_the_oldest_is_forgotten():
    runs = []
    study = type(PANEL.study)(lambda state: state.depth, lambda key, _: runs.append(key) or -key)
    assert [study.result(State(depth=depth)) for depth in (5, 6, 5)] == [-5, -6, -5]
    assert runs == [5, 6]
    for depth in range(10, 20):
        study.result(State(depth=depth))
    assert study.known(5) is None
    assert study.known(19) == -19

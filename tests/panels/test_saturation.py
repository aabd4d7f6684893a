"""The panel Saturation against mpmath, whose arithmetic of p bits rounds each operation as a type of p bits does."""

import csv
import math

import mpmath
import numpy as np
import pytest
from mpmath import mpf

from sigmoid_gui import cli
from sigmoid_gui.core import saturated_share
from sigmoid_gui.figure import Band, Line, Points, Rule
from sigmoid_gui.panels import PANELS
from sigmoid_gui.panels.logarithms import log_gradient, log_value
from sigmoid_gui.panels.saturation import figure
from sigmoid_gui.state import DTYPES, State
from sigmoid_gui.steps import ticks
from tests.core.measure import FORMATS

FAR = [-1e300, -1e5, -745.2, -708.0, -40.0, -1.0, 0.0, 1e-9, 1.0, 30.0, 745.2, 1e5, 1e300]
CORNERS = [
    {},
    {"range": (-1e300, 1e300)},
    {"range": (9e299, 1e300), "input": (1e300, -1e300)},
    {"range": (1e300 * (1 - 2e-12), 1e300)},
    {"range": (-1e300, -1e299)},
    {"range": (710.0, 740.0)},
    {"range": (0.0, 1e-289)},
    {"epsilon": 1e-300},
    {"epsilon": 1e300, "textbook": False},
    {"range": (36.0, 38.0), "input": tuple(map(float, range(-500, 500)))},
]
dtypes = pytest.mark.parametrize("dtype", DTYPES)


def true_logs(x):
    """log₁₀ of σ, 1 − σ and σ′ at x."""
    with mpmath.workdps(60):
        left, right = (-mpmath.log1p(mpmath.exp(-mpf(side))) / mpmath.log(10) for side in (x, -x))
        return left, right, left + right


def true_textbook(x, dtype):
    """s = 1/(1 + e^−x), 1 − s and s(1 − s), each operation rounded to the bits of the type."""
    with mpmath.workprec(FORMATS[dtype][0]):
        s = 1 / (1 + mpmath.exp(-mpf(x)))
        return s, 1 - s, s * (1 - s)


def below(x, bits):
    """The value just below x > 0 in a type of so many bits, if x is no power of two."""
    return x - 2.0 ** (math.frexp(x)[1] - bits)


def marks(plot, kind, role=None):
    return [mark for mark in plot.marks if isinstance(mark, kind) and role in (None, mark.role)]


def read(**settings):
    return {reading.name: reading.value for reading in figure(State(**settings), 200).readings}


def stretches(plot, role, axis="x"):
    return [(band.start, band.stop) for band in marks(plot, Band, role) if band.axis == axis]


@pytest.mark.parametrize("x", FAR)
def test_powers_of_ten_are_right_far_beyond_float64(x):
    left, right, gradient = true_logs(x)
    at = np.array(x)
    for ours, truth in ((log_value(at), left), (log_value(-at), right), (log_gradient(at), gradient)):
        assert abs(mpf(float(ours)) - truth) <= 3 * mpf(2) ** -52 * abs(truth) + 5e-324


@dtypes
@pytest.mark.parametrize("changes", CORNERS, ids=lambda changes: str(changes)[:60])
def test_every_number_that_is_drawn_is_finite_and_inside_what_is_shown(changes, dtype):
    drawn = figure(State(**changes, dtype=dtype), 200)
    for plot in drawn.plots:
        low, high = plot.y_range
        assert high - low >= 1
        for line in marks(plot, Line):
            assert np.isfinite(line.x).all()
            assert np.isfinite(line.y).all()
            if line.role != "textbook":
                assert low < line.y.min()
                assert line.y.max() < high
    assert len({column.shape for column in drawn.samples.values()}) == 1
    assert all(np.isfinite(column).all() for column in drawn.samples.values())


@pytest.mark.parametrize("ends", [(-6.0, 6.0), (-800.0, 800.0), (-1e300, 1e300), (36.0, 38.0), (-760.0, -700.0)])
def test_the_curves_are_the_true_powers_of_ten(ends):
    upper, lower = figure(State(range=ends), 100).plots
    (left,), (right,), (gradient,) = (
        marks(plot, Line, role) for plot, role in ((upper, "value"), (upper, "complement"), (lower, "gradient"))
    )
    for index in range(0, len(left.x), 7):
        for line, truth in zip((left, right, gradient), true_logs(left.x[index]), strict=True):
            assert line.y[index] == pytest.approx(float(truth), rel=1e-15, abs=1e-300)


@pytest.mark.parametrize("ends", [(36.0, 38.0), (-38.0, -36.0)])
def test_the_lower_plot_shows_the_part_of_the_scale_that_the_range_needs(ends):
    low, high = figure(State(range=ends), 100).plots[1].y_range
    truths = [float(true_logs(end)[2]) for end in ends]
    assert low < min(truths) < max(truths) < high < low + 1.2


@pytest.mark.parametrize("x", [1e5, 1e12, 1e300])
def test_powers_of_ten_far_out_have_readable_ticks(x):
    for plot in figure(State(range=(x * (1 - 2e-12), x)), 100).plots:
        assert all(len(text) <= 11 for _, text in ticks(*plot.y_range, 8, whole=True))


def test_in_the_tails_all_three_become_the_asymptote():
    for plot in figure(State(range=(-1e4, 1e4)), 300).plots:
        (asymptote,) = marks(plot, Line, "reference")
        assert asymptote.x.tolist() == [-1e4, 0, 1e4]
        for role, sign in (("value", -1), ("complement", 1), ("gradient", -1), ("gradient", 1)):
            for line in marks(plot, Line, role):
                tail = sign * line.x > 40
                assert line.y[tail] == pytest.approx(np.interp(line.x[tail], asymptote.x, asymptote.y), rel=1e-14)


@dtypes
def test_the_textbook_is_drawn_as_the_type_computes_it(dtype):
    upper, lower = figure(State(range=(-8.0, 5.5), dtype=dtype), 150).plots
    s, complement = marks(upper, Line, "textbook")
    (gradient,) = marks(lower, Line, "textbook")
    bits = FORMATS[dtype][0]
    for index in range(0, len(s.x), 3):
        with mpmath.workprec(bits):
            x = +mpf(s.x[index])
        for line, truth in zip((s, complement, gradient), true_textbook(x, dtype), strict=True):
            assert line.y[index] == pytest.approx(float(mpmath.log10(truth)), abs=1e-12)


@dtypes
def test_the_textbook_dies_on_the_right_where_its_s_is_one_and_on_the_left_where_its_exponential_overflows(dtype):
    bits, _, largest = FORMATS[dtype]
    readings = read(dtype=dtype)
    right, left = readings["s(1 − s) is 0 from x"], -readings["s(1 − s) is 0 up to x"]
    assert true_textbook(right, dtype)[2] == 0 < true_textbook(below(right, bits), dtype)[2]
    overflow = mpf(2) ** (largest + 1) * (1 - mpf(2) ** -(bits + 1))
    assert mpmath.exp(mpf(below(left, bits))) < overflow <= mpmath.exp(mpf(left))


@dtypes
def test_where_the_textbook_is_dead_its_line_has_fallen_out_of_the_plot(dtype):
    readings = read(dtype=dtype)
    left, right = readings["s(1 − s) is 0 up to x"], readings["s(1 − s) is 0 from x"]
    plot = figure(State(range=(left - 20, right + 20), dtype=dtype), 2000).plots[1]
    (line,) = marks(plot, Line, "textbook")
    dead = line.y < plot.y_range[0]
    bits = FORMATS[dtype][0]
    assert dead[(line.x <= left) | (line.x >= right)].all()
    assert not dead[(line.x >= -below(-left, bits)) & (line.x <= below(right, bits))].any()


@dtypes
def test_the_edges_are_where_the_true_value_rounds_so(dtype):
    bits, least, _ = FORMATS[dtype]
    smallest = mpf(2) ** (least - bits + 1)
    readings = read(dtype=dtype)
    for name, border, which in (
        ("σ is 1 from x", mpf(2) ** -(bits + 1), 1),
        ("σ′ subnormal from |x|", mpf(2) ** least - smallest / 2, 2),
        ("σ′ is 0 from |x|", smallest / 2, 2),
        ("σ(−x) is 0 from x", smallest / 2, 1),
    ):
        edge = readings[name]
        assert true_logs(edge)[which] <= mpmath.log10(border) < true_logs(below(edge, bits))[which]


@dtypes
def test_the_regimes_are_shaded_from_their_edges_on(dtype):
    readings = read(dtype=dtype)
    for plot in figure(State(dtype=dtype), 200).plots:
        assert stretches(plot, "one") == [(readings["σ is 1 from x"], math.inf)]
        for role, name in (("subnormal", "σ′ subnormal from |x|"), ("zero", "σ′ is 0 from |x|")):
            assert stretches(plot, role) == [(-math.inf, -readings[name]), (readings[name], math.inf)]
        (_, inner), (outer, _) = stretches(plot, "saturated")
        assert (-inner, outer) == pytest.approx((readings["σ′ < ε above |x|"],) * 2, rel=1e-15)
        bits, least, _ = FORMATS[dtype]
        ((start, floor),) = stretches(plot, "zero", "y")
        assert start == -math.inf
        assert floor == pytest.approx((least - bits) * math.log10(2), rel=0.02)


def test_the_worse_regime_is_painted_over_the_milder():
    for plot in figure(State(), 200).plots:
        roles = [band.role for band in marks(plot, Band) if band.axis == "x"]
        assert list(dict.fromkeys(roles)) == ["saturated", "one", "subnormal", "zero"]


def test_the_left_of_float64_is_no_mirror_of_its_right():
    """At 37.5 σ has rounded to 1 and the textbook is dead; at −37.5 σ is small and alive, and so is the textbook."""
    drawn = figure(State(input=(-37.5, 37.5)), 200)
    assert drawn.table.columns["regime"] == ("saturated", "σ is 1")
    assert drawn.table.columns["σ′"] == pytest.approx(2 * [math.exp(-37.5)], rel=1e-15)
    assert drawn.table.columns["s(1 − s)"] == pytest.approx([math.exp(-37.5), 0], rel=1e-15)


@pytest.mark.parametrize(("epsilon", "edge"), [(0.1, 2.06344), (0.01, 4.58486), (1e-6, 13.81551)])
def test_epsilon_moves_its_line_and_its_edge(epsilon, edge):
    """The edges are from solving e/(1 + e)² = ε by hand for e = e^−x."""
    drawn = figure(State(epsilon=epsilon), 200)
    (rule,) = marks(drawn.plots[1], Rule, "saturated")
    assert (rule.axis, rule.at) == ("y", math.log10(epsilon))
    assert read(epsilon=epsilon)["σ′ < ε above |x|"] == pytest.approx(edge, abs=1e-5)


def test_above_a_quarter_everything_is_saturated():
    state = State(epsilon=0.3, input=(0.0, 1.0))
    for plot in figure(state, 200).plots:
        assert stretches(plot, "saturated") == [(-math.inf, math.inf)]
    readings = read(epsilon=0.3, input=(0.0, 1.0))
    assert readings["σ′ < ε above |x|"] == "everywhere"
    assert readings["values: saturated"] == "2 of 2 (100 %)"


def test_at_a_quarter_everything_but_zero_is_saturated():
    readings = read(epsilon=0.25, input=(0.0, 5e-324, -1.0))
    assert readings["σ′ < ε above |x|"] == 0
    assert readings["values: saturated"] == "2 of 3 (66.7 %)"


def test_values_are_counted_in_every_regime_they_are_in():
    """By the edges of float16: 8.32 and 7.63 for 1, 9.71 for subnormal, 17.34 and −11.09 for 0."""
    settings = {"dtype": "float16", "input": (-18.0, -10.0, -3.0, 1.0, 5.0, 9.0, 12.0)}
    readings = read(**settings)
    assert {name: value for name, value in readings.items() if name.startswith("values")} == {
        "values: saturated": "5 of 7 (71.4 %)",
        "values: σ is 1": "2 of 7 (28.6 %)",
        "values: subnormal": "3 of 7 (42.9 %)",
        "values: σ′ is 0": "1 of 7 (14.3 %)",
        "values: s(1 − s) is 0": "3 of 7 (42.9 %)",
    }
    table = figure(State(**settings), 200).table
    assert table.columns["regime"] == (
        "σ′ is 0",
        "subnormal",
        "learns",
        "learns",
        "saturated",
        "σ is 1",
        "subnormal",
    )
    assert (table.picks, list(table.values), table.selected) == ("selected", [1, 2, 3, 4, 5, 6, 7], 0)


@dtypes
def test_at_the_edges_themselves_a_regime_has_begun(dtype):
    """The words come from the edges; the gradients beside them from the arithmetic."""
    bits = FORMATS[dtype][0]
    zero, one = (read(dtype=dtype)[name] for name in ("σ′ is 0 from |x|", "σ is 1 from x"))
    inputs = (-zero, -below(zero, bits), below(zero, bits), zero, below(one, bits), one)
    columns = figure(State(dtype=dtype, input=inputs), 200).table.columns
    assert columns["regime"] == ("σ′ is 0", "subnormal", "subnormal", "σ′ is 0", "saturated", "σ is 1")
    assert (columns["σ′"] == 0).tolist() == [True, False, False, True, False, False]


def test_the_saturated_share_is_that_of_the_core():
    x = tuple(np.random.default_rng(0).normal(size=1000) * 8)
    count = int(read(input=x, epsilon=1e-3)["values: saturated"].split()[0])
    assert count / 1000 == saturated_share(x, 1e-3)


@dtypes
def test_the_textbook_loses_the_share_by_which_its_gradients_are_off(dtype):
    inputs = (-3.0, 1.0, 4.0, 5.0, 5.25)
    with mpmath.workdps(60):
        right = [1 / (2 + mpmath.exp(mpf(x)) + mpmath.exp(-mpf(x))) for x in inputs]
    with mpmath.workprec(FORMATS[dtype][0]):
        right = [+gradient for gradient in right]
    off = [abs(true_textbook(x, dtype)[2] - gradient) for x, gradient in zip(inputs, right, strict=True)]
    lost = read(input=inputs, dtype=dtype)["Textbook loses"]
    assert lost == pytest.approx(float(sum(off) / sum(right)), rel=1e-9)
    assert lost > 0


def test_where_the_textbook_is_dead_and_the_gradient_is_not_all_is_lost():
    assert read(input=(40.0, 50.0))["Textbook loses"] == 1


def test_where_the_gradient_itself_is_zero_there_is_nothing_to_lose():
    readings = read(input=(-800.0, 1e300))
    assert readings["Textbook loses"] == "nothing: σ′ is 0"
    assert readings["values: σ′ is 0"] == "2 of 2 (100 %)"


def test_values_are_rounded_to_the_type_first():
    """8.318 lies nearer to 8.3203125 than to 8.3125, and 1e300 is beyond float16."""
    table = figure(State(dtype="float16", input=(8.318, -1e300)), 200).table
    assert table.columns["x"].tolist() == [8.3203125, -math.inf]
    assert table.columns["regime"] == ("σ is 1", "σ′ is 0")


@pytest.mark.parametrize("x", [-745.0, 0.0, 37.0, 1e300])
def test_the_powers_at_x_are_read_and_marked(x):
    state = State(input=(x,), range=(-1e300, 1e300))
    readings = read(input=(x,))
    for name, truth in zip(("log₁₀ σ(x)", "log₁₀ (1 − σ(x))", "log₁₀ σ′(x)"), true_logs(x), strict=True):
        assert readings[name] == pytest.approx(float(truth), rel=1e-15)
    for plot, name in zip(figure(state, 200).plots, ("log₁₀ σ(x)", "log₁₀ σ′(x)"), strict=True):
        (marker,), (rule,) = marks(plot, Points, "marker"), marks(plot, Rule, "marker")
        assert (marker.x.tolist(), marker.y.tolist()) == ([x], [readings[name]])
        assert (rule.at, rule.drags, plot.pans) == (x, "x", "range")


@pytest.mark.parametrize("half", [1e-9, 6, 1e6, 1e300])
def test_the_cost_does_not_depend_on_the_range(half):
    assert len(figure(State(range=(-half, half)), 800).samples["x"]) < 2 * 800 + 200


def test_dragging_the_range_or_epsilon_never_changes_the_legend():
    legends = {
        tuple(label for label, _ in plot.legend)
        for ends, epsilon in (((-6.0, 6.0), 0.01), ((700.0, 800.0), 1e300), ((-1e300, 1e300), 1e-300))
        for plot in figure(State(range=ends, epsilon=epsilon), 200).plots
    }
    assert len(legends) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"dtype": "float16"},
        {"textbook": False},
        {"epsilon": 0.1},
        {"range": (-5.0, 6.0)},
        {"input": (1.0,)},
        {"grid": False},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_every_setting_changes_what_is_seen(changes):
    def seen(state):
        return [
            (plot.x_range, plot.grid, plot.note, [(type(mark), str(vars(mark))) for mark in plot.marks])
            for plot in figure(state, 50).plots
        ]

    assert seen(State()) == seen(State())
    assert seen(State(**changes)) != seen(State())


def test_without_the_textbook_nothing_of_it_is_drawn():
    assert all(not marks(plot, Line, "textbook") for plot in figure(State(textbook=False), 200).plots)
    assert [len(marks(plot, Line, "textbook")) for plot in figure(State(), 200).plots] == [2, 1]


@pytest.mark.parametrize("title", PANELS["saturation"].presets)
def test_a_preset_shows_its_type_to_the_end_and_little_beyond(title):
    state = State().replace(**PANELS["saturation"].presets[title])
    end = read(dtype=state.dtype)["σ′ is 0 from |x|"]
    assert title.startswith(state.dtype)
    assert end < state.range[1] < 1.2 * end
    assert state.range == state.span == (-state.range[1], state.range[1])


def test_the_summary_and_the_notes_say_the_edges():
    drawn = figure(State(dtype="float16"), 200)
    assert drawn.summary == (
        "σ, 1 − σ and σ′ in powers of ten for x from -6 to 6. In float16 σ(x) is 1 from x = 8.32031, σ′(x) is 0 from "
        "|x| = 17.3438, and the textbook's s(1 − s) up to x = -11.0938 and from x = 7.625."
    )
    assert [plot.note for plot in drawn.plots] == [
        "float16: σ(x) is 0 up to x = −17.3438, 1 from x = 8.32031",
        "ε = 0.01; float16: 0 from |x| = 17.3438, by the textbook up to −11.0938 and from 7.625",
    ]
    assert figure(State(textbook=False), 200).plots[1].note == "ε = 0.01; float64: 0 from |x| = 745.133"


def test_a_csv_has_the_powers_and_what_the_type_makes_of_the_gradient(tmp_path):
    path = tmp_path / "a.csv"
    assert (
        cli.main(["--panel", "saturation", "--range", "-20", "20", "--dtype", "bfloat16", "--export", str(path)]) == 0
    )
    header, *rows = csv.reader(path.read_text(encoding="utf8").splitlines())
    assert header == ["x", "log10 σ", "log10 (1 − σ)", "log10 σ′", "σ′ in bfloat16", "s(1 − s) in bfloat16"]
    for x, *powers, gradient, textbook in ([float(cell) for cell in row] for row in rows[::7]):
        assert powers == pytest.approx([float(truth) for truth in true_logs(x)], rel=1e-15)
        with mpmath.workprec(FORMATS["bfloat16"][0]):
            rounded = float(mpf(x) + 0)
        assert gradient == pytest.approx(float(10 ** true_logs(rounded)[2]), rel=2**-8)
        assert (textbook == 0) == (rounded >= 5.5625)

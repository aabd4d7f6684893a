import dataclasses
import math
from itertools import pairwise

import mpmath
import numpy as np
import pytest
from mpmath import mp, mpf

from sigmoid_gui.core import FORMATS, FORMULAS, edges, every, naive, neighbour
from sigmoid_gui.figure import Band, Cells, Line, Points, Rule
from sigmoid_gui.panels import PANELS
from sigmoid_gui.panels.microscope import hexadecimal
from sigmoid_gui.panels.precision import figure
from sigmoid_gui.panels.survey import survey
from sigmoid_gui.state import State
from sigmoid_gui.text import shortest
from tests.core import truth
from tests.core.measure import errors as measured
from tests.core.measure import reference

DTYPES = tuple(FORMATS)
VALUES = tuple(formula for formula in FORMULAS if formula.of == "value")
GRADIENTS = tuple(formula for formula in FORMULAS if formula.of == "gradient")
NAMES = tuple(formula.name for formula in VALUES)
CORNERS = [
    {},
    {"range": (-760.0, 760.0)},
    {"range": (-1e-9, 1e-9)},
    {"range": (-1e300, 1e300), "input": (1e300,)},
    {"range": (1e9, 1e9 + 1e-2)},
    {"range": (0.0, 1e-289), "input": (-1e300,)},
    {"range": (7e4, 8e4)},
    {"range": (1e200, 1e300)},
    {"range": (1 - 2e-12, 1.0), "input": (1e-310, -3.0), "selected": 2},
]
corners = pytest.mark.parametrize("changes", CORNERS, ids=str)
dtypes = pytest.mark.parametrize("dtype", DTYPES)


def state(**settings) -> State:
    return State(panel="precision", **settings)


def marks(plot, kind, role=None):
    return [mark for mark in plot.marks if isinstance(mark, kind) and role in (None, mark.role)]


def readings(drawn):
    return {reading.name: reading.value for reading in drawn.readings}


def true_errors(formula, x, dtype):
    """The errors that mpmath finds."""
    function = truth.sigmoid if formula.of == "value" else truth.sigmoid_grad
    return measured(formula(x, dtype), reference(function, x), dtype)


@dtypes
@corners
@pytest.mark.parametrize("quantity", ["value", "gradient"])
def test_everything_that_is_drawn_is_finite_and_inside(changes, dtype, quantity):
    drawn = figure(state(**changes, dtype=dtype, quantity=quantity, formulas=NAMES), 300)
    plot = drawn.plots[0]
    low, high = plot.y_range
    for mark in (*marks(plot, Line), *marks(plot, Points)):
        assert np.isfinite(mark.x).all()
        assert ((mark.y > low) & (mark.y < high)).all()
    for line in marks(plot, Line):
        assert (np.diff(line.x) >= 0).all()
        assert changes.get("range", (-6, 6))[0] <= line.x[0] <= line.x[-1] <= changes.get("range", (-6, 6))[1]
    assert len({len(column) for column in drawn.samples.values()}) == 1
    assert all(math.isfinite(x) for x in drawn.table.values)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
@pytest.mark.parametrize("formula", [*VALUES, *GRADIENTS], ids=lambda formula: f"{formula.of}-{formula.name}")
def test_types_of_sixteen_bits_are_searched_through_whole(formula, dtype):
    ends = (5.0, 11.5)
    floats = every(dtype)
    inside = floats[(floats >= ends[0]) & (floats <= ends[1])]
    expected = true_errors(formula, inside, dtype)
    found = survey((formula,), ends, 40, dtype)
    assert found.every
    assert found.worst.max() == pytest.approx(expected.max(), rel=1e-9)
    at_worst = true_errors(formula, found.worst_x, dtype)
    assert found.worst_error == pytest.approx(at_worst, rel=1e-9)
    assert at_worst.max() == pytest.approx(expected.max(), rel=1e-9)
    half = (found.x[1] - found.x[0]) / 2
    for x, worst in list(zip(found.x, found.worst[0], strict=True))[1:-1]:
        column = expected[(inside >= x - half) & (inside < x + half)]
        if column.size:
            assert worst == pytest.approx(column.max(), rel=1e-9)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("ends", [(-6.0, 6.0), (-760.0, 760.0), (-1e300, 1e300), (30.0, 40.0)], ids=str)
@pytest.mark.parametrize("formulas", [VALUES, GRADIENTS], ids=["value", "gradient"])
def test_the_worst_input_is_as_bad_as_is_said_and_no_random_one_is_far_worse(formulas, ends, dtype):
    found = survey(formulas, ends, 600, dtype)
    spread = np.random.default_rng(3).uniform(max(ends[0], -800), min(ends[1], 800), 300)
    spread = naive.rounding(dtype)(spread)
    for formula, x, error in zip(formulas, found.worst_x, found.worst_error, strict=True):
        assert naive.rounding(dtype)(np.array(x)) == x
        (expected,) = true_errors(formula, np.array([x]), dtype)
        assert error == expected or error == pytest.approx(expected, rel=1e-9, abs=2**-12)
        assert true_errors(formula, spread, dtype).max() <= 2.5 * error


@dtypes
def test_what_fails_outright_is_found_at_its_edge(dtype):
    """In a column 10²⁹⁸ wide there is one float at which e^x first overflows; it is named, and drawn."""
    formulas = tuple(formula for formula in VALUES if formula.name in ("textbook", "exponentials"))
    found = survey(formulas, (-1e300, 1e300), 400, dtype)
    assert found.worst_x.tolist() == [
        edges(formulas[0], dtype, "overflow").left,
        edges(formulas[1], dtype, "overflow").right,
    ]
    assert found.worst_error[1] == math.inf == found.worst[1].max()
    assert found.worst[0].max() == found.worst_error[0]


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_ends_of_the_range_are_in_it(dtype):
    (formula,) = (formula for formula in VALUES if formula.name == "exponentials")
    edge = edges(formula, dtype, "overflow").right
    assert survey((formula,), (edge - 10, edge), 100, dtype).worst_error[0] == math.inf
    assert survey((formula,), (edge, edge + 10), 100, dtype).worst_x[0] == edge
    assert survey((formula,), (edge - 10, neighbour(edge, -1, dtype)), 100, dtype).worst_error[0] < math.inf


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_where_columns_are_narrower_than_floats_an_input_rounds_to_the_nearest(dtype):
    low = 2.5
    high = neighbour(low, 1, dtype)
    found = survey(VALUES, (low, high), 300, dtype)
    middle = (low + high) / 2
    for row, formula in zip(found.worst, VALUES, strict=True):
        at_low, at_high = true_errors(formula, np.array([low, high]), dtype)
        assert row[found.x < middle] == pytest.approx(at_low, rel=1e-9)
        assert row[found.x > middle] == pytest.approx(at_high, rel=1e-9)


def test_of_several_worst_inputs_the_closest_to_zero_is_named():
    (formula,) = (formula for formula in VALUES if formula.name == "exponentials")
    found = survey((formula,), (0.0, 5000.0), 600, "float64")
    assert (found.worst_x[0], found.worst_error[0]) == (edges(formula, "float64", "overflow").right, math.inf)


@dtypes
def test_the_picture_stands_still_while_the_range_is_dragged(dtype):
    before, after = survey(VALUES, (-6.0, 6.0), 600, dtype), survey(VALUES, (-5.0, 7.0), 600, dtype)
    common, here, there = np.intersect1d(before.x, after.x, return_indices=True)
    inner = slice(2, -2)
    assert common.size > 150
    # Edges lie where they lie; all other inputs keep their places in their columns.
    assert np.array_equal(before.worst[:, here][:, inner], after.worst[:, there][:, inner])


@dtypes
def test_the_cost_does_not_depend_on_the_range(dtype):
    for half in (1e-9, 6.0, 1e6, 1e300):
        assert 50 <= survey(VALUES, (-half, half), 800, dtype).x.size <= 402


def test_no_error_lies_on_the_lower_band_and_an_error_without_end_in_the_upper():
    drawn = figure(state(range=(0.0, 800.0), formulas=("exponentials",)), 400)
    plot = drawn.plots[0]
    (line,) = marks(plot, Line)
    lower, upper = marks(plot, Band, "reference"), marks(plot, Band, "overflow")
    with mp.workprec(100):
        for x, y in zip(line.x, line.y, strict=True):
            if x > 712:
                assert y > upper[0].start
            elif 60 < x < 705:
                assert y == lower[0].stop
    assert not marks(figure(state(range=(0.0, 700.0)), 400).plots[0], Band, "overflow")


def test_a_half_ulp_is_a_line():
    (rule,) = marks(figure(state(), 400).plots[0], Rule, "reference")
    assert (rule.at, rule.axis) == (pytest.approx(math.log10(0.5)), "y")


@dtypes
def test_the_marker_has_a_point_for_each_formula_and_moves_by_values_of_the_type(dtype):
    drawn = figure(state(dtype=dtype, input=(-4.3,), formulas=NAMES), 400)
    (points,), (rule,) = marks(drawn.plots[0], Points), marks(drawn.plots[0], Rule, "marker")
    assert (rule.at, rule.drags, rule.dtype) == (-4.3, "x", dtype)
    x = naive.rounding(dtype)(np.array([-4.3]))
    expected = [true_errors(formula, x, dtype)[0] for formula in VALUES]
    assert 10**points.y == pytest.approx(np.maximum(expected, 0.01), rel=1e-9, abs=2**-12)


def test_a_formula_keeps_its_colour_whatever_stands_beside_it():
    found = [
        marks(figure(state(formulas=names), 200).plots[0], Line)[-1 - ("exact" in names)].role
        for names in (("fast",), ("textbook", "fast"), NAMES)
    ]
    assert len(set(found)) == 1


def test_no_formula_is_grey_as_the_rules_are():
    for quantity in ("value", "gradient"):
        drawn = figure(state(quantity=quantity, formulas=NAMES), 200)
        assert 5 not in {line.role for line in marks(drawn.plots[0], Line)}


def test_the_picture_finds_the_same_at_any_size():
    small, large = (figure(state(), columns) for columns in (200, 3000))
    assert small.table.values == large.table.values
    assert all(np.array_equal(small.samples[name], large.samples[name]) for name in small.samples)


def test_the_table_has_a_row_for_each_formula_that_leads_to_its_worst_input():
    before = state(range=(-760.0, 760.0), formulas=NAMES)
    table = figure(before, 400).table
    assert table.rows == tuple(formula.text for formula in VALUES)
    assert (table.picks, table.wide, table.selected) == ("x", True, None)
    for row, x in enumerate(table.values):
        after = figure(before.replace(x=x), 400)
        assert after.table.selected == table.values.index(x)
        assert after.table.columns["ulp at x"][row] == pytest.approx(table.columns["worst seen"][row], rel=1e-9)


def test_the_table_says_the_edges_and_what_numpy_warns_of():
    columns = figure(state(range=(-760.0, 760.0), formulas=NAMES), 400).table.columns
    table = {name: dict(zip(NAMES, column, strict=True)) for name, column in columns.items()}
    assert table["overflows"]["textbook"] == "x ≤ −709.783"
    assert table["overflows"]["exponentials"] == "x ≥ 709.783"
    assert table["overflows"]["branches"] == "|x| ≥ 709.783"
    assert table["overflows"]["exact"] == "never"
    assert table["is exactly 0"]["exact"] == "x ≤ −745.133"
    assert table["is exactly 1"]["exact"] == "x ≥ 37.4299"
    assert table["NumPy warns"]["textbook"] == "overflow encountered in exp"
    assert table["NumPy warns"]["exponentials"] == "overflow encountered in exp; invalid value encountered in divide"
    assert table["NumPy warns"]["exact"] == "nothing"


def test_gradients_reach_zero_on_both_sides_and_never_one():
    columns = figure(state(quantity="gradient"), 400).table.columns
    assert "is exactly 1" not in columns
    assert columns["is exactly 0"][0].startswith("x ≤ −709.783, x ≥ 36.7")
    assert columns["is exactly 0"][1] == "|x| ≥ 745.133"


@dtypes
@pytest.mark.parametrize("x", [0.1, -3.0, 17.0, 1e300, -1e-300])
def test_the_microscope_shows_the_numbers_rounded_to_the_type(x, dtype):
    drawn = figure(state(dtype=dtype, input=(x,)), 200)
    rounded = float(naive.rounding(dtype)(np.array(x)))
    shown = readings(drawn)
    assert shown["x"] == rounded
    if math.isfinite(rounded):
        for name, function in (("σ(x)", truth.sigmoid), ("σ′(x)", truth.sigmoid_grad)):
            error = measured([shown[name]], reference(function, np.array([rounded])), dtype)
            assert error <= 0.502
        assert shown["to the next x"] == neighbour(rounded, 1, dtype) - rounded
    for name in ("x", "σ(x)", "σ′(x)"):
        assert float.fromhex(shown[f"{name}, hex"]) == shown[name]
    said = "x = {} is rounded to {} first" if rounded != x else "x = {}"
    assert drawn.plots[1].note == said.format(shortest(x), shortest(rounded)).replace("-", "−")


@dtypes
def test_the_bits_make_up_the_numbers(dtype):
    drawn = figure(state(dtype=dtype, input=(-2.7,)), 200)
    cells = marks(drawn.plots[1], Cells)
    shown = readings(drawn)
    for row, name in enumerate(("x", "σ(x)", "σ′(x)")):
        parts = cells[3 * row : 3 * row + 3]
        assert [part.role for part in parts] == ["sign", "exponent", "fraction"]
        assert parts[0].name == name
        sign, exponent, fraction = (part.text for part in parts)
        bias = 2 ** (len(exponent) - 1) - 1
        with mp.workprec(100):
            value = (1 + mpf(int(fraction, 2)) / 2 ** len(fraction)) * mpf(2) ** (int(exponent, 2) - bias)
            assert (-1) ** int(sign) * value == shown[name]
    assert [label for label, _ in drawn.plots[1].legend] == ["sign", "exponent", "fraction"]


@dtypes
def test_no_two_cells_overlap_and_all_are_inside(dtype):
    plot = figure(state(dtype=dtype), 200).plots[1]
    low, high = plot.x_range
    for y in (1, 2, 3):
        row = [cells for cells in marks(plot, Cells) if cells.y == y]
        assert low <= row[0].x - 0.5
        assert row[-1].x + len(row[-1].text) - 0.5 <= high
        for cells, following in pairwise(row):
            assert cells.x + len(cells.text) < following.x


@pytest.mark.parametrize(
    ("x", "text"),
    [(1.5, "0x1.8p+0"), (1.0, "0x1p+0"), (0.0, "0x0p+0"), (-0.1, "-0x1.999999999999ap-4"), (math.inf, "inf")],
)
def test_hexadecimal_floats_are_written_as_c_writes_them(x, text):
    assert hexadecimal(x) == text


@pytest.mark.parametrize(
    "changes",
    [
        {"range": (-5.0, 6.0)},
        {"input": (2.5,)},
        {"dtype": "float32"},
        {"quantity": "gradient"},
        {"formulas": ("tanh",)},
        {"grid": False},
    ],
    ids=str,
)
def test_every_setting_changes_the_picture(changes):
    def contents(drawn):
        return [
            (plot.label, plot.grid, plot.x_range, [str(dataclasses.astuple(mark)) for mark in plot.marks])
            for plot in drawn.plots
        ]

    assert contents(figure(state(), 200)) != contents(figure(state(**changes), 200))
    gradient = state(quantity="gradient")
    assert contents(figure(gradient, 200)) != contents(figure(gradient.replace(gradient_formulas=("even",)), 200))


def test_the_formulas_of_the_other_quantity_are_idle():
    panel = PANELS["precision"]
    assert panel.idle(state()) == {"gradient_formulas"}
    assert panel.idle(state(quantity="gradient")) == {"formulas"}


@pytest.mark.parametrize("title", PANELS["precision"].presets)
def test_presets_make_pictures(title):
    drawn = figure(state().replace(**PANELS["precision"].presets[title]), 300)
    assert drawn.summary != figure(state(), 300).summary


def test_the_summary_names_the_worst_and_the_best():
    drawn = figure(state(range=(-760.0, 760.0)), 400)
    assert drawn.summary == (
        "σ(x) in float64 for x from -760 to 760: e^x/(1 + e^x) is infinite or NaN at x = 709.783. "
        f"The best is fast.sigmoid with {drawn.table.columns['worst seen'][-1]:.4g} ulp at worst."
    )
    alone = figure(state(formulas=("exact",), dtype="float16"), 400).summary
    assert alone.startswith("σ(x) in float16 for x from -6 to 6: exact.sigmoid is wrong by 0.5 ulp at x = ")
    assert "best" not in alone


@pytest.mark.parametrize(("dtype", "count"), [("float16", 35841), ("bfloat16", 33153)])
def test_the_note_counts_the_inputs(dtype, count):
    floats = every(dtype)
    assert np.count_nonzero(np.abs(floats) <= 6) == count
    note = figure(state(dtype=dtype), 400).plots[0].note
    assert note == f"the worst of every {dtype} in the range: {count} inputs"


def test_the_note_says_where_the_range_has_no_number_of_the_type():
    for ends in ((7e4, 8e4), (1.0001, 1.0002)):
        note = figure(state(dtype="float16", range=ends), 400).plots[0].note
        assert note == "no float16 in the range: x rounds to the nearest"


def test_the_note_counts_the_columns():
    drawn = figure(state(), 400)
    columns = drawn.samples["x"].size
    assert drawn.plots[0].note == f"the worst of 16 inputs or more in each of {columns} columns"
    assert mpmath.almosteq(drawn.samples["x"][1] - drawn.samples["x"][0], 12 / columns)


@pytest.mark.parametrize("ends", [(1.0000001, 1.0000002), (-6.03, -5.97), (7e37, 8e37)])
def test_the_worst_input_is_in_the_range_where_the_type_has_any(ends):
    found = survey(VALUES, ends, 400, "float32")
    assert np.all((ends[0] <= found.worst_x) & (found.worst_x <= ends[1]))


@pytest.mark.parametrize("ends", [(1.00000001, 1.00000003), (7e38, 8e38)])
def test_where_a_type_has_no_number_the_picture_says_so(ends):
    drawn = figure(State(panel="precision", dtype="float32", range=ends), 400)
    assert drawn.plots[0].note == "no float32 in the range: x rounds to the nearest"


def test_after_the_last_number_of_a_type_there_is_none():
    drawn = figure(State(panel="precision", dtype="float16", input=(65504.0,)), 400)
    assert {reading.name: reading.value for reading in drawn.readings}["to the next x"] == "none"

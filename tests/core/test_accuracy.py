"""Every function is as accurate as it promises, over all of float64, at each CPU dispatch level of NumPy."""

from functools import cache

import numpy as np
import pytest

from . import accuracy
from .accuracy import LEVELS, Worst
from .cases import CASES
from .measure import errors, reference, to_odd

WIDE = ("float64", "float32")

# About 0 these are a slope times x and next to nothing else. Where that is half-way between two subnormal
# numbers, the truth is off the tie by less than float64 can tell: by x² for a slope of ½, or by what float64
# makes of a decimal slope.
STRAIGHT_THROUGH_ZERO = {
    "leaky ReLU, slope = 0.01",
    "ELU, alpha = 0.3",
    "GELU",
    "GELU (tanh)",
    "SiLU",
    "SiLU, beta = 1.7",
    "hard swish",
}


@pytest.fixture(params=LEVELS)
def level(request):
    reason = accuracy.unavailable(request.param)
    if reason:
        pytest.skip(reason)
    return request.param


@cache
def measured(level: str, density: int) -> dict[str, dict[str, Worst]]:
    return accuracy.worst(density, level, WIDE)


def record(level: str):
    table = accuracy.recorded()
    if table["numpy"] != np.__version__:
        pytest.skip(f"the table was measured with NumPy {table['numpy']}, whose exp may have other bits")
    if level not in table["levels"]:
        pytest.skip(f"the table was not measured at {level}")
    return table["levels"][level]


def beyond_promise(level: str, density: int) -> list[str]:
    limits = {name: {"float64": case.limit, "float32": 0.501} for name, case in CASES.items()}
    return [
        f"{name} in {dtype}: {found.ulp:.4f} > {limits[name][dtype]} ulp at {found.x!r}"
        for name, row in measured(level, density).items()
        for dtype, found in row.items()
        if not found.ulp <= limits[name][dtype]
    ]


def test_errors_are_within_the_promise(level):
    assert beyond_promise(level, 1) == []


@pytest.mark.long
def test_errors_are_within_the_promise_at_many_more_points(level):
    assert beyond_promise(level, 4) == []


def test_no_error_is_larger_than_the_table_says(level):
    table = record(level)
    worse = {
        (name, dtype): (found, table[name][dtype])
        for name, row in measured(level, 1).items()
        for dtype, found in row.items()
        if found.ulp > table[name][dtype][0] + 1e-5
    }
    assert worse == {}


def test_the_worst_inputs_in_the_table_have_the_errors_it_says(level):
    entries = [(n, d, *row[d]) for n, row in record(level).items() for d in WIDE]
    tasks = [(name, dtype, np.array([float.fromhex(x)])) for name, dtype, _, x in entries]
    results = accuracy.at_level(level, tasks)
    worse = [
        entry
        for entry, (name, dtype, x), y in zip(entries, tasks, results, strict=True)
        if abs(errors(y, reference(CASES[name].truth, x), dtype)[0] - entry[2]) > 1e-5
    ]
    assert worse == []


def test_the_table_has_every_function_and_is_within_the_promise():
    for rows in accuracy.recorded()["levels"].values():
        assert list(rows) == list(CASES)
        for name, row in rows.items():
            assert row["float64"][0] <= CASES[name].limit
            assert row["float32"][0] <= 0.501


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_all_inputs_of_16_bits_give_correctly_rounded_results(level, dtype):
    wrong = {name: x for name, x in accuracy.misrounded(level, dtype).items() if x.size}
    assert set(wrong) <= STRAIGHT_THROUGH_ZERO
    for name, x in wrong.items():
        error = errors(accuracy.evaluate(name, x, dtype), reference(CASES[name].truth, x), dtype)
        assert error.max() <= 0.5 + 2**-40


@pytest.mark.long
@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
@pytest.mark.parametrize("name", ["sigmoid", "exact.sigmoid", "sigmoid_grad", "log_sigmoid", "logit", "softplus"])
def test_all_inputs_of_16_bits_agree_with_the_truth_itself(name, dtype):
    case = CASES[name]
    x = accuracy.inputs(1, dtype, probability=case.probability)
    expected = accuracy.to_type(to_odd(reference(case.truth, x)), dtype)
    assert np.array_equal(accuracy.evaluate(name, x, dtype), expected)

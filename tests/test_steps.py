import math
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sigmoid_gui.steps import Decades, Step, nearest, step_above, step_below, ticks

sizes = st.floats(1e-290, 1e290)


def rational(step: Step) -> Fraction:
    return step.mantissa * Fraction(10) ** step.exponent


@given(sizes)
def test_the_step_below_is_the_largest_round_one(size):
    step = step_below(size)
    assert step.mantissa in (1, 2, 5)
    slack = Fraction(1, 10**14)
    assert rational(step) <= Fraction(size) * (1 + slack)
    assert rational(step) * Fraction(5, 2) >= Fraction(size) * (1 - slack)


@given(sizes)
def test_the_step_above_is_at_least_as_large(size):
    step = step_above(size)
    assert step.mantissa in (1, 2, 5)
    assert size <= step.size * (1 + 1e-14)
    assert step.size <= 2.5 * size * (1 + 1e-14)


def test_multiples_are_the_decimals_they_look_like():
    step = Step(1, -2)
    assert [step.multiple(index) for index in range(-1000, 1000)] == [
        float(f"{index}e-2") for index in range(-1000, 1000)
    ]
    assert step.multiples(-10, 10).tolist() == [step.multiple(index) for index in range(-1000, 1001)]
    assert Step(5, 299).multiple(3) == 1.5e300


@given(st.floats(-1e290, 1e290), sizes)
def test_the_nearest_multiple_is_near(value, size):
    assume(abs(value) < 1e15 * size)
    assert abs(nearest(value, size) - value) <= size * 0.5 + 4 * math.ulp(value)


@given(st.floats(allow_nan=False, allow_infinity=False), sizes)
def test_there_is_a_nearest_multiple_for_every_number(value, size):
    assert math.isfinite(nearest(value, size))
    if abs(value) > 1e16 * size:
        assert nearest(value, size) == value


@given(st.floats(-1e280, 1e280), st.floats(1e-11, 10), st.integers(1, 20))
def test_ticks_lie_inside_and_their_texts_differ(low, width, most):
    high = low + width * max(abs(low), 1e-200)
    assume(high > low)
    found = ticks(low, high, most)
    assert len(found) <= most + 1
    assert all(low - 1e-12 * abs(low) <= at <= high + 1e-12 * abs(high) for at, _ in found)
    assert len({text for _, text in found}) == len(found)


@given(st.floats(-1e6, 1e6), st.floats(0.1, 1e6), st.integers(1, 20))
def test_whole_ticks_are_whole(low, width, most):
    found = ticks(low, low + width, most, whole=True)
    assert len(found) <= most + 1
    assert all(at.is_integer() and low <= at <= low + width for at, _ in found)
    assert all(float(text) == at for at, text in found)


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (-6, 6, ["-6", "-4", "-2", "0", "2", "4", "6"]),
        (0, 1, ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (-1e300, 1e300, ["-1e300", "-5e299", "0", "5e299", "1e300"]),
        (0, 2.5e-9, ["0", "5e-10", "1e-9", "1.5e-9", "2e-9", "2.5e-9"]),
        (999999, 1000001, ["999999.0", "999999.5", "1000000.0", "1000000.5", "1000001.0"]),
    ],
)
def test_ticks_read_as_people_write_them(low, high, texts):
    assert [text for _, text in ticks(low, high, 7)] == texts


def test_a_decade_has_ten_round_steps():
    decades = Decades()
    assert [decades.multiple(index) for index in range(11)] == [1, 1.3, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 7.9, 10]
    assert decades.multiple(-3000) == 1e-300
    assert decades.indices(1e-16, 1.0) == (-160, 0)


@given(st.integers(-3000, 3000))
def test_the_place_of_a_tenth_of_a_decade_is_its_index(index):
    assert round(Decades().place(Decades().multiple(index))) == index

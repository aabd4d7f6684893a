"""bfloat16, distances in ulp, and arithmetic in twice the precision."""

from fractions import Fraction
from math import inf, nan

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sigmoid_gui.core import _double_double as dd
from sigmoid_gui.core import bfloat16, ulp_distance, ulp_error

floats = st.floats(allow_nan=False, allow_infinity=False)
moderate = st.floats(1e-100, 1e100) | st.floats(-1e100, -1e-100)


def test_every_bfloat16_survives_the_round_trip():
    bits = np.arange(2**16, dtype=np.uint16)
    number = ~np.isnan(bfloat16.from_bits(bits))
    assert np.array_equal(bfloat16.to_bits(bfloat16.from_bits(bits))[number], bits[number])
    assert np.isnan(bfloat16.rounded(bfloat16.from_bits(bits)[~number])).all()


def test_bfloat16_is_the_upper_half_of_a_float32():
    bits = np.arange(2**16, dtype=np.uint16)
    number = ~np.isnan(bfloat16.from_bits(bits))
    wide = bfloat16.from_bits(bits)[number].astype(np.float32).view(np.uint32)
    assert np.array_equal(wide >> 16, bits[number])
    assert (wide & 0xFFFF == 0).all()


@given(x=floats)
def test_rounding_to_bfloat16_takes_the_nearest_and_the_even_one_of_two(x):
    bits = int(bfloat16.to_bits(abs(x)))
    assume(bits < 0x7F80)
    error = distance(x, bits)
    for other in {max(bits - 1, 0), min(bits + 1, 0x7F7F)} - {bits}:
        assert error < distance(x, other) or (error == distance(x, other) and bits % 2 == 0)
    assert bfloat16.rounded(-x) == -bfloat16.rounded(x)


def distance(x, bits):
    return abs(Fraction(abs(x)) - Fraction(float(bfloat16.from_bits(bits))))


def test_rounding_to_bfloat16_is_done_once():
    # 1 + 2^−8 is half-way; a float32 in between would round the little more away, and then to even.
    assert bfloat16.rounded(1 + 2**-8) == 1
    assert bfloat16.rounded(1 + 2**-8 + 2**-40) == 1 + 2**-7
    assert bfloat16.rounded(1 + 3 * 2**-8 - 2**-40) == 1 + 2**-7


def test_bfloat16_overflows_and_underflows_half_a_step_beyond_its_last_numbers():
    largest = float(bfloat16.from_bits(0x7F7F))
    assert bfloat16.rounded(largest + 2.0**118) == largest
    assert bfloat16.rounded(largest + 2.0**119) == inf == bfloat16.rounded(1e300) == bfloat16.rounded(inf)
    assert bfloat16.rounded(2.0**-134) == 0 < bfloat16.rounded(2.0**-134 * (1 + 2**-50))


@pytest.mark.parametrize(
    ("a", "b", "steps"),
    [
        (1.0, 1.0, 0),
        (1.0, 1 + 2**-52, 1),
        (1 - 2**-53, 1 + 2**-52, 2),
        (0.0, -0.0, 0),
        (-5e-324, 5e-324, 2),
        (np.finfo(float).max, inf, 1),
        (-inf, inf, 2 * 0x7FF0000000000000),
    ],
)
def test_the_distance_is_counted_in_steps(a, b, steps):
    assert ulp_distance(a, b) == ulp_distance(b, a) == steps


def test_nan_has_no_distance():
    with pytest.raises(ValueError, match="NaN"):
        ulp_distance([1.0, nan], 1.0)


def test_the_error_is_in_spacings_of_the_reference():
    assert ulp_error([1.0, 1 + 2**-52, 1 - 2**-53, 2.0], 1.0).tolist() == [0, 1, 0.5, 2.0**52]
    assert ulp_error(0.0, 5e-324) == 1
    assert ulp_error([inf, 1.0, -inf], inf).tolist() == [0, inf, inf]
    assert np.isnan(ulp_error([nan, 1.0], [1.0, nan])).all()


def exactly(pair):
    return Fraction(float(pair[0])) + Fraction(float(pair[1]))


@given(a=moderate, b=moderate)
def test_sums_and_products_in_two_parts_are_exact(a, b):
    a, b = np.float64(a), np.float64(b)
    assert exactly(dd.two_sum(a, b)) == Fraction(float(a)) + Fraction(float(b))
    assert exactly(dd.two_product(a, b)) == Fraction(float(a)) * Fraction(float(b))


@given(a=moderate, b=moderate)
def test_products_and_quotients_of_pairs_have_twice_the_precision(a, b):
    x, y = dd.two_product(np.float64(a), 1 / 3), dd.two_product(np.float64(b), 1 / 7)
    assert abs(exactly(dd.times(x, y)) / (exactly(x) * exactly(y)) - 1) < Fraction(1, 2**98)
    assert abs(exactly(dd.quotient(x, y)) / (exactly(x) / exactly(y)) - 1) < Fraction(1, 2**98)


@given(x=st.floats(-1e4, 1e4), factor=st.floats(0.01, 100))
def test_the_error_of_an_argument_is_what_its_rounding_lost(x, factor):
    assume(abs(x) > 1e-200 and abs(x * factor) < 2**15 and abs(x / factor) < 2**15)
    assert exactly(dd.scaled(np.float64(x), factor)) == Fraction(x) * Fraction(factor)
    true = Fraction(x) / Fraction(factor)
    assert abs(exactly(dd.divided(np.float64(x), factor)) - true) <= abs(true) / 2**104

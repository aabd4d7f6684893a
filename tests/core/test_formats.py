"""The values of a type: their bits, their order, their number."""

import struct
from math import inf, isnan, nan, pi

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sigmoid_gui.core import FORMATS, bfloat16, bit_fields, count_between, every, largest, neighbour
from sigmoid_gui.core.formats import least, number, pattern

dtypes = pytest.mark.parametrize("dtype", FORMATS)
native = pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
narrow = pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
CODES = {"float16": ("e", "H"), "float32": ("f", "I"), "float64": ("d", "Q")}
FIELDS = {"float16": (1, 5, 10), "bfloat16": (1, 8, 7), "float32": (1, 8, 23), "float64": (1, 11, 52)}
SOME = [0.0, 1.0, -1.5, 0.1, -2.25, pi, 1e-7, -6e4, 5e-324, inf, -inf]


@native
@pytest.mark.parametrize("x", SOME)
def test_bits_are_those_that_c_stores(dtype, x):
    number_code, integer_code = CODES[dtype]
    (stored,) = struct.unpack(integer_code, struct.pack(number_code, float(np.dtype(dtype).type(x))))
    assert int("".join(bit_fields(x, dtype)), 2) == stored == int(pattern(x, dtype))
    assert float(number(stored, dtype)) == float(np.dtype(dtype).type(x))


@pytest.mark.parametrize("x", [1.0, -1.5, 0.15625, 2.0**127, inf])
def test_the_bits_of_bfloat16_are_the_upper_half_of_those_of_float32(x):
    assert "".join(bit_fields(x, "bfloat16")) == "".join(bit_fields(x, "float32"))[:16]


@dtypes
def test_sign_exponent_and_fraction_have_their_widths(dtype):
    assert tuple(map(len, bit_fields(-0.1, dtype))) == FIELDS[dtype]
    assert sum(FIELDS[dtype]) == FORMATS[dtype].width
    assert FIELDS[dtype][2] == FORMATS[dtype].precision - 1


@dtypes
def test_the_value_of_the_fields_is_the_number(dtype):
    sign, exponent, fraction = bit_fields(-6.5, dtype)
    bias = 2 ** (len(exponent) - 1) - 1
    assert (-1) ** int(sign) * (1 + int(fraction, 2) / 2 ** len(fraction)) * 2.0 ** (int(exponent, 2) - bias) == -6.5


@native
@given(x=st.floats(allow_nan=False))
def test_the_neighbour_is_numpy_s(dtype, x):
    kind = np.dtype(dtype).type
    with np.errstate(over="ignore", under="ignore"):
        rounded = kind(x)
        if not np.isfinite(rounded):
            return
        for direction in (1, -1):
            following = float(np.nextafter(rounded, kind(direction * inf)))
            expected = float(rounded) if np.isinf(following) else following
            assert neighbour(float(rounded), direction, dtype) == expected


@narrow
@pytest.mark.parametrize("direction", [1, -1])
def test_the_neighbour_of_a_number_between_two_values_is_the_nearer_end_of_its_side(dtype, direction):
    values = every(dtype)
    for x in (0.1, pi, -0.3, 1e-9, -123.456, 6e4, -5e-41, 0.0, -2.0):
        beyond = values[values > x] if direction > 0 else values[values < x]
        assert neighbour(x, direction, dtype) == (beyond.min() if direction > 0 else beyond.max())


@dtypes
def test_neighbours_end_with_the_last_finite_value(dtype):
    last = largest(dtype)
    assert neighbour(last, 1, dtype) == last == neighbour(inf, -1, dtype) == -neighbour(-inf, 1, dtype)
    assert neighbour(inf, 1, dtype) == last
    assert isnan(neighbour(nan, 1, dtype))


@native
def test_the_largest_value_is_numpy_s(dtype):
    assert largest(dtype) == float(np.finfo(dtype).max)


@narrow
def test_every_value_is_listed_once_in_order(dtype):
    values = every(dtype)
    assert (np.diff(values) > 0).all()
    assert values.size == 2 * FORMATS[dtype].infinity - 1
    assert np.array_equal(values, bfloat16.rounded(values) if dtype == "bfloat16" else values.astype(dtype))


def test_wider_types_have_too_many_values():
    with pytest.raises(ValueError, match="float32 has too many"):
        every("float32")


@narrow
@pytest.mark.parametrize("ends", [(-6.0, 6.0), (0.1, 0.2), (1.0, 1.0), (1.0001, 1.0002), (-1e300, 1e300), (1e39, 1e40)])
def test_values_in_a_range_are_counted(dtype, ends):
    values = every(dtype)
    assert count_between(*ends, dtype) == np.count_nonzero((values >= ends[0]) & (values <= ends[1]))


def test_between_one_and_two_there_are_as_many_values_as_fractions():
    assert count_between(1.0, 2.0, "float64") == 2**52 + 1
    assert count_between(1.0, 2.0, "float32") == 2**23 + 1


@dtypes
def test_the_least_value_with_a_property_is_found(dtype):
    found = least(dtype, lambda x: x >= pi)
    assert neighbour(found, -1, dtype) < pi <= found
    assert least(dtype, lambda x: x >= 0) == 0
    assert least(dtype, lambda _: False) == inf

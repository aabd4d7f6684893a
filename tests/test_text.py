import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sigmoid_gui.text import exact, join, parse_number, parse_vector, shortest, show

finite = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("-8", -8), ("−8", -8), (" 1.5 ", 1.5), (".5", 0.5), ("5.", 5), ("1e-3", 1e-3), ("+2E+2", 200)],
)
def test_a_number_is_read(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize("decimal", [".", ","])
@pytest.mark.parametrize(
    ("text", "value"), [("1,5", 1.5), ("1.5", 1.5), ("0,001", 0.001), ("0.001", 0.001), ("-2,25e3", -2250)]
)
def test_either_decimal_mark_is_read_in_every_locale(text, value, decimal):
    assert parse_number(text, decimal) == value


@pytest.mark.parametrize(("text", "decimal"), [("1,000", "."), ("1.000", ","), ("12,345", "."), ("1,234,567", ".")])
def test_a_number_that_may_be_grouped_is_refused(text, decimal):
    with pytest.raises(ValueError, match="two ways"):
        parse_number(text, decimal)


@pytest.mark.parametrize(
    ("text", "decimal", "remedy"),
    [
        ("1,000", ".", "write 1000 or 1.000"),
        ("1.000", ",", "write 1000 or 1,000"),
        ("1,000,000", ".", "write 1000000"),
        ("1,000+1", ".", "write 1000 or 1.000"),
    ],
)
def test_the_refusal_says_what_to_write_and_that_is_accepted(text, decimal, remedy):
    with pytest.raises(ValueError, match=rf": {re.escape(remedy)}$"):
        parse_number(text, decimal)
    for way in remedy.removeprefix("write ").split(" or "):
        parse_number(way, decimal)


@pytest.mark.parametrize("text", ["2024-10-11", "1/2/2024", "pi", "e", "2/3"])
def test_without_arithmetic_digits_alone_are_numbers(text):
    assert parse_number("-1.5e3", arithmetic=False) == -1500
    parse_number(text)
    with pytest.raises(ValueError, match="is not a number"):
        parse_number(text, arithmetic=False)


@pytest.mark.parametrize(("text", "decimal"), [("1.000", "."), ("1,000", ",")])
def test_the_mark_of_the_locale_is_the_decimal_mark(text, decimal):
    assert parse_number(text, decimal) == 1


@pytest.mark.parametrize("text", ["abc", "1_000", "１２", "0x10", "1 2", "1e", "1.2.3", "1,234.5", "e5", "."])
def test_what_is_no_number_is_refused_with_its_text(text):
    with pytest.raises(ValueError, match=r"is not a number|two ways") as refusal:
        parse_number(text)
    assert text in str(refusal.value)


@pytest.mark.parametrize("text", ["inf", "-Infinity", "nan", "∞"])
def test_infinities_and_nan_are_refused_as_not_finite(text):
    with pytest.raises(ValueError, match="not a finite number"):
        parse_number(text)


def test_a_number_beyond_float64_is_refused():
    with pytest.raises(ValueError, match="too large"):
        parse_number("1e400")


def test_an_empty_number_is_refused():
    with pytest.raises(ValueError, match="missing"):
        parse_number("  ")


@pytest.mark.parametrize(
    "text",
    [
        "-2, 0.5, 3",
        "-2,0.5,3",
        "-2 0.5 3",
        "-2; 0.5; 3",
        "-2;0,5;3",
        "-2\n0.5\n3",
        "-2\t0.5\t3",
        " -2, 0.5, 3, ",
        "-2 , .5 , 3",
    ],
)
def test_every_separator_gives_the_same_vector(text):
    assert parse_vector(text) == (-2, 0.5, 3)


@pytest.mark.parametrize(
    ("text", "values"),
    [("1,5 2,5", (1.5, 2.5)), ("1,5", (1.5,)), ("1,5; 2", (1.5, 2)), ("1, 5", (1, 5)), ("1,2,3", (1, 2, 3))],
)
def test_a_comma_locale_reads_commas_as_decimals_where_nothing_else_can_be_meant(text, values):
    assert parse_vector(text, decimal=",") == values


def test_a_point_locale_reads_tight_commas_as_separators():
    assert parse_vector("1,5") == (1, 5)


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("1,5 2,5", "."),
        ("0.5 2,5", "."),
        ("0.5 2,5", ","),
        ("0,5, 1,5", "."),
        ("1,5, 2,5", ","),
        ("1,5,2,5", ","),
        ("1,000", "."),
        ("1,234", "."),
        ("1,234,567", "."),
    ],
)
def test_a_vector_that_can_be_read_in_two_ways_is_refused(text, decimal):
    with pytest.raises(ValueError, match="two ways"):
        parse_vector(text, decimal)


def test_a_refused_vector_names_the_value():
    with pytest.raises(ValueError, match="value 3: “x” is not a number"):
        parse_vector("1, 2, x")


def test_an_empty_cell_is_refused():
    with pytest.raises(ValueError, match="value 2: a number is missing"):
        parse_vector("1,,2")


@pytest.mark.parametrize("text", ["[1, 2, 3]", "(1, 2, 3)", "[1 2 3]", "1;\n2;\n3;", "1\n2\n3\n", "[1,\n 2,\n 3]"])
def test_what_other_programs_print_is_read(text):
    assert parse_vector(text) == (1, 2, 3)


@pytest.mark.parametrize("text", ["1" + " " * 50_000 + "2;3x", "1, " * 60_000, "1" * 200_000])
def test_a_huge_text_is_refused_at_once(text):
    with pytest.raises(ValueError, match=r"too many|not a number"):
        parse_vector(text)


def test_an_empty_vector_is_empty():
    assert parse_vector("  ") == ()


@given(finite, st.sampled_from([".", ","]))
def test_every_float_comes_back_from_its_shortest_text(value, mark):
    assert parse_number(shortest(value).replace(".", mark), mark) == value


@given(finite)
def test_seventeen_digits_name_one_float(value):
    assert float(exact(value)) == value
    assert len(exact(abs(value)).split("e")[0].replace(".", "").lstrip("0")) <= 17


@given(st.lists(finite, max_size=20), st.sampled_from([".", ","]))
def test_every_vector_comes_back_from_its_text(values, mark):
    text = join(values).replace(".", mark)
    if len(values) == 1 and mark == ",":
        text += ";"
    assert parse_vector(text, mark) == tuple(values)


@given(finite)
def test_what_is_shown_is_near(value):
    assert math.isclose(float(show(value)), value, rel_tol=1e-5, abs_tol=1e-307)


def test_no_zero_is_shown_as_negative():
    assert show(-0.0) == "0"

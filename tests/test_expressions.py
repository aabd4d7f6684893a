import contextlib
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sigmoid_gui.expressions import evaluate
from sigmoid_gui.text import parse_number, parse_vector


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2/3", 2 / 3),
        ("pi", math.pi),
        ("-π/2", -math.pi / 2),
        ("ln 3", math.log(3)),
        ("LN(3)", math.log(3)),
        ("-ln 1e-3", -math.log(1e-3)),
        ("e", math.e),
        ("exp(1)", math.e),
        ("sqrt 2", math.sqrt(2)),
        ("log10 1000", 3),
        ("log2(8) + 1", 4),
        ("2^10", 1024),
        ("2**-1", 0.5),
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("--1", 1),
        ("1e3*2", 2000),
    ],
)
def test_arithmetic_is_evaluated(text, value):
    assert evaluate(text) == pytest.approx(value, rel=1e-15)


def test_a_decimal_comma_may_stand_in_it():
    assert parse_number("2,5/2", ",") == parse_number("2,5/2", ".") == 1.25


def test_a_vector_may_have_it():
    assert parse_vector("pi, 2/3, -1") == (math.pi, 2 / 3, -1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1/0", "divides by zero"),
        ("ln 0", "has no real value"),
        ("ln(-1)", "has no real value"),
        ("sqrt(-2)", "has no real value"),
        ("exp 1000", "is too large"),
        ("9^9^9", "is too large"),
        ("1e308*10", "is too large"),
        ("2pi", "is not a number"),
        ("ln", "is not a number"),
        ("ln(1, 2)", "is not a number"),
        ("pi(2)", "is not a number"),
        ("(1", "is not a number"),
        ("1 if 2 else 3", "is not a number"),
        ("__import__('os')", "is not a number"),
        ("exp.real", "is not a number"),
        ("[1]", "is not a number"),
        ("1;2", "is not a number"),
        ("(" * 10_000, "is not a number"),
        ("9" * 10_000 + "/1", "is not a number"),
        ("(-8)^(1/3)", "has no real value"),
    ],
)
def test_everything_else_is_refused_in_words(text, message):
    with pytest.raises(ValueError, match=message):
        parse_number(text)


@pytest.mark.parametrize("text", ["1" * 200 + "x", "1" * 2000, "3.14159265358979323846x", "e" * 100, "1e" * 90 + "x"])
def test_no_text_takes_long_to_refuse(text):
    """A pattern that backtracks would need longer than the universe has been there."""
    with pytest.raises(ValueError, match=r"is not a number|too large"):
        parse_number(text)


@given(st.text(alphabet="0123456789.e+-*/^() pilnsqrtxo,", max_size=30))
def test_any_text_gives_a_finite_number_or_a_refusal(text):
    with contextlib.suppress(ValueError):
        assert math.isfinite(parse_number(text))

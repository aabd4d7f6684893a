import math

import numpy as np
import pytest

from sigmoid_gui.fields import Choice, Choices, Count, Interval, Number, Switch, Vector

NUMBER = Number("n", "help", low=-10, high=10)
COUNT = Count("c", "help", low=1, high=9)
INTERVAL = Interval("i", "help")
VECTOR = Vector("v", "help", sliders="range", most=3)
CHOICE = Choice("k", "help", {"a": "A", "b": "B"})
CHOICES = Choices("o", "help", {"ReLU": "ReLU", "leaky ReLU": "Leaky ReLU", "tanh": "tanh"})
SWITCH = Switch("s", "help")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (NUMBER, 1.5),
        (NUMBER, np.float32(0.5)),
        (COUNT, 9),
        (INTERVAL, (-1.0, 1.0)),
        (INTERVAL, (0.0, 1e-290)),
        (VECTOR, (1.0, 2.0, 3.0)),
        (CHOICE, "b"),
        (CHOICES, ("ReLU", "tanh")),
        (SWITCH, False),
    ],
)
def test_a_good_value_is_itself(kind, value):
    assert kind.check(value) == value


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (NUMBER, math.nan, "not a finite number"),
        (NUMBER, -math.inf, "not a finite number"),
        (NUMBER, 11, "outside -10 to 10"),
        (NUMBER, "1", "not a number"),
        (NUMBER, True, "not a number"),
        (NUMBER, None, "not a number"),
        (COUNT, 0, "outside 1 to 9"),
        (COUNT, 1.5, "not a whole number"),
        (COUNT, 1e300, "outside 1 to 9"),
        (NUMBER, 10**400, "not a finite number"),
        (VECTOR, b"abc", "not a list"),
        (INTERVAL, (1.0, -1.0), "must be less"),
        (INTERVAL, (1.0, 1.0), "must be less"),
        (INTERVAL, (1.0, 1.0 + 1e-15), "too close together"),
        (INTERVAL, (0.0, 1e-300), "too close together"),
        (INTERVAL, (1.0,), "not a pair"),
        (INTERVAL, "ab", "not a pair"),
        (INTERVAL, (math.nan, 1.0), "not a finite number"),
        (INTERVAL, (0.0, 1e301), "outside"),
        (VECTOR, (), "at least one"),
        (VECTOR, (1.0,) * 4, "at most 3 values fit here, and these are 4"),
        (VECTOR, (1.0, math.inf), "not a finite number"),
        (VECTOR, "1", "not a list"),
        (CHOICE, "c", "none of a, b"),
        (CHOICE, 1, "none of a, b"),
        (CHOICES, (), "at least one"),
        (CHOICES, "ReLU", "not a list of names"),
        (CHOICES, ("ReLU", "elu"), "'elu' is none of ReLU, leaky ReLU, tanh"),
        (CHOICES, ([],), "is none of"),
        (SWITCH, 1, "neither on nor off"),
    ],
)
def test_a_bad_value_is_refused_in_words(kind, value, message):
    with pytest.raises(ValueError, match=message):
        kind.check(value)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (NUMBER, "-2.5", -2.5),
        (COUNT, "3", 3),
        (COUNT, "3.0", 3),
        (INTERVAL, ("-1", "2e3"), (-1, 2000)),
        (VECTOR, "1, 2", (1, 2)),
        (CHOICE, "a", "a"),
        (CHOICES, "tanh, leaky relu,", ("leaky ReLU", "tanh")),
    ],
)
def test_text_is_read(kind, text, value):
    assert kind.parse(text) == value


@pytest.mark.parametrize(("kind", "text"), [(NUMBER, "11"), (COUNT, "1.5"), (INTERVAL, ("2", "1")), (CHOICE, "c")])
def test_text_is_held_to_the_same_limits(kind, text):
    with pytest.raises(ValueError, match=r"outside|whole|less|none of"):
        kind.parse(text)


def test_choices_are_in_order_and_once_each():
    assert CHOICES.check(["tanh", "ReLU", "tanh"]) == ("ReLU", "tanh")


def test_a_negative_zero_is_a_zero():
    assert math.copysign(1, NUMBER.check(-0.0)) == 1

import math

import mpmath
import numpy as np
import pytest

from sigmoid_gui.core import ACTIVATIONS
from sigmoid_gui.panels.member import Member, beside

# What textbooks say: values between, sides on which the gradient vanishes, odd or of both signs.
KNOWN = {
    "sigmoid": ("0 to 1", "both sides", "no"),
    "tanh": ("−1 to 1", "both sides", "yes"),
    "hard sigmoid": ("0 to 1", "both sides", "no"),
    "softsign": ("−1 to 1", "both sides", "yes"),
    "arctan": ("−1.571 to 1.571", "both sides", "yes"),
    "ReLU": ("0 to ∞", "left", "no"),
    "leaky ReLU": ("−∞ to ∞", "no", "both signs"),
    "ReLU6": ("0 to 6", "both sides", "no"),
    "ELU": ("−1 to ∞", "left", "both signs"),
    "SELU": ("−1.758 to ∞", "left", "both signs"),
    "softplus": ("0 to ∞", "left", "no"),
    "identity": ("−∞ to ∞", "no", "yes"),
    "step": ("0 to 1", "both sides", "no"),
}


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_said_of_a_function_is_what_textbooks_say(name):
    member = Member(name)
    assert (member.range_text, member.saturation_text, member.centre_text) == KNOWN[name]


def test_what_is_said_follows_the_parameters():
    assert Member("leaky ReLU", (("slope", 0.0),)).saturation_text == "left"
    assert Member("PReLU", (("slope", 1.0),)).centre_text == "yes"
    assert Member("PReLU", (("slope", -1.0),)).range_text == "0 to ∞"
    assert Member("ELU", (("alpha", 2.5),)).range_text == "−2.5 to ∞"
    assert Member("ELU", (("alpha", 2.0),)).kinks_text == "0: 2 → 1 (2)"


def test_kinks_name_both_slopes_and_what_is_taken():
    assert Member("sigmoid").kinks_text == "none"
    assert Member("ReLU6").kinks_text == "0: 0 → 1 (0); 6: 1 → 0 (0)"
    assert Member("hard swish").kinks_text == "−3: 0 → −0.5 (0); 3: 1.5 → 1 (1)"
    assert Member("step").kinks_text == "0: ∞ → ∞ (0)"


@pytest.mark.parametrize(
    ("name", "parameters", "formula"),
    [
        ("sigmoid", (), "1/(1 + e^−x)"),
        ("leaky ReLU", (("slope", 0.125),), "x if x > 0 else 0.125·x"),
        ("leaky ReLU", (("slope", 1.0),), "x if x > 0 else x"),
        ("PReLU", (("slope", -0.5),), "x if x > 0 else −0.5·x, learned"),
        ("ELU", (("alpha", 2.0),), "x if x > 0 else 2(e^x − 1)"),
        ("ELU", (), "x if x > 0 else (e^x − 1)"),
        ("CELU", (("alpha", 0.5),), "x if x > 0 else 0.5(e^(x/0.5) − 1)"),
        ("CELU", (), "x if x > 0 else (e^x − 1)"),
        ("SiLU", (("beta", 10.0),), "x·σ(10x), also called swish"),
        ("SiLU", (), "x·σ(x), also called swish"),
        ("softplus", (("beta", 2.0),), "log(1 + e^(2x))/2"),
        ("softplus", (), "log(1 + e^x)"),
    ],
)
def test_the_formula_has_its_numbers_in_it(name, parameters, formula):
    assert Member(name, parameters).formula == formula


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_no_symbol_is_left_in_a_formula(name):
    formula = Member(name).formula
    greek = {p.symbol for p in ACTIVATIONS[name].parameters} & set("αβ")
    assert not any(symbol in formula for symbol in greek | {"slope"})


def test_the_title_names_the_parameters():
    assert Member("ReLU").title == "ReLU"
    assert Member("ELU").title == "ELU (α = 1)"
    assert Member("PReLU", (("slope", -0.5),)).title == "PReLU (a = −0.5)"


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_span_of_gradients_has_every_gradient_in_it(name):
    member = Member(name)
    low, high = member.gradients
    gradient = member.gradient(np.linspace(-50, 50, 100_001))  # beyond, no gradient is 1e-3 from its limit
    assert (low, high) == pytest.approx((gradient.min(), gradient.max()), abs=1e-3)


@pytest.mark.parametrize("beta", [0.01, 1.0, 100.0])
def test_the_greatest_gradient_of_swish_does_not_depend_on_beta(beta):
    """d/dx x·σ(βx) is a function of βx; its maximum is where 2 + z = (z − 2)·e^z, z ≈ 2.3994."""
    z = mpmath.findroot(lambda z: 2 + z - (z - 2) * mpmath.exp(z), 2.4)
    s = 1 / (1 + mpmath.exp(-z))
    assert Member("SiLU", (("beta", beta),)).gradients[1] == pytest.approx(float(s + z * s * (1 - s)), abs=1e-3)


@pytest.mark.parametrize("name", [name for name in ACTIVATIONS if ACTIVATIONS[name].kinks()])
def test_around_a_kink_the_gradient_jumps_from_its_left_slope_to_its_right_slope(name):
    member = Member(name)
    for kink in member.kinks:
        left, at, right = beside((kink,))
        assert left < at == kink.at < right
        assert math.nextafter(kink.at, left) == left
        assert math.nextafter(kink.at, right) == right
        slopes = member.gradient(np.array([left, at, right]))
        assert slopes[1] == kink.taken
        if math.isfinite(kink.left):
            assert slopes[[0, 2]] == pytest.approx([kink.left, kink.right], abs=1e-14)

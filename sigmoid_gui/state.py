"""Everything that the user can set, as one immutable value that is valid or does not exist."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from sigmoid_gui.core import ACTIVATIONS, FORMULAS
from sigmoid_gui.core.network import Network
from sigmoid_gui.fields import Choice, Choices, Count, Field, Interval, Number, Switch, Vector, labelled
from sigmoid_gui.words import translate


def _setting(default: object, kind: Field) -> Any:
    return dataclasses.field(default=default, metadata={"kind": kind})


def _formulas(default: tuple[str, ...], label: str, quantity: str) -> Any:
    options = {formula.name: formula.text for formula in FORMULAS if formula.of == quantity}
    return _setting(default, Choices(label, "The formulas whose errors are drawn.", options))


def _parameter(activation: str, span: tuple[float, float], *, log: bool = False) -> Any:
    """The one parameter of an activation, within the limits that its row says."""
    (parameter,) = ACTIVATIONS[activation].parameters
    help_text = f"The parameter of {activation}, {ACTIVATIONS[activation].formula}."
    kind = Number(f"{activation} {parameter.symbol}", help_text, parameter.low, parameter.high, span, log)
    return _setting(parameter.default, kind)


DTYPES = ("float16", "bfloat16", "float32", "float64")
PANEL_TITLES = {
    "curve": "Curve",
    "compare": "Compare",
    "saturation": "Saturation",
    "depth": "Depth",
    "precision": "Precision",
}
INPUT = Vector("Input", "One value, or up to 1000: each is a point on both curves.", sliders="range")
_INITIALISATIONS = {"glorot": "Glorot (Xavier)", "he": "He", "lecun": "LeCun", "normal": "normal"}
_MOST_WORK = 5.0  # seconds, roughly


@dataclass(frozen=True, kw_only=True)
class State:
    """What is drawn. Each field's kind has its label, limits and help; making a wrong one raises ValueError.

    `x` is the element of `input` that is selected.
    """

    panel: str = _setting("curve", Choice("Panel", "The picture that is shown.", PANEL_TITLES))
    weight: float = _setting(
        1.0, Number("w", "Weight: how steep the curve is. Negative turns it round.", span=(-10.0, 10.0))
    )
    bias: float = _setting(0.0, Number("b", "Bias: shifts the curve along the x axis.", span=(-10.0, 10.0)))
    range: tuple[float, float] = _setting(
        (-6.0, 6.0), Interval("Range", "The part of the x axis that is drawn.", sliders="span")
    )
    span: tuple[float, float] = _setting(
        (-20.0, 20.0), Interval("Sliders", "What the sliders of the range cover from end to end.")
    )
    input: tuple[float, ...] = _setting((1.5,), INPUT)
    selected: int = _setting(1, Count("Selected", "Which value of the input is x, counted from 1.", low=1))
    tangent: bool = _setting(True, Switch("Tangent", "The line whose slope at x is the gradient."))
    grid: bool = _setting(True, Switch("Grid", "Lines through the ticks of the axes."))
    saturation: bool = _setting(
        False, Switch("Saturation", "Shade where the gradient is smaller than ε, so that learning stalls.")
    )
    epsilon: float = _setting(
        0.01,
        Number(
            "ε",
            "The gradient below which the sigmoid counts as saturated.",
            low=1e-300,
            high=1e300,
            span=(1e-16, 1.0),
            log=True,
        ),
    )
    dtype: str = _setting(
        "float64", Choice("Type", "The floating-point type that is looked at.", {name: name for name in DTYPES})
    )
    textbook: bool = _setting(
        True,
        Switch(
            "Textbook", "Draw 1/(1 + e^−x), 1 − s and s(1 − s) too, as they come out in the arithmetic of the type."
        ),
    )
    depth: int = _setting(
        20, Count("Layers", "How many layers a gradient passes on its way back.", low=1, high=200, span=(1, 100))
    )
    width: int = _setting(64, Count("Width", "How many units each layer has.", low=1, high=512))
    batch: int = _setting(16, Count("Inputs", "How many random inputs each network is given.", low=1, high=64))
    seeds: int = _setting(8, Count("Networks", "How many networks with weights of their own.", low=1, high=50))
    initialisation: str = _setting(
        "glorot",
        Choice(
            "Weights",
            "How they are drawn, for width n: Glorot uniform of variance 1/n, He and LeCun normal of 2/n and 1/n.",
            _INITIALISATIONS,
        ),
    )
    deviation: float = _setting(
        0.1, Number("Deviation", "The standard deviation of the weights.", low=0.0, high=1e6, span=(0.0, 1.0))
    )
    networks: tuple[str, ...] = _setting(
        ("sigmoid", "ReLU"),
        Choices("Activations", "The activation of all layers of a network.", {name: name for name in ACTIVATIONS}),
    )
    link: float = _setting(
        1.0,
        Number(
            "Weight",
            "The weight between the layers of your case.",
            low=1e-300,
            high=1e300,
            span=(0.01, 100.0),
            log=True,
        ),
    )
    loss_scale: int = _setting(
        0,
        Count(
            "Loss × 2ⁿ",
            "Loss scaling: the loss is multiplied by two to this power, and so is every gradient.",
            high=128,
            span=(0, 32),
        ),
    )
    quantity: str = _setting(
        "value", Choice("Errors of", "What the formulas compute.", {"value": "σ(x)", "gradient": "σ′(x)"})
    )
    formulas: tuple[str, ...] = _formulas(("textbook", "exponentials", "tanh", "fast"), "Formulas", "value")
    gradient_formulas: tuple[str, ...] = _formulas(("product", "even", "fast"), "Gradient formulas", "gradient")
    full_precision: bool = _setting(False, Switch("Full precision", "Show every read-out with 17 significant digits."))
    functions: tuple[str, ...] = _setting(
        ("sigmoid", "ReLU", "ELU", "GELU"),
        Choices("Functions", "The activation functions that are drawn over one another.", {n: n for n in ACTIVATIONS}),
    )
    leaky_slope: float = _parameter("leaky ReLU", (0.0, 1.0))
    prelu_slope: float = _parameter("PReLU", (-1.0, 1.0))
    elu_alpha: float = _parameter("ELU", (0.0, 3.0))
    celu_alpha: float = _parameter("CELU", (0.01, 10.0), log=True)
    silu_beta: float = _parameter("SiLU", (0.01, 100.0), log=True)
    softplus_beta: float = _parameter("softplus", (0.01, 100.0), log=True)
    whole: bool = _setting(
        False,
        Switch("Whole curves", "Show all values over the range, even if curves without bounds flatten the others."),
    )

    def __post_init__(self) -> None:
        for name, kind in KINDS.items():
            with labelled(kind):
                object.__setattr__(self, name, kind.check(getattr(self, name)))
        if self.selected > len(self.input):
            beyond = translate("Settings", "Selected: there is no value {number}, the input has {count}.")
            raise ValueError(beyond.format(number=self.selected, count=len(self.input)))
        excess = self.network.work(len(self.networks)) / _MOST_WORK
        if excess > 1:
            much = translate(
                "Settings",
                "The networks take {excess} times the work allowed: that of layers × width² × networks × inputs "
                "for each activation. Make one of these smaller.",
            )
            raise ValueError(much.format(excess=f"{excess:.1f}"))

    @property
    def x(self) -> float:
        """The selected value of the input."""
        return self.input[self.selected - 1]

    @property
    def network(self) -> Network:
        """What the networks are made from."""
        deviation = self.deviation if self.initialisation == "normal" else 0.0
        return Network(self.depth, self.width, self.batch, self.seeds, self.initialisation, deviation)

    def replace(self, **changes: Any) -> State:
        """A new state with some settings changed, `x` among them. Raises ValueError.

        A shorter input keeps the selection where it can.
        """
        if "x" in changes:
            changes["input"] = (
                *self.input[: self.selected - 1],
                changes.pop("x"),
                *self.input[self.selected :],
            )
        if isinstance(changes.get("input"), tuple):
            changes.setdefault("selected", max(min(self.selected, len(changes["input"])), 1))
        return dataclasses.replace(self, **changes)


KINDS: dict[str, Field] = {field.name: field.metadata["kind"] for field in dataclasses.fields(State)}

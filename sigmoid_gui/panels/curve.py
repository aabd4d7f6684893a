"""Curve: f(x) = σ(w·x + b) and its gradient f′(x) = w·σ′(w·x + b), with the input on both."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from sigmoid_gui.core import exact, grad_below
from sigmoid_gui.figure import LEAST_SPAN, Band, Figure, Floats, Line, Mark, Plot, Reading, Rule, Table
from sigmoid_gui.panels.inputs import input_marks
from sigmoid_gui.panels.panel import Panel
from sigmoid_gui.panels.sampling import OF_SIGMOID, sample
from sigmoid_gui.state import State
from sigmoid_gui.text import show, signed
from sigmoid_gui.words import translate

_VALUE_RANGE = (-0.05, 1.05)


def figure(state: State, columns: int) -> Figure:
    """The curve over its gradient, sampled at about `columns` points."""
    value, gradient = _curve(state.weight, state.bias, state.range, columns)
    table = _table(state.weight, state.bias, state.input)
    return Figure(
        title=_value_label(state),
        summary=_summary(state, table),
        plots=(
            Plot(
                _value_label(state),
                "value",
                (*_shading(state), *_value_marks(state, value, table)),
                state.range,
                _VALUE_RANGE,
                note=_value_note(state, table),
                grid=state.grid,
                pans="range",
            ),
            Plot(
                _gradient_label(state),
                "gradient",
                (*_shading(state), *_gradient_marks(state, gradient, table)),
                state.range,
                _gradient_range(state),
                note=_gradient_note(state, table),
                x_label="x",
                grid=state.grid,
                pans="range",
            ),
        ),
        readings=_readings(state, table),
        samples={"x": value.x, "f": value.y, "f′": gradient.y},
        table=Table(
            translate("Curve", "Values at the input"),
            translate("Curve", "One row for each value of the input; the selected one is x. Ctrl+C copies it as CSV."),
            table,
            picks="selected",
            values=range(1, len(state.input) + 1),
            selected=state.selected - 1,
        ),
    )


def formula(weight: float, bias: float) -> str:
    """σ(w·x + b) with its numbers in it, as a person would write it: σ(x), σ(2x − 1), σ(−x)."""
    if weight == 0:
        return f"σ({signed(bias)})"
    if bias == 0:
        return f"σ({_factor(weight)}x)"
    return f"σ({_factor(weight)}x {'−' if bias < 0 else '+'} {show(abs(bias))})"


def _value_label(state: State) -> str:
    return f"f(x) = {formula(state.weight, state.bias)}"


def _gradient_label(state: State) -> str:
    if state.weight == 0:
        return "f′(x) = 0"
    return f"f′(x) = {_factor(state.weight)}{formula(state.weight, state.bias).replace('σ', 'σ′')}"


def saturation_edges(state: State) -> tuple[float, float] | None:
    """The x between which |f′(x)| ≥ ε, or None where the gradient never reaches ε.

    |f′(x)| = |w|·σ′(z), so that they lie where σ′(z) = ε/|w|.
    """
    steepness = abs(state.weight)
    if steepness / 4 < state.epsilon:
        return None
    centre = -state.bias / state.weight
    half = _half_width(state.epsilon, steepness) / steepness
    return centre - half, centre + half


def _half_width(epsilon: float, steepness: float) -> float:
    """The z beyond which σ′(z) < ε/|w|; far out, where σ′(z) = e^−z, without the quotient, which may underflow."""
    ratio = epsilon / steepness
    if ratio < 1e-300:
        return math.log(steepness) - math.log(epsilon)
    return grad_below(min(ratio, 0.25))


# What these return is kept: a drag of the input leaves the curve as it is, a drag of the range the numbers at x.
@lru_cache(maxsize=8)
def _curve(weight: float, bias: float, ends: tuple[float, float], columns: int) -> tuple[Line, Line]:
    """The curves of f and f′."""
    x = sample(ends, columns, _detail(weight, bias))
    z = _argument(x, weight, bias)
    return Line(x, exact.sigmoid(z), "value"), Line(x, _gradient(z, weight), "gradient")


@lru_cache(maxsize=8)
def _table(weight: float, bias: float, values: tuple[float, ...]) -> dict[str, Floats]:
    x = np.array(values)
    z = _argument(x, weight, bias)
    name = _name(weight, bias)
    return {"x": x, "z": z, name: exact.sigmoid(z), f"{name}′": _gradient(z, weight)}


def _name(weight: float, bias: float) -> str:
    """What the function of x is called in a word: f, unless it is σ itself."""
    return "σ" if (weight, bias) == (1, 0) else "f"


@lru_cache(maxsize=8)
def _complement(z: float) -> float:
    return float(exact.sigmoid(-z))


@np.errstate(over="ignore")
def _argument(x: Floats, weight: float, bias: float) -> Floats:
    return weight * x + bias


@np.errstate(under="ignore")
def _gradient(z: Floats, weight: float) -> Floats:
    return weight * exact.sigmoid_grad(z)


@np.errstate(over="ignore")  # what is outside float64 is outside the range as well
def _detail(weight: float, bias: float) -> Floats:
    if weight == 0:
        return OF_SIGMOID[:0]
    x = (OF_SIGMOID - bias) / weight
    return x[np.isfinite(x)]


def _selected(state: State, table: dict[str, Floats]) -> tuple[float, ...]:
    """x, z, f and f′ at the value that is selected."""
    return tuple(float(column[state.selected - 1]) for column in table.values())


def _value_marks(state: State, curve: Line, table: dict[str, Floats]) -> list[Mark]:
    tangent = [_tangent(state, table)] if state.tangent else []
    return [curve, *tangent, *input_marks(state, table["x"], table[_name(state.weight, state.bias)])]


def _gradient_marks(state: State, curve: Line, table: dict[str, Floats]) -> list[Mark]:
    threshold = math.copysign(state.epsilon, state.weight)
    rules = [Rule(threshold, "saturated", axis="y")] if state.saturation else []
    return [*rules, curve, *input_marks(state, table["x"], table[f"{_name(state.weight, state.bias)}′"])]


def _shading(state: State) -> list[Mark]:
    if not state.saturation:
        return []
    edges = saturation_edges(state)
    if edges is None:
        return [Band(-math.inf, math.inf, "saturated")]
    return [Band(-math.inf, edges[0], "saturated"), Band(edges[1], math.inf, "saturated")]


def _tangent(state: State, table: dict[str, Floats]) -> Line:
    """The tangent at x, from edge to edge of the plot."""
    x, _, y, slope = _selected(state, table)
    ends = np.array(state.range)
    if slope:
        with np.errstate(over="ignore"):
            crossings = np.sort(x + (np.array(_VALUE_RANGE) - y) / slope)
        ends = np.clip(crossings, *state.range)
    return Line(ends, y + slope * (ends - x), "tangent")


def _gradient_range(state: State) -> tuple[float, float]:
    """From 0 to the peak w/4, with the margins of the upper plot."""
    peak = state.weight / 4 or 0.25
    if abs(peak) < LEAST_SPAN:
        peak = math.copysign(LEAST_SPAN, peak)
    low, high = sorted((0.0, peak))
    margin = 0.05 * (high - low)
    return low - margin, high + 2 * margin


def _readings(state: State, table: dict[str, Floats]) -> tuple[Reading, ...]:
    x, z, value, gradient = _selected(state, table)
    name = _name(state.weight, state.bias)
    readings = [
        Reading("x", x, translate("Curve", "The input.")),
        Reading("z", z, translate("Curve", "w·x + b: what goes into the sigmoid, a neuron's weighted sum.")),
        Reading(f"{name}(x)", value, translate("Curve", "The sigmoid of z: a probability.")),
        Reading(
            f"{name}′(x)",
            gradient,
            translate("Curve", "The gradient with respect to x, w·σ′(z): the slope of the tangent."),
        ),
        Reading(
            f"1 − {name}(x)",
            _complement(z),
            translate("Curve", "The probability of the other class, computed as σ(−z)."),
        ),
        Reading(
            translate("Curve", "Log-odds"),
            z,
            translate("Curve", "log(σ/(1 − σ)): the sigmoid's inverse, which gives back z."),
        ),
    ]
    return (*readings, *(_saturation_readings(state) if state.saturation else []))


def _saturation_readings(state: State) -> list[Reading]:
    edges = saturation_edges(state)
    if edges is None:
        help_text = translate("Curve", "The gradient is always smaller than ε.")
        return [Reading(translate("Curve", "Saturated"), translate("Curve", "everywhere"), help_text)]
    return [
        Reading(
            translate("Curve", "Saturated below x"),
            edges[0],
            translate("Curve", "Left of this, the gradient is smaller than ε."),
        ),
        Reading(
            translate("Curve", "Saturated above x"),
            edges[1],
            translate("Curve", "Right of this, the gradient is smaller than ε."),
        ),
    ]


def _summary(state: State, table: dict[str, Floats]) -> str:
    x, _, value, gradient = map(show, _selected(state, table))
    whole = translate(
        "Curve",
        "{formula} and its gradient for x from {low} to {high}. "
        "At x = {x} the sigmoid is {value} and the gradient {gradient}.",
    ).format(
        formula=formula(state.weight, state.bias),
        low=show(state.range[0]),
        high=show(state.range[1]),
        x=x,
        value=value,
        gradient=gradient,
    )
    if len(state.input) == 1:
        return whole
    place = translate("Curve", "It is value {number} of {count}.")
    return f"{whole} {place.format(number=state.selected, count=len(state.input))}"


def _factor(number: float) -> str:
    text = {1.0: "", -1.0: "−"}.get(number, signed(number))
    return f"{text}·" if "e" in text else text


def _value_note(state: State, table: dict[str, Floats]) -> str:
    """What the marker and the tangent say, for those who have the picture alone."""
    x, _, value, gradient = map(signed, _selected(state, table))
    if not state.tangent:
        return f"f({x}) = {value}"
    return translate("Curve", "f({x}) = {value}, tangent with slope {slope}").format(x=x, value=value, slope=gradient)


def _gradient_note(state: State, table: dict[str, Floats]) -> str:
    x, _, _, gradient = map(signed, _selected(state, table))
    if not state.saturation:
        return f"f′({x}) = {gradient}"
    shaded = translate("Curve", "f′({x}) = {gradient}, shaded where |f′(x)| < {epsilon}")
    return shaded.format(x=x, gradient=gradient, epsilon=signed(state.epsilon))


PANEL = Panel(
    figure,
    {
        "Function": ("weight", "bias"),
        "Range": ("range", "span"),
        "Show": ("tangent", "grid", "saturation", "full_precision", "epsilon"),
        "Input": ("input",),
    },
)

"""Saturation: σ, 1 − σ and σ′ in powers of ten, and where a floating-point type gives up on each of them."""

from __future__ import annotations

import math

import numpy as np

from sigmoid_gui.core import naive, saturation
from sigmoid_gui.figure import Band, Figure, Floats, Line, Mark, Plot, Rule, Table
from sigmoid_gui.panels.inputs import input_marks
from sigmoid_gui.panels.logarithms import LN10, log_gradient, log_value
from sigmoid_gui.panels.panel import Panel
from sigmoid_gui.panels.regimes import Regime, held, regimes, textbook_zero, worst
from sigmoid_gui.panels.sampling import OF_SIGMOID, sample
from sigmoid_gui.panels.saturation_readings import readings
from sigmoid_gui.state import State
from sigmoid_gui.text import show, signed
from sigmoid_gui.words import translate


def figure(state: State, columns: int) -> Figure:
    """σ and 1 − σ over σ′, sampled at about `columns` points; y is the power of ten."""
    x = sample(state.range, columns, OF_SIGMOID)
    left, right, drawn = log_value(x), log_value(-x), held(x, state.dtype)
    found = regimes(state.dtype, state.epsilon)
    values = held(np.array(state.input), state.dtype)
    return Figure(
        title=translate("Saturation", "Saturation of the sigmoid in {type}").format(type=state.dtype),
        summary=_summary(state),
        plots=(_values(state, found, x, left, right), _gradients(state, found, x, left + right, drawn.textbook)),
        readings=readings(state, values, found),
        samples={
            "x": x,
            "log10 σ": left,
            "log10 (1 − σ)": right,
            "log10 σ′": left + right,
            f"σ′ in {state.dtype}": drawn.gradient,
            f"s(1 − s) in {state.dtype}": drawn.textbook,
        },
        table=Table(
            translate("Saturation", "Values in {type}").format(type=state.dtype),
            translate(
                "Saturation",
                "Each value of the input, rounded to the type, with σ′ and the textbook's s(1 − s) there, and the "
                "worst that happens to it. Ctrl+C copies the table as CSV.",
            ),
            {
                "x": values.x,
                "σ′": values.gradient,
                "s(1 − s)": values.textbook,
                translate("Saturation", "regime"): worst(values.x, found),
            },
            picks="selected",
            values=range(1, len(state.input) + 1),
            selected=state.selected - 1,
        ),
    )


def _values(state: State, found: tuple[Regime, ...], x: Floats, left: Floats, right: Floats) -> Plot:
    at, y_range = np.array(state.input), _y_range(0, _furthest(state))
    curves: list[Mark] = [Line(x, left, "value", "σ(x)"), Line(x, right, "complement", "1 − σ(x)")]
    if state.textbook:
        s = naive.sigmoid(x, state.dtype)
        label = translate("Saturation", "textbook s = 1/(1 + e^−x) and 1 − s")
        curves += [_textbook(x, s, y_range, label), _textbook(x, naive.rounding(state.dtype)(1 - s), y_range, label)]
    return Plot(
        translate("Saturation", "σ(x) and 1 − σ(x)"),
        "value",
        (*_shading(found, named=False), _asymptote(state, "e^−|x|"), *curves, *input_marks(state, at, log_value(at))),
        state.range,
        y_range,
        note=_value_note(state),
        grid=state.grid,
        pans="range",
        y_scale="decades",
    )


def _gradients(state: State, found: tuple[Regime, ...], x: Floats, gradient: Floats, textbook: Floats) -> Plot:
    low, high = state.range
    at, y_range = np.array(state.input), _y_range(max(low, -high, 0), _furthest(state))
    curves: list[Mark] = [Line(x, gradient, "gradient")]
    if state.textbook:
        curves.append(_textbook(x, textbook, y_range, translate("Saturation", "textbook s(1 − s)")))
    return Plot(
        "σ′(x)",
        "gradient",
        (
            *_shading(found, named=True),
            Rule(math.log10(state.epsilon), "saturated", axis="y"),
            _asymptote(state, ""),
            *curves,
            *input_marks(state, at, log_gradient(at)),
        ),
        state.range,
        y_range,
        x_label="x",
        note=_gradient_note(state),
        grid=state.grid,
        pans="range",
        y_scale="decades",
    )


def _shading(found: tuple[Regime, ...], *, named: bool) -> list[Mark]:
    """The regimes along x, the worse over the milder, and along y what rounds to 0."""
    (zero,) = (regime for regime in found if regime.role == "zero")
    floor = float(log_gradient(np.array(zero.high)))
    bands = [band for regime in found for band in regime.bands(named=named)]
    return [*bands, Band(-math.inf, floor, "zero", axis="y")]


def _asymptote(state: State, label: str) -> Line:
    """e^−|x|, which all three become."""
    low, high = state.range
    x = np.unique(np.clip([low, 0.0, high], low, high))
    return Line(x, -np.abs(x) / LN10, "reference", label)


def _textbook(x: Floats, values: Floats, y_range: tuple[float, float], label: str) -> Line:
    """Values of the textbook in powers of ten. Where they are 0 the line falls out of the plot, as its power does."""
    below = 2 * y_range[0] - y_range[1]
    with np.errstate(divide="ignore"):
        return Line(x, np.maximum(np.log10(values), below), "textbook", label)


def _furthest(state: State) -> float:
    return max(map(abs, state.range))


def _y_range(nearest: float, furthest: float) -> tuple[float, float]:
    """What e^−|x| covers from the nearest |x| to the furthest, with margins: a decade at least, and readable ticks."""
    high, low = -nearest / LN10, -furthest / LN10
    low = min(low, high - max(1.0, -1e-4 * low))
    margin = 0.06 * (high - low)
    return low - margin, high + margin


def _value_note(state: State) -> str:
    return translate("Saturation", "{type}: σ(x) is 0 up to x = {zero}, 1 from x = {one}").format(
        type=state.dtype,
        one=signed(saturation(state.dtype).one),
        zero=signed(-saturation(state.dtype).complement_zero),
    )


def _gradient_note(state: State) -> str:
    texts = {
        "epsilon": signed(state.epsilon),
        "type": state.dtype,
        "zero": signed(saturation(state.dtype).gradient_zero),
    }
    if not state.textbook:
        return translate("Saturation", "ε = {epsilon}; {type}: 0 from |x| = {zero}").format(**texts)
    left, right = map(signed, textbook_zero(state.dtype))
    return translate(
        "Saturation", "ε = {epsilon}; {type}: 0 from |x| = {zero}, by the textbook up to {left} and from {right}"
    ).format(left=left, right=right, **texts)


def _summary(state: State) -> str:
    at, (left, right) = saturation(state.dtype), textbook_zero(state.dtype)
    return translate(
        "Saturation",
        "σ, 1 − σ and σ′ in powers of ten for x from {low} to {high}. In {type} σ(x) is 1 from x = {one}, σ′(x) is 0 "
        "from |x| = {zero}, and the textbook's s(1 − s) up to x = {left} and from x = {right}.",
    ).format(
        low=show(state.range[0]),
        high=show(state.range[1]),
        type=state.dtype,
        one=show(at.one),
        zero=show(at.gradient_zero),
        left=show(left),
        right=show(right),
    )


PANEL = Panel(
    figure,
    {
        "Regimes": ("dtype", "epsilon"),
        "Range": ("range", "span"),
        "Show": ("textbook", "grid", "full_precision"),
        "Input": ("input",),
    },
    presets={
        f"{dtype} to its end": {"dtype": dtype, "range": (-end, end), "span": (-end, end)}
        for dtype, end in (("float16", 20.0), ("bfloat16", 100.0), ("float32", 110.0), ("float64", 800.0))
    },
)

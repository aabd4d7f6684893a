"""The plots of Depth: gradients and spreads from layer to layer, as powers of ten."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from sigmoid_gui.figure import Band, Floats, Line, Mark, Plot, Points, Ribbon, Role, Rule
from sigmoid_gui.panels import chains
from sigmoid_gui.panels.chains import Loss
from sigmoid_gui.panels.networks import Networks, Typical
from sigmoid_gui.panels.roles import roles
from sigmoid_gui.state import DTYPES, State
from sigmoid_gui.text import show
from sigmoid_gui.words import translate

_FAR = 400.0  # powers of ten: no type reaches so far, and the axis goes no further
_LEAST_DECADES = 4


class _Window(NamedTuple):
    """The powers of ten that are drawn. Beyond `floor` and `ceiling` is room for 0 and for what has overflowed."""

    y_range: tuple[float, float]
    floor: float | None
    ceiling: float | None

    def placed(self, decades: Floats) -> Floats:
        """The same with 0 and ∞ in the middle of their room."""
        low, high = self.y_range
        bottom = low if self.floor is None else (low + self.floor) / 2
        top = high if self.ceiling is None else (high + self.ceiling) / 2
        return np.where(np.isinf(decades), np.where(decades < 0, bottom, top), decades)


def gradients(state: State, best: Floats, yours: Floats, networks: Networks | None, *, done: bool) -> Plot:
    """What reaches each layer, with the networks that there are, be it of a state before; `done` if of this one."""
    curves = {name: typical.gradient + chains.shift(state) for name, typical in _typical(networks).items()}
    window = _window([best, yours, *curves.values()])
    medians = [(curve[1], chains.losses(curve[1])) for curve in curves.values()]
    marks = [
        *_bundles(state, curves, window),
        *_curve(best, "reference", translate("Depth", "best case: ¼ⁿ"), window),
        *_curve(yours, "marker", translate("Depth", "your case"), window),
        *_lost([(best, chains.losses_of_best(state)), (yours, chains.losses_of_yours(state)), *medians]),
        *_ends_of_types(window),
        *_outside(window),
    ]
    return Plot(
        translate("Depth", "Gradient that reaches a layer, |∂ℓ/∂z|"),
        "gradient",
        tuple(marks),
        _x_range(state),
        window.y_range,
        note=_note(state, done=done),
        grid=state.grid,
        x_scale="whole",
        y_scale="decades",
        height=2.0,
    )


def spreads(state: State, networks: Networks | None) -> Plot:
    """The standard deviation of each layer's activations."""
    curves = {name: typical.spread for name, typical in _typical(networks).items()}
    window = _window([*curves.values(), np.zeros(0)])
    return Plot(
        translate("Depth", "Spread of a layer's activations, std h"),
        "value",
        (*_bundles(state, curves, window, labelled=False), *_outside(window)),
        _x_range(state),
        window.y_range,
        x_label=translate("Depth", "layer: 1 is next to the input, {depth} next to the loss").format(depth=state.depth),
        grid=state.grid,
        x_scale="whole",
        y_scale="decades",
    )


def layers(decades: Floats) -> Floats:
    """The number of each layer, from 1."""
    return np.arange(1.0, decades.size + 1)


def _typical(networks: Networks | None) -> dict[str, Typical]:
    return dict(networks.typical) if networks else {}


def _x_range(state: State) -> tuple[float, float]:
    margin = min(0.2 + 0.02 * (state.depth - 1), 0.9)  # no room for a layer 0
    return 1 - margin, state.depth + margin


def _window(curves: list[Floats]) -> _Window:
    every = np.concatenate([curve.ravel() for curve in curves])
    finite = np.clip(every[np.isfinite(every)], -_FAR, _FAR)
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (-1.0, 1.0)
    if high - low < _LEAST_DECADES:
        low, high = math.floor(low), math.ceil(high)  # two ticks at least
    margin = max(0.06 * (high - low), 0.1)
    floor = low - margin if np.any(every == -np.inf) else None
    ceiling = high + margin if np.any(every == np.inf) else None
    bottom, top = (1 if edge is None else 2 for edge in (floor, ceiling))
    return _Window((low - bottom * margin, high + top * margin), floor, ceiling)


def _outside(window: _Window) -> list[Mark]:
    bands: list[Mark] = []
    if window.floor is not None:
        bands.append(Band(-math.inf, window.floor, "reference", "y", translate("Depth", "exactly 0")))
    if window.ceiling is not None:
        bands.append(Band(window.ceiling, math.inf, "saturated", "y", translate("Depth", "overflow of float64")))
    return bands


def _ends_of_types(window: _Window) -> list[Mark]:
    """Where each type rounds to 0 and to ∞, as far as that is in sight."""
    rules = []
    for name in DTYPES:
        nothing, infinity = chains.ends(name)
        below = translate("Depth", "↓ 0 in {type}").format(type=name)
        above = translate("Depth", "↑ ∞ in {type}").format(type=name)
        rules += [Rule(nothing, "zero", "y", name=below), Rule(infinity, "saturated", "y", name=above)]
    low, high = window.y_range
    return [rule for rule in rules if low < rule.at < high]


def _bundles(state: State, curves: dict[str, Floats], window: _Window, *, labelled: bool = True) -> list[Mark]:
    """A median and the tenths around it for each activation; what is to come has its place in the legend already."""
    names = list(dict.fromkeys([*state.networks, *curves]))
    ribbons: list[Mark] = []
    medians: list[Mark] = []
    for role, name in zip(roles(tuple(names)), names, strict=True):
        low, median, high = curves.get(name, np.zeros((3, 0)))
        if median.size:
            ribbons.append(Ribbon(layers(low), window.placed(low), window.placed(high), role))
        medians += _curve(median, role, name if labelled else "", window)
    return ribbons + medians


def _curve(decades: Floats, role: Role, label: str, window: _Window) -> list[Mark]:
    """A line from layer to layer; a layer alone is a dot."""
    x, y = layers(decades), window.placed(decades)
    return [Line(x, y, role, label), *([Points(x, y, role)] if x.size == 1 else [])]


def _lost(cases: Iterable[tuple[Floats, dict[str, Loss | None]]]) -> list[Mark]:
    """A dot at the first layer, on the way back, at which a type has rounded to 0."""
    dots = [
        (decades.size - loss.after + 1, decades[-loss.after])
        for decades, losses in cases
        for loss in losses.values()
        if loss and loss.what == 0 and math.isfinite(decades[-loss.after])
    ]
    if not dots:
        return []
    x, y = np.array(sorted(dots)).T
    return [Points(x, y, "zero", translate("Depth", "first 0 of a type"))]


def _note(state: State, *, done: bool) -> str:
    if not done:
        return translate("Depth", "the networks are not computed yet")
    text = translate("Depth", "median and 10–90 % of {networks} networks × {inputs} inputs, loss × {scale}")
    return text.format(networks=state.seeds, inputs=state.batch, scale=show(2.0**state.loss_scale))

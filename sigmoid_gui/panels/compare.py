"""Compare: any activation functions over one another, their values above and their gradients below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from sigmoid_gui.core import ACTIVATIONS
from sigmoid_gui.figure import Column, Figure, Floats, Line, Mark, Plot, Points, Reading, Rule, Table
from sigmoid_gui.panels.heights import gradient_range, value_range
from sigmoid_gui.panels.member import Member, beside
from sigmoid_gui.panels.panel import Panel
from sigmoid_gui.panels.roles import roles
from sigmoid_gui.panels.sampling import sample
from sigmoid_gui.state import State
from sigmoid_gui.text import show, signed
from sigmoid_gui.words import translate

PARAMETERS = {
    "leaky ReLU": "leaky_slope",
    "PReLU": "prelu_slope",
    "ELU": "elu_alpha",
    "CELU": "celu_alpha",
    "SiLU": "silu_beta",
    "softplus": "softplus_beta",
}
"""The functions that have a parameter, each with the setting that it is."""

_FORMULAS = 5  # a legend of more functions has no room for formulas
# Within a few samples around 0, whatever their distance, may lie all that makes a function what it is.
_HALF = np.geomspace(1e-3, 1e4, 90)
_DETAIL = np.concatenate([-_HALF[::-1], _HALF])
_NONE = np.empty(0)


def figure(state: State, columns: int) -> Figure:
    """The values over the gradients, sampled at about `columns` points."""
    members = chosen(state)
    curves = _curves(members, state.range, columns)
    read = _read(members, state.input)
    return Figure(
        title=", ".join(state.functions),
        summary=_summary(state, members, read),
        plots=(
            Plot(
                "f(x)",
                "marker",
                _marks(state, curves.values, [value for value, _ in read]),
                state.range,
                value_range(members, curves.values, whole=state.whole),
                note=f"x = {signed(state.x)}",
                grid=state.grid,
                pans="range",
            ),
            Plot(
                "f′(x)",
                "marker",
                _marks(state, curves.gradients, [gradient for _, gradient in read]),
                state.range,
                gradient_range(members),
                x_label="x",
                grid=state.grid,
                pans="range",
            ),
        ),
        readings=_readings(state, read),
        samples=_samples(members, curves),
        table=_table(members, state.x),
    )


def idle(state: State) -> frozenset[str]:
    """The parameters of functions that are not chosen."""
    return frozenset(setting for name, setting in PARAMETERS.items() if name not in state.functions)


def chosen(state: State) -> tuple[Member, ...]:
    """The functions that are chosen, with their parameters."""
    return tuple(
        Member(
            name,
            tuple((parameter.name, getattr(state, PARAMETERS[name])) for parameter in ACTIVATIONS[name].parameters),
        )
        for name in state.functions
    )


class _Curves(NamedTuple):
    values: tuple[Line, ...]
    gradients: tuple[Line, ...]


@lru_cache(maxsize=16)  # the same lines again, while what is dragged leaves them as they are, need not be drawn anew
def _curves(members: tuple[Member, ...], ends: tuple[float, float], columns: int) -> _Curves:
    """The curves of all functions, through the same points."""
    x = sample(ends, columns, _NONE)
    kinks = beside(kink for member in members for kink in member.kinks)
    detail = np.concatenate([_DETAIL[np.abs(_DETAIL) < 5 * (x[2] - x[1])], kinks])
    x = np.union1d(x, detail[(detail >= ends[0]) & (detail <= ends[1])])
    looks = list(zip(members, roles(tuple(member.name for member in members)), _labels(members), strict=True))
    return _Curves(
        tuple(Line(x, member.value(x), role, label) for member, role, label in looks),
        tuple(Line(x, member.gradient(x), role) for member, role, _ in looks),
    )


@lru_cache(maxsize=16)
def _read(members: tuple[Member, ...], at: tuple[float, ...]) -> tuple[tuple[Floats, Floats], ...]:
    """The values and the gradients of each function at the input."""
    x = np.array(at)
    return tuple((member.value(x), member.gradient(x)) for member in members)


def _labels(members: tuple[Member, ...]) -> list[str]:
    """Name and formula while there is room for them, else the name alone, each with its numbers."""
    if len(members) <= _FORMULAS:
        return [f"{member.name}: {member.formula}" for member in members]
    return [member.title for member in members]


def _samples(members: tuple[Member, ...], curves: _Curves) -> dict[str, Floats]:
    columns = {"x": curves.values[0].x}
    for member, value, gradient in zip(members, *curves, strict=True):
        columns |= {member.name: value.y, f"{member.name}′": gradient.y}
    return columns


def _marks(state: State, lines: tuple[Line, ...], read: Sequence[Floats]) -> tuple[Mark, ...]:
    """The curves, the marker, and a point on each curve at every value of the input, large ones at x."""
    x = np.array(state.input)
    here = np.array([y[state.selected - 1] for y in read])
    return (
        *lines,
        Rule(state.x, "marker", drags="x"),
        Points(np.full(len(read), state.x), here, "marker"),
        *(Points(x, y, line.role) for line, y in zip(lines, read, strict=True)),
    )


@lru_cache(maxsize=16)  # the same table again, while what is dragged leaves it as it is, need not be shown anew
def _table(members: tuple[Member, ...], x: float) -> Table:
    read = _read(members, (x,))
    columns: dict[str, Column] = {
        "f(x)": np.concatenate([value for value, _ in read]),
        "f′(x)": np.concatenate([gradient for _, gradient in read]),
    }
    words = {
        translate("Compare", "Values"): [member.range_text for member in members],
        translate("Compare", "Saturates"): [member.saturation_text for member in members],
        translate("Compare", "Zero-centred"): [member.centre_text for member in members],
        translate("Compare", "Kinks: slope left → right (taken)"): [member.kinks_text for member in members],
    }
    return Table(
        translate("Compare", "The functions at x"),
        translate(
            "Compare",
            "Saturates: where the gradient goes to 0. Zero-centred: inputs symmetric around 0 give such outputs. "
            "Kinks: where there is no derivative, with the slopes beside them, and what is taken there.",
        ),
        columns | {title: tuple(texts) for title, texts in words.items()},
        rows=tuple(member.name for member in members),
        row_help=tuple(member.formula for member in members),
        wide=True,
    )


def _readings(state: State, read: Sequence[tuple[Floats, Floats]]) -> tuple[Reading, ...]:
    """x, and which functions pass most and least of a gradient on there."""
    slopes = [abs(float(gradient[state.selected - 1])) for _, gradient in read]
    named = translate("Compare", "{functions}: {slope}")
    most, least = (
        named.format(
            functions=_list([n for n, s in zip(state.functions, slopes, strict=True) if s == slope]), slope=show(slope)
        )
        for slope in (max(slopes), min(slopes))
    )
    return (
        Reading("x", state.x, translate("Compare", "The input.")),
        Reading(
            translate("Compare", "Largest |f′(x)|"), most, translate("Compare", "Through it most is learned at x.")
        ),
        Reading(
            translate("Compare", "Smallest |f′(x)|"), least, translate("Compare", "Through it least is learned at x.")
        ),
    )


def _summary(state: State, members: tuple[Member, ...], read: Sequence[tuple[Floats, Floats]]) -> str:
    at = translate("Compare", "{function} is {value} with gradient {gradient}")
    here = state.selected - 1
    parts = [
        at.format(function=member.title, value=show(float(value[here])), gradient=show(float(gradient[here])))
        for member, (value, gradient) in zip(members, read, strict=True)
    ]
    return translate(
        "Compare", "{functions} and their gradients for x from {low} to {high}. At x = {x} {parts}."
    ).format(
        functions=_list(state.functions),
        low=show(state.range[0]),
        high=show(state.range[1]),
        x=show(state.x),
        parts=translate("Compare", "; ").join(parts),
    )


def _list(names: Sequence[str]) -> str:
    return ", ".join(names)


PANEL = Panel(
    figure,
    {
        "Functions": ("functions", *PARAMETERS.values()),
        "Range": ("range", "span"),
        "Show": ("whole", "grid", "full_precision"),
        "Input": ("input",),
    },
    idle=idle,
    presets={
        "Sigmoid and ReLU": {"functions": ("sigmoid", "ReLU")},
        "The ReLU family": {
            "functions": ("ReLU", "leaky ReLU", "PReLU", "ReLU6", "ELU", "SELU", "CELU"),
            "range": (-4.0, 8.0),  # beyond 6 ReLU6 differs from ReLU
            "celu_alpha": 0.5,  # with 1 it is ELU
        },
        "Smooth ReLUs": {"functions": ("ReLU", "GELU", "SiLU", "Mish", "softplus")},
        "Hard and soft sigmoids": {
            "functions": ("sigmoid", "tanh", "hard sigmoid", "hard sigmoid (slope 1/5)", "softsign", "arctan", "step")
        },
    },
)

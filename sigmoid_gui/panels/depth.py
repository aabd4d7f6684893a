"""Depth: what is left of a gradient on its way back through layers: at best, for your inputs, and in real networks.

All is drawn as powers of ten: at layer l the gradient has passed the layers from the last down to l.
"""

from __future__ import annotations

import math

import numpy as np

from sigmoid_gui.core import naive, underflow_depth
from sigmoid_gui.figure import Figure, Floats, Reading
from sigmoid_gui.panels import chains, depth_plots, depth_table
from sigmoid_gui.panels.networks import STUDY, Networks
from sigmoid_gui.panels.panel import Panel
from sigmoid_gui.state import DTYPES, State
from sigmoid_gui.words import translate


def figure(state: State, columns: int, networks: Networks | None) -> Figure:  # noqa: ARG001 - a point is a layer
    """The gradients over the spread of the activations. Networks of a state before stand in for those to come."""
    done = networks if networks and networks.key == STUDY.key(state) else None
    best, yours = chains.best(state), chains.yours(state)
    rows = depth_table.rows(state, best, yours, done)
    return Figure(
        title=translate("Depth", "Gradients through {depth} layers").format(depth=state.depth),
        summary=_summary(state, rows, done),
        plots=(
            depth_plots.gradients(state, best, yours, networks, done=done is not None),
            depth_plots.spreads(state, networks),
        ),
        readings=_readings(state, rows),
        samples=_samples(state, best, yours, done),
        table=depth_table.table(state, rows),
    )


def _readings(state: State, rows: tuple[depth_table.Row, ...]) -> tuple[Reading, ...]:
    helps = [
        translate("Depth", "The gradient at layer 1 if σ′ is ¼ in every layer, and every weight 1."),
        translate("Depth", "The gradient at layer 1 if the values of the input are the layers' pre-activations."),
        *[translate("Depth", "The gradient at layer 1, the median of the networks.")] * len(state.networks),
    ]
    readings = [Reading(row.name, depth_table.power(row.first), text) for row, text in zip(rows, helps, strict=True)]
    share = translate("Depth", "Your case at layer 1, as a share of the best case.")
    readings.append(
        Reading(translate("Depth", "Yours ÷ best"), depth_table.power(rows[1].first - rows[0].first), share)
    )
    until = translate(
        "Depth", "The number of layers after which {type} rounds the best case to 0, loss scaling included."
    )
    for name in DTYPES:
        start = float(naive.rounding(name)(np.array(2.0**state.loss_scale)))
        after = underflow_depth(name, chains.BEST, state.loss_scale)[1] if math.isfinite(start) else "∞"
        title = translate("Depth", "¼ⁿ is 0 in {type} after").format(type=name)
        readings.append(Reading(title, after, until.format(type=name)))
    return tuple(readings)


def _summary(state: State, rows: tuple[depth_table.Row, ...], done: Networks | None) -> str:
    text = translate("Depth", "Of a gradient on its way back through {depth} layers, {cases} reach layer 1.")
    part = translate("Depth", "{gradient} ({name})")
    known = [part.format(gradient=depth_table.shown(row.first), name=row.name) for row in rows if row.known]
    sentence = text.format(depth=state.depth, cases=translate("Depth", ", ").join(known))
    pending = translate("Depth", "The networks are not computed yet.")
    return sentence if done else f"{sentence} {pending}"


def _samples(state: State, best: Floats, yours: Floats, done: Networks | None) -> dict[str, Floats]:
    samples = {"layer": depth_plots.layers(best), "log10 best case": best, "log10 your case": yours}
    scale = chains.shift(state)
    for name, typical in (done.typical if done else {}).items():
        for place, tenth in enumerate(("10 %", "median", "90 %")):
            samples[f"log10 gradient {name} {tenth}"] = typical.gradient[place] + scale
        for place, tenth in enumerate(("10 %", "median", "90 %")):
            samples[f"log10 spread {name} {tenth}"] = typical.spread[place]
    return samples


PANEL = Panel(
    figure,
    {
        "Gradient": ("depth", "loss_scale"),
        "Networks": ("networks", "initialisation", "deviation", "width", "seeds", "batch"),
        "Your case": ("input", "link"),
        "Show": ("grid", "full_precision"),
    },
    idle=lambda state: frozenset() if state.initialisation == "normal" else frozenset({"deviation"}),
    presets={
        "Sigmoid beside ReLU": {"networks": ("sigmoid", "ReLU"), "initialisation": "he", "depth": 30},
        "Exploding ReLU": {"networks": ("ReLU",), "initialisation": "normal", "deviation": 0.5, "depth": 60},
        "Loss scaling": {"networks": ("sigmoid", "ReLU"), "depth": 15, "loss_scale": 12, "initialisation": "glorot"},
    },
    study=STUDY,
)

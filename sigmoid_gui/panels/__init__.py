"""The panels: pure functions from a state to a figure. PANELS is the one list of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sigmoid_gui.figure import Figure
from sigmoid_gui.panels import compare, curve, depth, networks, precision, saturation
from sigmoid_gui.panels.study import Study
from sigmoid_gui.state import State


@dataclass(frozen=True)
class Panel:
    """A picture and the settings that change it, in titled groups, in the order in which they are shown.

    `figure` takes the state and the number of columns, of a pixel or two, that a curve is drawn on. `idle` says
    which settings change nothing in a state, and are not shown. `presets` are titles of changes worth making.
    Where there is a `study`, `figure` takes its result too: that for the state, or one for a state before, or None.
    """

    figure: Callable[..., Figure]
    settings: Mapping[str, tuple[str, ...]]
    idle: Callable[[State], frozenset[str]] = lambda _: frozenset()
    presets: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    study: Study | None = None


PANELS: dict[str, Panel] = {
    "curve": Panel(
        curve.figure,
        {
            "Function": ("weight", "bias"),
            "Range": ("range", "span"),
            "Show": ("tangent", "grid", "saturation", "full_precision", "epsilon"),
            "Input": ("input",),
        },
    ),
    "compare": Panel(
        compare.figure,
        {
            "Functions": ("functions", *compare.PARAMETERS.values()),
            "Range": ("range", "span"),
            "Show": ("whole", "grid", "full_precision"),
            "Input": ("input",),
        },
        idle=compare.idle,
        presets=compare.PRESETS,
    ),
    "saturation": Panel(
        saturation.figure,
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
    ),
    "depth": Panel(
        depth.figure,
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
            "Loss scaling": {
                "networks": ("sigmoid", "ReLU"),
                "depth": 15,
                "loss_scale": 12,
                "initialisation": "glorot",
            },
        },
        study=networks.STUDY,
    ),
    "precision": Panel(
        precision.figure,
        {
            "Formulas": ("quantity", "dtype", "formulas", "gradient_formulas"),
            "Range": ("range", "span"),
            "Show": ("grid", "full_precision"),
            "Input": ("input",),
        },
        idle=precision.idle,
        presets=precision.PRESETS,
    ),
}


def draw(state: State, columns: int) -> Figure:
    """The figure of the state's panel, sampled for so many columns of its plots, once its study is done."""
    panel = PANELS[state.panel]
    if panel.study is None:
        return panel.figure(state, columns)
    return panel.figure(state, columns, panel.study.result(state))

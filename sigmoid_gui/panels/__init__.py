"""The panels: pure functions from a state to a figure. PANELS is the one list of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sigmoid_gui.figure import Figure
from sigmoid_gui.panels import compare, curve, precision, saturation
from sigmoid_gui.state import State


@dataclass(frozen=True)
class Panel:
    """A picture and the settings that change it, in titled groups, in the order in which they are shown.

    `figure` takes the state and the number of columns, of a pixel or two, that a curve is drawn on. `idle` says
    which settings change nothing in a state, and are not shown. `presets` are titles of changes worth making.
    """

    figure: Callable[[State, int], Figure]
    settings: Mapping[str, tuple[str, ...]]
    idle: Callable[[State], frozenset[str]] = lambda _: frozenset()
    presets: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


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
    """The figure of the state's panel, sampled for so many columns of its plots."""
    return PANELS[state.panel].figure(state, columns)

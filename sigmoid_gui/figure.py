"""The vocabulary of pictures. A figure is a value: panels make it, one widget draws it, one exporter writes it.

Positions are in the units of the axes. A mark says what it stands for (its role), never how it looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Role = Literal["value", "gradient", "tangent", "marker", "input", "saturated"]


@dataclass(frozen=True, eq=False)
class Line:
    """A curve through points sorted along x; `x` and `y` are finite float64 of shape (n,)."""

    x: Floats
    y: Floats
    role: Role


@dataclass(frozen=True, eq=False)
class Points:
    """Dots; `x` and `y` are finite float64 of shape (n,)."""

    x: Floats
    y: Floats
    role: Role


@dataclass(frozen=True)
class Rule:
    """A straight line across the plot where x, or y, is `at`. `drags` names the setting it can be dragged to."""

    at: float
    role: Role
    axis: Literal["x", "y"] = "x"
    drags: str | None = None


@dataclass(frozen=True)
class Band:
    """A shaded stretch of the x axis from `start` to `stop`, either of which may be infinite."""

    start: float
    stop: float
    role: Role


Mark = Line | Points | Rule | Band


@dataclass(frozen=True)
class Plot:
    """One pair of axes under a label in the colour of `role`, and a note beside it where there is room.

    Without an `x_label` the numbers along x are left out too: the plot below has them. Panning along x
    changes the setting that `pans` names.
    """

    label: str
    role: Role
    marks: tuple[Mark, ...]
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    x_label: str = ""
    note: str = ""
    grid: bool = True
    pans: str | None = None


@dataclass(frozen=True)
class Reading:
    """A number that is read off the picture, with the name it is known by."""

    name: str
    value: float
    help: str


@dataclass(frozen=True)
class Figure:
    """Plots stacked over one another, and the numbers behind them.

    `summary` says in a sentence what the picture shows. `samples` are the columns that a CSV export writes,
    `table` the columns that hold the values at each input.
    """

    title: str
    summary: str
    plots: tuple[Plot, ...]
    readings: tuple[Reading, ...] = ()
    samples: Mapping[str, Floats] = field(default_factory=dict)
    table: Mapping[str, Floats] = field(default_factory=dict)

"""The vocabulary of pictures. A figure is a value: panels make it, one widget draws it, one exporter writes it.

Positions are in the units of the axes. A mark says what it stands for (its role), never how it looks. Marks
with a label are named in the legend.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Column = Floats | tuple[str, ...]
Axis = Literal["x", "y"]
Meaning = Literal[
    "value",
    "complement",
    "gradient",
    "textbook",
    "tangent",
    "marker",
    "input",
    "reference",
    "saturated",
    "one",
    "subnormal",
    "zero",
    "overflow",
    "sign",
    "exponent",
    "fraction",
]
HUES = 8
"""How many equals have colours of their own; more share them, and differ by dash."""

Role = Meaning | int
"""What a mark stands for, or its place, from 0, among equals that are told apart by colour and dash."""

LEAST_SPAN = 1e-290
"""The least width of what an axis shows: below this its transform to pixels overflows."""

Scale = Literal["linear", "whole", "decades", "none"]
"""How an axis is numbered: anywhere, at whole numbers, at powers of ten (−3 stands for 10⁻³), or not at all."""


@dataclass(frozen=True, eq=False)
class Line:
    """A curve through points sorted along x; `x` and `y` are finite float64 of shape (n,)."""

    x: Floats
    y: Floats
    role: Role
    label: str = ""


@dataclass(frozen=True, eq=False)
class Ribbon:
    """The area between two curves over points sorted along x; all are finite float64 of shape (n,)."""

    x: Floats
    low: Floats
    high: Floats
    role: Role
    label: str = ""


@dataclass(frozen=True, eq=False)
class Points:
    """Dots; `x` and `y` are finite float64 of shape (n,)."""

    x: Floats
    y: Floats
    role: Role
    label: str = ""


@dataclass(frozen=True)
class Rule:
    """A straight line across the plot where x, or y, is `at`. `drags` names the setting it can be dragged to.

    `name` is written beside it, at its end. The smallest step of a key takes it to the next value of the
    floating-point type `dtype`.
    """

    at: float
    role: Role
    axis: Axis = "x"
    drags: str | None = None
    label: str = ""
    dtype: str = "float64"
    name: str = ""


@dataclass(frozen=True)
class Band:
    """A shaded stretch of an axis from `start` to `stop`, either of which may be infinite."""

    start: float
    stop: float
    role: Role
    axis: Axis = "x"
    label: str = ""


@dataclass(frozen=True)
class Cells:
    """A row of bits, each in a square of width and height 1, the first centred on (x, y).

    A 1 is filled, and so can be told from a 0 where there is no room for digits. `name` stands beside the
    axis, at the height of the row.
    """

    x: float
    y: float
    text: str
    role: Role
    name: str = ""
    label: str = ""


Mark = Line | Ribbon | Points | Rule | Band | Cells


@dataclass(frozen=True)
class Plot:
    """One pair of axes under a label in the colour of `role`, and a note beside it where there is room.

    Without an `x_label` the numbers along x are left out too: the plot below has them. Panning along x
    changes the setting that `pans` names. `height` is that of the curves, relative to the other plots, or `lines`
    in lines of text where that is not 0.
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
    x_scale: Scale = "linear"
    y_scale: Scale = "linear"
    height: float = 1.0
    lines: float = 0.0

    @property
    def legend(self) -> tuple[tuple[str, Mark], ...]:
        """Each label with the first mark that has it."""
        first: dict[str, Mark] = {}
        for mark in self.marks:
            if mark.label:
                first.setdefault(mark.label, mark)
        return tuple(first.items())


@dataclass(frozen=True)
class Reading:
    """A number that is read off the picture, or a word on it, with the name it is known by."""

    name: str
    value: float | str
    help: str


@dataclass(frozen=True)
class Table:
    """Columns of numbers or words, of shape (n,) each, over rows with a name, or counted from 1 without.

    `row_help` explains the names of the rows. Choosing row i, counted from 0, changes the setting `picks` to
    `values[i]`; `selected` is the row that is chosen already. A wide one needs more room than a column of
    controls has.
    """

    title: str
    help: str
    columns: Mapping[str, Column]
    rows: tuple[str, ...] = ()
    row_help: tuple[str, ...] = ()
    picks: str = ""
    values: Sequence[object] = ()
    selected: int | None = None
    wide: bool = False

    @cached_property
    def cells(self) -> tuple[Column, ...]:
        """The columns without their names."""
        return tuple(self.columns.values())

    @property
    def count(self) -> int:
        """The number of rows."""
        return len(next(iter(self.columns.values()), ()))

    @property
    def shape(self) -> tuple[object, ...]:
        """What stays while only the cells change."""
        return self.count, tuple(self.columns), self.rows


@dataclass(frozen=True)
class Figure:
    """Plots stacked over one another, and the numbers behind them.

    `summary` says in a sentence what the picture shows. `samples` are the columns that a CSV export writes.
    """

    title: str
    summary: str
    plots: tuple[Plot, ...]
    readings: tuple[Reading, ...] = ()
    samples: Mapping[str, Floats] = field(default_factory=dict)
    table: Table | None = None

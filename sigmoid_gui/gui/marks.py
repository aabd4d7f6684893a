"""The marks of a figure as pyqtgraph items: `create` makes one, `update` sets it to another mark of its kind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

from sigmoid_gui.figure import Floats, Line, Mark, Plot, Points, Rule
from sigmoid_gui.gui.theme import Theme

_SELECTED, _DOT = 11.0, 7.0  # diameters
_GRAB = 13.0  # how far a finger or an unsteady hand may miss a line, from side to side


Drawn = Line | Points | Rule


@dataclass(frozen=True)
class Style:
    """A theme at a scale: `unit` pixels make up one unit of length.

    With `sprites`, dots are drawn once and copied: fast on a screen, but bitmaps in a drawing.
    """

    theme: Theme
    unit: float = 1.0
    sprites: bool = True

    def pen(self, mark: Mark) -> QPen:
        """The pen of the mark's role."""
        return self.theme.stroke(mark.role).pen(self.unit)


def create(mark: Drawn, style: Style) -> pg.GraphicsObject:
    """An item for `mark`, without its data. Areas and cells are no items: the backdrop has them."""
    if isinstance(mark, Line):
        return pg.PlotCurveItem(pen=style.pen(mark), antialias=True, connect="all", skipFiniteCheck=True)
    if isinstance(mark, Points):
        # The symbol is a circle of diameter 1 that is scaled to its size, and its pen with it.
        size = _SELECTED if mark.role == "marker" else _DOT
        ring = QPen(QColor(style.theme.ground), 1.5 / size)
        item = pg.ScatterPlotItem(
            size=size * style.unit,
            pen=ring,
            brush=QBrush(QColor(style.theme.stroke(mark.role).color)),
            pxMode=True,
            antialias=True,
            useCache=style.sprites,
        )
        item.setZValue(2)
        return item
    return _rule(mark, style)


def _rule(mark: Rule, style: Style) -> pg.InfiniteLine:
    halo = QColor(style.theme.stroke(mark.role).color)
    halo.setAlphaF(0.25)
    item = pg.InfiniteLine(
        angle=90 if mark.axis == "x" else 0,
        pen=style.pen(mark),
        hoverPen=QPen(halo, _GRAB * style.unit),
        movable=mark.drags is not None,
    )
    if mark.drags:
        item.setCursor(Qt.CursorShape.SizeHorCursor if mark.axis == "x" else Qt.CursorShape.SizeVerCursor)
        item.setZValue(1)
    return item


def update(item: pg.GraphicsObject, mark: Drawn, plot: Plot, size: QSizeF) -> None:
    """Set the data of `item`, which `create` made for a mark of the same kind, in pixels of a plot of that size."""
    if isinstance(mark, Rule):
        along_x = mark.axis == "x"
        item.setValue(
            _pixels(mark.at, plot.x_range, size.width()) if along_x else _pixels(mark.at, plot.y_range, size.height())
        )
    else:
        item.setData(_pixels(mark.x, plot.x_range, size.width()), _pixels(mark.y, plot.y_range, size.height()))


def _pixels(at: float | Floats, ends: tuple[float, float], pixels: float) -> Floats:
    """0 at the first end, `pixels` at the second; what is far outside is put just outside."""
    with np.errstate(over="ignore"):
        return np.clip((at - ends[0]) / (ends[1] - ends[0]), -1, 2) * pixels


def kind(mark: Drawn) -> tuple[object, ...]:
    """What an item keeps for life: marks of equal kind can share one."""
    return type(mark), mark.role, getattr(mark, "drags", None), getattr(mark, "axis", None)

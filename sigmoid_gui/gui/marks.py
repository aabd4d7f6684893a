"""The marks of a figure that are curves, dots and rules, painted over the grid in pixels.

pyqtgraph's items for them take half as long again: in every frame each works out anew where it is and what it
covers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from pyqtgraph.functions import arrayToQPath
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from sigmoid_gui.figure import Floats, Line, Mark, Plot, Points, Rule
from sigmoid_gui.gui import strokes
from sigmoid_gui.gui.theme import Theme

_SELECTED, _DOT = 11.0, 7.0  # diameters
_RING = 1.5  # the width of the ground around a dot
_MANY = 50  # so many dots are copies of one, without rings: theirs would cover the dots before

Over = Line | Rule | Points
_Place = TypeVar("_Place", float, Floats)


@dataclass(frozen=True)
class Style:
    """A theme at a scale: `unit` pixels make up one unit of length. A `vector` drawing has no bitmaps in it."""

    theme: Theme
    unit: float = 1.0
    vector: bool = False

    def pen(self, mark: Mark) -> QPen:
        """The pen of the mark's role."""
        return self.theme.stroke(mark.role).pen(self.unit)

    def hairline(self, color: str) -> QPen:
        """The pen for thin lines along the axes."""
        return QPen(QColor(color), self._hairline)

    def snapped(self, at: float) -> float:
        """The nearest place where a thin line covers whole pixels, so that all are equally thick."""
        middle = 0.5 * (self._hairline % 2)
        return round(at - middle) + middle

    @property
    def _hairline(self) -> int:
        return max(round(self.unit), 1)


def in_order(plot: Plot) -> list[Over]:
    """The marks of `plot` that are painted over its grid: curves, over them what can be dragged, then dots."""
    return sorted((mark for mark in plot.marks if isinstance(mark, Over)), key=_level)


def paint(painter: QPainter, over: Iterable[Over], plot: Plot, area: QRectF, style: Style) -> None:
    """Paint these marks of `plot`, whose curves' rectangle is `area`."""
    painter.setClipRect(area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in over:
        if isinstance(mark, Line):
            _paint_curve(painter, *_places(mark, plot, area), style.pen(mark), style)
        elif isinstance(mark, Rule):
            painter.setPen(style.pen(mark))
            painter.drawLine(_line(mark, plot, area, style))
        else:
            _paint_dots(painter, mark, *_places(mark, plot, area), style)


def _paint_curve(painter: QPainter, x: Floats, y: Floats, pen: QPen, style: Style) -> None:
    if style.vector:
        painter.setPen(pen)
        painter.drawPath(arrayToQPath(x, y))
    else:
        strokes.paint(painter, x, y, pen)


def across(at: float, plot: Plot, width: float) -> float:
    """How far `at` is from the left end of x, in pixels; what is far outside is put just outside."""
    return min(max(_part(at, plot.x_range), -1.0), 2.0) * width


def up(at: float, plot: Plot, height: float) -> float:
    """How far `at` is from the lower end of y, in pixels."""
    return min(max(_part(at, plot.y_range), -1.0), 2.0) * height


def _part(at: _Place, ends: tuple[float, float]) -> _Place:
    return (at - ends[0]) / (ends[1] - ends[0])


def _level(mark: Over) -> int:
    return 2 if isinstance(mark, Points) else isinstance(mark, Rule) and mark.drags is not None


@np.errstate(over="ignore")
def _places(mark: Line | Points, plot: Plot, area: QRectF) -> tuple[Floats, Floats]:
    right, above = (_part(*at).clip(-1, 2) for at in ((mark.x, plot.x_range), (mark.y, plot.y_range)))
    return area.left() + right * area.width(), area.bottom() - above * area.height()


def _line(rule: Rule, plot: Plot, area: QRectF, style: Style) -> QLineF:
    if rule.axis == "x":
        x = style.snapped(area.left() + across(rule.at, plot, area.width()))
        return QLineF(x, area.top(), x, area.bottom())
    y = style.snapped(area.bottom() - up(rule.at, plot, area.height()))
    return QLineF(area.left(), y, area.right(), y)


def _paint_dots(painter: QPainter, dots: Points, x: Floats, y: Floats, style: Style) -> None:
    if style.vector or len(x) < _MANY:
        _paint_circles(painter, dots, x, y, style)
        return
    ratio = painter.device().devicePixelRatioF()
    dot = _sprite(dots, style, ratio)
    copies = PrimitiveArray(QPainter.PixmapFragment, 10)
    copies.resize(len(x))
    size, scale, rotation, opacity = dot.width(), 1 / ratio, 0.0, 1.0
    copies.ndarray()[:, :2] = np.column_stack([x, y])
    copies.ndarray()[:, 2:] = (0, 0, size, size, scale, scale, rotation, opacity)
    first, count = copies.drawargs()
    painter.drawPixmapFragments(first, count, dot)


def _sprite(dots: Points, style: Style, ratio: float) -> QPixmap:
    """A dot in the middle of a bitmap, for a device with so many pixels to the unit."""
    half = math.ceil(_radius(dots, style) + _RING * style.unit)
    dot = QPixmap(*2 * [math.ceil(2 * half * ratio)])
    dot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(dot)
    painter.scale(ratio, ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_circles(painter, dots, np.array([half]), np.array([half]), style)
    painter.end()
    return dot


def _paint_circles(painter: QPainter, dots: Points, x: Floats, y: Floats, style: Style) -> None:
    radius = _radius(dots, style)
    ring = QPen(QColor(style.theme.ground), _RING * style.unit)
    painter.setPen(ring if len(dots.x) < _MANY else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(style.theme.stroke(dots.role).color))
    for centre in map(QPointF, x.tolist(), y.tolist()):
        painter.drawEllipse(centre, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _radius(dots: Points, style: Style) -> float:
    return (_SELECTED if dots.role == "marker" else _DOT) / 2 * style.unit

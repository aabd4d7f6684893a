"""The marks of a figure that are areas: bands, ribbons and cells, painted under the curves in pixels."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from pyqtgraph.functions import arrayToQPath
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPainter

from sigmoid_gui.figure import Band, Cells, Floats, Plot, Ribbon
from sigmoid_gui.gui.alignment import RIGHT
from sigmoid_gui.gui.marks import Style

_Place = TypeVar("_Place", float, Floats)


def paint(painter: QPainter, plot: Plot, area: QRectF, style: Style) -> None:
    """Paint the areas of `plot`, the first lowest, so that the curves' rectangle is `area`."""
    for mark in plot.marks:
        if isinstance(mark, Band):
            _paint_band(painter, plot, area, style, mark)
        elif isinstance(mark, Ribbon):
            _paint_ribbon(painter, plot, area, style, mark)
        elif isinstance(mark, Cells):
            _paint_cells(painter, plot, area, style, mark)


def x(plot: Plot, area: QRectF, at: _Place) -> _Place:
    """Where `at` is along x, in pixels."""
    low, high = plot.x_range
    return area.left() + (at - low) / (high - low) * area.width()


def y(plot: Plot, area: QRectF, at: _Place) -> _Place:
    """Where `at` is along y, in pixels."""
    low, high = plot.y_range
    return area.bottom() - (at - low) / (high - low) * area.height()


def _paint_band(painter: QPainter, plot: Plot, area: QRectF, style: Style, band: Band) -> None:
    low, high = plot.x_range if band.axis == "x" else plot.y_range
    start, stop = max(band.start, low), min(band.stop, high)
    if start >= stop:
        return
    if band.axis == "x":
        box = QRectF(QPointF(x(plot, area, start), area.top()), QPointF(x(plot, area, stop), area.bottom()))
        first, last = QLineF(box.topLeft(), box.bottomLeft()), QLineF(box.topRight(), box.bottomRight())
    else:
        box = QRectF(QPointF(area.left(), y(plot, area, stop)), QPointF(area.right(), y(plot, area, start)))
        first, last = QLineF(box.bottomLeft(), box.bottomRight()), QLineF(box.topLeft(), box.topRight())
    painter.fillRect(box, style.theme.shade(band.role))
    painter.setPen(style.pen(band))
    painter.drawLines([line for line, at in ((first, band.start), (last, band.stop)) if low < at < high])


def _paint_ribbon(painter: QPainter, plot: Plot, area: QRectF, style: Style, ribbon: Ribbon) -> None:
    across = np.concatenate([ribbon.x, ribbon.x[::-1]])
    up = np.clip(np.concatenate([ribbon.low, ribbon.high[::-1]]), *plot.y_range)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.theme.shade(ribbon.role))
    painter.drawPath(arrayToQPath(x(plot, area, across), y(plot, area, up)))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_cells(painter: QPainter, plot: Plot, area: QRectF, style: Style, cells: Cells) -> None:
    unit = QSizeF(x(plot, area, 1) - x(plot, area, 0), y(plot, area, 0) - y(plot, area, 1))
    left, middle = x(plot, area, cells.x), y(plot, area, cells.y)
    _paint_name(painter, cells.name, QRectF(0, middle - unit.height() / 2, area.left(), unit.height()), style)
    font = painter.font()
    readable = _shrink(painter, "0", unit * _FILLED)
    color = QColor(style.theme.stroke(cells.role).color)
    looks = {"0": (style.theme.shade(cells.role), color), "1": (color, QColor(style.theme.ground))}
    for bit, (ground, ink) in looks.items():
        centres = [left + place * unit.width() for place, other in enumerate(cells.text) if other == bit]
        corner = QPointF(unit.width(), unit.height()) * _FILLED / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRects([QRectF(QPointF(at, middle) - corner, unit * _FILLED) for at in centres])
        if readable:
            painter.setPen(ink)
            _paint_digits(painter, bit, centres, middle)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(font)


def _paint_digits(painter: QPainter, digit: str, centres: list[float], middle: float) -> None:
    """The digit at each place. Without a box to fit it into this takes a third of the time."""
    metrics = QFontMetricsF(painter.font())
    half = metrics.horizontalAdvance(digit) / 2
    base = middle + metrics.capHeight() / 2
    for at in centres:
        painter.drawText(QPointF(at - half, base), digit)


def _paint_name(painter: QPainter, name: str, box: QRectF, style: Style) -> None:
    """The name of a row, in a box to the left of the axis."""
    if not name:
        return
    font = painter.font()
    _shrink(painter, name, box.size())
    painter.setPen(QColor(style.theme.text))
    painter.drawText(box.adjusted(0, 0, -8 * style.unit, 0), RIGHT, name)
    painter.setFont(font)


def _shrink(painter: QPainter, text: str, room: QSizeF) -> bool:
    """Make the font so small that `text` fits, down to a limit of what can be read; whether it then does."""
    metrics = QFontMetricsF(painter.font())
    factor = min(1.0, room.width() / metrics.horizontalAdvance(text), room.height() / (metrics.ascent() * 1.1))
    font = painter.font()
    font.setPixelSize(max(round(QFontInfo(font).pixelSize() * max(factor, _SMALLEST)), 1))
    painter.setFont(font)
    return factor >= _SMALLEST


_FILLED = 0.9  # how much of its square a cell takes, from side to side
_SMALLEST = 0.65  # of the size of other texts

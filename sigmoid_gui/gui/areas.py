"""The marks of a figure that are areas: bands, ribbons and cells, painted under the curves in pixels."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from sigmoid_gui.figure import Band, Cells, Plot, Ribbon
from sigmoid_gui.gui.marks import Style


def paint(painter: QPainter, plot: Plot, area: QRectF, style: Style) -> None:
    """Paint the areas of `plot`, the first lowest, so that the curves' rectangle is `area`."""
    for mark in plot.marks:
        if isinstance(mark, Band):
            _paint_band(painter, plot, area, style, mark)
        elif isinstance(mark, Ribbon):
            _paint_ribbon(painter, plot, area, style, mark)
        elif isinstance(mark, Cells):
            _paint_cells(painter, plot, area, style, mark)


def x(plot: Plot, area: QRectF, at: float) -> float:
    """Where `at` is along x, in pixels."""
    low, high = plot.x_range
    return area.left() + (at - low) / (high - low) * area.width()


def y(plot: Plot, area: QRectF, at: float) -> float:
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
    corners = [QPointF(x(plot, area, at), y(plot, area, to)) for at, to in zip(across, up, strict=True)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.theme.shade(ribbon.role))
    painter.drawPolygon(QPolygonF(corners))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_cells(painter: QPainter, plot: Plot, area: QRectF, style: Style, cells: Cells) -> None:
    painter.setPen(QColor(style.theme.text))
    middle = y(plot, area, cells.y)
    line = painter.fontMetrics().height()
    painter.drawText(QRectF(0, middle - line, area.left() - line / 2, 2 * line), _RIGHT, cells.name)
    tall = abs(y(plot, area, cells.y + 0.45) - y(plot, area, cells.y - 0.45))
    for place, character in enumerate(cells.text):
        left, right = (x(plot, area, cells.x + place + side) for side in (-0.45, 0.45))
        box = QRectF(left, middle - tall / 2, right - left, tall)
        painter.fillRect(box, style.theme.shade(cells.role))
        painter.setPen(QColor(style.theme.stroke(cells.role).color))
        painter.drawText(box, _CENTRE, character)


_TEXT = Qt.TextFlag.TextDontClip | Qt.AlignmentFlag.AlignVCenter
_RIGHT = _TEXT | Qt.AlignmentFlag.AlignRight
_CENTRE = _TEXT | Qt.AlignmentFlag.AlignHCenter

"""The legend of a plot: a sample and a label for each kind of mark, in rows between the plot's label and its curves."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter

from sigmoid_gui.figure import Band, Cells, Mark, Plot, Points, Ribbon
from sigmoid_gui.gui.alignment import LEFT
from sigmoid_gui.gui.locale import localized_text
from sigmoid_gui.gui.marks import Style

_SAMPLE = 2.0  # lengths in heights of a line
_ROW = 1.25


def height(plot: Plot, metrics: QFontMetricsF, width: float) -> float:
    """The height that the legend takes where it may be so wide."""
    rows = _rows([_width(text, metrics) for text, _ in plot.legend], width)
    return len(rows) * _ROW * metrics.height()


def paint(painter: QPainter, plot: Plot, box: QRectF, style: Style) -> None:
    """Paint the legend from the upper left corner of `box` on."""
    metrics = QFontMetricsF(painter.font())
    line = metrics.height()
    widths = [_width(text, metrics) for text, _ in plot.legend]
    entries = iter(plot.legend)
    for number, row in enumerate(_rows(widths, box.width())):
        top = box.top() + number * _ROW * line
        for left, width in zip(accumulate(row, initial=box.left()), row, strict=False):
            text, mark = next(entries)
            _paint_sample(painter, mark, QRectF(left, top + 0.1 * line, _SAMPLE * line, 0.8 * line), style)
            painter.setPen(QColor(style.theme.text))
            room = QRectF(left + (_SAMPLE + 0.5) * line, top, width, line)
            painter.drawText(room, LEFT, localized_text(text))


def _paint_sample(painter: QPainter, mark: Mark, box: QRectF, style: Style) -> None:
    color = QColor(style.theme.stroke(mark.role).color)
    if isinstance(mark, Band | Ribbon | Cells):
        painter.setPen(style.pen(mark))
        painter.fillRect(box, style.theme.shade(mark.role))
        painter.drawLine(QLineF(box.bottomLeft(), box.bottomRight()))
    elif isinstance(mark, Points):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(color))
        painter.drawEllipse(box.center(), box.height() / 4, box.height() / 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(style.pen(mark))
        middle = box.center().y()
        painter.drawLine(QLineF(QPointF(box.left(), middle), QPointF(box.right(), middle)))


def _width(text: str, metrics: QFontMetricsF) -> float:
    return metrics.horizontalAdvance(localized_text(text)) + (_SAMPLE + 1.5) * metrics.height()


def _rows(widths: list[float], room: float) -> list[list[float]]:
    """The widths in rows, filled one after the other."""
    rows: list[list[float]] = []
    for width in widths:
        if not rows or sum(rows[-1]) + width > room:
            rows.append([])
        rows[-1].append(width)
    return rows

"""What lies under the curves and around them: bands, grid, frame, ticks and texts, painted in pixels.

pyqtgraph's AxisItem takes 8 to 10 ms a frame, and far more with a grid, where this takes less than one; it
never shows a comma as decimal mark, and it has no room for a number like −4.56e−123.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sigmoid_gui.figure import Band, Plot
from sigmoid_gui.gui.locale import localized, localized_text
from sigmoid_gui.gui.marks import Style
from sigmoid_gui.steps import ticks

_STUB = 4.0  # how far a tick stands out, in units
# A text that is clipped to its box leaves its clip path on all that follows in an SVG.
_TEXT = Qt.TextFlag.TextDontClip | Qt.AlignmentFlag.AlignVCenter
_LEFT = _TEXT | Qt.AlignmentFlag.AlignLeft
_RIGHT = _TEXT | Qt.AlignmentFlag.AlignRight
_CENTRE = _TEXT | Qt.AlignmentFlag.AlignHCenter


def margins(plot: Plot, font: QFont) -> QMarginsF:
    """The room that the texts around the curves take. It is fixed, so that dragging never moves the axes."""
    metrics = QFontMetricsF(font)
    line = metrics.height()
    below = 2.6 * line if plot.x_label else 0.6 * line
    return QMarginsF(metrics.horizontalAdvance("0") * 9.5, 1.8 * line, line, below)


def paint(painter: QPainter, plot: Plot, area: QRectF, style: Style, font: QFont) -> None:
    """Paint `plot` without its curves, so that the curves' rectangle is `area`."""
    metrics = QFontMetricsF(font)
    for mark in plot.marks:
        if isinstance(mark, Band):
            _paint_band(painter, plot, area, style, mark)
    painter.setFont(font)
    along = [(_snapped(_x(plot, area, at), style), text) for at, text in _x_ticks(plot, area, metrics)]
    up = [(_snapped(_y(plot, area, at), style), text) for at, text in _y_ticks(plot, area, metrics)]
    if plot.grid:
        painter.setPen(_hairline(style.theme.grid, style))
        painter.drawLines([QLineF(x, area.top(), x, area.bottom()) for x, _ in along])
        painter.drawLines([QLineF(area.left(), y, area.right(), y) for y, _ in up])
    stub = _STUB * style.unit
    painter.setPen(_hairline(style.theme.frame, style))
    painter.drawLines([QLineF(x, area.bottom(), x, area.bottom() + stub) for x, _ in along])
    painter.drawLines([QLineF(area.left() - stub, y, area.left(), y) for y, _ in up])
    edges = (area.left(), area.top(), area.right(), area.bottom())
    left, top, right, bottom = (_snapped(edge, style) for edge in edges)
    painter.drawRect(QRectF(left, top, right - left, bottom - top))
    _paint_texts(painter, plot, area, style, along, up)


def _paint_texts(
    painter: QPainter,
    plot: Plot,
    area: QRectF,
    style: Style,
    along: list[tuple[float, str]],
    up: list[tuple[float, str]],
) -> None:
    line = painter.fontMetrics().height()
    gap = 2 * _STUB * style.unit
    painter.setPen(QColor(style.theme.text))
    for y, text in up:
        painter.drawText(QRectF(0, y - line, area.left() - gap, 2 * line), _RIGHT, localized(text, minus="−"))
    if plot.x_label:
        for x, text in along:
            _paint_below(painter, x, area.bottom() + gap * 0.75, area.right() + line, localized(text, minus="−"))
        below = QRectF(area.left(), area.bottom() + 1.5 * line, area.width(), line)
        painter.drawText(below, _CENTRE, plot.x_label)
    _paint_label(painter, plot, QRectF(area.left(), area.top() - 1.4 * line, area.width(), line), style)


def _paint_label(painter: QPainter, plot: Plot, box: QRectF, style: Style) -> None:
    """The label at the left of the box; the note at its right if both fit."""
    metrics = painter.fontMetrics()
    label, note = localized_text(plot.label), localized_text(plot.note)
    if metrics.horizontalAdvance(f"{label}    {note}") <= box.width():
        painter.drawText(box, _RIGHT, note)
    painter.setPen(QColor(style.theme.strokes[plot.role].color))
    painter.drawText(box, _LEFT, metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(box.width())))


def _paint_below(painter: QPainter, x: float, top: float, right: float, text: str) -> None:
    """Text centred on x, but never beyond the edges of the picture."""
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(text) + 2
    left = min(max(x - width / 2, 0.0), right - width)
    painter.drawText(QRectF(left, top, width, metrics.height()), _CENTRE, text)


def _paint_band(painter: QPainter, plot: Plot, area: QRectF, style: Style, band: Band) -> None:
    low, high = plot.x_range
    start, stop = max(band.start, low), min(band.stop, high)
    if start >= stop:
        return
    left, right = _x(plot, area, start), _x(plot, area, stop)
    painter.fillRect(QRectF(left, area.top(), right - left, area.height()), QColor(style.theme.shade))
    painter.setPen(style.pen(band))
    edges = [x for x, at in ((left, band.start), (right, band.stop)) if low < at < high]
    painter.drawLines([QLineF(x, area.top(), x, area.bottom()) for x in edges])


def _x_ticks(plot: Plot, area: QRectF, metrics: QFontMetricsF) -> list[tuple[float, str]]:
    """As many ticks as their texts leave room for."""
    most = max(1, int(area.width() / (4.5 * metrics.height())))
    longest = max((len(text) for _, text in ticks(*plot.x_range, most)), default=1)
    fitting = int(area.width() / (metrics.horizontalAdvance("0") * (longest + 2)))
    return ticks(*plot.x_range, max(1, min(most, fitting)))


def _y_ticks(plot: Plot, area: QRectF, metrics: QFontMetricsF) -> list[tuple[float, str]]:
    return ticks(*plot.y_range, max(1, int(area.height() / (2 * metrics.height()))))


def _x(plot: Plot, area: QRectF, at: float) -> float:
    low, high = plot.x_range
    return area.left() + (at - low) / (high - low) * area.width()


def _y(plot: Plot, area: QRectF, at: float) -> float:
    low, high = plot.y_range
    return area.bottom() - (at - low) / (high - low) * area.height()


def _hairline(color: str, style: Style) -> QPen:
    return QPen(QColor(color), _hairline_width(style))


def _hairline_width(style: Style) -> int:
    return max(round(style.unit), 1)


def _snapped(at: float, style: Style) -> float:
    """The nearest place where a hairline covers whole pixels, so that all are equally thick."""
    middle = 0.5 * (_hairline_width(style) % 2)
    return round(at - middle) + middle

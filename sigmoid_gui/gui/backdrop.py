"""What lies under the curves and around them: areas, cells, grid, frame, ticks and texts, painted in pixels.

pyqtgraph's AxisItem takes 8 to 10 ms a frame, and far more with a grid, where this takes less than one; it
never shows a comma as decimal mark, and it has no room for a number like −4.56e−123.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from sigmoid_gui.figure import Plot, Rule, Scale
from sigmoid_gui.gui import areas, legend
from sigmoid_gui.gui.alignment import CENTRE, LEFT, RIGHT
from sigmoid_gui.gui.locale import localized, localized_text
from sigmoid_gui.gui.marks import Style
from sigmoid_gui.steps import ticks

_STUB = 4.0  # how far a tick stands out, in units
_RAISED = str.maketrans("0123456789-.e", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻·ᵉ")


def margins(plot: Plot, font: QFont, width: float) -> QMarginsF:
    """The room that the texts around the curves take in a picture so wide; dragging never moves the axes."""
    metrics = QFontMetricsF(font)
    line = metrics.height()
    left, right = metrics.horizontalAdvance("0") * 9.5, line
    above = 1.8 * line + legend.height(plot, metrics, width - left - right)
    below = 2.6 * line if plot.x_label else 0.6 * line
    return QMarginsF(left, above, right, below)


def paint(painter: QPainter, plot: Plot, area: QRectF, style: Style, font: QFont) -> None:
    """Paint `plot` without its curves and what is over them, so that the curves' rectangle is `area`."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    areas.paint(painter, plot, area, style)
    along = [(style.snapped(areas.x(plot, area, at)), text) for at, text in _x_ticks(plot, area, metrics)]
    up = [(style.snapped(areas.y(plot, area, at)), text) for at, text in _y_ticks(plot, area, metrics)]
    if plot.grid:
        painter.setPen(style.hairline(style.theme.grid))
        painter.drawLines([QLineF(x, area.top(), x, area.bottom()) for x, _ in along])
        painter.drawLines([QLineF(area.left(), y, area.right(), y) for y, _ in up])
    stub = _STUB * style.unit
    painter.setPen(style.hairline(style.theme.frame))
    painter.drawLines([QLineF(x, area.bottom(), x, area.bottom() + stub) for x, _ in along])
    painter.drawLines([QLineF(area.left() - stub, y, area.left(), y) for y, _ in up])
    if (plot.x_scale, plot.y_scale) != ("none", "none"):
        edges = (area.left(), area.top(), area.right(), area.bottom())
        left, top, right, bottom = (style.snapped(edge) for edge in edges)
        painter.drawRect(QRectF(left, top, right - left, bottom - top))
    _paint_texts(painter, plot, area, style, along, up)


def paint_head(painter: QPainter, plot: Plot, area: QRectF, style: Style, font: QFont) -> None:
    """Paint the label, the note and the legend over the curves' rectangle `area`, and the names of rules in it."""
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    line = metrics.height()
    above = legend.height(plot, metrics, area.width())
    top = area.top() - above - 1.4 * line
    _paint_label(painter, plot, QRectF(area.left(), top, area.width(), line), style)
    legend.paint(painter, plot, QRectF(area.left(), top + 1.25 * line, area.width(), above), style)
    _paint_names(painter, plot, area, style)


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
        painter.drawText(QRectF(0, y - line, area.left() - gap, 2 * line), RIGHT, localized(text, minus="−"))
    if plot.x_label:
        for x, text in along:
            _paint_below(painter, x, area.bottom() + gap * 0.75, area.right() + line, localized(text, minus="−"))
        below = QRectF(area.left(), area.bottom() + 1.5 * line, area.width(), line)
        painter.drawText(below, CENTRE, plot.x_label)


def _paint_names(painter: QPainter, plot: Plot, area: QRectF, style: Style) -> None:
    """The names of rules: to the right of upright ones, over or under level ones."""
    metrics, gap = QFontMetricsF(painter.font()), _STUB * style.unit
    rules = [mark for mark in plot.marks if isinstance(mark, Rule) and mark.name]
    level = [areas.y(plot, area, rule.at) for rule in rules if rule.axis == "y"]
    taken: list[QRectF] = []
    for rule in rules:
        size = QSizeF(metrics.horizontalAdvance(rule.name) + gap, metrics.height())
        if rule.axis == "x":
            box = QRectF(QPointF(areas.x(plot, area, rule.at) + gap, area.top()), size)
        else:
            box = _free_box(areas.y(plot, area, rule.at), size, area, taken, level)
        taken.append(box)
        painter.setPen(QColor(style.theme.stroke(rule.role).color))
        painter.drawText(box, LEFT, localized_text(rule.name))


def _free_box(y: float, size: QSizeF, area: QRectF, taken: list[QRectF], lines: list[float]) -> QRectF:
    """A box over or under y, as far right as others leave room, with no line through it if that can be."""
    lefts = [area.right() - (place + 1) * size.width() for place in range(4)]
    boxes = [QRectF(QPointF(left, top), size) for left in lefts for top in (y - size.height(), y)]
    inside = [box for box in boxes if area.contains(box)] or boxes
    free = [box for box in inside if not any(map(box.intersects, taken))] or inside
    return next((box for box in free if not any(box.top() < line < box.bottom() for line in lines)), free[0])


def _paint_label(painter: QPainter, plot: Plot, box: QRectF, style: Style) -> None:
    """The label at the left of the box; the note at its right if both fit."""
    metrics = painter.fontMetrics()
    painter.setPen(QColor(style.theme.text))
    label, note = localized_text(plot.label), localized_text(plot.note)
    if metrics.horizontalAdvance(f"{label}    {note}") <= box.width():
        painter.drawText(box, RIGHT, note)
    painter.setPen(QColor(style.theme.stroke(plot.role).color))
    painter.drawText(box, LEFT, metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(box.width())))


def _paint_below(painter: QPainter, x: float, top: float, right: float, text: str) -> None:
    """Text centred on x, but never beyond the edges of the picture."""
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(text) + 2
    left = min(max(x - width / 2, 0.0), right - width)
    painter.drawText(QRectF(left, top, width, metrics.height()), CENTRE, text)


def _x_ticks(plot: Plot, area: QRectF, metrics: QFontMetricsF) -> tuple[tuple[float, str], ...]:
    """As many ticks as their texts leave room for."""
    most = max(1, int(area.width() / (4.5 * metrics.height())))
    longest = max((len(text) for _, text in _ticks(plot.x_scale, plot.x_range, most)), default=1)
    fitting = int(area.width() / (metrics.horizontalAdvance("0") * (longest + 2)))
    return _ticks(plot.x_scale, plot.x_range, max(1, min(most, fitting)))


def _y_ticks(plot: Plot, area: QRectF, metrics: QFontMetricsF) -> tuple[tuple[float, str], ...]:
    return _ticks(plot.y_scale, plot.y_range, max(2, int(area.height() / (2 * metrics.height()))))


@lru_cache(maxsize=64)  # those of an axis that stays, and of one whose texts are measured first
def _ticks(scale: Scale, ends: tuple[float, float], most: int) -> tuple[tuple[float, str], ...]:
    if scale == "none":
        return ()
    found = ticks(*ends, most, whole=scale != "linear")
    return tuple((at, _power_of_ten(text)) for at, text in found) if scale == "decades" else tuple(found)


def _power_of_ten(exponent: str) -> str:
    return "10" + exponent.translate(_RAISED)

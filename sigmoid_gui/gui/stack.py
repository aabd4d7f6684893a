"""Plots stacked over one another: where each has its place, and all of them painted without a widget."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from sigmoid_gui.figure import Plot
from sigmoid_gui.gui import backdrop, marks
from sigmoid_gui.gui.marks import Style


def places(plots: Sequence[Plot], font: QFont, size: QSizeF) -> list[QRectF]:
    """The place of each plot, texts included, on whole pixels, where lines are sharp.

    The height is shared out among the curves, after the texts.
    """
    around = [backdrop.margins(plot, font, size.width()) for plot in plots]
    texts = sum(margin.top() + margin.bottom() for margin in around)
    line = QFontMetricsF(font).height()
    shares = sum(plot.height for plot in plots if not plot.lines)
    unit = (size.height() - texts - sum(plot.lines for plot in plots) * line) / (shares or 1)
    found = []
    top = 0.0
    for plot, margin in zip(plots, around, strict=True):
        height = (plot.lines * line or max(unit * plot.height, 1)) + margin.top() + margin.bottom()
        found.append(QRectF(0, round(top), size.width(), height))
        top += height
    return found


def paint(painter: QPainter, plots: Sequence[Plot], size: QSizeF, style: Style, font: QFont) -> None:
    """Paint all of the plots in a picture of that size."""
    for plot, place in zip(plots, places(plots, font, size), strict=True):
        box = QRectF(0, 0, place.width(), place.height())
        area = box.marginsRemoved(backdrop.margins(plot, font, size.width()))
        painter.save()
        painter.translate(place.topLeft())
        painter.setClipRect(box)  # an SVG would go on with the clip path of the plot before
        backdrop.paint(painter, plot, area, style, font)
        backdrop.paint_head(painter, plot, area, style, font)
        marks.paint(painter, marks.in_order(plot), plot, area, style)
        painter.restore()

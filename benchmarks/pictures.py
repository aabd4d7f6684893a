"""The picture of a curve drawn by others: bare QPainter calls, and matplotlib."""

from typing import Any

import numpy as np
from pyqtgraph.functions import arrayToQPath
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sigmoid_gui.figure import Band, Figure, Line, Plot, Points, Rule
from sigmoid_gui.gui.theme import LIGHT
from sigmoid_gui.steps import ticks

_LEFT, _RIGHT, _ABOVE, _BELOW = 80, 20, 30, 45  # the room for texts around each plot, in pixels
_TICKS = 12


class Painted(QWidget):
    """Draws a figure with nothing between it and QPainter."""

    def __init__(self) -> None:
        super().__init__()
        self._figure: Figure | None = None

    def draw(self, figure: Figure) -> None:
        """Show the figure with the next frame."""
        self._figure = figure
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint everything anew."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(LIGHT.ground))
        plots = self._figure.plots if self._figure else ()
        height = self.height() / max(len(plots), 1)
        for index, plot in enumerate(plots):
            margins = (_LEFT, _ABOVE, -_RIGHT, -_BELOW)
            _paint(painter, plot, QRectF(0, index * height, self.width(), height).adjusted(*margins))


def _paint(painter: QPainter, plot: Plot, area: QRectF) -> None:
    _paint_under(painter, plot, area)
    painter.setClipRect(area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in plot.marks:
        if isinstance(mark, Band):
            continue
        painter.setPen(LIGHT.stroke(mark.role).pen(1))
        if isinstance(mark, Line):
            painter.drawPath(arrayToQPath(_x(plot, area, mark.x), _y(plot, area, mark.y)))
        elif isinstance(mark, Points):
            painter.setBrush(QColor(LIGHT.stroke(mark.role).color))
            for x, y in zip(_x(plot, area, mark.x), _y(plot, area, mark.y), strict=True):
                painter.drawEllipse(QPointF(x, y), 5.5, 5.5)
        elif mark.axis == "x":
            x = _x(plot, area, mark.at)
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
        else:
            y = _y(plot, area, mark.at)
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setClipping(False)


def _paint_under(painter: QPainter, plot: Plot, area: QRectF) -> None:
    """Bands, grid, frame, tick texts and the label."""
    for band in plot.marks:
        if isinstance(band, Band):
            start, stop = np.clip([band.start, band.stop], *plot.x_range)
            left, right = _x(plot, area, start), _x(plot, area, stop)
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), LIGHT.shade(band.role))
            painter.setPen(LIGHT.stroke(band.role).pen(1))
            painter.drawLines([QLineF(x, area.top(), x, area.bottom()) for x in (left, right)])
    along = [(_x(plot, area, at), text) for at, text in ticks(*plot.x_range, _TICKS)]
    up = [(_y(plot, area, at), text) for at, text in ticks(*plot.y_range, _TICKS)]
    painter.setPen(QColor(LIGHT.grid))
    painter.drawLines([QLineF(x, area.top(), x, area.bottom()) for x, _ in along])
    painter.drawLines([QLineF(area.left(), y, area.right(), y) for y, _ in up])
    painter.setPen(QColor(LIGHT.frame))
    painter.drawRect(area)
    painter.setPen(QColor(LIGHT.text))
    for x, text in along if plot.x_label else ():
        painter.drawText(QRectF(x - 40, area.bottom() + 6, 80, 16), Qt.AlignmentFlag.AlignCenter, text)
    for y, text in up:
        painter.drawText(QRectF(0, y - 8, area.left() - 8, 16), Qt.AlignmentFlag.AlignRight, text)
    painter.drawText(QPointF(area.left(), area.top() - 8), plot.label)


def _x(plot: Plot, area: QRectF, at: Any) -> Any:
    low, high = plot.x_range
    return area.left() + (at - low) / (high - low) * area.width()


def _y(plot: Plot, area: QRectF, at: Any) -> Any:
    low, high = plot.y_range
    return area.bottom() - (at - low) / (high - low) * area.height()


class Matplotlib:
    """Draws a figure with matplotlib in a Qt widget; its artists are kept from figure to figure."""

    def __init__(self) -> None:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.figure import Figure as Canvas

        self.widget = FigureCanvasQTAgg(Canvas(dpi=96, layout=None))
        self._drawn: list[tuple[Any, list[Any]]] = []

    def draw(self, figure: Figure) -> None:
        """Show the figure with the next frame."""
        if not self._drawn:
            axes = self.widget.figure.subplots(len(figure.plots), sharex=True)
            self._drawn = [(a, _artists(a, plot)) for a, plot in zip(axes, figure.plots, strict=True)]
        for (axes, artists), plot in zip(self._drawn, figure.plots, strict=True):
            axes.set(xlim=plot.x_range, ylim=plot.y_range, title=plot.label)
            for artist, mark in zip(artists, plot.marks, strict=True):
                _set(artist, mark, plot)
        self.widget.draw_idle()


def _artists(axes: Any, plot: Plot) -> list[Any]:
    axes.grid(visible=True)
    return [_artist(axes, mark) for mark in plot.marks]


def _artist(axes: Any, mark: object) -> Any:
    if isinstance(mark, Band):
        return axes.axvspan(0, 1, color=LIGHT.shade(mark.role).name())
    stroke = LIGHT.stroke(mark.role)
    look = {"color": stroke.color, "linewidth": stroke.width * 0.75}  # in points
    if isinstance(mark, Line):
        return axes.plot([], [], **look, dashes=stroke.dash or (None, None))[0]
    if isinstance(mark, Points):
        return axes.plot([], [], "o", color=stroke.color)[0]
    return axes.axvline(0, **look) if mark.axis == "x" else axes.axhline(0, **look)


def _set(artist: Any, mark: object, plot: Plot) -> None:
    if isinstance(mark, Band):
        start, stop = np.clip([mark.start, mark.stop], *plot.x_range)
        artist.set(x=start, width=stop - start)
    elif isinstance(mark, Rule):
        at = [mark.at, mark.at]
        artist.set_xdata(at) if mark.axis == "x" else artist.set_ydata(at)
    else:
        artist.set_data(mark.x, mark.y)

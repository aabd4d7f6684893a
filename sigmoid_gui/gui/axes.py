"""One pair of axes with its curves and points, and what the user drags in it.

pyqtgraph is given pixels, counted from the lower left corner of the curves. In the units of the axes, Qt's
paths would lose points beyond 1e128, its transforms overflow where a span is below 1e-306, and its pens would
have to be cosmetic, which do not grow with a drawing that is scaled in a document.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFont, QPainter

from sigmoid_gui.figure import Plot, Rule
from sigmoid_gui.gui import backdrop, marks
from sigmoid_gui.gui.marks import Drawn, Style
from sigmoid_gui.steps import nearest


class Axes(pg.GraphicsWidget):
    """Draws a plot: a backdrop with its texts, and over it a ViewBox with an item for each mark."""

    edited = Signal(str, object, str)  # setting, value, gesture

    def __init__(self, plot: Plot, style: Style, font: QFont) -> None:
        super().__init__()
        self._plot = plot
        self._style = style
        self._font = font
        self._items: list[tuple[tuple[object, ...], pg.GraphicsObject]] = []
        self._box = pg.ViewBox(parent=self, enableMenu=False)
        self._box.disableAutoRange()
        self._box.setMouseEnabled(x=True, y=False)
        self._box.sigRangeChangedManually.connect(self._pan)

    @property
    def plot(self) -> Plot:
        """What is drawn."""
        return self._plot

    @property
    def area(self) -> QRectF:
        """Where the curves are, in the coordinates of this item."""
        return QRectF(self._box.geometry())

    def draw(self, plot: Plot) -> None:
        """Show `plot`. Items are kept from plot to plot while the kinds of its marks stay the same."""
        self._plot = plot
        self._arrange()
        drawn = [mark for mark in plot.marks if isinstance(mark, Drawn)]
        if [kind for kind, _ in self._items] != [marks.kind(mark) for mark in drawn]:
            self._rebuild(drawn)
        for mark, (_, item) in zip(drawn, self._items, strict=True):
            marks.update(item, mark, plot, self.area.size())
        self.update()

    def restyle(self, style: Style) -> None:
        """Draw the same plot in another style."""
        self._style = style
        self._rebuild([])
        self.draw(self._plot)

    def place(self, top: float, width: float, height: float) -> None:
        """Take the stretch of the picture from `top` on; `height` is that of the curves, without the texts."""
        margins = backdrop.margins(self._plot, self._font, width)
        self.setGeometry(0, top, width, height + margins.top() + margins.bottom())
        self._box.setGeometry(self.rect().marginsRemoved(margins))
        self.draw(self._plot)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Draw what lies under the curves, and the texts around them."""
        painter.setClipRect(self.boundingRect())  # an SVG would go on with the clip path of the plot before
        backdrop.paint(painter, self._plot, self.area, self._style, self._font)

    def _arrange(self) -> None:
        """Undo what the mouse did to the view: it has changed a setting, and the plot that follows from it is drawn."""
        width, height = self.area.size().toTuple()
        self._box.setRange(xRange=(0, max(width, 1)), yRange=(0, max(height, 1)), padding=0)

    def _rebuild(self, drawn: list[Drawn]) -> None:
        for _, item in self._items:
            self._box.removeItem(item)
        self._items = [(marks.kind(mark), marks.create(mark, self._style)) for mark in drawn]
        for mark, (_, item) in zip(drawn, self._items, strict=True):
            self._box.addItem(item, ignoreBounds=True)
            if isinstance(mark, Rule) and mark.drags:
                item.sigDragged.connect(lambda line, name=mark.drags: self._drag(name, line.value()))

    def _drag(self, setting: str, at: float) -> None:
        self.edited.emit(setting, self._x(at), f"drag {setting}")

    def _pan(self) -> None:
        if self._plot.pans:
            self.edited.emit(self._plot.pans, tuple(map(self._x, self._box.viewRange()[0])), "pan")

    def _x(self, across: float) -> float:
        """The x so many pixels across, without the digits below a tenth of a pixel: no mouse means them."""
        low, high = self._plot.x_range
        pixel = (high - low) / max(self.area.width(), 1)
        return nearest(low + float(across) * pixel, pixel / 10)

"""One pair of axes with its curves and points, and what the user drags in it.

All is in pixels; pyqtgraph, which knows what the mouse does, counts them from the lower left corner of the curves.
In the units of the axes, Qt's paths would lose points beyond 1e128, its transforms overflow where a span is below
1e-306, and its pens would have to be cosmetic, which do not grow with a drawing that is scaled in a document.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from sigmoid_gui.figure import Plot, Rule
from sigmoid_gui.gui import backdrop, marks
from sigmoid_gui.gui.marks import Over, Style
from sigmoid_gui.steps import nearest

_GRAB = 13.0  # how far a finger or an unsteady hand may miss a line, from side to side


class Axes(pg.GraphicsWidget):
    """Draws a plot: a backdrop with its texts, and over it the marks. A ViewBox has a grip for each that drags."""

    edited = Signal(str, object, str)  # setting, value, gesture

    def __init__(self, plot: Plot, style: Style, font: QFont) -> None:
        super().__init__()
        self._plot = plot
        self._style = style
        self._font = font
        self._still = plot
        self._moving: list[Over] = []
        self._repeats = False
        self._bitmap: QPixmap | None = None
        self._grips: list[tuple[tuple[object, ...], pg.InfiniteLine]] = []
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
        """Show `plot`. Grips are kept from plot to plot while the same settings can be dragged."""
        still, self._moving = _parted(plot, self._plot)
        self._repeats = still == self._still
        if not self._repeats:
            self._bitmap = None
        self._still = still
        self._plot = plot
        self._arrange()
        rules = [mark for mark in plot.marks if isinstance(mark, Rule) and mark.drags]
        if [kind for kind, _ in self._grips] != [_kind(rule) for rule in rules]:
            self._replace_grips(rules)
        for rule, (_, grip) in zip(rules, self._grips, strict=True):
            along_x = rule.axis == "x"
            size = self.area.size()
            grip.setValue(
                marks.across(rule.at, plot, size.width()) if along_x else marks.up(rule.at, plot, size.height())
            )
        self.update()

    def restyle(self, style: Style) -> None:
        """Draw the same plot in another style."""
        self._style = style
        self._bitmap = None
        self._replace_grips([])
        self.draw(self._plot)

    def place(self, place: QRectF) -> None:
        """Take that place in the view."""
        self.setGeometry(place)
        self._box.setGeometry(self.rect().marginsRemoved(backdrop.margins(self._plot, self._font, place.width())))
        self._bitmap = None
        self.draw(self._plot)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Draw what stays, as a bitmap where it stayed before, and over it what moves."""
        over = self._moving
        if self._repeats:
            painter.drawPixmap(0, 0, self._kept(painter.device().devicePixelRatioF()))
        else:
            backdrop.paint(painter, self._plot, self.area, self._style, self._font)
            over = marks.in_order(self._plot)
        backdrop.paint_head(painter, self._plot, self.area, self._style, self._font)
        marks.paint(painter, over, self._plot, self.area, self._style)

    def _kept(self, ratio: float) -> QPixmap:
        """What stays, as a bitmap for a device with so many pixels to the unit."""
        if self._bitmap is None or self._bitmap.devicePixelRatio() != ratio:
            self._bitmap = QPixmap((self.size() * ratio).toSize())
            self._bitmap.setDevicePixelRatio(ratio)
            self._bitmap.fill(self._style.theme.ground)
            painter = QPainter(self._bitmap)
            backdrop.paint(painter, self._still, self.area, self._style, self._font)
            marks.paint(painter, marks.in_order(self._still), self._still, self.area, self._style)
            painter.end()
        return self._bitmap

    def _arrange(self) -> None:
        """Undo what the mouse did to the view: it has changed a setting, and the plot that follows from it is drawn."""
        width, height = (max(pixels, 1.0) for pixels in self.area.size().toTuple())
        if self._box.viewRange() != [[0, width], [0, height]]:
            self._box.setRange(xRange=(0, width), yRange=(0, height), padding=0)

    def _replace_grips(self, rules: list[Rule]) -> None:
        for _, grip in self._grips:
            self._box.removeItem(grip)
        self._grips = [(_kind(rule), _grip(rule, self._style)) for rule in rules]
        for rule, (_, grip) in zip(rules, self._grips, strict=True):
            self._box.addItem(grip, ignoreBounds=True)
            grip.sigDragged.connect(lambda line, name=rule.drags: self._drag(name, line.value()))

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


def _parted(plot: Plot, before: Plot) -> tuple[Plot, list[Over]]:
    """What stays of the plot before, and the marks over it that are others: the areas, and what is over them."""
    over = marks.in_order(plot)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(over, marks.in_order(before), strict=False)))
    under = [mark for mark in plot.marks if not isinstance(mark, Over)]
    return replace(plot, marks=(*under, *over[:same]), label="", note=""), over[same:]


def _kind(rule: Rule) -> tuple[object, ...]:
    """What a grip keeps for life."""
    return rule.drags, rule.axis, rule.role


def _grip(rule: Rule, style: Style) -> pg.InfiniteLine:
    """What takes the mouse where the rule is, and shows that it would: the rule itself is painted with the marks."""
    halo = QColor(style.theme.stroke(rule.role).color)
    halo.setAlphaF(0.25)
    grip = pg.InfiniteLine(
        angle=90 if rule.axis == "x" else 0,
        pen=QPen(Qt.PenStyle.NoPen),
        hoverPen=QPen(halo, _GRAB * style.unit),
        movable=True,
    )
    grip.setCursor(Qt.CursorShape.SizeHorCursor if rule.axis == "x" else Qt.CursorShape.SizeVerCursor)
    return grip

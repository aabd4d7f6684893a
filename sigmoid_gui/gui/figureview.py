"""The widget that draws any figure, on the screen and into files."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRect, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView

from sigmoid_gui.figure import Figure, Plot
from sigmoid_gui.gui import plotkeys, stack
from sigmoid_gui.gui.announcer import Announcer
from sigmoid_gui.gui.axes import Axes
from sigmoid_gui.gui.locale import localized_text
from sigmoid_gui.gui.marks import Style
from sigmoid_gui.gui.theme import Theme
from sigmoid_gui.words import translate

# Qt merges mouse moves by itself. pyqtgraph drops them beyond a hundred a second, the last one too.
pg.setConfigOption("mouseRateLimit", 0)


class FigureView(pg.GraphicsView):
    """Draws a figure's plots over one another. It never changes what it draws: it says what was dragged."""

    edited = Signal(str, object, str)  # setting, value, gesture
    settled = Signal(str)  # the mouse was let go, or the wheel has come to rest: that gesture, or any, is over
    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(background=theme.ground)
        self._theme = theme
        self._axes: list[Axes] = []
        self._rest = QTimer(self, interval=500, singleShot=True)
        self._rest.timeout.connect(self._settle_zoom)
        self.setAcceptDrops(False)  # the window has them
        self.announcer = Announcer(self)
        self.setAccessibleName(translate("Plot", "Plot"))
        self.setWhatsThis(
            translate(
                "Plot", "Drag the marker to move x; drag elsewhere to pan; turn the wheel to zoom. F1 lists keys."
            )
        )

    @property
    def columns(self) -> int:
        """How many points a curve needs: one for two device pixels, as in `picture.Size`."""
        return max(int(self.width() * self.devicePixelRatioF()) // 2, 100)

    @property
    def axes(self) -> tuple[Axes, ...]:
        """The plots, from top to bottom."""
        return tuple(self._axes)

    def draw(self, figure: Figure) -> None:
        """Show `figure`."""
        if [_room(axes.plot) for axes in self._axes] == [_room(plot) for plot in figure.plots]:
            for axes, plot in zip(self._axes, figure.plots, strict=True):
                axes.draw(plot)
        else:
            self._replace(figure.plots)
        self._tell(localized_text(figure.summary))

    def _tell(self, summary: str) -> None:
        """Describe the picture; say it too while the user is at it, as other controls speak for themselves."""
        if summary == self.accessibleDescription():
            return
        self.setAccessibleDescription(summary)
        if self.hasFocus():
            self.announcer.say(summary)

    def restyle(self, theme: Theme) -> None:
        """Draw in another theme."""
        if theme == self._theme:
            return
        self._theme = theme
        self.setBackground(theme.ground)
        for axes in self._axes:
            axes.restyle(Style(theme))

    def _settle_zoom(self) -> None:
        self.settled.emit("pan")

    def _replace(self, plots: tuple[Plot, ...]) -> None:
        for axes in self._axes:
            self.scene().removeItem(axes)
        self._axes = [Axes(plot, Style(self._theme), self.font()) for plot in plots]
        for axes in self._axes:
            axes.edited.connect(self.edited)
            self.scene().addItem(axes)
        self._arrange()

    def _arrange(self) -> None:
        """Give each plot its place."""
        plots = [axes.plot for axes in self._axes]
        for axes, place in zip(self._axes, stack.places(plots, self.font(), QSizeF(self.size())), strict=True):
            axes.place(place)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Arrange the plots anew, and ask for curves sampled for the new width."""
        super().resizeEvent(event)
        if hasattr(self, "_axes"):  # GraphicsView resizes itself before it is made
            self._arrange()
            self.resized.emit()

    def event(self, event: QEvent) -> bool:
        """Ask for curves sampled anew on a screen of another resolution."""
        done = super().event(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()
        return bool(done)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the marker and zoom with the keyboard alone."""
        change = plotkeys.edit(event, self._axes[0].plot) if self._axes else None
        if change:
            self.edited.emit(*change, "")
        else:
            super().keyPressEvent(event)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().drawForeground(painter, rect)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the frame of the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the frame of the focus away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def close(self) -> bool:
        """Close as any widget does: pyqtgraph's own takes the scene apart under its items, and crashes."""
        return QGraphicsView.close(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the press: pyqtgraph would hand it on to the widgets around the plot."""
        self.settled.emit("")
        super().mousePressEvent(event)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom; notches that follow one another are one gesture."""
        super().wheelEvent(event)
        self._rest.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End the gesture."""
        super().mouseReleaseEvent(event)
        event.accept()
        self.settled.emit("")


def _room(plot: Plot) -> tuple[object, ...]:
    """What the arrangement of plots depends on: the texts around it, and its share of the height."""
    return bool(plot.x_label), [label for label, _ in plot.legend], plot.height, plot.lines

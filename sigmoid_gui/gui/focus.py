"""Where the keyboard is, seen at a glance: styles hardly tint some widgets that have it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QTabBar, QWidget


def frame(widget: QWidget, surface: QWidget, box: QRect) -> None:
    """Frame `box` of the surface that is being painted if `widget` has the keyboard, and the user moves with keys."""
    if widget.hasFocus() and widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
        painter = QPainter(surface)
        painter.setPen(widget.palette().color(QPalette.ColorRole.Highlight))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()


class CheckBox(QCheckBox):
    """A check box that is framed while it has the keyboard."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the frame over the box and its text."""
        super().paintEvent(event)
        frame(self, self, self.rect())


class TabBar(QTabBar):
    """Tabs, of which the one that the keys move from is framed."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the frame over the tabs."""
        super().paintEvent(event)
        frame(self, self, self.tabRect(self.currentIndex()).adjusted(3, 3, -3, -3))

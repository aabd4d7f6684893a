"""Saying what changes, to those who listen instead of looking."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """Speaks of a widget that changes: at once, then at most once a second, the latest that there is to say."""

    spoken = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._last = self._next = ""
        self.pause = QTimer(self, interval=1000, singleShot=True)
        self.pause.timeout.connect(self._go_on)

    def say(self, sentence: str) -> None:
        """Have it spoken where something speaks."""
        self._next = sentence
        if not self.pause.isActive():
            self._go_on()

    def _go_on(self) -> None:
        if self._next == self._last:
            return
        self._last = self._next
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, self._last))
        self.spoken.emit(self._last)
        self.pause.start()

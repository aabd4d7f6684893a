"""Waiting for frames."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class Frames(QObject):
    """Sees the frames that a widget paints."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a frame, and let it be painted."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def wait(self) -> None:
        """Let Qt work until the next frame is painted."""
        self._painted = False
        while not self._painted:
            QApplication.processEvents()

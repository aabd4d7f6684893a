"""Dropping a file or a text with numbers on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from sigmoid_gui import files
from sigmoid_gui.gui.opening import Opening
from sigmoid_gui.text import shorten
from sigmoid_gui.words import translate

if TYPE_CHECKING:
    from sigmoid_gui.data.values import Values


class DropTarget(QObject):
    """Makes the input of what is dropped anywhere on a window, and says before what that will do, or why it cannot.

    The content of the window, menu and status line apart, is framed meanwhile.
    """

    def __init__(self, window: QWidget, content: QWidget, opening: Opening) -> None:
        super().__init__(window)
        self._content = content
        self._opening = opening
        self._offer: Values | None = None
        self._frame = _Frame(content)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's signature
        """Answer the events of a drag over the window."""
        if isinstance(event, QDragLeaveEvent):
            self._leave()
        elif isinstance(event, QDropEvent):
            if event.type() == QEvent.Type.DragEnter:
                self._enter(event.mimeData())
            self._answer(event)
            if event.type() == QEvent.Type.Drop:
                self._drop()
        else:
            return False
        return True

    def _enter(self, mime: QMimeData) -> None:
        self._offer = None
        self._frame.hide()
        try:
            self._offer = self._read(mime)
        except ValueError as error:
            self._opening.said.emit(str(error))
        except OSError as error:
            self._opening.said.emit(files.read_reason(error))
        else:
            self._frame.cover(self._content.rect())
            announced = translate("Opening", "Drop to take {values} as the input.")
            self._opening.said.emit(announced.format(values=self._offer))

    def _answer(self, event: QDropEvent) -> None:
        """Accept what can be taken, as a copy: its owner is not to delete it."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._offer is not None)

    def _leave(self) -> None:
        self._frame.hide()
        if self._offer:  # what was refused stays explained
            self._offer = None
            self._opening.said.emit("")

    def _drop(self) -> None:
        values, self._offer = self._offer, None
        self._frame.hide()
        if values:
            self._opening.take(values)

    def _read(self, mime: QMimeData) -> Values:
        """What would be taken. Raises OSError and ValueError."""
        urls = mime.urls()
        if len(urls) > 1:
            several = translate("Opening", "One file can be dropped at a time, and these are {count}.")
            raise ValueError(several.format(count=len(urls)))
        if urls and not urls[0].isLocalFile():
            remote = translate("Opening", "“{address}” is not a file of this machine: save it, then drop the file.")
            raise ValueError(remote.format(address=shorten(urls[0].toDisplayString(), 60)))
        if urls:
            return self._opening.read(Path(urls[0].toLocalFile()))
        if not mime.hasText():
            other = translate("Opening", "Only a file with values, or a text of numbers, can be dropped here.")
            raise ValueError(other)
        return self._opening.read_text(mime.text())


class _Frame(QWidget):
    """A frame and a tint over the content of the window."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # and for drags: what is below has them
        self.hide()

    def cover(self, area: QRect) -> None:
        """Appear there."""
        self.setGeometry(area)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Draw the frame in the colour of a selection."""
        color = self.palette().color(QPalette.ColorRole.Highlight)
        tint = QColor(color)
        tint.setAlphaF(0.12)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 3))
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)
        painter.end()

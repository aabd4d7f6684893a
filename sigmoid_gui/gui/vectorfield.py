"""The values of a vector as text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit

from sigmoid_gui.fields import Vector, sentence
from sigmoid_gui.gui import focus
from sigmoid_gui.gui.hints import describe
from sigmoid_gui.gui.locale import decimal_mark, localized
from sigmoid_gui.gui.typing import leaves_undo, mark_refused, moves_on
from sigmoid_gui.text import join
from sigmoid_gui.words import translate

_MANY = 20  # values: laying out more takes milliseconds, so that it waits for a pause in a drag


class VectorField(QPlainTextEdit):
    """A field for many numbers. Enter applies them, and so does leaving the field; Shift+Enter starts a new line.

    A text that is refused is marked and stays until it is mended; Escape takes it back.
    """

    edited = Signal(tuple)
    rejected = Signal(str)

    def __init__(self, name: str, kind: Vector) -> None:
        super().__init__()
        self._kind = kind
        self._values: tuple[float, ...] = ()
        self._shown = ""
        self._refused = ""
        self.setAccessibleName(name)
        separate = translate(
            "Vector", "{help} Separate values by commas, semicolons, spaces or new lines; Enter applies them."
        )
        describe(self, separate.format(help=translate("Settings", kind.help)))
        self._later = QTimer(self, interval=150, singleShot=True)
        self._later.timeout.connect(self._show_unless_typing)
        self.setPlaceholderText(
            translate("Vector", "Numbers, such as {example}").format(example=localized("-2; 0.5; 3"))
        )
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 2 + 12)

    def show_values(self, values: tuple[float, ...]) -> None:
        """Show `values`, unless the user is typing or has a refused text to mend."""
        if values == self._values:
            return
        self._values = values
        if len(values) > _MANY:
            self._later.start()
        else:
            self._show_unless_typing()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Apply on Enter, take back on Escape."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._apply()
        elif event.key() == Qt.Key.Key_Escape and self._typed:
            self._show_text()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window where there is no typing to take back."""
        if leaves_undo(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            return False
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Leave files to the window; numbers may be dropped between those that are here."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Apply when the user moves on, but not when another window comes to the front."""
        super().focusOutEvent(event)
        if moves_on(event) and self.toPlainText() != self._refused:
            self._apply()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().paintEvent(event)
        focus.frame(self, self.viewport(), self.viewport().rect())

    @property
    def _typed(self) -> bool:
        return self.toPlainText() != self._shown

    def _show_unless_typing(self) -> None:
        if not (self._typed and (self.hasFocus() or self._refused)):
            self._show_text()

    def _apply(self) -> None:
        if not self._typed:
            return
        try:
            values = self._kind.parse(self.toPlainText(), decimal_mark())
        except ValueError as error:
            self._refused = self.toPlainText()
            mark_refused(self, refused=True)
            self.rejected.emit(sentence(translate("Settings", self._kind.label), error))
            return
        self.edited.emit(values)
        if self._values == values:
            self._show_text()

    def _show_text(self) -> None:
        self._shown = localized(join(self._values))
        self._refused = ""
        mark_refused(self, refused=False)
        if self._typed or self.document().isUndoAvailable():  # setPlainText forgets the typing that could be taken back
            self.setPlainText(self._shown)

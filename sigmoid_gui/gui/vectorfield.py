"""The values of a vector as text, and as a table of what the panel says of each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPlainTextEdit, QTableView

from sigmoid_gui.columns import to_csv
from sigmoid_gui.fields import Vector
from sigmoid_gui.figure import Floats
from sigmoid_gui.gui.locale import decimal_mark, localized
from sigmoid_gui.gui.typing import leaves_undo, mark_refused, moves_on
from sigmoid_gui.text import exact, join, show

_MANY = 20  # values: laying out more takes milliseconds, so that it waits for a pause in a drag

_Index = QModelIndex | QPersistentModelIndex


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
        self.setToolTip(f"{kind.help} Separate values by commas, semicolons, spaces or new lines; Enter applies them.")
        self._later = QTimer(self, interval=150, singleShot=True)
        self._later.timeout.connect(self._show_unless_typing)
        self.setPlaceholderText("-2, 0.5, 3")
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

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Apply when the user moves on, but not when another window comes to the front."""
        super().focusOutEvent(event)
        if moves_on(event) and self.toPlainText() != self._refused:
            self._apply()

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
            self.rejected.emit(f"{self._kind.label}: {error}.")
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


class Table(QTableView):
    """Columns of numbers, one row for each value of the input, counted from 1. Copying takes all 17 digits, as CSV."""

    selected = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._model = _Columns(self)
        self.setModel(self._model)
        self.setAccessibleName("Values at the input")
        self.setToolTip("One row for each value of the input; the selected one is x. Ctrl+C copies the table as CSV.")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 6)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.selected.emit(now.row() + 1))

    def show_columns(self, columns: Mapping[str, Floats], selected: int) -> None:
        """Show the columns, with a row selected; rows count from 1."""
        self._model.set_columns(columns)
        if self.currentIndex().row() != selected - 1:
            with QSignalBlocker(self.selectionModel()):
                self.selectRow(selected - 1)
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def copy(self) -> None:
        """Put the whole table on the clipboard, as CSV."""
        QGuiApplication.clipboard().setText(to_csv(self._model.columns))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy all, not one cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


class _Columns(QAbstractTableModel):
    columns: Mapping[str, Floats] = {}

    def set_columns(self, columns: Mapping[str, Floats]) -> None:
        """Replace the numbers; the model is reset only where its shape changes, to keep the scroll position."""
        if _shape(columns) != _shape(self.columns):
            self.beginResetModel()
            self.columns = columns
            self.endResetModel()
        else:
            self.columns = columns
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's signature
        return _shape(self.columns)[0]

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's signature
        return len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        value = float(list(self.columns.values())[index.column()][index.row()])
        return localized(show(value, 4) if role == Qt.ItemDataRole.DisplayRole else exact(value))

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return list(self.columns)[section] if orientation == Qt.Orientation.Horizontal else section + 1


def _shape(columns: Mapping[str, Floats]) -> tuple[int, tuple[str, ...]]:
    return len(next(iter(columns.values()))) if columns else 0, tuple(columns)

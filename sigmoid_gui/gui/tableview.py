"""A table of a figure, as a widget."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sigmoid_gui.columns import to_csv
from sigmoid_gui.figure import Table
from sigmoid_gui.gui.locale import localized, localized_text
from sigmoid_gui.text import exact, show

_Index = QModelIndex | QPersistentModelIndex
_NOTHING = Table("", "", {})


class TableView(QTableView):
    """Shows a table, and says what the user picks in it. Copying takes all of it with 17 digits, as CSV."""

    picked = Signal(dict)  # changes

    def __init__(self) -> None:
        super().__init__()
        self._model = _Columns(self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 6)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self._pick(now.row()))

    def show_table(self, table: Table) -> None:
        """Show `table`, with its selected row."""
        self.setAccessibleName(table.title)
        self.setToolTip(table.help)
        self._model.show_table(table)
        row = self._row_of(table)
        if self.currentIndex().row() != row:
            with QSignalBlocker(self.selectionModel()):
                self.setCurrentIndex(self._model.index(row, 0)) if row >= 0 else self.selectionModel().clear()
            self.scrollTo(self.currentIndex())
            self.viewport().update()

    def copy_table(self) -> None:
        """Put the whole table on the clipboard, as CSV; the names of its rows are the first column."""
        table = self._model.table
        names = {"": table.rows} if table.rows else {}
        QGuiApplication.clipboard().setText(to_csv({**names, **table.columns}))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy all, not one cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_table()
        else:
            super().keyPressEvent(event)

    def _row_of(self, table: Table) -> int:
        """The row that is selected, or −1; of several that pick the same, the one where the user is."""
        if table.selected is None:
            return -1
        now, values = self.currentIndex().row(), table.values
        return now if 0 <= now < len(values) and values[now] == values[table.selected] else table.selected

    def _pick(self, row: int) -> None:
        table = self._model.table
        if table.picks and row >= 0:
            self.picked.emit({table.picks: table.values[row]})


class _Columns(QAbstractTableModel):
    table = _NOTHING

    def show_table(self, table: Table) -> None:
        """Replace the cells; the model is reset only where its shape changes, to keep the scroll position.

        The same columns again, as in each step of a drag that leaves them as they are, are no change.
        """
        if _shape(table) != _shape(self.table):
            self.beginResetModel()
            self.table = table
            self.endResetModel()
        elif table.columns is self.table.columns:
            self.table = table
        else:
            self.table = table
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's signature
        return self.table.count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's signature
        return len(self.table.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = list(self.table.columns.values())[index.column()][index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if isinstance(cell, str) else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if isinstance(cell, str):
            return localized_text(cell)
        return localized(show(float(cell), 4) if role == Qt.ItemDataRole.DisplayRole else exact(cell))

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return list(self.table.columns)[section]
        return self.table.rows[section] if self.table.rows else section + 1


def _shape(table: Table) -> tuple[object, ...]:
    return table.count, tuple(table.columns), table.rows

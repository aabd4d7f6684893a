"""A table of a figure, as a widget."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sigmoid_gui.columns import to_csv
from sigmoid_gui.figure import Table
from sigmoid_gui.gui import focus
from sigmoid_gui.gui.hints import describe
from sigmoid_gui.gui.locale import localized, localized_text
from sigmoid_gui.text import exact, show

_Index = QModelIndex | QPersistentModelIndex
_NOTHING = Table("", "", {})

# As plain numbers: the model is asked for hundreds of cells a frame.
_DISPLAY, _ALIGNMENT, _TIP = _ROLES = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.TextAlignmentRole),
    int(Qt.ItemDataRole.ToolTipRole),
)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


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

    @property
    def table(self) -> Table:
        """What is shown."""
        return self._model.table

    @property
    def full_precision(self) -> bool:
        """Whether numbers are shown with 17 digits."""
        return self._model.full_precision

    def show_table(self, table: Table, *, full_precision: bool = False) -> None:
        """Show `table`, with its selected row."""
        self.setAccessibleName(table.title)
        describe(self, table.help)
        self._model.full_precision = full_precision
        self._model.show_table(table)
        row = self._row_of(table)
        if self.currentIndex().row() != row:
            with QSignalBlocker(self.selectionModel()):
                self.setCurrentIndex(self._model.index(row, 0)) if row >= 0 else self.selectionModel().clear()
            self.scrollTo(self.currentIndex())
            self.viewport().update()

    def copy_table(self) -> None:
        """Put the whole table on the clipboard, as CSV; the names of its rows are the first column."""
        table = self.table
        names = {"": table.rows} if table.rows else {}
        QGuiApplication.clipboard().setText(to_csv({**names, **table.columns}))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().paintEvent(event)
        focus.frame(self, self.viewport(), self.viewport().rect())

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
        table = self.table
        if table.picks and row >= 0:
            self.picked.emit({table.picks: table.values[row]})


class _Columns(QAbstractTableModel):
    table = _NOTHING
    full_precision = False

    def show_table(self, table: Table) -> None:
        """Replace the cells; the model is reset only where its shape changes, to keep the scroll position.

        The same columns again, as in each step of a drag that leaves them as they are, are no change.
        """
        if table.shape != self.table.shape:
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

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if role not in _ROLES:  # most of what is asked for
            return None
        cell = self.table.cells[index.column()][index.row()]
        if role == _ALIGNMENT:
            return _side(cell)
        if isinstance(cell, str):
            return localized_text(cell)
        return shown(float(cell), full_precision=role == _TIP or self.full_precision)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> object:
        horizontal = orientation == Qt.Orientation.Horizontal
        if role == _ALIGNMENT and horizontal:
            return _side(self.table.cells[section][0])
        if role == _TIP:
            return self.table.help if horizontal else "".join(self.table.row_help[section : section + 1])
        if role != _DISPLAY:
            return None
        if horizontal:
            return list(self.table.columns)[section]
        return self.table.rows[section] if self.table.rows else section + 1


def _side(cell: object) -> int:
    """Words begin at the left, numbers end at the right."""
    return _LEFT if isinstance(cell, str) else _RIGHT


def shown(number: float, *, full_precision: bool) -> str:
    """The text of a cell with a number: four digits, or all."""
    return localized(exact(number) if full_precision else show(number, 4), minus="−")

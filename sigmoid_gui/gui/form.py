"""The column of controls: an editor for each setting of the panel, the table of the input, and the read-outs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QGroupBox, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sigmoid_gui.fields import Vector
from sigmoid_gui.figure import Figure
from sigmoid_gui.gui.editors import EDITORS, Editor
from sigmoid_gui.gui.readouts import ReadOuts
from sigmoid_gui.gui.vectorfield import Table
from sigmoid_gui.panels import Panel
from sigmoid_gui.state import KINDS, State


class Form(QScrollArea):
    """Shows a state and its figure, and says what the user edits."""

    edited = Signal(dict, str)  # changes, gesture
    settled = Signal()
    rejected = Signal(str)

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.panel = panel
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout()
        self._readouts = ReadOuts()
        self._table: Table | None = None
        self._editors = [editor for title, names in panel.settings.items() for editor in self._group(title, names)]
        self._column.addWidget(_titled("Read-out", self._readouts))
        self._column.addStretch(1)
        self._column.setSpacing(2)
        content = QWidget()
        content.setLayout(self._column)
        self.setWidget(content)
        self.setMinimumWidth(content.sizeHint().width() + self.verticalScrollBar().sizeHint().width() + 8)

    def show_state(self, state: State, figure: Figure) -> None:
        """Show every setting, the table and the read-outs."""
        for editor in self._editors:
            editor.show_state(state)
        if self._table:
            self._table.show_columns(figure.table, state.selected)
        self._readouts.show_readings(figure.readings, full_precision=state.full_precision)

    def copy_table(self) -> None:
        """Put the table on the clipboard, where there is one."""
        if self._table:
            self._table.copy()

    def copy_readings(self) -> None:
        """Put the read-outs on the clipboard."""
        self._readouts.copy()

    def _group(self, title: str, names: tuple[str, ...]) -> list[Editor]:
        box = QGroupBox(title)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(box)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, self.fontMetrics().horizontalAdvance("Sliders"))
        grid.setVerticalSpacing(3)
        grid.setContentsMargins(8, 4, 8, 6)
        editors = [EDITORS[type(KINDS[name])](grid, name, KINDS[name]) for name in names]
        for editor in editors:
            editor.edited.connect(self.edited)
            editor.settled.connect(self.settled)
            editor.rejected.connect(self.rejected)
        self._column.addWidget(box)
        if any(isinstance(KINDS[name], Vector) for name in names):
            self._add_table(grid)
        return editors

    def _add_table(self, grid: QGridLayout) -> None:
        self._table = Table()
        self._table.selected.connect(lambda row: self.edited.emit({"selected": row}, ""))
        copy = QPushButton("Copy table as CSV")
        copy.setToolTip("Copy what the table says of every value of the input, with 17 digits.")
        copy.clicked.connect(self.copy_table)
        grid.addWidget(self._table, grid.rowCount(), 0, 1, 3)
        grid.addWidget(copy, grid.rowCount(), 0, 1, 3)


def _titled(title: str, widget: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    column = QVBoxLayout(box)
    column.setContentsMargins(8, 4, 8, 6)
    column.addWidget(widget)
    return box

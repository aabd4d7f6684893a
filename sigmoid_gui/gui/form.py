"""The column of controls: presets, an editor for each setting of the panel, the table, and the read-outs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QGroupBox, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sigmoid_gui.figure import Figure, Table
from sigmoid_gui.gui import mnemonics
from sigmoid_gui.gui.editors import EDITORS, Editor
from sigmoid_gui.gui.hints import describe
from sigmoid_gui.gui.readouts import ReadOuts
from sigmoid_gui.gui.tableview import TableView
from sigmoid_gui.panels.panel import Panel
from sigmoid_gui.state import KINDS, State
from sigmoid_gui.words import translate


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
        self._table = TableView()
        self._table.picked.connect(lambda changes: self.edited.emit(changes, ""))
        if panel.presets:
            self._add_presets(panel.presets)
        self._groups = [self._group(title, names) for title, names in panel.settings.items()]
        copy = QPushButton(translate("Window", "Copy table as CSV"))
        describe(copy, translate("Window", "Copy all of the table, with 17 digits."))
        copy.clicked.connect(self._table.copy_table)
        self._values = _titled("", self._table, copy)
        self._column.addWidget(self._values)
        self._column.addWidget(_titled(translate("Window", "Read-out"), self._readouts))
        self._column.addStretch(1)
        self._column.setSpacing(2)
        content = QWidget()
        content.setLayout(self._column)
        self.setWidget(content)
        self.setMinimumWidth(content.sizeHint().width() + self.verticalScrollBar().sizeHint().width() + 8)

    def show_state(self, state: State, figure: Figure) -> None:
        """Show every setting, the table and the read-outs."""
        idle = self.panel.idle(state)
        for group in self._groups:
            group.show_state(state, idle)
        self.show_figure(state, figure)

    def show_figure(self, state: State, figure: Figure) -> None:
        """Show the table and the read-outs."""
        self._show_table(figure.table)
        self._readouts.show_readings(figure.readings, full_precision=state.full_precision)

    def copy_table(self) -> None:
        """Put the table on the clipboard."""
        self._table.copy_table()

    def copy_readings(self) -> None:
        """Put the read-outs on the clipboard."""
        self._readouts.copy()

    def _add_presets(self, presets: Mapping[str, Mapping[str, Any]]) -> None:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        for place, (title, changes) in enumerate(presets.items()):
            button = QPushButton(translate("Settings", title))
            describe(button, translate("Window", "Set what makes this picture."))
            button.clicked.connect(partial(self.edited.emit, dict(changes), ""))
            grid.addWidget(button, place // 2, place % 2)
        self._column.addWidget(_titled(translate("Window", "Presets"), box))

    def _group(self, title: str, names: tuple[str, ...]) -> Group:
        group = Group(title, names)
        group.edited.connect(self.edited)
        group.settled.connect(self.settled)
        group.rejected.connect(self.rejected)
        self._column.addWidget(group)
        return group

    def _show_table(self, table: Table | None) -> None:
        """Show the table here, unless it is wide: then it has its place under the plot."""
        if table and not table.wide:
            self._values.setTitle(table.title)
            self._table.show_table(table)
        self._values.setVisible(table is not None and not table.wide)


class Group(QGroupBox):
    """The editors of some settings, under a title."""

    edited = Signal(dict, str)
    settled = Signal()
    rejected = Signal(str)

    def __init__(self, title: str, names: tuple[str, ...]) -> None:
        super().__init__(translate("Settings", title))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(2, 1)
        usual = mnemonics.widest(translate("Settings", "Sliders"))
        self._grid.setColumnMinimumWidth(0, self.fontMetrics().horizontalAdvance(usual))
        self._grid.setVerticalSpacing(3)
        self._grid.setContentsMargins(8, 4, 8, 6)
        self._editors = [self._add_editor(name) for name in names]

    def show_state(self, state: State, idle: frozenset[str]) -> None:
        """Show the settings of a state, but for those that are idle."""
        for editor, widgets in self._editors:
            editor.show_state(state)
            for widget in widgets:
                widget.setVisible(editor.name not in idle)
        self.setVisible(any(editor.name not in idle for editor, _ in self._editors))

    def _add_editor(self, name: str) -> tuple[Editor, list[QWidget]]:
        """An editor with the widgets that it has put into the grid."""
        before = self._grid.count()
        editor = EDITORS[type(KINDS[name])](self._grid, name, KINDS[name])
        editor.edited.connect(self.edited)
        editor.settled.connect(self.settled)
        editor.rejected.connect(self.rejected)
        return editor, [
            widget
            for place in range(before, self._grid.count())
            if (item := self._grid.itemAt(place)) and (widget := item.widget())
        ]


def _titled(title: str, *widgets: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    column = QVBoxLayout(box)
    column.setContentsMargins(8, 4, 8, 6)
    for widget in widgets:
        column.addWidget(widget)
    return box

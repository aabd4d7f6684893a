"""Which keys do what, in a window of its own."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sigmoid_gui.gui import plotkeys
from sigmoid_gui.words import QT_TRANSLATE_NOOP, translate

# What Qt and the fields themselves do with keys.
FIELD_KEYS = {
    QT_TRANSLATE_NOOP("Keys", "Tab, Shift+Tab"): QT_TRANSLATE_NOOP(
        "Keys", "Go to the next control, or to the one before."
    ),
    QT_TRANSLATE_NOOP("Keys", "Alt and the letter that is underlined"): QT_TRANSLATE_NOOP(
        "Keys", "Go to that control, or press it."
    ),
    QT_TRANSLATE_NOOP("Keys", "in a number: ↑ ↓, Page Up, Page Down"): QT_TRANSLATE_NOOP("Keys", "Step up or down."),
    QT_TRANSLATE_NOOP("Keys", "on a slider: ← →, Page Up, Page Down, Home, End"): QT_TRANSLATE_NOOP("Keys", "Move it."),
    QT_TRANSLATE_NOOP("Keys", "in a field: Enter"): QT_TRANSLATE_NOOP(
        "Keys", "Apply what was typed. Shift+Enter starts a new line."
    ),
    QT_TRANSLATE_NOOP("Keys", "in a field: Escape"): QT_TRANSLATE_NOOP(
        "Keys", "Take back what was typed and not applied."
    ),
}


def keys(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """All keys, and what they do: in fields, in the plot, and those of the actions."""
    fields = [(translate("Keys", key), translate("Keys", does)) for key, does in FIELD_KEYS.items()]
    in_plot = translate("Keys", "in the plot: {keys}")
    plot_keys = [(translate("Keys", key), translate("Keys", does)) for key, does in plotkeys.KEYS.items()]
    plot = [(in_plot.format(keys=key), does) for key, does in plot_keys]
    anywhere = [
        (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.whatsThis())
        for action in actions
        if not action.shortcut().isEmpty()
    ]
    return fields + plot + anywhere


def show(parent: QWidget, actions: Iterable[QAction]) -> None:
    """Show all keys in a window beside `parent`, where they can be tried."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("Keys", "Keyboard shortcuts"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    column = QVBoxLayout(dialog)
    column.addWidget(_table(keys(actions)))
    column.addWidget(buttons)
    dialog.resize(dialog.fontMetrics().averageCharWidth() * 130, dialog.fontMetrics().lineSpacing() * 44)
    dialog.show()


def _table(rows: list[tuple[str, str]]) -> QTableWidget:
    table = QTableWidget(len(rows), 2)
    table.setAccessibleName(translate("Keys", "Keyboard shortcuts"))
    table.setHorizontalHeaderLabels([translate("Keys", "Key"), translate("Keys", "What it does")])
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.setItem(row, column, QTableWidgetItem(text))
    table.setCurrentCell(0, 0)
    return table

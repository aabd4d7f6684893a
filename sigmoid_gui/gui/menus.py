"""The menu bar and the tool bar, made from a table of entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from sigmoid_gui.gui import mnemonics

Keys = str | QKeySequence.StandardKey


@dataclass(frozen=True)
class Entry:
    """A line of a menu. `help` is a sentence on what it does; `able` says whether it can be chosen now.

    With `tool` it is on the tool bar too.
    """

    text: str
    help: str
    do: Callable[[], object]
    keys: Keys | None = None
    able: Callable[[], bool] = lambda: True
    tool: bool = False


Lines = Sequence[Entry | QMenu | None]
"""A menu from top to bottom: entries, menus within it, and None for a separator."""


class Menus:
    """The actions of the entries, menu by menu."""

    def __init__(self, bar: QMenuBar, tools: QToolBar, table: Mapping[str, Lines]) -> None:
        self._actions: list[tuple[Entry, QAction]] = []
        for title, lines in table.items():
            menu = bar.addMenu(title)
            self._actions += _fill(menu, lines)
            _complete(menu)
        tools.addActions([action for entry, action in self._actions if entry.tool])

    @property
    def actions(self) -> list[QAction]:
        """From left to right, and from top to bottom."""
        return [action for _, action in self._actions]

    def refresh(self) -> None:
        """Enable what is possible now."""
        for entry, action in self._actions:
            action.setEnabled(entry.able())


def choices(
    title: str, titles: Mapping[str, str], chosen: str, choose: Callable[[str], object], parent: QWidget
) -> QMenu:
    """A menu of names by their titles, with a mark at the one that is chosen."""
    menu = QMenu(title, parent)
    group = QActionGroup(menu)
    for name, text in titles.items():
        action = QAction(text, group)
        action.setCheckable(True)
        action.setChecked(name == chosen)
        action.triggered.connect(lambda _, name=name: choose(name))
        menu.addAction(action)
    _complete(menu)
    return menu


def _fill(menu: QMenu, lines: Lines) -> Iterator[tuple[Entry, QAction]]:
    for line in lines:
        if line is None:
            menu.addSeparator()
        elif isinstance(line, QMenu):
            menu.addMenu(line)
        else:
            yield line, _action(menu, line)


def _action(menu: QMenu, entry: Entry) -> QAction:
    action = menu.addAction(entry.text)
    action.setIconText(mnemonics.plain(entry.text).removesuffix("…"))  # on the tool bar
    if entry.keys is not None:
        action.setShortcut(entry.keys)
    action.setWhatsThis(entry.help)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{entry.help} ({keys})" if keys else entry.help)
    action.triggered.connect(lambda: entry.do())
    return action


def _complete(menu: QMenu) -> None:
    """Mark a letter in each text that has none yet."""
    actions = [action for action in menu.actions() if not action.isSeparator()]
    for action, text in zip(actions, mnemonics.complete(action.text() for action in actions), strict=True):
        action.setText(text)

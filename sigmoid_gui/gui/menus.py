"""The menu bar and the tool bar, made from a table of entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

Keys = str | QKeySequence.StandardKey


@dataclass(frozen=True)
class Entry:
    """A line of a menu. `able` says whether it can be chosen now; with `tool` it is on the tool bar too."""

    text: str
    do: Callable[[], object]
    keys: Keys | None = None
    tip: str = ""
    able: Callable[[], bool] = lambda: True
    tool: bool = False


Lines = Sequence[Entry | QMenu | None]
"""A menu from top to bottom: entries, menus within it, and None for a separator."""


class Menus:
    """The actions of the entries, menu by menu."""

    def __init__(self, bar: QMenuBar, tools: QToolBar, table: Mapping[str, Lines]) -> None:
        self._actions = [made for title, lines in table.items() for made in _fill(bar.addMenu(title), lines)]
        tools.addActions([action for entry, action in self._actions if entry.tool])

    def refresh(self) -> None:
        """Enable what is possible now."""
        for entry, action in self._actions:
            action.setEnabled(entry.able())


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
    if entry.keys is not None:
        action.setShortcut(entry.keys)
    if entry.tip:
        action.setToolTip(f"{entry.tip} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
    action.triggered.connect(lambda: entry.do())
    return action

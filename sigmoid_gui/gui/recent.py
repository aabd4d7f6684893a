"""The files that values were taken from, newest first: kept in the desk, and shown in a menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from sigmoid_gui.text import shorten
from sigmoid_gui.words import translate

_KEY = "recent"
_MOST = 8


class RecentFiles:
    """Up to eight paths that outlive the program."""

    def __init__(self, desk: QSettings) -> None:
        self._desk = desk

    @property
    def paths(self) -> list[Path]:
        """Newest first, and none where the settings were tampered with."""
        stored = self._desk.value(_KEY)
        names = stored if isinstance(stored, list) else [stored]  # a list of one is kept as a text
        return [Path(name) for name in names if isinstance(name, str) and name][:_MOST]

    def add(self, path: Path) -> None:
        """Make `path` the newest."""
        path = path.absolute()
        self._keep([path, *(other for other in self.paths if other != path)][:_MOST])

    def remove(self, path: Path) -> bool:
        """Take `path` off the list. Returns whether it was on it."""
        rest = [other for other in self.paths if other != path]
        removed = len(rest) < len(self.paths)
        self._keep(rest)
        return removed

    def clear(self) -> None:
        """Forget all of them."""
        self._desk.remove(_KEY)

    def _keep(self, paths: list[Path]) -> None:
        self._desk.setValue(_KEY, [str(path) for path in paths])


class RecentMenu(QMenu):
    """An entry for each of the files, and one that forgets them all."""

    chosen = Signal(Path)

    def __init__(self, files: RecentFiles, parent: QWidget) -> None:
        super().__init__(translate("Opening", "Open &recent"), parent)
        self._files = files
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.refresh)  # another window may have opened files since
        self.refresh()

    def refresh(self) -> None:
        """Show the files as they are kept now."""
        self.clear()
        paths = self._files.paths
        for number, path in enumerate(paths, start=1):
            action = self.addAction(f"&{number} {_title(path)}")
            action.setToolTip(str(path))
            action.triggered.connect(partial(self.chosen.emit, path))
        self.addSeparator()
        self.addAction(translate("Opening", "&Clear list")).triggered.connect(self._forget)
        self.setEnabled(bool(paths))

    def _forget(self) -> None:
        self._files.clear()
        self.refresh()


def _title(path: Path) -> str:
    """Name and folder, where an ampersand stands for itself and marks no key."""
    folder, home = path.parent, Path.home()
    where = Path("~", folder.relative_to(home)) if folder.is_relative_to(home) else folder
    return f"{shorten(path.name)} — {shorten(str(where))}".replace("&", "&&")

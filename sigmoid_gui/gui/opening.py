"""Taking values as the input: from a file that is asked for, from a recent one, or from what is dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from sigmoid_gui import files
from sigmoid_gui.fields import labelled
from sigmoid_gui.gui.locale import decimal_mark
from sigmoid_gui.gui.recent import RecentFiles, RecentMenu
from sigmoid_gui.gui.store import Store
from sigmoid_gui.state import INPUT
from sigmoid_gui.words import translate

if TYPE_CHECKING:
    from sigmoid_gui.data.values import Values


class Opening(QObject):
    """Puts values into the store, as one change, and remembers their files. `said` tells in a sentence what came of it.

    `menu` lists the recent files.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, store: Store, desk: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._recent = RecentFiles(desk)
        self.menu = RecentMenu(self._recent, window)
        self.menu.chosen.connect(self.open)

    def ask(self) -> None:
        """Let the user pick a file, and take its values."""
        kinds = translate("Opening", "Text and CSV files (*.csv *.tsv *.txt *.dat);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, _title(), str(self._folder()), kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Take the values of a file, or say why not."""
        try:
            values = self.read(path)
        except ValueError as error:
            self.said.emit(str(error))
        except OSError as error:
            self._fail(path, error)
        else:
            self.take(values)

    def read(self, path: Path) -> Values:
        """The values of a file, not yet taken. Raises OSError and ValueError."""
        from sigmoid_gui.data.values import read_values

        return read_values(path, INPUT, decimal_mark())

    def read_text(self, text: str) -> Values:
        """The values of a text, not yet taken. Raises ValueError."""
        from sigmoid_gui.data.values import Values

        with labelled(INPUT):
            return Values(INPUT.parse(text, decimal_mark()))

    def take(self, values: Values) -> None:
        """Make them the input."""
        self._store.update({"input": values.numbers})
        self.announce(values)

    def announce(self, values: Values) -> None:
        """Say that they are the input now, and remember their file."""
        self.said.emit(translate("Opening", "Took {values} as the input.").format(values=values))
        if values.path:
            self._recent.add(values.path)
            self.menu.refresh()

    def _fail(self, path: Path, error: OSError) -> None:
        problem = files.read_reason(error)
        if isinstance(error, FileNotFoundError) and self._recent.remove(path):
            self.menu.refresh()
            problem = translate("Opening", "{problem} It is off the list now.").format(problem=problem)
        else:
            QMessageBox.warning(self._window, _title(), problem)
        self.said.emit(problem)

    def _folder(self) -> Path:
        """Where the newest of the recent files is, or else the user's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folders = [*(path.parent for path in self._recent.paths[:1]), Path(documents)]
        return next((folder for folder in folders if folder.is_dir()), Path.home())


def _title() -> str:
    return translate("Opening", "Open values")

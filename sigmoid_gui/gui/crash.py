"""What becomes of a bug: a dialog that says what happened and can be copied, and a line in a log file."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from sigmoid_gui.codec import command
from sigmoid_gui.gui import about
from sigmoid_gui.state import State
from sigmoid_gui.words import translate


class CrashReporter(QObject):
    """Takes the exceptions that nobody caught. The same one is told once, however often it is raised."""

    def __init__(self, state: Callable[[], State], folder: Path) -> None:
        super().__init__()
        self._state = state
        self._log = folder / "crash.log"
        self._told: set[str] = set()

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the exception, and tell of it when the present event is over: it may be a paint event."""
        what = "".join(traceback.format_exception(kind, error, trace))
        if what in self._told:
            return
        self._told.add(what)
        text = f"{about.versions()}\n\n{command(self._state())}\n\n{what}"
        self._write(text)
        QTimer.singleShot(0, lambda: self._tell(str(error) or kind.__name__, text))

    def _write(self, text: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            with self._log.open("a", encoding="utf8") as log:
                log.write(f"{text}\n{'-' * 72}\n")
        except OSError as error:  # the dialog is the last resort
            sys.stderr.write(f"{error}\n{text}\n")

    def _tell(self, error: str, text: str) -> None:
        wrong = translate("Crash", "Something went wrong in the program.")
        kept = translate("Crash", "Your settings are kept. The details are in {file}.").format(file=self._log)
        box = QMessageBox(QMessageBox.Icon.Critical, "sigmoid_gui", wrong)
        box.setInformativeText(f"{error}\n\n{kept}")
        box.setDetailedText(text)
        copy = box.addButton(translate("Crash", "&Copy details"), QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(text)


def folder() -> Path:
    """Where the platform keeps what a program writes for itself."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))

"""The language of the window: the one that was asked for, else the one chosen before, else the system's."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from sigmoid_gui import words

SYSTEM = "system"
_KEY = "language"


def choose(*asked: str) -> str:
    """The language of `words.LANGUAGES` to speak: the first that was asked for, or the nearest to the system's."""
    wanted = QLocale(_of_system())
    nearest = (name for name in words.LANGUAGES if _same(QLocale(name), wanted))
    return next((name for name in (*asked, *nearest) if name in words.LANGUAGES), "en")


def remembered(desk: QSettings) -> str:
    """The language that the user chose, or `SYSTEM`."""
    name = str(desk.value(_KEY))
    return name if name in words.LANGUAGES else SYSTEM


def remember(desk: QSettings, name: str) -> None:
    """Keep the choice for the next start."""
    desk.setValue(_KEY, name)


def install(application: QCoreApplication, name: str, folder: Path) -> None:
    """Have `words.translate`, and Qt's own dialogs, speak the language of that name, which `folder` has."""
    if name == "en":
        return
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{of_qt}/qtbase_{name}.qm", f"{folder}/sigmoid_gui_{name}.qm"):
        translator = QTranslator(application)
        if translator.load(file):
            application.installTranslator(translator)
    words.install(QCoreApplication.translate)


def _of_system() -> str:
    """The locale that texts are to be in. Qt's own answer is that for numbers, and is lost where we change it."""
    if sys.platform in ("win32", "darwin"):
        return QLocale.system().uiLanguages()[0]
    return next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "C")


def _same(one: QLocale, other: QLocale) -> bool:
    return (one.language(), one.script()) == (other.language(), other.script())

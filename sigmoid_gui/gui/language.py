"""The language of the window: the one that was asked for, else the system's, else English."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from sigmoid_gui import words


def choose(asked: str = "") -> str:
    """The language of `words.LANGUAGES` to speak: the one that was asked for, or the nearest to the system's."""
    if asked in words.LANGUAGES:
        return asked
    wanted = QLocale(_of_system())
    return next((name for name in words.LANGUAGES if _same(QLocale(name), wanted)), "en")


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

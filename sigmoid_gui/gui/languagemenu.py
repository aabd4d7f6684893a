"""The menu of languages: the choice is kept in the desk, and spoken from the next start on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu, QWidget

from sigmoid_gui.gui import language, menus
from sigmoid_gui.words import LANGUAGES, translate


def menu(desk: QSettings, say: Callable[[str], object], parent: QWidget) -> QMenu:
    """The languages by their own names, and the system's, whichever that is; `say` is told when it will be spoken."""

    def choose(name: str) -> None:
        language.remember(desk, name)
        say(translate("Window", "The language changes at the next start of the program."))

    titles = {language.SYSTEM: translate("Window", "&System"), **LANGUAGES}
    return menus.choices(translate("Window", "&Language"), titles, language.remembered(desk), choose, parent)

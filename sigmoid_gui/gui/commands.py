"""What is in the menus of the main window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWhatsThis

from sigmoid_gui.gui import about, keyhelp, languagemenu
from sigmoid_gui.gui.menus import Entry, Lines
from sigmoid_gui.state import PANEL_TITLES
from sigmoid_gui.words import translate

if TYPE_CHECKING:
    from sigmoid_gui.gui.appearance import Appearance
    from sigmoid_gui.gui.mainwindow import MainWindow

_Keys = QKeySequence.StandardKey


def table(window: MainWindow, appearance: Appearance) -> dict[str, Lines]:
    """The menus by their titles."""
    return {
        translate("Window", "&File"): _file(window),
        translate("Window", "&Edit"): _edit(window),
        translate("Window", "&View"): _view(window, appearance),
        translate("Window", "&Help"): _help(window),
    }


def _file(window: MainWindow) -> Lines:
    return [
        Entry(
            translate("Window", "&Open values…"),
            translate("Window", "Take the values of a file as the input."),
            window.opening.ask,
            _Keys.Open,
        ),
        window.opening.menu,
        None,
        Entry(
            translate("Window", "&Export…"),
            translate("Window", "Write the picture to a file."),
            window.export,
            "Ctrl+E",
            tool=True,
        ),
        None,
        Entry(translate("Window", "&Quit"), translate("Window", "Close the window."), window.close, "Ctrl+Q"),
    ]


def _edit(window: MainWindow) -> Lines:
    store = window.store
    return [
        Entry(
            translate("Window", "&Undo"),
            translate("Window", "Take back the last change."),
            store.undo,
            _Keys.Undo,
            lambda: store.can_undo,
            tool=True,
        ),
        Entry(
            translate("Window", "&Redo"),
            translate("Window", "Make it again after all."),
            store.redo,
            _Keys.Redo,
            lambda: store.can_redo,
            tool=True,
        ),
        None,
        Entry(
            translate("Window", "Copy &picture"),
            translate("Window", "Copy the picture."),
            window.copy_picture,
            "Ctrl+Shift+C",
            tool=True,
        ),
        Entry(
            translate("Window", "Copy read-&outs"),
            translate("Window", "Copy every read-out, with 17 digits."),
            window.copy_readings,
            "Ctrl+Shift+R",
        ),
        Entry(
            translate("Window", "Copy &table as CSV"),
            translate("Window", "Copy all of the table, with 17 digits."),
            window.copy_table,
            "Ctrl+Shift+T",
            lambda: window.has_table,
        ),
        Entry(
            translate("Window", "Copy co&mmand line"),
            translate("Window", "Copy the command line that opens what is shown."),
            window.copy_command,
            "Ctrl+Shift+L",
        ),
        None,
        Entry(
            translate("Window", "Reset to &defaults"),
            translate("Window", "Set everything to its default."),
            store.reset,
            "Ctrl+R",
        ),
    ]


def _view(window: MainWindow, appearance: Appearance) -> Lines:
    show = translate("Window", "Show the panel {title}.")
    titles = {name: translate("Settings", title) for name, title in PANEL_TITLES.items()}
    panels = [
        Entry(title, show.format(title=title), partial(window.store.update, {"panel": name}), f"Ctrl+{number}")
        for number, (name, title) in enumerate(titles.items(), start=1)
    ]
    return [*panels, None, appearance.menu(window), languagemenu.menu(window.desk, window.say, window)]


def _help(window: MainWindow) -> Lines:
    return [
        Entry(
            translate("Window", "&Keyboard shortcuts"),
            translate("Window", "Show every key and what it does."),
            lambda: keyhelp.show(window, window.menus.actions),
            _Keys.HelpContents,
        ),
        Entry(
            translate("Window", "&What's this?"),
            translate("Window", "Say what the control is for that is clicked next."),
            QWhatsThis.enterWhatsThisMode,
            _Keys.WhatsThis,
        ),
        None,
        Entry(
            translate("Window", "&About sigmoid_gui"),
            translate("Window", "Show the versions of the program and its parts."),
            lambda: about.show(window),
        ),
    ]

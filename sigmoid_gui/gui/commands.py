"""What is in the menus of the main window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWhatsThis

from sigmoid_gui.gui import about, keyhelp
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
        "&File": _file(window),
        "&Edit": _edit(window),
        "&View": _view(window, appearance),
        "&Help": _help(window),
    }


def _file(window: MainWindow) -> Lines:
    return [
        Entry("&Open values…", "Take the values of a file as the input.", window.opening.ask, _Keys.Open),
        window.opening.menu,
        None,
        Entry("&Export…", "Write the picture to a file.", window.export, "Ctrl+E", tool=True),
        None,
        Entry("&Quit", "Close the window.", window.close, "Ctrl+Q"),
    ]


def _edit(window: MainWindow) -> Lines:
    store = window.store
    return [
        Entry("&Undo", "Take back the last change.", store.undo, _Keys.Undo, lambda: store.can_undo, tool=True),
        Entry("&Redo", "Make it again after all.", store.redo, _Keys.Redo, lambda: store.can_redo, tool=True),
        None,
        Entry("Copy &picture", "Copy the picture.", window.copy_picture, "Ctrl+Shift+C", tool=True),
        Entry("Copy read-&outs", "Copy every read-out, with 17 digits.", window.copy_readings, "Ctrl+Shift+R"),
        Entry(
            "Copy &table as CSV",
            "Copy all of the table, with 17 digits.",
            window.copy_table,
            "Ctrl+Shift+T",
            lambda: window.has_table,
        ),
        Entry(
            "Copy co&mmand line", "Copy the command line that opens what is shown.", window.copy_command, "Ctrl+Shift+L"
        ),
        None,
        Entry("Reset to &defaults", "Set everything to its default.", store.reset, "Ctrl+R"),
    ]


def _view(window: MainWindow, appearance: Appearance) -> Lines:
    panels = [
        Entry(title, f"Show the panel {title}.", partial(window.store.update, {"panel": name}), f"Ctrl+{number}")
        for number, (name, title) in enumerate(PANEL_TITLES.items(), start=1)
    ]
    return [*panels, None, appearance.menu(window)]


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
        Entry("&About sigmoid_gui", "Show the versions of the program and its parts.", lambda: about.show(window)),
    ]

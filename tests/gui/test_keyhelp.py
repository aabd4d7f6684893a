"""The window of keys, and that every control says what it is for."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QScrollBar,
    QTabBar,
    QTableWidget,
    QToolButton,
    QWidget,
)

from sigmoid_gui.gui import keyhelp, plotkeys
from sigmoid_gui.gui.exportdialog import ExportDialog
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.form import Form
from sigmoid_gui.gui.mnemonics import letter
from sigmoid_gui.gui.readouts import ReadOut
from sigmoid_gui.panels import PANELS
from sigmoid_gui.picture import Size
from sigmoid_gui.state import State
from tests.gui.events import activate

README = Path(__file__).parents[2] / "README.md"
SIGNS = {"←": "Left", "→": "Right", "Home": "Home", "End": "End", "+": "+", "−": "-", "0": "0"}
panels = pytest.mark.parametrize("panel", PANELS)


def controls(window):
    """What the user can do something with."""
    found = [*window.findChildren(QTabBar), *window.findChildren(QToolButton)]
    found += [widget for widget in window.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    found = [widget for widget in found if widget.isVisibleTo(window) and not widget.focusProxy()]
    own = [widget for widget in found if not widget.objectName().startswith("qt_")]
    return [widget for widget in own if not isinstance(widget, QScrollBar)]


@panels
def test_every_control_says_what_it_is_for(open_window, panel):
    window = open_window(panel=panel)
    assert len(controls(window)) > 20
    silent = [widget for widget in controls(window) if not widget.whatsThis()]
    assert not silent
    # Over the plot, a tool tip would hide what is looked at.
    without_tip = [widget for widget in controls(window) if not widget.toolTip()]
    assert without_tip == [window.findChild(FigureView)]


def test_every_control_of_the_export_says_what_it_is_for(qtbot, tmp_path):
    dialog = ExportDialog(None, tmp_path / "x.png", Size())
    qtbot.addWidget(dialog)
    buttons = ("Export", "Cancel")
    named = [widget for widget in controls(dialog) if getattr(widget, "text", str)().replace("&", "") not in buttons]
    assert len(named) == 5
    assert all(widget.toolTip() and widget.whatsThis() for widget in named)


@panels
def test_no_two_things_in_the_window_have_the_same_letter(open_window, panel):
    window = open_window(panel=panel)
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [widget.text() for widget in window.findChildren(QAbstractButton) + window.findChildren(QLabel)]
    letters = [letter(text) for text in texts if letter(text)]
    assert len(letters) > 15
    assert len(letters) == len(set(letters))


@panels
def test_every_label_and_button_of_the_form_has_a_letter_while_there_are_any(open_window, panel):
    window = open_window(panel=panel)
    form = window.findChild(Form)
    labels = [label for label in form.findChildren(QLabel) if not isinstance(label.buddy(), ReadOut)]
    texts = [widget.text() for widget in form.findChildren(QAbstractButton) + labels]
    used = {letter(text) for text in [*texts, *(action.text() for action in window.menuBar().actions())]}
    assert len(used) > 10
    without = [text for text in texts if not letter(text)]
    assert [text for text in without if set(re.findall("[a-z0-9]", text.lower())) - used] == []


def test_no_two_lines_of_a_menu_have_the_same_letter_and_none_has_none(window):
    for title in window.menuBar().actions():
        menus = [title.menu(), *(action.menu() for action in title.menu().actions() if action.menu())]
        for menu in menus:
            letters = [letter(action.text()) for action in menu.actions() if not action.isSeparator()]
            assert all(letters)
            assert len(letters) == len(set(letters))


def test_a_letter_with_alt_leads_to_its_control(qtbot, window):
    activate(qtbot, window)
    (label,) = [label for label in window.findChildren(QLabel) if label.text().replace("&", "") == "Sliders"]
    qtbot.keyClick(window, letter(label.text()), Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is label.buddy()


def test_no_shortcut_is_given_twice(window):
    keys = [action.shortcut().toString() for action in window.menus.actions if not action.shortcut().isEmpty()]
    keys += [shortcut.key().toString() for shortcut in window.findChildren(QShortcut)]
    assert len(keys) == len(set(keys))


def test_the_help_key_shows_all_keys_in_a_window(qtbot, window):
    activate(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = window.findChildren(QDialog)
    table = dialog.findChild(QTableWidget)
    shown = [(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())]
    assert shown == keyhelp.keys(window.menus.actions)
    assert ("Ctrl+E", "Write the picture to a file.") in shown
    assert table.accessibleName() == dialog.windowTitle() == "Keyboard shortcuts"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_readme_has_the_same_keys(window):
    section = README.read_text(encoding="utf8").split("### Keys")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", section, re.MULTILINE)
    here = QKeySequence(QKeySequence.StandardKey.Redo).toString()  # which each system has its own of
    keys = [("Ctrl+Shift+Z" if key == here else key, does) for key, does in keyhelp.keys(window.menus.actions)]
    assert ("Ctrl+1, Ctrl+2, …", "Show a panel, in the order of the tabs.") in rows
    assert [row for row in rows[1:] if "Ctrl+1" not in row[0]] == [
        row for row in keys if not re.fullmatch(r"Ctrl\+\d", row[0])
    ]


@pytest.mark.parametrize("keys", plotkeys.KEYS)
def test_every_key_that_is_named_changes_something_in_the_plot(qtbot, open_window, keys):
    signs = [sign for word in keys.split(", ") for sign in word.split(" ") if sign in SIGNS]
    assert signs
    for sign in signs:
        window = open_window(range=(-1.0, 3.0))
        sequence = QKeySequence(SIGNS[sign])
        qtbot.keyClick(window.findChild(FigureView), sequence[0].key())
        assert window.store.state != State(range=(-1.0, 3.0))

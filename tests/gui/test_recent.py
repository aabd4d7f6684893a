"""File ▸ Open values… and File ▸ Open recent, from the menu to the input."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit, QMenu, QMessageBox

from sigmoid_gui.gui.recent import RecentFiles
from sigmoid_gui.state import State
from tests.gui.test_exportdialog import answer, cancel, press  # noqa: F401 - a fixture
from tests.gui.test_mainwindow import state, status, trigger


@pytest.fixture
def recent(desk):
    return RecentFiles(desk)


@pytest.fixture
def menu(window):
    (found,) = [menu for menu in window.findChildren(QMenu) if menu.title() == "Open &recent"]
    return found


@pytest.fixture
def data(tmp_path):
    path = tmp_path / "data.csv"
    path.write_text("x\n1\n2\n")
    return path


def pick(path):
    """Name a file in the file dialog."""

    def reply(dialog):
        dialog.findChild(QLineEdit).setText(str(path))
        dialog.accept()

    return reply


def titles(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_a_file_that_is_picked_becomes_the_input_in_one_step_of_undo(window, data, answer):  # noqa: F811
    answer(pick(data))
    trigger(window, "Open values…")
    assert state(window).input == (1, 2)
    assert status(window) == "Took 2 values of the column “x” from “data.csv” as the input."
    trigger(window, "Undo")
    assert state(window) == State()


def test_calling_it_off_changes_nothing(window, answer, recent):  # noqa: F811
    answer(cancel)
    trigger(window, "Open values…")
    assert (state(window), status(window), recent.paths) == (State(), "", [])


def test_a_file_that_is_refused_is_explained_and_not_remembered(window, data, answer, recent):  # noqa: F811
    data.write_text("1\nq\n")
    answer(pick(data))
    trigger(window, "Open values…")
    assert status(window) == "“data.csv”: line 2: “q” is not a number."
    assert (state(window), recent.paths) == (State(), [])


def test_a_file_that_cannot_be_read_is_told_in_a_dialog_with_path_and_reason(window, tmp_path, answer):  # noqa: F811
    heard = []
    answer(press(QMessageBox.StandardButton.Ok, heard))
    window.opening.open(tmp_path / "gone.csv")
    assert heard == [status(window)] == [f"Could not read “{tmp_path / 'gone.csv'}”: No such file or directory."]


def test_the_menu_opens_a_file_again(window, menu, data):
    assert not menu.isEnabled()
    window.opening.open(data)
    trigger(window, "Undo")
    assert menu.isEnabled()
    menu.actions()[0].trigger()
    assert state(window).input == (1, 2)


def test_the_newest_comes_first_each_once_and_eight_at_most(recent, tmp_path):
    paths = [tmp_path / f"{number}.csv" for number in range(10)]
    for path in [*paths, paths[5]]:
        recent.add(path)
    assert recent.paths == [paths[number] for number in (5, 9, 8, 7, 6, 4, 3, 2)]


def test_a_relative_name_is_kept_whole(recent, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    recent.add(Path("a.csv"))
    assert recent.paths == [tmp_path / "a.csv"]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_the_list_outlives_the_program(desk, tmp_path, count):
    for number in range(count):
        RecentFiles(desk).add(tmp_path / f"{number}, and a comma.csv")
    desk.sync()
    again = RecentFiles(QSettings(desk.fileName(), QSettings.Format.IniFormat))
    assert again.paths == [tmp_path / f"{number}, and a comma.csv" for number in reversed(range(count))]


@pytest.mark.parametrize("stored", ["", 7, {"a": 1}, ["", 3], b"\0"])
def test_a_list_that_was_tampered_with_is_empty(desk, recent, stored):
    desk.setValue("recent", stored)
    assert recent.paths == []


def test_entries_have_keys_and_names_with_an_ampersand_are_shown_whole(window, menu, tmp_path):
    for name in ("a.csv", "b & c.csv"):
        (tmp_path / name).write_text("1")
        window.opening.open(tmp_path / name)
    first, second, clear = titles(menu)
    assert first.startswith("&1 b && c.csv — ")
    assert second.startswith("&2 a.csv — ")
    assert clear == "&Clear list"
    assert menu.actions()[0].toolTip() == str(tmp_path / "b & c.csv")


@pytest.mark.parametrize(("folder", "shown"), [("home", "~"), ("home/lab", "~/lab"), ("other", "/other")])
def test_the_folder_is_shown_from_home_on(menu, recent, monkeypatch, folder, shown):
    monkeypatch.setenv("HOME", "/home")
    recent.add(Path("/", folder, "a.csv"))
    menu.refresh()
    assert titles(menu)[0] == f"&1 a.csv — {shown}"


def test_the_list_can_be_cleared(window, menu, data, recent):
    window.opening.open(data)
    menu.actions()[-1].trigger()
    assert recent.paths == []
    assert not menu.isEnabled()


def test_a_file_that_vanished_is_said_and_off_the_list(window, menu, data, recent):
    window.opening.open(data)
    trigger(window, "Undo")
    data.unlink()
    menu.actions()[0].trigger()
    assert status(window) == f"Could not read “{data}”: No such file or directory. It is off the list now."
    assert (state(window), recent.paths) == (State(), [])


def test_what_another_window_opened_is_in_the_menu_too(menu, recent, tmp_path):
    recent.add(tmp_path / "other.csv")
    menu.aboutToShow.emit()
    assert titles(menu)[0].startswith("&1 other.csv")


def test_a_dropped_file_is_remembered(window, data, recent):
    window.opening.take(window.opening.read(data))
    assert recent.paths == [data]

"""File ▸ Export…, from the menu to the file."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QLineEdit, QMessageBox, QSpinBox

from sigmoid_gui.gui.exportdialog import ExportDialog
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.numbers import NumberBox
from sigmoid_gui.picture import Size
from tests.gui.events import activate
from tests.gui.test_mainwindow import named, status, trigger


@pytest.fixture
def answer(qapp):
    """A function that gives each dialog that comes up, one after the other, to one of the replies."""
    waiting = []
    answered = []

    def look():
        if not waiting:
            return
        QTimer.singleShot(5, look)  # a timer of its own: one that has fired waits for its dialog to end
        dialog = QApplication.activeModalWidget()
        if dialog and dialog not in answered[-1:]:
            answered.append(dialog)
            waiting.pop(0)(dialog)

    def give(*replies):
        waiting.extend(replies)
        QTimer.singleShot(5, look)

    return give


def ask_for(path, width=640, height=400):
    """Fill in the export dialog and press Export."""

    def reply(dialog):
        named(dialog, QLineEdit, "File").setText(str(path))
        named(dialog, QSpinBox, "Width").setValue(width)
        named(dialog, QSpinBox, "Height").setValue(height)
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()

    return reply


def press(button, heard):
    """Note what a message box says, and press one of its buttons."""

    def reply(box):
        heard.append(box.text())
        box.button(button).click()

    return reply


def problem(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def cancel(dialog):
    dialog.reject()


def test_a_picture_is_written_with_the_size_that_was_asked_for(window, tmp_path, answer):
    answer(ask_for(tmp_path / "a.png"))
    trigger(window, "Export…")
    picture = QImage(str(tmp_path / "a.png"))
    assert (picture.width(), picture.height()) == (640, 400)
    assert status(window) == f"Wrote {tmp_path / 'a.png'}."


def test_a_table_is_written_with_the_curves(window, tmp_path, answer):
    answer(ask_for(tmp_path / "a.csv"))
    trigger(window, "Export…")
    header, *rows = csv.reader((tmp_path / "a.csv").read_text(encoding="utf8").splitlines())
    assert header == ["x", "f", "f′"]
    assert (float(rows[0][0]), float(rows[-1][0])) == (-6, 6)


def test_what_is_half_typed_is_on_the_screen_and_in_the_file(qtbot, window, tmp_path, answer):
    activate(qtbot, window)
    box = named(window, NumberBox, "w")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "3")
    answer(ask_for(tmp_path / "a.svg"))
    trigger(window, "Export…")
    said = window.findChild(FigureView).accessibleDescription()
    assert said in (tmp_path / "a.svg").read_text(encoding="utf8")


def test_a_failed_export_remembers_neither_folder_nor_size(window, tmp_path, answer, desk):
    answer(ask_for(tmp_path / "gone" / "a.csv"), press(QMessageBox.StandardButton.Ok, []), cancel)
    trigger(window, "Export…")
    assert desk.value("folder") is None


def test_the_size_is_remembered(window, tmp_path, answer):
    seen = []
    answer(ask_for(tmp_path / "a.csv", 700, 300))
    trigger(window, "Export…")
    answer(lambda dialog: (seen.append(dialog.picture_size), dialog.reject()))
    trigger(window, "Export…")
    assert (seen[0].width, seen[0].height) == (700, 300)


@pytest.mark.parametrize("size", ["", "large", ["1", "2"], ["1", "2", "3"], ["9" * 30] * 3])
def test_settings_that_were_tampered_with_give_the_usual_size(window, answer, desk, size):
    desk.setValue("size", size)
    seen = []
    answer(lambda dialog: (seen.append(dialog.picture_size), dialog.reject()))
    trigger(window, "Export…")
    assert seen == [Size()]


@pytest.mark.parametrize("name", ["~nobody-has-this-name/a.png", "x" * 300 + ".png"])
def test_a_name_that_no_file_can_have_is_refused_in_the_dialog(qtbot, name):
    dialog = ExportDialog(None, Path(name), Size())
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.result() == 0
    assert any(reason in problem(dialog) for reason in ("not known here", "too long"))
    dialog.deleteLater()


def test_the_folder_is_remembered(window, tmp_path, answer):
    answer(ask_for(tmp_path / "a.csv"))
    trigger(window, "Export…")
    seen = []
    answer(lambda dialog: (seen.append(dialog.path), dialog.reject()))
    trigger(window, "Export…")
    assert seen == [tmp_path / "sigmoid-curve.png"]


def test_calling_it_off_writes_nothing(window, tmp_path, answer):
    answer(cancel)
    trigger(window, "Export…")
    assert status(window) == ""
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".ini"] == []


@pytest.mark.parametrize("name", ["a.gif", "a", ""])
def test_a_name_without_a_known_ending_is_refused_in_the_dialog(qtbot, name):
    dialog = ExportDialog(None, Path(name), Size())
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.result() == 0
    assert "must end in one of png, jpg" in problem(dialog)
    dialog.deleteLater()


def test_a_picture_too_large_is_refused_in_the_dialog(qtbot):
    dialog = ExportDialog(None, Path("a.png"), Size())
    qtbot.addWidget(dialog)
    named(dialog, QSpinBox, "Width").setValue(16000)
    named(dialog, QSpinBox, "Height").setValue(16000)
    dialog.accept()
    assert "Size: 16000x16000 is more than 64 million pixels." in problem(dialog)
    dialog.deleteLater()


def test_the_size_on_paper_follows_the_resolution(qtbot):
    dialog = ExportDialog(None, Path("a.png"), Size(1600, 1000, 200))
    qtbot.addWidget(dialog)
    (paper,) = [label for label in dialog.findChildren(QLabel) if "on paper" in label.text()]
    assert paper.text() == "203 × 127 mm on paper"
    named(dialog, QSpinBox, "Resolution").setValue(400)
    assert paper.text() == "102 × 64 mm on paper"
    dialog.deleteLater()


def test_a_file_is_replaced_where_the_user_agrees(window, tmp_path, answer):
    (tmp_path / "a.csv").write_text("old")
    heard = []
    answer(ask_for(tmp_path / "a.csv"), press(QMessageBox.StandardButton.Yes, heard))
    trigger(window, "Export…")
    assert (tmp_path / "a.csv").read_text(encoding="utf8").startswith("x,f")
    assert heard == [f"“a.csv” exists already in {tmp_path}. Replace it?"]


def test_a_file_is_kept_where_the_user_does_not_agree(window, tmp_path, answer):
    (tmp_path / "a.csv").write_text("old")
    answer(ask_for(tmp_path / "a.csv"), press(QMessageBox.StandardButton.No, []), cancel)
    trigger(window, "Export…")
    assert (tmp_path / "a.csv").read_text() == "old"


def test_a_failure_is_shown_with_its_reason_and_kept_in_the_status(window, tmp_path, answer):
    heard = []
    answer(ask_for(tmp_path / "gone" / "a.csv"), press(QMessageBox.StandardButton.Ok, heard), cancel)
    trigger(window, "Export…")
    assert heard == [status(window)]
    assert "gone" in heard[0]
    assert "No such file or directory" in heard[0]

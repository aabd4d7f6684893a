"""Dropping files and texts on the window, with the events that Qt sends."""

import pytest
from PySide6 import __version_info__
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.numbers import NumberBox
from sigmoid_gui.state import State
from tests.gui.test_mainwindow import named, state, status, trigger

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


class Drag:
    """Something that is dragged with Shift, which asks for it to be moved and not copied."""

    def __init__(self, *addresses, text=None):
        self.mime = QMimeData()
        if addresses:
            self.mime.setUrls([QUrl(address) for address in addresses])
        if text is not None:
            self.mime.setText(text)

    def enter(self, widget):
        """Come over the widget. Returns whether that takes it, which the next move must agree with."""
        enters = self._sent(widget, QDragEnterEvent, 9)
        moves = self._sent(widget, QDragMoveEvent, 10)
        assert enters.isAccepted() == moves.isAccepted()
        return enters.isAccepted()

    def leave(self, widget):
        QApplication.sendEvent(widget.window().windowHandle(), QDragLeaveEvent())

    def drop(self, widget):
        """Let go over the widget. Returns what its owner is told was done with it."""
        return self._sent(widget, QDropEvent, 10).dropAction()

    def _sent(self, widget, kind, right):
        """An event over a point of the widget, sent to the window as the platform does: Qt finds who is meant."""
        at = widget.mapTo(widget.window(), QPoint(right, 9))
        exact = kind is QDropEvent or __version_info__ >= (6, 12)  # until then, drags were given whole pixels
        event = kind(QPointF(at) if exact else at, COPY | MOVE, self.mime, LEFT, SHIFT)
        QApplication.sendEvent(widget.window().windowHandle(), event)
        return event


@pytest.fixture
def write(tmp_path):
    """A function that writes a file and gives its address."""

    def write_file(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return QUrl.fromLocalFile(str(path)).toString()

    return write_file


def frame(window):
    """Whether the window shows that it takes what is dragged over it."""
    (found,) = [child for child in window.findChildren(QWidget) if type(child).__name__ == "_Frame"]
    return found.isVisible()


def test_a_file_is_announced_and_dropped_in_one_step_of_undo(window, write):
    drag = Drag(write("data.csv", "x;y\n-2,5;1\n3;1\n"))
    assert drag.enter(window)
    assert status(window) == "Drop to take 2 values of the column “x” from “data.csv” as the input."
    assert frame(window)
    assert state(window) == State()
    assert drag.drop(window) == COPY
    assert not frame(window)
    assert state(window).input == (-2.5, 3)
    assert status(window) == "Took 2 values of the column “x” from “data.csv” as the input."
    trigger(window, "Undo")
    assert state(window) == State()
    assert not window._store.can_undo


def test_a_selected_text_is_read_as_if_it_were_typed(window):
    drag = Drag(text="-pi, 0.5, 2/3")
    assert drag.enter(window)
    assert status(window) == "Drop to take 3 values as the input."
    assert drag.drop(window) == COPY
    assert state(window).input[1:] == (0.5, 2 / 3)


def test_going_away_again_changes_nothing_and_takes_the_announcement_back(window, write):
    drag = Drag(write("data.csv", "1 2 3"))
    drag.enter(window)
    drag.leave(window)
    assert (status(window), frame(window)) == ("", False)
    assert state(window) == State()


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"notes.pdf": b"%PDF-1.7\0"}, "“notes.pdf”: it is not a text file."),
        ({"a.csv": "1, q"}, "“a.csv”: value 2: “q” is not a number."),
        ({"a.csv": "1 " * 1001}, "“a.csv”: at most 1000 values fit here, and these are 1001."),
        ({"a.csv": "1", "b.csv": "2", "c.csv": "3"}, "One file can be dropped at a time, and these are 3."),
    ],
)
def test_what_cannot_be_taken_is_refused_while_it_hovers(window, write, files, sentence):
    drag = Drag(*(write(name, content) for name, content in files.items()))
    plot = window.findChild(FigureView).viewport()
    assert not drag.enter(plot)
    assert (status(window), frame(window)) == (sentence, False)
    drag.leave(plot)
    assert status(window) == sentence  # there to be read when the mouse is let go
    assert state(window) == State()


def test_a_folder_a_missing_file_and_an_address_are_refused(window, tmp_path):
    assert not Drag(QUrl.fromLocalFile(str(tmp_path)).toString()).enter(window)
    assert status(window) == f"Could not read “{tmp_path}”: Is a directory."
    assert not Drag(QUrl.fromLocalFile(str(tmp_path / "gone")).toString()).enter(window)
    assert status(window) == f"Could not read “{tmp_path / 'gone'}”: No such file or directory."
    assert not Drag("https://localhost/a.csv").enter(window)
    assert status(window) == "“https://localhost/a.csv” is not a file of this machine: save it, then drop the file."


def test_a_text_without_numbers_and_things_without_a_text_are_refused(window):
    assert not Drag(text="hello").enter(window)
    assert status(window) == "Input: value 1: “hello” is not a number."
    picture = Drag()
    picture.mime = QMimeData()
    picture.mime.setData("application/x-color", b"12")
    assert not picture.enter(window)
    assert status(window) == "Only a file with values, or a text of numbers, can be dropped here."


def test_a_refusal_after_an_offer_leaves_nothing_to_drop(window, write):
    Drag(write("a.csv", "7")).enter(window)
    drag = Drag(text="hello")
    drag.enter(window)
    assert not frame(window)
    drag.drop(window)
    assert state(window) == State()


def test_a_name_that_looks_like_markup_is_shown_as_it_is(window, write):
    Drag(write("<b>a & b.csv", "7")).enter(window)
    assert status(window) == "Drop to take 1 value from “<b>a & b.csv” as the input."
    assert window.statusBar().findChild(QLabel).textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    "target",
    [
        lambda window: window.findChild(FigureView).viewport(),
        lambda window: named(window, QPlainTextEdit, "Input values").viewport(),
        lambda window: named(window, NumberBox, "w").findChild(QLineEdit),
        lambda window: window.statusBar(),
        lambda window: window.menuBar(),
    ],
    ids=["plot", "field", "box", "status", "menu"],
)
def test_a_file_may_be_dropped_on_any_part_of_the_window(window, write, target):
    drag = Drag(write("data.csv", "1 2 3"), text="a name of a file, as file managers add it")
    widget = target(window)
    assert drag.enter(widget)
    drag.leave(widget)
    assert (status(window), frame(window)) == ("", False)
    assert drag.enter(widget)
    assert drag.drop(widget) == COPY
    assert state(window).input == (1, 2, 3)


def test_a_text_dropped_on_the_field_of_the_input_goes_between_what_is_there(window):
    field = named(window, QPlainTextEdit, "Input values")
    drag = Drag(text="2; ")
    assert drag.enter(field.viewport())
    drag.drop(field.viewport())
    assert state(window) == State()  # until it is applied
    assert sorted(field.toPlainText()) == sorted("1.52; ")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from sigmoid_gui.fields import Vector
from sigmoid_gui.gui.vectorfield import VectorField
from tests.gui.events import activate

KIND = Vector("Input", "help", sliders="range")


@pytest.fixture
def field(qtbot):
    field = VectorField("Input values", KIND)
    qtbot.addWidget(field)
    field.show_values((1.5,))
    return field


@pytest.fixture
def heard(field):
    heard = []
    field.edited.connect(heard.append)
    field.rejected.connect(heard.append)
    return heard


def test_enter_applies_the_values(qtbot, field, heard):
    field.selectAll()
    qtbot.keyClicks(field, "-2, 0.5, 3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [(-2, 0.5, 3)]


def test_shift_enter_starts_a_new_line(qtbot, field, heard):
    field.selectAll()
    qtbot.keyClicks(field, "1")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "2")
    assert heard == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [(1, 2)]


def test_pasted_lines_are_values(qtbot, field, heard):
    QGuiApplication.clipboard().setText("1\n2\n3\n")
    field.selectAll()
    field.paste()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [(1, 2, 3)]


def test_a_refused_text_stays_to_be_mended(qtbot, field, heard):
    field.selectAll()
    qtbot.keyClicks(field, "1, 2, x")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["Input: value 3: “x” is not a number."]
    field.show_values((2.5,))
    assert field.toPlainText() == "1, 2, x"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == "2.5"


def test_too_many_values_are_refused_with_the_number(qtbot, field, heard):
    field.setPlainText(" ".join(["1"] * 1001))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["Input: at most 1000 values fit here, and these are 1001."]


def test_another_state_replaces_the_text(field):
    field.show_values((1.0, 1e-9))
    assert field.toPlainText() == "1; 1e-09"


def test_many_values_are_shown_when_a_drag_pauses(qtbot, field):
    for last in range(50):
        field.show_values((*map(float, range(100)), float(last)))
    qtbot.waitUntil(lambda: field.toPlainText().endswith("; 99; 49"))


def test_leaving_the_field_applies_it_once(qtbot, field, heard):
    activate(qtbot, field)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "7")
    field.clearFocus()
    field.show_values((7.0,))
    field.setFocus()
    field.clearFocus()
    assert heard == [(7,)]


def test_leaving_a_refused_text_does_not_refuse_it_again(qtbot, field, heard):
    activate(qtbot, field)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.clearFocus()
    assert len(heard) == 1

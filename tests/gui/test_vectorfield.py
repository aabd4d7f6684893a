import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from sigmoid_gui.columns import to_csv
from sigmoid_gui.fields import Vector
from sigmoid_gui.gui.vectorfield import Table, VectorField
from tests.gui.events import activate

KIND = Vector("Input", "help", sliders="range")
COLUMNS = {"x": np.array([-2.0, 0.5, 1 / 3]), "σ": np.array([0.1, 0.6, 0.58])}


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


@pytest.fixture
def table(qtbot):
    table = Table()
    qtbot.addWidget(table)
    table.show_columns(COLUMNS, 1)
    table.show()
    return table


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


def test_a_table_shows_a_row_for_each_value(table):
    model = table.model()
    assert (model.rowCount(), model.columnCount()) == (3, 2)
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)] == ["x", "σ"]
    assert [model.index(row, 0).data() for row in range(3)] == ["-2", "0.5", "0.3333"]


def test_a_click_selects_and_showing_does_not(qtbot, table):
    chosen = []
    table.selected.connect(chosen.append)
    table.show_columns(COLUMNS, 3)
    assert table.currentIndex().row() == 2
    assert chosen == []
    where = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert chosen == [2, 1]


def test_a_selected_row_is_in_sight(table):
    many = {"x": np.arange(1000.0)}
    table.show_columns(many, 900)
    assert table.viewport().rect().contains(table.visualRect(table.model().index(899, 0)))


def test_copying_takes_every_digit(qtbot, table):
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.replace("\r\n", "\n") == to_csv(COLUMNS).replace("\r\n", "\n")
    assert "0.33333333333333331" in text

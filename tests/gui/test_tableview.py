import csv
import dataclasses
import io

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from sigmoid_gui.figure import Table
from sigmoid_gui.gui.tableview import TableView

NUMBERS = Table(
    "Values",
    "What there is.",
    {"x": np.array([-2.0, 0.5, 1 / 3]), "σ": np.array([0.1, 0.6, 0.58])},
    picks="selected",
    values=(1, 2, 3),
    selected=0,
)
WORDS = Table("Functions", "", {"kinks": ("none", "0, 6"), "at 0": np.array([0.5, 0.0])}, rows=("sigmoid", "ReLU6"))


@pytest.fixture
def view(qtbot):
    view = TableView()
    qtbot.addWidget(view)
    view.show_table(NUMBERS)
    view.show()
    return view


def copied():
    return list(csv.reader(io.StringIO(QGuiApplication.clipboard().text())))


def test_there_is_a_row_for_each_value(view):
    model = view.model()
    assert (model.rowCount(), model.columnCount()) == (3, 2)
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)] == ["x", "σ"]
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(3)] == [1, 2, 3]
    assert [model.index(row, 0).data() for row in range(3)] == ["−2", "0.5", "0.3333"]


def test_rows_can_have_names_and_cells_words(view):
    view.show_table(WORDS)
    model = view.model()
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(2)] == ["sigmoid", "ReLU6"]
    assert [model.index(1, column).data() for column in range(2)] == ["0, 6", "0"]


def test_a_click_picks_and_showing_does_not(qtbot, view):
    picked = []
    view.picked.connect(picked.append)
    view.show_table(Table("Values", "", NUMBERS.columns, picks="selected", values=(1, 2, 3), selected=2))
    assert view.currentIndex().row() == 2
    assert picked == []
    where = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert picked == [{"selected": 2}, {"selected": 1}]


def test_the_keyboard_goes_past_rows_that_pick_the_same(qtbot, view):
    same = dataclasses.replace(NUMBERS, values=(1, 1, 3))
    view.show_table(same)
    view.picked.connect(lambda changes: view.show_table(dataclasses.replace(same, selected=changes["selected"] - 1)))
    rows = []
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        rows.append(view.currentIndex().row())
    assert rows == [1, 2]


def test_a_table_that_picks_nothing_can_be_clicked(qtbot, view):
    picked = []
    view.picked.connect(picked.append)
    view.show_table(WORDS)
    where = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert view.currentIndex().row() == 1
    assert picked == []


def test_a_selected_row_is_in_sight(view):
    many = {"x": np.arange(1000.0)}
    view.show_table(Table("Values", "", many, picks="selected", values=range(1000), selected=899))
    assert view.viewport().rect().contains(view.visualRect(view.model().index(899, 0)))


def test_copying_takes_every_digit(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    header, *rows = copied()
    assert header == ["x", "σ"]
    assert [[float(cell) for cell in row] for row in rows] == [[-2, 0.1], [0.5, 0.6], [1 / 3, 0.58]]


def test_copying_takes_the_names_of_the_rows(view):
    view.show_table(WORDS)
    view.copy_table()
    assert copied() == [["", "kinks", "at 0"], ["sigmoid", "none", "0.5"], ["ReLU6", "0, 6", "0"]]

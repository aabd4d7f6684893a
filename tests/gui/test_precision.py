"""The panel Precision in the window: what is clicked, chosen and stepped through with the keyboard."""

import math
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QPushButton, QTableView

from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.readouts import ReadOut
from tests.gui.test_mainwindow import named

LAST = math.log(sys.float_info.max)  # whose exponential is a number still
FIRST = math.nextafter(LAST, math.inf)


def wide_table(window):
    (table,) = (table for table in window.findChildren(QTableView) if table.isVisibleTo(window))
    return table


def click_row(qtbot, table, row):
    at = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def window(open_window):
    return open_window(panel="precision", formulas=("textbook", "exponentials", "tanh"), range=(-760.0, 760.0))


def test_a_click_on_a_row_goes_to_the_worst_input(qtbot, window):
    table = wide_table(window)
    click_row(qtbot, table, 1)
    assert window._store.state.x == FIRST
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert window._store.state.x == -FIRST


def test_a_float_below_the_overflow_the_result_is_right(qtbot, window):
    table = wide_table(window)
    click_row(qtbot, table, 1)
    assert table.model().index(1, 0).data() == "inf"
    qtbot.keyClick(window.findChild(FigureView), Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert window._store.state.x == LAST
    assert float(table.model().index(1, 0).data().replace("−", "-")) < 0.5


def test_the_type_and_the_quantity_are_chosen_by_name(qtbot, window):
    named(window, QComboBox, "Type").setCurrentText("float16")
    assert float.fromhex(named(window, ReadOut, "x, hex").text()) == 1.5
    named(window, QComboBox, "Errors of").setCurrentText("σ′(x)")
    state = window._store.state
    assert (state.dtype, state.quantity) == ("float16", "gradient")
    lists = {box.accessibleName(): box.isVisibleTo(window) for box in window.findChildren(QListWidget)}
    assert lists == {"Formulas": False, "Gradient formulas": True}
    assert wide_table(window).model().rowCount() == len(state.gradient_formulas)


def test_the_last_formula_cannot_be_taken_away(qtbot, open_window):
    window = open_window(panel="precision", formulas=("tanh",))
    box = named(window, QListWidget, "Formulas")
    box.setCurrentRow(2)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert window._store.state.formulas == ("tanh",)
    assert box.item(2).checkState() == Qt.CheckState.Checked
    assert "at least one" in window._message.text()


def test_presets_show_what_they_are_called(qtbot, window):
    (button,) = (b for b in window.findChildren(QPushButton) if b.text().replace("&", "") == "Both tails in float16")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "every float16" in window.findChild(FigureView).axes[0].plot.note

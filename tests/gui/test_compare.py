"""The panel Compare in the window: functions, parameters, presets, the marker, and the table under the plots."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QTableView

from sigmoid_gui.core import ACTIVATIONS
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.numbers import NumberBox
from sigmoid_gui.panels.compare import PANEL
from tests.gui.events import drag
from tests.gui.test_mainwindow import button, enter, named, readings, state, trigger

TABLE = "The functions at x"


def boxes(window):
    return {box.accessibleName() for box in window.findChildren(NumberBox) if box.isVisibleTo(window)}


def cell(window, row, column):
    return named(window, QTableView, TABLE).model().index(row, column).data()


def at(view, x):
    """Where x is in the upper plot, in pixels."""
    axes = view.axes[0]
    low, high = axes.plot.x_range
    area = axes.mapRectToScene(axes.area)
    return QPoint(round(area.left() + (x - low) / (high - low) * area.width()), round(area.top() + 20))


def test_a_function_is_chosen_in_the_list_and_brings_its_parameter(qtbot, open_window):
    window = open_window(panel="compare", functions=("sigmoid",))
    assert "leaky ReLU s" not in boxes(window)
    functions = named(window, QListWidget, "Functions")
    functions.setCurrentRow(list(ACTIVATIONS).index("leaky ReLU"))
    qtbot.keyClick(functions, Qt.Key.Key_Space)
    assert state(window).functions == ("sigmoid", "leaky ReLU")
    assert "leaky ReLU s" in boxes(window)
    enter(qtbot, window, "leaky ReLU s", "0.5")
    enter(qtbot, window, "Input x", "-3")
    assert cell(window, 1, 0) == "−1.5"
    qtbot.keyClick(functions, Qt.Key.Key_Space)
    assert "leaky ReLU s" not in boxes(window)


def test_the_last_function_stays(qtbot, open_window):
    window = open_window(panel="compare", functions=("sigmoid",))
    functions = named(window, QListWidget, "Functions")
    functions.setCurrentRow(0)
    qtbot.keyClick(functions, Qt.Key.Key_Space)
    assert state(window).functions == ("sigmoid",)
    assert functions.item(0).checkState() == Qt.CheckState.Checked


@pytest.mark.parametrize("title", PANEL.presets)
def test_a_preset_is_one_press_and_one_step_of_undo(qtbot, open_window, title):
    window = open_window(panel="compare", functions=("identity",), input=(-1.0,))
    qtbot.mouseClick(button(window, title), Qt.MouseButton.LeftButton)
    assert {name: getattr(state(window), name) for name in PANEL.presets[title]} == PANEL.presets[title]
    assert state(window).input == (-1,)
    trigger(window, "Undo")
    assert state(window).functions == ("identity",)


def test_dragging_the_marker_reads_all_functions_anew(qtbot, open_window):
    window = open_window(panel="compare", functions=("ReLU", "identity"))
    view = window.findChild(FigureView)
    drag(qtbot, view.viewport(), at(view, 1.5), at(view, -3))
    QApplication.processEvents()
    assert state(window).x == pytest.approx(-3, abs=0.05)
    shown = readings(window)["x"].replace("-", "−")
    assert (cell(window, 0, 0), cell(window, 0, 1)) == ("0", "0")
    assert (cell(window, 1, 0), cell(window, 1, 1)) == (shown, "1")
    trigger(window, "Undo")
    assert state(window).x == 1.5


@pytest.mark.parametrize("panel", ["compare", "curve"])
def test_the_wide_table_is_under_the_plots_where_it_is_filled(open_window, panel):
    window = open_window(panel=panel)
    wide = [table for table in window.findChildren(QTableView) if table.isVisible() and table.width() > 500]
    assert [table.accessibleName() for table in wide] == ([TABLE] if panel == "compare" else [])


def test_no_cell_is_clipped_in_a_window_of_the_usual_size(open_window):
    window = open_window(panel="compare", functions=PANEL.presets["Hard and soft sigmoids"]["functions"])
    window.resize(1260, 900)
    QApplication.processEvents()
    table = named(window, QTableView, TABLE)
    assert not table.horizontalScrollBar().isVisible()
    assert not table.verticalScrollBar().isVisible()


def test_in_a_small_window_most_of_the_room_is_the_plots(open_window):
    window = open_window(panel="compare", functions=tuple(ACTIVATIONS))
    window.resize(800, 500)
    QApplication.processEvents()
    assert named(window, QTableView, TABLE).height() < window.findChild(FigureView).height() / 2


def test_full_precision_reaches_the_table(qtbot, open_window):
    window = open_window(panel="compare", functions=("identity",), input=(0.1,))
    qtbot.mouseClick(button(window, "Full precision"), Qt.MouseButton.LeftButton)
    assert cell(window, 0, 0) == "0.10000000000000001"

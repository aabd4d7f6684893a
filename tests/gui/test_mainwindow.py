"""The whole window, driven with real events and read through its widgets."""

import math

import mpmath
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QGroupBox,
    QLabel,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from sigmoid_gui.gui.about import text
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.mainwindow import MainWindow
from sigmoid_gui.gui.numbers import NumberBox, RoundSlider
from sigmoid_gui.gui.readouts import ReadOut
from sigmoid_gui.gui.store import Store
from sigmoid_gui.gui.theme import theme_for
from sigmoid_gui.panels import PANELS
from sigmoid_gui.picture import Size
from sigmoid_gui.state import KINDS, State
from tests.gui.events import activate, wheel

CTRL = Qt.KeyboardModifier.ControlModifier


def named(window, kind, name):
    (found,) = [widget for widget in window.findChildren(kind) if widget.accessibleName() == name]
    return found


def button(window, title, kind=QAbstractButton):
    (found,) = [widget for widget in window.findChildren(kind) if widget.text().replace("&", "") == title]
    return found


def enter(qtbot, window, name, text):
    box = named(window, NumberBox, name)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def status(window):
    return window.statusBar().findChild(QLabel).text()


def readings(window):
    return {out.accessibleName(): out.text() for out in window.findChildren(ReadOut)}


def trigger(window, title):
    for menu in window.menuBar().actions():
        for action in menu.menu().actions():
            if action.text().replace("&", "") == title:
                action.trigger()
                return
    pytest.fail(f"no menu has {title}")


def state(window) -> State:
    return window._store.state


def test_the_window_shows_the_state_it_is_opened_on(open_window):
    window = open_window(range=(-8.0, 4.0), input=(-1.0, 2.0), selected=2, saturation=True)
    assert named(window, NumberBox, "Range from").value == -8
    assert named(window, NumberBox, "Range to").value == 4
    assert named(window, NumberBox, "Input x").value == 2
    assert named(window, QPlainTextEdit, "Input values").toPlainText() == "-1; 2"
    assert button(window, "Saturation", QCheckBox).isChecked()
    assert window.findChild(QTabBar).tabText(0) == "Curve"


def test_typing_a_range_and_an_input_changes_what_is_read(qtbot, window):
    enter(qtbot, window, "Range from", "-8")
    enter(qtbot, window, "Range to", "8,5")
    enter(qtbot, window, "Input x", "-2.25")
    assert state(window).range == (-8, 8.5)
    truth = 1 / (1 + mpmath.exp(mpmath.mpf("2.25")))
    assert float(readings(window)["σ(x)"]) == pytest.approx(float(truth), rel=1e-6)
    assert float(readings(window)["σ′(x)"]) == pytest.approx(float(truth * (1 - truth)), rel=1e-6)
    assert "from -8 to 8.5" in window.findChild(FigureView).accessibleDescription()


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        ("Range from", "7", "Range: “from” must be less than “to”, and 7 is not less than 6."),
        ("Range to", "-6", "Range: “from” must be less than “to”, and -6 is not less than -6."),
        ("Range to", "nan", "Range to: “nan” is not a finite number."),
        ("Range to", "inf", "Range to: “inf” is not a finite number."),
        ("Range to", "1e400", "Range to: “1e400” is too large: numbers end at 1.8e308."),
        ("Range to", "1e305", "Range: 1e+305 is outside -1e+300 to 1e+300, the numbers allowed here."),
        ("Input x", "abc", "Input x: “abc” is not a number."),
        ("ε", "0", "ε: 0 is outside 1e-300 to 1e+300, the numbers allowed here."),
    ],
)
def test_what_is_refused_is_said_and_the_state_stays(qtbot, window, name, typed, message):
    box = named(window, NumberBox, name)
    before = box.text()
    activate(qtbot, window)
    enter(qtbot, window, name, typed)
    assert status(window) == message
    assert state(window) == State()
    assert box.text() == typed  # to be mended
    refused = theme_for(window.palette()).refused
    assert box.lineEdit().palette().color(QPalette.ColorRole.Text).name() == refused
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == before
    assert box.lineEdit().palette().color(QPalette.ColorRole.Text).name() != refused


def test_a_refused_number_goes_back_when_the_user_moves_on(qtbot, window):
    activate(qtbot, window)
    box = named(window, NumberBox, "w")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "abc")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert status(window) == "w: “abc” is not a number."
    assert box.text() == "1"


def test_what_is_half_typed_survives_a_change_elsewhere_and_another_window(qtbot, window):
    activate(qtbot, window)
    box = named(window, NumberBox, "w")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "7.5")
    view = window.findChild(FigureView)
    wheel(view.viewport(), view.axes[0].mapRectToScene(view.axes[0].area).center().toPoint(), 1)
    assert state(window).range != State().range
    assert (box.text(), state(window).weight) == ("7.5", 1)
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert (box.text(), state(window).weight) == ("7.5", 1)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert state(window).weight == 7.5


def test_a_step_from_a_typed_number_is_one_step_of_undo(qtbot, window):
    box = named(window, NumberBox, "w")
    box.selectAll()
    qtbot.keyClicks(box, "5")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert state(window).weight == 5.2
    trigger(window, "Undo")
    assert state(window) == State()


def test_a_step_from_what_is_no_number_is_refused(qtbot, window):
    box = named(window, NumberBox, "w")
    box.selectAll()
    qtbot.keyClicks(box, "abc")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert status(window) == "w: “abc” is not a number."
    assert state(window) == State()


def test_a_long_number_shows_its_sign_and_first_digits(qtbot, open_window):
    box = named(open_window(weight=-1e300 / 3), NumberBox, "w")
    assert box.lineEdit().cursorPosition() == 0


def test_a_reset_of_the_defaults_is_no_change(window):
    trigger(window, "Reset to defaults")
    assert not window._store.can_undo


def test_the_next_good_change_clears_the_status(qtbot, window):
    enter(qtbot, window, "Input x", "abc")
    enter(qtbot, window, "Input x", "2")
    assert status(window) == ""


def test_a_typed_number_beyond_the_sliders_widens_them(qtbot, window):
    enter(qtbot, window, "Range to", "1e6")
    assert state(window).range == (-6, 1e6)
    assert state(window).span == (-20, 1e6)
    slider = named(window, RoundSlider, "Range to slider")
    assert slider.value() == slider.maximum()


def test_a_slider_changes_the_range_step_by_step(qtbot, window):
    slider = named(window, RoundSlider, "Range from slider")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert state(window).range == (-6.05, 6)
    assert named(window, NumberBox, "Range from").text() == "-6.05"


def test_a_slider_stops_where_the_range_would_turn_round(qtbot, window):
    slider = named(window, RoundSlider, "Range from slider")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert state(window).range == (5.95, 6)
    assert slider.value() == round((5.95 + 20) / 0.05)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert state(window).range == (5.95, 6)


@pytest.mark.parametrize(("name", "setting"), [("w slider", "weight"), ("b slider", "bias"), ("Input x slider", "x")])
def test_every_slider_moves_its_setting(qtbot, window, name, setting):
    slider = named(window, RoundSlider, name)
    before = getattr(state(window), setting)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    after = getattr(state(window), setting)
    assert 0 < after - before < 0.1


def test_each_key_on_a_slider_is_one_step_of_undo(qtbot, window):
    slider = named(window, RoundSlider, "w slider")
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    trigger(window, "Undo")
    assert state(window).weight == 1.04


def test_turning_the_wheel_over_the_plot_is_one_step_of_undo_until_it_rests(qtbot, window):
    view = window.findChild(FigureView)
    middle = view.axes[0].mapRectToScene(view.axes[0].area).center().toPoint()
    for _ in range(3):
        wheel(view.viewport(), middle, 1)
    with qtbot.waitSignal(view.settled):
        pass
    wheel(view.viewport(), middle, 1)
    low, high = state(window).range
    trigger(window, "Undo")
    assert state(window).range[0] < low < high < state(window).range[1]
    trigger(window, "Undo")
    assert state(window) == State()


def test_dragging_a_slider_with_the_mouse_is_one_step_of_undo(qtbot, window):
    slider = named(window, RoundSlider, "Range to slider")
    slider.setSliderDown(True)
    for index in range(slider.value(), slider.value() + 50):
        slider.setSliderPosition(index)
        slider.setValue(index)
    slider.setSliderDown(False)
    assert state(window).range[1] > 8
    trigger(window, "Undo")
    assert state(window) == State()


@pytest.mark.parametrize("title", ["Tangent", "Grid", "Saturation", "Full precision"])
def test_every_switch_can_be_pressed_by_mouse_and_by_key(qtbot, window, title):
    box = button(window, title, QCheckBox)
    name = title.lower().replace(" ", "_")
    before = getattr(state(window), name)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert getattr(state(window), name) is not before
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert getattr(state(window), name) is before


def test_a_vector_is_shown_in_the_table_and_a_row_becomes_x(qtbot, window):
    field = named(window, QPlainTextEdit, "Input values")
    field.selectAll()
    qtbot.keyClicks(field, "-2, 0.5, 3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    table = named(window, QTableView, "Values at the input")
    assert table.model().rowCount() == 3
    table.selectRow(2)
    assert state(window).selected == 3
    assert state(window).x == 3
    assert readings(window)["x"] == "3"
    enter(qtbot, window, "Input x", "4")
    assert state(window).input == (-2, 0.5, 4)
    assert table.model().index(2, 0).data() == "4"


def test_a_wrong_vector_is_said_and_kept_for_mending(qtbot, window):
    field = named(window, QPlainTextEdit, "Input values")
    field.selectAll()
    qtbot.keyClicks(field, "1, 2, x")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert status(window) == "Input: value 3: “x” is not a number."
    assert field.toPlainText() == "1, 2, x"
    assert state(window) == State()


def test_undo_redo_and_reset(qtbot, window):
    enter(qtbot, window, "w", "3")
    enter(qtbot, window, "b", "-1")
    trigger(window, "Undo")
    assert (state(window).weight, state(window).bias) == (3, 0)
    trigger(window, "Redo")
    assert state(window).bias == -1
    trigger(window, "Reset to defaults")
    assert state(window) == State()
    trigger(window, "Undo")
    assert state(window).bias == -1


@pytest.mark.parametrize(("kind", "name"), [(NumberBox, "b"), (QPlainTextEdit, "Input values"), (ReadOut, "z")])
def test_the_undo_key_works_from_within_a_field(qtbot, window, kind, name):
    activate(qtbot, window)
    enter(qtbot, window, "b", "-1")
    field = named(window, kind, name)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert state(window) == State()


def test_the_undo_key_takes_typing_back_first(qtbot, window):
    activate(qtbot, window)
    enter(qtbot, window, "b", "-1")
    box = named(window, NumberBox, "b")
    qtbot.keyClicks(box, "7")
    qtbot.keyClick(box, Qt.Key.Key_Z, CTRL)
    assert state(window).bias == -1


def test_full_precision_shows_seventeen_digits(qtbot, window):
    qtbot.mouseClick(button(window, "Full precision", QCheckBox), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    shown = float(readings(window)["σ(x)"])
    assert abs(mpmath.mpf(shown) - 1 / (1 + mpmath.exp(mpmath.mpf("-1.5")))) <= 2.5 * math.ulp(shown)


def test_saturation_names_its_edges(qtbot, window):
    qtbot.mouseClick(button(window, "Saturation", QCheckBox), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert readings(window)["Saturated below x"] == "-4.58486"
    assert readings(window)["Saturated above x"] == "4.58486"


def test_the_picture_is_copied(window):
    QGuiApplication.clipboard().clear()
    trigger(window, "Copy picture")
    picture = QGuiApplication.clipboard().image()
    assert (picture.width(), picture.height()) == (Size().width, Size().height)
    assert picture.convertToFormat(QImage.Format.Format_RGB32).pixelColor(0, 0).name() == "#ffffff"


@pytest.mark.parametrize(
    ("title", "start"),
    [("Copy read-outs", "x\t1.5\nz\t1.5\nσ(x)\t0.8175744761936436"), ("Copy table as CSV", "x,z,σ,σ′")],
)
def test_numbers_are_copied_from_the_menu(window, title, start):
    trigger(window, title)
    assert QGuiApplication.clipboard().text().startswith(start)


def test_every_control_is_reached_by_the_tab_key_and_has_a_name(qtbot, window):
    activate(qtbot, window)
    named(window, NumberBox, "w").setFocus()
    seen = []
    while (widget := QApplication.focusWidget()) not in seen:
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    expected = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, NumberBox | RoundSlider | QCheckBox | ReadOut | QPlainTextEdit | QTableView | FigureView)
    }
    assert expected <= set(seen)
    assert all(widget.accessibleName() or getattr(widget, "text", str)() for widget in expected)


@pytest.mark.parametrize("panel", PANELS)
def test_every_setting_of_a_panel_has_a_tooltip_with_its_help(open_window, panel):
    tips = "\n".join(widget.toolTip() for widget in open_window(panel=panel).findChildren(QWidget))
    assert all(KINDS[name].help in tips for names in PANELS[panel].settings.values() for name in names)


def test_every_setting_is_one_of_a_panel():
    shown = {name for panel in PANELS.values() for names in panel.settings.values() for name in names}
    assert shown == set(KINDS) - {"panel", "selected"}


def test_geometry_and_folder_are_remembered(qtbot, desk):
    def window():
        window = MainWindow(Store(State()), desk)
        qtbot.addWidget(window)
        return window

    first = window()
    first.show()
    first.resize(790, 600)
    first.close()
    second = window()
    assert (second.width(), second.height()) == (790, 600)
    first.deleteLater()
    second.deleteLater()


def test_the_first_start_says_what_can_be_done_and_the_next_does_not(qtbot, open_window, desk):
    desk.remove("welcomed")
    first = open_window()
    assert "F1" in status(first)
    enter(qtbot, first, "w", "2")
    assert status(first) == ""
    assert status(open_window()) == ""


def test_about_names_every_version():
    said = text()
    assert all(
        name in said for name in ("sigmoid_gui", "Python", "NumPy", np.__version__, "pyqtgraph", "PySide6", "Qt")
    )


@pytest.mark.parametrize(("kind", "name"), [(NumberBox, "w"), (RoundSlider, "w slider")])
def test_the_wheel_turns_what_has_the_focus_and_nothing_else(qtbot, window, kind, name):
    activate(qtbot, window)
    widget = named(window, kind, name)
    window.findChild(FigureView).setFocus()
    wheel(widget, widget.rect().center(), 1)
    assert state(window) == State()
    widget.setFocus()
    wheel(widget, widget.rect().center(), 1)
    assert state(window).weight > 1


def test_resizing_samples_the_curve_for_the_new_width(window):
    view = window.findChild(FigureView)
    before = view.columns
    window.resize(1900, 860)
    QApplication.processEvents()
    assert view.columns > before
    assert len(view.axes[0].plot.marks[0].x) > before * 0.75


def test_a_screen_of_another_resolution_samples_the_curve_anew(window, monkeypatch):
    view = window.findChild(FigureView)
    before = len(view.axes[0].plot.marks[0].x)
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 2.0)  # there is but one screen here
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert len(view.axes[0].plot.marks[0].x) > 1.5 * before


@pytest.mark.parametrize("size", [(800, 500), (1260, 900), (3840, 2160)])
def test_no_control_is_squeezed_or_stretched(qtbot, open_window, size):
    window = open_window(saturation=True)
    window.resize(*size)
    boxes = window.findChildren(QGroupBox)
    qtbot.waitUntil(lambda: all(box.height() == box.sizeHint().height() for box in boxes))
    assert window.size().toTuple() == size

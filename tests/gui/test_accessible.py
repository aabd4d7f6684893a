"""What screen readers get, read through Qt's own interface to them."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTabBar

from sigmoid_gui.gui.accessible import install
from sigmoid_gui.gui.announcer import Announcer
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.numbers import RoundSlider
from sigmoid_gui.gui.readouts import ReadOut
from tests.gui.events import activate

TEXT = QAccessible.Text


@pytest.fixture
def slider(qtbot):
    install()
    slider = RoundSlider("Range to slider")
    qtbot.addWidget(slider)
    return slider


def told(widget):
    return QAccessible.queryAccessibleInterface(widget)


def test_a_slider_tells_its_numbers_and_not_its_steps(slider):
    slider.show_value(1.5, (-6.0, 6.0))
    values = told(slider).valueInterface()
    assert (values.currentValue(), values.minimumValue(), values.maximumValue()) == (1.5, -6, 6)
    assert values.minimumStepSize() == pytest.approx(0.02)
    assert told(slider).text(TEXT.Value) == "1.5"
    assert told(slider).text(TEXT.Name) == "Range to slider"
    assert told(slider).selectionInterface() is None
    assert told(slider).role() == QAccessible.Role.Slider


def test_a_slider_is_set_to_a_number(qtbot, slider):
    slider.show_value(1.5, (-6.0, 6.0))
    with qtbot.waitSignal(slider.moved) as heard:
        told(slider).valueInterface().setCurrentValue(2.123)
    assert heard.args == [2.123]


def test_what_tells_of_a_slider_goes_with_it(qapp):
    install()
    slider = RoundSlider("x")
    interface = told(slider)
    slider.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not shiboken6.isValid(interface)


def test_many_changes_are_spoken_of_once_a_second_and_the_last_is_heard(view):
    heard = []
    announcer = Announcer(view)
    announcer.spoken.connect(heard.append)
    for number in range(100):
        announcer.say(f"x = {number}")
    assert heard == ["x = 0"]
    assert announcer.pause.isActive()
    assert announcer.pause.interval() == 1000
    announcer.pause.timeout.emit()
    assert heard == ["x = 0", "x = 99"]
    announcer.pause.timeout.emit()
    assert heard == ["x = 0", "x = 99"]


@pytest.fixture
def view(window):
    return window.findChild(FigureView)


def test_the_plot_says_its_numbers_while_the_user_is_at_it(qtbot, window, view):
    activate(qtbot, window)
    heard = []
    view.announcer.spoken.connect(heard.append)
    window.store.update({"weight": 2.0})
    assert heard == []
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert heard == [view.accessibleDescription()]
    assert "At x = 1.6 " in heard[0]


def test_read_outs_and_tabs_have_names_and_values(window):
    outs = {told(out).text(TEXT.Name): told(out).text(TEXT.Value) for out in window.findChildren(ReadOut)}
    assert outs["x"] == "1.5"
    assert outs["σ(x)"] == "0.817574"
    tabs = told(window.findChild(QTabBar))
    assert (tabs.child(0).role(), tabs.child(0).text(TEXT.Name)) == (QAccessible.Role.PageTab, "Curve")

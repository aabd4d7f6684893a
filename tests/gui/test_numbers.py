import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible

from sigmoid_gui.gui.numbers import NumberBox, RoundSlider


@pytest.fixture
def box(qtbot):
    box = NumberBox("Weight")
    qtbot.addWidget(box)
    box.show_value(1.0, 0.1)
    return box


@pytest.fixture
def slider(qtbot):
    slider = RoundSlider("Range from slider")
    qtbot.addWidget(slider)
    slider.resize(200, 30)
    slider.show_value(1.0, (-20.0, 20.0))
    return slider


@pytest.fixture
def german():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(before)


def enter(qtbot, box, text):
    """Type over what the box has, and press Enter. Returns what was heard."""
    heard = []
    box.edited.connect(heard.append)
    box.rejected.connect(heard.append)
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    return heard


@pytest.mark.parametrize(("text", "value"), [("2.5", 2.5), ("2,5", 2.5), ("-1e-9", -1e-9), ("1e300", 1e300)])
def test_a_typed_number_is_heard_once(qtbot, box, text, value):
    assert enter(qtbot, box, text) == [value]


@pytest.mark.parametrize(("text", "value"), [("2,5", 2.5), ("2.5", 2.5), ("1,234", 1.234)])
def test_a_german_types_either_mark(qtbot, german, box, text, value):
    assert enter(qtbot, box, text) == [value]


def test_a_german_reads_a_comma_and_nothing_is_read_as_fifteen(qtbot, german, box):
    box.show_value(1.5, 0.1)
    assert box.text() == "1,5"
    assert enter(qtbot, box, "1,5") == []


def test_what_is_no_number_is_refused_by_name(qtbot, box):
    assert enter(qtbot, box, "abc") == ["Weight: “abc” is not a number."]


def test_what_may_be_a_thousand_is_refused(qtbot, box):
    (refusal,) = enter(qtbot, box, "1,000")
    assert "two ways" in refusal


@given(value=st.floats(allow_nan=False, allow_infinity=False))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_a_number_that_was_not_edited_is_never_changed(qtbot, box, value):
    heard = []
    box.edited.connect(heard.append)
    box.show_value(value, 1.0)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.clearFocus()
    assert heard == []
    assert box.value == value


def test_the_arrow_keys_step_on_round_numbers(qtbot, box):
    heard = []
    box.edited.connect(heard.append)
    box.show_value(math.pi, 0.5)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert heard == [3.5, 2.5]


def test_stepping_starts_from_what_was_typed(qtbot, box):
    box.edited.connect(lambda value: box.show_value(value, 0.1))
    box.selectAll()
    qtbot.keyClicks(box, "5")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.value == 5.1


def test_assistive_technology_reads_and_sets_the_value(qtbot, box):
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface.role() == QAccessible.Role.SpinBox
    assert interface.text(QAccessible.Text.Name) == "Weight"
    assert interface.valueInterface().currentValue() == 1.0
    heard = []
    box.edited.connect(heard.append)
    interface.valueInterface().setCurrentValue(3.25)
    assert heard == [3.25]


@pytest.mark.parametrize("span", [(-20.0, 20.0), (-1e-9, 1e-9), (-1e300, 1e300), (1e9, 1e9 + 0.01), (0.0, 1e-289)])
def test_a_slider_goes_from_end_to_end_in_round_steps(qtbot, slider, span):
    moved = []
    slider.moved.connect(moved.append)
    slider.show_value(span[0], span)
    assert moved == []
    assert 400 <= slider.maximum() <= 1260
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(slider, key)
    high, low = moved
    width = span[1] - span[0]
    assert span[0] <= low <= span[0] + width / 400
    assert span[1] - width / 400 <= high <= span[1]


def test_slider_values_are_the_decimals_they_look_like(qtbot, slider):
    moved = []
    slider.moved.connect(moved.append)
    slider.setFocus()
    for _ in range(100):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert moved == [float(f"{100 + 5 * step}e-2") for step in range(1, 101)]


def test_showing_a_value_is_no_move(slider):
    moved = []
    slider.moved.connect(moved.append)
    for value in (1 / 3, 100.0, -100.0):
        slider.show_value(value, (-20.0, 20.0))
    slider.show_value(0.0, (-1.0, 1.0))
    assert moved == []


def test_a_slider_that_was_not_moved_does_not_round_the_value(slider):
    moved = []
    slider.moved.connect(moved.append)
    slider.show_value(1 / 3, (-20.0, 20.0))
    slider.setValue(slider.value())
    assert moved == []


def test_a_slider_in_decades_moves_by_tenths_of_one(qtbot, slider):
    moved = []
    slider.moved.connect(moved.append)
    slider.show_value(0.01, (1e-16, 1.0), log=True)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(slider, key)
    assert moved == [0.013, 0.13, 1e-16, 1.0]
    for beyond in (1e-300, 1e300):
        slider.show_value(beyond, (1e-16, 1.0), log=True)
    assert len(moved) == 4

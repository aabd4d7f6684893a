import math

import pytest
from PySide6.QtCore import Qt

from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.state import State

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(qtbot, open_window):
    """A function that opens the window, presses a key in the plot, and returns the state that follows."""

    def press(key, modifier=NONE, **settings):
        window = open_window(**settings)
        qtbot.keyClick(window.findChild(FigureView), key, modifier)
        return window._store.state

    return press


@pytest.mark.parametrize(
    ("key", "modifier", "x"),
    [
        (Qt.Key.Key_Right, NONE, 1.6),
        (Qt.Key.Key_Left, NONE, 1.4),
        (Qt.Key.Key_Up, NONE, 1.6),
        (Qt.Key.Key_Down, NONE, 1.4),
        (Qt.Key.Key_Right, SHIFT, 2.5),
        (Qt.Key.Key_Left, SHIFT, 0.5),
        (Qt.Key.Key_Right, CTRL, math.nextafter(1.5, math.inf)),
        (Qt.Key.Key_Left, CTRL, math.nextafter(1.5, -math.inf)),
        (Qt.Key.Key_Home, NONE, -6),
        (Qt.Key.Key_End, NONE, 6),
    ],
)
def test_keys_move_the_input(press, key, modifier, x):
    assert press(key, modifier) == State().replace(x=x)


@pytest.mark.parametrize(
    ("dtype", "above", "below"),
    [
        ("float16", 1.5 + 2**-10, 1.5 - 2**-10),
        ("bfloat16", 1.5 + 2**-7, 1.5 - 2**-7),
        ("float32", 1.5 + 2**-23, 1.5 - 2**-23),
        ("float64", 1.5 + 2**-52, 1.5 - 2**-52),
    ],
)
def test_the_smallest_step_is_that_of_the_type(press, dtype, above, below):
    assert press(Qt.Key.Key_Right, CTRL, panel="precision", dtype=dtype).x == above
    assert press(Qt.Key.Key_Down, CTRL, panel="precision", dtype=dtype).x == below


@pytest.mark.parametrize(("key", "x"), [(Qt.Key.Key_Right, 0.0999755859375), (Qt.Key.Key_Left, 0.09991455078125)])
def test_the_smallest_step_from_between_two_values_is_to_the_next(press, key, x):
    start = math.nextafter(0.0999755859375, 0)
    assert press(key, CTRL, panel="precision", dtype="float16", input=(start,)).x == x


def test_steps_are_a_hundredth_of_the_range_on_round_numbers(press):
    assert press(Qt.Key.Key_Right, range=(-1e-9, 1e-9), input=(math.pi * 1e-10,)).x == 3.4e-10


@pytest.mark.parametrize(("key", "factor"), [(Qt.Key.Key_Plus, 0.8), (Qt.Key.Key_Equal, 0.8), (Qt.Key.Key_Minus, 1.25)])
def test_plus_and_minus_zoom_about_the_input(press, key, factor):
    low, high = press(key).range
    assert high - low == pytest.approx(12 * factor, rel=1e-3)
    assert (1.5 - low) / (high - low) == pytest.approx(7.5 / 12, abs=1e-3)


def test_zoom_is_about_the_middle_where_the_input_is_out_of_sight(press):
    assert press(Qt.Key.Key_Plus, input=(100.0,)).range == pytest.approx((-4.8, 4.8), abs=1e-3)


def test_zero_goes_back_to_the_default_range(press):
    assert press(Qt.Key.Key_0, range=(-1.0, 99.0)).range == State().range


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Minus])
@pytest.mark.parametrize("ends", [(-1e300, 1e300), (1.0, 1.0 + 2e-12), (0.0, 2e-290)])
def test_zooming_stops_at_the_limits_with_a_sentence_or_goes_on(press, key, ends):
    low, high = press(key, range=ends).range
    assert low < high


def test_other_keys_change_nothing(press):
    assert press(Qt.Key.Key_A) == State()


@pytest.mark.parametrize("modifier", [NONE, SHIFT, CTRL])
@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_an_input_far_outside_a_narrow_range_can_be_moved_by_floats_alone(press, key, modifier):
    x = press(key, modifier, range=(-1e-9, 1e-9), input=(1e299,)).x
    assert abs(x - 1e299) <= math.ulp(1e299)
    assert (x == 1e299) is (modifier != CTRL)

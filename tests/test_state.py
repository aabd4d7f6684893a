import dataclasses

import pytest

from sigmoid_gui.panels import PANELS
from sigmoid_gui.state import KINDS, PANEL_TITLES, State

WRONG = {
    "panel": "nonsense",
    "weight": float("nan"),
    "bias": "1",
    "range": (1.0, -1.0),
    "span": (0.0, 0.0),
    "input": (),
    "selected": 0,
    "tangent": 1,
    "grid": None,
    "saturation": "on",
    "epsilon": 0.0,
    "dtype": "float8",
    "textbook": "on",
    "depth": 0,
    "width": 10**6,
    "batch": 0,
    "seeds": 2.5,
    "initialisation": "zeros",
    "deviation": -1.0,
    "networks": ("sigmoid", "softmax"),
    "link": 0.0,
    "loss_scale": -1,
    "full_precision": 0,
    "quantity": "slope",
    "formulas": (),
    "gradient_formulas": ("nonsense",),
    "functions": ("nonsense",),
    "leaky_slope": 2.0,
    "prelu_slope": 11.0,
    "elu_alpha": -1.0,
    "celu_alpha": 0.0,
    "silu_beta": 0.0,
    "softplus_beta": float("inf"),
    "whole": 1,
}


def test_every_field_has_a_kind_with_a_label_and_a_help():
    assert all(kind.label and kind.help for kind in KINDS.values())
    assert list(KINDS) == [field.name for field in dataclasses.fields(State)]


@pytest.mark.parametrize("name", KINDS)
def test_a_wrong_value_is_refused_with_the_label_of_its_field(name):
    with pytest.raises(ValueError, match=rf"^{KINDS[name].label}: .*\.$"):
        State(**{name: WRONG[name]})


def test_a_state_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        State().weight = 2.0


def test_equal_settings_make_equal_states():
    assert State(weight=2) == State(weight=2.0)
    assert hash(State()) == hash(State())


def test_replacing_x_changes_the_selected_value_alone():
    state = State(input=(1.0, 2.0, 3.0), selected=2).replace(x=9.0)
    assert state.input == (1.0, 9.0, 3.0)
    assert state.x == 9.0


def test_a_selection_beyond_the_input_is_refused():
    with pytest.raises(ValueError, match="no value 2, the input has 1"):
        State(input=(1.0,), selected=2)


def test_a_shorter_input_keeps_the_selection_where_it_can():
    state = State(input=(1.0, 2.0, 3.0), selected=3)
    assert state.replace(input=(4.0, 5.0)).selected == 2
    assert state.replace(input=(4.0, 5.0, 6.0, 7.0)).selected == 3


@pytest.mark.parametrize("value", [5, "1, 2", None, b"12", [[1.0]]])
def test_an_input_that_is_no_list_of_numbers_is_refused_in_words(value):
    with pytest.raises(ValueError, match=r"^Input: "):
        State().replace(input=value)


def test_an_empty_input_is_refused_in_words():
    with pytest.raises(ValueError, match="at least one value"):
        State().replace(input=())


def test_networks_that_would_take_minutes_are_refused_in_words():
    with pytest.raises(ValueError, match=r"The networks take \d+\.\d times the work allowed: that of layers × width²"):
        State(depth=200, width=512, batch=64, seeds=50)
    assert State(depth=200, width=512, seeds=1, networks=("ReLU",)).network.work(1) < 5


def test_every_panel_has_a_title_and_a_picture():
    assert list(PANELS) == list(PANEL_TITLES)


def test_every_panel_shows_settings_that_exist():
    assert all(name in KINDS for panel in PANELS.values() for names in panel.settings.values() for name in names)

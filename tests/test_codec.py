import shlex

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sigmoid_gui.cli import read
from sigmoid_gui.codec import arguments, command
from sigmoid_gui.fields import Choice, Choices, Count, Field, Interval, Number, Switch, Vector
from sigmoid_gui.state import KINDS, State


def values(kind: Field) -> st.SearchStrategy:
    """Everything that a setting of this kind may be."""
    match kind:
        case Number():
            return st.floats(kind.low, kind.high)
        case Count():
            return st.integers(kind.low, 3)
        case Interval():
            return st.tuples(st.floats(-1e300, 0, exclude_max=True), st.floats(1e-9, 1e300))
        case Vector():
            return st.lists(st.floats(-1e300, 1e300), min_size=3, max_size=20).map(tuple)
        case Choice():
            return st.sampled_from(list(kind.options))
        case Choices():
            return st.sets(st.sampled_from(list(kind.options)), min_size=1).map(
                lambda chosen: tuple(name for name in kind.options if name in chosen)
            )
        case Switch():
            return st.booleans()


states = st.builds(State, **{name: values(kind) for name, kind in KINDS.items()})


@given(states)
def test_every_state_comes_back_from_its_command(state):
    assert read(shlex.split(command(state))[1:]) == state


def test_the_default_state_needs_no_flag():
    assert command(State()) == "sigmoid-gui"


@pytest.mark.parametrize("name", [name for name in KINDS if name not in ("panel", "selected")])
@given(data=st.data())
def test_only_what_is_not_as_by_default_has_a_flag(name, data):
    value = data.draw(values(KINDS[name]))
    assume(value != getattr(State(), name))
    (flag,) = [part for part in arguments(State(**{name: value})) if part.startswith("--")]
    assert flag.removeprefix("--").removeprefix("no-").partition("=")[0] == name.replace("_", "-")


def test_a_command_reads_as_a_person_would_write_it():
    state = State(range=(-8.0, 8.0), input=(-2.0, 0.5), tangent=False, weight=2.0)
    assert command(state) == "sigmoid-gui --weight=2 --range -8 8 '--input=-2; 0.5' --no-tangent"

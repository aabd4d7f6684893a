from hypothesis import given
from hypothesis import strategies as st

from sigmoid_gui.history import History
from sigmoid_gui.state import State

A, B, C, D = (State(weight=weight) for weight in (1, 2, 3, 4))


def test_undo_goes_back_and_redo_comes_again():
    history = History(A).record(B).record(C)
    assert history.undo().present == B
    assert history.undo().undo().present == A
    assert history.undo().undo().redo().present == B


def test_undo_and_redo_stay_where_there_is_nothing():
    assert History(A).undo() == History(A)
    assert History(A).redo() == History(A)


def test_undo_merges_a_drag():
    history = History(A).record(B, "drag").record(C, "drag").record(D, "drag")
    assert history.present == D
    assert history.undo().present == A


def test_two_drags_are_two_steps():
    history = History(A).record(B, "drag").settle().record(C, "drag")
    assert history.undo().present == B


def test_drags_of_two_things_are_two_steps():
    history = History(A).record(B, "drag x").record(C, "drag y")
    assert history.undo().present == B


def test_edits_without_a_gesture_never_merge():
    assert History(A).record(B).record(C).undo().present == B


def test_a_drag_after_an_undo_does_not_merge_with_what_was_before():
    history = History(A).record(B, "drag").undo().record(C, "drag")
    assert history.undo().present == A


def test_what_is_already_so_is_no_change():
    assert History(A).record(A) == History(A)


def test_a_drag_that_comes_back_to_its_start_is_no_change():
    history = History(A).record(B).record(C, "drag").record(B, "drag").settle()
    assert history.undo().present == A


def test_a_change_forgets_what_was_undone():
    assert History(A).record(B).undo().record(C).redo().present == C


def test_the_past_is_bounded():
    history = History(A)
    for index in range(3000):
        history = history.record(State(weight=index))
    assert len(history.past) < 1100


@given(st.lists(st.sampled_from(["record", "undo", "redo"]), max_size=40))
def test_every_redo_takes_an_undo_back(steps):
    history = History(A)
    for index, step in enumerate(steps):
        if step == "record":
            history = history.record(State(bias=index))
        elif step == "undo":
            undone = history.undo()
            assert undone == history or undone.redo().present == history.present
            history = undone
        else:
            history = history.redo()

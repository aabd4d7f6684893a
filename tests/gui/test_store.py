import gc
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from sigmoid_gui.gui.store import Store
from sigmoid_gui.state import State


@pytest.fixture
def store():
    return Store(State())


def test_a_change_is_one_emission(store):
    seen = []
    store.changed.connect(seen.append)
    store.update({"range": (-1.0, 1.0), "bias": 2.0})
    assert seen == [State(range=(-1.0, 1.0), bias=2.0)]


def test_a_wrong_change_keeps_the_state_and_says_why(store):
    heard = []
    store.changed.connect(heard.append)
    store.rejected.connect(heard.append)
    store.update({"range": (1.0, -1.0)})
    assert heard[0] == store.state == State()
    assert "must be less" in heard[1]


def test_updates_while_a_state_is_rendered_are_echoes_and_ignored(store):
    store.changed.connect(lambda _: store.update({"bias": 9.0}))
    store.update({"weight": 2.0})
    assert store.state == State(weight=2.0)


def test_a_failing_handler_does_not_deafen_the_store(store, qtbot):
    def fail(_):
        raise KeyError("no handler is perfect")

    store.changed.connect(fail)
    with qtbot.captureExceptions() as raised:
        store.update({"weight": 2.0})
    assert raised[0][0] is KeyError
    store.changed.disconnect(fail)
    store.update({"weight": 3.0})
    assert store.state.weight == 3


def test_a_drag_is_one_step_of_undo(store):
    for x in (1.0, 2.0, 3.0):
        store.update({"x": x}, "drag x")
    store.settle()
    store.update({"x": 4.0}, "drag x")
    store.undo()
    assert store.state.x == 3
    store.undo()
    assert store.state == State()
    assert not store.can_undo
    store.redo()
    assert store.state.x == 3


def test_the_steps_of_a_drag_are_told_of_together_and_the_last_one_counts(store):
    seen = []
    store.changed.connect(seen.append)
    for x in (1.0, 2.0, 3.0):
        store.update({"x": x}, "drag x")
    assert store.state.x == 3
    assert seen == []
    QApplication.processEvents()
    assert seen == [State(input=(3.0,))]


@pytest.mark.parametrize("act", [Store.settle, Store.undo, lambda store: store.update({"bias": 1.0})])
def test_what_ends_a_drag_tells_of_it_at_once_and_once(store, act):
    seen = []
    store.changed.connect(seen.append)
    store.update({"x": 2.0}, "drag x")
    act(store)
    assert seen == [store.state]
    QApplication.processEvents()
    assert len(seen) == 1


def test_a_refused_step_of_a_drag_is_told_of_at_once(store):
    seen = []
    store.changed.connect(seen.append)
    store.update({"range": (7.0, 6.0)}, "slide range")
    assert seen == [State()]


def test_an_update_that_changes_nothing_is_no_step_of_undo(store):
    store.update({"weight": 1.0})
    assert not store.can_undo


def test_reset_can_be_undone(store):
    store.update({"weight": 5.0})
    store.reset()
    assert store.state == State()
    store.undo()
    assert store.state.weight == 5


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the memory from /proc")
@pytest.mark.long
def test_two_thousand_drags_keep_no_reference_and_little_memory(window):
    """Through the window, with everything drawn."""

    def drag(steps):
        for step in range(steps):
            window._store.update({"range": (-6.0 - step % 50 / 10, 6.0 + step % 70 / 10)}, "pan")
            QApplication.processEvents()
        gc.collect()
        return resident_bytes(), sys.getrefcount(None), len(gc.get_objects())

    drag(300)
    memory, nones, objects = drag(1)
    memory_after, nones_after, objects_after = drag(2000)
    assert memory_after - memory < 2_000_000
    assert abs(nones_after - nones) < 200
    assert abs(objects_after - objects) < 200


def resident_bytes() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")

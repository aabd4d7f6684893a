"""The one place that remembers: which state is current, and what was before."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from sigmoid_gui.history import History
from sigmoid_gui.state import State


class Store(QObject):
    """The only door for a change. One user action is one `changed`, and one step of undo.

    The state changes at once, and that is told at once; within a gesture, which may bring a thousand changes a
    second, it is told after the events that wait already, and each frame shows the newest state.

    While `changed` is being handled the store takes no updates: widgets echo what they are set to, and a
    rendered number is not an edit.
    """

    changed = Signal(object)
    rejected = Signal(str)
    _later = Signal()

    def __init__(self, state: State) -> None:
        super().__init__()
        self._history = History(state)
        self._emitting = False
        self._waiting = False
        # Not a timer of 0 ms: it would starve under a mouse that reports faster than its moves are handled.
        self._later.connect(self._emit_waiting, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> State:
        """What is drawn now."""
        return self._history.present

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._history.future)

    def update(self, changes: dict[str, Any], gesture: str = "") -> None:
        """Change some settings, or say why not. Steps with the same gesture are undone together.

        A change that is refused is emitted too, so that a slider or a mark that was dragged goes back.
        """
        if self._emitting:
            return
        refusal = ""
        try:
            state = self.state.replace(**changes)
        except ValueError as error:
            refusal = str(error)
        else:
            self._history = self._history.record(state, gesture)
        if gesture and not refusal:
            self._emit_later()
            return
        self.tell()
        if refusal:
            self.rejected.emit(refusal)

    def settle(self, gesture: str = "") -> None:
        """End that gesture, or whichever is going on: the user let go."""
        if gesture in ("", self._history.gesture):
            self._history = self._history.settle()
            self._emit_waiting()

    def undo(self) -> None:
        """Take the last change back."""
        self._history = self._history.undo()
        self.tell()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._history = self._history.redo()
        self.tell()

    def reset(self) -> None:
        """Set everything to its default, but for the panel that is shown."""
        self._history = self._history.record(State(panel=self.state.panel))
        self.tell()

    def tell(self) -> None:
        """Emit the state as it is, as a new window needs it."""
        self._waiting = False
        self._emitting = True
        try:
            self.changed.emit(self.state)
        finally:
            self._emitting = False

    def _emit_later(self) -> None:
        if not self._waiting:
            self._waiting = True
            self._later.emit()

    def _emit_waiting(self) -> None:
        if self._waiting:
            self.tell()

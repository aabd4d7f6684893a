"""The one place that remembers: which state is current, and what was before."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from sigmoid_gui.history import History
from sigmoid_gui.state import State


class Store(QObject):
    """The only door for a change. One user action is one `changed`, and one step of undo.

    While `changed` is being handled the store takes no updates: widgets echo what they are set to, and a
    rendered number is not an edit.
    """

    changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, state: State) -> None:
        super().__init__()
        self._history = History(state)
        self._emitting = False

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
        self._emit()
        if refusal:
            self.rejected.emit(refusal)

    def settle(self, gesture: str = "") -> None:
        """End that gesture, or whichever is going on: the user let go."""
        if gesture in ("", self._history.gesture):
            self._history = self._history.settle()

    def undo(self) -> None:
        """Take the last change back."""
        self._history = self._history.undo()
        self._emit()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._history = self._history.redo()
        self._emit()

    def reset(self) -> None:
        """Set everything to its default, but for the panel that is shown."""
        self._history = self._history.record(State(panel=self.state.panel))
        self._emit()

    def _emit(self) -> None:
        self._emitting = True
        try:
            self.changed.emit(self.state)
        finally:
            self._emitting = False

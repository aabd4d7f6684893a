"""Undo and redo as a value: what was, what is, and what was taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sigmoid_gui.state import State

_MOST = 1000  # states of a few hundred bytes each


@dataclass(frozen=True)
class History:
    """States in time. `gesture` names the drag that led to the present, while it still goes on; else it is ""."""

    present: State
    past: tuple[State, ...] = ()
    future: tuple[State, ...] = ()
    gesture: str = ""

    def record(self, state: State, gesture: str = "") -> History:
        """Make `state` the present, if it is another. Steps of the same gesture, one drag, are a single change."""
        if state == self.present:
            return self
        if gesture and gesture == self.gesture:
            return replace(self, present=state, future=())
        return History(state, (*self.past[-_MOST:], self.present), (), gesture)

    def settle(self) -> History:
        """End the gesture: what comes next is a change of its own. One that came back to its start was none."""
        came_back = self.gesture and self.past and self.past[-1] == self.present
        return replace(self, gesture="", past=self.past[:-1] if came_back else self.past)

    def undo(self) -> History:
        """Go back by one change, or stay where there is none."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redo(self) -> History:
        """Take back an undo, or stay where there is none."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])

"""What a picture needs and takes long to compute, apart from the picture: a window computes it meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

from sigmoid_gui.core.network import Progress
from sigmoid_gui.state import State

_KEPT = 8


@dataclass(frozen=True)
class Study:
    """`run` computes a result from a key, the part of a state that the result depends on. The last few are kept."""

    key: Callable[[State], Hashable]
    run: Callable[[Any, Progress], Any]
    _kept: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def known(self, key: Hashable) -> Any:
        """The result for a key if it is kept, or None."""
        return self._kept.get(key)

    def keep(self, key: Hashable, result: Any) -> None:
        """Keep a result, and forget the oldest where they are too many."""
        self._kept[key] = result
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]

    def result(self, state: State) -> Any:
        """The result for a state, computed here and now unless it is known."""
        key = self.key(state)
        if key not in self._kept:
            self.keep(key, self.run(key, lambda _: None))
        return self._kept[key]

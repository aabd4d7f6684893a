"""What a panel is: the last line of each panel's module makes one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sigmoid_gui.figure import Figure
from sigmoid_gui.panels.study import Study
from sigmoid_gui.state import State


@dataclass(frozen=True)
class Panel:
    """A picture and the settings that change it, in titled groups, in the order in which they are shown.

    `figure` takes the state and the number of columns, of a pixel or two, that a curve is drawn on. `idle` says
    which settings change nothing in a state, and are not shown. `presets` are titles of changes worth making.
    Where there is a `study`, `figure` takes its result too: that for the state, or one for a state before, or None.
    """

    figure: Callable[..., Figure]
    settings: Mapping[str, tuple[str, ...]]
    idle: Callable[[State], frozenset[str]] = lambda _: frozenset()
    presets: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    study: Study | None = None

"""The panels: pure functions from a state to a figure, in a module each, which is imported when it is first shown."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from sigmoid_gui.figure import Figure
from sigmoid_gui.panels.panel import Panel
from sigmoid_gui.state import PANEL_TITLES, State


class _Panels(Mapping[str, Panel]):
    def __getitem__(self, name: str) -> Panel:
        if name not in PANEL_TITLES:
            raise KeyError(name)
        panel: Panel = import_module(f"{__name__}.{name}").PANEL
        return panel

    def __iter__(self) -> Iterator[str]:
        return iter(PANEL_TITLES)

    def __len__(self) -> int:
        return len(PANEL_TITLES)


PANELS = _Panels()
"""Every panel by its name, from the module of that name."""


def draw(state: State, columns: int) -> Figure:
    """The figure of the state's panel, sampled for so many columns of its plots, once its study is done."""
    panel = PANELS[state.panel]
    if panel.study is None:
        return panel.figure(state, columns)
    return panel.figure(state, columns, panel.study.result(state))

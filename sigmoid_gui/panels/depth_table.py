"""The table of Depth: a row for each case, with what it comes to at layer 1 and what each type makes of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sigmoid_gui.figure import Column, Floats, Table
from sigmoid_gui.panels import chains
from sigmoid_gui.panels.chains import Loss
from sigmoid_gui.panels.networks import Networks, Typical
from sigmoid_gui.state import DTYPES, State
from sigmoid_gui.text import show
from sigmoid_gui.words import translate

_NONE, _PENDING = "–", "…"
_REPRESENTABLE = 307.0  # powers of ten, either way


@dataclass(frozen=True)
class Row:
    """A case. Powers of ten are NaN where they are not known yet, and the spread where there is none."""

    name: str
    first: float
    low: float
    high: float
    last: float
    spread: float
    losses: Mapping[str, Loss | None]

    @property
    def known(self) -> bool:
        """Whether it is computed already."""
        return not math.isnan(self.first)


def rows(state: State, best: Floats, yours: Floats, networks: Networks | None) -> tuple[Row, ...]:
    """Best case, your case, and a row for each activation."""
    return (
        _chain(translate("Depth", "best case"), best, chains.losses_of_best(state)),
        _chain(translate("Depth", "your case"), yours, chains.losses_of_yours(state)),
        *(_activation(state, name, networks.typical[name] if networks else None) for name in state.networks),
    )


def table(state: State, rows: tuple[Row, ...]) -> Table:
    """The rows as they are shown."""
    at_last = translate("Depth", "÷ layer {depth}").format(depth=state.depth)
    explained = translate(
        "Depth",
        "Of networks median, tenths, and spread of the last layer. Under a type: after how many layers it has 0.",
    )
    columns: dict[str, Column] = {
        translate("Depth", "at layer 1"): _column(rows, [row.first for row in rows]),
        translate("Depth", "10 %"): _column(rows, [row.low for row in rows]),
        translate("Depth", "90 %"): _column(rows, [row.high for row in rows]),
        at_last: _column(rows, [_difference(row.first, row.last) for row in rows]),
        translate("Depth", "spread"): _column(rows, [row.spread for row in rows]),
        **{name: tuple(_loss(row, name) for row in rows) for name in DTYPES},
    }
    names = tuple(row.name for row in rows)
    return Table(translate("Depth", "What reaches layer 1"), explained, columns, rows=names, wide=True)


def power(decades: float) -> float | str:
    """10 to that power, in words where float64 has no such number or it is not known."""
    if math.isnan(decades):
        return _PENDING
    if math.isinf(decades):
        return 0.0 if decades < 0 else math.inf
    if abs(decades) < _REPRESENTABLE:
        return float(10.0**decades)
    return f"10^{decades:{'.1f' if abs(decades) < 1e6 else '.4g'}}".replace("-", "−")


def shown(decades: float) -> str:
    """The same as it is read."""
    value = power(decades)
    return value if isinstance(value, str) else show(value, 4)


def _chain(name: str, decades: Floats, losses: Mapping[str, Loss | None]) -> Row:
    first = float(decades[0])
    return Row(name, first, first, first, float(decades[-1]), math.nan, losses)


def _activation(state: State, name: str, typical: Typical | None) -> Row:
    if typical is None:
        return Row(name, math.nan, math.nan, math.nan, math.nan, math.nan, dict.fromkeys(DTYPES))
    gradient = typical.gradient + chains.shift(state)
    low, first, high = gradient[:, 0].tolist()
    losses = chains.losses(gradient[1])
    return Row(name, first, low, high, float(gradient[1, -1]), float(typical.spread[1, -1]), losses)


def _difference(first: float, last: float) -> float:
    """How many powers of ten from the last to the first, or NaN where both are 0 or both are infinite."""
    return math.nan if first == last and math.isinf(first) else first - last


def _column(rows: tuple[Row, ...], decades: list[float]) -> Column:
    """Numbers, or words where one of them is none."""
    cells = [_NONE if row.known and math.isnan(at) else power(at) for row, at in zip(rows, decades, strict=True)]
    numbers = [cell for cell in cells if not isinstance(cell, str)]
    if len(numbers) == len(cells):
        return np.array(numbers)
    return tuple(cell if isinstance(cell, str) else show(cell, 4).replace("-", "−") for cell in cells)


def _loss(row: Row, name: str) -> str:
    if not row.known:
        return _PENDING
    loss = row.losses[name]
    if loss is None:
        return _NONE
    text = translate("Depth", "∞ after {count}") if loss.what else translate("Depth", "0 after {count}")
    return text.format(count=loss.after)

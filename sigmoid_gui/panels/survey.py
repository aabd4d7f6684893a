"""The worst error of each formula in each column of a plot, over so many inputs that it hardly depends on which."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sigmoid_gui.core import FORMATS, Formula, edges, errors, every, largest, naive
from sigmoid_gui.figure import Floats
from sigmoid_gui.steps import step_above

PER_COLUMN = 16
"""The inputs in a column, where there are too many floats to take all."""

# However wide the columns: inputs over the whole of σ as float64 has it, and more densely where it bends.
_DETAIL = np.concatenate([np.linspace(-750, 750, 752), np.linspace(-40, 40, 402)])
_Found = tuple[Floats, Sequence[Floats], Floats]  # inputs, their errors by each formula, the worst in each column
_GOLDEN = (5**0.5 - 1) / 2


@dataclass(frozen=True, eq=False)
class Survey:
    """`worst` has a row for each formula, of errors in ulp at the `x` of the columns' middles.

    `worst_x` and `worst_error` have one element for each formula: the input in the range where it is
    worst, closest to 0 of several, and how large the error is there. `every` says that no float was left out.
    """

    x: Floats
    worst: Floats
    worst_x: Floats
    worst_error: Floats
    every: bool


@lru_cache(maxsize=8)
def survey(formulas: tuple[Formula, ...], ends: tuple[float, float], columns: int, dtype: str) -> Survey:
    """The errors of formulas, all of one quantity, in a range drawn on so many columns of a pixel or two.

    The columns lie on multiples of a round step, and the inputs keep their places in them: the picture stands
    still while the range is dragged. Types of 16 bits are searched through whole.
    """
    step = step_above(2 * (ends[1] - ends[0]) / columns)
    cuts = np.arange(np.floor(ends[0] / step.size), np.ceil(ends[1] / step.size) + 1) * step.size
    cuts[[0, -1]] = ends
    search = _all_floats if FORMATS[dtype].width == 16 else _samples
    inputs, error, worst = search(formulas, cuts, dtype)
    inside = (inputs >= ends[0]) & (inputs <= ends[1])  # some round to a float beyond the ends
    allowed = inside if inside.any() else ~inside
    at = [_worst(inputs, np.where(allowed, row, -1)) for row in error]
    return Survey(
        x=_middles(cuts),
        worst=worst,
        worst_x=inputs[at],
        worst_error=np.array([row[place] for row, place in zip(error, at, strict=True)]),
        every=search is _all_floats,
    )


def _samples(formulas: Sequence[Formula], cuts: Floats, dtype: str) -> _Found:
    """Inputs, their errors, and the worst between each two cuts: from evenly spread inputs, and from all edges."""
    parts = (np.arange(PER_COLUMN) + _shifts(cuts)[:, np.newaxis]) / PER_COLUMN
    spread = cuts[:-1, np.newaxis] + parts * np.diff(cuts)[:, np.newaxis]
    detail = np.concatenate([_DETAIL, *(_edges(formula, dtype) for formula in formulas)])
    detail = detail[(detail >= cuts[0]) & (detail <= cuts[-1])]
    limit = largest(dtype)
    inputs = naive.rounding(dtype)(np.clip(np.concatenate([spread.ravel(), detail]), -limit, limit))
    error = errors(formulas, inputs, dtype)
    worst: Floats = error[:, : spread.size].reshape(len(formulas), *spread.shape).max(axis=2)
    column = np.clip(np.searchsorted(cuts, detail, side="right") - 1, 0, len(spread) - 1)
    for row, further in zip(worst, error[:, spread.size :], strict=True):
        np.maximum.at(row, column, further)
    return inputs, list(error), worst


def _shifts(cuts: Floats) -> Floats:
    """Where in its column each column's inputs begin, in [0, 1): scattered, so that no pattern of bits is met."""
    index = np.round(cuts[:-1] / np.diff(cuts).max())
    shifts: Floats = np.remainder(np.remainder(index, 2.0**20) * _GOLDEN, 1)
    return shifts


def _all_floats(formulas: Sequence[Formula], cuts: Floats, dtype: str) -> _Found:
    """The same from every float in the range; where a column has none, its inputs round to the nearest."""
    floats = _floats(dtype)
    places = np.searchsorted(floats, cuts)
    places[-1] = np.searchsorted(floats, cuts[-1], side="right")
    nearest = _nearest(floats, _middles(cuts))
    error = [_errors(formula, dtype) for formula in formulas]
    worst: Floats = np.array([row[nearest] for row in error])
    filled = places[:-1] < places[1:]
    if not filled.any():
        return floats[nearest], list(worst), worst
    for row, found in zip(worst, error, strict=True):
        row[filled] = np.maximum.reduceat(found[: places[-1]], places[:-1][filled])
    inside = slice(places[0], places[-1])
    return floats[inside], [row[inside] for row in error], worst


def _middles(cuts: Floats) -> Floats:
    return cuts[:-1] + np.diff(cuts) / 2


@lru_cache
def _floats(dtype: str) -> Floats:
    return every(dtype)


@lru_cache(maxsize=32)
def _errors(formula: Formula, dtype: str) -> Floats:
    found: Floats = errors([formula], _floats(dtype), dtype)[0]
    return found


@lru_cache(maxsize=64)
def _edges(formula: Formula, dtype: str) -> Floats:
    """The finite edges of a formula."""
    found = [edges(formula, dtype, event) for event in ("overflow", "zero", "one")]
    return np.array([x for edge in found for x in (edge.left, edge.right) if math.isfinite(x)])


def _nearest(floats: Floats, x: Floats) -> NDArray[np.intp]:
    """The places of the sorted floats that are nearest to x."""
    above = np.clip(np.searchsorted(floats, x), 1, floats.size - 1)
    return np.where(x - floats[above - 1] < floats[above] - x, above - 1, above)


def _worst(inputs: Floats, error: Floats) -> int:
    """The place of the largest error, of equal ones that which is closest to 0."""
    places = np.flatnonzero(error == error.max())
    return int(places[np.argmin(np.abs(inputs[places]))])

"""A neuron after another, on the way back: the gradient is a product, of one σ′(z)·w for each layer."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from sigmoid_gui.core import exponents, running_product, sigmoid_grad
from sigmoid_gui.figure import Floats
from sigmoid_gui.panels.logarithms import log_gradient
from sigmoid_gui.state import DTYPES, State

BEST = 0.25  # σ′(0), the largest σ′ there is
_LOG_2 = math.log10(2)


class Loss(NamedTuple):
    """What a type makes of a gradient after so many layers: nothing (0) or too much (∞)."""

    after: int
    what: float


def shift(state: State) -> float:
    """The powers of ten that loss scaling adds to every gradient."""
    return state.loss_scale * _LOG_2


def best(state: State) -> Floats:
    """The power of ten of the gradient at each layer if σ′ is as large as can be in all; shape (depth,)."""
    passed: Floats = np.arange(state.depth, 0.0, -1.0)
    return shift(state) + passed * math.log10(BEST)


def yours(state: State) -> Floats:
    """The same for the values of the input as pre-activations, the first in layer 1, over again where they end."""
    z = np.resize(np.array(state.input), state.depth)
    slopes = log_gradient(z)  # no σ′ is too small for its logarithm
    weights = np.arange(state.depth - 1, -1, -1) * math.log10(state.link)
    return shift(state) + np.cumsum(slopes[::-1])[::-1] + weights


def ends(dtype: str) -> tuple[float, float]:
    """The powers of ten at and below which a type has 0, and from which on it has ∞."""
    first, last = exponents(dtype)
    return first * _LOG_2, last * _LOG_2


def losses_of_best(state: State) -> dict[str, Loss | None]:
    """By type, what its arithmetic makes of the product."""
    return {name: _loss_of_product((BEST,) * state.depth, name, state.loss_scale) for name in DTYPES}


def losses_of_yours(state: State) -> dict[str, Loss | None]:
    """By type, what its arithmetic makes of the product."""
    slopes = sigmoid_grad(np.resize(np.array(state.input), state.depth))[::-1]
    weights = np.array([1.0, *[state.link] * (state.depth - 1)])
    factors = tuple((slopes * weights).tolist())
    return {name: _loss_of_product(factors, name, state.loss_scale) for name in DTYPES}


def losses(decades: Floats) -> dict[str, Loss | None]:
    """By type, what it makes of gradients that were computed exactly and are rounded once."""
    return {name: _loss(decades, name) for name in DTYPES}


@lru_cache(64)
def _loss_of_product(factors: tuple[float, ...], dtype: str, scale: int) -> Loss | None:
    return _first(running_product(factors, dtype, 2.0**scale))


def _loss(decades: Floats, dtype: str) -> Loss | None:
    nothing, infinity = ends(dtype)
    rounded = np.where(decades <= nothing, 0.0, np.where(decades >= infinity, math.inf, 1.0))
    return _first(rounded[::-1])


def _first(values: Floats) -> Loss | None:
    """The first of the values, on the way back, that is 0 or no finite number."""
    lost = np.flatnonzero((values == 0) | ~np.isfinite(values))
    return Loss(int(lost[0]) + 1, 0.0 if values[lost[0]] == 0 else math.inf) if lost.size else None

"""The study behind Depth: many networks for each activation, and what is typical of them, layer by layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sigmoid_gui.core.network import Network, Progress, flow
from sigmoid_gui.figure import Floats
from sigmoid_gui.panels.study import Study
from sigmoid_gui.state import State

Key = tuple[Network, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Typical:
    """Powers of ten at the layers, each of shape (3, depth): the first tenth, the median and the last tenth."""

    gradient: Floats
    spread: Floats


@dataclass(frozen=True, eq=False)
class Networks:
    """What came of the networks of a key, by activation."""

    key: Key
    typical: Mapping[str, Typical]


def _key(state: State) -> Key:
    return state.network, state.networks


def _run(key: Key, progress: Progress) -> Networks:
    network, activations = key
    flows = flow(network, activations, progress)
    return Networks(key, {name: Typical(_tenths(f.gradient), _tenths(f.spread)) for name, f in flows.items()})


def _tenths(trials: Floats) -> Floats:
    """Of the trials along the first axis. Each is one of them: there is nothing between a number and infinity."""
    return np.quantile(trials, [0.1, 0.5, 0.9], axis=0, method="inverted_cdf")


STUDY = Study(_key, _run)

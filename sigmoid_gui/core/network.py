"""Real networks, forward and back: what depth does to gradients and activations.

    h_0 = an input, z_l = W_l·h_{l−1}, h_l = φ(z_l) for the layers l = 1 … L, all equally wide, without biases
    δ_l = ∂ℓ/∂z_l = φ′(z_l) ⊙ (∂ℓ/∂h_l),  ∂ℓ/∂h_{l−1} = W_lᵀ·δ_l,  ℓ = u·h_L with a random direction u, |u| = 1

So δ_l has passed L − l + 1 activations and L − l layers of weights, as in the textbooks. Inputs are standard
normal. Every layer's weights come from a generator of their own, seeded by the seed and the layer: a deeper
network starts with the layers of the shallower, and every activation gets the same weights.

The same network gives the same bits however many threads there are. Another kind of processor sums in another order,
which shows in the 13th digit, unless the network is chaotic (tanh with large weights): that enlarges any difference
from layer to layer, and only what is typical of it comes out again.
"""

from __future__ import annotations  # numpy.random takes 10 ms to import: when a network is made, not before

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import log10, sqrt
from types import MappingProxyType

import numpy as np

from sigmoid_gui.core._dtypes import Floats
from sigmoid_gui.core.activations import ACTIVATIONS

_SMALL_PRODUCT = 2**17  # multiplications; OpenBLAS takes more threads from 2¹⁸ on

Progress = Callable[[float], None]
"""Is told the share that is done, from 0 to 1; what it raises ends the work."""


@dataclass(frozen=True, slots=True)
class Network:
    """Networks of `depth` layers of `width` units, one for each seed, and `batch` inputs to each.

    `initialisation` is one of INITIALISATIONS; `deviation` is the weights' standard deviation for "normal".
    """

    depth: int
    width: int
    batch: int
    seeds: int
    initialisation: str
    deviation: float = 0.0

    def work(self, activations: int) -> float:
        """Return the seconds that so many activations take, roughly, on a processor of 2020 that has time."""
        layer = 3e-5 + 1e-8 * self.width**2
        activation = 6e-5 + self.batch * self.width * (1.5e-8 + 2e-10 * self.width)
        return 2 * self.depth * self.seeds * (layer + activations * activation)


@dataclass(frozen=True, eq=False, slots=True)
class Flow:
    """Powers of ten: −∞ where the number is 0, +∞ where float64 has overflowed on the way.

    `gradient` is log10 |δ_l| of shape (seeds·batch, depth), not bounded by the exponents of float64; `spread`
    is log10 of the standard deviation of h_l over units and inputs, of shape (seeds, depth).
    """

    gradient: Floats
    spread: Floats


def _glorot(generator: np.random.Generator, network: Network) -> Floats:
    limit = sqrt(3 / network.width)  # √(6/(in + out))
    return generator.uniform(-limit, limit, (network.width, network.width))


def _normal(deviation: Callable[[Network], float]) -> Callable[[np.random.Generator, Network], Floats]:
    return lambda generator, network: deviation(network) * generator.standard_normal((network.width, network.width))


INITIALISATIONS: Mapping[str, Callable[[np.random.Generator, Network], Floats]] = MappingProxyType(
    {
        "glorot": _glorot,  # Glorot and Bengio 2010, Understanding the Difficulty of Training Deep Networks
        "he": _normal(lambda network: sqrt(2 / network.width)),  # He, Zhang, Ren and Sun 2015
        "lecun": _normal(lambda network: sqrt(1 / network.width)),  # LeCun, Bottou, Orr and Müller 1998
        "normal": _normal(lambda network: network.deviation),
    }
)


def weights(network: Network, seed: int, layer: int) -> Floats:
    """Return W_l for l = 1 … depth, of shape (width, width): a row for each unit of the layer."""
    return INITIALISATIONS[network.initialisation](_generator(seed, layer), network)


def inputs(network: Network, seed: int) -> Floats:
    """Return the inputs h_0, of shape (batch, width)."""
    return _generator(seed, 0).standard_normal((network.batch, network.width))


def directions(network: Network, seed: int) -> Floats:
    """Return the gradients ∂ℓ/∂h_L of length 1 that start the way back, of shape (batch, width)."""
    u: Floats = _generator(seed, -1).standard_normal((network.batch, network.width))
    u /= np.linalg.norm(u, axis=1, keepdims=True)
    return u


@np.errstate(all="ignore")
def flow(network: Network, activations: tuple[str, ...], progress: Progress = lambda _: None) -> dict[str, Flow]:
    """Return what flows through the networks, for each activation of the table with its default parameters."""
    total = 2 * network.depth * network.seeds
    trials = []
    for seed in range(network.seeds):
        passes = [_Pass(name, network, seed) for name in activations]
        layers = range(1, network.depth + 1)
        for step, layer in enumerate([*layers, *reversed(layers)]):
            progress((2 * network.depth * seed + step) / total)
            w = weights(network, seed, layer)
            for run in passes:
                run.forward(w) if step < network.depth else run.backward(w)
        trials.append(passes)
    return {
        name: Flow(
            np.concatenate([passes[place].gradient for passes in trials]),
            np.array([passes[place].spread for passes in trials]),
        )
        for place, name in enumerate(activations)
    }


class _Pass:
    """One network with one activation: `forward` for every layer, then `backward` from the last to the first."""

    def __init__(self, name: str, network: Network, seed: int) -> None:
        self._row = ACTIVATIONS[name]
        self._h = inputs(network, seed)
        self._slopes: list[Floats] = []
        self._back = directions(network, seed)
        self._exponent = np.zeros((network.batch, 1), np.int64)
        self._norms: list[Floats] = []
        self.spread: list[float] = []

    def forward(self, w: Floats) -> None:
        """Go through a layer."""
        z = _product(self._h, w.T)
        self._slopes.append(self._row.gradient(z))
        self._h = self._row.value(z)
        self.spread.append(_decades_of_spread(self._h))

    def backward(self, w: Floats) -> None:
        """Go back through a layer. A power of two is kept apart, so that no depth overflows nor underflows."""
        delta = self._slopes.pop() * self._back
        exponent = np.frexp(np.max(np.abs(delta), axis=1, keepdims=True))[1]
        delta = np.ldexp(delta, -exponent)
        self._exponent += exponent
        norm = np.log10(np.linalg.norm(delta, axis=1)) + self._exponent[:, 0] * log10(2)
        self._norms.append(np.where(np.isnan(norm), np.inf, norm))
        self._back = _product(delta, w)

    @property
    def gradient(self) -> Floats:
        """log10 |δ_l|, of shape (batch, depth)."""
        return np.stack(self._norms[::-1], axis=1)


def _product(a: Floats, b: Floats) -> Floats:
    """Return a @ b, in pieces so small that BLAS keeps to one thread: equal digits whatever their number."""
    columns = max(_SMALL_PRODUCT // a.size, 1)
    starts = range(0, b.shape[1], columns)
    return np.concatenate([a @ b[:, start : start + columns] for start in starts], axis=1)


def _decades_of_spread(h: Floats) -> float:
    largest = np.max(np.abs(h))
    if largest == 0:
        return -np.inf
    spread = float(np.log10(np.std(h / largest)) + np.log10(largest))
    return np.inf if np.isnan(spread) else spread


def _generator(seed: int, part: int) -> np.random.Generator:
    """Of the part 1 … L of the layers, 0 of the inputs, −1 of the directions."""
    return np.random.Generator(np.random.PCG64([seed, part + 1]))

"""An activation function with its parameters: its curve, and what people want to know of it, in their words."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from sigmoid_gui.core import ACTIVATIONS, Activation, Kink
from sigmoid_gui.figure import Floats
from sigmoid_gui.text import show, signed
from sigmoid_gui.words import translate

_NEAR = np.geomspace(1e-3, 1e4, 400)
_GRID = np.concatenate([-_NEAR[::-1], [0.0], _NEAR])  # where functions have their features, whatever their scale


@dataclass(frozen=True)
class Member:
    """A row of ACTIVATIONS by its name, with those of its parameters that are not left as they are by default."""

    name: str
    parameters: tuple[tuple[str, float], ...] = ()

    @property
    def row(self) -> Activation:
        """The row of ACTIVATIONS."""
        return ACTIVATIONS[self.name]

    @property
    def numbers(self) -> dict[str, Any]:
        """All parameters by their names."""
        return self.row.complete(dict(self.parameters))

    @property
    def bounds(self) -> tuple[float, float]:
        """The infimum and supremum of the values."""
        return self.row.range(**self.numbers)

    @property
    def is_bounded(self) -> bool:
        """Whether the values stay between two finite bounds."""
        return all(map(math.isfinite, self.bounds))

    @property
    def kinks(self) -> tuple[Kink, ...]:
        """The points without a derivative, from left to right."""
        return self.row.kinks(**self.numbers)

    @property
    def formula(self) -> str:
        """The formula with the numbers of the parameters in it, but for factors of 1."""
        text = translate("Settings", self.row.formula)
        for name, value in self.numbers.items():
            symbol = name if name in text else next(p.symbol for p in self.row.parameters if p.name == name)
            if value == 1:
                text = text.replace(f"/{symbol}", "").replace(f"{symbol}·", "")
            text = text.replace(symbol, "" if value == 1 else signed(value)).replace("^(x)", "^x")
        return text

    @property
    def title(self) -> str:
        """The name with the numbers of the parameters: ELU (α = 2)."""
        numbers = ", ".join(f"{p.symbol} = {signed(self.numbers[p.name])}" for p in self.row.parameters)
        return f"{self.name} ({numbers})" if numbers else self.name

    def value(self, x: Floats) -> Floats:
        """The function at x."""
        return self.row.value(x, **self.numbers)

    def gradient(self, x: Floats) -> Floats:
        """The derivative at x; at a kink, what is taken there."""
        return self.row.gradient(x, **self.numbers)

    @property
    def gradients(self) -> tuple[float, float]:
        """The least and the greatest gradient there are."""
        return _facts(self).gradients

    @property
    def range_text(self) -> str:
        """Between which bounds the values are."""
        low, high = map(_short, self.bounds)
        return translate("Compare", "{low} to {high}").format(low=low, high=high)

    @property
    def saturation_text(self) -> str:
        """On which sides the gradient goes to 0."""
        left, right = (limit == 0 for limit in _facts(self).limits)
        if left and right:
            return translate("Compare", "both sides")
        if left or right:
            return translate("Compare", "left") if left else translate("Compare", "right")
        return translate("Compare", "no")

    @property
    def centre_text(self) -> str:
        """Whether inputs that are symmetric around 0 give outputs that are; if not, whether these have both signs."""
        if _facts(self).odd:
            return translate("Compare", "yes")
        low, high = self.bounds
        return translate("Compare", "both signs") if low < 0 < high else translate("Compare", "no")

    @property
    def kinks_text(self) -> str:
        """Each kink with the derivative on its left and right, and what is taken at it."""
        kink = translate("Compare", "{at}: {left} → {right} ({taken})")
        texts = [
            kink.format(at=_short(k.at), left=_short(k.left), right=_short(k.right), taken=_short(k.taken))
            for k in self.kinks
        ]
        return translate("Compare", "; ").join(texts) or translate("Compare", "none")


class _Facts(NamedTuple):
    gradients: tuple[float, float]
    limits: tuple[float, float]  # of the gradient, at −∞ and ∞
    odd: bool


@lru_cache(maxsize=256)
def _facts(member: Member) -> _Facts:
    gradient = member.gradient(np.union1d(_GRID, beside(member.kinks)))
    left, right = member.gradient(np.array([-np.inf, np.inf])).tolist()
    odd = np.array_equal(member.value(-_GRID), -member.value(_GRID))
    return _Facts((float(gradient.min()), float(gradient.max())), (left, right), odd)


def beside(kinks: Iterable[Kink]) -> Floats:
    """The kinks, each between the floats next to it, so that a curve through them jumps there and nowhere else."""
    at = np.array([kink.at for kink in kinks], dtype=np.float64)
    return np.concatenate([np.nextafter(at, -np.inf), at, np.nextafter(at, np.inf)])


def _short(number: float) -> str:
    return show(number, 4).replace("-", "−").replace("inf", "∞")

"""Round steps, 1, 2 or 5 times a power of ten: what sliders move by and curves are sampled at."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Step(NamedTuple):
    """mantissa · 10^exponent, kept apart so that its multiples are the decimal numbers they look like."""

    mantissa: int
    exponent: int

    @property
    def size(self) -> float:
        """The step as a float."""
        return float(f"{self.mantissa}e{self.exponent}")

    def multiple(self, index: int) -> float:
        """`index` steps from zero: 0.57 for 57 steps of 0.01, where 57 * 0.01 is 0.5700000000000001."""
        return float(f"{index * self.mantissa}e{self.exponent}")

    def place(self, value: float) -> float:
        """How many steps `value` is from zero."""
        return value / self.size

    def multiples(self, low: float, high: float) -> NDArray[np.float64]:
        """All multiples from `low` to `high`, as `multiple` gives them if the exponent is within ±22."""
        first, last = self.indices(low, high)
        index = np.arange(first, last + 1, dtype=np.float64)
        power = 10.0 ** abs(self.exponent)
        return index * self.mantissa * power if self.exponent > 0 else index * self.mantissa / power

    def indices(self, low: float, high: float) -> tuple[int, int]:
        """The first and the last index whose multiple lies from `low` to `high`."""
        return math.ceil(self.place(low)), math.floor(self.place(high))


class Decades:
    """Tenths of a decade, in two digits: 1, 1.3, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 7.9, 10. A step that multiplies."""

    def multiple(self, index: int) -> float:
        """`index` steps from one."""
        return float(f"{10 ** (index / 10):.1e}")

    def place(self, value: float) -> float:
        """How many steps `value`, which is positive, is from one."""
        return 10 * math.log10(value)

    def indices(self, low: float, high: float) -> tuple[int, int]:
        """The first and the last index from `low` to `high`, which are powers of ten."""
        return round(self.place(low)), round(self.place(high))


@lru_cache(maxsize=256)  # a form asks for the same few in every frame
def step_below(size: float) -> Step:
    """The largest round step that is at most `size`, which must be in [1e-300, 1e300]."""
    exponent = math.floor(math.log10(size))
    mantissa = next(m for m in (5, 2, 1, 0.5) if m <= size / 10.0**exponent)
    return Step(int(mantissa), exponent) if mantissa >= 1 else Step(5, exponent - 1)


def step_above(size: float) -> Step:
    """The smallest round step that is at least `size`, which must be in [1e-300, 1e300]."""
    below = step_below(size)
    if below.size >= size:
        return below
    return Step(*{1: (2, below.exponent), 2: (5, below.exponent), 5: (1, below.exponent + 1)}[below.mantissa])


def nearest(value: float, size: float) -> float:
    """`value` moved to the nearest multiple of the largest round step that is at most `size`.

    Where floats lie further apart than the steps it stays as it is.
    """
    step = step_below(size)
    index = value / step.size
    return step.multiple(round(index)) if abs(index) < 2**53 else value


def ticks(low: float, high: float, most: int, *, whole: bool = False) -> list[tuple[float, str]]:
    """At most `most` + 1 round values from `low` to `high`, each with a text that tells it from its neighbours."""
    size = (high - low) / most
    step = step_above(max(size, 1) if whole else size)
    first, last = step.indices(low, high)
    largest = max(abs(low), abs(high))
    if 1e-4 <= largest < 1e6 or largest / step.size > 1e6:
        texts = f".{max(-step.exponent, 0)}f"
    else:
        texts = f".{max(math.floor(math.log10(largest)) - step.exponent, 0)}e"
    values = [step.multiple(index) for index in range(first, last + 1)]
    return [(value, "0" if value == 0 else _tidy(format(value, texts))) for value in values]


def _tidy(text: str) -> str:
    """Shorten 1.0e+09 to 1e9; leave 1.50 as it is, to line up with 1.25."""
    mantissa, mark, exponent = text.partition("e")
    if not mark:
        return text
    return f"{mantissa.rstrip('0').rstrip('.') if '.' in mantissa else mantissa}e{int(exponent)}"

"""The sigmoid and its gradient with fifty digits, and how far a float64 is from them."""

import math

from mpmath import mp, mpf

_DIGITS = 50


def sigmoid(x: float) -> mpf:
    """σ(x)."""
    with mp.workdps(_DIGITS):
        return 1 / (1 + mp.exp(-mpf(x)))


def gradient(x: float) -> mpf:
    """σ′(x), without the cancellation of σ·(1 − σ)."""
    with mp.workdps(_DIGITS):
        return mp.exp(-abs(mpf(x))) / (1 + mp.exp(-abs(mpf(x)))) ** 2


def relative_error(value: float, truth: mpf) -> float:
    """How far `value` is off, as a part of the truth."""
    with mp.workdps(_DIGITS):
        return float(abs(mpf(value) / truth - 1))


def ulps(value: float, truth: mpf) -> float:
    """How far `value` is off, in units of the last place of the truth."""
    with mp.workdps(_DIGITS):
        return float(abs(mpf(value) - truth) / mpf(math.ulp(float(truth))))


def number(text: str) -> float:
    """The number that a cell shows, with its real minus sign."""
    return float(text.replace("\N{MINUS SIGN}", "-"))

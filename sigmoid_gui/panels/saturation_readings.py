"""What is read off the panel Saturation: powers of ten at x, the edges of the type, and what the input loses."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sigmoid_gui.core import saturation
from sigmoid_gui.figure import Reading
from sigmoid_gui.panels.logarithms import log_gradient, log_value
from sigmoid_gui.panels.regimes import Held, Regime, saturated_above, textbook_zero
from sigmoid_gui.state import State
from sigmoid_gui.text import show
from sigmoid_gui.words import translate


def readings(state: State, values: Held, found: tuple[Regime, ...]) -> tuple[Reading, ...]:
    """All of them, in the order in which they are shown."""
    return (*_powers(state.x), *_edges(state), *_shares(values, found), _lost(values))


def _powers(x: float) -> list[Reading]:
    at = np.array(x)
    return [
        Reading("x", x, translate("Saturation", "The input.")),
        Reading("log₁₀ σ(x)", float(log_value(at)), translate("Saturation", "The power of ten that σ(x) is.")),
        Reading(
            "log₁₀ (1 − σ(x))", float(log_value(-at)), translate("Saturation", "The power of ten that 1 − σ(x) is.")
        ),
        Reading("log₁₀ σ′(x)", float(log_gradient(at)), translate("Saturation", "The power of ten that σ′(x) is.")),
    ]


def _edges(state: State) -> list[Reading]:
    at, (left, right) = saturation(state.dtype), textbook_zero(state.dtype)
    edge = saturated_above(state.epsilon)
    return [
        Reading(
            translate("Saturation", "σ′ < ε above |x|"),
            translate("Saturation", "everywhere") if edge is None else edge,
            translate("Saturation", "Saturated: further out the gradient is smaller than ε."),
        ),
        Reading(
            translate("Saturation", "σ is 1 from x"),
            at.one,
            translate("Saturation", "The first x of the type at which σ(x) rounds to 1. On the left σ lives on."),
        ),
        Reading(
            translate("Saturation", "σ′ subnormal from |x|"),
            at.gradient_subnormal,
            translate("Saturation", "The first x of the type at which σ′(x) is too small to keep all its digits."),
        ),
        Reading(
            translate("Saturation", "σ′ is 0 from |x|"),
            at.gradient_zero,
            translate("Saturation", "The first x of the type at which σ′(x) rounds to 0."),
        ),
        Reading(
            translate("Saturation", "σ(−x) is 0 from x"),
            at.complement_zero,
            translate("Saturation", "The first x of the type at which σ(−x) = 1 − σ(x) rounds to 0."),
        ),
        Reading(
            translate("Saturation", "s(1 − s) is 0 up to x"),
            left,
            translate(
                "Saturation", "On the left the textbook's gradient is 0 up to here: e^−x has overflowed, and s is 0."
            ),
        ),
        Reading(
            translate("Saturation", "s(1 − s) is 0 from x"),
            right,
            translate("Saturation", "On the right the textbook's gradient is 0 from here on: s has rounded to 1."),
        ),
    ]


def _shares(values: Held, found: tuple[Regime, ...]) -> list[Reading]:
    """How many values of the input are in each regime; further out they are in several."""
    masks = {regime.word: regime.holds(values.x) for regime in found}
    masks[translate("Saturation", "s(1 − s) is 0")] = values.textbook == 0
    return [
        Reading(
            translate("Saturation", "values: {regime}").format(regime=regime),
            _share(mask),
            translate("Saturation", "How many values of the input this is true of. Where σ′ is 0, nothing is learnt."),
        )
        for regime, mask in masks.items()
    ]


def _share(mask: NDArray[np.bool]) -> str:
    count = int(np.count_nonzero(mask))
    return translate("Saturation", "{count} of {total} ({percent} %)").format(
        count=count, total=mask.size, percent=show(100 * count / mask.size, 3)
    )


def _lost(values: Held) -> Reading:
    lost = values.lost
    return Reading(
        translate("Saturation", "Textbook loses"),
        translate("Saturation", "nothing: σ′ is 0") if lost is None else lost,
        translate(
            "Saturation",
            "Σ|s(1 − s) − σ′| / Σσ′ over the input, all as the type holds it: the share of the gradient that a step of "
            "descent with the textbook's gradient gets wrong.",
        ),
    )

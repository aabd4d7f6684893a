"""The input under the microscope: x, σ(x) and σ′(x) in the bits of a type, in hexadecimal and in decimal."""

from __future__ import annotations

import math

import numpy as np

from sigmoid_gui.core import FORMATS, bit_fields, exact, naive, neighbour
from sigmoid_gui.figure import Cells, Meaning, Plot, Reading
from sigmoid_gui.state import State
from sigmoid_gui.text import shortest
from sigmoid_gui.words import translate

_GAP = 0.5  # between sign, exponent and fraction
_FEWEST = 32  # cells across: with fewer they would be wider than high


def plot(state: State, x: float) -> Plot:
    """The bits in three rows; `x` is rounded to the type."""
    cells = [
        cell
        for y, (name, value) in zip((3, 2, 1), _numbers(x, state.dtype), strict=True)
        for cell in _row(name, value, y, state.dtype)
    ]
    return Plot(
        translate("Precision", "The bits of {dtype} at x").format(dtype=state.dtype),
        "marker",
        tuple(cells),
        (-0.5 - _GAP, max(FORMATS[state.dtype].width, _FEWEST) - 0.5 + 3 * _GAP),
        (0.5, 3.5),
        note=_note(state, x),
        grid=False,
        x_scale="none",
        y_scale="none",
        lines=4.0,
    )


def readings(state: State, x: float) -> tuple[Reading, ...]:
    """The numbers, and the same in the hexadecimal notation of C, which is exact in few digits."""
    numbers = _numbers(x, state.dtype)
    helps = (
        translate("Precision", "The input, rounded to the type."),
        translate("Precision", "The sigmoid of that x, correctly rounded to the type."),
        translate("Precision", "Its gradient, correctly rounded to the type."),
    )
    step = neighbour(x, 1, state.dtype) - x
    next_step = step if 0 < step < math.inf else translate("Precision", "none")
    return (
        *(Reading(name, value, text) for (name, value), text in zip(numbers, helps, strict=True)),
        *(
            Reading(
                translate("Precision", "{name}, hex").format(name=name),
                hexadecimal(value),
                translate("Precision", "The same number in powers of two: 0x1.8p+1 is 1.5·2¹, and 0x1.8 is 1 + 8/16."),
            )
            for name, value in numbers
        ),
        Reading(
            translate("Precision", "to the next x"),
            next_step,
            translate(
                "Precision", "How far the next greater number of the type is: what Ctrl+→ in the plot moves x by."
            ),
        ),
    )


def hexadecimal(x: float) -> str:
    """`x` as C's %a writes it, without zeros at the end: 0x1.8p+1."""
    mantissa, mark, exponent = x.hex().partition("p")
    return f"{mantissa.rstrip('0').rstrip('.') if mark and '.' in mantissa else mantissa}{mark}{exponent}"


def _numbers(x: float, dtype: str) -> tuple[tuple[str, float], ...]:
    """x, σ(x) and σ′(x), the results correctly rounded to the type."""
    to = naive.rounding(dtype)
    return (
        ("x", x),
        ("σ(x)", float(to(np.asarray(exact.sigmoid(x))))),
        ("σ′(x)", float(to(np.asarray(exact.sigmoid_grad(x))))),
    )


def _row(name: str, value: float, y: float, dtype: str) -> list[Cells]:
    labels = {
        "sign": translate("Precision", "sign"),
        "exponent": translate("Precision", "exponent"),
        "fraction": translate("Precision", "fraction"),
    }
    roles: tuple[Meaning, ...] = ("sign", "exponent", "fraction")
    row: list[Cells] = []
    at = 0.0
    for role, bits in zip(roles, bit_fields(value, dtype), strict=True):
        row.append(Cells(at, y, bits, role, name="" if row else name, label=labels[role]))
        at += len(bits) + _GAP
    return row


def _note(state: State, x: float) -> str:
    """What became of x in the type."""
    given, rounded = (shortest(number).replace("-", "−") for number in (state.x, x))
    if given == rounded:
        return f"x = {given}"
    return translate("Precision", "x = {given} is rounded to {x} first").format(given=given, x=rounded)

"""What the keys do in a plot that has the focus."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from sigmoid_gui.core import neighbour
from sigmoid_gui.figure import Plot, Rule
from sigmoid_gui.state import State
from sigmoid_gui.steps import nearest, step_below
from sigmoid_gui.words import QT_TRANSLATE_NOOP

# What the functions below do, in words.
KEYS = {
    QT_TRANSLATE_NOOP("Keys", "← →, with Shift, with Ctrl"): QT_TRANSLATE_NOOP(
        "Keys",
        "Move x by a hundredth of the range, a tenth, or one float (in Precision, of the type that is shown).",
    ),
    QT_TRANSLATE_NOOP("Keys", "Home, End"): QT_TRANSLATE_NOOP("Keys", "Move x to the ends of the range."),
    QT_TRANSLATE_NOOP("Keys", "+ − 0"): QT_TRANSLATE_NOOP("Keys", "Zoom in, zoom out, go back to the default range."),
}

_Key = Qt.Key
_MOVES = {_Key.Key_Left: -1, _Key.Key_Down: -1, _Key.Key_Right: 1, _Key.Key_Up: 1}
_ZOOMS = {_Key.Key_Plus: 0.8, _Key.Key_Equal: 0.8, _Key.Key_Minus: 1.25}


def edit(event: QKeyEvent, plot: Plot) -> tuple[str, object] | None:
    """The setting that the key changes, and to what; None where the key means nothing here.

    Arrows move what can be dragged along x, with Shift ten times as far, with Ctrl to the next value of its type;
    Home and End move it to the ends. Plus and minus zoom about it, 0 goes back to the default range.
    """
    rule = next((mark for mark in plot.marks if isinstance(mark, Rule) and mark.drags and mark.axis == "x"), None)
    key = _Key(event.key())
    if rule and rule.drags and (at := _moved(key, event.modifiers(), rule, plot.x_range)) is not None:
        return rule.drags, at
    if plot.pans and key in _ZOOMS:
        return plot.pans, _zoomed(plot.x_range, rule.at if rule else math.nan, _ZOOMS[key])
    if plot.pans and key == _Key.Key_0:
        return plot.pans, getattr(State(), plot.pans)
    return None


def _moved(key: Qt.Key, modifiers: Qt.KeyboardModifier, rule: Rule, ends: tuple[float, float]) -> float | None:
    if key in (_Key.Key_Home, _Key.Key_End):
        return ends[key == _Key.Key_End]
    if key not in _MOVES:
        return None
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return neighbour(rule.at, _MOVES[key], rule.dtype)
    step = step_below((ends[1] - ends[0]) / 100).size
    far = 10 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
    return nearest(rule.at + _MOVES[key] * far * step, step)


def _zoomed(ends: tuple[float, float], about: float, factor: float) -> tuple[float, float]:
    low, high = ends
    if not low <= about <= high:
        about = low / 2 + high / 2
    step = (high - low) * factor / 1e4
    return nearest(about - (about - low) * factor, step), nearest(about + (high - about) * factor, step)

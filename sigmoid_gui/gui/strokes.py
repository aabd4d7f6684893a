"""Curves of many points on the screen, each piece between two points as a line of its own.

Qt paints straight, solid, opaque lines with flat ends by a short way: twelve curves of two pixels' width in a
quarter of the time of as many paths. In a drawing a curve stays one path.
"""

from __future__ import annotations

import numpy as np
from pyqtgraph.graphicsItems.PlotCurveItem import arrayToLineSegments
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from sigmoid_gui.figure import Floats

_STRAY = 0.05  # pixels, in each of two passes
_OVERLAP = 0.25  # pixels: where two pieces meet, neither a lighter nor a darker spot is seen


def paint(painter: QPainter, x: Floats, y: Floats, pen: QPen) -> None:
    """Paint the curve through points in pixels, in the colour, width and dashes of `pen`."""
    if len(x) < 2:
        return
    x, y = thinned(x, y)
    solid = QPen(pen.color(), pen.widthF(), c=Qt.PenCapStyle.FlatCap)
    if pen.dashPattern():
        dash, gap = (length * pen.widthF() for length in pen.dashPattern())
        pieces = dashes(x, y, dash - 2 * _OVERLAP, gap + 2 * _OVERLAP)
    else:
        pieces = np.column_stack([x[:-1], y[:-1], x[1:], y[1:]])
    if not len(pieces):  # drawing no lines would crash
        return
    painter.setPen(solid)
    x, y = _lengthened(pieces).reshape(-1, 2).T
    lines = arrayToLineSegments(x, y, connect="pairs", finiteCheck=False)  # owns what drawLines is given
    painter.drawLines(*lines.drawargs())


def thinned(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """The curve without most of the points that it can do without, less than a tenth of a pixel off."""
    for _ in range(2):
        width, rise = x[2::2] - x[:-2:2], y[2::2] - y[:-2:2]
        off = np.abs((y[1:-1:2] - y[:-2:2]) * width - (x[1:-1:2] - x[:-2:2]) * rise)
        kept = np.ones(len(x), dtype=bool)
        kept[1:-1:2] = off >= _STRAY * width
        x, y = x[kept], y[kept]
    return x, y


def dashes(x: Floats, y: Floats, dash: float, gap: float) -> Floats:
    """The pieces of a curve that its dashes cover, each from (x, y) to (x, y), of shape (n, 4)."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))])
    starts = np.arange(0.0, along[-1], dash + gap)
    cuts = np.concatenate([starts, starts + dash])
    ends = np.sort(np.concatenate([along, cuts[cuts < along[-1]]]))
    covered = (ends[:-1] + ends[1:]) / 2 % (dash + gap) < dash
    points = np.column_stack([np.interp(ends, along, x), np.interp(ends, along, y)])
    pieces: Floats = np.hstack([points[:-1], points[1:]])[covered & (ends[:-1] < ends[1:])]
    return pieces


def _lengthened(pieces: Floats) -> Floats:
    x, y = pieces[:, 2] - pieces[:, 0], pieces[:, 3] - pieces[:, 1]
    more = _OVERLAP / np.maximum(np.hypot(x, y), _OVERLAP)
    longer: Floats = pieces + np.column_stack([-x, -y, x, y]) * more[:, None]
    return longer

"""What the eye finds in a picture of the plot: its upright lines."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .accessibility import Box
from .desktop import Desktop

_DARK = 200  # curves' frames and the marker are darker, grid lines are lighter


class Plot(NamedTuple):
    """Columns of the screen: where the upper plot ends at the left and right, and where its marker stands."""

    left: int
    marker: int
    right: int
    middle: int  # the row half way up

    def point(self, x: float, low: float, high: float) -> tuple[int, int]:
        """Where x is on the screen, when the plot shows x from low to high."""
        return round(self.left + (x - low) / (high - low) * (self.right - self.left)), self.middle

    def x(self, column: int, low: float, high: float) -> float:
        """The x of a column."""
        return low + (column - self.left) / (self.right - self.left) * (high - low)


def upper_plot(desktop: Desktop, view: Box) -> Plot | None:
    """The plot in the upper half of `view`, or None where it is not drawn (yet)."""
    rows = slice(view.top + view.height // 6, view.top + view.height // 3)
    strip = desktop.picture()[rows, view.left : view.left + view.width].mean(axis=2)
    dark = np.flatnonzero(np.median(strip, axis=0) < _DARK)
    lines = [
        int(line.mean()) + view.left for line in np.split(dark, np.flatnonzero(np.diff(dark) > 1) + 1) if len(line)
    ]
    return Plot(*lines, view.top + view.height // 4) if len(lines) == 3 else None

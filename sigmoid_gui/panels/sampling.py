"""Where to sample a function so that its picture is right and its cost depends on the pixels alone."""

import numpy as np

from sigmoid_gui.figure import Floats
from sigmoid_gui.steps import step_below

OF_SIGMOID = np.linspace(-40, 40, 161)
"""The detail of σ: from −40 to 40 it goes from 0 to 1, and σ′ up to its peak and back, as far as any pixel can show.

In powers of ten the curves are straight beyond.
"""


@np.errstate(over="ignore")  # detail at the ends of float64 is out of the range, and of no range's width
def sample(ends: tuple[float, float], columns: int, detail: Floats) -> Floats:
    """Sorted points from end to end, about one a column, of shape (n,) with n ≤ 2·columns + detail.size.

    They lie on multiples of a round step and so keep their places while the range is dragged: the curve does
    not shimmer, and a table of the samples has readable numbers. `detail` holds evenly spaced points across
    the part of the function that wide columns would step over; they are added where the samples would lie
    further apart.
    """
    low, high = ends
    step = step_below(1.25 * (high - low) / columns)
    points = [np.array(ends), step.multiples(low, high)]
    if detail.size > 1 and abs(detail[1] - detail[0]) < step.size:
        points.append(detail)
    x = np.sort(np.concatenate(points))  # np.unique would import masked arrays, for a twentieth of a second
    return x[(x >= low) & (x <= high) & (np.diff(x, prepend=-np.inf) > 0)]

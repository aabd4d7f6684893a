"""A launch up to the first frame: `python -m benchmarks.launch ours|bare` prints when it was painted.

The clock is one that all processes share, so that whoever started this one knows how long it took.
"""

import sys
import time

from PySide6.QtWidgets import QApplication, QGraphicsView

from benchmarks.frames import Frames


def first_frame() -> int:
    """Stand in for the event loop: work until the plot is painted."""
    (view,) = (widget for widget in QApplication.allWidgets() if isinstance(widget, QGraphicsView))
    Frames(view.viewport()).wait()
    print(time.monotonic(), flush=True)
    return 0


def ours() -> None:
    """Start the program as its command does."""
    from sigmoid_gui.cli import main

    main([])


def bare() -> None:
    """Open a window with a plot, as the first page of pyqtgraph's manual does."""
    import numpy as np
    import pyqtgraph as pg

    application = QApplication([])
    x = np.linspace(-6, 6, 500)
    plot = pg.PlotWidget()
    plot.plot(x, 1 / (1 + np.exp(-x)))
    plot.resize(1260, 900)
    plot.show()
    application.exec()


if __name__ == "__main__":
    QApplication.exec = staticmethod(first_frame)
    {"ours": ours, "bare": bare}[sys.argv[1]]()

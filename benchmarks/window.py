"""The window's frames and its launch, beside others: `python -m benchmarks window [--write]`.

Everything runs on an X server of its own, without a graphics card. A frame is timed from the change of the state
until Qt has painted its pixels. The contestants take turns, each in a window that is in sight.
"""

import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import quantiles
from typing import Any

import numpy as np
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import document
from benchmarks.claims import Claim, at_least, at_most, table
from benchmarks.display import x_server
from benchmarks.frames import Frames
from benchmarks.timing import Times, race
from sigmoid_gui.core import ACTIVATIONS
from sigmoid_gui.figure import Figure
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.mainwindow import MainWindow
from sigmoid_gui.gui.store import Store
from sigmoid_gui.panels import PANELS, draw
from sigmoid_gui.state import State
from sigmoid_gui.steps import nearest

SIZE = (1200, 800)
ROUNDS = 250
LAUNCHES = 11
TWELVE = tuple(ACTIVATIONS)[:12]
HEAVY = {"networks": TWELVE, "depth": 100, "seeds": 4}  # what the other panels hold in the meantime
EVERYTHING = {"saturation": True, "tangent": True, "grid": True}  # that the curve's panel can draw
Changes = dict[str, Any]


def panned(width: float) -> Callable[[int], Changes]:
    """Drag the plot to and fro."""

    def change(step: int) -> Changes:
        by = nearest(width * 0.3 * math.sin(step / 10), width / 1e4)
        return {"range": (by - width / 2, by + width / 2)}

    return change


def moved(step: int) -> Changes:
    """Drag the marker to and fro."""
    return {"x": nearest(4 * math.sin(step / 10), 1e-3)}


# Each is a state, and what is dragged in it.
DRAGS: dict[str, tuple[State, Callable[[int], Changes]]] = {
    "range": (State(**EVERYTHING), panned(12)),
    "input": (State(**EVERYTHING), moved),
    "range, 10⁶ wide": (State(**EVERYTHING, range=(-5e5, 5e5)), panned(1e6)),
    "range, 10¹² wide": (State(**EVERYTHING, range=(-5e11, 5e11)), panned(1e12)),
    "range, 1000 values": (State(**EVERYTHING, input=tuple(np.linspace(-6, 6, 1000))), panned(12)),
    "range, other tabs full": (State(**EVERYTHING, **HEAVY), panned(12)),
    "input, 1000 values": (State(**EVERYTHING, input=tuple(np.linspace(-6, 6, 1000))), moved),
    "range of 12 functions": (State(panel="compare", functions=TWELVE), panned(12)),
    "input of 12 functions": (State(panel="compare", functions=TWELVE), moved),
    "range of saturation": (State(panel="saturation", dtype="float16"), panned(40)),
}


class Drag:
    """The window on a state, and a drag in it."""

    def __init__(self, state: State, change: Callable[[int], Changes], desk: QSettings) -> None:
        self._store = Store(state)
        self._change = change
        self._step = 0
        self.window = MainWindow(self._store, desk)
        if state.depth == HEAVY["depth"]:
            self._fill_tabs(state)
        self.view = self.window.findChild(FigureView)
        self._frames = Frames(self.view.viewport())

    def _fill_tabs(self, state: State) -> None:
        """Show every other panel once, with all that it computes."""
        for panel in PANELS:
            draw(state.replace(panel=panel), 600)
            self._store.update({"panel": panel})
        self._store.update({"panel": state.panel})

    def frame(self) -> None:
        """Drag by a step, until it is painted."""
        self._step += 1
        self._store.update(self._change(self._step), "drag")
        self._frames.wait()


class Other:
    """Another's widget, as large as our plots, that is given the figures of the same drag."""

    def __init__(self, widget: QWidget, show: Callable[[Figure], None], figures: list[Figure]) -> None:
        self.window = widget
        self._show = show
        self._figures = figures
        self._step = 0
        self._frames = Frames(widget)

    def frame(self) -> None:
        """Show the next figure, until it is painted."""
        self._step += 1
        self._show(self._figures[self._step % len(self._figures)])
        self._frames.wait()


def frames(names: Sequence[str], desk: QSettings) -> Times:
    """Time the frames of some drags in turns."""
    drags = {name: Drag(*DRAGS[name], desk) for name in names}
    for index, drag in enumerate(drags.values()):
        _show(drag.window, index)
    return _race(drags)


def frames_beside_others(desk: QSettings) -> Times:
    """Time the frames of dragging the range in turns with those of others that draw the same."""
    from benchmarks.pictures import Matplotlib, Painted

    state, change = DRAGS["range"]
    ours = Drag(state, change, desk)
    _show(ours.window, 0)
    figures = [draw(state.replace(**change(step)), ours.view.columns) for step in range(2 * ROUNDS)]
    painted, plotted = Painted(), Matplotlib()
    others = {
        "QPainter": Other(painted, painted.draw, figures),
        "matplotlib": Other(plotted.widget, plotted.draw, figures),
    }
    for index, other in enumerate(others.values(), start=1):
        _show(other.window, index, ours.view.size().toTuple())
    return _race({"range": ours, **others})


def _race(drags: Mapping[str, Drag | Other]) -> Times:
    def prepare(name: str) -> None:
        """Paint a frame: in a drag, the one before is the window's own."""
        drags[name].frame()
        QGuiApplication.sync()

    times = race({name: drag.frame for name, drag in drags.items()}, ROUNDS, prepare=prepare)
    for drag in drags.values():
        drag.window.close()
    return times


def _show(window: QWidget, index: int, size: tuple[int, int] = SIZE) -> None:
    """Show a window beside those before it, and wait until all is laid out."""
    window.resize(*size)
    window.move(SIZE[0] * index, 0)
    window.show()
    QGuiApplication.sync()


def claims_of_frames(desk: QSettings) -> list[Claim]:
    """Return what is claimed of the frames. No more windows take turns than a claim is about."""
    alone = frames(("range", "input"), desk)
    beside = frames_beside_others(desk)
    ranges = frames([name for name in DRAGS if name == "range" or name.startswith("range, ")], desk)
    inputs = frames([name for name in DRAGS if name == "input" or name.startswith("input, ")], desk)
    of_others = frames([name for name, (state, _) in DRAGS.items() if state.panel != "curve"], desk)
    return [
        _within("dragging the range, median in ms", _median(alone["range"]), 8),
        _within("dragging the range, 95 of 100 in ms", _p95(alone["range"]), 16.7),
        at_least("dragging the range, beside matplotlib", _pair(beside, "range", "matplotlib"), "matplotlib", 4),
        at_most("dragging the range, beside bare QPainter", _pair(beside, "range", "QPainter"), "QPainter", 2),
        _within("dragging the input, median in ms", _median(alone["input"]), 6),
        *(
            at_most(f"dragging the {name}, beside the range alone", _pair(ranges, name, "range"), "range", 1.2)
            for name in ranges
            if name != "range"
        ),
        at_most(
            "dragging one of 1000 inputs, beside the only one",
            _pair(inputs, "input, 1000 values", "input"),
            "input",
            1.2,
        ),
        *(_within(f"dragging the {name}, median in ms", _median(times), 16.7) for name, times in of_others.items()),
    ]


def _pair(times: Times, ours: str, peer: str) -> Times:
    return Times({"ours": times[ours], peer: times[peer]})


def _within(text: str, seconds: float, limit: float) -> Claim:
    return Claim(text, f"{seconds * 1e3:.1f} ms", "", seconds * 1e3, "≤", limit)


def _median(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[9]


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[18]


def launches(folder: Path) -> Times:
    """Time launches of the program and of a bare window with a plot, up to the first frame."""
    # Installed modules are compiled, and so are all of these after the first launch of each.
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment = {**os.environ, **compiled, "XDG_CONFIG_HOME": str(folder)}
    times = Times({"ours": [], "bare": []})
    for _ in range(LAUNCHES + 1):
        for name, found in times.items():
            found.append(_launch(name, environment))
    return Times({name: found[1:] for name, found in times.items()})  # the first fills the caches


def _launch(name: str, environment: dict[str, str]) -> float:
    command = [sys.executable, "-m", "benchmarks.launch", name]
    start = time.monotonic()
    done = subprocess.run(command, env=environment, cwd=document.ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout) - start


def claims() -> list[Claim]:
    """Measure everything there is a claim about."""
    with tempfile.TemporaryDirectory() as name, x_server(SIZE[0] * len(DRAGS), SIZE[1]):
        folder = Path(name)
        application = QApplication([])
        of_frames = claims_of_frames(QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat))
        application.shutdown()
        text = "launch up to the first frame, beside a bare window with a plot"
        return [at_most(text, launches(folder), "bare", 1.3), *of_frames]


def main(flags: list[str]) -> None:
    """Print the table; with --write put it into docs/performance.md as well."""
    packages = {"PySide6-Essentials": "Qt", "pyqtgraph": "pyqtgraph", "numpy": "NumPy", "matplotlib": "matplotlib"}
    text = table(claims(), packages)
    print(text)
    if "--write" in flags:
        document.write("window", text)

"""Studies beside the window: a thread computes what takes long, and the figure is drawn again when it is there."""

from __future__ import annotations

import gc
from collections.abc import Hashable
from concurrent.futures import Future
from contextlib import suppress
from threading import Thread
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from sigmoid_gui.figure import Figure
from sigmoid_gui.panels import PANELS, draw
from sigmoid_gui.panels.study import Study
from sigmoid_gui.state import State
from sigmoid_gui.words import translate

_LOOK = 15  # milliseconds between two looks at how far it is
_PATIENCE = 0.2  # seconds: for so long nothing is said of it, and what is not wanted any more may be finished


class _CalledOff(Exception):  # noqa: N818 - no error
    """Raised in the thread to end what it is at."""


class _Job:
    """A study of a key, in a thread that touches nothing but this.

    Python collects garbage in whichever thread it is at, and widgets that are destroyed outside the window's
    thread crash Qt: so none is collected from the start of the thread until it has ended.
    """

    _running = 0

    def __init__(self, study: Study, key: Hashable) -> None:
        self.study = study
        self.key = key
        self.share = 0.0
        self.called_off = False
        self.wanted = True
        self._outcome: Future[Any] = Future()
        self._start = monotonic()
        self._thread = Thread(target=self._run, name="study")
        _Job._running += 1
        gc.disable()
        self._thread.start()

    @property
    def long(self) -> bool:
        """Whether it takes longer than a user waits without asking."""
        return monotonic() - self._start > _PATIENCE

    @property
    def done(self) -> bool:
        """Whether the thread has ended."""
        return not self._thread.is_alive()

    def end(self) -> Any:
        """Wait for the end of the thread. Returns the result, or raises what was raised there. To be called once."""
        self._thread.join()
        _Job._running -= 1
        if not _Job._running:
            gc.enable()
        return self._outcome.result()

    def _run(self) -> None:
        try:
            self._outcome.set_result(self.study.run(self.key, self._report))
        except BaseException as error:  # raised again in the window's thread
            self._outcome.set_exception(error)

    def _report(self, share: float) -> None:
        self.share = share
        if self.called_off or (self.long and not self.wanted):
            raise _CalledOff


class Worker(QObject):
    """Draws what is known at once, and computes the study that is wanted last; `finished` says to draw again.

    A timer looks at the thread, which knows nothing of Qt.
    """

    finished = Signal()
    progressed = Signal(float)  # the share that is done of what takes long; 1 when there is nothing to wait for

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open = True
        self._job: _Job | None = None
        self._wanted: tuple[Study, Hashable] | None = None
        self._refused: tuple[Study, Hashable] | None = None
        self._latest: dict[Study, Any] = {}
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)

    def draw(self, state: State, columns: int) -> Figure:
        """The figure of the state, with the latest result of its panel's study until there is its own."""
        panel = PANELS[state.panel]
        if panel.study is None:
            self._want(None)
            return panel.figure(state, columns)
        key = panel.study.key(state)
        result = panel.study.known(key)
        self._want(None if result is not None else (panel.study, key))
        if result is not None:
            self._latest[panel.study] = result
        return panel.figure(state, columns, self._latest.get(panel.study))

    def cancel(self) -> None:
        """Give up what is being computed, until another state wants something else."""
        self._refused, self._wanted = self._wanted, None
        if self._job:
            self._job.called_off = True

    def close(self) -> None:
        """Give it up for good, and wait until the thread has noticed."""
        self.cancel()
        self._timer.stop()
        self._open = False
        if self._job:
            with suppress(_CalledOff, Exception):  # whatever came of it, nobody waits for it
                self._job.end()
        self._job = None

    def _want(self, wanted: tuple[Study, Hashable] | None) -> None:
        if wanted and wanted == self._refused:
            return
        self._wanted, self._refused = wanted, None
        if self._job:
            self._job.wanted = wanted == (self._job.study, self._job.key)
        else:
            self._start()

    def _start(self) -> None:
        if self._wanted and self._open:
            self._job = _Job(*self._wanted)
            self._timer.start()

    def _look(self) -> None:
        job = self._job
        if not job or not job.done:
            if job and job.long:
                self.progressed.emit(job.share)
            return
        self._timer.stop()
        self._job = None
        self.progressed.emit(1.0)
        self._take(job)

    def _take(self, job: _Job) -> None:
        """Keep what came of it and have it drawn, or go on with what is wanted now, if it was called off."""
        try:
            result = job.end()
        except _CalledOff:
            self._start()
            return
        except Exception:
            self._refused = (job.study, job.key)  # it would fail at every drawing
            raise
        job.study.keep(job.key, result)
        self._latest[job.study] = result
        self.finished.emit()


class Progress(QWidget):
    """How far it is, and a button that gives it up; there to be seen only while something takes long."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(translate("Progress", "Progress"))
        self._bar.setFormat(translate("Progress", "Computing: %p %"))
        cancel = QPushButton(translate("Progress", "Cancel"))
        cancel.setToolTip(translate("Progress", "Stop computing, and keep what is drawn."))
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._bar, cancel):
            widget.setFixedHeight(self.fontMetrics().height() + 6)
            row.addWidget(widget)
        self._bar.setFixedWidth(self.fontMetrics().averageCharWidth() * 28)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the plot does not jump
        self.setSizePolicy(policy)
        self.hide()

    def show_share(self, share: float) -> None:
        """Show the share that is done, or nothing when all of it is."""
        self._bar.setValue(round(100 * share))
        self.setVisible(share < 1)


def waited_for(state: State, columns: int) -> Figure:
    """The figure with its study done, however long it takes; the pointer says to wait."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return draw(state, columns)
    finally:
        QGuiApplication.restoreOverrideCursor()

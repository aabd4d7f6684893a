"""Qt's application: with the window, or without one to draw into files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from sigmoid_gui import __version__
from sigmoid_gui.state import State


def open_window(state: State) -> int:
    """Show the window on `state` until it is closed. Returns the exit status."""
    application = _application()
    from sigmoid_gui.gui.mainwindow import MainWindow
    from sigmoid_gui.gui.store import Store

    store = Store(state)
    window = MainWindow(store, QSettings())
    window.show()
    return application.exec()


@contextmanager
def headless() -> Iterator[None]:
    """An application that needs no display, for as long as the context lasts."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application()
    yield
    application.shutdown()


def asset(name: str) -> Path:
    """A file of `assets/`, which an installed package has inside and a working copy beside it."""
    package = Path(__file__).parents[1]
    installed = package / "assets" / name
    return installed if installed.exists() else package.parent / "assets" / name


def _application() -> QApplication:
    application = QApplication(["sigmoid-gui"])
    application.setApplicationName("sigmoid_gui")
    application.setApplicationDisplayName("sigmoid_gui")
    application.setOrganizationName("sigmoid_gui")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("sigmoid-gui")
    application.setWindowIcon(QIcon(str(asset("icon.svg"))))
    return application

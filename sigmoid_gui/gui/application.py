"""Qt's application: with the window, or without one to draw into files."""

from __future__ import annotations

import gc
import locale
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from sigmoid_gui import __version__
from sigmoid_gui.gui import language as languages
from sigmoid_gui.state import State

if TYPE_CHECKING:
    from sigmoid_gui.data.values import Values


def open_window(state: State, values: Values | None = None, language: str = "") -> int:
    """Show the window on `state`, whose input may be the values of a file, until it is closed.

    Returns the exit status.
    """
    application = _application(language)
    from sigmoid_gui.gui import accessible, crash
    from sigmoid_gui.gui.mainwindow import MainWindow
    from sigmoid_gui.gui.store import Store

    gc.freeze()  # see where the command line disables it
    gc.enable()  # before the window, which may start a study
    accessible.install()
    store = Store(state)
    window = MainWindow(store, QSettings())
    if values:
        window.opening.announce(values)
    reporter = crash.CrashReporter(lambda: store.state, crash.folder())
    sys.excepthook = reporter.report
    window.show()
    # Python would raise KeyboardInterrupt in whatever Qt calls next, a painter perhaps; Ctrl+C is to end the program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return application.exec()


@contextmanager
def headless(language: str = "") -> Iterator[None]:
    """An application that needs no display, for as long as the context lasts."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application(language)
    yield
    application.shutdown()


def asset(name: str) -> Path:
    """A file of `assets/`, which an installed package has inside and a working copy beside it."""
    package = Path(__file__).parents[1]
    installed = package / "assets" / name
    return installed if installed.exists() else package.parent / "assets" / name


def _application(asked: str) -> QApplication:
    QApplication.setApplicationName("sigmoid_gui")  # the name of the desk, which keeps the language
    QApplication.setOrganizationName("sigmoid_gui")
    language = languages.choose(asked, languages.remembered(QSettings()))
    numbers = _prefer_utf8()
    application = QApplication(["sigmoid-gui"])
    if numbers:
        QLocale.setDefault(QLocale(numbers))
    languages.install(application, language, asset("translations"))
    application.setApplicationDisplayName("sigmoid_gui")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("sigmoid-gui")
    application.setWindowIcon(QIcon(str(asset("icon.svg"))))
    return application


def _prefer_utf8() -> str:
    """Give Qt a locale in UTF-8 where the user's is not, or is not installed: it would complain on stderr.

    Returns the name of the user's own, for its decimal mark, or "" where it can stay.
    """
    if sys.platform == "win32":
        return ""
    try:
        locale.setlocale(locale.LC_CTYPE, "")
        if locale.nl_langinfo(locale.CODESET).upper().replace("-", "") == "UTF8":
            return ""
    except locale.Error:
        pass  # not installed
    names = [os.environ.get(name) for name in ("LC_ALL", "LC_NUMERIC", "LANG")]
    os.environ["LC_ALL"] = "C.UTF-8"
    return next(filter(None, names), "C")

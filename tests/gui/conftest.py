"""What the tests of the window share: a real window, a desk of its own, and guards against leaks and Qt's messages."""

import gc
import sys

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from sigmoid_gui import words
from sigmoid_gui.gui import language
from sigmoid_gui.gui.application import asset
from sigmoid_gui.gui.mainwindow import MainWindow
from sigmoid_gui.gui.store import Store
from sigmoid_gui.state import State


def pytest_collection_modifyitems(items):
    """Anything that Qt logs fails the test that made it log."""
    for item in items:
        if "tests/gui/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_level_fail("DEBUG"))
            # Said by the offscreen platform of every window: it has no window manager to tell sizes to.
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


def address(widget):
    """Where Qt has the widget; Python's wrapper of it may be another each time."""
    return shiboken6.getCppPointer(widget)[0]


@pytest.fixture(autouse=True)
def _no_widget_is_left(qapp):
    """Fail a test that leaves a window or dialog behind."""
    before = set(map(address, QApplication.topLevelWidgets()))
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [widget for widget in QApplication.topLevelWidgets() if address(widget) not in before]
    assert not left


@pytest.fixture
def desk(tmp_path):
    """Settings that are not the user's, of someone who has seen the program before."""
    desk = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    desk.setValue("welcomed", "yes")
    return desk


@pytest.fixture
def open_window(qtbot, desk):
    """A function that opens the window on a state. The windows are closed and gone after the test."""
    windows = []

    def open_on(**settings):
        window = MainWindow(Store(State(**settings)), desk)
        windows.append(window)
        window.resize(1200, 860)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield open_on
    for window in windows:
        window.close()
        window.deleteLater()
    windows.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(open_window):
    """The window on the default state."""
    return open_window()


@pytest.fixture
def english_again(qapp):
    """The language is English after the test, whatever it was in it."""
    forget_texts()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    words.install(lambda _, text: text)
    forget_texts()


@pytest.fixture
def chinese(qapp, english_again):
    """The program speaks Chinese until the test is over."""
    language.install(qapp, "zh_CN", asset("translations"))


def forget_texts():
    """Make the panels look up anew what they keep: in use, the language stays as it is."""
    panels = [module for name, module in sys.modules.items() if name.startswith("sigmoid_gui.panels.")]
    for kept in (value for module in panels for value in vars(module).values() if hasattr(value, "cache_clear")):
        kept.cache_clear()

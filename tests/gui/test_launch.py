"""What opening the window costs: nothing is imported that the first frame does not need."""

import subprocess
import sys

from sigmoid_gui.panels import PANELS
from sigmoid_gui.state import State

OPEN = """
import sys
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

application = QApplication([])
from sigmoid_gui.gui import crash
from sigmoid_gui.gui.mainwindow import MainWindow
from sigmoid_gui.gui.store import Store
from sigmoid_gui.state import State

window = MainWindow(Store(State()), QSettings(sys.argv[1], QSettings.Format.IniFormat))
window.show()
application.processEvents()
print(*sys.modules)
"""


def test_opening_the_window_imports_nothing_that_is_for_later(tmp_path):
    command = [sys.executable, "-c", OPEN, str(tmp_path / "desk.ini")]
    modules = set(subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout.split())
    assert "sigmoid_gui.gui.figureview" in modules
    later = {"sigmoid_gui.gui.export", "sigmoid_gui.gui.exportdialog"}
    later |= {f"sigmoid_gui.panels.{name}" for name in PANELS if name != State().panel}
    libraries = {"numpy.ma", "matplotlib", "scipy", "statistics", "fractions", "urllib.request", "http.client", "ssl"}
    assert not modules & (later | libraries)

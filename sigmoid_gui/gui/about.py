"""The box that says what this is, and in which versions."""

import platform

import numpy as np
import pyqtgraph
import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from sigmoid_gui import __doc__ as what
from sigmoid_gui import __version__


def text() -> str:
    """The versions that a report of a fault needs."""
    return (
        f"sigmoid_gui {__version__}\n{what}\n\n"
        f"Python {platform.python_version()}, NumPy {np.__version__}, pyqtgraph {pyqtgraph.__version__}, "
        f"PySide6 {PySide6.__version__}, Qt {qVersion()}, {platform.platform()}"
    )


def show(parent: QWidget) -> None:
    """Show the box until it is closed."""
    QMessageBox.about(parent, "About sigmoid_gui", text())

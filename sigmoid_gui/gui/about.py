"""The box that says what this is, and in which versions."""

import platform

import numpy as np
import pyqtgraph
import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from sigmoid_gui import __doc__ as what
from sigmoid_gui import __version__
from sigmoid_gui.words import translate


def text() -> str:
    """What this is, and in which versions."""
    return f"{translate('Settings', str(what))}\n\n{versions()}"


def versions() -> str:
    """The versions of all parts, which a report of a fault needs."""
    return (
        f"sigmoid_gui {__version__}, Python {platform.python_version()}, NumPy {np.__version__}, "
        f"pyqtgraph {pyqtgraph.__version__}, PySide6 {PySide6.__version__}, Qt {qVersion()}, {platform.platform()}"
    )


def show(parent: QWidget) -> None:
    """Show the box until it is closed."""
    QMessageBox.about(parent, translate("About", "About sigmoid_gui"), text())

"""Draw the pictures of the README and the icon in pixels anew: `python assets/make.py`. Needs no display."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "2"

from PySide6.QtCore import QSettings, Qt, QTemporaryDir
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from sigmoid_gui.gui.mainwindow import MainWindow
from sigmoid_gui.gui.store import Store
from sigmoid_gui.panels import PANELS
from sigmoid_gui.state import State

HERE = Path(__file__).parent
WINDOWS = {
    "saturation.png": State(
        panel="saturation",
        dtype="float16",
        range=(-20.0, 20.0),
        input=(-18.0, -10.0, -3.0, 1.0, 5.0, 9.0, 12.0),
        selected=6,
    ),
    "curve.png": State(input=(-3.0, -1.0, 0.5, 1.5, 4.0), selected=4, saturation=True),
    "compare.png": State(panel="compare", input=(-2.0,), **PANELS["compare"].presets["The ReLU family"]),
    "precision.png": State(
        panel="precision",
        dtype="float16",
        range=(-20.0, 20.0),
        formulas=("textbook", "exponentials", "tanh", "logaddexp", "exact"),
        input=(-9.015625,),
    ),
}
ICON = 48  # pixels: the size that every icon theme must have


def main() -> None:
    """Write each picture beside this file."""
    application = QApplication(sys.argv[:1])
    draw_icon()
    application.setStyle("Fusion")
    scratch = QTemporaryDir()  # not the null device: Qt replaces a file that it writes, and root's may be any
    desk = QSettings(scratch.filePath("desk.ini"), QSettings.Format.IniFormat)
    for name, state in WINDOWS.items():
        window = MainWindow(Store(state), desk)
        window.resize(1260, 900)
        window.show()
        application.processEvents()
        window.grab().save(str(HERE / name))
        window.deleteLater()


def draw_icon() -> None:
    """Write the icon for desktops that draw no SVG."""
    picture = QImage(ICON, ICON, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(HERE / "icon.svg")).render(painter)
    painter.end()
    picture.save(str(HERE / f"icon-{ICON}.png"))


if __name__ == "__main__":
    main()

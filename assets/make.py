"""Draw the pictures of the README and the icon in pixels anew: `python assets/make.py`. Needs no display.

`python assets/make.py --all FOLDER` draws every panel, light and dark, at three sizes and two scales, to be looked at.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = os.environ.get("QT_SCALE_FACTOR", "2")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from sigmoid_gui.gui.mainwindow import MainWindow
from sigmoid_gui.gui.store import Store
from sigmoid_gui.panels import PANELS, draw
from sigmoid_gui.state import State

SCALE = "QT_SCALE_FACTOR"
HERE = Path(__file__).parent
WINDOWS = {
    "saturation": State(
        panel="saturation",
        dtype="float16",
        range=(-20.0, 20.0),
        input=(-18.0, -10.0, -3.0, 1.0, 5.0, 9.0, 12.0),
        selected=6,
    ),
    "curve": State(input=(-3.0, -1.0, 0.5, 1.5, 4.0), selected=4, saturation=True),
    "compare": State(panel="compare", input=(-2.0,), **PANELS["compare"].presets["The ReLU family"]),
    "depth": State(panel="depth", depth=30, initialisation="he"),
    "precision": State(
        panel="precision",
        dtype="float16",
        range=(-20.0, 20.0),
        formulas=("textbook", "exponentials", "tanh", "logaddexp", "exact"),
        input=(-9.015625,),
    ),
}
THEMES = ("light", "dark")
SIZES = {"small": (800, 500), "normal": (1260, 900), "large": (3840, 2160)}
ICON = 48  # pixels: the size that every icon theme must have


def main() -> None:
    """Write the icon and the pictures of the README beside this file, or all pictures into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="draw every panel in every way into FOLDER")
    parser.add_argument("--this-scale", action="store_true", help=f"with --all, only at the scale that {SCALE} says")
    options = parser.parse_args()
    if options.all and not options.this_scale:
        for scale in ("1", "2"):
            again = [sys.executable, __file__, "--all", str(options.all), "--this-scale"]
            subprocess.run(again, env={**os.environ, SCALE: scale}, check=True)  # noqa: S603 - itself
    elif options.all:
        draw_all(options.all)
    else:
        draw_documents()
        draw_icon()


def draw_documents() -> None:
    """The pictures of the README and the documents: light, and the first that is seen in dark too."""
    application = QApplication(sys.argv[:1])
    for name, state in WINDOWS.items():
        shoot(application, state, "light", SIZES["normal"], HERE / f"{name}.png")
    shoot(application, WINDOWS["curve"], "dark", SIZES["normal"], HERE / "curve-dark.png")


def draw_all(folder: Path) -> None:
    """Every panel in every theme and size. The large one fills a screen of so many pixels at any scale."""
    application = QApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    scale = float(os.environ[SCALE])
    for panel in PANELS:
        for theme in THEMES:
            for size, (width, height) in SIZES.items():
                smaller = scale if size == "large" else 1
                room = round(width / smaller), round(height / smaller)
                path = folder / f"{panel}-{theme}-{size}-{scale:g}x.png"
                shoot(application, WINDOWS.get(panel, State(panel=panel)), theme, room, path)


def shoot(application: QApplication, state: State, theme: str, size: tuple[int, int], path: Path) -> None:
    """Write a picture of the window on a state."""
    with tempfile.TemporaryDirectory() as folder:
        desk = QSettings(str(Path(folder) / "desk.ini"), QSettings.Format.IniFormat)
        desk.setValue("theme", theme)
        desk.setValue("welcomed", "yes")
        draw(state, 100)  # what takes long is known then, and drawn at once
        window = MainWindow(Store(state), desk)
        window.resize(*size)
        window.show()
        application.processEvents()
        window.grab().save(str(path))
        window.close()
        window.deleteLater()
        desk.sync()


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

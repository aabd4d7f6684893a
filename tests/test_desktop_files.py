"""What a Linux desktop is told of the program agrees with the program."""

import configparser
import os
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from sigmoid_gui import __version__

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))
SHARED = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]


@pytest.fixture(scope="module")
def entry():
    """The desktop entry."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string((ROOT / "assets/sigmoid-gui.desktop").read_text(encoding="utf8"))
    return parser["Desktop Entry"]


@pytest.fixture(scope="module")
def metainfo():
    """The root of the metainfo."""
    return ET.parse(ROOT / "assets/sigmoid-gui.metainfo.xml").getroot()


def installed(suffix):
    """Where the wheel puts the files with that ending, relative to the prefix."""
    return [Path(target) for target in SHARED.values() if target.endswith(suffix)]


def test_every_shared_file_exists_and_goes_where_desktops_look(entry, metainfo):
    assert all((ROOT / source).is_file() for source in SHARED)
    assert installed(".desktop") == [Path("share/applications/sigmoid-gui.desktop")]
    assert installed(".xml") == [Path(f"share/metainfo/{metainfo.findtext('id')}.metainfo.xml")]
    icons = Path("share/icons/hicolor")
    assert installed(".svg") == [icons / "scalable/apps" / f"{entry['Icon']}.svg"]
    assert installed(".png") == [icons / "48x48/apps" / f"{entry['Icon']}.png"]


def test_the_entry_starts_a_command_of_the_package_with_one_file(entry, metainfo):
    program, *arguments = entry["Exec"].split()
    assert program in PROJECT["project"]["scripts"]
    assert arguments == ["%f"]
    assert metainfo.findtext("provides/binary") == program


def test_a_window_belongs_to_the_entry(entry, metainfo):
    """Wayland finds the entry, and so the icon, by one name that the application gives itself, and X11 by another."""
    script = (
        "from PySide6.QtGui import QGuiApplication\n"
        "from sigmoid_gui.gui.application import headless\n"
        "with headless(): print(QGuiApplication.desktopFileName(), QGuiApplication.applicationName())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    of_wayland, of_x11 = done.stdout.split()
    assert f"{of_wayland}.desktop" == metainfo.findtext("launchable") == installed(".desktop")[0].name
    assert of_x11 == entry["StartupWMClass"]


def test_entry_metainfo_and_package_tell_the_same(entry, metainfo):
    assert entry["Name"] == metainfo.findtext("name")
    assert entry["Comment"] == metainfo.findtext("summary")
    assert set(entry["MimeType"].strip(";").split(";")) == {kind.text for kind in metainfo.iter("mediatype")}
    assert metainfo.findtext("project_license") == PROJECT["project"]["license"]
    assert metainfo.findtext("developer_name") == PROJECT["project"]["authors"][0]["name"]


def test_the_newest_release_is_this_version(metainfo):
    assert metainfo.find("releases/release").get("version") == __version__


def test_the_icon_in_pixels_is_the_icon_that_is_drawn():
    kept = QImage(str(ROOT / "assets/icon-48.png")).convertToFormat(QImage.Format.Format_ARGB32)
    drawn = QImage(48, 48, QImage.Format.Format_ARGB32)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(str(ROOT / "assets/icon.svg")).render(painter)
    painter.end()
    assert kept.size() == drawn.size()
    # Versions of Qt differ at the edges of lines; another drawing differs all over.
    difference = np.abs(pixels(kept) - pixels(drawn))
    assert difference.mean() < 2


def pixels(image):
    """The image's bytes as numbers that can be subtracted."""
    return np.frombuffer(image.constBits(), np.uint8).astype(int)

import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from sigmoid_gui.gui.export import encode, image
from sigmoid_gui.gui.theme import LIGHT
from sigmoid_gui.panels import PANELS, draw
from sigmoid_gui.picture import FORMATS, Size
from sigmoid_gui.state import State

MAGIC = {
    "png": b"\x89PNG\r\n\x1a\n",
    "jpg": b"\xff\xd8\xff",
    "jpeg": b"\xff\xd8\xff",
    "webp": b"RIFF",
    "tif": b"II*\0",
    "tiff": b"II*\0",
    "svg": b"<?xml",
    "pdf": b"%PDF-",
    "csv": b"x,",
}
SIZE = Size(800, 500, 150)


def figure(**settings):
    return draw(State(**settings), SIZE.columns)


@pytest.mark.parametrize("file_format", FORMATS)
@pytest.mark.parametrize("panel", PANELS)
def test_every_format_is_what_its_name_says(qapp, panel, file_format):
    drawn = figure(panel=panel)
    magic = {**MAGIC, "csv": ",".join(drawn.samples).encode()}
    assert encode(drawn, SIZE, file_format).startswith(magic[file_format])


@pytest.mark.parametrize("file_format", ["png", "jpg", "webp", "tif"])
def test_a_picture_has_the_size_that_was_asked_for(qapp, file_format):
    picture = QImage.fromData(encode(figure(), SIZE, file_format))
    assert (picture.width(), picture.height()) == (800, 500)


@pytest.mark.parametrize("file_format", ["png", "jpg", "tif"])
def test_a_picture_knows_its_resolution(qapp, file_format):
    picture = QImage.fromData(encode(figure(), SIZE, file_format))
    assert picture.dotsPerMeterX() / 100 * 2.54 == pytest.approx(150, abs=0.5)


def test_a_png_says_what_it_shows(qapp):
    picture = QImage.fromData(encode(figure(), SIZE, "png"))
    assert picture.text("Title") == "f(x) = σ(x)"
    assert picture.text("Description") == figure().summary


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_larger_picture_is_the_same_picture(qapp, scale):
    """Scaled down again it is the small one, but for the finer edges: text and pens have grown with it."""
    small = image(figure(), Size(800, 500, 96))
    large = image(figure(), Size(800 * scale, 500 * scale, 96 * scale))
    assert np.abs(blocks(small) - blocks(large)).max() < 12


def blocks(picture):
    """Mean grey of 20 × 20 parts of the picture."""
    picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    values = rows[:, : picture.width()].astype(float)
    high, wide = values.shape[0] // 20, values.shape[1] // 20
    return values[: high * 20, : wide * 20].reshape(20, high, 20, wide).mean(axis=(1, 3))


def test_the_same_state_gives_the_same_file(qapp):
    assert encode(figure(), SIZE, "png") == encode(figure(), SIZE, "png")


def test_a_picture_is_white_where_nothing_is_drawn(qapp):
    assert image(figure(), SIZE).pixelColor(1, 1) == QColor("white")


def test_a_drawing_keeps_its_text_its_lines_and_its_size(qapp):
    root = ElementTree.fromstring(encode(figure(saturation=True, input=(-2.0, 0.5)), Size(1600, 1000, 200), "svg"))
    svg = "{http://www.w3.org/2000/svg}"
    assert root.get("viewBox") == "0 0 1600 1000"
    assert root.get("width") == "203.2mm"
    assert root.find(f"{svg}title").text == "f(x) = σ(x)"
    said = "".join(element.text for element in root.iter(f"{svg}text"))  # Qt splits a text where its script changes
    assert all(text in said for text in ("f(x) = σ(x)", "f′(x) = σ′(x)", "−6", "0.25"))
    strokes = {element.get("stroke") for element in root.iter(f"{svg}g")}
    assert {LIGHT.strokes["value"].color, LIGHT.strokes["gradient"].color} <= strokes
    assert not list(root.iter(f"{svg}image"))
    assert "non-scaling-stroke" not in {
        element.get("vector-effect") for element in root.iter(f"{svg}path") if element.get("clip-path")
    }


def test_the_drawing_of_the_default_view_is_small(qapp):
    assert len(encode(draw(State(), Size().columns), Size(), "svg")) <= 100_000


def test_a_document_has_the_size_on_paper_and_its_fonts(qapp):
    document = encode(figure(), Size(1600, 1000, 200), "pdf")
    assert b"/MediaBox [0 0 576" in document
    assert b"/FontFile2" in document


@pytest.mark.parametrize("file_format", FORMATS)
def test_the_program_exports_without_a_display(tmp_path, file_format, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / f"a.{file_format}"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "sigmoid_gui", "--export", str(path), "--size", "640x400"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert path.read_bytes().startswith(MAGIC[file_format])

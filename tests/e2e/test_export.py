"""Exporting from the window, and without one."""

import csv
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from .desktop import Desktop
from .program import Program, run
from .truth import gradient, relative_error, sigmoid
from .waiting import wait_until


def test_the_menu_exports_a_picture_of_the_size_asked_for(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "figure.png"
    program.choose("File", "Export…")
    export(program, path, {"Width": "1280", "Height": "720"})
    assert png_size(path.read_bytes()) == (1280, 720)


def test_the_keyboard_exports_a_table_that_agrees_with_the_truth(start: Callable[..., Program], tmp_path: Path) -> None:
    path = tmp_path / "figure.csv"
    program = start("--range", "-40", "12.5")
    program.desktop.press("alt+f")
    wait_until("the menu", lambda: program.find("menu item", "Export…").is_showing)
    program.desktop.press("e")
    export(program, path, {})
    rows = samples(path.read_text())
    assert (rows[0][0], rows[-1][0]) == (-40, 12.5)
    check(rows)


@pytest.mark.parametrize("suffix", ["png", "csv"])
def test_the_command_exports_without_a_display(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"figure.{suffix}"
    done = run("--export", str(path), "--size", "640x480", environment={"LANG": "C.UTF-8"}, home=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    if suffix == "png":
        assert png_size(path.read_bytes()) == (640, 480)
    else:
        check(samples(path.read_text()))


def export(program: Program, path: Path, counts: dict[str, str]) -> None:
    """Fill in the dialog and press its button."""
    file = program.find("text", "File")
    program.desktop.focus("Export")
    for field, text in [(file, str(path)), *((program.box(name), text) for name, text in counts.items())]:
        program.type_into(field, text)
    button = program.find("push button", "Export")
    program.desktop.press("alt+e")
    wait_until("the file", path.exists)


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height from the header of a PNG."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert data[12:16] == b"IHDR"
    return struct.unpack(">II", data[16:24])


def samples(text: str) -> list[tuple[float, float, float]]:
    """The rows of a table: x, f, f′."""
    header, *rows = csv.reader(text.splitlines())
    assert header == ["x", "f", "f′"]
    return [tuple(map(float, row)) for row in rows]


def check(rows: list[tuple[float, float, float]]) -> None:
    """Compare every row with the truth."""
    assert len(rows) > 100
    for x, value, slope in rows:
        assert relative_error(value, sigmoid(x)) <= 1e-15
        assert relative_error(slope, gradient(x)) <= 1e-15

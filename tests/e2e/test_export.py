"""Exporting from the window, and without one."""

import csv
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from .program import TITLE, Program, run
from .truth import gradient, relative_error, sigmoid
from .waiting import wait_until

_NOWHERE = {"LANG": "C.UTF-8"}  # an environment without a display


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


def test_the_window_and_the_command_export_the_same_table(program: Program, tmp_path: Path) -> None:
    ours, theirs = tmp_path / "window.csv", tmp_path / "command.csv"
    program.desktop.press("ctrl+e")
    export(program, ours, {"Width": "5000", "Height": "3000"})
    assert run("--export", str(theirs), "--size", "5000x3000", environment=_NOWHERE, home=tmp_path).returncode == 0
    assert ours.read_bytes() == theirs.read_bytes()


def test_a_file_name_without_a_known_ending_is_refused_in_a_sentence(program: Program, tmp_path: Path) -> None:
    program.desktop.press("ctrl+e")
    submit(program, tmp_path / "figure.xyz", {})
    dialog = program.find("text", "File")
    wait_until("the reason", lambda: "“figure.xyz” must end in one of" in program.tree.told())
    assert dialog.is_showing


def test_a_folder_that_is_not_there_is_told_and_the_program_goes_on(program: Program, tmp_path: Path) -> None:
    program.desktop.press("ctrl+e")
    submit(program, tmp_path / "nowhere" / "figure.png", {})
    wait_until("the reason", lambda: "No such file or directory" in program.tree.told())
    answer(program, "Return")
    program.desktop.focus("Export")
    program.desktop.press("Escape")  # the dialog is there again, to name another folder
    program.desktop.focus(TITLE)
    program.set_number("Input x", "2")


def test_an_existing_file_is_replaced_only_when_the_user_agrees(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "figure.png"
    path.write_text("precious")
    program.desktop.press("ctrl+e")
    submit(program, path, {})
    answer(program, "alt+n")
    assert path.read_text() == "precious"
    program.desktop.focus("Export")
    program.desktop.press("alt+e")
    answer(program, "alt+y")
    wait_until("the new file", lambda: path.read_bytes().startswith(b"\x89PNG"))


@pytest.mark.parametrize("suffix", ["png", "csv"])
def test_the_command_exports_without_a_display(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"figure.{suffix}"
    done = run("--export", str(path), "--size", "640x480", environment=_NOWHERE, home=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    if suffix == "png":
        assert png_size(path.read_bytes()) == (640, 480)
    else:
        check(samples(path.read_text()))


def export(program: Program, path: Path, counts: dict[str, str]) -> None:
    """Fill in the dialog, press its button, and wait for the file."""
    submit(program, path, counts)
    wait_until("the file", path.exists)


def submit(program: Program, path: Path, counts: dict[str, str]) -> None:
    """Fill in the dialog and press its button."""
    file = program.find("text", "File")
    program.desktop.focus("Export")
    program.type_into(file, str(path))
    for name, text in counts.items():
        program.type_into(program.box(name), text)
    program.desktop.press("alt+e")


def answer(program: Program, key: str) -> None:
    """Press a key in a message box, and wait until the box has gone."""
    box = wait_until("a message box", lambda: program.tree.find("alert message"))
    program.desktop.focus(box.name.split()[0])
    program.desktop.press(key)
    wait_until("the message box to go", lambda: not program.tree.find("alert message"))


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

"""Starting and ending."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from .desktop import Desktop
from .program import TITLE, Program, run, started

_NOBODY = ":4242"  # a display that no server has
_LAUNCHES = 50


def test_quitting_through_the_menu_ends_well_and_keeps_the_desk(program: Program, tmp_path: Path) -> None:
    program.choose("File", "Quit")
    assert program.status() == 0
    assert [path.suffix for path in tmp_path.glob("home*/config/**/*.*")] == [".conf"]


def test_the_quit_key_ends_well(start: Callable[..., Program]) -> None:
    program = start("--range", "-1", "1")
    program.desktop.press("ctrl+q")
    assert program.status() == 0


def test_the_interrupt_key_of_a_terminal_ends_it_without_a_traceback(program: Program) -> None:
    program.interrupt()
    assert program.status() in (0, -signal.SIGINT, 128 + signal.SIGINT)


@pytest.mark.long
def test_fifty_launches_in_a_row_end_well(desktop: Desktop, tmp_path: Path) -> None:
    for launch in range(_LAUNCHES):
        with started(desktop, tmp_path / f"home{launch}") as program:
            desktop.focus(TITLE)
            desktop.press("ctrl+q")
            assert program.status() == 0, program.report()
            assert program.output == ""


@pytest.mark.parametrize("display", [{}, {"DISPLAY": ""}, {"DISPLAY": _NOBODY}], ids=["none", "empty", "dead"])
def test_without_a_display_it_says_so_in_a_sentence(tmp_path: Path, display: dict[str, str]) -> None:
    done = run(environment={"LANG": "C.UTF-8", **display}, home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("sigmoid-gui: ")
    assert "display" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("--range", "6", "-6"), ("--input", "abc"), ("--nonsense",)])
def test_wrong_arguments_open_no_window(desktop: Desktop, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, environment=desktop.environment, home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr

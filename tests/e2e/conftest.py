"""A desktop for all tests, and the program for each."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from .desktop import Desktop, missing, open_desktop
from .program import Program, started

_PROGRAMS = pytest.StashKey[list[Program]]()


@pytest.fixture(scope="session")
def desktop() -> Iterator[Desktop]:
    """An X server and a bus of our own. Without them tests skip, unless SIGMOID_GUI_REQUIRE_E2E is 1."""
    if packages := missing():
        _give_up(f"A desktop to test on needs: apt-get install {' '.join(packages)}")
    with tempfile.TemporaryDirectory(prefix="e2e-") as folder, open_desktop(Path(folder)) as desktop:
        yield desktop


@pytest.fixture
def start(desktop: Desktop, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Program]]:
    """Starts the program with arguments and environment variables.

    At the end of the test it is ended, and must not have printed anything.
    """
    programs = request.node.stash.setdefault(_PROGRAMS, [])
    with ExitStack() as stack:

        def start(*arguments: str, **variables: str) -> Program:
            home = tmp_path / f"home{len(programs)}"
            programs.append(stack.enter_context(started(desktop, home, *arguments, **variables)))
            return programs[-1].appear()

        yield start
    for program in programs:
        assert program.output == ""


@pytest.fixture
def program(start: Callable[..., Program]) -> Program:
    """The program as it starts without arguments."""
    return start()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Show what the programs showed and printed when a test fails."""
    report = yield
    if report.failed and report.when == "call":
        for program in item.stash.get(_PROGRAMS, []):
            report.sections.append((f"sigmoid_gui {' '.join(program.arguments)}", program.report()))
    return report


def _give_up(reason: str) -> None:
    (pytest.fail if os.environ.get("SIGMOID_GUI_REQUIRE_E2E") == "1" else pytest.skip)(reason)

"""The program as a user has it: started, looked at, typed into, quit."""

from __future__ import annotations

import importlib.util
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from .accessibility import Node
from .desktop import Desktop, running
from .waiting import wait_until

TITLE = "sigmoid_gui"
_COMMAND = (sys.executable, "-m", "sigmoid_gui")
# PySide6 keeps its Property objects out of the garbage collector's reach, which Python warns of at exit.
_WARNINGS = "default,ignore:gc:ResourceWarning"


def private(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """The environment of a user who lives in `home`, and whom Python tells every warning and crash."""
    folders = {"HOME": home, "XDG_CONFIG_HOME": home / "config", "XDG_RUNTIME_DIR": home / "runtime"}
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    package = importlib.util.find_spec("sigmoid_gui")
    return {
        **environment,
        **{name: str(folder) for name, folder in folders.items()},
        "PYTHONPATH": str(Path(package.origin).parents[1]),
        "PYTHONWARNINGS": _WARNINGS,
        "PYTHONFAULTHANDLER": "1",
    }


def run(*arguments: str, environment: Mapping[str, str], home: Path) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    return subprocess.run(
        [*_COMMAND, *arguments],
        env=private(environment, home),
        cwd=home,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@contextmanager
def started(desktop: Desktop, home: Path, *arguments: str, **variables: str) -> Iterator[Program]:
    """The program, about to open its window on the desktop, with its environment changed by `variables`."""
    environment = private({**desktop.environment, **variables}, home)
    with running(*_COMMAND, *arguments, folder=home, environment=environment) as process:
        yield Program(desktop, process, home, arguments)


class Program:
    """A running program."""

    def __init__(
        self, desktop: Desktop, process: subprocess.Popen[bytes], home: Path, arguments: tuple[str, ...]
    ) -> None:
        self.desktop = desktop
        self.arguments = arguments
        self._process = process
        self._home = home

    @property
    def tree(self) -> Node | None:
        """What a screen reader sees of it, or None."""
        return self.desktop.bus.program(self._process.pid)

    @property
    def output(self) -> str:
        """Everything that it printed."""
        return "".join((self._home / name).read_text() for name in ("stdout", "stderr"))

    def appear(self) -> Program:
        """Wait for the window, and give it the keyboard."""
        wait_until("the window in the accessibility tree", self._shows_window)
        self.desktop.focus(TITLE)
        return self

    def find(self, role: str, name: str) -> Node:
        """The control of this role and name, as soon as it is there."""
        return wait_until(f"the {role} “{name}”", lambda: self.tree and self.tree.find(role, name))

    def box(self, name: str) -> Node:
        """A spin box."""
        return self.find("spin box", name)

    @property
    def plot(self) -> Node:
        """The picture."""
        return self.find("filler", "Plot")

    @property
    def status_line(self) -> str:
        """The sentence at the foot of the window."""
        return self.tree.find("status bar").told()

    def reading(self, name: str) -> str:
        """The text of a read-out."""
        return self.find("text", name).text

    def enter(self, field: Node, text: str) -> None:
        """Click into a field, type over what it says, and press Enter."""
        self.type_into(field, text)
        self.desktop.press("Return")

    def type_into(self, field: Node, text: str) -> None:
        """Click into a field, and type over what it says."""
        self.desktop.click(field.extents.at(0.3))
        wait_until(f"the focus on {field}", lambda: field.is_focused)
        self.desktop.press("ctrl+a")
        self.desktop.type(text)

    def set_number(self, name: str, text: str) -> Node:
        """Type a number into a box, and wait until it has been taken. Returns the box."""
        box = self.box(name)
        self.enter(box, text)
        wait_until(f"{text} in {box}", lambda: box.value == float(text))
        return box

    def choose(self, menu: str, item: str) -> None:
        """Open a menu with the mouse, and click on an item."""
        self.desktop.click(self.find("menu item", menu).extents.at())
        entry = self.find("menu item", item)
        wait_until(f"the menu item “{item}” on the screen", lambda: entry.is_showing)
        self.desktop.click(entry.extents.at())

    def interrupt(self) -> None:
        """Do what Ctrl+C does in the terminal that it was started from."""
        self._process.send_signal(signal.SIGINT)

    def status(self) -> int:
        """The exit status, once it has ended."""
        wait_until("the end of the program", lambda: self._process.poll() is not None)
        return self._process.returncode

    def report(self) -> str:
        """What it printed and what it shows, for the message of a failure."""
        ended = self._process.poll()
        shown = self.tree.dump() if ended is None and self.tree else f"(no tree; exit status {ended})"
        return f"printed: {self.output!r}\n{shown}"

    def _shows_window(self) -> bool:
        status = self._process.poll()
        assert status is None, f"The program ended with exit status {status}: {self.output}"
        window = self.tree and self.tree.find("frame", TITLE)
        return bool(window and window.is_showing)

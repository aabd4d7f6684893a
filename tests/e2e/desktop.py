"""A desktop of the tests' own: an X server, a bus with the accessibility registry on it, a mouse and a keyboard."""

from __future__ import annotations

import os
import select
import shutil
import struct
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .accessibility import REGISTRY, Bus
from .waiting import DEADLINE, wait_until

# The programs that a desktop is made of, and the Debian package of each.
PACKAGES = {"Xvfb": "xvfb", "xdotool": "xdotool", "dbus-daemon": "dbus", "at-spi2-registryd": "at-spi2-core"}
_SCREEN = "1400x1000x24"
_HIDDEN = (Path("/usr/libexec"), Path("/usr/lib/at-spi2-core"))  # where distributions keep what users do not start

# One bus is both the session's and the one for accessibility. It starts no services: what runs, the tests started.
_BUS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def missing() -> list[str]:
    """The packages that must be installed before there can be a desktop."""
    return [package for program, package in PACKAGES.items() if not _found(program)]


@contextmanager
def running(
    *command: str, folder: Path, environment: Mapping[str, str], pass_fds: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """A process, ended with the context by its own id. What it prints goes to files in `folder`."""
    with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment, cwd=folder, pass_fds=pass_fds
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def open_desktop(folder: Path) -> Iterator[Desktop]:
    """A desktop that keeps its files in `folder`, a short path: a socket's name has room for a hundred letters."""
    with ExitStack() as stack:
        display = stack.enter_context(_x_server(_made(folder / "x")))
        address = stack.enter_context(_bus(_made(folder / "bus")))
        environment = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "AT_SPI_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # Qt warns when it is asked for a control that has just gone; who looks on cannot know.
            "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
        }
        registry = _found("at-spi2-registryd")
        stack.enter_context(running(registry, folder=_made(folder / "registry"), environment=environment))
        bus = Bus(address)
        stack.callback(bus.close)
        wait_until("the accessibility registry", lambda: bus.has_owner(REGISTRY))
        yield Desktop(environment, bus, folder / "x" / "Xvfb_screen0")


class Desktop:
    """What a user sits in front of. `environment` is what programs need to appear on it."""

    def __init__(self, environment: Mapping[str, str], bus: Bus, framebuffer: Path) -> None:
        self.environment = environment
        self.bus = bus
        self._framebuffer = framebuffer

    def focus(self, window: str) -> None:
        """Give the keyboard to the window whose title starts so. There is no window manager to do it."""
        self._input("search", "--sync", "--onlyvisible", "--name", f"^{window}", "windowfocus", "--sync")

    def resize(self, window: str, width: int, height: int) -> None:
        """Make the window whose title starts so that large."""
        self._input("search", "--onlyvisible", "--name", f"^{window}", "windowsize", str(width), str(height))

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as “ctrl+a”."""
        self._input("key", *keys)

    def type(self, text: str) -> None:
        """Type letters."""
        self._input("type", "--", text)

    def click(self, point: tuple[int, int], button: int = 1) -> None:
        """Click there; the buttons 4 and 5 are the wheel, away from the user and towards him."""
        self._input(*_move(point), "click", str(button))

    def take(self, point: tuple[int, int]) -> None:
        """Press the mouse button there, and hold it."""
        self._input(*_move(point), "mousedown", "1")

    def drag(self, *points: tuple[int, int]) -> None:
        """Move the mouse over the points."""
        self._input(*(word for point in points for word in _move(point)))

    def drop(self) -> None:
        """Let the mouse button go."""
        self._input("mouseup", "1")

    def picture(self) -> NDArray[np.uint8]:
        """The screen, in an array of shape (rows, columns, 3): blue, green, red."""
        dump = self._framebuffer.read_bytes()  # in the format of xwd
        header = struct.unpack(">25I", dump[:100])
        start, width, height, stride, colours = header[0], header[4], header[5], header[12], header[19]
        pixels = np.frombuffer(dump, np.uint8, height * stride, start + 12 * colours)
        return pixels.reshape(height, stride // 4, 4)[:, :width, :3]

    def _input(self, *words: str) -> None:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=DEADLINE, check=False
        )
        assert done.returncode == 0, f"xdotool {' '.join(words)}: {done.stderr}"


@contextmanager
def _x_server(folder: Path) -> Iterator[str]:
    """An X server with a number of its own choice. Yields its address."""
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", _SCREEN, "-fbdir", ".")
    options = ("-nolisten", "tcp", "-noreset")
    with (
        os.fdopen(reading) as answer,
        running(*command, *options, folder=folder, environment=os.environ, pass_fds=(writing,)),
    ):
        os.close(writing)
        ready, _, _ = select.select([answer], [], [], DEADLINE)
        assert ready, "Xvfb does not say its number: " + (folder / "stderr").read_text()
        yield f":{answer.readline().strip()}"


@contextmanager
def _bus(folder: Path) -> Iterator[str]:
    """A D-Bus daemon. Yields its address."""
    socket, settings = folder / "socket", folder / "settings"
    settings.write_text(_BUS.format(socket=socket))
    with running(
        "dbus-daemon", f"--config-file={settings}", "--nofork", "--nopidfile", folder=folder, environment=os.environ
    ):
        wait_until("the bus", socket.exists)
        yield f"unix:path={socket}"


def _found(program: str) -> str | None:
    path = os.pathsep.join([os.environ["PATH"], *map(str, _HIDDEN)])
    return shutil.which(program, path=path)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _move(point: tuple[int, int]) -> tuple[str, ...]:
    return ("mousemove", *map(str, point))

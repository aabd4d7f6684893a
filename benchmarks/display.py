"""An X server without a screen, for windows that are measured."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def x_server(width: int, height: int) -> Iterator[None]:
    """Run an Xvfb that picks a free display and listens on this machine alone; DISPLAY names it."""
    reading, writing = os.pipe()
    screen = ("-screen", "0", f"{width}x{height}x24")
    command = ["Xvfb", "-displayfd", str(writing), *screen, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise OSError("Xvfb does not start")
        os.environ.update(DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb")
        yield
    finally:
        server.terminate()
        server.wait()

"""Waiting for what another process does."""

import time
from collections.abc import Callable
from threading import Event
from typing import TypeVar

Found = TypeVar("Found")

DEADLINE = 10.0  # seconds; a slow machine under load must not fail a test
_PAUSE = 0.02


def wait_until(what: str, condition: Callable[[], Found], deadline: float = DEADLINE) -> Found:
    """The first true value of `condition`. Raises AssertionError, saying `what` and the last value, when it is late."""
    end = time.monotonic() + deadline
    pause = Event()
    while not (found := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"Waited {deadline} s for {what}, in vain; last seen: {found!r}.")
        pause.wait(_PAUSE)
    return found

"""A state as the command that opens it. The way back is the command line itself, and loses nothing."""

from __future__ import annotations

import dataclasses
import shlex
from typing import Any

from sigmoid_gui.fields import Choices, Interval, Switch, Vector
from sigmoid_gui.state import KINDS, State
from sigmoid_gui.text import join, shortest


def command(state: State) -> str:
    """The shell command that opens the window on `state`, in the syntax of POSIX shells."""
    return shlex.join(["sigmoid-gui", *arguments(state)])


def arguments(state: State) -> list[str]:
    """The flags for all that is not as it is by default."""
    changed = [
        (field.name, value)
        for field in dataclasses.fields(State)
        if (value := getattr(state, field.name)) != field.default
    ]
    return [part for name, value in changed for part in _flag(name, value)]


def _flag(name: str, value: Any) -> list[str]:
    kind, flag = KINDS[name], name.replace("_", "-")
    if isinstance(kind, Switch):
        return [f"--{flag}" if value else f"--no-{flag}"]
    if isinstance(kind, Vector):
        return [f"--{flag}={join(value)}"]
    if isinstance(kind, Choices):
        return [f"--{flag}={','.join(value)}"]
    if isinstance(kind, Interval):
        return [f"--{flag}", *map(shortest, value)]
    return [f"--{flag}={shortest(value) if isinstance(value, float) else value}"]

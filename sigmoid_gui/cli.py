"""The command line. Its flags are the fields of the state; Qt is imported only where a window or picture is wanted."""

from __future__ import annotations

import argparse
import dataclasses
import gc
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sigmoid_gui import __version__
from sigmoid_gui.fields import Choice, Choices, Count, Field, Interval, Switch, Vector
from sigmoid_gui.picture import DPI, FORMATS, Size, format_of, parse_path, parse_size
from sigmoid_gui.state import INPUT, KINDS, State
from sigmoid_gui.text import join, shortest
from sigmoid_gui.words import LANGUAGES

if TYPE_CHECKING:
    from sigmoid_gui.data.values import Values

DONE, FAILED, WRONG, INTERRUPTED = 0, 1, 2, 130


def run() -> None:
    """Start the program as its command does. Ctrl+C ends an export that takes long, without a word."""
    try:
        status = main(sys.argv[1:])
    except KeyboardInterrupt:
        status = INTERRUPTED
    sys.exit(status)


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say. Returns 0 when done, 1 when a file failed, 2 for wrong usage or input."""
    options = _options(arguments)
    reading = True
    try:
        values = _values(options)
        state = State(**_settings(options, values))
        reading = False
        if options.export is None:
            return _open_window(state, values, options.language)
        size = Size(*parse_size(options.size), _parse("--dpi", DPI, options.dpi))
        _export(state, parse_path(options.export), size, options.language)
    except ValueError as error:
        return _fail(WRONG, str(error))
    except OSError as error:
        from sigmoid_gui.files import read_reason, reason

        return _fail(FAILED, read_reason(error) if reading else reason(error))
    return DONE


def read(arguments: Sequence[str]) -> State:
    """The state that the arguments ask for. Raises ValueError and OSError; exits where they are no flags at all."""
    options = _options(arguments)
    return State(**_settings(options, _values(options)))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    return _parser().parse_args([_shield(argument) for argument in arguments])


def _open_window(state: State, values: Values | None, language: str) -> int:
    gc.disable()  # all that is imported now stays: looking through it for garbage would take 25 ms of the start
    from sigmoid_gui.gui import preflight

    preflight.check(needs_display=True)
    from sigmoid_gui.gui.application import open_window

    return open_window(state, values, language)


def _export(state: State, path: Path, size: Size, language: str) -> None:
    from sigmoid_gui import columns, files
    from sigmoid_gui.panels import draw

    file_format = format_of(path)
    if file_format == "csv":
        files.write(path, columns.to_csv(draw(state, size.columns).samples).encode())
        return
    from sigmoid_gui.gui import preflight

    preflight.check(needs_display=False)
    from sigmoid_gui.gui.application import headless
    from sigmoid_gui.gui.export import encode

    with headless(language):
        files.write(path, encode(draw(state, size.columns), size, file_format))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sigmoid-gui",
        description="Draw the sigmoid and its gradient in a window, or export the picture without one.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default="",
        help="language of window and pictures (default: the one chosen in the menu View, or the system's)",
    )
    parser.add_argument("--version", action="version", version=f"sigmoid-gui {__version__}")
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help="take the values of FILE, a text or a CSV table, as the input"
    )
    drawing = parser.add_argument_group("what is drawn")
    for field in dataclasses.fields(State):
        _add_flag(drawing, field.name, KINDS[field.name], field.default)
    export = parser.add_argument_group("export")
    export.add_argument(
        "--export",
        metavar="FILE",
        help=f"write FILE and exit; its ending picks the format: {', '.join(FORMATS)}",
    )
    export.add_argument(
        "--size",
        metavar="WxH",
        default=f"{Size.width}x{Size.height}",
        help="size of the picture in pixels (default: %(default)s)",
    )
    export.add_argument(
        "--dpi", metavar="N", default=str(Size.dpi), help="pixels per inch on paper (default: %(default)s)"
    )
    return parser


def _add_flag(group: argparse._ArgumentGroup, name: str, kind: Field, default: object) -> None:
    flag, text = _flag(name), f"{kind.help}{_allowed(kind)}".replace("%", "%%")
    if isinstance(kind, Switch):
        group.add_argument(
            flag,
            action=argparse.BooleanOptionalAction,
            default=argparse.SUPPRESS,
            help=f"{text} (default: {'on' if default else 'off'})",
        )
        return
    group.add_argument(
        flag,
        nargs=2 if isinstance(kind, Interval) else None,
        metavar=_metavar(kind),
        default=argparse.SUPPRESS,
        help=f"{text} (default: {_shown(kind, default)})",
    )


def _metavar(kind: Field) -> str | tuple[str, ...]:
    if isinstance(kind, Choice):
        return f"{{{','.join(kind.options)}}}"
    if isinstance(kind, Choices):
        return "NAME,NAME,…"
    if isinstance(kind, Interval):
        return ("FROM", "TO")
    if isinstance(kind, Count):
        return "N"
    return "X,X,…" if isinstance(kind, Vector) else "X"


def _allowed(kind: Field) -> str:
    """What the flag can be given, where its help does not say."""
    if isinstance(kind, Count) and kind.high < Count.high:
        return f" From {kind.low} to {kind.high}."
    return f" Of {', '.join(kind.options)}." if isinstance(kind, Choices) else ""


def _shown(kind: Field, default: Any) -> str:
    if isinstance(kind, Choices):
        return ",".join(default)
    if isinstance(default, tuple):
        return join(default)
    return shortest(default) if isinstance(default, float) else str(default)


def _values(options: argparse.Namespace) -> Values | None:
    """The values of the file, where one is named. Raises OSError and ValueError."""
    if options.file is None:
        return None
    from sigmoid_gui.data.values import read_values

    return read_values(Path(_unshield(options.file)), INPUT)


def _settings(options: argparse.Namespace, values: Values | None) -> dict[str, Any]:
    """The settings that the options name, as values. Raises ValueError with the flag."""
    named = {name: value for name, value in vars(options).items() if name in KINDS}
    settings = {name: _parse(_flag(name), KINDS[name], value) for name, value in named.items()}
    if values is None:
        return settings
    if "input" in settings:
        raise ValueError("Input: it can come from FILE or from --input, not from both.")
    return {**settings, "input": values.numbers}


def _parse(flag: str, kind: Field, given: Any) -> Any:
    if isinstance(kind, Switch):
        return given
    try:
        return kind.parse(given)
    except ValueError as error:
        raise ValueError(f"{flag}: {error}.") from None


def _flag(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _shield(argument: str) -> str:
    """Keep argparse from taking -1e-9 or -2,0.5 for a flag: a leading space is no part of a number."""
    return f" {argument}" if re.match(r"-[^-h]", argument) else argument


def _unshield(argument: str) -> str:
    return argument[1:] if argument.startswith(" -") else argument


def _fail(status: int, message: str) -> int:
    sys.stderr.write(f"sigmoid-gui: {message}\n")
    return status

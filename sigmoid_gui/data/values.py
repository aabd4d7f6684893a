"""The values in a text or CSV file. What could be read in two ways is refused, rather than guessed."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from sigmoid_gui.data.textfile import read_text
from sigmoid_gui.fields import Vector
from sigmoid_gui.text import parse_number, shorten, split_vector
from sigmoid_gui.words import translate

# A number as any program may write it, even one that is refused later.
_NUMERIC = re.compile(
    r"[+\-−]?(\d*[.,]?\d+[.,]?(e[+-]?\d+)?|\d{1,3}([.,]\d{3})+([.,]\d+)?|nan|inf|infinity|∞)",
    re.ASCII | re.IGNORECASE,
)
# How values begin, and names of columns do not.
_VALUE = re.compile(r"[\[(]*[+\-−.,\d∞]|(nan|inf|infinity)$", re.ASCII | re.IGNORECASE)


class Values(NamedTuple):
    """Numbers, and the file and column that they are from. As a text: 12 values from “data.csv”."""

    numbers: tuple[float, ...]
    path: Path | None = None
    column: str = ""

    def __str__(self) -> str:
        count = _counted(len(self.numbers))
        if self.path is None:
            return count
        if not self.column:
            return translate("Files", "{count} from {file}").format(count=count, file=_name(self.path))
        described = translate("Files", "{count} of the column “{column}” from {file}")
        return described.format(count=count, column=shorten(self.column), file=_name(self.path))


class _Cell(NamedTuple):
    place: str
    text: str


def read_values(path: Path, kind: Vector, decimal: str = ".") -> Values:
    """The values in a file of up to 1 MB.

    They are separated by commas, semicolons, spaces or new lines. Under a line of names they are those of the
    column x, or else of the first column with a name and a number. What reads differently with the decimal mark of
    the user's locale, `decimal`, is refused. Raises OSError where the file cannot be read, and ValueError, with its
    name, where there is anything but numbers that `kind` allows.
    """
    try:
        text = read_text(path)
        column, cells = _column(text.splitlines(), kind) or ("", _list(text, kind, decimal))
        return Values(kind.check(_numbers(cells)), path, column)
    except ValueError as error:
        sentence = translate("Files", "{file}: {problem}.")
        raise ValueError(sentence.format(file=_name(path), problem=error)) from None


def _counted(count: int) -> str:
    return translate("Files", "1 value") if count == 1 else translate("Files", "{count} values").format(count=count)


def _name(path: Path) -> str:
    return f"“{shorten(path.name, 60)}”"


def _list(text: str, kind: Vector, decimal: str) -> list[_Cell]:
    """Every number in the text."""
    text = "\n".join(text.splitlines())
    cells = split_vector(text)
    kind.check_count(len(cells))
    if split_vector(text, decimal) != cells:
        ambiguous = translate("Files", "“{text}” could be read in two ways: put ; between the values")
        raise ValueError(ambiguous.format(text=shorten(text)))
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if len(cells) == len(lines):
        return _placed(translate("Files", "line {number}"), zip(lines, cells, strict=True))
    return _placed(translate("Files", "value {number}"), enumerate(cells, start=1))


def _placed(place: str, cells: Iterable[tuple[int, str]], **names: str) -> list[_Cell]:
    return [_Cell(place.format(number=number, **names), cell) for number, cell in cells]


def _column(lines: list[str], kind: Vector) -> tuple[str, list[_Cell]] | None:
    """The name and the cells of the column that is taken, or None where no line of names stands above numbers."""
    filled = [number for number, line in enumerate(lines, start=1) if line.strip("\t;, ")]
    if len(filled) < 2:
        return None
    split = _splitter(*(lines[number - 1] for number in filled[:2]))
    names, first = (split(filled[row], lines[filled[row] - 1]) for row in (0, 1))
    if any(map(_VALUE.match, names)) or not any(map(_NUMERIC.fullmatch, first)):
        return None
    kind.check_count(len(filled) - 1)
    rows = {number: split(number, lines[number - 1]) for number in filled[1:]}
    for number, row in rows.items():
        if len(row) != len(names):
            uneven = translate("Files", "line {number} does not have a cell for each of the {names} names above")
            raise ValueError(uneven.format(number=number, names=len(names)))
    taken = _choose(names, first)
    cells = ((number, row[taken]) for number, row in rows.items())
    place = translate("Files", "line {number}, column “{column}”")
    return names[taken], _placed(place, cells, column=shorten(names[taken]))


def _splitter(names: str, first: str) -> Callable[[int, str], list[str]]:
    """What splits the lines of a table, given its first two: at tabs, semicolons, commas or spaces."""
    mark = next((mark for mark in "\t;," if mark in names), None)
    if mark is None:
        words = len(names.split())
        mark = " " if words == len(first.split()) > 1 else "\t"

    def split(number: int, line: str) -> list[str]:
        try:
            (cells,) = csv.reader([line.strip(" ")], delimiter=mark, skipinitialspace=True, strict=True)
        except csv.Error:
            unclosed = translate("Files", "line {number} has a quotation mark without its other half")
            raise ValueError(unclosed.format(number=number)) from None
        return [cell.strip() for cell in cells]

    return split


def _choose(names: list[str], first: list[str]) -> int:
    """The index of the column x, or else of the first one with a name and a number: without one it counts the rows."""
    lower = [name.lower() for name in names]
    if "x" in lower:
        return lower.index("x")
    for index, (name, cell) in enumerate(zip(names, first, strict=True)):
        if name and _NUMERIC.fullmatch(cell):
            return index
    raise ValueError(translate("Files", "no column of numbers has a name"))


def _numbers(cells: list[_Cell]) -> tuple[float, ...]:
    mark = _decimal_mark([cell.text for cell in cells])
    return tuple(_number(cell, mark) for cell in cells)


def _number(cell: _Cell, mark: str) -> float:
    try:
        return parse_number(cell.text, mark, arithmetic=False)
    except ValueError as error:
        problem = translate("Files", "{place}: {problem}").format(place=cell.place, problem=error)
        raise ValueError(problem) from None


def _decimal_mark(cells: list[str]) -> str:
    """A comma, where one cell has a comma that can be nothing else and none has a point: “1,5” speaks for “1,125”."""
    if any("." in cell for cell in cells):
        return "."
    return "," if any("," in cell and _is_number(cell) for cell in cells) else "."


def _is_number(cell: str) -> bool:
    try:
        parse_number(cell, arithmetic=False)
    except ValueError:
        return False
    return True

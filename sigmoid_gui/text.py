"""Numbers as people write and read them. Refuses what could be read in two ways, rather than guess."""

import math
import re
from collections.abc import Sequence

from sigmoid_gui.expressions import evaluate

# float() alone would also take "1_000", digits of other scripts and "infinity".
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(\D\d{3})+", re.ASCII)
_NOT_FINITE = re.compile(r"[+-]?(inf|infinity|∞|nan)", re.IGNORECASE)


def parse_number(text: str, decimal: str = ".") -> float:
    """The finite number that `text` stands for, with a point or a comma as its decimal mark: 1.5, 2/3, pi, ln 3.

    `decimal` is the mark that the user's locale uses. The other one is accepted too unless the text could
    as well be a grouped integer: “1,000” is refused where the mark is a point. Raises ValueError.
    """
    plain = text.strip().replace("\N{MINUS SIGN}", "-")
    if not plain:
        raise ValueError("a number is missing")
    other = "," if decimal == "." else "."
    if other in plain and _GROUPED.fullmatch(plain):
        grouped = re.sub(r"[.,]", "", plain)
        raise ValueError(f"“{text.strip()}” could be read in two ways: write {grouped} or {plain}0")
    if _NOT_FINITE.fullmatch(plain):
        raise ValueError(f"“{text.strip()}” is not a finite number")
    try:
        return _value(plain.replace(",", "."))
    except ValueError as error:
        raise ValueError(f"“{shorten(text.strip())}” {error}") from None


def parse_vector(text: str, decimal: str = ".") -> tuple[float, ...]:
    """The numbers in `text`, separated by commas, semicolons, spaces or new lines. Raises ValueError.

    A comma is a separator, unless semicolons separate (“1,5; 2,5”) or, in a locale whose decimal mark is
    the comma, nothing else can be meant (“1,5 2,5”). What could be meant both ways is refused.
    """
    cells = [cell.strip() for cell in _cells(text.strip(), decimal)]
    if cells and not cells[-1]:
        cells.pop()  # a closing separator, as spreadsheets leave it
    return tuple(_element(cell, index, decimal) for index, cell in enumerate(cells))


def _value(plain: str) -> float:
    value = float(plain) if _NUMBER.fullmatch(plain) else evaluate(plain)
    if not math.isfinite(value):
        raise ValueError("is too large: numbers end at 1.8e308")
    return value


def _element(cell: str, index: int, decimal: str) -> float:
    try:
        return parse_number(cell, decimal)
    except ValueError as error:
        raise ValueError(f"value {index + 1}: {error}") from None


def _cells(text: str, decimal: str) -> list[str]:
    if ";" in text:
        return re.split(r"\s*[;\n]\s*", text)
    tight = len(re.findall(r"(?<=[\d.]),(?=[+-]?[\d.])", text))
    if not tight or "." in text:
        return re.split(r"\s*,\s*|\s+", text) if text else []
    spaced = re.search(r"[^\s,]\s+[^\s,]", text)
    if decimal == "." and not spaced:
        return text.split(",")
    if decimal == "," and tight == text.count(","):
        return text.split() if tight == 1 or spaced else text.split(",")
    raise ValueError(
        f"“{shorten(text)}” could be read in two ways: put ; between the values, or a space after each comma"
    )


def show(value: float, digits: int = 6) -> str:
    """`value` with so many significant digits, as a person reads it: 0.817574, 1e-09."""
    return f"{value + 0.0:.{digits}g}"  # + 0.0 turns a negative zero into 0


def exact(value: float) -> str:
    """`value` with 17 significant digits, which name one float64 and no other."""
    return f"{value:.17g}"


def join(values: Sequence[float]) -> str:
    """Numbers as `parse_vector` reads them back exactly, whatever the locale."""
    return "; ".join(shortest(value) for value in values)


def shortest(value: float) -> str:
    """The shortest text that names this float64 and no other: 0.1, -6, 1e+300."""
    return repr(value).removesuffix(".0")


def shorten(text: str, most: int = 40) -> str:
    """`text`, cut where it is too long for a sentence."""
    return text if len(text) <= most else f"{text[: most - 1]}…"

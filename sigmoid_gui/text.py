"""Numbers as people write and read them. Refuses what could be read in two ways, rather than guess."""

import math
import re
from collections.abc import Sequence

from sigmoid_gui.expressions import evaluate
from sigmoid_gui.words import translate

# float() alone would also take "1_000", digits of other scripts and "infinity".
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
_NOT_FINITE = re.compile(r"[+-]?(inf|infinity|∞|nan)", re.IGNORECASE)
_LONGEST = 100_000  # characters: a thousand numbers, and a mistake's worth more


def parse_number(text: str, decimal: str = ".", *, arithmetic: bool = True) -> float:
    """The finite number that `text` stands for, with a point or a comma as its decimal mark: 1.5, 2/3, pi, ln 3.

    `decimal` is the mark that the user's locale uses. The other one is accepted too unless the text could
    as well be a grouped integer: “1,000” is refused where the mark is a point. Without `arithmetic` only
    digits are read: in a file 2024-10-11 is a date. Raises ValueError.
    """
    plain = text.strip().replace("\N{MINUS SIGN}", "-")
    if not plain:
        raise ValueError(translate("Numbers", "a number is missing"))
    if grouped := _grouped(plain, "," if decimal == "." else "."):
        ambiguous = translate("Numbers", "“{text}” could be read in two ways: {remedy}")
        raise ValueError(ambiguous.format(text=shorten(text.strip()), remedy=_remedy(grouped, decimal)))
    if _NOT_FINITE.fullmatch(plain):
        raise ValueError(translate("Numbers", "“{text}” is not a finite number").format(text=text.strip()))
    try:
        return _value(plain.replace(",", "."), arithmetic=arithmetic)
    except ValueError as error:
        problem = translate("Numbers", "“{text}” {problem}").format(text=shorten(text.strip()), problem=error)
        raise ValueError(problem) from None


def parse_vector(text: str, decimal: str = ".") -> tuple[float, ...]:
    """The numbers in `text`, separated by commas, semicolons, spaces or new lines. Raises ValueError.

    A comma is a separator, unless semicolons separate (“1,5; 2,5”) or, in a locale whose decimal mark is
    the comma, nothing else can be meant (“1,5 2,5”). What could be meant both ways is refused. Brackets
    around it all, as other programs print them, do not matter.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        too_long = translate("Numbers", "{count} characters are too many: at most {most} can be read")
        raise ValueError(too_long.format(count=len(text), most=_LONGEST))
    return tuple(_element(cell, index, decimal) for index, cell in enumerate(split_vector(text, decimal)))


def split_vector(text: str, decimal: str = ".") -> list[str]:
    """The numbers in `text` as they are written, separated by the rules of `parse_vector`. Raises ValueError."""
    text = text.strip()
    if text[:1] + text[-1:] in ("[]", "()"):
        text = text[1:-1].strip()
    cells = [cell.strip() for cell in _cells(text, decimal)]
    if cells and not cells[-1]:
        cells.pop()  # a closing separator, as spreadsheets leave it
    return cells


def _grouped(plain: str, mark: str) -> str:
    """The first number in `plain` whose marks may as well group thousands: 1,000 but not 0,125 nor 1,0000."""
    found = re.search(rf"(?<![\d.,])[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}})+(?![\d.,])", plain, re.ASCII)
    return found[0] if found else ""


def _remedy(grouped: str, decimal: str) -> str:
    digits = re.sub(r"[.,]", "", grouped)
    if len(grouped) - len(digits) > 1:
        return translate("Numbers", "write {number}").format(number=digits)
    other = re.sub(r"[.,]", decimal, grouped)
    return translate("Numbers", "write {number} or {other}").format(number=digits, other=other)


def _value(plain: str, *, arithmetic: bool) -> float:
    if not arithmetic and not _NUMBER.fullmatch(plain):
        raise ValueError(translate("Numbers", "is not a number"))
    value = float(plain) if _NUMBER.fullmatch(plain) else evaluate(plain)
    if not math.isfinite(value):
        raise ValueError(translate("Numbers", "is too large: numbers end at 1.8e308"))
    return value


def _element(cell: str, index: int, decimal: str) -> float:
    try:
        return parse_number(cell, decimal)
    except ValueError as error:
        problem = translate("Numbers", "value {number}: {problem}").format(number=index + 1, problem=error)
        raise ValueError(problem) from None


def _cells(text: str, decimal: str) -> list[str]:
    if ";" in text:
        return re.sub(r";[ \t\r]*\n", ";", text).replace("\n", ";").split(";")
    text = " ".join(text.split())
    tight = len(re.findall(r"(?<=[\d.]),(?=[+-]?[\d.])", text))
    if _commas_separate(text, tight, decimal):
        return re.split(r" ?, ?| ", text) if text else []
    if _commas_are_decimal(text, tight, decimal):
        return text.split()
    ambiguous = translate(
        "Numbers", "“{text}” could be read in two ways: put ; between the values, or a space after each comma"
    )
    raise ValueError(ambiguous.format(text=shorten(text)))


def _commas_separate(text: str, tight: int, decimal: str) -> bool:
    """Whether every comma can only be a separator. `tight` is the number of those between two digits."""
    if tight == 0:
        return True
    if re.search(r"[^ ,] [^ ,]", text):
        return False  # spaces separate already
    if "." in text:
        return True
    if ", " in text or " ," in text or _grouped(text, ","):
        return False
    # Where the comma is the decimal mark, an even number of values could be half as many decimals.
    return decimal == "." or tight % 2 == 0


def _commas_are_decimal(text: str, tight: int, decimal: str) -> bool:
    """Whether every comma can only be a decimal mark."""
    spaces = text.count(" ")
    return decimal == "," and "." not in text and tight == text.count(",") and (spaces > 0 or tight == 1)


def show(value: float, digits: int = 6) -> str:
    """`value` with so many significant digits, as a person reads it: 0.817574, 1e-09."""
    return f"{value + 0.0:.{digits}g}"  # + 0.0 turns a negative zero into 0


def signed(value: float) -> str:
    """`value` as `show` has it, with the minus sign of formulas: −0.5."""
    return show(value).replace("-", "−")


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

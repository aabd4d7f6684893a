"""The user's decimal mark. The program's own texts have a point; widgets show them as the locale writes them."""

import re

from PySide6.QtCore import QLocale


def decimal_mark() -> str:
    """A point or a comma: what the locale puts before the decimals."""
    return "," if QLocale().decimalPoint() == "," else "."


def localized(number: str, minus: str = "-") -> str:
    """The text of a number with the locale's decimal mark and, where it is not typed again, a real minus sign."""
    return number.replace(".", decimal_mark()).replace("-", minus)


def localized_text(text: str) -> str:
    """A text with numbers in it, with the locale's decimal mark in each of them but hexadecimal ones."""
    return re.sub(r"(?<=\d)\.(?<!0x\d\.)(?=\d)", decimal_mark(), text)

"""Columns of numbers as CSV (RFC 4180), with a point and 17 digits, so that every float comes back as it was."""

from collections.abc import Mapping

from sigmoid_gui.figure import Floats
from sigmoid_gui.text import exact


def to_csv(columns: Mapping[str, Floats]) -> str:
    """The columns, each of shape (n,), as text. Headers are ours: they need no quotes."""
    rows = zip(*(column.tolist() for column in columns.values()), strict=True)
    lines = [",".join(columns), *(",".join(map(exact, row)) for row in rows)]
    return "\r\n".join(lines) + "\r\n"

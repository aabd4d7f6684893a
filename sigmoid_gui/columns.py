"""Columns of numbers as CSV (RFC 4180): a header, a point as decimal mark, 17 digits, so that all comes back."""

from collections.abc import Mapping

from numpy.typing import NDArray

from sigmoid_gui.text import exact


def to_csv(columns: Mapping[str, NDArray]) -> str:
    """The columns, each of shape (n,), as text. Headers are ours: they need no quotes."""
    rows = zip(*(column.tolist() for column in columns.values()), strict=True)
    lines = [",".join(columns), *(",".join(map(exact, row)) for row in rows)]
    return "\r\n".join(lines) + "\r\n"

"""Columns of numbers and words as CSV (RFC 4180). Numbers have a point and 17 digits: every float comes back."""

import csv
import io
from collections.abc import Iterable, Mapping

from sigmoid_gui.figure import Column
from sigmoid_gui.text import exact


def to_csv(columns: Mapping[str, Column]) -> str:
    """The columns, each of shape (n,), as text under their names."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(zip(*map(_cells, columns.values()), strict=True))
    return text.getvalue()


def _cells(column: Column) -> Iterable[str]:
    return column if isinstance(column, tuple) else map(exact, column.tolist())

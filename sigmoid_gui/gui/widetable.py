"""A table under the plots: as wide as they are, and as high as its rows, but no more than eight of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from sigmoid_gui.figure import Column, Table
from sigmoid_gui.gui.locale import localized_text
from sigmoid_gui.gui.tableview import TableView, shown

_ROWS = 8
_FEWEST = 2
_USUAL = "−0.0000"
_ROOM = 12  # beside the text of a cell


class WideTable(TableView):
    """Columns are as wide as their longest text has been while only the cells changed: a drag does not shake them."""

    def __init__(self) -> None:
        super().__init__()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)

    def show_table(self, table: Table, *, full_precision: bool = False) -> None:
        """Show `table`, and make room for it."""
        if table is self.table and full_precision == self.full_precision:
            return
        before = self.table
        anew = table.shape != before.shape or full_precision != self.full_precision
        super().show_table(table, full_precision=full_precision)
        for place, (title, column) in enumerate(table.columns.items()):
            if anew or not _same_words(column, before.cells[place]):
                width = self._width(title, column)
                self.setColumnWidth(place, width if anew else max(width, self.columnWidth(place)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Make room for the scroll bar, or take it back."""
        super().resizeEvent(event)
        self._fit()

    def _width(self, title: str, column: Column) -> int:
        show = partial(shown, full_precision=self.full_precision)
        texts = map(localized_text, column) if isinstance(column, tuple) else map(show, column.tolist())
        return max(map(self.fontMetrics().horizontalAdvance, (title, _USUAL, *texts))) + _ROOM

    def _fit(self) -> None:
        frame = 2 * self.frameWidth() + self.horizontalHeader().sizeHint().height()
        needed = self.verticalHeader().sizeHint().width() + self.horizontalHeader().length()
        if self.horizontalScrollBar().maximum() > 0 or needed > self.width():
            frame += self.horizontalScrollBar().sizeHint().height()
        row = self.verticalHeader().defaultSectionSize()
        self.setMinimumHeight(frame + row * min(self.table.count, _FEWEST))
        self.setMaximumHeight(frame + row * min(self.table.count, _ROWS))


def _same_words(column: Column, before: Column) -> bool:
    """Whether the texts are as wide as they were; numbers that became words, or words numbers, are not."""
    return isinstance(column, tuple) and isinstance(before, tuple) and column == before

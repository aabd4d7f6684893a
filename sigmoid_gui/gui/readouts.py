"""The numbers read off the picture, in real widgets: they can be focused, selected, copied and spoken."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from sigmoid_gui.figure import Reading
from sigmoid_gui.gui.hints import describe
from sigmoid_gui.gui.locale import localized_text
from sigmoid_gui.text import exact, show
from sigmoid_gui.words import translate


class ReadOut(QLineEdit):
    """One number. It shows six digits, or all; copying it whole takes all 17 either way."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self._value: float | str = 0.0
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copies = {
            translate("Readings", "Copy all digits"): self.copy_exact,
            translate("Readings", "Copy the selection"): self.copy,
        }
        for title, copy in copies.items():
            action = QAction(title, self)
            action.triggered.connect(copy)
            self.addAction(action)

    def show_reading(self, reading: Reading, *, full_precision: bool) -> None:
        """Show what `reading` says."""
        value = self._value = reading.value
        self.setAccessibleName(reading.name)
        describe(self, f"{reading.help}\n{localized_text(_whole(value))}")
        text = localized_text(_whole(value) if full_precision or isinstance(value, str) else show(value))
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def copy_exact(self) -> None:
        """Put the number on the clipboard, with all its digits."""
        QGuiApplication.clipboard().setText(_whole(self._value))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy the exact number unless a part of the text is selected."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.selectedText() in ("", self.text()):
            self.copy_exact()
        else:
            super().keyPressEvent(event)


class ReadOuts(QWidget):
    """The readings of a figure under one another, and a button that copies them all."""

    def __init__(self) -> None:
        super().__init__()
        self._readings: tuple[Reading, ...] = ()
        self._rows: list[tuple[QLabel, ReadOut]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(3)
        self._copy = QPushButton(translate("Readings", "Copy read-outs"), self)
        describe(self._copy, translate("Readings", "Copy every name and number, with 17 digits."))
        self._copy.clicked.connect(self.copy)

    def show_readings(self, readings: tuple[Reading, ...], *, full_precision: bool) -> None:
        """Show the readings; rows are kept while there are as many."""
        self._readings = readings
        if len(readings) != len(self._rows):
            self._rebuild(len(readings))
        for (label, out), reading in zip(self._rows, readings, strict=True):
            label.setText(reading.name)
            describe(label, reading.help)
            out.show_reading(reading, full_precision=full_precision)

    def copy(self) -> None:
        """Put all readings on the clipboard, a line each, name and number with a tab between."""
        QGuiApplication.clipboard().setText("".join(f"{r.name}\t{_whole(r.value)}\n" for r in self._readings))

    def _rebuild(self, count: int) -> None:
        for widget in (widget for row in self._rows for widget in row):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._rows = [(QLabel(), ReadOut()) for _ in range(count)]
        for row, (label, out) in enumerate(self._rows):
            label.setBuddy(out)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(out, row, 1)
        self._grid.addWidget(self._copy, count, 0, 1, 2)
        for before, after in pairwise([self, *(out for _, out in self._rows), self._copy]):
            QWidget.setTabOrder(before, after)


def _whole(value: float | str) -> str:
    return value if isinstance(value, str) else exact(value)

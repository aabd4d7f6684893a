"""A number in a form: its label, a box and, where it has a span, a slider."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from sigmoid_gui.gui.hints import describe
from sigmoid_gui.gui.numbers import NumberBox, RoundSlider
from sigmoid_gui.steps import step_below
from sigmoid_gui.words import translate


class NumberRow(QObject):
    """A row at the end of a grid; without a label, a box at the end of the last row.

    `name` is what assistive technology calls the box.
    """

    typed = Signal(float)
    moved = Signal(float, bool)  # to where, and whether the mouse still holds the slider
    settled = Signal()
    rejected = Signal(str)

    def __init__(self, grid: QGridLayout, label: str, name: str, help_text: str, *, slider: bool) -> None:
        super().__init__(grid.parentWidget())
        row = grid.rowCount() - (not label)
        self.box = NumberBox(name)
        describe(self.box, help_text)
        self.box.edited.connect(self.typed)
        self.box.rejected.connect(self.rejected)
        grid.addWidget(self.box, row, 1 if label else 2)
        if label:
            caption = QLabel(label)
            caption.setBuddy(self.box)
            describe(caption, help_text)
            grid.addWidget(caption, row, 0)
        self.slider = RoundSlider(translate("Form", "{name} slider").format(name=name)) if slider else None
        if self.slider:
            describe(self.slider, help_text)
            self.slider.moved.connect(lambda value: self.moved.emit(value, self.slider.isSliderDown()))
            self.slider.sliderReleased.connect(self.settled)
            grid.addWidget(self.slider, row, 2)

    def show_value(
        self, value: float, span: tuple[float, float] | None, *, log: bool = False, whole: bool = False
    ) -> None:
        """Show the number; steps are in proportion to the span, or without one, or with `log`, to the number itself."""
        if self.slider and span:
            self.slider.show_value(value, span, log=log, whole=whole)
        size = (span[1] - span[0]) / 50 if span and not log else max(abs(value) / 5, 1e-290)
        self.box.show_value(value, step_below(max(size, 1) if whole else size).size)

"""A number as a box and as a slider. Both show any float64 and change it only when the user does."""

from __future__ import annotations

from PySide6.QtCore import Property, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSlider

from sigmoid_gui.gui.keys import leaves_undo
from sigmoid_gui.gui.locale import decimal_mark, localized
from sigmoid_gui.steps import Step, nearest, step_below
from sigmoid_gui.text import parse_number, shortest


class NumberBox(QAbstractSpinBox):
    """A box for any finite number: QDoubleSpinBox rounds to a fixed number of decimals, and 1.5 reads 15 in German."""

    edited = Signal(float)
    rejected = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel alone would give it the focus, and turn it
        self._value = 0.0
        self._step = 1.0
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("−0.00000000") + 30)
        self.editingFinished.connect(self._read)

    def show_value(self, value: float, step: float) -> None:
        """Show `value`; the arrows change it by `step`."""
        self._value, self._step = value, step
        text = localized(shortest(value))
        if self.lineEdit().text() != text:
            self.lineEdit().setText(text)

    def _get_value(self) -> float:
        return self._value

    def _set_value(self, value: float) -> None:
        self.edited.emit(float(value))

    # What assistive technology reads and sets.
    value = Property(float, _get_value, _set_value)

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """Move by so many steps, on round numbers."""
        self._read()
        self.edited.emit(nearest(self._value + steps * self._step, self._step))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802 - Qt's name
        """Both ways, always: the state knows the limits."""
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window where there is no typing to take back."""
        if leaves_undo(event, self.lineEdit().isUndoAvailable(), self.lineEdit().isRedoAvailable()):
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the column that the box is in, unless the user is in the box."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

    def _read(self) -> None:
        text = self.lineEdit().text()
        if text == localized(shortest(self._value)):
            return
        try:
            self.edited.emit(parse_number(text, decimal_mark()))
        except ValueError as error:
            self.lineEdit().setText(localized(shortest(self._value)))
            self.rejected.emit(f"{self.accessibleName()}: {error}.")


class RoundSlider(QSlider):
    """A slider over any interval, in round steps: some 500 to 1250 of them from end to end.

    QSlider counts in integers; these are multiples of the step. A value between or beyond them is shown at
    the nearest place and left as it is.
    """

    moved = Signal(float)

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setMinimumWidth(100)
        self.setPageStep(50)
        self._step = Step(1, 0)
        self._first = 0
        self.valueChanged.connect(lambda index: self.moved.emit(self._step.multiple(self._first + index)))

    def show_value(self, value: float, span: tuple[float, float]) -> None:
        """Show where `value` is in `span`."""
        self._step = step_below((span[1] - span[0]) / 500)
        self._first, last = self._step.indices(*span)
        place = min(max(value, span[0]), span[1])
        with QSignalBlocker(self):
            self.setRange(0, last - self._first)
            self.setValue(round(place / self._step.size) - self._first)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the column that the slider is in, unless the user is on the slider."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

"""A number as a box and as a slider. Both show any float64 and change it only when the user does."""

from __future__ import annotations

from PySide6.QtCore import Property, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessibleInterface, QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSlider

from sigmoid_gui.fields import sentence
from sigmoid_gui.gui import focus
from sigmoid_gui.gui.locale import decimal_mark, localized
from sigmoid_gui.gui.typing import leaves_undo, mark_refused, moves_on
from sigmoid_gui.steps import Decades, Step, nearest, step_below
from sigmoid_gui.text import parse_number, shortest


class NumberBox(QAbstractSpinBox):
    """A box for any finite number: QDoubleSpinBox rounds to a fixed number of decimals, and reads 1.5 as 15 in German.

    Enter applies what was typed, and so does leaving the box. A text that is refused is marked and stays while
    the user is in the box, to be mended; Escape takes it back.
    """

    edited = Signal(float)
    rejected = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel alone would give it the focus, and turn it
        self._value = 0.0
        self._step = 1.0
        self._shown = ""
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("-0.0000000000") + 36)

    def show_value(self, value: float, step: float) -> None:
        """Show `value`, unless the user is typing; the arrows change it by `step`."""
        typing = self.hasFocus() and self._typed
        self._value, self._step = value, step
        if not typing:
            self._show_text()

    def _get_value(self) -> float:
        return self._value

    def _set_value(self, value: float) -> None:
        self.edited.emit(float(value))

    # What assistive technology reads and sets.
    value = Property(float, _get_value, _set_value)

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """Move by so many steps, on round numbers, from what was typed."""
        start = self._read()
        if start is not None:
            self.edited.emit(nearest(start + steps * self._step, self._step))
            self._show_text()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802 - Qt's name
        """Both ways, always: the state knows the limits."""
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window where there is no typing to take back."""
        if leaves_undo(event, self.lineEdit().isUndoAvailable(), self.lineEdit().isRedoAvailable()):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Apply on Enter, take back on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self._typed:
            self._show_text()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Apply when the user moves on, but not when another window comes to the front."""
        super().focusOutEvent(event)
        if moves_on(event):
            self._apply()
            self._show_text()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the column that the box is in, unless the user is in the box."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

    @property
    def _typed(self) -> bool:
        return self.lineEdit().text() != self._shown

    def _apply(self) -> None:
        value = self._read() if self._typed else None
        if value is None:
            return
        self.edited.emit(value)
        if self._value == value:
            self._show_text()
        else:
            mark_refused(self.lineEdit(), refused=True)

    def _read(self) -> float | None:
        """What the text says, or None after saying why it says nothing."""
        if not self._typed:
            return self._value
        try:
            return parse_number(self.lineEdit().text(), decimal_mark())
        except ValueError as error:
            mark_refused(self.lineEdit(), refused=True)
            self.rejected.emit(sentence(self.accessibleName(), error))
            return None

    def _show_text(self) -> None:
        self._shown = localized(shortest(self._value))
        mark_refused(self.lineEdit(), refused=False)
        if self._typed or self.lineEdit().isModified():  # setText forgets the typing that could be taken back
            self.lineEdit().setText(self._shown)
            self.lineEdit().setCursorPosition(0)  # the sign and the first digits matter most


def slider_step(span: tuple[float, float], *, whole: bool = False) -> Step:
    """The step of a slider over `span`: there are some 500 to 1250 of them from end to end, if it need not be whole."""
    step = step_below((span[1] - span[0]) / 500)
    return Step(1, 0) if whole and step.size < 1 else step


class RoundSlider(QSlider):
    """A slider over any interval, in round steps, or over positive numbers in decades.

    QSlider counts in integers; these are multiples of the step. A value between or beyond them is shown at
    the nearest place and left as it is.
    """

    moved = Signal(float)
    told: QAccessibleInterface | None = None  # what assistive technology has of it

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setMinimumWidth(100)
        self._step: Step | Decades = Step(1, 0)
        self._first = 0
        self.valueChanged.connect(lambda index: self.moved.emit(self.number(index)))

    def number(self, place: int) -> float:
        """The number that one of Qt's integers stands for."""
        return self._step.multiple(self._first + place)

    def show_value(self, value: float, span: tuple[float, float], *, log: bool = False, whole: bool = False) -> None:
        """Show where `value` is in `span`; with `log` in decades of it, with `whole` in steps of whole numbers."""
        self._step = Decades() if log else slider_step(span, whole=whole)
        self._first, last = self._step.indices(*span)
        place = min(max(value, span[0]), span[1])
        with QSignalBlocker(self):
            self.setRange(0, last - self._first)
            self.setPageStep(10 if log else min(50, max((last - self._first) // 10, 1)))
            self.setValue(round(self._step.place(place)) - self._first)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().paintEvent(event)
        focus.frame(self, self, self.rect())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the column that the slider is in, unless the user is on the slider."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

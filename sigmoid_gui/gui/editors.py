"""One editor for each kind of setting: it shows what a state says, and says what the user makes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QListWidget, QListWidgetItem

from sigmoid_gui.fields import Choice, Choices, Count, Field, Interval, Number, Switch, Vector
from sigmoid_gui.gui.focus import CheckBox
from sigmoid_gui.gui.hints import describe
from sigmoid_gui.gui.numberrow import NumberRow
from sigmoid_gui.gui.numbers import slider_step
from sigmoid_gui.gui.vectorfield import VectorField
from sigmoid_gui.state import State
from sigmoid_gui.steps import nearest
from sigmoid_gui.words import translate


class Editor(QObject):
    """Widgets in the last rows of a grid, for the setting `name` of a kind."""

    edited = Signal(dict, str)  # changes, and the gesture they are part of or ""
    settled = Signal()  # the gesture is over
    rejected = Signal(str)

    def __init__(self, grid: QGridLayout, name: str, kind: Field) -> None:
        super().__init__(grid.parentWidget())
        self.name = name
        self.kind = kind
        self.label, self.help = (translate("Settings", text) for text in (kind.label, kind.help))

    def show_state(self, state: State) -> None:
        """Show the setting as the state has it."""
        raise NotImplementedError

    def _add_number(self, grid: QGridLayout, label: str, title: str, *, slider: bool) -> NumberRow:
        row = NumberRow(grid, label, title, self.help, slider=slider)
        row.settled.connect(self.settled)
        row.rejected.connect(self.rejected)
        return row


class NumberEditor(Editor):
    """A box, and a slider where the kind has a span."""

    kind: Number | Count

    def __init__(self, grid: QGridLayout, name: str, kind: Number | Count) -> None:
        super().__init__(grid, name, kind)
        self._log = isinstance(kind, Number) and kind.log
        self._row = self._add_number(grid, self.label, self.label, slider=kind.span is not None)
        self._row.typed.connect(lambda value: self.edited.emit({name: value}, ""))
        self._row.moved.connect(lambda value, held: self.edited.emit({name: value}, _gesture(name, held)))

    def show_state(self, state: State) -> None:
        """Show the number."""
        whole = isinstance(self.kind, Count)
        self._row.show_value(getattr(state, self.name), self.kind.span, log=self._log, whole=whole)


class IntervalEditor(Editor):
    """A row for each end, or one for both where there are no sliders. A number typed beyond their span widens it."""

    kind: Interval

    def __init__(self, grid: QGridLayout, name: str, kind: Interval) -> None:
        super().__init__(grid, name, kind)
        self._ends = (0.0, 0.0)
        self._span = (0.0, 0.0)
        ends = translate("Form", "from"), translate("Form", "to")
        labels = ends if kind.sliders else (self.label, "")
        self._rows = [
            self._add_number(grid, label, _part(self.label, end), slider=kind.sliders is not None)
            for label, end in zip(labels, ends, strict=True)
        ]
        for index, row in enumerate(self._rows):
            row.typed.connect(lambda value, index=index: self._typed(index, value))
            row.moved.connect(lambda value, held, index=index: self._moved(index, value, _gesture(name, held)))

    def show_state(self, state: State) -> None:
        """Show both ends."""
        self._ends = getattr(state, self.name)
        self._span = getattr(state, self.kind.sliders) if self.kind.sliders else self._ends
        for row, end in zip(self._rows, self._ends, strict=True):
            row.show_value(end, self._span)

    def _with(self, index: int, value: float) -> tuple[float, float]:
        return (value, self._ends[1]) if index == 0 else (self._ends[0], value)

    def _typed(self, index: int, value: float) -> None:
        changes = {self.name: self._with(index, value)}
        if self.kind.sliders:
            changes[self.kind.sliders] = min(self._span[0], value), max(self._span[1], value)
        self.edited.emit(changes, "")

    def _moved(self, index: int, value: float, gesture: str) -> None:
        """Move one end with its slider, which stops short of the other end."""
        step = slider_step(self._span).size
        limit = nearest(self._ends[1 - index] + (step if index else -step), step)
        value = max(value, limit) if index else min(value, limit)
        self.edited.emit({self.name: self._with(index, value)}, gesture)


class VectorEditor(Editor):
    """A row for the selected value, whose slider covers what is drawn, and a field for all of them."""

    kind: Vector

    def __init__(self, grid: QGridLayout, name: str, kind: Vector) -> None:
        super().__init__(grid, name, kind)
        self._row = self._add_number(grid, "x", _part(self.label, "x"), slider=True)
        self._row.typed.connect(lambda value: self.edited.emit({"x": value}, ""))
        self._row.moved.connect(lambda value, held: self.edited.emit({"x": value}, _gesture("x", held)))
        values = translate("Form", "values")
        self._field = VectorField(_part(self.label, values), kind)
        self._field.edited.connect(lambda values: self.edited.emit({name: values}, ""))
        self._field.rejected.connect(self.rejected)
        label = QLabel(values)
        label.setBuddy(self._field)
        describe(label, self.help)
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        grid.addWidget(self._field, row, 1, 1, 2)

    def show_state(self, state: State) -> None:
        """Show the selected value and all of them."""
        self._row.show_value(state.x, getattr(state, self.kind.sliders))
        self._field.show_values(getattr(state, self.name))


class SwitchEditor(Editor):
    """A check box, two of them to a row."""

    def __init__(self, grid: QGridLayout, name: str, kind: Switch) -> None:
        super().__init__(grid, name, kind)
        self._box = CheckBox(self.label)
        describe(self._box, self.help)
        self._box.toggled.connect(lambda on: self.edited.emit({name: on}, ""))
        row = grid.rowCount() - 1
        before, beside = grid.itemAtPosition(row, 0), grid.itemAtPosition(row, 2)
        if before and not beside and isinstance(before.widget(), QCheckBox):
            grid.addWidget(self._box, row, 2)
        else:
            grid.addWidget(self._box, row + 1, 0, 1, 2)

    def show_state(self, state: State) -> None:
        """Show whether it is on."""
        self._box.setChecked(getattr(state, self.name))


class ChoiceEditor(Editor):
    """A combo box."""

    kind: Choice

    def __init__(self, grid: QGridLayout, name: str, kind: Choice) -> None:
        super().__init__(grid, name, kind)
        self._box = QComboBox()
        self._box.setAccessibleName(self.label)
        describe(self._box, self.help)
        for option, title in kind.options.items():
            self._box.addItem(translate("Settings", title), option)
        self._box.currentIndexChanged.connect(lambda: self.edited.emit({name: self._box.currentData()}, ""))
        label = QLabel(self.label)
        label.setBuddy(self._box)
        describe(label, self.help)
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        grid.addWidget(self._box, row, 1, 1, 2)

    def show_state(self, state: State) -> None:
        """Show what is chosen."""
        self._box.setCurrentIndex(self._box.findData(getattr(state, self.name)))


class ChoicesEditor(Editor):
    """A list with a check box for each option."""

    kind: Choices

    def __init__(self, grid: QGridLayout, name: str, kind: Choices) -> None:
        super().__init__(grid, name, kind)
        self._list = QListWidget()
        self._list.setAccessibleName(self.label)
        describe(self._list, self.help)
        for option, title in kind.options.items():
            item = QListWidgetItem(translate("Settings", title), self._list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(Qt.ItemDataRole.UserRole, option)
        self._list.setFixedHeight(self._list.sizeHintForRow(0) * min(len(kind.options), 8) + 6)
        self._list.itemChanged.connect(lambda: self.edited.emit({name: self._checked()}, ""))
        grid.addWidget(self._list, grid.rowCount(), 0, 1, 3)

    def show_state(self, state: State) -> None:
        """Show which are chosen."""
        chosen = getattr(state, self.name)
        with QSignalBlocker(self._list):
            for item in self._items():
                on = item.data(Qt.ItemDataRole.UserRole) in chosen
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _checked(self) -> tuple[str, ...]:
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        )


def _part(label: str, part: str) -> str:
    """What assistive technology calls a part of an editor."""
    return translate("Form", "{label} {part}").format(label=label, part=part)


def _gesture(name: str, held: bool) -> str:  # noqa: FBT001 - what the slider says
    """A drag with the mouse is one gesture; each key pressed on a slider is a change of its own."""
    return f"slide {name}" if held else ""


EDITORS: dict[type[Field], type[Editor]] = {
    Number: NumberEditor,
    Count: NumberEditor,
    Interval: IntervalEditor,
    Vector: VectorEditor,
    Switch: SwitchEditor,
    Choice: ChoiceEditor,
    Choices: ChoicesEditor,
}

"""The numbers of sliders, for screen readers and whatever else looks at a window from outside."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from sigmoid_gui.gui.locale import localized
from sigmoid_gui.gui.numbers import RoundSlider
from sigmoid_gui.text import show

_NULL = VoidPtr(0)


@cache
def install() -> None:
    """Have Qt tell the numbers of sliders from now on."""
    QAccessible.installFactory(_interface)


def _interface(_: str, thing: QObject) -> QAccessibleInterface | None:
    """What Qt asks for a thing when something wants to know of it. Qt deletes it with the thing."""
    if not isinstance(thing, RoundSlider):
        return None
    thing.told = _Slider(thing)  # Python would delete what nobody holds
    return thing.told


class _Slider(QAccessibleWidget):
    """A slider with the numbers that it stands for, where Qt has the places that it counts."""

    def __init__(self, slider: RoundSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        self._numbers = _Numbers(slider)
        self._parts: dict[QAccessible.InterfaceType, object] = {
            QAccessible.InterfaceType.ValueInterface: self._numbers,
            QAccessible.InterfaceType.ActionInterface: _Actions(slider),
        }

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Hand out what the slider can do: a pointer, for which PySide6's types say int; None would crash Qt."""
        return self._parts.get(kind, _NULL)  # type: ignore[return-value]

    def text(self, kind: QAccessible.Text) -> str:
        """Say the number as it is written here."""
        if kind == QAccessible.Text.Value:
            return localized(show(self._numbers.currentValue()))
        return super().text(kind)


class _Actions(QAccessibleActionInterface):
    """Taking the focus, as every widget can."""

    def __init__(self, slider: RoundSlider) -> None:
        super().__init__()
        self._slider = slider

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        return [QAccessibleActionInterface.setFocusAction()]

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        if name == QAccessibleActionInterface.setFocusAction():
            self._slider.setFocus()

    def keyBindingsForAction(self, name: str) -> list[str]:  # noqa: ARG002, N802 - Qt's name
        return []


class _Numbers(QAccessibleValueInterface):
    def __init__(self, slider: RoundSlider) -> None:
        super().__init__()
        self._slider = slider

    def currentValue(self) -> float:  # noqa: N802 - Qt's name
        return self._slider.number(self._slider.value())

    def minimumValue(self) -> float:  # noqa: N802 - Qt's name
        return self._slider.number(self._slider.minimum())

    def maximumValue(self) -> float:  # noqa: N802 - Qt's name
        return self._slider.number(self._slider.maximum())

    def minimumStepSize(self) -> float:  # noqa: N802 - Qt's name
        return self._slider.number(self._slider.value() + 1) - self.currentValue()

    def setCurrentValue(self, value: float) -> None:  # noqa: N802 - Qt's name
        self._slider.moved.emit(float(value))

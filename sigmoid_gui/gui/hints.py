"""What a control is for."""

from PySide6.QtWidgets import QWidget


def describe(widget: QWidget, text: str) -> None:
    """Say what `widget` is for, to a pointer that rests on it and to one that asks “What's this?”."""
    widget.setToolTip(text)
    widget.setWhatsThis(text)

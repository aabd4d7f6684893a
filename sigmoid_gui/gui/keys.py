"""Keys that both a text field and the window want."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

_Keys = QKeySequence.StandardKey


def leaves_undo(event: QEvent, can_undo: bool, can_redo: bool) -> bool:  # noqa: FBT001 - what the field answers
    """Whether a text field should leave this key to the window: undo or redo, with no typing to take back.

    Qt's fields claim these keys even where they have nothing to do with them.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return (event.matches(_Keys.Undo) and not can_undo) or (event.matches(_Keys.Redo) and not can_redo)

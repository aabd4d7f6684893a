"""What all fields that are typed in share: whose the undo key is, and how a refused text looks."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from sigmoid_gui.gui.theme import theme_for

_Keys = QKeySequence.StandardKey


def leaves_undo(event: QEvent, can_undo: bool, can_redo: bool) -> bool:  # noqa: FBT001 - what the field answers
    """Whether a text field should leave this key to the window: undo or redo, with no typing to take back.

    Qt's fields claim these keys even where they have nothing to do with them.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return (event.matches(_Keys.Undo) and not can_undo) or (event.matches(_Keys.Redo) and not can_redo)


def moves_on(event: QFocusEvent) -> bool:
    """Whether the user leaves a field for another, and not this window for another or for a menu."""
    return event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


def mark_refused(field: QWidget, *, refused: bool) -> None:
    """Show the text of a field in the colour of what was refused, or again in its own."""
    palette = QPalette()  # which sets nothing: in all else the field goes on following the system
    if refused:
        theme = theme_for(QGuiApplication.palette())
        palette.setColor(QPalette.ColorRole.Text, theme.refused)
        palette.setColor(QPalette.ColorRole.Highlight, theme.refused)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ground)
    if refused or _is_refused(field):
        field.setPalette(palette)


def mark_again(window: QWidget) -> None:
    """Mark what was refused in the colour of another theme."""
    for field in window.findChildren(QWidget):
        if isinstance(field, QLineEdit | QPlainTextEdit) and _is_refused(field):
            mark_refused(field, refused=True)


def _is_refused(field: QWidget) -> bool:
    return field.testAttribute(Qt.WidgetAttribute.WA_SetPalette)

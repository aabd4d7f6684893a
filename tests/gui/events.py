"""What QTest has not: moves with a button held, the wheel, and waiting for the keyboard."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def activate(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and give it the keyboard."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def drag(qtbot: QtBot, widget: QWidget, start: QPoint, stop: QPoint) -> None:
    """Press the left button at `start`, move in three steps, let go at `stop`."""
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(widget, left, pos=start)
    for part in (0.3, 0.6, 1.0):
        at = start + (stop - start) * part
        QApplication.sendEvent(
            widget,
            QMouseEvent(
                QEvent.Type.MouseMove,
                QPointF(at),
                QPointF(widget.mapToGlobal(at)),
                Qt.MouseButton.NoButton,
                left,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
    qtbot.mouseRelease(widget, left, pos=stop)


def wheel(widget: QWidget, at: QPoint, notches: int) -> None:
    """Turn the wheel away from the user by so many notches."""
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            QPointF(at),
            QPointF(widget.mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )

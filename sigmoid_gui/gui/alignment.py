"""Where a text stands in its box. One that is clipped to it leaves its clip path on all that follows in an SVG."""

from PySide6.QtCore import Qt

_MIDDLE = Qt.TextFlag.TextDontClip | Qt.AlignmentFlag.AlignVCenter
LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight
CENTRE = _MIDDLE | Qt.AlignmentFlag.AlignHCenter

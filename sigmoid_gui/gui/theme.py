"""How the roles of a figure look. Lines differ by dash or width too, not by colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QPen

from sigmoid_gui.figure import Role


@dataclass(frozen=True)
class Stroke:
    """A colour, a width in units of the reference size, and a dash pattern in units of the width."""

    color: str
    width: float = 1.0
    dash: tuple[float, ...] = ()

    def pen(self, scale: float) -> QPen:
        """A pen; `scale` is the number of pixels in a unit."""
        pen = QPen(QColor(self.color), self.width * scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if not self.dash else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)  # samples meet at flat angles; round joins take twice the time
        if self.dash:
            pen.setDashPattern(self.dash)
        return pen


@dataclass(frozen=True)
class Theme:
    """The colours of a picture. Text has a contrast of at least 4.5 : 1 against the ground, lines 3 : 1."""

    ground: str
    text: str
    frame: str
    grid: str
    shade: str
    refused: str
    strokes: Mapping[Role, Stroke]


LIGHT = Theme(
    ground="#ffffff",
    text="#24292f",
    frame="#8c959f",
    grid="#e4e8ec",
    shade="#f6eedb",
    refused="#b42318",
    strokes={
        "value": Stroke("#0b62a8", 2.5),
        "gradient": Stroke("#b3400b", 2.5),
        "tangent": Stroke("#6f4aa8", 1.5, (6, 3)),
        "marker": Stroke("#24292f", 1.2),
        "input": Stroke("#2c7a4b", 1.5),
        "saturated": Stroke("#8a6a1c", 1.2, (2, 3)),
    },
)

DARK = Theme(
    ground="#15191e",
    text="#e3e8ee",
    frame="#717b87",
    grid="#272e36",
    shade="#332c1a",
    refused="#ff9b8f",
    strokes={
        "value": Stroke("#5fb0f2", 2.5),
        "gradient": Stroke("#f39157", 2.5),
        "tangent": Stroke("#bfa1ee", 1.5, (6, 3)),
        "marker": Stroke("#e3e8ee", 1.2),
        "input": Stroke("#6cc592", 1.5),
        "saturated": Stroke("#d6b65c", 1.2, (2, 3)),
    },
)


def theme_for(palette: QPalette) -> Theme:
    """The theme that goes with the colours of the widgets around the picture."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT

"""How the roles of a figure look. Lines differ by dash or width too, not by colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QPen

from sigmoid_gui.figure import Meaning, Role


@dataclass(frozen=True)
class Stroke:
    """A colour, a width in units of the reference size, and a dash pattern in units of the width."""

    color: str
    width: float = 1.0
    dash: tuple[float, ...] = ()

    @lru_cache  # noqa: B019 - strokes are few, and live as long as the program
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
    refused: str
    strokes: Mapping[Meaning, Stroke]
    series: tuple[str, ...]
    tint: float

    def stroke(self, role: Role) -> Stroke:
        """How lines of that role look. Equals have eight colours and three dashes, which repeat after 24."""
        if isinstance(role, int):
            return Stroke(self.series[role % len(self.series)], 2, _DASHES[role % len(_DASHES)])
        return self.strokes[role]

    def shade(self, role: Role) -> QColor:
        """How areas of that role look: its colour, as much of it as the tint says, on the ground."""
        color, ground = QColor(self.stroke(role).color), QColor(self.ground)
        return QColor(
            *(round(self.tint * c + (1 - self.tint) * g) for c, g in zip(_rgb(color), _rgb(ground), strict=True))
        )


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 2), (2, 1.5))

LIGHT = Theme(
    ground="#ffffff",
    text="#24292f",
    frame="#8c959f",
    grid="#e4e8ec",
    refused="#b42318",
    strokes={
        "value": Stroke("#0b62a8", 2.5),
        "complement": Stroke("#2c7a4b", 2.5),
        "gradient": Stroke("#b3400b", 2.5),
        "textbook": Stroke("#24292f", 1.5, (4, 4)),
        "tangent": Stroke("#6f4aa8", 1.5, (6, 3)),
        "marker": Stroke("#24292f", 1.2),
        "input": Stroke("#2c7a4b", 1.5),
        "reference": Stroke("#656d76", 1.2, (4, 3)),
        "saturated": Stroke("#8a6a1c", 1.2, (2, 3)),
        "one": Stroke("#0b62a8", 1.2, (6, 3)),
        "subnormal": Stroke("#6f4aa8", 1.2, (4, 2)),
        "zero": Stroke("#b42318", 1.2, (1, 2)),
        "overflow": Stroke("#b42318", 1.2),
        "sign": Stroke("#b42318", 1.2),
        "exponent": Stroke("#2c7a4b", 1.2),
        "fraction": Stroke("#0b62a8", 1.2),
    },
    series=("#0b62a8", "#b3400b", "#2c7a4b", "#6f4aa8", "#8a6a1c", "#b0226f", "#00869b", "#57606a"),
    tint=0.15,
)

DARK = Theme(
    ground="#15191e",
    text="#e3e8ee",
    frame="#717b87",
    grid="#272e36",
    refused="#ff9b8f",
    strokes={
        "value": Stroke("#5fb0f2", 2.5),
        "complement": Stroke("#6cc592", 2.5),
        "gradient": Stroke("#f39157", 2.5),
        "textbook": Stroke("#e3e8ee", 1.5, (4, 4)),
        "tangent": Stroke("#bfa1ee", 1.5, (6, 3)),
        "marker": Stroke("#e3e8ee", 1.2),
        "input": Stroke("#6cc592", 1.5),
        "reference": Stroke("#98a3af", 1.2, (4, 3)),
        "saturated": Stroke("#d6b65c", 1.2, (2, 3)),
        "one": Stroke("#5fb0f2", 1.2, (6, 3)),
        "subnormal": Stroke("#bfa1ee", 1.2, (4, 2)),
        "zero": Stroke("#ff9b8f", 1.2, (1, 2)),
        "overflow": Stroke("#ff9b8f", 1.2),
        "sign": Stroke("#ff9b8f", 1.2),
        "exponent": Stroke("#6cc592", 1.2),
        "fraction": Stroke("#5fb0f2", 1.2),
    },
    series=("#5fb0f2", "#f39157", "#6cc592", "#bfa1ee", "#d6b65c", "#f08cc0", "#4fc4cf", "#b1bac4"),
    tint=0.17,
)


def theme_for(palette: QPalette) -> Theme:
    """The theme that goes with the colours of the widgets around the picture."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT

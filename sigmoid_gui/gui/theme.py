"""How the roles of a figure look. Lines differ by dash or width too, not by colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QPen

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
class Widgets:
    """The colours of the widgets around a picture; fields have the ground and the text of the picture."""

    window: str
    button: str
    outline: str
    highlight: str
    highlighted_text: str
    quiet_text: str


@dataclass(frozen=True)
class Theme:
    """The colours of a picture. Text has a contrast of at least 4.5 : 1 against the ground, lines 3 : 1.

    Both have 7 : 1 in the themes for high contrast.
    """

    ground: str
    text: str
    frame: str
    grid: str
    refused: str
    strokes: Mapping[Meaning, Stroke]
    series: tuple[str, ...]
    tint: float
    widgets: Widgets

    def stroke(self, role: Role) -> Stroke:
        """How lines of that role look. Equals have eight colours and three dashes, which repeat after 24.

        The colours are so ordered that of the first eight the colour-blind tell any two that have the same dash.
        """
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
    series=("#0b62a8", "#b3400b", "#2c7a4b", "#8a6a1c", "#6f4aa8", "#57606a", "#b0226f", "#00869b"),
    tint=0.15,
    widgets=Widgets(
        window="#f2f4f6",
        button="#e9ecef",
        outline="#6f7882",
        highlight="#0b62a8",
        highlighted_text="#ffffff",
        quiet_text="#5c646d",
    ),
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
    series=("#5fb0f2", "#f39157", "#6cc592", "#d6b65c", "#bfa1ee", "#b1bac4", "#f08cc0", "#4fc4cf"),
    tint=0.17,
    widgets=Widgets(
        window="#1f242b",
        button="#2b323b",
        outline="#6b7684",
        highlight="#86c7ff",
        highlighted_text="#10141a",
        quiet_text="#a3adb8",
    ),
)


def _vivid(quiet: Theme, colors: Mapping[str, str]) -> dict[Meaning, Stroke]:
    """The strokes of another theme half as thick again, with other colours for its own."""
    return {
        role: replace(stroke, color=colors[stroke.color], width=1.5 * stroke.width)
        for role, stroke in quiet.strokes.items()
    }


_DEEP = {
    LIGHT.text: "#000000",
    LIGHT.refused: "#9b0000",
    "#656d76": "#3c3c3c",
    "#0b62a8": "#00469b",
    "#b3400b": "#8a2600",
    "#b0226f": "#86004f",
    "#8a6a1c": "#5a4200",
    "#00869b": "#00505f",
    "#2c7a4b": "#005a2b",
    "#57606a": "#3c3c3c",
    "#6f4aa8": "#4b2a96",
}

LIGHT_CONTRAST = Theme(
    ground="#ffffff",
    text="#000000",
    frame="#000000",
    grid="#b0b0b0",
    refused="#9b0000",
    strokes=_vivid(LIGHT, _DEEP),
    series=tuple(_DEEP[color] for color in LIGHT.series),
    tint=0.08,
    widgets=Widgets(
        window="#ffffff",
        button="#ffffff",
        outline="#000000",
        highlight="#00469b",
        highlighted_text="#ffffff",
        quiet_text="#3c3c3c",
    ),
)

_GLARING = {
    DARK.text: "#ffffff",
    DARK.refused: "#ffa8a0",
    "#98a3af": "#d0d0d0",
    "#5fb0f2": "#6cc0ff",
    "#f39157": "#ff9f66",
    "#f08cc0": "#ff9ed2",
    "#d6b65c": "#ffd84d",
    "#4fc4cf": "#5fe3ee",
    "#6cc592": "#5fe08f",
    "#b1bac4": "#d0d0d0",
    "#bfa1ee": "#cdb4ff",
}

DARK_CONTRAST = Theme(
    ground="#000000",
    text="#ffffff",
    frame="#ffffff",
    grid="#505050",
    refused="#ffa8a0",
    strokes=_vivid(DARK, _GLARING),
    series=tuple(_GLARING[color] for color in DARK.series),
    tint=0.1,
    widgets=Widgets(
        window="#000000",
        button="#000000",
        outline="#b6b6b6",
        highlight="#ffd84d",
        highlighted_text="#000000",
        quiet_text="#d0d0d0",
    ),
)

_STARK = 20.0  # only black on white has more, which is what a system shows to those who ask for high contrast


def theme_for(palette: QPalette) -> Theme:
    """The theme that goes with the colours of the widgets around the picture."""
    stark = contrast(palette.windowText().color(), palette.window().color()) > _STARK
    return pick(dark=is_dark(palette), high_contrast=stark or wants_contrast())


def is_dark(palette: QPalette) -> bool:
    """Whether fields show bright text on a dark ground."""
    return palette.base().color().lightness() < palette.text().color().lightness()


def pick(*, dark: bool, high_contrast: bool) -> Theme:
    """The theme of that kind."""
    if high_contrast:
        return DARK_CONTRAST if dark else LIGHT_CONTRAST
    return DARK if dark else LIGHT


def wants_contrast() -> bool:
    """Whether the system was asked for high contrast."""
    hints = QGuiApplication.styleHints()  # keeps alive what belongs to it
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    dark, bright = sorted(map(_luminance, (first, second)))
    return (bright + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

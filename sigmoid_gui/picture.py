"""What a picture file may be: its size, its resolution, and the formats by suffix."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sigmoid_gui.fields import Count, labelled
from sigmoid_gui.words import translate

# Suffix, without its dot, to what a person calls the format.
FORMATS = {
    "png": "PNG image",
    "jpg": "JPEG image",
    "jpeg": "JPEG image",
    "webp": "WebP image",
    "tif": "TIFF image",
    "tiff": "TIFF image",
    "svg": "SVG drawing",
    "pdf": "PDF document",
    "csv": "CSV table",
}

SIDE = Count("Size", "Pixels from edge to edge.", low=100, high=16000)
DPI = Count("Resolution", "Pixels per inch: what makes pixels into centimetres on paper.", low=10, high=2400)
TEXT_HEIGHT = 13  # in units of the reference size: that of a label on a plain screen
_MOST_PIXELS = 64_000_000  # 256 MB while it is drawn


@dataclass(frozen=True)
class Size:
    """A picture of `width` × `height` pixels, `dpi` of them to an inch. Raises ValueError."""

    width: int = 1600
    height: int = 1000
    dpi: int = 200

    # Text and pens look right on a screen at this size; a larger picture has larger text and pens.
    reference = (800, 500)

    def __post_init__(self) -> None:
        for kind, value in ((SIDE, self.width), (SIDE, self.height), (DPI, self.dpi)):
            with labelled(kind):
                kind.check(value)
        if self.width * self.height > _MOST_PIXELS:
            too_large = translate("Files", "Size: {width}x{height} is more than 64 million pixels.")
            raise ValueError(too_large.format(width=self.width, height=self.height))

    @property
    def scale(self) -> float:
        """How many pixels a unit of the reference size has: what text and pens are multiplied by.

        Text grows with the picture. On paper it is no smaller than 6 points, as long as a small picture has room.
        """
        grown = min(self.width / self.reference[0], self.height / self.reference[1])
        readable = 6 / 72 * self.dpi / TEXT_HEIGHT
        return max(grown, min(readable, min(self.width, self.height) / 200))

    @property
    def columns(self) -> int:
        """How many points a curve needs: a chord over two pixels strays less than a tenth of one from its arc."""
        return self.width // 2


def parse_size(text: str) -> tuple[int, int]:
    """Width and height from “1600x1000”. Raises ValueError."""
    sides = text.lower().replace("×", "x").split("x")
    if len(sides) != 2:
        raise ValueError(translate("Files", "Size: “{text}” is not of the form 1600x1000.").format(text=text))
    with labelled(SIDE):
        width, height = (SIDE.parse(side) for side in sides)
    return width, height


def parse_path(text: str) -> Path:
    """The file that `text` names, with ~ for the home folder and an ending that is known. Raises ValueError."""
    try:
        path = Path(text.strip()).expanduser()
    except RuntimeError:
        unknown = translate("Files", "The folder “{folder}” belongs to a user who is not known here.")
        raise ValueError(unknown.format(folder=text.strip())) from None
    format_of(path)
    return path


def format_of(path: Path) -> str:
    """The format that the suffix of `path` picks, as a key of FORMATS. Raises ValueError."""
    suffix = path.suffix.removeprefix(".").lower()
    if suffix not in FORMATS:
        unknown = translate("Files", "The file name “{name}” must end in one of {known}: its ending picks the format.")
        raise ValueError(unknown.format(name=path.name, known=", ".join(FORMATS)))
    return suffix

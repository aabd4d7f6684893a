"""Writing measured tables into the documents, between the markers that name them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs"


def table(header: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write(name: str, text: str) -> None:
    """Replace what stands between `<!-- name -->` and `<!-- end of name -->`, in the document that has them."""
    path, found = _find(name)
    old = path.read_text("utf-8")
    path.write_text(old[: found.start(1)] + text + old[found.end(1) :], "utf-8")


def read(name: str) -> str:
    """Return what stands between the markers."""
    return _find(name)[1][1]


def _find(name: str) -> tuple[Path, re.Match[str]]:
    pattern = re.compile(f"<!-- {name}: [^>]*-->\n(.*?)\n<!-- end of {name} -->", re.DOTALL)
    places = [(path, found) for path in FOLDER.glob("*.md") for found in pattern.finditer(path.read_text("utf-8"))]
    if len(places) != 1:
        raise ValueError(f"{FOLDER} has {len(places)} places for the table {name!r}")
    return places[0]

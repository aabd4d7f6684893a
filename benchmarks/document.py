"""Writing measured tables into a document, between the markers that name them."""

import re
from pathlib import Path

NUMERICS = Path(__file__).parents[1] / "docs" / "numerics.md"


def table(header: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write(name: str, text: str) -> None:
    """Replace what stands between `<!-- name -->` and `<!-- end of name -->`."""
    old = NUMERICS.read_text("utf-8")
    pattern = re.compile(f"(<!-- {name}: [^>]*-->\n).*?(\n<!-- end of {name} -->)", re.DOTALL)
    new, count = pattern.subn(lambda m: m[1] + text + m[2], old)
    if count != 1:
        raise ValueError(f"{NUMERICS} has {count} places for the table {name!r}")
    NUMERICS.write_text(new, "utf-8")


def read(name: str) -> str:
    """Return what stands between the markers."""
    found = re.search(f"<!-- {name}: [^>]*-->\n(.*?)\n<!-- end of {name} -->", NUMERICS.read_text("utf-8"), re.DOTALL)
    return found[1] if found else ""

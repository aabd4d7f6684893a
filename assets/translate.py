"""Bring the translations up to date: `python assets/translate.py`.

Qt's lupdate collects the texts of the program into `translations/*.ts`, where Qt Linguist or an editor
fills in what is new; Qt's lrelease makes the `.qm` files of them that the program reads.
"""

import subprocess
import sysconfig
import tempfile
from pathlib import Path

from sigmoid_gui.fields import Choice, Choices
from sigmoid_gui.panels import PANELS
from sigmoid_gui.state import KINDS
from sigmoid_gui.words import LANGUAGES

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "assets" / "translations"


def table_texts() -> list[str]:
    """The texts that stand in tables, of settings and panels, and are looked up where they are shown."""
    texts = [text for kind in KINDS.values() for text in (kind.label, kind.help)]
    for kind in KINDS.values():
        texts += kind.options.values() if isinstance(kind, Choice | Choices) else ()
    texts += [title for panel in PANELS.values() for title in (*panel.settings, *panel.presets)]
    return list(dict.fromkeys(filter(None, texts)))


def main() -> None:
    """Update every .ts file, and make the .qm file of each."""
    sources = sorted(map(str, (ROOT / "sigmoid_gui").rglob("*.py")))
    with tempfile.TemporaryDirectory() as scratch:
        tables = Path(scratch) / "tables.py"
        tables.write_text("".join(f"QT_TRANSLATE_NOOP('Settings', {text!r})\n" for text in table_texts()), "utf-8")
        for name in set(LANGUAGES) - {"en"}:
            file = FOLDER / f"sigmoid_gui_{name}.ts"
            _run("lupdate", *sources, str(tables), "-locations", "none", "-no-obsolete", "-ts", str(file))
            _run("lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([f"{sysconfig.get_path('scripts')}/pyside6-{tool}", *arguments], check=True)  # noqa: S603 - no shell, and names of ours


if __name__ == "__main__":
    main()

"""Bring the translations up to date: `python assets/translate.py`.

Qt's lupdate collects the texts of the program into `translations/*.ts`, where Qt Linguist or an editor
fills in what is new; Qt's lrelease makes the `.qm` files of them that the program reads.
"""

import re
import subprocess
import sysconfig
import tempfile
from pathlib import Path

import sigmoid_gui
from sigmoid_gui.core import ACTIVATIONS
from sigmoid_gui.fields import Choice, Choices
from sigmoid_gui.panels import PANELS
from sigmoid_gui.picture import DPI, FORMATS, SIDE
from sigmoid_gui.state import DTYPES, KINDS
from sigmoid_gui.words import LANGUAGES

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "assets" / "translations"
# A word that is no function of a formula: formulas are the same in every language.
_WORD = re.compile(r"(?<!\S)[A-Za-z]{2,}(?![\w(.])")


def table_texts() -> list[str]:
    """The texts with words that stand in tables, of settings, panels and formulas, and are looked up where shown.

    The names of activations and types are the same in every language.
    """
    texts = [str(sigmoid_gui.__doc__), *FORMATS.values()]
    for kind in (*KINDS.values(), SIDE, DPI):
        texts += [kind.label, kind.help]
        if isinstance(kind, Choice | Choices):
            texts += kind.options.values()
    texts += [title for panel in PANELS.values() for title in (*panel.settings, *panel.presets)]
    texts += [activation.formula for activation in ACTIVATIONS.values()]
    return [text for text in dict.fromkeys(filter(_WORD.search, texts)) if text not in (*ACTIVATIONS, *DTYPES)]


def main() -> None:
    """Update every .ts file, and make the .qm file of each."""
    sources = sorted(str(path) for path in (ROOT / "sigmoid_gui").rglob("*.py"))
    FOLDER.mkdir(exist_ok=True)
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

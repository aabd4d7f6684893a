"""Every text has its translation. The texts are found in the source itself, not by the tool that collects them."""

import ast
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

import sigmoid_gui
from sigmoid_gui.core import ACTIVATIONS, FORMULAS
from sigmoid_gui.panels import PANELS
from sigmoid_gui.picture import DPI, FORMATS, SIDE
from sigmoid_gui.state import KINDS, PANEL_TITLES
from sigmoid_gui.words import LANGUAGES

PACKAGE = Path(sigmoid_gui.__file__).parent
FOLDER = PACKAGE.parent / "assets" / "translations"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "words.py")
MARKS = {"translate", "QT_TRANSLATE_NOOP"}
# What formulas and names are made of; all else is a text.
SYMBOLS = {"tanh", "exp", "logaddexp", "fast", "exact", "sigmoid", "grad", "min", "max", "log", *ACTIVATIONS}

languages = pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))


def calls(path):
    """The calls in a file that mark or look up a text, each with whether it is inside a function."""
    tree = ast.parse(path.read_text(encoding="utf8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.Lambda)]
    inside = {id(node) for function in functions for node in ast.walk(function)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS:
            yield node, id(node) in inside


def literals():
    """Context and text of every call that has both in words."""
    for path in SOURCES:
        for call, _ in calls(path):
            if all(isinstance(argument, ast.Constant) for argument in call.args):
                yield tuple(argument.value for argument in call.args)


def table_texts():
    """What stands in tables, but for formulas and names."""
    texts = [sigmoid_gui.__doc__, *FORMATS.values(), *PANEL_TITLES.values()]
    for kind in (*KINDS.values(), SIDE, DPI):
        texts += [kind.label, kind.help, *getattr(kind, "options", {}).values()]
    for panel in PANELS.values():
        texts += [*panel.settings, *panel.presets]
    texts += [formula.text for formula in FORMULAS] + [row.formula for row in ACTIVATIONS.values()]
    return {text for text in texts if set(re.findall("[A-Za-z]{3,}|if", text)) - SYMBOLS - name_words()}


def name_words():
    return {word for name in (*ACTIVATIONS, *KINDS["dtype"].options) for word in re.findall("[A-Za-z]{3,}", name)}


def translations(language):
    """The translations in the file of a language, each with how far it is, by context and text."""
    found = {}
    for context in ElementTree.parse(FOLDER / f"sigmoid_gui_{language}.ts").iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            key = context.findtext("name"), message.findtext("source")
            found[key] = translation.text or "", translation.get("type", "finished")
    return found


@languages
def test_every_text_has_a_finished_translation(language):
    wanted = {*literals(), *(("Settings", text) for text in table_texts())}
    assert len(wanted) > 400
    found = translations(language)
    assert wanted <= set(found)
    assert {state for _, state in found.values()} == {"finished"}
    assert all(text for text, _ in found.values())


@languages
def test_no_translation_is_of_a_text_that_is_gone(language):
    tables = {text for _, text in translations(language)} - {text for _, text in literals()}
    parts = [text for kind in KINDS.values() for text in (kind.label, *getattr(kind, "options", {}).values())]
    assert tables <= table_texts() | set(parts) | {row.formula for row in ACTIVATIONS.values()}


@languages
def test_blanks_and_keys_are_those_of_the_text(language):
    for (_, text), (translation, _) in translations(language).items():
        for pattern in (r"\{\w+\}", "%p", "&", ";;", r"\*\.\w+"):
            assert Counter(re.findall(pattern, text)) == Counter(re.findall(pattern, translation)), text


@languages
def test_a_sentence_stays_one(language):
    ends = {".": "。", ":": "：", "…": "…", "?": "？"}
    for (_, text), (translation, _) in translations(language).items():
        if text[-1] in ends:
            assert re.sub(r"\(&\w\)", "", translation)[-1] == ends[text[-1]], text


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_texts_are_looked_up_when_they_are_shown_and_not_before(path):
    """What is looked up while a module is imported, before the language is known, would stay English."""
    early = [call for call, inside in calls(path) if call.func.id == "translate" and not inside]
    assert not early

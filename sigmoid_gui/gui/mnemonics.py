"""Letters that are pressed with Alt, given out so that no two things in a window have the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import ascii_uppercase

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from sigmoid_gui.gui.readouts import ReadOut


def give(widget: QWidget, taken: Iterable[str]) -> None:
    """Give a letter to every button in `widget`, and to every label of a control. `taken` are texts around it.

    Read-outs have none, as there are many: Tab goes there.
    """
    children = widget.findChildren(QWidget)
    named = [child for child in children if isinstance(child, QLabel | QCheckBox | QPushButton) and _leads(child)]
    for child, text in zip(named, complete([child.text() for child in named], taken), strict=True):
        child.setText(text)
        child.setAccessibleName(plain(text))  # Qt's own would have the letter in brackets


def complete(texts: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """The texts, each with a letter marked that no other has: the first of a word if it can be.

    A letter that is marked already stays. A text without a letter that a keyboard has is followed by one in brackets
    if it has words, as is the custom in Chinese. Where no letter is left the text has none.
    """
    completed = list(texts)
    used = {letter(text) for text in (*completed, *taken)}
    for index in sorted(range(len(completed)), key=lambda index: len(completed[index])):  # short ones have less choice
        text = completed[index]
        if letter(text):
            continue
        completed[index] = _with_bracket(text, used) if _is_chinese(text) else _with_mark(text, used)
        used.add(letter(completed[index]))
    return completed


def letter(text: str) -> str:
    """The letter that is marked in a text, in lower case, or ""."""
    return text.replace("&&", "").partition("&")[2][:1].lower()


def widest(text: str) -> str:
    """The text without a mark, with the room that `complete` may take."""
    return f"{text}(W)" if _is_chinese(text) else text


def plain(text: str) -> str:
    """The text without its mark, and without the letter in brackets that is there for the mark alone."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "")


def _with_mark(text: str, used: set[str]) -> str:
    """The text with a mark before a letter of its own that is free."""
    free = [at for at, sign in enumerate(text) if sign.isascii() and sign.isalnum() and sign.lower() not in used]
    place = min(free, key=lambda at: (at > 0 and text[at - 1] != " ", at), default=None)
    return text if place is None else f"{text[:place]}&{text[place:]}"


def _with_bracket(text: str, used: set[str]) -> str:
    """The text with a letter after it that is free: 网格(&G)."""
    free = next((sign for sign in ascii_uppercase if sign.lower() not in used), "")
    return f"{text}(&{free})" if free else text


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def _leads(widget: QLabel | QCheckBox | QPushButton) -> bool:
    """Whether pressing the letter would do anything that is wanted."""
    return not isinstance(widget, QLabel) or not isinstance(widget.buddy(), ReadOut | None)

"""Letters that are pressed with Alt, given out so that no two things in a window have the same one."""

from __future__ import annotations

from collections.abc import Iterable

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


def complete(texts: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """The texts, each with a letter marked that no other has: the first of a word if it can be.

    A letter that is marked already stays. A text that has no letter left, or none that a keyboard has, has none.
    """
    completed = list(texts)
    used = {letter(text) for text in (*completed, *taken)}
    for index in sorted(range(len(completed)), key=lambda index: len(completed[index])):  # short ones have less choice
        text = completed[index]
        place = None if letter(text) else _place(text, used)
        if place is not None:
            completed[index] = f"{text[:place]}&{text[place:]}"
            used.add(text[place].lower())
    return completed


def letter(text: str) -> str:
    """The letter that is marked in a text, in lower case, or ""."""
    return text.replace("&&", "").partition("&")[2][:1].lower()


def _place(text: str, used: set[str]) -> int | None:
    """Where in `text` the letter is that should be marked."""
    free = [at for at, sign in enumerate(text) if sign.isascii() and sign.isalnum() and sign.lower() not in used]
    return min(free, key=lambda at: (at > 0 and text[at - 1] != " ", at), default=None)


def _leads(widget: QLabel | QCheckBox | QPushButton) -> bool:
    """Whether pressing the letter would do anything that is wanted."""
    return not isinstance(widget, QLabel) or not isinstance(widget.buddy(), ReadOut | None)

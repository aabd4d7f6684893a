"""Words in the user's language: texts are looked up where a translation is installed, and stay English elsewhere.

The names are those that Qt's `lupdate` looks for. A text with numbers in it is looked up with names in
braces, which `str.format` fills afterwards.
"""

from collections.abc import Callable

LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
"""The languages that the program speaks, by Qt's names for them; each is named in itself."""


def translate(context: str, text: str) -> str:
    """`text` in the user's language; `context` tells equal texts of different places apart."""
    return _look_up(context, text)


def install(look_up: Callable[[str, str], str]) -> None:
    """Take translations from `look_up` from now on."""
    global _look_up
    _look_up = look_up


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - Qt's name
    """Mark a text that is translated where it is shown; it is returned as it is."""
    return text


def _english(context: str, text: str) -> str:  # noqa: ARG001 - the shape of a look-up
    return text


_look_up: Callable[[str, str], str] = _english

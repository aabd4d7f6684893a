import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sigmoid_gui.gui.mnemonics import complete, letter, plain


def test_words_get_their_first_letter_if_it_is_free():
    assert complete(["Grid", "Full precision", "ε", "from", "x"], taken=["&File"]) == [
        "&Grid",
        "Full &precision",
        "ε",
        "f&rom",
        "&x",
    ]


def test_marked_letters_stay():
    assert complete(["Undo", "&Redo", "undoes"]) == ["&Undo", "&Redo", "u&ndoes"]


def test_chinese_has_its_letter_in_brackets():
    assert complete(["网格", "&Undo", "ε", "文件(&B)", "CSV 表格"], taken=["&A"]) == [
        "网格(&C)",
        "&Undo",
        "ε",
        "文件(&B)",
        "CSV 表格(&D)",
    ]
    assert complete(["网格"], taken=[f"&{letter}" for letter in string.ascii_uppercase]) == ["网格"]


@pytest.mark.parametrize(("text", "said"), [("导出(&E)…", "导出…"), ("&Export…", "Export…"), ("f(x)", "f(x)")])
def test_a_text_without_its_mark_is_plain(text, said):
    assert plain(text) == said


@pytest.mark.parametrize(("text", "marked"), [("&File", "f"), ("Copy &1", "1"), ("this && that", ""), ("none", "")])
def test_the_letter_is_what_qt_takes_for_it(text, marked):
    assert letter(text) == marked


@given(st.lists(st.text(string.ascii_letters + " σ", max_size=9), max_size=40))
def test_no_letter_is_given_twice_and_none_is_wasted(texts):
    completed = complete(texts)
    assert [text.replace("&", "") for text in completed] == texts
    letters = [letter(text) for text in completed if letter(text)]
    assert len(letters) == len(set(letters))
    for before, after in zip(texts, completed, strict=True):
        assert letter(after) or set(before.lower()) - set(letters) <= {" ", "σ"}

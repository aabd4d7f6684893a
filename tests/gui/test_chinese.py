"""The window in Chinese: every text of it, read off real widgets."""

import platform
import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTableView,
    QWidget,
)

from sigmoid_gui.core import ACTIVATIONS
from sigmoid_gui.core.formulas import FORMULAS
from sigmoid_gui.gui import about, keyhelp
from sigmoid_gui.gui.application import asset
from sigmoid_gui.gui.exportdialog import ExportDialog
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.form import Form
from sigmoid_gui.gui.mnemonics import letter
from sigmoid_gui.gui.numbers import NumberBox
from sigmoid_gui.panels import PANELS, draw
from sigmoid_gui.picture import FORMATS, Size
from sigmoid_gui.state import DTYPES, State

FILE = asset("translations") / "sigmoid_gui_zh_CN.ts"
# What is called so in every language.
NAMES = [
    *ACTIVATIONS,
    *DTYPES,
    *(formula.text for formula in FORMULAS if formula.name != "branches"),
    *("Glorot (Xavier)", "He", "LeCun", "swish", "slope", "std", "ulp", "NaN", "inf", "NumPy", "Python", "pyqtgraph"),
    *(
        "CSV",
        "PNG",
        "JPEG",
        "WebP",
        "TIFF",
        "SVG",
        "PDF",
        "dpi",
        "sigmoid_gui",
        "sigmoid",
        "English",
        "log",
        "log10",
        "min",
        "max",
    ),
    *("Ctrl", "Shift", "Alt", "Enter", "Escape", "Tab", "Page", "Up", "Down", "Home", "End", "PySide6", "Qt"),
]
WORDS = {word for name in NAMES for word in re.findall("[A-Za-z]+", name)} | set(FORMATS)
# NumPy's warnings are quoted as it gives them.
QUOTED = r"(overflow|invalid value|divide by zero) encountered in \w+"

panels = pytest.mark.parametrize("panel", PANELS)
pytestmark = pytest.mark.usefixtures("chinese")


def english(texts):
    """The English words in the texts."""
    plain = (re.sub(QUOTED, "", text.replace("&", "")) for text in texts)
    return {word for text in plain for word in re.findall(r"(?<![0-9A-Za-z.])[A-Za-z]{2,}", text)} - WORDS


def words_of(widget):
    """All that a widget shows or tells."""
    yield from (widget.toolTip(), widget.whatsThis(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QProgressBar):
        yield widget.format().replace("%p", "")
    if isinstance(widget, QTabBar):
        yield from map(widget.tabText, range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from map(widget.itemText, range(widget.count()))
    if isinstance(widget, QListWidget):
        yield from (widget.item(row).text() for row in range(widget.count()))
    if isinstance(widget, QTableView):
        model = widget.model()
        rows, columns = range(model.rowCount()), range(model.columnCount())
        yield from (str(model.index(row, column).data()) for row in rows for column in columns)


def texts_of(window):
    for widget in (window, *window.findChildren(QWidget)):
        yield from words_of(widget)
        for action in widget.actions():
            yield from (action.text(), action.iconText(), action.toolTip(), action.whatsThis(), action.statusTip())


def texts_of_table(table):
    yield from (table.title, table.help, *table.columns, *table.rows, *table.row_help)
    yield from (cell for column in table.columns.values() if isinstance(column, tuple) for cell in column)


def texts_of_figure(figure):
    yield from (figure.title, figure.summary)
    for plot in figure.plots:
        yield from (plot.label, plot.note, plot.x_label, *(label for label, _ in plot.legend))
        yield from (mark.name for mark in plot.marks if hasattr(mark, "name"))
    for reading in figure.readings:
        yield from (reading.name, reading.help, str(reading.value))
    if figure.table:
        yield from texts_of_table(figure.table)


def test_the_file_that_is_read_says_what_the_file_that_is_written_says(qapp):
    translator = QTranslator()
    assert translator.load(str(FILE.with_suffix(".qm")))
    count = 0
    for context in ElementTree.parse(FILE).iter("context"):
        for message in context.iter("message"):
            said = translator.translate(context.findtext("name"), message.findtext("source"))
            assert said == message.findtext("translation")
            count += 1
    assert count > 400


@panels
def test_no_text_of_a_window_is_english(open_window, panel):
    texts = [text for text in texts_of(open_window(panel=panel, saturation=True)) if text]
    assert len(texts) > 200
    assert english(texts) == set()


@panels
def test_no_text_of_a_picture_is_english(panel):
    every = {"functions": tuple(ACTIVATIONS), "formulas": ("textbook", "branches", "exact"), "saturation": True}
    few = {"networks": ("sigmoid",), "depth": 5, "seeds": 2}
    texts = list(texts_of_figure(draw(State(**{**every, **few, "panel": panel}), 200)))
    assert len(texts) > 20
    assert english(texts) == set()


def test_no_text_of_a_dialog_is_english(qtbot, window, tmp_path):
    export = ExportDialog(window, tmp_path / "1.png", Size())
    qtbot.addWidget(export)
    shown = {text.replace(str(tmp_path), "") for text in texts_of(export)}
    keys = {text for row in keyhelp.keys(window.menus.actions) for text in row}
    assert len(shown) > 20
    assert len(keys) > 20
    assert english(shown | {re.sub(r"\bF?\d+\b|\b[A-Z]\b", "", text) for text in keys}) == set()
    assert english([about.text().replace(platform.platform(), "")]) == set()


@panels
def test_no_two_things_in_the_window_have_the_same_letter(open_window, panel):
    window = open_window(panel=panel)
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [widget.text() for widget in window.findChild(Form).findChildren(QWidget) if hasattr(widget, "text")]
    letters = [letter(text) for text in texts if letter(text)]
    assert len(letters) > 15
    assert len(letters) == len(set(letters))


def test_no_two_lines_of_a_menu_have_the_same_letter_and_none_has_none(window):
    for menu in window.findChildren(QMenu):
        letters = [letter(action.text()) for action in menu.actions() if not action.isSeparator()]
        assert all(letters)
        assert len(letters) == len(set(letters))


def test_the_names_of_switches_and_buttons_have_no_letters(window):
    boxes = [box for box in window.findChild(Form).findChildren(QAbstractButton) if "(&" in box.text()]
    names = [QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Name) for box in boxes]
    assert {"切线", "网格", "复制读数"} <= set(names)
    assert not any("(" in name for name in names)


def test_the_tool_bar_shows_no_letters(window):
    tools = [action.iconText() for action in window.menus.actions]
    assert "导出" in tools
    assert not any("(" in text for text in tools)


def test_keys_are_the_same_in_every_language(window):
    keys = {action.shortcut().toString(QKeySequence.SequenceFormat.PortableText) for action in window.menus.actions}
    assert {"Ctrl+E", "Ctrl+1", "Ctrl+5", "F1"} <= keys


def test_a_refusal_is_a_chinese_sentence(window):
    said = []
    window.store.rejected.connect(said.append)
    window.store.update({"range": (7.0, 6.0)})
    assert said == ["范围：“从”必须小于“到”，而 7 不小于 6。"]


def test_what_is_no_number_is_refused_under_the_name_of_the_box(qtbot, window):
    box = next(box for box in window.findChildren(NumberBox) if box.accessibleName() == "输入（x）")
    with qtbot.waitSignal(box.rejected) as heard:
        box.lineEdit().setText("abc")
        box.stepBy(1)
    assert heard.args == ["输入（x）：“abc”不是数字。"]


def test_the_picture_describes_itself(window):
    summary = window.findChild(FigureView).accessibleDescription()
    assert summary.startswith("σ(x) 及其梯度，x 从 -6 到 6。在 x = 1.5 处，sigmoid 为 0.817574，")

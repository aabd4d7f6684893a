"""A form for every setting there is, whatever panel may come to want it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTableView

from sigmoid_gui.gui.editors import EDITORS
from sigmoid_gui.gui.form import Form
from sigmoid_gui.gui.numbers import NumberBox
from sigmoid_gui.gui.readouts import ReadOut
from sigmoid_gui.panels import Panel, draw
from sigmoid_gui.panels.curve import figure
from sigmoid_gui.state import KINDS, State
from tests.gui.test_mainwindow import named

STATE = State(input=(1.0, 2.0, 3.0))


@pytest.fixture
def make(qtbot):
    """A function that makes the form of a panel with the settings that are named."""

    def make(*names):
        form = Form(Panel(figure, {"Settings": names}))
        qtbot.addWidget(form)
        form.show_state(STATE, draw(STATE, 400))
        return form

    return make


def test_there_is_an_editor_for_every_kind():
    assert {type(kind) for kind in KINDS.values()} <= set(EDITORS)


def test_showing_a_state_edits_nothing(make):
    form = make(*KINDS)
    edits = []
    form.edited.connect(lambda changes, _: edits.append(changes))
    other = State(weight=1 / 3, range=(-1e-9, 1 / 3), epsilon=1e-5, input=(1 / 3,), tangent=False)
    form.show_state(other, draw(other, 400))
    assert all(other.replace(**changes) == other for changes in edits)


@pytest.mark.parametrize(
    ("name", "typed", "expected"), [("selected", "2", 2), ("weight", "2.5", 2.5), ("epsilon", "1e-3", 1e-3)]
)
def test_a_typed_number_makes_a_state(qtbot, make, name, typed, expected):
    form = make(name)
    edits = []
    form.edited.connect(lambda changes, _: edits.append(changes))
    box = named(form, NumberBox, KINDS[name].label)
    box.selectAll()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    (changes,) = edits
    assert getattr(STATE.replace(**changes), name) == expected


def test_a_choice_has_the_titles_of_its_options(make):
    form = make("panel")
    box = form.findChild(QComboBox)
    assert [box.itemText(index) for index in range(box.count())] == list(KINDS["panel"].options.values())
    assert box.currentData() == STATE.panel


def test_a_panel_without_an_input_has_read_outs_and_no_table(make):
    form = make("weight")
    assert form.findChildren(ReadOut)
    assert not form.findChildren(QTableView)

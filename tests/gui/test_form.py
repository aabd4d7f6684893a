"""A form for every setting there is, whatever panel may come to want it."""

import dataclasses
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QListWidget, QPushButton, QTableView, QWidget

from sigmoid_gui.fields import Choices, Count
from sigmoid_gui.gui.editors import EDITORS, ChoicesEditor, NumberEditor
from sigmoid_gui.gui.form import Form, Group
from sigmoid_gui.gui.numbers import NumberBox, RoundSlider
from sigmoid_gui.gui.readouts import ReadOut
from sigmoid_gui.panels import draw
from sigmoid_gui.panels.curve import figure
from sigmoid_gui.panels.panel import Panel
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


def test_a_count_steps_by_whole_numbers_in_its_box_and_on_its_slider(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    editor = NumberEditor(QGridLayout(window), "layers", Count("Layers", "How many.", 1, 200, span=(1, 100)))
    edits = []
    editor.edited.connect(lambda changes, _: edits.append(changes["layers"]))
    editor.show_state(SimpleNamespace(layers=3))
    slider, box = window.findChild(RoundSlider), window.findChild(NumberBox)
    assert edits == []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_End):
        qtbot.keyClick(slider, key)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert edits == [4, 13, 100, 2]


def test_a_choice_has_the_titles_of_its_options(make):
    form = make("panel")
    box = form.findChild(QComboBox)
    assert [box.itemText(index) for index in range(box.count())] == list(KINDS["panel"].options.values())
    assert box.currentData() == STATE.panel


def test_a_table_has_its_place_where_the_figure_has_one(make):
    form = make("weight")
    table = form.findChild(QTableView)
    drawn = draw(STATE, 400)
    assert form.findChildren(ReadOut)
    assert (table.isVisibleTo(form), table.model().rowCount()) == (True, 3)
    form.show_state(STATE, dataclasses.replace(drawn, table=None))
    assert not table.isVisibleTo(form)
    form.show_state(STATE, dataclasses.replace(drawn, table=dataclasses.replace(drawn.table, wide=True)))
    assert not table.isVisibleTo(form)


def test_idle_settings_are_not_shown_nor_is_a_group_of_them(qtbot):
    idle = {"epsilon", "weight", "bias"}
    form = Form(Panel(figure, {"Function": ("weight", "bias"), "Show": ("grid", "epsilon")}, lambda _: idle))
    qtbot.addWidget(form)
    form.show_state(STATE, draw(STATE, 400))
    seen = {box.accessibleName() for box in form.findChildren(NumberBox) if box.isVisibleTo(form)}
    assert seen == set()
    assert form.findChild(QCheckBox).isVisibleTo(form)
    assert [group.title() for group in form.findChildren(Group) if group.isVisibleTo(form)] == ["Show"]
    idle.clear()
    form.show_state(STATE, draw(STATE, 400))
    assert {box.accessibleName() for box in form.findChildren(NumberBox) if box.isVisibleTo(form)} == {"w", "b", "ε"}


def test_a_preset_is_a_button_that_makes_its_changes(qtbot):
    form = Form(Panel(figure, {"Function": ("weight",)}, presets={"Steep": {"weight": 8.0, "bias": 1.0}}))
    qtbot.addWidget(form)
    edits = []
    form.edited.connect(lambda changes, gesture: edits.append((changes, gesture)))
    button = next(button for button in form.findChildren(QPushButton) if button.text() == "Steep")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert edits == [({"weight": 8.0, "bias": 1.0}, "")]


def test_options_are_chosen_by_their_boxes(qtbot):
    chosen = []
    kind = Choices("Fruit", "What there is.", {"a": "Apple", "b": "Banana", "c": "Cherry"})
    window = QWidget()
    qtbot.addWidget(window)
    editor = ChoicesEditor(QGridLayout(window), "fruit", kind)
    editor.edited.connect(lambda changes, _: chosen.append(changes))
    editor.show_state(SimpleNamespace(fruit=("a", "c")))
    assert chosen == []
    boxes = window.findChild(QListWidget)
    assert [boxes.item(row).text() for row in range(3)] == ["Apple", "Banana", "Cherry"]
    boxes.setCurrentRow(1)
    qtbot.keyClick(boxes, Qt.Key.Key_Space)
    assert chosen == [{"fruit": ("a", "b", "c")}]

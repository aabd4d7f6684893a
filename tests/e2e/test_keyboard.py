"""The window without a mouse."""

from collections.abc import Callable

import pytest

from .accessibility import Node
from .program import Program
from .waiting import wait_until

# What keys are for. A cell has the focus whenever it is its table's current one, and a tab likewise.
ROLES = {"page tab list", "spin box", "slider", "text", "table", "push button", "check box"}


def test_tab_reaches_every_control_once_before_it_comes_round(program: Program) -> None:
    controls = [node for node in program.tree.everything() if is_control(node)]
    assert len(controls) > 20
    reached = [next_focus(program, controls, None)]
    while (node := next_focus(program, controls, reached[-1])) != reached[0]:
        assert node not in reached
        reached.append(node)
    assert {*map(str, reached)} == {*map(str, controls)}
    assert len(reached) == len(controls)


@pytest.mark.parametrize("name", ["Range to", "Input x"])
def test_undo_brings_back_what_was_before_an_edit(program: Program, name: str) -> None:
    box = program.box(name)
    before = box.text
    program.set_number(name, "9.5")
    program.desktop.press("ctrl+z")
    wait_until("the old number", lambda: box.text == before)
    program.desktop.press("ctrl+shift+z")
    wait_until("the new number again", lambda: box.text == "9.5")


def test_undo_brings_back_the_values_before_an_edit(program: Program) -> None:
    field = program.find("text", "Input values")
    program.enter(field, "-2, 0.5, 3")
    wait_until("the new values", lambda: "It is value 1 of 3." in program.plot.description)
    program.desktop.press("ctrl+z")
    wait_until("the old values", lambda: "At x = 1.5 the sigmoid" in program.plot.description)
    assert field.text == "1.5"


def test_undo_takes_back_letters_while_a_number_is_being_typed(program: Program) -> None:
    box = program.set_number("Range to", "9.5")
    program.type_into(box, "7")
    wait_until("the letters in the box", lambda: box.text == "7")
    program.desktop.press("ctrl+z")
    wait_until("the box as it was", lambda: box.text == "9.5")
    assert box.value == 9.5


def test_arrow_keys_move_a_slider(program: Program) -> None:
    slider, box = program.find("slider", "Input x slider"), program.box("Input x")
    slider.grab_focus()
    wait_until("the focus on the slider", lambda: slider.is_focused)
    program.desktop.press("Left", "Left")
    wait_until("a smaller input", lambda: 1 < box.value < 1.5)


def test_keys_move_the_marker_and_zoom_in_the_plot(program: Program) -> None:
    program.plot.grab_focus()
    wait_until("the focus on the plot", lambda: program.plot.is_focused)
    box, low = program.box("Input x"), program.box("Range from")
    program.desktop.press("Right", "shift+Left")
    wait_until("the input that the keys moved to", lambda: box.value == 0.6)
    program.desktop.press("plus")
    wait_until("a smaller range", lambda: low.value > -6)
    wait_until("both in the description", lambda: f"from {low.value:.6g} to " in program.plot.description)
    assert "At x = 0.6 the sigmoid" in program.plot.description


@pytest.mark.parametrize("keys", [("d", "l"), ("d", "s")], ids=["light", "system"])
def test_keys_in_the_menu_switch_to_dark_and_back(program: Program, keys: tuple[str, str]) -> None:
    left, top = program.plot.extents[:2]

    def corner() -> int:
        """How bright the corner of the plot is."""
        return int(program.desktop.picture()[top + 3, left + 3].min())

    wait_until("a light picture", lambda: corner() == 255)
    for key, dark in zip(keys, (True, False), strict=True):
        program.desktop.press("alt+v")
        wait_until("the menu", lambda: program.find("menu item", "Theme").is_showing)
        program.desktop.press("t", key)
        wait_until(f"a picture that is {'dark' if dark else 'light'}", lambda dark=dark: (corner() < 40) is dark)


def test_a_platform_that_knows_light_and_dark_shows_them_itself(start: Callable[..., Program]) -> None:
    quiet = "qt.accessibility.atspi.warning=false;qt.qpa.theme.*=false"  # there is no GNOME to ask
    program = start(QT_QPA_PLATFORMTHEME="gnome", QT_LOGGING_RULES=quiet)
    box = program.box("Range from").extents

    def grounds() -> set[int]:
        """How bright the plot, the window's edge and a number's box are."""
        left, top = program.plot.extents[:2]
        across, down = box.at(0.45, 0.2)
        places = ((left + 3, top + 3), (2, top + 3), (across, down))
        return {int(program.desktop.picture()[down, across].min()) // 64 for across, down in places}

    for keys, brightness in ((("d",), {0}), (("l",), {3}), (("d",), {0})):
        program.desktop.press("alt+v")
        wait_until("the menu", lambda: program.find("menu item", "Theme").is_showing)
        program.desktop.press("t", *keys)
        wait_until(f"all grounds at {brightness}", lambda brightness=brightness: grounds() == brightness)


def test_the_help_key_lists_the_keys(program: Program) -> None:
    program.desktop.press("F1")
    table = program.find("table", "Keyboard shortcuts")
    assert ["Ctrl+E", "Write the picture to a file."] in table.rows


def is_control(node: Node) -> bool:
    """Whether Tab should stop at it."""
    return node.is_focusable and node.is_showing and (node.role in ROLES or node.name == "Plot")


def next_focus(program: Program, controls: list[Node], before: Node | None) -> Node:
    """Press Tab. Returns what has the focus once `before` has lost it."""
    program.desktop.press("Tab")

    def focused() -> Node | None:
        return next((node for node in controls if node != before and node.is_focused), None)

    return wait_until(f"the focus to move on from {before}", focused)

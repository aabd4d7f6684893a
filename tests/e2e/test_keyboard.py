"""The window without a mouse."""

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


def test_undo_brings_back_what_was_before_an_edit(program: Program) -> None:
    box = program.box("Range to")
    program.enter(box, "9.5")
    wait_until("the new range", lambda: box.value == 9.5)
    program.desktop.press("ctrl+z")
    wait_until("the old range", lambda: box.value == 6)
    assert box.text == "6"
    program.desktop.press("ctrl+shift+z")
    wait_until("the new range again", lambda: box.value == 9.5)


def test_arrow_keys_move_a_slider(program: Program) -> None:
    slider, box = program.find("slider", "Input x slider"), program.box("Input x")
    slider.do("SetFocus")
    wait_until("the focus on the slider", lambda: slider.is_focused)
    program.desktop.press("Left", "Left")
    wait_until("a smaller input", lambda: 1 < box.value < 1.5)


def is_control(node: Node) -> bool:
    """Whether Tab should stop at it."""
    return node.is_focusable and node.is_showing and (node.role in ROLES or node.name == "Plot")


def next_focus(program: Program, controls: list[Node], before: Node | None) -> Node:
    """Press Tab. Returns what has the focus once `before` has lost it."""
    program.desktop.press("Tab")

    def focused() -> Node | None:
        return next((node for node in controls if node != before and node.is_focused), None)

    return wait_until(f"the focus to move on from {before}", focused)

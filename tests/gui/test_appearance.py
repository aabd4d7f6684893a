"""Light and dark, chosen in the menu and seen in the pixels."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QTableView, QToolTip

from sigmoid_gui.gui.appearance import Appearance, palette
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.numbers import NumberBox, RoundSlider
from sigmoid_gui.gui.theme import DARK, DARK_CONTRAST, LIGHT
from tests.gui.events import activate
from tests.gui.test_theme import contrast

THEMES = {"Light": LIGHT, "Dark": DARK}


@pytest.fixture(autouse=True)
def _light_again(qapp, tmp_path):
    """Leave the application to the next test as it was."""
    yield
    other = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    window = QLineEdit()
    Appearance(other, window).choose("system")
    window.deleteLater()


def choose(window, title):
    """Choose in the menu; Qt tells the widgets of a palette with the next events."""
    choices(window)[title].trigger()
    QApplication.processEvents()


def choices(window):
    """The actions of the menu View ▸ Theme."""
    (view,) = [action.menu() for action in window.menuBar().actions() if action.text() == "&View"]
    (theme,) = [action.menu() for action in view.actions() if action.text() == "&Theme"]
    return {action.text().replace("&", ""): action for action in theme.actions()}


def picture(widget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colors_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}


@pytest.mark.parametrize("choice", THEMES)
def test_all_that_is_drawn_takes_the_colours_at_once(window, choice):
    choose(window, "Dark" if choice == "Light" else "Light")
    choose(window, choice)
    theme = THEMES[choice]
    image = picture(window)
    assert image.pixelColor(image.width() // 2, image.height() - 2).name() == theme.widgets.window
    plot = colors_of(picture(window.findChild(FigureView)))
    strokes = {theme.strokes[role].color for role in ("value", "gradient", "marker")}
    assert {theme.ground, theme.text, theme.frame, theme.grid, *strokes} <= plot
    (table,) = [table for table in window.findChildren(QTableView) if table.isVisible()]
    assert picture(table.viewport()).pixelColor(3, table.viewport().height() - 3).name() == theme.ground
    assert picture(window.findChild(NumberBox)).pixelColor(10, 6).name() == theme.ground
    assert QToolTip.palette().color(QPalette.ColorRole.ToolTipBase).name() == theme.ground
    assert QToolTip.palette().color(QPalette.ColorRole.ToolTipText).name() == theme.text


def test_what_was_refused_is_marked_in_the_colour_of_the_new_theme(qtbot, window):
    activate(qtbot, window)
    box = window.findChild(NumberBox)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "abc")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    for choice, theme in THEMES.items():
        choose(window, choice)
        colors = box.lineEdit().palette()
        assert colors.color(QPalette.ColorRole.Text).name() == theme.refused
        assert colors.color(QPalette.ColorRole.Base).name() == theme.ground


def test_the_choice_is_remembered_and_marked(open_window):
    assert [title for title, action in choices(open_window()).items() if action.isChecked()] == ["System"]
    choose(open_window(), "Dark")
    again = open_window()
    assert [title for title, action in choices(again).items() if action.isChecked()] == ["Dark"]
    assert picture(again.findChild(FigureView)).pixelColor(1, 1).name() == DARK.ground


def test_a_spoilt_choice_is_that_of_the_system(desk, open_window):
    desk.setValue("theme", "pink")
    assert choices(open_window())["System"].isChecked()


def test_a_palette_of_the_system_is_followed_while_running(window):
    for theme in (DARK_CONTRAST, DARK, LIGHT):
        QApplication.setPalette(palette(theme))
        QApplication.processEvents()
        assert picture(window.findChild(FigureView)).pixelColor(1, 1).name() == theme.ground
        assert theme.strokes["value"].color in colors_of(picture(window.findChild(FigureView)))


@pytest.mark.parametrize("choice", THEMES)
def test_what_has_the_focus_is_seen(qtbot, window, choice):
    """A hundred pixels change visibly when the keyboard goes on, which a cursor alone has not."""
    choose(window, choice)
    activate(qtbot, window)
    window.findChild(NumberBox).setFocus()
    seen = []
    while (control := QApplication.focusWidget()) not in seen:
        seen.append(control)
        focused = picture(control)
        qtbot.keyClick(control, Qt.Key.Key_Tab)
        blurred = picture(control)
        places = [(x, y) for x in range(focused.width()) for y in range(focused.height())]
        changed = [(x, y) for x, y in places if focused.pixel(x, y) != blurred.pixel(x, y)]
        assert sum(contrast(focused.pixel(*at), blurred.pixel(*at)) > 1.3 for at in changed) > 100, control
    assert len(seen) > 20


@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("kind", [NumberBox, QCheckBox, RoundSlider])
def test_the_outline_of_a_control_is_seen(window, choice, kind):
    choose(window, choice)
    image = picture(window.findChild(kind))
    outline = QColor(THEMES[choice].widgets.outline)
    tints = (outline, outline.lighter(110))  # the style has it brighter around a check box
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    near = [color for color in pixels if any(distance(color, tint) <= 4 for tint in tints)]
    assert len(near) >= 24  # two sides of a check box
    assert all(contrast(tint, THEMES[choice].widgets.window) >= 3 for tint in tints)


def distance(first: QColor, second: QColor) -> int:
    """The largest difference of a part, of 255."""
    return max(abs(a - b) for a, b in zip(first.getRgb(), second.getRgb(), strict=True))

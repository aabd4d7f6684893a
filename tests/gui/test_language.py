import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QMenu, QStatusBar

from sigmoid_gui.gui import language


@pytest.fixture
def environment(monkeypatch):
    """A function that sets the locale of the environment."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return lambda **names: [monkeypatch.setenv(name, value) for name, value in names.items()]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_SG.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_TW.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN"}, "zh_CN"),
    ],
)
def test_the_system_says_which_language(environment, names, expected):
    environment(**names)
    assert language.choose() == expected


def test_a_language_that_is_asked_for_goes_first(environment):
    environment(LANG="zh_CN.UTF-8")
    assert language.choose("en") == "en"


def test_a_choice_goes_before_the_system_and_after_what_is_asked_for(environment):
    environment(LANG="de_DE.UTF-8")
    assert language.choose("", "zh_CN") == "zh_CN"
    assert language.choose("en", "zh_CN") == "en"
    assert language.choose("", language.SYSTEM) == "en"


def menu(window):
    """The actions of the menu View ▸ Language."""
    (found,) = [menu for menu in window.findChildren(QMenu) if menu.title() == "&Language"]
    return {action.text().replace("&", ""): action for action in found.actions()}


def test_a_language_that_is_chosen_is_kept_for_the_next_start(open_window, desk):
    window = open_window()
    assert [title for title, action in menu(window).items() if action.isChecked()] == ["System"]
    menu(window)["简体中文(A)"].trigger()
    assert language.remembered(desk) == "zh_CN"
    assert window.findChild(QStatusBar).findChild(QLabel).text() == (
        "The language changes at the next start of the program."
    )
    again = open_window()
    assert [title for title, action in menu(again).items() if action.isChecked()] == ["简体中文(A)"]
    menu(again)["System"].trigger()
    assert language.remembered(desk) == language.SYSTEM


@pytest.mark.parametrize("spoilt", ["", "tlh", 7, ["en", "zh_CN"]])
def test_a_spoilt_choice_is_that_of_the_system(desk, spoilt):
    desk.setValue("language", spoilt)
    assert language.remembered(desk) == language.SYSTEM


@pytest.mark.usefixtures("english_again")
def test_qt_speaks_the_language_too(qapp, tmp_path):
    language.install(qapp, "zh_CN", tmp_path)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from sigmoid_gui import words
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


@pytest.fixture
def _english_again(qapp):
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    words.install(lambda _, text: text)


@pytest.mark.usefixtures("_english_again")
def test_qt_speaks_the_language_too(qapp, tmp_path):
    language.install(qapp, "zh_CN", tmp_path)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"

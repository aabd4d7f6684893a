import pytest

from sigmoid_gui import words


@pytest.fixture
def french():
    words.install(lambda context, text: {("Plot", "Export"): "Exporter"}.get((context, text), text))
    yield
    words.install(lambda _, text: text)


def test_words_are_english_by_themselves():
    assert words.translate("Plot", "Export") == "Export"


def test_an_installed_language_is_spoken(french):
    assert words.translate("Plot", "Export") == "Exporter"
    assert words.translate("Menu", "Export") == "Export"
    assert words.QT_TRANSLATE_NOOP("Plot", "Export") == "Export"

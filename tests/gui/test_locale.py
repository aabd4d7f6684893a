import pytest
from PySide6.QtCore import QLocale

from sigmoid_gui.gui.locale import decimal_mark, localized, localized_text


@pytest.fixture(params=[("C", "."), ("en_US", "."), ("de_DE", ","), ("fr_FR", ","), ("zh_CN", "."), ("fa_IR", ".")])
def mark(request):
    before = QLocale()
    name, mark = request.param
    QLocale.setDefault(QLocale(name))
    yield mark
    QLocale.setDefault(before)


def test_numbers_have_the_mark_of_the_locale_where_it_is_one_that_can_be_typed(mark):
    assert decimal_mark() == mark
    assert localized("-1.5e-9") == f"-1{mark}5e-9"
    assert localized("-1.5", minus="−") == f"−1{mark}5"


def test_only_the_points_within_numbers_are_decimal_marks(mark):
    assert localized_text("σ(2.5x). At x = 3.") == f"σ(2{mark}5x). At x = 3."
    assert localized_text("0x1.3173b2p-3, 0x1.a2p+1 and 10.5") == f"0x1.3173b2p-3, 0x1.a2p+1 and 10{mark}5"

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication

from sigmoid_gui.figure import Reading
from sigmoid_gui.gui.readouts import ReadOut, ReadOuts

READINGS = (Reading("σ(x)", 1 / 3, "help"), Reading("z", -2.0, "help"))


@pytest.fixture
def readouts(qtbot):
    readouts = ReadOuts()
    qtbot.addWidget(readouts)
    readouts.show_readings(READINGS, full_precision=False)
    return readouts


def outs(readouts):
    return readouts.findChildren(ReadOut)


def test_a_reading_has_its_name_and_six_digits(readouts):
    assert [(out.accessibleName(), out.text()) for out in outs(readouts)] == [("σ(x)", "0.333333"), ("z", "-2")]
    assert all(out.isReadOnly() for out in outs(readouts))


def test_full_precision_shows_all_digits(readouts):
    readouts.show_readings(READINGS, full_precision=True)
    assert outs(readouts)[0].text() == "0.33333333333333331"


def test_copying_a_short_number_takes_all_its_digits(qtbot, readouts):
    out = outs(readouts)[0]
    out.selectAll()
    qtbot.keyClick(out, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "0.33333333333333331"


def test_copying_a_part_takes_the_part(qtbot, readouts):
    out = outs(readouts)[0]
    out.setSelection(0, 4)
    qtbot.keyClick(out, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "0.33"


def test_all_read_outs_are_copied_with_their_names(readouts):
    readouts.copy()
    assert QGuiApplication.clipboard().text() == "σ(x)\t0.33333333333333331\nz\t-2\n"


def test_rows_follow_the_readings(qapp, readouts):
    readouts.show_readings(READINGS[:1], full_precision=False)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [out.accessibleName() for out in outs(readouts)] == ["σ(x)"]

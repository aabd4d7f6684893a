import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from sigmoid_gui.gui.crash import CrashReporter
from sigmoid_gui.state import State


@pytest.fixture
def shown(qtbot):
    """The texts of the box that comes up, which is answered with Copy details."""
    texts = []

    def look():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            texts.append((box.text(), box.informativeText(), box.detailedText()))
            next(button for button in box.buttons() if "Copy details" in button.text().replace("&", "")).click()
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(5, look)
    return texts


def fail(reporter, times=1):
    for _ in range(times):
        try:
            raise KeyError("the key that is missing")
        except KeyError as error:
            reporter.report(type(error), error, error.__traceback__)


def test_a_bug_is_told_once_with_all_that_a_report_needs(qtbot, tmp_path, shown):
    reporter = CrashReporter(lambda: State(weight=3.0), tmp_path / "deep" / "folder")
    fail(reporter, times=1000)
    qtbot.waitUntil(lambda: len(shown) == 1)
    ((title, info, details),) = shown
    assert title == "Something went wrong in the program."
    assert "the key that is missing" in info
    for part in ("Traceback", "KeyError", "PySide6", "sigmoid-gui --weight=3"):
        assert part in details
    log = (tmp_path / "deep" / "folder" / "crash.log").read_text(encoding="utf8")
    assert log.count("Traceback") == 1
    assert details in log
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == details)


def test_a_log_that_cannot_be_written_is_no_second_bug(qtbot, tmp_path, shown, capsys):
    (tmp_path / "file").write_text("")
    fail(CrashReporter(State, tmp_path / "file" / "folder"))
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert "KeyError" in capsys.readouterr().err

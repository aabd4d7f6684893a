import csv
import math
import os
import subprocess
import sys
from pathlib import Path

import mpmath
import pytest

from sigmoid_gui import __version__
from sigmoid_gui.cli import read
from sigmoid_gui.state import KINDS, State

ROOT = Path(__file__).parents[1]
PROGRAM = (sys.executable, "-W", "error", "-m", "sigmoid_gui")


def run(*arguments, cwd=None, **environment):
    """Run the program without a display, and without Qt where it says so."""
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (environment.get("PYTHONPATH"), str(ROOT))))
    inherited = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [*PROGRAM, *arguments],
        cwd=cwd,
        env={**inherited, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def without_qt(tmp_path):
    """A folder that, put first on the path, makes every import of Qt fail."""
    folder = tmp_path / "without_qt"
    folder.mkdir()
    for name in ("PySide6", "pyqtgraph"):
        (folder / f"{name}.py").write_text("raise AssertionError('Qt was imported')")
    return {"PYTHONPATH": str(folder)}


def test_help_answers_without_qt_and_has_a_flag_for_every_field(without_qt):
    done = run("--help", **without_qt)
    assert (done.returncode, done.stderr) == (0, "")
    assert all(f"--{name.replace('_', '-')}" in done.stdout for name in KINDS)


def test_version_answers_without_qt(without_qt):
    done = run("--version", **without_qt)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"sigmoid-gui {__version__}\n", "")


def test_a_panel_and_its_settings_have_flags(without_qt, tmp_path):
    flags = ("--panel", "compare", "--functions", "elu, ReLU", "--elu-alpha", "2", "--export", "a.csv")
    done = run(*flags, cwd=tmp_path, **without_qt)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    header, first, *_ = csv.reader((tmp_path / "a.csv").read_text(encoding="utf8").splitlines())
    assert header == ["x", "ReLU", "ReLU′", "ELU", "ELU′"]
    assert [float(cell) for cell in first] == pytest.approx([-6, 0, 0, 2 * math.expm1(-6), 2 * math.exp(-6)])


def test_a_csv_is_written_without_qt_and_is_right(without_qt, tmp_path):
    done = run("--export", "a.csv", "--range", "-40", "800", "--weight=-1", cwd=tmp_path, **without_qt)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    header, *rows = csv.reader((tmp_path / "a.csv").read_text(encoding="utf8").splitlines())
    assert header == ["x", "f", "f′"]
    assert float(rows[0][0]) == -40
    assert float(rows[-1][0]) == 800
    for x, value, gradient in ([float(cell) for cell in row] for row in rows):
        e = mpmath.exp(x)
        assert value == pytest.approx(float(1 / (1 + e)), rel=1e-15, abs=1e-323)
        assert gradient == pytest.approx(float(-e / (1 + e) ** 2), rel=2e-15, abs=1e-323)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--range", "8", "-8"], "--range: “from” must be less than “to”, and 8 is not less than -8."),
        (["--range", "1", "1"], "--range: “from” must be less than “to”, and 1 is not less than 1."),
        (["--range", "nan", "1"], "--range: “nan” is not a finite number."),
        (["--range", "-inf", "1"], "--range: “-inf” is not a finite number."),
        (["--range", "0", "1e400"], "--range: “1e400” is too large: numbers end at 1.8e308."),
        (["--range", "abc", "1"], "--range: “abc” is not a number."),
        (["--input=1,2,x"], "--input: value 3: “x” is not a number."),
        (["--input="], "--input: there must be at least one value."),
        (["--epsilon", "0"], "--epsilon: 0 is outside 1e-300 to 1e+300, the numbers allowed here."),
        (["--panel", "cruve"], "--panel: 'cruve' is none of curve"),
        (["--depth", "0"], "--depth: 0 is outside 1 to 200."),
        (["--width", "1e6"], "--width: 1000000 is outside 1 to 512."),
        (["--width", "512", "--depth", "200"], "The networks take "),
        (["--networks", "sigmoid,ReLUU"], "--networks: 'ReLUU' is none of sigmoid, tanh,"),
        (["--export", "a.gif"], "The file name “a.gif” must end in one of png, jpg"),
        (["--export", "a.png", "--size", "big"], "Size: “big” is not of the form 1600x1000."),
        (["--export", "a.png", "--dpi", "x"], "--dpi: “x” is not a number."),
    ],
)
def test_wrong_input_gets_a_sentence_and_exit_2(arguments, message, without_qt, tmp_path):
    done = run(*arguments, cwd=tmp_path, **without_qt)
    assert done.returncode == 2
    assert done.stderr.startswith(f"sigmoid-gui: {message}")
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.glob("a.*"))


@pytest.mark.parametrize("arguments", [["--range", "1"], ["--nonsense"], ["--grid=yes"]])
def test_wrong_usage_exits_2(arguments):
    done = run(*arguments)
    assert done.returncode == 2
    assert "usage:" in done.stderr


@pytest.mark.parametrize("value", ["-1e-9", "-.5", "-2,0.5,3", "−3"])
def test_negative_values_are_values_and_no_flags(value, tmp_path):
    done = run("--input", value, "--export", "a.csv", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_that_cannot_be_written_exits_1(tmp_path):
    done = run("--export", "gone/a.csv", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("sigmoid-gui: Could not write “")
    assert done.stderr.endswith("”: No such file or directory.\n")


def test_a_file_gives_the_input_without_qt(without_qt, tmp_path):
    (tmp_path / "data.csv").write_text("t;x\n1;-2,5\n2;3\n")
    assert read([str(tmp_path / "data.csv"), "--selected", "2"]) == State(input=(-2.5, 3.0), selected=2)
    done = run("--range", "-8", "8", "data.csv", "--export", "a.csv", cwd=tmp_path, **without_qt)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "a.csv").exists()


@pytest.mark.parametrize("names", [["-5.csv"], ["--", "-5.csv"], ["./-5.csv"]])
def test_the_name_of_a_file_may_look_like_a_number(names, tmp_path, monkeypatch):
    (tmp_path / "-5.csv").write_text("7")
    monkeypatch.chdir(tmp_path)
    assert read(names).input == (7,)


@pytest.mark.parametrize("export", [[], ["--export", "a.csv"]])
@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["data.csv"], 2, "“data.csv”: line 2: “q” is not a number."),
        (["gone.csv"], 1, "Could not read “gone.csv”: No such file or directory."),
        (["."], 1, "Could not read “.”: Is a directory."),
        (["good.csv", "--input=1"], 2, "Input: it can come from FILE or from --input, not from both."),
        (["good.csv", "--selected", "3"], 2, "Selected: there is no value 3, the input has 2."),
    ],
)
def test_a_file_that_cannot_be_the_input_gets_a_sentence(arguments, status, message, export, without_qt, tmp_path):
    (tmp_path / "data.csv").write_text("1\nq\n")
    (tmp_path / "good.csv").write_text("1\n2\n")
    done = run(*arguments, *export, cwd=tmp_path, **without_qt)
    assert (done.returncode, done.stdout, done.stderr) == (status, "", f"sigmoid-gui: {message}\n")
    assert not (tmp_path / "a.csv").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":4711"}])
def test_without_a_display_there_is_a_sentence_and_exit_2(display):
    done = run(**display)
    assert done.returncode == 2
    assert "display" in done.stderr
    assert "--export" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="locales as POSIX has them")
@pytest.mark.parametrize("name", ["C", "xx_YY.UTF-8", "de_DE.ISO-8859-1"])
def test_an_odd_locale_is_nothing_to_complain_of(name, tmp_path):
    done = run("--export", "a.png", cwd=tmp_path, LC_ALL=name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_interrupt_ends_a_long_export_without_a_word(tmp_path):
    script = (
        "import _thread, signal, sys, threading\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored in the background\n"
        "from sigmoid_gui import cli\n"
        "main, pause = threading.get_ident(), threading.Event()\n"
        "def goes_on():\n"
        "    frame, names = sys._current_frames()[main], set()\n"
        "    while frame:\n"
        "        frame, names = frame.f_back, names | {frame.f_code.co_name}\n"
        "    return 'forward' in names\n"
        "def interrupt():\n"
        "    while not goes_on(): pause.wait(0.005)\n"
        "    _thread.interrupt_main()\n"
        "sys.argv[1:] = '--panel depth --depth 200 --width 128 --seeds 16 --export a.csv'.split()\n"
        "threading.Thread(target=interrupt, daemon=True).start()\n"
        "cli.run()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
    assert list(tmp_path.iterdir()) == []

"""The program in the language of its user, from the outside."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .program import Program, run
from .truth import relative_error, sigmoid
from .waiting import wait_until

CHINESE = [((), {"LC_ALL": "zh_CN.UTF-8"}), (("--language", "zh_CN"), {})]


@pytest.mark.parametrize(("arguments", "variables"), CHINESE, ids=["by the system", "by its flag"])
def test_a_chinese_user_finds_everything_by_its_chinese_name(
    start: Callable[..., Program], arguments: tuple[str, ...], variables: dict[str, str]
) -> None:
    program = start(*arguments, **variables)
    assert program.box("范围（从）").value == -6
    assert program.find("slider", "范围（到） 滑块").value == 6
    program.set_number("输入（x）", "-2.25")
    assert relative_error(float(program.reading("σ(x)")), sigmoid(-2.25)) <= 1e-5
    plot = program.find("filler", "图")
    wait_until("the description of the plot", lambda: "在 x = -2.25 处" in plot.description)
    assert program.find("page tab", "饱和").is_showing


def test_the_flag_goes_before_the_system(start: Callable[..., Program]) -> None:
    program = start("--language", "en", LC_ALL="zh_CN.UTF-8")
    assert program.box("Range from").value == -6


def test_a_language_that_was_chosen_is_spoken(start: Callable[..., Program], tmp_path: Path) -> None:
    folder = tmp_path / "home0" / "config" / "sigmoid_gui"
    folder.mkdir(parents=True)
    (folder / "sigmoid_gui.conf").write_text("[General]\nlanguage=zh_CN\n")
    program = start()
    assert program.box("范围（从）").value == -6


def test_a_german_user_has_english_texts_and_commas(start: Callable[..., Program]) -> None:
    program = start(LC_ALL="de_DE.UTF-8")
    box = program.box("Input x")
    assert box.text == "1,5"
    program.enter(box, "2,25")
    wait_until("the new input", lambda: box.value == 2.25)


def test_a_picture_speaks_the_language(tmp_path: Path) -> None:
    environment = {"LANG": "C.UTF-8"}
    done = run("--language", "zh_CN", "--export", "chinese.svg", environment=environment, home=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "切线斜率" in (tmp_path / "chinese.svg").read_text(encoding="utf8")

from pathlib import Path

import pytest

from sigmoid_gui.picture import FORMATS, TEXT_HEIGHT, Size, format_of, parse_path, parse_size


def test_a_size_is_read():
    assert parse_size("1600x1000") == parse_size(" 1600×1000 ") == parse_size("1600X1000") == (1600, 1000)


@pytest.mark.parametrize(
    "text", ["1600", "x", "1600x", "axb", "0x0", "1e9x1e9", "1600x1000x3", "-800x600", "99999x100"]
)
def test_a_bad_size_is_refused_in_words(text):
    with pytest.raises(ValueError, match=r"^Size: .*\.$"):
        parse_size(text)


def test_a_picture_too_large_to_hold_is_refused():
    with pytest.raises(ValueError, match="64 million"):
        Size(16000, 16000)


@pytest.mark.parametrize("dpi", [0, 9, 2401])
def test_a_bad_resolution_is_refused(dpi):
    with pytest.raises(ValueError, match=r"^Resolution: "):
        Size(dpi=dpi)


@pytest.mark.parametrize(
    ("width", "height", "dpi"), [(1004, 638, 300), (2008, 1276, 600), (3000, 600, 300), (1600, 1000, 200)]
)
def test_text_on_paper_is_at_least_six_points(width, height, dpi):
    assert Size(width, height, dpi).scale * TEXT_HEIGHT / dpi * 72 >= 6 - 1e-12


def test_text_leaves_room_in_a_tiny_picture():
    assert Size(100, 100, 2400).scale * TEXT_HEIGHT < 10


def test_the_home_folder_may_be_a_tilde():
    assert parse_path(" ~/a.png ") == Path.home() / "a.png"
    with pytest.raises(ValueError, match="not known here"):
        parse_path("~nobody-has-this-name/a.png")


def test_text_grows_with_the_picture():
    assert Size(3200, 2000).scale == 2 * Size(1600, 1000).scale
    assert Size(3200, 1000).scale == Size(1600, 1000).scale


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_suffix_picks_the_format(suffix):
    assert format_of(Path(f"a.b.{suffix.upper()}")) == suffix


@pytest.mark.parametrize("name", ["picture", "picture.gif", ".png", "png", "a.png.exe"])
def test_an_unknown_suffix_is_refused_with_those_that_are_known(name):
    with pytest.raises(ValueError, match="png, jpg"):
        format_of(Path(name))

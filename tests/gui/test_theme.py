"""The colours of the themes, by the formulas of WCAG 2.2 and of colour vision, which are computed here anew."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QPalette

from sigmoid_gui.figure import HUES
from sigmoid_gui.gui.appearance import palette
from sigmoid_gui.gui.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, theme_for

THEMES = {"light": LIGHT, "dark": DARK, "light contrast": LIGHT_CONTRAST, "dark contrast": DARK_CONTRAST}
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup

# Linear RGB as those see it who lack the red, the green or the blue cones (Machado, Oliveira, Fernandes 2009).
BLINDNESS = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
# From linear sRGB to XYZ, white being (1, 1, 1).
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def linear(color) -> np.ndarray:
    encoded = np.array(QColor(color).getRgbF()[:3])
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def contrast(first, second) -> float:
    dark, bright = sorted(float(TO_XYZ[1] @ linear(color)) for color in (first, second))
    return (bright + 0.05) / (dark + 0.05)


def lab(rgb) -> np.ndarray:
    """CIE L*a*b* of a linear colour."""
    xyz = TO_XYZ @ np.clip(rgb, 0, 1) / TO_XYZ.sum(axis=1)
    x, y, z = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz * (29 / 6) ** 2 / 3 + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@themes
def test_lines_and_texts_stand_out_from_every_ground(theme):
    high = theme in (LIGHT_CONTRAST, DARK_CONTRAST)
    colors = [*(stroke.color for stroke in theme.strokes.values()), *theme.series]
    for ground in (theme.ground, *map(theme.shade, theme.strokes)):
        assert contrast(theme.text, ground) >= (7 if high else 4.5)
        assert min(contrast(color, ground) for color in colors) >= (7 if high else 3)
    labels = [stroke.color for stroke in theme.strokes.values()]  # they have the colour of their lines
    assert min(contrast(color, theme.ground) for color in labels) >= 4.5
    assert len(set(theme.series)) == HUES
    assert contrast(theme.frame, theme.ground) >= 3
    assert contrast(theme.refused, theme.ground) >= 4.5


@themes
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_the_colour_blind_tell_the_first_eight_of_equal_curves_apart(theme, blindness):
    """By their dashes, or else by a difference of more than four that are just noticeable, 2.3 each."""
    for first, second in combinations(map(theme.stroke, range(8)), 2):
        if first.dash == second.dash:
            seen = [lab(np.array(BLINDNESS[blindness]) @ linear(stroke.color)) for stroke in (first, second)]
            assert np.linalg.norm(seen[0] - seen[1]) > 4 * 2.3, (first.color, second.color)


@themes
def test_two_dozen_equal_curves_look_different(theme):
    strokes = [theme.stroke(place) for place in range(24)]
    assert len({(stroke.color, stroke.dash) for stroke in strokes}) == 24


@themes
def test_widgets_are_told_from_their_ground_and_read(theme):
    colors = palette(theme)

    def ratio(front, back, group=GROUP.Active):
        return contrast(colors.color(group, front), colors.color(group, back))

    for group in (GROUP.Active, GROUP.Inactive, GROUP.Disabled):
        assert ratio(ROLE.WindowText, ROLE.Window, group) >= 4.5
        assert ratio(ROLE.Text, ROLE.Base, group) >= 4.5
        assert ratio(ROLE.Text, ROLE.AlternateBase, group) >= 4.5
        assert ratio(ROLE.ButtonText, ROLE.Button, group) >= 4.5
        assert ratio(ROLE.ToolTipText, ROLE.ToolTipBase, group) >= 4.5
        assert ratio(ROLE.HighlightedText, ROLE.Highlight, group) >= 4.5
        assert ratio(ROLE.PlaceholderText, ROLE.Base, group) >= 4.5
    for link in (ROLE.Link, ROLE.LinkVisited):
        assert ratio(link, ROLE.Base) >= 4.5
        assert ratio(link, ROLE.Window) >= 4.5
    for ground in (ROLE.Window, ROLE.Base, ROLE.Button):
        assert ratio(ROLE.Highlight, ground) >= 3  # which shows the focus
    assert contrast(theme.widgets.outline, theme.widgets.window) >= 3


@themes
def test_disabled_is_told_from_enabled(theme):
    colors = palette(theme)
    assert colors.color(GROUP.Disabled, ROLE.Text) != colors.color(GROUP.Active, ROLE.Text)


@themes
def test_a_picture_goes_with_the_palette_around_it(theme):
    assert theme_for(palette(theme)) == theme


def test_those_who_ask_for_contrast_get_thicker_lines():
    for quiet, vivid in ((LIGHT, LIGHT_CONTRAST), (DARK, DARK_CONTRAST)):
        assert {contrast(theme.text, theme.ground) > 20 for theme in (quiet, vivid)} == {False, True}
        assert all(vivid.strokes[role].width > stroke.width for role, stroke in quiet.strokes.items())

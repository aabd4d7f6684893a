import numpy as np
import pytest
from pyqtgraph.functions import arrayToQPath
from PySide6.QtGui import QColor, QImage, QPainter

from sigmoid_gui.gui.strokes import dashes, paint, thinned
from sigmoid_gui.gui.theme import Stroke

X = np.linspace(0, 400, 801)
CURVES = {
    "smooth": 100 + 80 * np.tanh((X - 200) / 30),
    "corner": np.maximum(X - 200, 0) / 2 + 20,
    "jump": np.where(X < 200, 20.0, 180.0),
    "waves": 100 + 80 * np.sin(X / 9),
    "straight": X / 3,
}


@pytest.mark.parametrize("name", CURVES)
def test_a_thinned_curve_strays_less_than_a_tenth_of_a_pixel(name):
    x, y = thinned(X, CURVES[name])
    assert (x[0], x[-1]) == (X[0], X[-1])
    assert np.abs(np.interp(X, x, y) - CURVES[name]).max() < 0.1
    assert len(x) < len(X)


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_the_ends_of_a_short_curve_are_kept(count):
    x, y = thinned(X[:count], CURVES["straight"][:count])
    assert (x[0], x[-1], y[0], y[-1]) == (X[0], X[count - 1], 0, CURVES["straight"][count - 1])


def test_a_vertical_step_keeps_its_place():
    x, y = thinned(np.array([0.0, 5.0, 5.0, 5.0, 9.0]), np.array([0.0, 0.0, 7.0, 20.0, 20.0]))
    assert set(x.tolist()) == {0, 5, 9}
    assert {(5, 0), (5, 20)} <= set(zip(x.tolist(), y.tolist(), strict=True))


def test_dashes_and_gaps_alternate_along_a_straight_line():
    """On the line through (0, 0) and (30, 40), of length 50, lengths along x are 3/5 of those along the line."""
    pieces = dashes(np.array([0.0, 30.0]), np.array([0.0, 40.0]), 10, 5)
    assert pieces == pytest.approx(np.array([(0, 0, 6, 8), (9, 12, 15, 20), (18, 24, 24, 32), (27, 36, 30, 40)]))


def test_dashes_go_round_corners():
    """From (0, 0) by (10, 0) to (10, 10): the second dash, from 8 to 14 along the way, has the corner in it."""
    pieces = dashes(np.array([0.0, 10.0, 10.0]), np.array([0.0, 0.0, 10.0]), 6, 2)
    assert pieces == pytest.approx(np.array([(0, 0, 6, 0), (8, 0, 10, 0), (10, 0, 10, 4), (10, 6, 10, 10)]))


def painted(draw):
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(200, 400, 4)
    return 255.0 - pixels[:, :, 0].astype(float)


@pytest.mark.parametrize("name", CURVES)
@pytest.mark.parametrize("dash", [(), (6, 2)], ids=["solid", "dashed"])
def test_it_covers_the_same_pixels_as_a_path_and_as_much(name, dash):
    pen = Stroke("#000000", 2, dash).pen(1)

    def path(painter):
        painter.setPen(pen)
        painter.drawPath(arrayToQPath(X, CURVES[name]))

    ours, theirs = painted(lambda painter: paint(painter, X, CURVES[name], pen)), painted(path)
    assert ours.sum() == pytest.approx(theirs.sum(), rel=0.04)
    assert not ours[spread(theirs) == 0].any()
    assert not theirs[spread(ours) == 0].any()


def spread(image):
    """The darkest pixel around each."""
    padded = np.pad(image, 1)
    return np.maximum.reduce([np.roll(padded, (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1)])[1:-1, 1:-1]


@pytest.mark.parametrize("dash", [(), (6, 2)], ids=["solid", "dashed"])
@pytest.mark.parametrize("points", [[], [9.0]], ids=["nothing", "a point"])
def test_a_curve_without_length_is_no_ink(points, dash):
    pen = Stroke("#000000", 2, dash).pen(1)
    assert not painted(lambda painter: paint(painter, np.array(points), np.array(points), pen)).any()


def test_dashes_of_points_at_one_place_are_no_ink():
    pen = Stroke("#000000", 2, (6, 2)).pen(1)
    assert not painted(lambda painter: paint(painter, np.full(3, 9.0), np.full(3, 9.0), pen)).any()

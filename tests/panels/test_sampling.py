import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sigmoid_gui.panels.sampling import sample

NONE = np.empty(0)


@st.composite
def ranges(draw):
    low, high = sorted((draw(st.floats(-1e300, 1e300)), draw(st.floats(-1e300, 1e300))))
    assume(high - low >= max(1e-290, 1e-12 * max(abs(low), abs(high))))
    return low, high


@given(ranges(), st.integers(100, 8000))
def test_samples_go_from_end_to_end_with_no_gap_wider_than_a_pixel_and_a_quarter(ends, columns):
    x = sample(ends, columns, NONE)
    low, high = ends
    assert (x[0], x[-1]) == ends
    assert np.all(np.diff(x) > 0)
    assert np.diff(x).max() <= 1.26 * (high - low) / columns + 4 * np.spacing(max(abs(low), abs(high)))


@given(ranges(), st.integers(100, 8000))
def test_the_number_of_samples_depends_on_the_pixels_alone(ends, columns):
    assert 0.75 * columns <= len(sample(ends, columns, NONE)) <= 2.1 * columns + 3


def test_samples_are_readable_numbers():
    x = sample((-6.0, 6.0), 800, NONE)
    assert x.tolist() == [float(f"{index}e-2") for index in range(-600, 601)]


def test_samples_keep_their_places_while_the_range_is_dragged():
    before, after = sample((-6.0, 6.0), 800, NONE), sample((-6.0034, 5.9966), 800, NONE)
    assert set(after[1:-1]) <= set(before)


@pytest.mark.parametrize("half", [1e3, 1e6, 1e12, 1e300])
def test_detail_finer_than_the_pixels_is_added(half):
    detail = np.linspace(-1, 1, 101)
    assert np.isin(detail, sample((-half, half), 800, detail)).all()


def test_detail_coarser_than_the_pixels_is_left_out():
    assert len(sample((-1.0, 1.0), 800, np.linspace(-1, 1, 7) / 3)) == len(sample((-1.0, 1.0), 800, NONE))


def test_detail_at_the_ends_of_float64_is_left_out():
    x = sample((-1.0, 1.0), 800, np.array([-1.7e308, 1.7e308]))
    assert len(x) == len(sample((-1.0, 1.0), 800, NONE))


def test_detail_outside_is_left_out():
    x = sample((10.0, 1e6), 800, np.linspace(-1, 1, 101))
    assert (x[0], x[-1]) == (10.0, 1e6)

import csv
import io

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sigmoid_gui.columns import to_csv


@given(st.lists(st.tuples(st.floats(allow_nan=False), st.floats(allow_nan=False)), min_size=1))
def test_every_number_comes_back_bit_for_bit(rows):
    x, y = np.array(rows).T
    header, *read = csv.reader(io.StringIO(to_csv({"x": x, "f′": y}), newline=""))
    assert header == ["x", "f′"]
    assert np.array_equal(np.array(read, dtype=float).view(np.int64), np.array(rows).view(np.int64))

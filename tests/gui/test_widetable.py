import dataclasses

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from sigmoid_gui.figure import Table
from sigmoid_gui.gui.widetable import WideTable


def table(count, number=0.5, word="none"):
    return Table(
        "Functions",
        "What they are.",
        {"f(x)": np.full(count, number), "Kinks": (word,) * count, "Last": ("x",) * count},
        rows=tuple(f"f{i}" for i in range(count)),
        row_help=tuple(f"formula {i}" for i in range(count)),
        wide=True,
    )


@pytest.fixture
def show(qtbot):
    """A function that shows a table under a plot's worth of room, and returns the widget."""
    window = QWidget()
    qtbot.addWidget(window)
    view, layout = WideTable(), QVBoxLayout(window)
    layout.addWidget(QWidget(), 3)
    layout.addWidget(view, 1)
    window.resize(800, 900)

    def show(shown, full_precision=False):
        view.show_table(shown, full_precision=full_precision)
        with qtbot.waitExposed(window):
            window.show()
        return view

    return show


def rows_in_sight(view):
    height = view.verticalHeader().defaultSectionSize()
    return view.viewport().height() / height


@pytest.mark.parametrize("count", [2, 5, 8])
def test_it_is_as_high_as_its_rows(show, count):
    view = show(table(count))
    assert rows_in_sight(view) == pytest.approx(count, abs=0.1)
    assert not view.verticalScrollBar().isVisible()


def test_beyond_eight_rows_it_scrolls(show):
    view = show(table(21))
    assert 7.9 < rows_in_sight(view) < 8.5
    assert view.verticalScrollBar().isVisible()


def test_in_a_small_window_it_leaves_the_room_to_the_plot(show):
    view = show(table(21))
    view.window().resize(600, 300)
    assert view.height() <= 100
    assert rows_in_sight(view) >= 2


def needed(view, column):
    text = view.model().index(0, column).data()
    return view.fontMetrics().horizontalAdvance(text)


@pytest.mark.parametrize("full_precision", [False, True])
@pytest.mark.parametrize("number", [0.5, -1.2345678901234567e-300])
def test_no_text_is_clipped(show, number, full_precision):
    view = show(table(3, number, "−3: 0 → 0.1667 (0); 3: 0.1667 → 0 (0)"), full_precision)
    for column in range(3):
        assert view.columnWidth(column) > needed(view, column) + 4


def test_columns_grow_with_their_cells_and_do_not_shrink_in_a_drag(show):
    view = show(table(3, 0.5))
    before = view.columnWidth(0)
    show(table(3, -1.234e-100))
    wide = view.columnWidth(0)
    assert wide > before
    show(table(3, 0.5))
    assert view.columnWidth(0) == wide
    show(table(4, 0.5))
    assert view.columnWidth(0) == before


def test_numbers_can_become_words_and_words_numbers(show):
    numbers = table(3)
    words = dataclasses.replace(numbers, columns={**numbers.columns, "f(x)": ("0.5", "10^−400", "…")})
    for shown in (numbers, words, numbers):
        view = show(shown)
        assert view.model().index(1, 0).data() == ("10^−400" if shown is words else "0.5")


def test_full_precision_shows_all_digits(show):
    assert show(table(2, 0.1)).model().index(0, 0).data() == "0.1"
    assert show(table(2, 0.1), full_precision=True).model().index(0, 0).data() == "0.10000000000000001"


def test_where_the_columns_do_not_fit_it_scrolls_and_shows_as_many_rows(show):
    view = show(table(4, 0.5, "a long text " * 20))
    assert view.horizontalScrollBar().isVisible()
    assert rows_in_sight(view) == pytest.approx(4, abs=0.1)


def test_headings_stand_over_their_cells_and_explain_them(show):
    model = show(table(2)).model()
    for column, side in enumerate((Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)):
        heading = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        cell = model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole)
        assert heading == cell
        assert Qt.AlignmentFlag(cell) & side
    tips = [model.headerData(1, side, Qt.ItemDataRole.ToolTipRole) for side in Qt.Orientation]
    assert sorted(tips) == ["What they are.", "formula 1"]


def test_its_columns_can_be_moved_by_the_mouse(show):
    assert show(table(2)).horizontalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Interactive

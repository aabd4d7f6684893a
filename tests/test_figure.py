from sigmoid_gui.figure import Band, Plot, Rule, Table


def test_the_legend_names_each_label_once_in_order():
    zero, first, second = Rule(0, 1), Rule(1, "value", label="σ"), Band(2, 3, "saturated", label="flat")
    plot = Plot("f", "value", (zero, first, second, Rule(4, "value", label="σ")), (0, 1), (0, 1))
    assert plot.legend == (("σ", first), ("flat", second))


def test_a_table_has_as_many_rows_as_its_columns():
    assert Table("Words", "", {"a": ("x", "y"), "b": ("1", "2")}).count == 2
    assert Table("Nothing", "", {}).count == 0

"""Which values a file gives, and in which words it is refused."""

import os
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sigmoid_gui.columns import to_csv
from sigmoid_gui.data.textfile import MOST_BYTES
from sigmoid_gui.data.values import Values, read_values
from sigmoid_gui.panels import draw
from sigmoid_gui.state import INPUT, State

in_range = st.floats(min_value=-1e300, max_value=1e300)


@pytest.fixture
def read(tmp_path):
    """A function that writes a file and reads its values."""

    def read_back(content, decimal="."):
        path = tmp_path / "data.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_values(path, INPUT, decimal)

    return read_back


@pytest.fixture
def refusal(read):
    """A function that writes a file and gives the sentence that refuses it."""

    def refuse(content, decimal="."):
        with pytest.raises(ValueError, match=r"^“data\.csv”: .*\.$") as refused:
            read(content, decimal)
        return str(refused.value).removeprefix("“data.csv”: ").removesuffix(".")

    return refuse


@pytest.mark.parametrize(
    "text",
    [
        "-2, 0.5, 3",
        "-2,0.5,3",
        "-2; 0.5; 3",
        "-2;0,5;3",
        "-2 0.5 3",
        "-2\t0.5\t3\n",
        "-2\n0.5\n3",
        "-2\r\n0.5\r\n3\r\n",
        "-2\r0.5\r3",
        "\n-2\n\n0.5\n3\n\n",
        "−2, 0.5,\n3,\n",
        "[-2 0.5\n 3]",
        "[-2\n0.5\n3]",
    ],
)
def test_numbers_are_separated_as_people_and_programs_do(read, text):
    assert read(text).numbers == (-2, 0.5, 3)


@pytest.mark.parametrize(
    ("text", "column", "numbers"),
    [
        ("x,f\n-2,1\n3,1", "x", (-2, 3)),
        ("id,X\n1,-2\n2,3", "X", (-2, 3)),
        ("x;y\n-2;1,5\n3;1", "x", (-2, 3)),
        ("x\ty\n-2\t1\n3\t1", "x", (-2, 3)),
        ("x y\n-2 1\n 3  1", "x", (-2, 3)),
        ("name,score,other\na,-2,7\nb,3,7", "score", (-2, 3)),
        (",score\n0,-2\n1,3", "score", (-2, 3)),
        ("Datum;Wert\n11.10.2024;-2\n12.10.2024;3", "Wert", (-2, 3)),
        ("date,value\n2024-10-11,-2\n2024-10-12,3", "value", (-2, 3)),
        ("wall time\n-2\n3", "wall time", (-2, 3)),
        ('"a, b","c"\n"-2","1"\n"3","1"', "a, b", (-2, 3)),
        ("e\n-2\n3", "e", (-2, 3)),
        ("x,y\n\n-2,1\n,,\n3,1\n,\n", "x", (-2, 3)),
    ],
)
def test_under_names_the_column_x_is_taken_or_the_first_of_numbers_with_a_name(read, text, column, numbers):
    values = read(text)
    assert (values.column, values.numbers) == (column, numbers)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,5;2,5", (1.5, 2.5)),
        ("1,5;2,5\n3,5;4\n", (1.5, 2.5, 3.5, 4)),
        ("1,5;2,125", (1.5, 2.125)),
        ("Wert\n1,5\n2,125", (1.5, 2.125)),
        ('x,y\n"1,5","2"', (1.5,)),
        ("x\n1.125\n2.250", (1.125, 2.25)),
        ("0,125;-0,5", (0.125, -0.5)),
    ],
)
@pytest.mark.parametrize("decimal", [".", ","])
def test_decimal_commas_and_points_are_read_the_same_in_every_locale(read, text, numbers, decimal):
    assert read(text, decimal).numbers == numbers


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("1,5\n2,5", "."),
        ("1,5\n2,5", ","),
        ("1,125;2,250", "."),
        ("1.5;2,125", "."),
        ("1.5;2,5;3,125", "."),
        ("x;y\n1,125;1\n2,250;1", "."),
        ("1,5", ","),
        ("1,2,3,4", ","),
    ],
)
def test_commas_that_could_be_meant_both_ways_are_refused(refusal, text, decimal):
    assert "could be read in two ways" in refusal(text, decimal)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "there must be at least one value"),
        (" \n\n", "there must be at least one value"),
        ("x,y\n", "value 1: “x” is not a number"),
        ("hello", "line 1: “hello” is not a number"),
        ("1\n\n2\nq", "line 4: “q” is not a number"),
        ("1, 2, q", "value 3: “q” is not a number"),
        ("nan\n1", "line 1: “nan” is not a finite number"),
        ("1\n-inf", "line 2: “-inf” is not a finite number"),
        ("x\n1\nNaN", "line 3, column “x”: “NaN” is not a finite number"),
        ("1\n1e400", "line 2: “1e400” is too large: numbers end at 1.8e308"),
        ("1e305", "1e+305 is outside -1e+300 to 1e+300, the numbers allowed here"),
        ("2024-10-11\n2024-10-12", "line 1: “2024-10-11” is not a number"),
        ("1/2\n0.5", "line 1: “1/2” is not a number"),
        ("x,y\n1,2\n,3", "line 3, column “x”: a number is missing"),
        ("x,y\n1,2\n3,4,5", "line 3 does not have a cell for each of the 2 names above"),
        ("x,y\n1,2\n3", "line 3 does not have a cell for each of the 2 names above"),
        (",y\n1,q", "no column of numbers has a name"),
        ('x,y\n"1,2', "line 2 has a quotation mark without its other half"),
        ("1\n" * 1200, "at most 1000 values fit here, and these are 1200"),
        ("x,y\n" + "1,2\n" * 1001, "at most 1000 values fit here, and these are 1001"),
        (b"%PDF-1.7\n\x00\x01", "it is not a text file"),
        (b"\x89PNG\r\n\x1a\n\x00", "it is not a text file"),
        (b"1\n2\x00", "it is not a text file"),
        ("Größe\n1".encode("latin-1"), "its text is not in UTF-8: save it in that encoding"),
        ("1\n2".encode("utf-16")[:-1], "its text is not in UTF-8: save it in that encoding"),
        ("1\n2".encode("utf-32"), "it is not a text file"),
        (b"1\n" * (MOST_BYTES // 2) + b"1", "it has more than 1 MB, the most that is read"),
    ],
    ids=lambda value: repr(value[:24]),
)
def test_what_is_refused_is_explained_with_its_place(refusal, text, sentence):
    assert refusal(text) == sentence


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_usual_encoding_is_read(read, encoding):
    values = read("σ;f\n-2,5;1\n".encode(encoding))
    assert (values.column, values.numbers) == ("σ", (-2.5,))


@given(st.lists(st.tuples(in_range, in_range), min_size=1, max_size=50))
def test_the_programs_own_csv_gives_its_column_x_exactly(tmp_path_factory, rows):
    x, f = np.array(rows).T
    path = tmp_path_factory.mktemp("csv") / "table.csv"
    path.write_bytes(to_csv({"x": x, "f": f}).encode())
    assert read_values(path, INPUT) == Values(tuple(x.tolist()), path, "x")


@pytest.mark.parametrize("decimal", [".", ","])
def test_the_table_of_the_window_gives_the_input_back(read, decimal):
    state = State(input=(-2.0, 1.125, 1 / 3))
    table = to_csv(draw(state, 800).table.columns)
    assert table.startswith("x,z,")
    assert read(table, decimal).numbers == state.input


def test_where_values_come_from_is_said_in_words(tmp_path):
    assert str(Values((1.0,))) == "1 value"
    assert str(Values((1.0, 2.0), tmp_path / "a.csv")) == "2 values from “a.csv”"
    assert str(Values((1.0, 2.0), tmp_path / "a.csv", "x")) == "2 values of the column “x” from “a.csv”"


def test_a_missing_file_a_folder_a_pipe_and_a_device_fail_with_their_path(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path, kind, why in [
        (tmp_path / "gone", FileNotFoundError, "No such file"),
        (tmp_path, IsADirectoryError, "Is a directory"),
        (tmp_path / "pipe", OSError, "not a regular file"),
        (Path("/dev/zero"), OSError, "not a regular file"),
    ]:
        with pytest.raises(kind, match=why) as failure:
            read_values(path, INPUT)
        assert failure.value.filename == str(path)


@pytest.mark.parametrize("unit", ["1 ", "1,234,", "a,b\n", "x,", "(", "1,5 ", '"', "1\n", ";\n"])
def test_a_large_file_of_anything_is_refused_in_no_time(refusal, unit):
    start = time.process_time()
    assert refusal(unit * (MOST_BYTES // len(unit)))
    assert time.process_time() - start < 2

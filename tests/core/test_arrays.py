"""Every function treats arrays alike: types, shapes, layouts, `out`, warnings, flags and memory."""

import ctypes
import ctypes.util
import tracemalloc

import ml_dtypes
import numpy as np
import pytest

from sigmoid_gui import core
from sigmoid_gui.core import ACTIVATIONS, bfloat16, exact

from .cases import CASES

FUNCTIONS = {name: case.function for name, case in CASES.items()} | {"softmax": core.softmax}
VALUES = np.array([-800.0, -745.0, -40.0, -1.5, -0.5, 0.0, 0.25, 0.5, 0.75, 2.5, 40.0, 800.0])

# Those whose signature has out=, with what else they need.
WITH_OUT = {
    "sigmoid": core.sigmoid,
    "exact.sigmoid": exact.sigmoid,
    "sigmoid_grad": core.sigmoid_grad,
    "log_sigmoid": core.log_sigmoid,
    "softplus": core.softplus,
    **{row.name: row.value for row in ACTIVATIONS.values()},
    **{row.name + " gradient": row.gradient for row in ACTIVATIONS.values()},
}

each = pytest.mark.parametrize("function", FUNCTIONS.values(), ids=FUNCTIONS)
ELEMENTWISE = {name: function for name, function in FUNCTIONS.items() if function is not core.softmax}
each_elementwise = pytest.mark.parametrize("function", ELEMENTWISE.values(), ids=ELEMENTWISE)
each_with_out = pytest.mark.parametrize("function", WITH_OUT.values(), ids=WITH_OUT)


def same_bits(a, b):
    a, b = np.asarray(a), np.asarray(b)
    return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()


@each
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_floats_keep_their_type(function, dtype):
    assert function(VALUES.astype(dtype)).dtype == dtype


@each
@pytest.mark.parametrize("dtype", ["bool", "int8", "uint8", "int16", "uint16", "int32", "int64", "uint64"])
def test_integers_and_bools_are_taken_as_float64(function, dtype):
    x = np.array([0, 1] if dtype == "bool" else [np.iinfo(dtype).min, 0, 1, np.iinfo(dtype).max], dtype)
    assert same_bits(function(x), function(x.astype(np.float64)))


@each
def test_a_narrow_type_gives_the_float64_result_rounded_once(function):
    for dtype in (np.float16, np.float32):
        x = VALUES.astype(dtype)
        with np.errstate(all="ignore"):
            expected = function(x.astype(np.float64)).astype(dtype)
        assert same_bits(function(x), expected)


@each
@pytest.mark.parametrize(
    ("x", "name"),
    [
        (np.array([1], np.longdouble), np.dtype(np.longdouble).name),
        (np.array([1j]), "complex128"),
        (np.array([1j], np.complex64), "complex64"),
        (np.array([1, None]), "object"),
        (np.array(["1"]), "str"),
        (np.array([b"1"]), "bytes"),
        (np.array([1], "datetime64[s]"), "datetime64"),
        (np.array([(1,)], [("a", float)]), "void"),
    ],
)
def test_other_types_are_refused_by_name(function, x, name):
    with pytest.raises(TypeError, match=name):
        function(x)


@pytest.mark.parametrize("x", [2**64, -(2**70), 10**400, -(10**400)])
def test_python_integers_of_any_size_are_numbers(x):
    assert core.sigmoid(x) == (1 if x > 0 else 0)


@each
@pytest.mark.parametrize(
    "layout",
    [
        lambda x: x.reshape(3, 4),
        lambda x: np.asfortranarray(x.reshape(3, 4)),
        lambda x: x.reshape(3, 4).T,
        lambda x: np.repeat(x, 3)[::3],
        lambda x: x[::-1].copy()[::-1],
        lambda x: x.astype(">f8"),
        lambda x: np.frombuffer(b"\0" + x.tobytes(), np.uint8)[1:].view(np.float64),
        lambda x: np.broadcast_to(x, (3, 12)),
        lambda x: x.view(np.recarray),
        lambda x: x[:0],
        lambda x: x[:0].reshape(0, 5),
        lambda x: x.tolist(),
        lambda x: memoryview(x),
    ],
    ids=[
        *(
            "C",
            "Fortran",
            "transposed",
            "strided",
            "reversed",
            "swapped",
            "unaligned",
            "broadcast",
            "subclass",
        ),
        *("empty", "empty 2-d", "list", "buffer"),
    ],
)
def test_shape_and_bits_do_not_depend_on_the_layout(function, layout):
    x = layout(VALUES)
    plain = np.array(x, np.float64, order="C", copy=True)
    assert same_bits(function(x), function(plain))
    assert isinstance(function(x), np.ndarray)


@each_elementwise
@pytest.mark.parametrize("scalar", [lambda x: x[3], lambda x: x[3:4].reshape(()), lambda x: float(x[3])])
def test_a_number_gives_a_number_with_the_bits_it_has_in_an_array(function, scalar):
    result = function(scalar(VALUES))
    assert not isinstance(result, np.ndarray)
    assert same_bits(result, function(VALUES[3:4])[0])


@each_elementwise
def test_every_position_in_an_array_gives_the_same_bits(function):
    # Vector instructions take several numbers at a time and finish the rest in another way.
    x = np.resize(VALUES, 70_003)
    expected = np.resize(function(VALUES), x.size)
    assert same_bits(function(x), expected)


@each
def test_the_input_is_not_changed_and_may_be_read_only(function):
    x = VALUES.copy()
    x.flags.writeable = False
    function(x)
    assert same_bits(x, VALUES)


def test_a_memory_mapped_file_is_read(tmp_path):
    np.save(tmp_path / "x.npy", VALUES)
    mapped = np.load(tmp_path / "x.npy", mmap_mode="r")
    result = core.sigmoid(mapped)
    assert type(result) is np.ndarray
    assert same_bits(result, core.sigmoid(VALUES))


@each
def test_nan_gives_nan(function):
    assert np.isnan(function(np.array([np.nan]))).all()


@each_with_out
def test_out_receives_the_result(function):
    out = np.empty_like(VALUES)
    assert function(VALUES, out=out) is out
    assert same_bits(out, function(VALUES))


@each_with_out
def test_out_may_be_the_input_itself(function):
    x = VALUES.copy()
    function(x, out=x)
    assert same_bits(x, function(VALUES))


@each_with_out
def test_out_may_overlap_the_input(function):
    x = np.resize(VALUES, 40_000)
    expected = function(x[:-1])
    function(x[:-1], out=x[1:])
    assert same_bits(x[1:], expected)


def test_out_of_the_wrong_shape_or_type_is_refused():
    with pytest.raises(ValueError, match=r"shape \(12,\)"):
        core.sigmoid(VALUES, out=np.empty(11))
    with pytest.raises(TypeError, match="float64"):
        core.sigmoid(VALUES, out=np.empty(12, np.float32))
    with pytest.raises(TypeError, match="float64"):
        core.sigmoid(np.arange(12), out=np.empty(12, np.int64))


def test_two_results_can_be_received():
    outs = (np.empty(12), np.empty(12))
    value, gradient = core.sigmoid_and_grad(VALUES, out=outs)
    assert value is outs[0]
    assert gradient is outs[1]


@each
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_no_warning_leaves_the_core_whatever_the_caller_asked_for(function, dtype):
    extremes = [np.finfo(dtype).max, np.finfo(dtype).tiny, np.finfo(dtype).smallest_subnormal, np.inf, np.nan]
    x = np.concatenate([VALUES, extremes, -np.array(extremes)]).astype(dtype)
    before = np.geterr()
    with np.errstate(all="raise"):
        asked = np.geterr()
        function(x)
        assert np.geterr() == asked
    assert np.geterr() == before


@each
def test_the_processors_floating_point_flags_are_left_clear(function):
    name = ctypes.util.find_library("m")
    if name is None:
        pytest.skip("there is no C library of mathematics to read the flags with")
    library = ctypes.CDLL(name)
    invalid_zero_overflow_underflow = 1 | 4 | 8 | 16  # on x86
    library.feclearexcept(invalid_zero_overflow_underflow)
    function(np.array([-800.0, -745.0, 0.0, 800.0, 1e308, np.inf, np.nan]))
    assert library.fetestexcept(invalid_zero_overflow_underflow) == 0


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.int32])
@pytest.mark.parametrize("function", [c.function for c in CASES.values()], ids=CASES)
def test_memory_beyond_the_result_is_under_a_megabyte(function, dtype):
    x = np.resize(VALUES, 500_000).astype(dtype)
    function(x[:10])
    tracemalloc.start()
    try:
        result = function(x)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    results = 2 if function in (CASES["sigmoid_and_grad, σ"].function, CASES["sigmoid_and_grad, σ′"].function) else 1
    assert peak - results * result.nbytes < 1_000_000


def test_bfloat16_arrays_give_the_float64_result_rounded_once():
    x = bfloat16.rounded(VALUES).astype(ml_dtypes.bfloat16)
    for function in FUNCTIONS.values():
        result = function(x)
        assert result.dtype == x.dtype
        expected = bfloat16.to_bits(function(x.astype(np.float64)))
        assert result.view(np.uint16).tolist() == expected.tolist()

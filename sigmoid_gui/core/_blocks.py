"""Walking an array in blocks that stay in the processor's cache.

A NumPy expression such as 1/(1 + exp(−x)) reads and writes main memory once per operation. Here each
operation works on a block of some thousand numbers that is still in the cache from the one before, so main
memory is read once and written once, and the memory in use beyond the result is a few blocks, whatever the
array's size.

`numpy.nditer` cuts the blocks. Where the array already is contiguous float64 a block is a view of it;
anything else (strides, byte order, float32, integers) is converted block by block in its buffers. So kernels
see only contiguous float64, and give the same bits for the same numbers whatever the layout they came in.
"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from sigmoid_gui.core import bfloat16
from sigmoid_gui.core._dtypes import Array, Floats, is_bfloat16, real, result_for

Kernel = Callable[[Floats], Floats]
"""A pure function of a block: may make temporaries, must not change its argument."""

Filler = Callable[..., None]
"""`filler(x, *results, *scratch)`: works in place, for the few functions whose speed is promised."""

_PURE_BLOCK = 4096  # numbers; with twenty temporaries of an expression in use at once, under a megabyte
_FILL_ROOM = 98304  # numbers in all blocks of a filler together: under a megabyte, and inside the cache
_STAGGER = 136  # keeps scratch from sharing its low 12 address bits with x, which stalls loads after stores

# nditer's flags are typed as literals, which lists of strings are not.
_READ: Any = ["readonly", "contig", "aligned", "nbo", "overlap_assume_elementwise"]
_WRITE: Any = ["writeonly", "contig", "aligned", "nbo", "overlap_assume_elementwise"]
_WALK: Any = ["external_loop", "buffered", "zerosize_ok", "copy_if_overlap"]


def apply(kernel: Kernel, x: ArrayLike, out: Array | None = None) -> Array:
    """Return kernel(x), block by block, in the type that `_dtypes` says; 0-d gives a NumPy scalar."""

    def filler(block: Floats, result: Floats) -> None:
        result[...] = kernel(block)

    return _fill(filler, x, (out,), 0, _PURE_BLOCK)[0]


def fill(filler: Filler, x: ArrayLike, outs: tuple[Array | None, ...], *, scratch: int) -> tuple[Array, ...]:
    """Return the results that `filler` writes for x, one for each of `outs`; None there means a new array."""
    return _fill(filler, x, outs, scratch, _FILL_ROOM // (1 + len(outs) + scratch))


def _fill(
    filler: Filler, x: ArrayLike, outs: tuple[Array | None, ...], scratch: int, block: int
) -> tuple[Array, ...]:
    x = real(x)
    results = tuple(result_for(x, out) for out in outs)
    if is_bfloat16(x.dtype):
        bits = [a.view(np.uint16) for a in (x, *results)]
        _walk(_through_float64(filler), bits, np.uint16, scratch, block)
    else:
        _walk(filler, [x, *results], np.float64, scratch, block)
    return tuple(result if out is not None else result[()] for result, out in zip(results, outs, strict=True))


def blocks(x: Array) -> Iterator[Floats]:
    """Yield the numbers of an accepted array as contiguous blocks of float64, to be summed or counted."""
    narrow = is_bfloat16(x.dtype)
    dtype: Any = np.uint16 if narrow else np.float64
    operands = [x.view(np.uint16) if narrow else x]
    walk: Any = np.nditer(operands, _WALK, [_READ], [dtype], casting="same_kind", buffersize=_PURE_BLOCK)
    with walk:
        for block in walk:
            yield bfloat16.from_bits(block) if narrow else block


def _walk(filler: Filler, arrays: list[Array], dtype: Any, scratch: int, block: int) -> None:
    room = _scratch(scratch, min(block, arrays[0].size))
    with (
        np.errstate(all="ignore"),
        np.nditer(
            arrays,
            flags=_WALK,
            op_flags=[_READ] + [_WRITE] * (len(arrays) - 1),
            op_dtypes=[dtype] * len(arrays),
            casting="same_kind",
            buffersize=block,
        ) as walk,
    ):
        for x, *results in walk:
            filler(x, *results, *(r[: x.size] for r in room))
    # Before any operation NumPy clears the processor's floating-point flags: leave none behind.
    np.add(0.0, 0.0)


def _scratch(count: int, size: int) -> list[Floats]:
    raw = np.empty(count * (size + _STAGGER) + _STAGGER + 8) if count else np.empty(0)
    start = _STAGGER - raw.ctypes.data // 8 % 8 if count else 0  # on a cache line
    return [raw[start + i * (size + _STAGGER) :][:size] for i in range(count)]


def _through_float64(filler: Filler) -> Filler:
    def wrapped(bits: Array, *rest: Array) -> None:
        count = sum(a.dtype == np.uint16 for a in rest)
        wide = [np.empty(bits.size) for _ in range(count)]
        filler(bfloat16.from_bits(bits), *wide, *rest[count:])
        for result, value in zip(rest, wide, strict=False):
            result[...] = bfloat16.to_bits(value)

    return wrapped

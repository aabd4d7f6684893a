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

_NOTHING = np.zeros(1)

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


def _fill(filler: Filler, x: ArrayLike, outs: tuple[Array | None, ...], scratch: int, block: int) -> tuple[Array, ...]:
    x = real(x)
    results = [result_for(x, out) for out in outs]
    _compute(filler, x, results, scratch, block, overlap=any(out is not None for out in outs))
    # Before any operation NumPy clears the processor's floating-point flags: leave none behind.
    np.positive(_NOTHING, _NOTHING)
    if x.ndim > 0:
        return tuple(results)
    return tuple(result[()] if out is None else result for result, out in zip(results, outs, strict=True))


@np.errstate(all="ignore")
def _compute(filler: Filler, x: Array, results: list[Array], scratch: int, block: int, *, overlap: bool) -> None:
    if is_bfloat16(x.dtype):
        bits = [a.view(np.uint16) for a in (x, *results)]
        _walk(_through_float64(filler), bits, np.uint16, scratch, block)
    elif overlap or not 0 < x.size <= block or x.dtype != np.float64 or not x.flags.carray:
        _walk(filler, [x, *results], np.float64, scratch, block)
    else:  # one block that is as a kernel wants it: what nditer would do, without its cost
        filler(x.reshape(-1), *[r.reshape(-1) for r in results], *_scratch(scratch, x.size))


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
    access = [_READ] + [_WRITE] * (len(arrays) - 1)
    types = [dtype] * len(arrays)
    with np.nditer(arrays, _WALK, access, types, casting="same_kind", buffersize=block) as walk:
        for views in walk:
            size = views[0].size
            filler(*views, *(room if size == block else [r[:size] for r in room]))


def _scratch(count: int, size: int) -> list[Floats]:
    if not count or size < _PURE_BLOCK:
        return [np.empty(size) for _ in range(count)]
    raw = np.empty(count * (size + _STAGGER) + _STAGGER + 8)
    start = _STAGGER - raw.ctypes.data // 8 % 8  # on a cache line
    return [raw[start + i * (size + _STAGGER) :][:size] for i in range(count)]


def _through_float64(filler: Filler) -> Filler:
    def wrapped(bits: Array, *rest: Array) -> None:
        count = sum(a.dtype == np.uint16 for a in rest)
        wide = [np.empty(bits.size) for _ in range(count)]
        filler(bfloat16.from_bits(bits), *wide, *rest[count:])
        for result, value in zip(rest, wide, strict=False):
            result[...] = bfloat16.to_bits(value)

    return wrapped

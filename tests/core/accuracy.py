"""The table of worst errors: measured at each of NumPy's CPU dispatch levels, kept in accuracy.json.

    python -m tests.core.accuracy

measures anew and rewrites the table. Tests measure fewer points of the same set, so a change that makes any
function worse fails there.
"""

import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy._core import _multiarray_umath as cpu

from sigmoid_gui.core import bfloat16

from .cases import CASES
from .measure import errors, reference, to_odd
from .points import Floats, real_line, unit_interval

TABLE = Path(__file__).with_name("accuracy.json")
ROOT = Path(__file__).parents[2]
DENSITY = 8  # of the table; the tests take 1

# NumPy takes other code for exp, log1p and others at each of these, with other bits. What it may dispatch on
# has other names in other versions; the baseline is what is left when all of it is switched off.
HAS = [name for name in cpu.__cpu_dispatch__ if cpu.__cpu_features__[name]]
AVX512 = [name for name in HAS if name.startswith(("AVX512", "X86_V4"))]
LEVELS = {"AVX-512": [], "AVX2": AVX512, "baseline": HAS}


class Worst(NamedTuple):
    """The largest error in ulp, and the input it was found at."""

    ulp: float
    x: float


def unavailable(level: str) -> str:
    """Return why this processor or this NumPy cannot run at a level, or nothing if it can."""
    needed = {"AVX-512": AVX512, "AVX2": [n for n in HAS if n in ("AVX2", "X86_V3")], "baseline": [level]}
    return "" if needed[level] else f"there is no {level} here for NumPy to dispatch on"


@cache
def inputs(density: int, dtype: str, *, probability: bool = False) -> Floats:
    """Return the values, representable at which a function is measured: all of a 16-bit type."""
    if dtype == "bfloat16":
        x = bfloat16.from_bits(np.arange(2**16))
    elif dtype == "float16":
        x = np.arange(2**16, dtype=np.uint16).view(np.float16).astype(np.float64)
    else:
        with np.errstate(over="ignore", under="ignore"):
            x = (unit_interval(density) if probability else real_line(density)).astype(dtype).astype(np.float64)
    x = np.unique(x[np.isfinite(x)])
    return x[(x > 0) & (x < 1)] if probability else x


def evaluate(name: str, x: Floats, dtype: str) -> Floats:
    """Return what the core gives for x in a type, as float64."""
    function = CASES[name].function
    if dtype == "bfloat16":
        return bfloat16.rounded(function(x))
    return np.asarray(function(x.astype(dtype)), np.float64)


def at_level(level: str, tasks: list[tuple[str, str, Floats]]) -> list[Floats]:
    """Return `evaluate` of every task (name, type, x), computed in a process at a dispatch level."""
    with tempfile.TemporaryDirectory() as folder:
        todo, done = Path(folder, "todo.npz"), Path(folder, "done.npz")
        np.savez(todo, np.array([t[:2] for t in tasks]), *(t[2] for t in tasks))
        environment = os.environ | {"NPY_DISABLE_CPU_FEATURES": " ".join(LEVELS[level])}
        command = [sys.executable, "-m", "tests.core.accuracy", str(todo), str(done)]
        subprocess.run(command, env=environment, cwd=ROOT, check=True)
        with np.load(done) as results:
            return [results[f"arr_{i}"] for i in range(len(tasks))]


def worst(density: int, level: str, dtypes: tuple[str, ...]) -> dict[str, dict[str, Worst]]:
    """Return for each function and type the worst error at a dispatch level."""
    tasks = [(n, d, inputs(density, d, probability=c.probability)) for n, c in CASES.items() for d in dtypes]
    table: dict[str, dict[str, Worst]] = {name: {} for name in CASES}
    for (name, dtype, x), y in zip(tasks, at_level(level, tasks), strict=True):
        error = errors(y, true(name, density, dtype), dtype)
        i = int(np.argmax(error))
        table[name][dtype] = Worst(float(error[i]), float(x[i]))
    return table


@cache
def true(name: str, density: int, dtype: str) -> Any:
    """Return the true values where a function is measured."""
    case = CASES[name]
    return reference(case.truth, inputs(density, dtype, probability=case.probability))


def misrounded(level: str, dtype: str) -> dict[str, Floats]:
    """Return for each function the values of a 16-bit type, of all there are, whose result is misrounded.

    The float64 results at the same level, which other tests hold to a few ulp, decide all but those within
    2^−48 of a rounding boundary; the truth decides those.
    """
    tasks = [(n, d, inputs(1, dtype, probability=c.probability)) for n, c in CASES.items() for d in (dtype, "float64")]
    found = {}
    results = iter(at_level(level, tasks))
    for name, case in CASES.items():
        y, wide, x = next(results), next(results), inputs(1, dtype, probability=case.probability)
        expected, other = to_type(wide * (1 - 2.0**-48), dtype), to_type(wide * (1 + 2.0**-48), dtype)
        unsure = expected != other
        if unsure.any():
            expected[unsure] = to_type(to_odd(reference(case.truth, x[unsure])), dtype)
        found[name] = x[y != expected]
    return found


def to_type(x: Floats, dtype: str) -> Floats:
    """Return float64 values rounded to a type, once."""
    with np.errstate(over="ignore", under="ignore"):
        return bfloat16.rounded(x) if dtype == "bfloat16" else x.astype(dtype).astype(np.float64)


def recorded() -> Any:
    """Return the table: NumPy's version and, for each level, function and type, the error and its input."""
    return json.loads(TABLE.read_text(encoding="utf-8"))


def regenerate() -> None:
    """Measure everything and write the table, a function a line."""
    levels = []
    for level in LEVELS:
        if unavailable(level):
            continue
        table = worst(DENSITY, level, ("float64", "float32"))
        wrong = {dtype: misrounded(level, dtype) for dtype in ("float16", "bfloat16")}
        rows = []
        for name, row in table.items():
            entry: dict[str, Any] = {dtype: [round(w.ulp, 5), w.x.hex()] for dtype, w in row.items()}
            entry |= {dtype: {"misrounded": found[name].size} for dtype, found in wrong.items()}
            rows.append(f"   {json.dumps(name, ensure_ascii=False)}: {json.dumps(entry)}")
        levels.append(f'  "{level}": {{\n' + ",\n".join(rows) + "\n  }")
    text = f'{{\n "numpy": "{np.__version__}",\n "levels": {{\n' + ",\n".join(levels) + "\n }\n}\n"
    TABLE.write_text(text, encoding="utf-8")


def _work(todo: str, done: str) -> None:
    with np.load(todo) as tasks:
        names = tasks["arr_0"]
        np.savez(done, *(evaluate(str(n), tasks[f"arr_{i + 1}"], str(d)) for i, (n, d) in enumerate(names)))


if __name__ == "__main__":
    _work(*sys.argv[1:]) if len(sys.argv) > 1 else regenerate()

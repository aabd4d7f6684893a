"""The speed of the sigmoid beside SciPy, PyTorch, numexpr and NumPy: `python -m benchmarks core [--write]`.

Every contestant runs on one thread, and writes into an array that is there already, unless it says otherwise.
"""

import os
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before the peers are imported

import numpy as np

from benchmarks import document
from benchmarks.claims import Claim, at_least, at_most, claim, table
from benchmarks.timing import race
from sigmoid_gui.core import exact, sigmoid, sigmoid_and_grad

LARGE = 10**7
Contestants = dict[str, Callable[[], object]]


def claims() -> list[Claim]:
    """Measure everything there is a claim about."""
    return [
        *large(np.float64),
        *large(np.float32),
        *together(),
        *allocated(),
        *small(),
        *exactly(),
        *two_threads(),
        *memory(),
    ]


def large(dtype: type) -> list[Claim]:
    """Time σ of 10⁷ numbers."""
    x = numbers(LARGE, dtype)
    y = np.zeros_like(x)
    times = race({"ours": lambda: sigmoid(x, out=y), "np.exp": lambda: np.exp(x, out=y), **peers(x, y)})
    name = f"σ, 10⁷ {np.dtype(dtype).name}"
    limits = {"SciPy": 2, "PyTorch": 1, "numexpr": 1.3} if dtype is np.float64 else {"SciPy": 1}
    found = [at_least(f"{name}, beside {peer}", times, peer, limits[peer]) for peer in limits if peer in times]
    if dtype is np.float64:
        found.append(at_most(f"{name}, beside bare np.exp", times, "np.exp", 2.5))
    return found


def peers(x: np.ndarray, y: np.ndarray) -> Contestants:
    """Return the peers that are installed, each on one thread and writing into y."""
    found: Contestants = {}
    try:
        from scipy.special import expit

        found["SciPy"] = lambda: expit(x, out=y)
    except ImportError:
        pass
    try:
        import torch

        torch.set_num_threads(1)
        from_x, to_y = torch.from_numpy(x), torch.from_numpy(y)
        found["PyTorch"] = lambda: torch.sigmoid(from_x, out=to_y)
    except ImportError:
        pass
    try:
        import numexpr

        numexpr.set_num_threads(1)
        one = x.dtype.type(1)
        found["numexpr"] = lambda: numexpr.evaluate("one/(one+exp(-x))", {"one": one, "x": x}, out=y)
    except ImportError:
        pass
    return found


def together() -> list[Claim]:
    """Time σ and σ′ in one pass."""
    x = numbers(LARGE, np.float64)
    y, gradient = np.zeros_like(x), np.zeros_like(x)
    runs: Contestants = {
        "ours": lambda: sigmoid_and_grad(x, out=(y, gradient)),
        "σ": lambda: sigmoid(x, out=y),
    }
    return [at_most("σ and σ′ together, 10⁷ float64, beside σ alone", race(runs), "σ", 1.6)]


def allocated() -> list[Claim]:
    """Time σ into a new array, where most of the time goes to the pages that the system hands out."""
    x = numbers(LARGE, np.float64)
    runs: Contestants = {"ours": lambda: sigmoid(x), "1/(1 + exp(−x))": lambda: 1 / (1 + np.exp(-x))}
    times = race(runs)
    ratio = times.ratio("1/(1 + exp(−x))", "ours")
    return [claim("σ, 10⁷ float64, into a new array", times, "1/(1 + exp(−x))", ratio, "", 0)]


def small() -> list[Claim]:
    """Time 1000 numbers, where the cost of a call shows."""
    x = numbers(1000, np.float64)
    runs: Contestants = {"ours": lambda: sigmoid(x), "1/(1 + exp(−x))": lambda: 1 / (1 + np.exp(-x))}
    return [at_most("σ, 1000 float64, beside the naive expression", race(runs, 41, 200), "1/(1 + exp(−x))", 3)]


def exactly() -> list[Claim]:
    """Time the exact path, for curves."""
    x = numbers(10_000, np.float64)
    times = race({"ours": lambda: exact.sigmoid(x), "fast": lambda: sigmoid(x)}, 41, 10)
    return [claim("exact σ, 10⁴ float64, beside the fast σ", times, "fast", times.ratio("ours", "fast"), "", 0)]


def two_threads() -> list[Claim]:
    """Time two halves of an array on two threads: NumPy lets go of the interpreter while it computes."""
    x = numbers(LARGE, np.float64)
    y, half = np.zeros_like(x), LARGE // 2
    with ThreadPoolExecutor(2) as pool:

        def halves() -> None:
            list(pool.map(lambda part: sigmoid(x[part], out=y[part]), (slice(half), slice(half, None))))

        times = race({"ours": lambda: sigmoid(x, out=y), "two threads": halves})
    ratio = times.ratio("ours", "two threads")
    return [claim("σ, 10⁷ float64, beside its halves on two threads", times, "two threads", ratio, "", 0)]


def memory() -> list[Claim]:
    """Measure what is allocated beyond the result, at its peak."""
    x = numbers(LARGE, np.float64)
    tracemalloc.start()
    try:
        result = sigmoid(x)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    beyond = (peak - result.nbytes) / 1e6
    return [Claim("memory beyond the result, 10⁷ float64, in MB", f"{beyond:.2f}", "", beyond, "≤", 1)]


def numbers(count: int, dtype: type) -> np.ndarray:
    """Return what a layer sees: mostly small numbers, some far out."""
    return (np.random.default_rng(0).normal(size=count) * 5).astype(dtype)


def main(flags: list[str]) -> None:
    """Print the table; with --write put it into docs/numerics.md as well."""
    packages = {"numpy": "NumPy", "scipy": "SciPy", "torch": "PyTorch", "numexpr": "numexpr"}
    text = table(claims(), packages)
    print(text)
    if "--write" in flags:
        document.write("speed", text)

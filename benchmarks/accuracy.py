"""The accuracy of the core and of its peers: `python -m benchmarks accuracy [--write]`.

Ours is the recorded table, which `python -m tests.core.accuracy` measures. The peers are measured here, at
the same inputs, against the same truth.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks import document
from tests.core import accuracy
from tests.core.accuracy import inputs, recorded, true
from tests.core.cases import CASES
from tests.core.measure import errors

Peer = Callable[[Any], Any]


def ours() -> str:
    """Return the table of our worst errors."""
    table = recorded()
    levels = list(table["levels"])
    header = ["function", "promise", *levels, "worst at", "float32", "float16", "bfloat16"]
    rows = []
    for name, case in CASES.items():
        found = [table["levels"][level][name] for level in levels]
        most, where = max((row["float64"] for row in found), key=lambda entry: entry[0])
        narrow = max(row["float32"][0] for row in found)
        missed = [max(row[d]["misrounded"] for row in found) for d in ("float16", "bfloat16")]
        rows.append(
            [
                *(name, f"{case.limit:g}", *(ulps(row["float64"][0]) for row in found)),
                f"{float.fromhex(where)!r}" if most else "",
                *(ulps(narrow), *("correct" if not m else f"{m} ties" for m in missed)),
            ]
        )
    text = document.table(header, rows)
    return f"{text}\n\nNumPy {table['numpy']}, at each of its CPU dispatch levels. {points()}"


def points() -> str:
    """Return how many inputs that was."""
    wide, unit = (
        inputs(accuracy.DENSITY, "float64").size,
        inputs(accuracy.DENSITY, "float64", probability=True).size,
    )
    return f"{wide} float64 inputs per function, {unit} for logit; all inputs of float16 and bfloat16."


def peers() -> str:
    """Return the table of worst errors in float64, ours beside the peers'."""
    columns = {
        "ours": {n: CASES[n].function for n in CASES},
        "SciPy, NumPy": scipys(),
        "PyTorch": torches(),
        "textbook": textbook(),
    }
    names = [n for n in CASES if any(n in functions for key, functions in columns.items() if key != "ours")]
    rows = [[name, *(worst(name, f[name]) if name in f else "" for f in columns.values())] for name in names]
    return document.table(["function", *columns], rows)


def worst(name: str, function: Peer) -> str:
    """Return the largest error of a function in float64, and where."""
    x = inputs(accuracy.DENSITY, "float64", probability=CASES[name].probability)
    with np.errstate(all="ignore"):
        error = errors(function(x), true(name, accuracy.DENSITY, "float64"))
    i = int(np.argmax(error))
    return f"{ulps(float(error[i]))} at {x[i]:.17g}"


def scipys() -> dict[str, Peer]:
    """Return SciPy's functions, and what is written with them where it has none."""
    try:
        from scipy import special
    except ImportError:
        return {}
    return {
        "sigmoid": special.expit,
        "sigmoid_grad": lambda x: special.expit(x) * special.expit(-x),
        "complement": lambda x: special.expit(-x),
        "log_sigmoid": special.log_expit,
        "logit": special.logit,
        "softplus": lambda x: np.logaddexp(0, x),
        "GELU": lambda x: x * special.ndtr(x),
        "SiLU": lambda x: x * special.expit(x),
    }


def torches() -> dict[str, Peer]:
    """Return PyTorch's functions, and its gradients by automatic differentiation."""
    try:
        import torch
    except ImportError:
        return {}
    functional = torch.nn.functional

    def value(function: Any) -> Peer:
        return lambda x: function(torch.from_numpy(x)).numpy()

    def gradient(function: Any) -> Peer:
        def run(x: Any) -> Any:
            leaf = torch.from_numpy(x.copy()).requires_grad_()
            function(leaf).sum().backward()
            return leaf.grad.numpy()

        return run

    both = {
        "tanh": torch.tanh,
        "softsign": functional.softsign,
        "GELU": functional.gelu,
        "GELU (tanh)": lambda x: functional.gelu(x, approximate="tanh"),
        "SiLU": functional.silu,
        "Mish": functional.mish,
        "softplus": functional.softplus,
    }
    return {
        "sigmoid": value(torch.sigmoid),
        "sigmoid_grad": gradient(torch.sigmoid),
        "log_sigmoid": value(functional.logsigmoid),
        "logit": value(torch.logit),
        **{name: value(function) for name, function in both.items()},
        **{f"{name}, gradient": gradient(function) for name, function in both.items()},
    }


def textbook() -> dict[str, Peer]:
    """Return the formulas as they stand in textbooks, in NumPy."""

    def sigmoid(x: Any) -> Any:
        return 1 / (1 + np.exp(-x))

    return {
        "sigmoid": sigmoid,
        "sigmoid_grad": lambda x: sigmoid(x) * (1 - sigmoid(x)),
        "sigmoid_third": lambda x: sigmoid(x) * (1 - sigmoid(x)) * (1 - 6 * sigmoid(x) * (1 - sigmoid(x))),
        "complement": lambda x: 1 - sigmoid(x),
        "log_sigmoid": lambda x: np.log(sigmoid(x)),
        "logit": lambda p: np.log(p / (1 - p)),
        "softplus": lambda x: np.log(1 + np.exp(x)),
        "tanh, gradient": lambda x: 1 - np.tanh(x) ** 2,
        "SiLU": lambda x: x * sigmoid(x),
        "Mish": lambda x: x * np.tanh(np.log1p(np.exp(x))),
    }


def ulps(error: float) -> str:
    """Return an error as people read it."""
    return "∞" if np.isinf(error) else f"{error:.1e}" if error >= 1000 else f"{error:.3f}".rstrip("0").rstrip(".")


def main(flags: list[str]) -> None:
    """Print both tables; with --write put them into docs/numerics.md as well."""
    for name, text in (("accuracy", ours()), ("peers", peers())):
        print(text + "\n")
        if "--write" in flags:
            document.write(name, text)

"""Precision: how many ulp each formula for σ, or σ′, is wrong in a type, and the bits of the input's results."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from sigmoid_gui.core import FORMULAS, Edges, Formula, count_between, edges, errors, naive
from sigmoid_gui.core.formulas import Event
from sigmoid_gui.figure import Band, Column, Figure, Floats, Line, Mark, Plot, Points, Rule, Table
from sigmoid_gui.panels import microscope
from sigmoid_gui.panels.panel import Panel
from sigmoid_gui.panels.survey import PER_COLUMN, Survey, survey
from sigmoid_gui.state import State
from sigmoid_gui.text import show
from sigmoid_gui.words import translate

_FLOOR = -2.0  # 10⁻² ulp: what is smaller, 0 too, lies on the edge of a band
_HALF = math.log10(0.5)
_MARGIN = 0.25
_GREY = 5  # the role that looks like the rules
_COLUMNS = 400  # whatever the size of the picture: what is found depends on where it is looked for


def figure(state: State, columns: int) -> Figure:  # noqa: ARG001 - see _COLUMNS
    """The errors of the chosen formulas over the range, and the bits of the input."""
    formulas = _chosen(state)
    found = survey(formulas, state.range, _COLUMNS, state.dtype)
    x = float(naive.rounding(state.dtype)(np.array(state.x)))
    at_x = errors(formulas, [x], state.dtype)[:, 0]
    return Figure(
        title=translate("Precision", "Errors of {quantity} in {dtype}").format(
            quantity=_symbol(state), dtype=state.dtype
        ),
        summary=_summary(state, formulas, found),
        plots=(_errors_plot(state, formulas, found, at_x), microscope.plot(state, x)),
        readings=microscope.readings(state, x),
        samples={"x": found.x, **{f.text: row for f, row in zip(formulas, found.worst, strict=True)}},
        table=_table(state, formulas, found, at_x),
    )


def idle(state: State) -> frozenset[str]:
    """The formulas of the quantity that is not shown."""
    return frozenset({"formulas" if state.quantity == "gradient" else "gradient_formulas"})


def _chosen(state: State) -> tuple[Formula, ...]:
    names = state.gradient_formulas if state.quantity == "gradient" else state.formulas
    return tuple(f for f in FORMULAS if f.of == state.quantity and f.name in names)


def _title(formula: Formula) -> str:
    return translate("Settings", formula.text)


def _role(formula: Formula) -> int:
    """The place of a formula among those of its quantity: it keeps its colour whatever is shown beside it."""
    place = [f for f in FORMULAS if f.of == formula.of].index(formula)
    return place if place < _GREY else place + 1


def _symbol(state: State) -> str:
    return "σ′(x)" if state.quantity == "gradient" else "σ(x)"


def _errors_plot(state: State, formulas: tuple[Formula, ...], found: Survey, at_x: Floats) -> Plot:
    ceiling = _top(found, at_x) + _MARGIN
    band = (ceiling - _FLOOR) / 12
    middle = ceiling + band / 2
    marks: list[Mark] = [
        Line(found.x, _height(row, middle), _role(formula), label=_title(formula))
        for formula, row in zip(formulas, found.worst, strict=True)
    ]
    marks += [
        Rule(_HALF, "reference", axis="y", label=translate("Precision", "½ ulp")),
        Band(-math.inf, _FLOOR, "reference", axis="y", label=translate("Precision", "under 0.01 ulp")),
        Rule(state.x, "marker", drags="x", dtype=state.dtype),
        Points(np.full(at_x.size, state.x), _height(at_x, middle), "marker"),
    ]
    if np.isinf(found.worst).any() or np.isinf(at_x).any():
        marks.append(Band(ceiling, math.inf, "overflow", axis="y", label=translate("Precision", "∞ or NaN")))
    return Plot(
        translate("Precision", "Error of {quantity} in {dtype}, ulp").format(
            quantity=_symbol(state), dtype=state.dtype
        ),
        "gradient" if state.quantity == "gradient" else "value",
        tuple(marks),
        state.range,
        (_FLOOR - band, ceiling + band),
        x_label="x",
        note=_examined(state, found),
        grid=state.grid,
        pans="range",
        y_scale="decades",
    )


def _top(found: Survey, at_x: Floats) -> float:
    """The power of ten that no finite error exceeds, 10¹ at least."""
    every = np.append(found.worst, at_x)
    largest = float(every.max(where=np.isfinite(every), initial=10))
    return float(math.ceil(math.log10(largest)))


def _height(error: Floats, middle: float) -> Floats:
    """Where errors are drawn: those without end in the middle of the band above, none on the edge of that below."""
    with np.errstate(divide="ignore"):
        height = np.maximum(np.log10(error), _FLOOR)
    return np.where(np.isfinite(error), height, middle)


def _examined(state: State, found: Survey) -> str:
    """Over which inputs the worst is the worst."""
    count = count_between(*state.range, state.dtype)
    if not count:
        return translate("Precision", "no {dtype} in the range: x rounds to the nearest").format(dtype=state.dtype)
    if not found.every:
        return translate("Precision", "the worst of {inputs} inputs or more in each of {columns} columns").format(
            inputs=PER_COLUMN, columns=found.x.size
        )
    return translate("Precision", "the worst of every {dtype} in the range: {count} inputs").format(
        dtype=state.dtype, count=count
    )


def _table(state: State, formulas: tuple[Formula, ...], found: Survey, at_x: Floats) -> Table:
    def where(event: Event) -> tuple[str, ...]:
        return tuple(_where(edges(formula, state.dtype, event)) for formula in formulas)

    worst_x = tuple(map(float, found.worst_x))
    columns: dict[str, Column] = {
        translate("Precision", "ulp at x"): at_x,
        translate("Precision", "worst ulp") if found.every else translate("Precision", "worst seen"): found.worst_error,
        translate("Precision", "worst at"): found.worst_x,
        translate("Precision", "overflows"): where("overflow"),
        translate("Precision", "is exactly 0"): where("zero"),
        translate("Precision", "is exactly 1"): where("one"),
        translate("Precision", "NumPy warns"): tuple(
            "; ".join(_warnings(formula, state.range, state.dtype)) or translate("Precision", "nothing")
            for formula in formulas
        ),
    }
    if state.quantity == "gradient":
        del columns[translate("Precision", "is exactly 1")]
    return Table(
        translate("Precision", "Formulas"),
        translate(
            "Precision",
            "Each formula, its error at x, and where it is worst in the range: choose a row to take x there. "
            "The edges hold for the whole type; the warnings are those that NumPy gives for the ends of the range.",
        ),
        columns,
        rows=tuple(map(_title, formulas)),
        picks="x",
        values=worst_x,
        selected=worst_x.index(state.x) if state.x in worst_x else None,
        wide=True,
    )


def _where(edge: Edges) -> str:
    """The x beyond which something is so: “x ≤ −709.783”, “|x| ≥ 745.133”, or “never”."""
    if math.isinf(edge.left) and math.isinf(edge.right):
        return translate("Precision", "never")
    if edge.left == -edge.right:
        return f"|x| ≥ {show(edge.right)}"
    sides = []
    if math.isfinite(edge.left):
        sides.append(f"x ≤ {show(edge.left)}".replace("-", "−"))
    if math.isfinite(edge.right):
        sides.append(f"x ≥ {show(edge.right)}")
    return ", ".join(sides)


@lru_cache(maxsize=64)
def _warnings(formula: Formula, ends: tuple[float, float], dtype: str) -> tuple[str, ...]:
    """What NumPy prints where the formula meets the ends of the range."""
    return formula.warnings(ends, dtype)


def _summary(state: State, formulas: tuple[Formula, ...], found: Survey) -> str:
    worst = int(np.argmax(found.worst_error))
    least = int(np.argmin(found.worst_error))
    said = translate("Precision", "{quantity} in {dtype} for x from {low} to {high}:").format(
        quantity=_symbol(state), dtype=state.dtype, low=show(state.range[0]), high=show(state.range[1])
    )
    said = f"{said} {_worst(formulas[worst], found.worst_x[worst], found.worst_error[worst])}"
    if worst != least:
        best = translate("Precision", "The best is {formula} with {error} ulp at worst.")
        said += " " + best.format(formula=_title(formulas[least]), error=show(found.worst_error[least], 4))
    return said


def _worst(formula: Formula, x: float, error: float) -> str:
    if math.isinf(error):
        return translate("Precision", "{formula} is infinite or NaN at x = {x}.").format(
            formula=_title(formula), x=show(x)
        )
    return translate("Precision", "{formula} is wrong by {error} ulp at x = {x}.").format(
        formula=_title(formula), error=show(error, 4), x=show(x)
    )


PANEL = Panel(
    figure,
    {
        "Formulas": ("quantity", "dtype", "formulas", "gradient_formulas"),
        "Range": ("range", "span"),
        "Show": ("grid", "full_precision"),
        "Input": ("input",),
    },
    idle=idle,
    presets={
        "Both tails in float64": {"dtype": "float64", "range": (-760.0, 760.0), "span": (-1000.0, 1000.0)},
        "Both tails in float16": {"dtype": "float16", "range": (-20.0, 20.0), "span": (-20.0, 20.0)},
        "Where s(1 − s) dies": {"quantity": "gradient", "dtype": "float64", "range": (0.0, 45.0), "span": (0.0, 60.0)},
    },
)

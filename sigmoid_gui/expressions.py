"""Arithmetic that may stand for a number: 2/3, pi, ln 3, 1e3*sqrt(2). Nothing in it can be anything but arithmetic."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable

from sigmoid_gui.words import translate

_NAMES = {"pi": math.pi, "π": math.pi, "e": math.e}
_FUNCTIONS = {"ln": math.log, "log10": math.log10, "log2": math.log2, "sqrt": math.sqrt, "exp": math.exp}
_SIGNS: dict[type[ast.unaryop], Callable[[float], float]] = {ast.UAdd: operator.pos, ast.USub: operator.neg}
_OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: math.pow,
}
# Possessive, so that no text takes longer to refuse than its length.
_DECIMAL = r"(?>\d++\.?\d*+|\.\d++)(?>e[+-]?\d++)?"
_TOKENS = re.compile(rf"(?>{_DECIMAL}|{'|'.join([*_FUNCTIONS, *_NAMES])}|\*\*|[-+*/^() ])++", re.ASCII)
_BARE_CALL = re.compile(rf"\b({'|'.join(_FUNCTIONS)})\s+({_DECIMAL}|{'|'.join(_NAMES)})")
_LONGEST = 200  # characters: deep enough for people, too short to exhaust the parser


def evaluate(text: str) -> float:
    """The value of `text`, where a function's argument may go without brackets. Raises ValueError with the reason."""
    plain = text.strip().lower()
    if len(plain) > _LONGEST or not _TOKENS.fullmatch(plain):
        raise ValueError(translate("Numbers", "is not a number"))
    try:
        tree = ast.parse(_BARE_CALL.sub(r"\1(\2)", plain).replace("^", "**"), mode="eval")
    except SyntaxError:
        raise ValueError(translate("Numbers", "is not a number")) from None
    try:
        return _value(tree.body)
    except ZeroDivisionError:
        raise ValueError(translate("Numbers", "divides by zero")) from None
    except OverflowError:
        raise ValueError(translate("Numbers", "is too large: numbers end at 1.8e308")) from None


def _value(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.Name(id=name) if name in _NAMES:
            return _NAMES[name]
        case ast.UnaryOp(op=sign, operand=operand):
            return _SIGNS[type(sign)](_value(operand))
        case ast.BinOp(left=left, op=sign, right=right):
            return _real(_OPERATORS[type(sign)], _value(left), _value(right))
        case ast.Call(func=ast.Name(id=name), args=[argument]) if name in _FUNCTIONS:
            return _real(_FUNCTIONS[name], _value(argument))
    raise ValueError(translate("Numbers", "is not a number"))


def _real(function: Callable[..., float], *arguments: float) -> float:
    try:
        return function(*arguments)
    except ValueError:
        raise ValueError(translate("Numbers", "has no real value")) from None

"""What is measured: each function of the core beside its truth, and the error promised for float64."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import mpmath
from mpmath import mpf

from sigmoid_gui import core
from sigmoid_gui.core import ACTIVATIONS, exact

from . import truth
from .truth import Truth


@dataclass(frozen=True)
class Case:
    """A function, its truth, the ulp promised for float64, and whether its domain is [0, 1]."""

    function: Callable[[Any], Any]
    truth: Truth
    limit: float
    probability: bool = False


def _row(name: str, true_value: Truth, limit: float, true_grad: Truth, grad_limit: float, **parameters: float):
    row = ACTIVATIONS[name]
    label = name + "".join(f", {key} = {value}" for key, value in parameters.items())
    value, gradient = partial(row.value, **parameters), partial(row.gradient, **parameters)
    return {
        label: Case(value, partial(true_value, **parameters), limit),
        label + ", gradient": Case(gradient, partial(true_grad, **parameters), grad_limit),
    }


CASES = {
    "sigmoid": Case(core.sigmoid, truth.sigmoid, 2.5),
    "exact.sigmoid": Case(exact.sigmoid, truth.sigmoid, 0.501),
    "sigmoid_grad": Case(core.sigmoid_grad, truth.sigmoid_grad, 4),
    "exact.sigmoid_grad": Case(exact.sigmoid_grad, truth.sigmoid_grad, 0.502),
    "exact.exp": Case(exact.exp, truth.exp, 0.501),
    "sigmoid_and_grad, σ": Case(lambda x: core.sigmoid_and_grad(x)[0], truth.sigmoid, 2.5),
    "sigmoid_and_grad, σ′": Case(lambda x: core.sigmoid_and_grad(x)[1], truth.sigmoid_grad, 4),
    "sigmoid_second": Case(core.sigmoid_second, truth.sigmoid_second, 5),
    "sigmoid_third": Case(core.sigmoid_third, truth.sigmoid_third, 7),
    "complement": Case(core.complement, lambda x: truth.sigmoid(-x), 2.5),
    "log_sigmoid": Case(core.log_sigmoid, truth.log_sigmoid, 1.5),
    "logit": Case(core.logit, truth.logit, 2, probability=True),
    "logit_grad": Case(core.logit_grad, truth.logit_grad, 2, probability=True),
    **_row("tanh", truth.tanh, 2.5, truth.tanh_grad, 4),
    **_row("hard sigmoid", truth.hard_sigmoid, 1.5, truth.hard_sigmoid_grad, 0.501),
    **_row("hard sigmoid (slope 1/5)", truth.hard_sigmoid_fifth, 1.5, truth.hard_sigmoid_fifth_grad, 0.501),
    **_row("softsign", truth.softsign, 2, truth.softsign_grad, 3),
    **_row("arctan", mpmath.atan, 2, truth.arctan_grad, 2.5),
    **_row("ReLU", lambda x: max(x, mpf(0)), 0, lambda x: mpf(x > 0), 0),
    **_row("leaky ReLU", truth.leaky_relu, 0.501, truth.leaky_relu_grad, 0, slope=0.01),
    **_row("PReLU", truth.leaky_relu, 0.501, truth.leaky_relu_grad, 0, slope=0.25),
    **_row("ReLU6", truth.relu6, 0, truth.relu6_grad, 0),
    **_row("ELU", truth.elu, 1.5, truth.elu_grad, 1.5),
    **_row("ELU", truth.elu, 2, truth.elu_grad, 2, alpha=0.3),
    **_row("SELU", truth.selu, 2, truth.selu_grad, 2.5),
    **_row("CELU", truth.celu, 1.5, truth.celu_grad, 1.5),
    **_row("CELU", truth.celu, 2, truth.celu_grad, 2.5, alpha=0.3),
    **_row("GELU", truth.gelu, 6, truth.gelu_grad, 6),
    **_row("GELU (tanh)", truth.gelu_tanh, 4, truth.gelu_tanh_grad, 6),
    **_row("SiLU", truth.silu, 4, truth.silu_grad, 6),
    **_row("SiLU", truth.silu, 4, truth.silu_grad, 6, beta=1.7),
    **_row("Mish", truth.mish, 4, truth.mish_grad, 7),
    **_row("hard swish", truth.hard_swish, 2.5, truth.hard_swish_grad, 1.5),
    **_row("softplus", truth.softplus, 1.5, truth.softplus_grad, 3),
    **_row("softplus", truth.softplus, 3, truth.softplus_grad, 3, beta=1.7),
    **_row("identity", lambda x: x, 0, lambda _: mpf(1), 0),
    **_row("step", truth.step, 0, lambda _: mpf(0), 0),
}

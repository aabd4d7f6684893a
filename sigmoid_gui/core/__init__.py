"""The numbers: the sigmoid, its family, and what floating point does to them. Needs NumPy and nothing else.

    fast          σ, σ′, σ″, σ‴, log σ, 1 − σ, logit, softplus: arrays of any size, a few ulp
    exact         σ and σ′ correctly rounded: curves, read-outs, references
    naive         σ and σ′ by the textbook, in the arithmetic of each type: what goes wrong
    activations   the family, one row each, with gradients
    softmax       and its Jacobian
    saturation    where σ and σ′ round to 1, turn subnormal, round to 0; depth at which products underflow
    formulas      the ways in which σ and σ′ are computed, with their errors, warnings and edges, in each type
    network       fully connected networks, forward and back: gradients and activations, layer by layer
    bfloat16      rounding to it and reading it
    formats       the types: bits, neighbours, counts
    ulp           the distance between floating-point numbers

The functions of `fast` are here by name; `exact.sigmoid` and `naive.sigmoid` say which they are.
"""

from sigmoid_gui.core import bfloat16, exact, naive
from sigmoid_gui.core.activation import Activation, Kink, Parameter
from sigmoid_gui.core.activations import ACTIVATIONS
from sigmoid_gui.core.fast import (
    complement,
    log_sigmoid,
    logit,
    logit_grad,
    sigmoid,
    sigmoid_and_grad,
    sigmoid_grad,
    sigmoid_second,
    sigmoid_third,
    softplus,
)
from sigmoid_gui.core.formats import FORMATS, Format, bit_fields, count_between, every, largest, neighbour
from sigmoid_gui.core.formulas import FORMULAS, Edges, Formula, edges, errors
from sigmoid_gui.core.saturation import (
    Saturation,
    exponents,
    grad_below,
    naive_saturation,
    running_product,
    saturated_share,
    saturation,
    underflow_depth,
)
from sigmoid_gui.core.softmax import softmax, softmax_jacobian
from sigmoid_gui.core.ulp import ulp_distance, ulp_error

__all__ = [
    "ACTIVATIONS",
    "FORMATS",
    "FORMULAS",
    "Activation",
    "Edges",
    "Format",
    "Formula",
    "Kink",
    "Parameter",
    "Saturation",
    "bfloat16",
    "bit_fields",
    "complement",
    "count_between",
    "edges",
    "errors",
    "every",
    "exact",
    "exponents",
    "grad_below",
    "largest",
    "log_sigmoid",
    "logit",
    "logit_grad",
    "naive",
    "naive_saturation",
    "neighbour",
    "running_product",
    "saturated_share",
    "saturation",
    "sigmoid",
    "sigmoid_and_grad",
    "sigmoid_grad",
    "sigmoid_second",
    "sigmoid_third",
    "softmax",
    "softmax_jacobian",
    "softplus",
    "ulp_distance",
    "ulp_error",
    "underflow_depth",
]

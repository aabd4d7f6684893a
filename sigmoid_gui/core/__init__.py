"""The numbers: the sigmoid and what follows from it. Imports numpy and the standard library only."""

from sigmoid_gui.core.sigmoid import log_sigmoid, logit, sigmoid, sigmoid_grad

__all__ = ["log_sigmoid", "logit", "sigmoid", "sigmoid_grad"]

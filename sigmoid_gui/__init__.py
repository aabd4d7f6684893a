"""A desktop laboratory for the sigmoid: see it, measure it, export it, understand it."""

__version__ = "0.1.0"

"""What a setting may be: one class a kind, each with a label, a help text, `check` and `parse`.

The state validates with `check`; the command line and the editors read text with `parse`. Both raise
ValueError in the user's words. Nothing else in the program validates a setting.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from numbers import Real

from sigmoid_gui.text import parse_number, parse_vector, shorten, shortest
from sigmoid_gui.words import translate


@dataclass(frozen=True)
class Number:
    """A finite real number in [low, high]; `span` is what its slider covers, where it has one.

    With `log` the slider goes in decades; the span is positive then.
    """

    label: str
    help: str
    low: float = -1e300
    high: float = 1e300
    span: tuple[float, float] | None = None
    log: bool = False

    def check(self, value: object) -> float:
        """`value` as a float, or ValueError."""
        number = value if type(value) is float else _float(value)  # a drag checks a thousand of them a frame
        if not math.isfinite(number):
            raise _refusal(translate("Settings", "{value} is not a finite number"), value=str(value))
        if not self.low <= number <= self.high:
            outside = translate("Settings", "{value} is outside {low} to {high}, the numbers allowed here")
            raise _refusal(outside, value=shortest(number), low=shortest(self.low), high=shortest(self.high))
        return number + 0.0  # a negative zero is a zero: no user means the difference

    def parse(self, text: str, decimal: str = ".") -> float:
        """The number that `text` stands for."""
        return self.check(parse_number(text, decimal))


@dataclass(frozen=True)
class Count:
    """A whole number from `low` on; `span` is what its slider covers, where it has one."""

    label: str
    help: str
    low: int = 0
    high: int = 2**31 - 1
    span: tuple[int, int] | None = None

    def check(self, value: object) -> int:
        """`value` as an int, or ValueError."""
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise _refusal(translate("Settings", "{value} is not a whole number"), value=repr(value))
        if not self.low <= value <= self.high:
            outside = translate("Settings", "{value} is outside {low} to {high}")
            raise _refusal(outside, value=str(value), low=self.low, high=self.high)
        return value

    def parse(self, text: str, decimal: str = ".") -> int:
        """The whole number that `text` stands for."""
        return self.check(parse_number(text, decimal))


@dataclass(frozen=True)
class Interval:
    """Two numbers, the first below the second, far enough apart to be told apart on an axis.

    `sliders` names the interval that its sliders cover, where it has sliders.
    """

    label: str
    help: str
    sliders: str | None = None
    end = Number("", "")

    # Narrower than this, neighbouring pixels would fall on the same float64, or on none.
    relative_width = 1e-12
    least_width = 1e-290

    def check(self, value: object) -> tuple[float, float]:
        """`value` as a pair of floats, or ValueError."""
        if isinstance(value, str | bytes) or not isinstance(value, Sequence) or len(value) != 2:
            raise _refusal(translate("Settings", "{value} is not a pair of numbers"), value=repr(value))
        low, high = (self.end.check(end) for end in value)
        if not low < high:
            backwards = translate("Settings", "“from” must be less than “to”, and {low} is not less than {high}")
            raise _refusal(backwards, low=shortest(low), high=shortest(high))
        if high - low < max(self.least_width, self.relative_width * max(abs(low), abs(high))):
            close = translate("Settings", "{low} and {high} are too close together to be drawn")
            raise _refusal(close, low=shortest(low), high=shortest(high))
        return low, high

    def parse(self, text: Iterable[str], decimal: str = ".") -> tuple[float, float]:
        """The pair that two texts stand for."""
        return self.check(tuple(parse_number(end, decimal) for end in text))


@dataclass(frozen=True)
class Vector:
    """One to `most` finite numbers; a scalar is a vector of one. `sliders` names what its slider covers."""

    label: str
    help: str
    sliders: str
    most: int = 1000
    element = Number("", "")

    def check(self, value: object) -> tuple[float, ...]:
        """`value` as a tuple of floats, or ValueError."""
        if isinstance(value, str | bytes) or not isinstance(value, Sequence):
            raise _refusal(translate("Settings", "{value} is not a list of numbers"), value=repr(value))
        self.check_count(len(value))
        return tuple(map(self.element.check, value))

    def check_count(self, count: int) -> None:
        """Raise ValueError where a vector cannot have so many values."""
        if not count:
            raise _refusal(translate("Settings", "there must be at least one value"))
        if count > self.most:
            too_many = translate("Settings", "at most {most} values fit here, and these are {count}")
            raise _refusal(too_many, most=self.most, count=count)

    def parse(self, text: str, decimal: str = ".") -> tuple[float, ...]:
        """The values that `text` stands for."""
        return self.check(parse_vector(text, decimal))


@dataclass(frozen=True)
class Choice:
    """One of several names; `options` gives each name the title that is shown."""

    label: str
    help: str
    options: Mapping[str, str]

    def check(self, value: object) -> str:
        """`value` itself, or ValueError."""
        if not isinstance(value, str) or value not in self.options:
            raise _none_of(self.options, value)
        return value

    def parse(self, text: str, decimal: str = ".") -> str:  # noqa: ARG002 - the same call for every field
        """The name itself."""
        return self.check(text.strip())


@dataclass(frozen=True)
class Choices:
    """Some of several names, at least one; they are kept in the order of `options`, which gives each its title."""

    label: str
    help: str
    options: Mapping[str, str]

    def check(self, value: object) -> tuple[str, ...]:
        """`value` as a tuple of names, each once, or ValueError."""
        if isinstance(value, str | bytes) or not isinstance(value, Sequence):
            raise _refusal(translate("Settings", "{value} is not a list of names"), value=repr(value))
        unknown = [name for name in value if not isinstance(name, str) or name not in self.options]
        if unknown:
            raise _none_of(self.options, unknown[0])
        if not value:
            raise _refusal(translate("Settings", "at least one must be chosen"))
        return tuple(name for name in self.options if name in value)

    def parse(self, text: str, decimal: str = ".") -> tuple[str, ...]:  # noqa: ARG002 - the same call for every field
        """The names between the commas of `text`, whatever their case."""
        names = {name.casefold(): name for name in self.options}
        given = [name.strip() for name in text.split(",") if name.strip()]
        return self.check([names.get(name.casefold(), name) for name in given])


@dataclass(frozen=True)
class Switch:
    """On or off."""

    label: str
    help: str

    def check(self, value: object) -> bool:
        """`value` itself, or ValueError."""
        if not isinstance(value, bool):
            raise _refusal(translate("Settings", "{value} is neither on nor off"), value=repr(value))
        return value


Field = Number | Count | Interval | Vector | Choice | Choices | Switch


@contextmanager
def labelled(kind: Field) -> Iterator[None]:
    """Make a sentence of a refusal: the label of what was refused, and why."""
    try:
        yield
    except ValueError as error:
        raise ValueError(sentence(translate("Settings", kind.label), error)) from None


def sentence(label: str, problem: ValueError) -> str:
    """The sentence that says what was refused, and why."""
    return translate("Settings", "{label}: {problem}.").format(label=label, problem=problem)


def _none_of(options: Iterable[str], value: object) -> ValueError:
    reason = translate("Settings", "{value} is none of {options}")
    return _refusal(reason, value=repr(value), options=", ".join(options))


def _float(value: object) -> float:
    """The nearest float, or ValueError where `value` is no real number."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise _refusal(translate("Settings", "{value} is not a number"), value=repr(value))
    try:
        return float(value)
    except OverflowError:
        return math.inf


def _refusal(reason: str, value: str = "", **others: object) -> ValueError:
    """The reason with its blanks filled in, the value cut where it is too long for a sentence."""
    return ValueError(reason.format(value=shorten(value), **others))

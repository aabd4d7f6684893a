"""The accessibility tree as a screen reader gets it: AT-SPI over D-Bus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from jeepney import DBusAddress, DBusErrorResponse, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_ATSPI = "org.a11y.atspi"
_TIMEOUT = 5.0
_SCREEN = 0  # AT-SPI's coordinates that start at the corner of the screen

# Bits of AT-SPI's set of states.
_FOCUSABLE, _FOCUSED, _SHOWING = 11, 12, 25


class Box(NamedTuple):
    """A rectangle in pixels of the screen."""

    left: int
    top: int
    width: int
    height: int

    def at(self, across: float = 0.5, down: float = 0.5) -> tuple[int, int]:
        """The point that lies so far across and down, as parts of the whole."""
        return round(self.left + across * self.width), round(self.top + down * self.height)


class Bus:
    """A connection to the bus that programs show their trees on."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address, auth_timeout=_TIMEOUT)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def has_owner(self, name: str) -> bool:
        """Whether a process answers to `name`."""
        return bool(self._send(message_bus.NameHasOwner(name))[0])

    def program(self, process_id: int) -> Node | None:
        """The root of the tree of a process, or None where it shows none (yet)."""
        for node in Node(self, REGISTRY, _ROOT).children:
            if self._process_of(node.owner) == process_id:
                return node
        return None

    def call(self, node: Node, interface: str, method: str, signature: str | None = None, *body: object) -> Any:
        """Call a method that returns one thing."""
        address = DBusAddress(node.path, node.owner, f"{_ATSPI}.{interface}")
        answer = self._send(new_method_call(address, method, signature, body))
        return answer[0] if answer else None

    def get(self, node: Node, interface: str, name: str) -> Any:
        """Read a property."""
        address = DBusAddress(node.path, node.owner, f"{_ATSPI}.{interface}")
        return self._send(Properties(address).get(name))[0][1]

    def set(self, node: Node, interface: str, name: str, signature: str, value: object) -> None:
        """Write a property."""
        address = DBusAddress(node.path, node.owner, f"{_ATSPI}.{interface}")
        self._send(Properties(address).set(name, signature, value))

    def _process_of(self, owner: str) -> int | None:
        try:
            return self._send(message_bus.GetConnectionUnixProcessID(owner))[0]
        except DBusErrorResponse:  # it has just gone
            return None

    def _send(self, message: Any) -> tuple[Any, ...]:
        return unwrap_msg(self._connection.send_and_get_reply(message, timeout=_TIMEOUT))


@dataclass(frozen=True)
class Node:
    """A control, a window or a program. Everything is read anew, whenever it is asked for."""

    bus: Bus
    owner: str
    path: str

    def __repr__(self) -> str:
        return f"<{self.role} “{self.name}”>"

    @property
    def role(self) -> str:
        """What it is: “spin box”, “slider”, “menu item”."""
        return self.bus.call(self, "Accessible", "GetRoleName")

    @property
    def name(self) -> str:
        """What it is called."""
        return self.bus.get(self, "Accessible", "Name")

    @property
    def description(self) -> str:
        """What there is to say of it beyond its name."""
        return self.bus.get(self, "Accessible", "Description")

    @property
    def children(self) -> list[Node]:
        """What is in it."""
        return [Node(self.bus, owner, path) for owner, path in self.bus.call(self, "Accessible", "GetChildren")]

    @property
    def text(self) -> str:
        """The text in it."""
        return self.bus.call(self, "Text", "GetText", "ii", 0, -1)

    @property
    def value(self) -> float:
        """The number that it stands at."""
        return self.bus.get(self, "Value", "CurrentValue")

    @property
    def limits(self) -> tuple[float, float]:
        """The least and the greatest number that it can stand at."""
        return self.bus.get(self, "Value", "MinimumValue"), self.bus.get(self, "Value", "MaximumValue")

    @property
    def extents(self) -> Box:
        """Where it is on the screen."""
        return Box(*self.bus.call(self, "Component", "GetExtents", "u", _SCREEN))

    @property
    def rows(self) -> list[list[str]]:
        """The cells of a table, as shown."""
        size = self.bus.get(self, "Table", "NRows"), self.bus.get(self, "Table", "NColumns")
        return [[self.cell(row, column).name for column in range(size[1])] for row in range(size[0])]

    @property
    def is_showing(self) -> bool:
        """Whether it is on the screen."""
        return self._has(_SHOWING)

    @property
    def is_focused(self) -> bool:
        """Whether keys go to it."""
        return self._has(_FOCUSED)

    @property
    def is_focusable(self) -> bool:
        """Whether keys can go to it."""
        return self._has(_FOCUSABLE)

    def set_value(self, number: float) -> None:
        """Set the number that it stands at."""
        self.bus.set(self, "Value", "CurrentValue", "d", number)

    def grab_focus(self) -> None:
        """Make keys go to it."""
        self.bus.call(self, "Component", "GrabFocus")

    def cell(self, row: int, column: int) -> Node:
        """A cell of a table."""
        return Node(self.bus, *self.bus.call(self, "Table", "GetAccessibleAt", "ii", row, column))

    def everything(self) -> Iterator[Node]:
        """This, and all that is in it."""
        yield self
        for child in self._living_children():
            yield from child.everything()

    def find(self, role: str, name: str | None = None) -> Node | None:
        """The first of this role, and of this name where one is given, that is in here, or None."""
        return next((node for node in self.everything() if node.matches(role, name)), None)

    def matches(self, role: str, name: str | None) -> bool:
        """Whether it has this role and name; a node that has gone has none."""
        try:
            return self.role == role and name in (None, self.name)
        except DBusErrorResponse:
            return False

    def told(self) -> str:
        """All names and descriptions in it: what a screen reader can say."""
        return "\n".join(f"{node.name}\n{node.description}" for node in self.everything())

    def dump(self, depth: int = 0) -> str:
        """The tree from here on, a line a node, for people to read."""
        return "\n".join(["  " * depth + self._line(), *(child.dump(depth + 1) for child in self._living_children())])

    def _living_children(self) -> list[Node]:
        try:
            return self.children
        except DBusErrorResponse:
            return []

    def _has(self, state: int) -> bool:
        low, high = self.bus.call(self, "Accessible", "GetState")
        return bool((high << 32 | low) >> state & 1)

    def _line(self) -> str:
        """Role, name and whatever else it can tell."""
        try:
            told = [f"{self.role} “{self.name}”"]
            interfaces = self.bus.call(self, "Accessible", "GetInterfaces")
            if f"{_ATSPI}.Text" in interfaces:
                told.append(f"text “{self.text}”")
            if f"{_ATSPI}.Value" in interfaces:
                told.append(f"value {self.value}")
            if self.description:
                told.append(re.sub(r"\s+", " ", self.description))
            states = {"focused": self.is_focused, "hidden": not self.is_showing}
            return "; ".join([*told, *(name for name, holds in states.items() if holds)])
        except DBusErrorResponse as error:
            return f"(gone: {error})"

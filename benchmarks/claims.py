"""Claims about ratios: what was measured, what was promised, and whether it holds."""

import os
import platform
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from benchmarks import document
from benchmarks.timing import Times


class Claim(NamedTuple):
    """A claim about a ratio, and what was measured."""

    text: str
    ours: str
    beside: str
    ratio: float
    bound: str
    limit: float

    @property
    def verdict(self) -> str:
        """Say whether it holds."""
        if not self.bound:
            return ""
        holds = self.ratio >= self.limit if self.bound == "≥" else self.ratio <= self.limit
        return "holds" if holds else "**does not hold**"


def at_least(text: str, times: Times, peer: str, limit: float) -> Claim:
    """Claim that the peer takes at least `limit` times as long."""
    return claim(text, times, peer, times.ratio(peer, "ours"), "≥", limit)


def at_most(text: str, times: Times, peer: str, limit: float) -> Claim:
    """Claim that ours takes at most `limit` times as long."""
    return claim(text, times, peer, times.ratio("ours", peer), "≤", limit)


def claim(text: str, times: Times, peer: str, ratio: float, bound: str, limit: float) -> Claim:
    """Return a claim, with the median times as people read them."""
    ours, theirs = duration(times.median("ours")), duration(times.median(peer))
    return Claim(text, ours, f"{peer} {theirs}", ratio, bound, limit)


def duration(seconds: float) -> str:
    """Return a time in milliseconds or microseconds."""
    return f"{seconds * 1e3:.1f} ms" if seconds > 1e-3 else f"{seconds * 1e6:.1f} µs"


def table(claims: Iterable[Claim], packages: Mapping[str, str]) -> str:
    """Return a Markdown table of the claims, and what it was measured on: the packages and the machine."""
    rows = []
    for c in claims:
        limit = f"{c.bound} {c.limit:g}" if c.bound else ""
        rows.append([c.text, c.ours, c.beside, f"{c.ratio:.2f}", limit, c.verdict])
    return document.table(["claim", "ours", "beside", "ratio", "limit", ""], rows) + "\n\n" + _where(packages)


def _where(packages: Mapping[str, str]) -> str:
    versions = [f"Python {platform.python_version()}"]
    for package, name in packages.items():
        try:
            versions.append(f"{name} {version(package)}")
        except PackageNotFoundError:
            versions.append(f"{name} not installed")
    return f"{', '.join(versions)}; {platform.machine()}, {os.cpu_count()} cores."

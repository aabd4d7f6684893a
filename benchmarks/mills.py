"""The polynomials of GELU, fitted anew: `python -m benchmarks mills` prints the coefficients in `core._gelu`.

Both functions are tame in t = (a − 5)/(a + 5). They are interpolated at the Chebyshev nodes of the range of t
for 0 ≤ a ≤ 40, cut where what is left is under 2^−58, and rearranged to powers of t.
"""

from collections.abc import Callable

import mpmath
from mpmath import mp, mpf

BITS = 200
MIDDLE, FAR = 5, 40
NODES = 48


def tail(a: mpf) -> mpf:
    """Return R(a) = Φ(−a)·e^(a²/2)."""
    return mpmath.erfc(a / mpmath.sqrt(2)) / 2 * mpmath.exp(a * a / 2)


def mills(a: mpf) -> mpf:
    """Return (a + 1.5)·R(a)."""
    return (a + mpf("1.5")) * tail(a)


def slope(a: mpf) -> mpf:
    """Return (a/√(2π) − R(a))/(a − a₀), with a₀ where that numerator is 0."""
    root = mpmath.findroot(bracket, mpf("0.7517915246935645"))
    a = a if abs(a - root) > mpf(10) ** -25 else root + mpf(10) ** -25
    return bracket(a) / (a - root)


def bracket(a: mpf) -> mpf:
    """Return a/√(2π) − R(a)."""
    return a / mpmath.sqrt(2 * mp.pi) - tail(a)


def fitted(function: Callable[[mpf], mpf]) -> list[float]:
    """Return the coefficients of t^0, t^1, … ."""
    last = mpf(FAR - MIDDLE) / (FAR + MIDDLE)
    angles = [mp.pi * (k + mpf(1) / 2) / NODES for k in range(NODES)]
    values = []
    for angle in angles:
        t = -1 + (mpmath.cos(angle) + 1) * (last + 1) / 2
        values.append(function(MIDDLE * (1 + t) / (1 - t)))
    chebyshev = [2 * mpmath.fdot(values, [mpmath.cos(j * a) for a in angles]) / NODES for j in range(NODES)]
    chebyshev[0] /= 2
    sizes = [abs(c) for c in chebyshev]
    count = next(n for n in range(NODES) if sum(sizes[n:]) < mpf(2) ** -58 * mpf("0.4"))
    return [float(c) for c in powers(chebyshev[:count], 2 / (last + 1))]


def powers(chebyshev: list[mpf], scale: mpf) -> list[mpf]:
    """Return Σ cₖ·Tₖ(scale·(t + 1) − 1) as a polynomial in t."""
    argument = [scale - 1, scale]
    before, now = [mpf(1)], argument
    total = [chebyshev[0]]
    for coefficient in chebyshev[1:]:
        total = plus(total, [coefficient * c for c in now])
        before, now = now, plus(product([2 * c for c in argument], now), [-c for c in before])
    return total


def plus(p: list[mpf], q: list[mpf]) -> list[mpf]:
    """Return the sum of two polynomials."""
    size = max(len(p), len(q))
    return [(p[i] if i < len(p) else mpf(0)) + (q[i] if i < len(q) else mpf(0)) for i in range(size)]


def product(p: list[mpf], q: list[mpf]) -> list[mpf]:
    """Return the product of two polynomials."""
    result = [mpf(0)] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            result[i + j] += a * b
    return result


def main(_: list[str]) -> None:
    """Print the coefficients."""
    with mp.workprec(BITS):
        for name, function in (("_MILLS", mills), ("_SLOPE", slope)):
            print(f"{name} = {tuple(fitted(function))}")

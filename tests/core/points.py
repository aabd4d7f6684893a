"""Where it is measured: every binade, the range where things happen, and both sides of every switch point."""

import numpy as np

Floats = np.ndarray[tuple[int], np.dtype[np.float64]]

# Where a formula changes branch, a result rounds to 1, turns subnormal or 0, or crosses 0; in any type.
SWITCHES = (
    *(0.25, 0.5, 1.0, 2.0, 2.5, 3.0, 6.0),
    *(
        1.3169578969248168,
        1.2784645427610737,
        1.1924312145154952,
        0.7517915246935645,
        0.7524614220710163,
        1.5,
    ),
    *(8.3203125, 9.0109, 9.7109375, 11.09, 16.6355, 17.32868, 17.34375, 19.0615474653985),
    *(33.27106466687738, 36.7368005696771, 36.8, 37.42994775023705, 37.6, 38.5, 40.0),
    *(87.33654785, 88.7228, 103.972084, 350.0, 354.9, 372.5, 700.0, 708.3964185322642, 709.782712893384),
    *(710.4758600739439, 745.1332191019412, 746.0, 752.0, 760.0, 1e8, 2.0**15, 2.0**27, 1e154, 1.3e154),
)


def real_line(density: int) -> Floats:
    """Numbers of all sizes and both signs, the same every time; a higher density contains a lower one."""
    parts = [np.array([0.0])]
    for layer in range(density):
        rng = np.random.default_rng(layer)
        binades = np.ldexp(1 + rng.random(2098), np.arange(-1074, 1024)) * (1 if layer % 2 else -1)
        # Outside 2^±12 the functions are their limits or straight lines: there, one binade in four a layer.
        exponent = np.arange(-1074, 1024)
        parts += [
            binades[(np.abs(exponent) < 12) | (exponent % 4 == layer % 4)],
            _binades(rng, -12, 11, 12),
            rng.uniform(-8, 8, 400),
            rng.uniform(-40, 40, 400),
            rng.uniform(-760, 760, 300),
            *(sign * _where_powers_change(rng) for sign in (-1, 1, -0.5, 0.5)),
            *(_around(s, rng, 6) for s in SWITCHES),
            *(_around(-s, rng, 6) for s in SWITCHES),
        ]
    return np.unique(np.concatenate(parts))


def _where_powers_change(rng: np.random.Generator) -> Floats:
    """Numbers about ±k·ln2, where e^x has few leading bits to spare and its error weighs most."""
    k = np.repeat(np.arange(1, 56), 8)
    return np.log(2) * k + rng.choice([0.3, 0.03, 0.003], k.size) * rng.uniform(-1, 1, k.size)


def unit_interval(density: int) -> Floats:
    """Numbers in (0, 1), close to both ends and about ¼ and ½; a higher density contains a lower one."""
    parts = []
    for layer in range(density):
        rng = np.random.default_rng(layer)
        binades = np.ldexp(1 + rng.random(1073), np.arange(-1074, -1))
        near_one = 1 - np.ldexp(1 + rng.random(52 * 4), np.repeat(np.arange(-54, -2), 4))
        near_half = 0.5 + np.ldexp(rng.uniform(-1, 1, 200), rng.integers(-53, -1, 200))
        parts += [binades, near_one, near_half, rng.random(1500)]
        parts += [_around(s, rng, 40) for s in (0.25, 0.5, 0.75)]
    p = np.unique(np.concatenate(parts))
    return p[(p > 0) & (p < 1)]


def _binades(rng: np.random.Generator, first: int, last: int, each: int) -> Floats:
    exponents = np.repeat(np.arange(first, last), each)
    return np.ldexp(1 + rng.random(exponents.size), exponents) * rng.choice([-1.0, 1.0], exponents.size)


def _around(x: float, rng: np.random.Generator, count: int) -> Floats:
    """x, and neighbours up to 2, 2^10 and 2^30 steps away."""
    steps = np.concatenate([rng.integers(-reach, reach, count // 3, endpoint=True) for reach in (2, 2**10, 2**30)])
    return np.append(np.array(x).view(np.int64) + steps, np.array(x).view(np.int64)).view(np.float64)

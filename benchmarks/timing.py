"""Fair timing on a machine that others use too."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping


class Times(dict[str, list[float]]):
    """The seconds of each contestant, round by round."""

    def median(self, name: str) -> float:
        """Return the median seconds of one contestant."""
        return statistics.median(self[name])

    def ratio(self, name: str, other: str) -> float:
        """Return how many times as long `name` takes as `other`: the median of the rounds' ratios."""
        return statistics.median(a / b for a, b in zip(self[name], self[other], strict=True))


def race(
    contestants: Mapping[str, Callable[[], object]],
    rounds: int = 21,
    inner: int = 1,
    prepare: Callable[[str], object] = lambda _: None,
) -> Times:
    """Time all contestants in turn, round after round, so that a disturbance hits all of them alike.

    What `prepare` does for a contestant, before each of its turns, is not timed.
    """
    times = Times({name: [] for name in contestants})
    for run in contestants.values():
        run()
    gc.disable()
    try:
        for _ in range(rounds):
            for name, run in contestants.items():
                prepare(name)
                start = time.perf_counter()
                for _ in range(inner):
                    run()
                times[name].append((time.perf_counter() - start) / inner)
    finally:
        gc.enable()
    return times

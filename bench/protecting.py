"""How long it takes to protect tables of the usual size, and how much more than needed it hides.

Run as `python -m bench.protecting`. Schools × sex × answers, some schools small, some answers
rare. `--prove` searches for the proven optimum instead, for as long as it takes: what it found is
in `PROVEN`, and every run is compared with that.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from itertools import product
from random import Random

from equiplan.disclosure.model import Key, Problem, Table
from equiplan.disclosure.protecting import protect
from equiplan.disclosure.question import asked, question
from equiplan.disclosure.suppress import suppress
from equiplan.disclosure.work import Work

SIZES = ((13, 3, 5), (20, 3, 5))
AIM_SECONDS = {(13, 3, 5): 3.0, (20, 3, 5): 6.0}
AIM_GAP = 0.05
MEANS = (5, 15, 30)
SEEDS = (1, 2)
THRESHOLD = 5
PROVEN = {
    (13, 5, 1): 130,
    (13, 5, 2): 113,
    (13, 15, 1): 107,
    (13, 15, 2): 131,
    (13, 30, 1): 12,
    (13, 30, 2): 59,
}
"""By schools, mean and seed: how many cells have to be hidden at least, and can be.

The others are compared with the bound that was proven meanwhile, which is not above the optimum.
"""


def made(size: tuple[int, ...], mean: int, seed: int) -> Problem:
    """One table of counts around a mean, the same each time."""
    chance = Random(1000 * seed + mean)
    weights = [[chance.gammavariate(2, 0.5) for _ in range(each)] for each in size]
    cells: dict[Key, int] = {}
    for places in product(*map(range, size)):
        around = mean * weights[0][places[0]] * weights[1][places[1]] * weights[2][places[2]]
        names = zip(("school", "sex", "answer"), places, strict=True)
        cells[tuple(f"{name} {place:02}" for name, place in names)] = _count(around, chance)
    return Problem(THRESHOLD, (Table("answers", ("school", "sex", "answer"), cells),))


def _count(around: float, chance: Random) -> int:
    """A Poisson number (Knuth 1969) of what is small, a normal one of what is not."""
    if around > 50:
        return max(0, round(chance.gauss(around, around**0.5)))
    product_, number, end = chance.random(), 0, 2.718281828459045**-around
    while product_ > end:
        product_, number = product_ * chance.random(), number + 1
    return number


def cases() -> Iterator[tuple[tuple[int, int, int], int, int]]:
    """Every size, mean and seed."""
    yield from product(SIZES, MEANS, SEEDS)


def prove() -> None:
    """Prints the proven optimum of each case: the program is solved until nothing is left."""
    for size, mean, seed in cases():
        problem = made(size, mean, seed)
        put = question(problem, asked(problem), (), {})
        pattern = suppress(put.task, Work(), ((0, 0.0),), rounds=1000)
        always = int(put.task.hidden.sum())
        found = int(pattern.hidden.sum())
        print(
            f"    ({size[0]}, {mean}, {seed}): {found},  # least {always + pattern.least}",
            flush=True,
        )


def main() -> None:
    """Prints, by size, how long it took and how much more than the proven optimum was hidden."""
    print("Protecting tables: schools × sex × answers, threshold 5")
    for size in SIZES:
        seconds, work, gaps = [], [], []
        for _, mean, seed in (each for each in cases() if each[0] == size):
            before = time.process_time()
            report = protect(made(size, mean, seed), seconds=60).report
            work.append(time.process_time() - before)
            best = PROVEN.get((size[0], mean, seed), report.least)
            seconds.append(report.seconds)
            gaps.append((report.hidden - best) / best)
        name = " × ".join(map(str, size))
        middle, most = statistics.median(seconds), max(seconds)
        print(
            f"  {name}: processor median {statistics.median(work):.1f} s, longest {max(work):.1f} s"
        )
        print(
            f"  {name}: median {middle:.1f} s, longest {most:.1f} s, aim {AIM_SECONDS[size]:.0f} s"
        )
        print(f"  {name}: at most {100 * max(gaps):.1f} % more hidden, aim {100 * AIM_GAP:.0f} %")


if __name__ == "__main__":
    prove() if "--prove" in sys.argv[1:] else main()

"""Random histories of a sensitive dataset, and what an attacker who knows all but the secret finds.

`python -m bench.histories [how many]` prints, for the offsets of the product and for rounding to
the nearest multiple, how many cells are pinned to one count, and how many are narrower than is
promised.
The attacker knows the method, each arrival and each departure of every cell, and all that is shown.
"""

import sys
from collections import Counter
from collections.abc import Callable
from itertools import accumulate
from math import prod
from random import Random

from equiplan.disclosure.rounding import BASE, offset, rounded

PEOPLE, DIMENSIONS, DATES = (5, 400), (1, 4), (1, 5)
Show = Callable[[int, int], int]
"""A count and an offset that nobody knows, and what is shown."""


def nearest(count: int, _offset: int) -> int:
    """The nearest multiple: what is often done, with nothing that is secret."""
    return BASE * ((count + BASE // 2) // BASE)


METHODS: dict[str, Show] = {"offsets": rounded, "nearest": nearest}


def history(chance: Random) -> list[tuple[int, list[int], int]]:
    """For each cell its first count, what came and went until each further date, its offset."""
    sizes = [chance.randint(2, 6) for _ in range(chance.randint(*DIMENSIONS))]
    cells, secret = prod(sizes), str(chance.random())
    people = Counter(chance.randrange(cells) for _ in range(chance.randint(*PEOPLE)))
    dates = chance.randint(*DATES)
    found = []
    for cell, count in people.items():
        moves, now = [], count
        for _ in range(dates - 1):
            move = max(-now, chance.choice((-2, -1, -1, 0, 0, 0, 1, 1, 2)))
            moves.append(move)
            now += move
        found.append((count, moves, offset(secret, {"cell": str(cell)})))
    return found


def possible(show: Show, shown: list[int], changes: list[int]) -> list[int]:
    """The first counts that are not excluded."""
    least = -min(changes)
    return [
        first
        for first in range(least, shown[0] + 2 * BASE)
        if any(
            all(show(first + c, each) == told for c, told in zip(changes, shown, strict=True))
            for each in range(BASE)
        )
    ]


def attack(name: str, histories: int) -> Counter[str]:
    """How many cells there are, are pinned, and are narrower than promised, by a method."""
    show, result = METHODS[name], Counter[str]()
    for seed in range(histories):
        for count, moves, secret in history(Random(seed)):
            changes = list(accumulate(moves, initial=0))
            shown = [show(count + each, secret) for each in changes]
            found = possible(show, shown, changes)
            is_wide = len(found) >= BASE or found[0] == -min(changes)
            result["cells"] += 1
            result["pinned"] += len(found) == 1 and not is_wide
            result["narrower"] += not is_wide
            result["off"] += abs(shown[0] - count)
    return result


def main() -> None:
    """Prints a line a method."""
    histories = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for name in METHODS:
        found = attack(name, histories)
        off = found["off"] / found["cells"]
        print(
            f"{name}: {histories} histories, {found['cells']} cells, {found['pinned']} pinned,"
            f" {found['narrower']} narrower than promised, {off:.2f} off on average"
        )


if __name__ == "__main__":
    main()

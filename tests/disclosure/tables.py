"""Tables for the tests of protection, and an oracle: everything that could be, tried one by one."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from equiplan.disclosure.model import Key, Release, Shown, Table

Joint = Mapping[tuple[str, ...], int]
"""How many people there are of each combination of categories."""
Fact = tuple[tuple[int, ...], int]
"""Places of the joint table, and how many people there are in all of them."""


def joint(sizes: Sequence[int], counts: Iterable[int]) -> dict[tuple[str, ...], int]:
    """A joint table with categories a0, a1…, b0, b1… in the order of counting."""
    names = [[f"{letter}{n}" for n in range(size)] for letter, size in zip("abcd", sizes)]  # noqa: B905
    return dict(zip(product(*names), counts, strict=True))


def part(joint: Joint, dimensions: str) -> Table:
    """The table of some dimensions of a joint one: "ac" leaves out the second."""
    cells: dict[Key, int] = {}
    for key, count in joint.items():
        told = tuple(one for one in key if one[0] in dimensions)
        cells[told] = cells.get(told, 0) + count
    return Table(dimensions, tuple(dimensions), cells)


def with_holes(table: Table, hidden: Iterable[Key], k: int) -> Release:
    """A release of a complete table that hides these cells, as somebody might by hand."""
    gone = set(hidden)
    cells = {key: None if key in gone else count for key, count in complete(table).items()}
    return Release(k, (Shown(table.name, table.dimensions, cells),))


def complete(table: Table) -> dict[Key, int]:
    """Every cell of a table, totals included, by the plainest of means."""
    names = [sorted({key[n] or "" for key in table.cells}) for n in range(len(table.dimensions))]
    finest = [key for key in table.cells if None not in key]
    return {
        key: sum(
            table.cells[each]
            for each in finest
            if all(one in (None, other) for one, other in zip(key, each, strict=True))
        )
        for key in product(*((*each, None) for each in names))
    }


def facts(releases: Iterable[Release], keys: Sequence[tuple[str, ...]]) -> Iterator[Fact]:
    """What releases show, as sums of places of the joint table."""
    for release in releases:
        for table in release.tables:
            for key, count in table.cells.items():
                if count is not None:
                    yield places(key, keys), count


def places(key: Key, keys: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    """Where in the joint table the people of a cell are; no two dimensions share a category."""
    wanted = {one for one in key if one is not None}
    return tuple(n for n, each in enumerate(keys) if wanted <= set(each))


def worlds(told: Sequence[Fact], size: int, most: int) -> Iterator[tuple[int, ...]]:
    """Every joint table of 0 to `most` in a place that agrees with what is told."""
    ends: list[list[Fact]] = [[] for _ in range(size)]
    for fact in told:
        ends[max(fact[0])].append(fact)

    def grown(begun: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        if len(begun) == size:
            yield begun
            return
        limit = room(begun, told, most)
        for one in range(limit + 1):
            longer = (*begun, one)
            if all(sum(longer[n] for n in where) == sum_ for where, sum_ in ends[len(begun)]):
                yield from grown(longer)

    return grown(())


def room(begun: tuple[int, ...], told: Sequence[Fact], most: int) -> int:
    """How many the next place can have at most."""
    here = len(begun)
    left = [
        total - sum(begun[n] for n in where if n < here) for where, total in told if here in where
    ]
    return max(-1, min([most, *left]))


def spans(
    releases: Sequence[Release], keys: Sequence[tuple[str, ...]], most: int
) -> dict[tuple[int, ...], tuple[int, int]]:
    """The least and the most of each hidden cell over all that could be, by its places."""
    told = sorted(set(facts(releases, keys)))
    hidden = {
        places(key, keys)
        for release in releases
        for table in release.tables
        for key, count in table.cells.items()
        if count is None
    }
    found = dict.fromkeys(hidden, (math.inf, -math.inf))
    for world in worlds(told, len(keys), most):
        for where, (low, high) in found.items():
            one = sum(world[n] for n in where)
            found[where] = (min(low, one), max(high, one))
    return {where: (int(low), int(high)) for where, (low, high) in found.items()}


def holds(releases: Sequence[Release], joint: Joint, k: int, *, small: bool = True) -> bool:
    """Whether every hidden cell is as wide as documented, small ones from none to k."""
    keys = list(joint)
    counts = list(joint.values())
    for where, (low, high) in spans(releases, keys, max(counts) + k).items():
        if high - low < k:
            return False
        if small and 0 < sum(counts[n] for n in where) < k and (low > 0 or high < k):
            return False
    return True


def fewest(table: Table, k: int) -> int:
    """How many cells of one table have to be hidden at least, by trying; its total stays."""
    cells = complete(table)
    keys = [key for key in cells if None not in key]
    people = {key: cells[key] for key in keys}
    small = [key for key, count in cells.items() if 0 < count < k]
    free = [key for key in cells if key not in small and any(one is not None for one in key)]
    for number in range(len(free) + 1):
        for more in combinations(free, number):
            if holds([with_holes(table, [*small, *more], k)], people, k):  # type: ignore[arg-type]
                return len(small) + number
    raise AssertionError("hiding everything holds")

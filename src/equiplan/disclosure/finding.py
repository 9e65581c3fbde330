"""Hierarchies that nobody declared, found in what was counted.

What is found is true of these counts, so taking it for known can only hide more, never less. It is
never published: where it is there by chance, it would say something of the people.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from .model import Hierarchy, Table

Vector = Mapping[Hashable, int]
MOST_STEPS = 50_000
MOST_CHILDREN = 60
FEWEST_CHILDREN = 3


def found_in_counts(
    cells: Iterable[Mapping[str, str]], unknown: Iterable[str] = ()
) -> tuple[Hierarchy, ...]:
    """What lies in what in one joint table, from its cells that count somebody.

    `unknown` are categories that stand for "not known": their people may be anywhere they were
    seen. A dimension with one category alone says nothing, and lies in nothing.
    """
    pairs: dict[tuple[str, str], dict[str, set[str]]] = {}
    for cell in cells:
        for child, parent in permutations(cell, 2):
            within = pairs.setdefault((child, parent), {})
            within.setdefault(cell[child], set()).add(cell[parent])
    nobody = frozenset(unknown)
    sizes = {child: len(within.keys() - nobody) for (child, _), within in pairs.items()}
    return tuple(
        Hierarchy(child, parent, {one: frozenset(each) for one, each in within.items()}, True)
        for (child, parent), within in sorted(pairs.items())
        if (sizes[child], child) > (sizes[parent], parent)
        and sizes[parent] > 1
        and all(len(each - nobody) <= 1 for one, each in within.items() if one not in nobody)
    )


def found_in(tables: Sequence[Table]) -> tuple[Hierarchy, ...]:
    """What lies in what by the sums of tables: a dimension whose categories make up those of
    another in one way only. Tables with both dimensions speak for themselves."""
    crossed = {pair for table in tables for pair in permutations(table.dimensions, 2)}
    names = sorted({name for table in tables for name in table.dimensions})
    search = _Search(MOST_STEPS)
    found = []
    for child, parent in permutations(names, 2):
        if (child, parent) not in crossed:
            within = _within(child, parent, tables, search)
            if within is not None:
                found.append(Hierarchy(child, parent, within, is_found=True))
    return tuple(found)


def _within(
    child: str, parent: str, tables: Sequence[Table], search: "_Search"
) -> dict[str, frozenset[str]] | None:
    below, above = _vectors(child, parent, tables), _vectors(parent, child, tables)
    parts = {one: each for one, each in below.items() if any(each.values())}
    wholes = {one: each for one, each in above.items() if any(each.values())}
    is_likely = 1 < len(wholes) < len(parts) and FEWEST_CHILDREN <= len(parts) <= MOST_CHILDREN
    found = search.only_way(parts, wholes) if is_likely else None
    if found is None:
        return None
    anywhere = frozenset(above)
    return {one: frozenset({found[one]}) if one in found else anywhere for one in below}


def _vectors(name: str, other: str, tables: Sequence[Table]) -> dict[str, dict[Hashable, int]]:
    """How many people each category has, by all that its tables share with those of another."""
    ours = [table for table in tables if name in table.dimensions]
    theirs = [table for table in tables if other in table.dimensions]
    pairs = ((set(one.dimensions) & set(each.dimensions), one) for one in ours for each in theirs)
    shared, table = max(pairs, key=lambda pair: (len(pair[0]), sorted(pair[0]), pair[1].name))
    place = table.dimensions.index(name)
    by = [table.dimensions.index(each) for each in sorted(shared)]
    found: dict[str, dict[Hashable, int]] = {}
    for key, count in table.cells.items():
        one = key[place]
        if one is not None and None not in key:
            sums = found.setdefault(one, {})
            at = tuple(key[each] for each in by)
            sums[at] = sums.get(at, 0) + count
    return found


class _Search:
    """Puts parts into wholes until these are full, the largest first; gives up after a while."""

    def __init__(self, steps: int) -> None:
        self._steps = steps

    def only_way(
        self, parts: Mapping[str, Vector], wholes: Mapping[str, Vector]
    ) -> dict[str, str] | None:
        """The whole that each part lies in, where there is one way alone in which all fit."""
        order = sorted(parts, key=lambda one: (-sum(parts[one].values()), one))
        left = {one: dict(each) for one, each in wholes.items()}
        if _sum(parts.values()) != _sum(wholes.values()):
            return None
        ways = self._ways(order, parts, left, {})
        first, second = next(ways, None), next(ways, None)
        return first if second is None and self._steps > 0 else None

    def _ways(
        self,
        order: Sequence[str],
        parts: Mapping[str, Vector],
        left: dict[str, dict[Hashable, int]],
        chosen: dict[str, str],
    ) -> Iterator[dict[str, str]]:
        self._steps -= 1
        if self._steps <= 0:
            return
        if len(chosen) == len(order):
            yield dict(chosen)
            return
        part = order[len(chosen)]
        for whole, room in left.items():
            if all(room.get(at, 0) >= number for at, number in parts[part].items()):
                _take(room, parts[part], 1)
                chosen[part] = whole
                yield from self._ways(order, parts, left, chosen)
                del chosen[part]
                _take(room, parts[part], -1)


def _take(room: dict[Hashable, int], part: Vector, sign: int) -> None:
    for at, number in part.items():
        room[at] = room.get(at, 0) - sign * number


def _sum(vectors: Iterable[Vector]) -> dict[Hashable, int]:
    found: dict[Hashable, int] = {}
    for each in vectors:
        for at, number in each.items():
            found[at] = found.get(at, 0) + number
    return {at: number for at, number in found.items() if number}

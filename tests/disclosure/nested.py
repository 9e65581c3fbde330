"""Tables of people in units that lie in each other, and an attacker who knows that.

The attacker counts people by the finest units and by sex: whole numbers that agree with every shown
cell, whatever the table. Nothing of the product is used.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from equiplan.disclosure.model import Hierarchy, Key, Release, Table

UNIT, HOUSE, POLE, SEX = "unit", "house", "pole", "sex"
LEVELS = (UNIT, HOUSE, POLE)
Place = tuple[str, str]
Span = tuple[int, int]


@dataclass(frozen=True)
class World:
    """How many people there are in each unit, by sex, and where units and houses lie."""

    counts: Mapping[Place, int]
    houses: Mapping[str, str]
    poles: Mapping[str, str]

    def named(self, place: Place) -> dict[str, str]:
        """All that can be said of the people of a place."""
        unit, sex = place
        house = self.houses[unit]
        return {UNIT: unit, HOUSE: house, POLE: self.poles[house], SEX: sex}

    def table(self, *dimensions: str) -> Table:
        """The people by some dimensions."""
        cells: dict[Key, int] = {}
        for place, count in self.counts.items():
            key = tuple(self.named(place)[each] for each in dimensions)
            cells[key] = cells.get(key, 0) + count
        return Table("-".join(dimensions), dimensions, cells)

    @property
    def hierarchies(self) -> tuple[Hierarchy, ...]:
        """Units in houses, houses in poles."""
        return lies(UNIT, HOUSE, self.houses), lies(HOUSE, POLE, self.poles)

    def told(self, *dimensions: str) -> tuple[Hierarchy, ...]:
        """What is to be declared for tables of these dimensions."""
        lowest = [each for each in LEVELS if each in dimensions][:1]
        above = [each for each in self.hierarchies if [each.child] == lowest]
        more = self.hierarchies[1:] if POLE in dimensions or len(lowest) == 0 else ()
        chain = dict.fromkeys([*above, *more])
        names = set(dimensions)
        return tuple(
            each
            for each in self.hierarchies
            if each in chain and (each.parent in names or POLE in names)
        )


def lies(child: str, parent: str, within: Mapping[str, str]) -> Hierarchy:
    """A hierarchy in which every category lies in one."""
    return Hierarchy(child, parent, {one: frozenset({each}) for one, each in within.items()})


def spans(releases: Sequence[Release], world: World) -> Iterator[tuple[int, Span]]:
    """Of every hidden cell, how many there are and from where to where that could be."""
    places = list(world.counts)
    attack = _Attack(len(places))
    hidden: set[tuple[int, ...]] = set()
    for release in releases:
        for dimensions, key, count in _cells(release):
            wanted = {n: one for n, one in zip(dimensions, key, strict=True) if one is not None}
            where = tuple(
                n
                for n, place in enumerate(places)
                if all(world.named(place)[name] in parts for name, parts in _parts(release, wanted))
            )
            if count is None:
                hidden.add(where)
            elif where:
                attack.tell(where, count)
            else:
                assert count == 0
    numbers = list(world.counts.values())
    for where in sorted(hidden):
        yield sum(numbers[n] for n in where), attack.span(where)


def _cells(release: Release) -> Iterator[tuple[tuple[str, ...], Key, int | None]]:
    for table in release.tables:
        for key, count in table.cells.items():
            yield table.dimensions, key, count


def _parts(release: Release, wanted: Mapping[str, str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    for name, one in wanted.items():
        yield name, release.merged.get(name, {}).get(one, (one,))


class _Attack:
    """Whole numbers of people, and what is told of their sums."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._solver = highspy.Highs()  # type: ignore[no-untyped-call]
        self._solver.setOptionValue("output_flag", False)
        self._solver.setOptionValue("mip_rel_gap", 0.0)
        self._solver.addVars(size, np.zeros(size), np.full(size, 1000.0))
        kinds = np.full(size, highspy.HighsVarType.kInteger)
        self._solver.changeColsIntegrality(size, np.arange(size, dtype=np.int32), kinds)

    def tell(self, where: Sequence[int], count: int) -> None:
        """So many people are in these places."""
        places = np.array(where, dtype=np.int32)
        self._solver.addRow(count, count, len(where), places, np.ones(len(where)))

    def span(self, where: Sequence[int]) -> Span:
        """The fewest and the most that can be in some places."""
        ends = []
        for sign in (1.0, -1.0):
            cost = np.zeros(self._size)
            cost[list(where)] = sign
            self._solver.changeColsCost(self._size, np.arange(self._size, dtype=np.int32), cost)
            self._solver.run()
            assert self._solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
            ends.append(round(sign * self._solver.getInfo().objective_function_value))
        return ends[0], ends[1]


def holds(releases: Sequence[Release], world: World, k: int) -> bool:
    """Whether every hidden cell is as wide as documented, small ones from nobody to k."""
    for count, (low, high) in spans(releases, world):
        if high - low < k or (0 < count < k and (low > 0 or high < k)):
            return False
    return True

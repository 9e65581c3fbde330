"""Names that two tables write differently (accents, capitals, spaces, punctuation).

Who reads both takes them for the same. So does the attack: what can be worked out if they are must
not be. Names that one table uses side by side are two for everybody.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from .seen import Cell, Claim, Grid, Nest, Seen

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Alike:
    """One pair that may be the same: of a dimension ("" for dimensions themselves), two names."""

    dimension: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How names are read: dimensions first, then the categories of each."""

    dimensions: Names = field(default_factory=dict)
    categories: Mapping[str, Names] = field(default_factory=dict)
    pairs: tuple[Alike, ...] = ()

    def dimension(self, name: str) -> str:
        """A dimension, under the one name for it."""
        return self.dimensions.get(name, name)

    def category(self, dimension: str, name: str) -> str:
        """A category of a dimension, under the one name for it."""
        return self.categories.get(self.dimension(dimension), {}).get(name, name)

    def cell(self, cell: Cell) -> Cell:
        """A cell under these names."""
        return frozenset((self.dimension(name), self.category(name, one)) for name, one in cell)


def reading_of(seen: Seen) -> Reading:
    """What may be the same in the tables of a release and of those before it."""
    dimensions, pairs = _same([frozenset(grid.categories) for grid in seen.grids], "")
    uses: dict[str, list[frozenset[str]]] = {}
    for grid in seen.grids:
        for name, several in grid.categories.items():
            uses.setdefault(dimensions.get(name, name), []).append(frozenset(several))
    categories: dict[str, Names] = {}
    for name, lists in sorted(uses.items()):
        categories[name], more = _same(lists, name)
        pairs += more
    return Reading(dimensions, categories, tuple(pairs))


def _same(lists: list[frozenset[str]], dimension: str) -> tuple[dict[str, str], list[Alike]]:
    groups: dict[str, set[str]] = {}
    for names in set(lists):
        for name in names:
            groups.setdefault(_letters(name), set()).add(name)
    found: dict[str, str] = {}
    pairs: list[Alike] = []
    for letters, group in sorted(groups.items()):
        if letters and len(group) > 1 and not any(len(group & names) > 1 for names in lists):
            first, *others = sorted(group)
            found |= dict.fromkeys(others, first)
            pairs += [Alike(dimension, first, other) for other in others]
    return found, pairs


def _letters(name: str) -> str:
    """A name without accents, capitals, spaces and punctuation."""
    return "".join(
        each for each in unicodedata.normalize("NFKD", name).casefold() if each.isalnum()
    )


def read_alike(seen: Seen, reading: Reading) -> Seen:
    """All that is seen, each name read as the one for it."""
    return replace(
        seen,
        grids=tuple(_grid(each, reading) for each in seen.grids),
        claims=tuple(_claim(each, reading) for each in seen.claims),
        hidden=frozenset(map(reading.cell, seen.hidden)),
        shown={reading.cell(cell): count for cell, count in seen.shown.items()},
        secret=frozenset(map(reading.dimension, seen.secret)),
        merged={
            (reading.dimension(name), reading.category(name, one)): tuple(
                reading.category(name, part) for part in parts
            )
            for (name, one), parts in seen.merged.items()
        },
        nests=tuple(_nest(each, reading) for each in seen.nests),
    )


def _grid(grid: Grid, reading: Reading) -> Grid:
    categories = {
        reading.dimension(name): tuple(reading.category(name, each) for each in several)
        for name, several in grid.categories.items()
    }
    return Grid(grid.name, categories)


def _claim(claim: Claim, reading: Reading) -> Claim:
    of = None if claim.of is None else reading.cell(claim.of)
    return Claim(reading.cell(claim.cell), claim.low, claim.high, of)


def _nest(nest: Nest, reading: Reading) -> Nest:
    within = {
        reading.category(nest.child, one): _named(parents, nest.parent, reading)
        for one, parents in nest.within.items()
    }
    child, parent = reading.dimension(nest.child), reading.dimension(nest.parent)
    return Nest(child, parent, within, nest.is_found)


def _named(parents: Iterable[str], dimension: str, reading: Reading) -> frozenset[str]:
    return frozenset(reading.category(dimension, each) for each in parents)

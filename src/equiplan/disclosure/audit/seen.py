"""What a reader of a release sees: tables with holes, shares in percent, rounded numbers, words.

Nothing here comes from the part that protects: the auditor has its own words for everything, so
that a mistake there is not made again here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product

Cell = frozenset[tuple[str, str]]
"""Which people a number counts: (dimension, category) pairs; a dimension left out is everybody."""

WHOLE: Cell = frozenset()


@dataclass(frozen=True, slots=True)
class Grid:
    """The shape of one table: the categories of each of its dimensions, in the order seen."""

    name: str
    categories: Mapping[str, tuple[str, ...]]

    def cells(self) -> Iterator[Cell]:
        """Every cell of the table, its totals included."""
        choices = [
            [None, *((name, each) for each in several)] for name, several in self.categories.items()
        ]
        for chosen in product(*choices):
            yield frozenset(pair for pair in chosen if pair is not None)

    def is_inner(self, cell: Cell) -> bool:
        """Whether a cell is no total in this table."""
        return len(cell) == len(self.categories)

    def size(self) -> int:
        """How many cells it has, totals included."""
        size = 1
        for several in self.categories.values():
            size *= len(several) + 1
        return size


@dataclass(frozen=True, slots=True)
class Claim:
    """A number that is told of a cell: it lies between `low` and `high`, both included.

    With `of`, both are percentages of that other cell.
    """

    cell: Cell
    low: Fraction
    high: Fraction
    of: Cell | None = None


@dataclass(frozen=True, slots=True)
class Nest:
    """That each category of `child` lies in one of `parent`, or in one of several.

    `is_found`: the counts show it, nobody has declared it.
    """

    child: str
    parent: str
    within: Mapping[str, frozenset[str]]
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """All that an attacker has: what is about to leave, and what has left before.

    `hidden` are the cells that must not be found out, `shown` the numbers that are about to leave,
    `grids` and `claims` everything that is told, earlier releases included. `texts` are words
    beside the tables: titles, sentences, alternative texts. `width` is how many whole numbers
    apart the least and the greatest possible count of a hidden cell must be. `secret` are the
    dimensions of sensitive data whose categories must not be learnt of a whole group. `merged`
    says which categories one (dimension, category) stands for. `nests` are the dimensions that lie
    in each other; `names` words that stand for dimensions and categories beside the tables.
    """

    threshold: int
    width: int
    grids: tuple[Grid, ...] = ()
    claims: tuple[Claim, ...] = ()
    hidden: frozenset[Cell] = frozenset()
    shown: Mapping[Cell, int] = field(default_factory=dict)
    texts: tuple[str, ...] = ()
    secret: frozenset[str] = frozenset()
    merged: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    nests: tuple[Nest, ...] = ()
    names: frozenset[str] = frozenset()


def exactly(cell: Cell, number: int) -> Claim:
    """The claim that a cell is a number."""
    return Claim(cell, Fraction(number), Fraction(number))


def around(cell: Cell, number: Fraction, step: Fraction, of: Cell | None = None) -> Claim:
    """The claim of a number that was rounded to the nearest `step`, whichever way halves went."""
    return Claim(cell, number - step / 2, number + step / 2, of)


def said(cell: Cell) -> str:
    """A cell as a person names it: "school A · sex F"; "" is everybody."""
    return " · ".join(f"{name} {category}" for name, category in sorted(cell))

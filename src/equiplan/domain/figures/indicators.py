"""What an indicator is: which counts it needs, how it is computed, which way is better.

A measure needs one or more slots, each filled by a fact (`facts.Fact`); its inputs are named
slices of those facts' counts. An indicator of a plan is bound to a measure and to facts.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..text.languages import Language
from .cells import MISSING, Breakdown, Cell, NotComputable, Reason, Value, total
from .progress import Direction

Texts = Mapping[Language, str]


class Unit(StrEnum):
    """What a number is of; a formula may only add like to like."""

    PEOPLE = "people"
    THINGS = "things"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    INDEX = "index"
    POINTS = "points"
    YES_NO = "yes_no"
    GRADE = "grade"


class Kind(StrEnum):
    """What sort of number an indicator gives."""

    COUNT = "count"
    SHARE = "share"
    RATIO = "ratio"
    GAP = "gap"
    INDEX = "index"
    AMOUNT = "amount"
    YES_NO = "yes_no"
    SCALE = "scale"


class Flow(StrEnum):
    """Whether a count is of a day, or of all that happened in a period: only flows add up."""

    SNAPSHOT = "snapshot"
    FLOW = "flow"


class Parts(StrEnum):
    """How the parts of a breakdown make up the whole."""

    EXHAUSTIVE = "exhaustive"
    PARTIAL = "partial"
    OVERLAPPING = "overlapping"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a fact: its name, the unit it must count in, the dimensions it must have."""

    name: str
    title: Texts
    unit: Unit
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Input:
    """A named count: the slice of a slot's fact where the dimensions have these categories."""

    name: str
    slot: str
    where: Breakdown = field(default_factory=dict)


Key = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Counts:
    """What a fact has counted, by breakdown: each key names a category for every dimension in it.

    Several levels may be given: counts by sex, and beside them their total. The least detailed
    level that answers is taken, so that nobody is counted twice. `within` narrows all of it.
    """

    cells: Mapping[Key, Cell]
    within: Breakdown = field(default_factory=dict)

    def number(self, where: Breakdown) -> Cell:
        """The sum of the cells whose breakdown has all these categories.

        Missing when nothing at all was counted; zero for a category that nobody is in, unless a
        given total says that some were not counted; not computable without such a dimension.
        """
        found = self._cells(where)
        return found if isinstance(found, Cell) else summed(found)

    def only(self, where: Breakdown) -> Cell:
        """The one cell of these categories, for what does not add up, such as a median."""
        found = self._cells(where)
        if isinstance(found, Cell):
            return found
        return found[0] if len(found) == 1 else NotComputable(Reason.PART_MISSING)

    def categories(self, dimension: str) -> tuple[str, ...]:
        """The categories of a dimension, sorted."""
        own = frozenset(self.within.items())
        found = {dict(key).get(dimension) for key in self.cells if _agree(key, own)}
        return tuple(sorted(name for name in found if name is not None))

    def has(self, dimension: str) -> bool:
        """Whether some of it was counted by a dimension."""
        return any(name == dimension for key in self.cells for name, _category in key)

    def narrowed(self, dimension: str, category: str) -> "Counts":
        """The part that is of one category."""
        return Counts(self.cells, {**self.within, dimension: category})

    def _cells(self, where: Breakdown) -> tuple[Cell, ...] | Cell:
        """The cells of the least detailed level that answers, or why there are none."""
        if not self.cells:
            return MISSING
        if any(self.within.get(name, asked) != asked for name, asked in where.items()):
            return NotComputable(Reason.NO_CATEGORY)
        wanted = frozenset({**self.within, **where}.items())
        if wanted in self.cells:
            return (self.cells[wanted],)
        return self._of_a_level(wanted)

    def _of_a_level(self, wanted: Key) -> tuple[Cell, ...] | Cell:
        levels = _levels(self.cells)
        names = _names(wanted)
        able = [level for level in levels if names <= level]
        if not able:
            return NotComputable(Reason.NO_CATEGORY)
        level = min(able, key=lambda each: (len(each), sorted(each)))
        found = tuple(cell for key, cell in levels[level].items() if wanted <= key)
        if found:
            return found
        return (Value(0.0),) if _is_complete(levels, level) else MISSING


Level = frozenset[str]


def _names(key: Key) -> Level:
    return frozenset(name for name, _category in key)


def _agree(key: Key, own: Key) -> bool:
    """Whether a key is of some categories, where it has those dimensions."""
    given = dict(key)
    return all(given.get(name, category) == category for name, category in own)


def _levels(cells: Mapping[Key, Cell]) -> dict[Level, dict[Key, Cell]]:
    """The cells by which dimensions they are of."""
    levels: dict[Level, dict[Key, Cell]] = {}
    for key, cell in cells.items():
        levels.setdefault(_names(key), {})[key] = cell
    return levels


def _is_complete(levels: Mapping[Level, Mapping[Key, Cell]], level: Level) -> bool:
    """Whether a level adds up to each less detailed one that is given."""
    own = summed(levels[level].values())
    totals = [summed(levels[coarser].values()) for coarser in levels if coarser < level]
    return all(isinstance(own, Value) and own == each for each in totals)


def summed(cells: Iterable[Cell]) -> Cell:
    """The sum of some cells, not computable where a share meets a plain number."""
    try:
        return total(cells)
    except ValueError:  # a share and a number
        return NotComputable(Reason.NOT_A_NUMBER)


Compute = Callable[[Mapping[str, Counts], Mapping[str, str]], Cell]
"""Slots' counts and options to a cell."""


ANY = "*"


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator of the catalogue, or an organisation's own.

    `formula` is what a person reads; `compute` what is done. `options` are questions to whoever
    binds it (such as which grade is the top one), by name; `choices` says for each which dimension
    its answer is a category of, or `ANY` when the answer is a dimension. `by` is the dimension its
    parts are usually shown by. `source` is the law, standard or paper.
    """

    code: str
    title: Texts
    definition: Texts
    formula: Texts
    kind: Kind
    unit: Unit
    direction: Direction
    flow: Flow
    parts: Parts
    slots: tuple[Slot, ...]
    compute: Compute
    source: str
    options: Mapping[str, Texts] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    by: str = ""

"""What an indicator is: which counts it needs, how it is computed, which way is better.

A measure needs one or more slots, each filled by a fact (`facts.Fact`); its inputs are named
slices of those facts' counts. An indicator of a plan is bound to a measure and to facts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..core.cells import Breakdown, Cell
from ..core.languages import Language
from ..core.progress import Direction

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


@dataclass(frozen=True, slots=True)
class Counts:
    """What a fact has counted, by breakdown: each key names a category for every dimension in it.

    `number` is the sum of a slice; it is missing when nothing at all was counted.
    """

    cells: Mapping[frozenset[tuple[str, str]], Cell]

    def number(self, where: Breakdown) -> Cell:
        """The sum of the cells whose breakdown has all these categories; zero when none has."""
        raise NotImplementedError

    def categories(self, dimension: str) -> tuple[str, ...]:
        """The categories of a dimension, sorted."""
        raise NotImplementedError


Compute = Callable[[Mapping[str, Counts], Mapping[str, str]], Cell]
"""Slots' counts and options to a cell."""


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator of the catalogue, or an organisation's own.

    `formula` is what a person reads; `compute` what is done. `options` are questions to whoever
    binds it (such as which grade is the top one), by name. `source` is the law, standard or paper.
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

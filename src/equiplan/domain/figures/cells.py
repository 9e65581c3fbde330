"""What a figure can be: a value, a protected value, not computable, or missing.

A withheld cell holds no number, so what must not leak is not there. A share keeps its numerator and
its denominator, and shares add up by adding both. Rules and sources: `docs/method/cells.md`.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Sex(StrEnum):
    """The codes of SDMX's CL_SEX that this product counts by."""

    FEMALE = "F"
    MALE = "M"
    OTHER = "_O"
    UNKNOWN = "_U"
    TOTAL = "_T"


class Reason(StrEnum):
    """Why a figure cannot be computed from what is known."""

    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    NO_VALUE = "no_value"
    TARGET_IS_BASELINE = "target_is_baseline"
    NOTHING_TO_DIVIDE_BY = "nothing_to_divide_by"
    PART_MISSING = "part_missing"
    PART_PROTECTED = "part_protected"
    TOO_FEW = "too_few"
    NO_CATEGORY = "no_category"
    NOT_A_NUMBER = "not_a_number"


@dataclass(frozen=True, slots=True)
class Value:
    """A number; a share also has what it is of (`denominator`) and how many of those (`numerator`).

    `number` of a share is in percent (0–100), 100 × numerator / denominator.
    """

    number: float
    numerator: float | None = None
    denominator: float | None = None

    def __post_init__(self) -> None:
        """A value is a finite number, and knows both of its parts or none."""
        if not math.isfinite(self.number):
            raise ValueError("a value is a finite number")
        if (self.numerator is None) != (self.denominator is None):
            raise ValueError("a share keeps its numerator and its denominator")


@dataclass(frozen=True, slots=True)
class Protected:
    """There is a number, and it may not be seen here; it is not held here either."""


@dataclass(frozen=True, slots=True)
class NotComputable:
    """There can be no number, and why."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Missing:
    """Nobody has said; not zero."""


Cell = Value | Protected | NotComputable | Missing
MISSING, PROTECTED = Missing(), Protected()


def count(number: float | None) -> Cell:
    """A counted number; None is missing, zero is zero."""
    return MISSING if number is None else Value(float(number))


def is_share(cell: Cell) -> bool:
    """Whether a cell is a value that knows what it is a share of."""
    return isinstance(cell, Value) and cell.denominator is not None


def hole(cells: Iterable[Cell]) -> Cell | None:
    """What stands in the way of computing with some cells: None when all are values.

    A protected part hides the result, so it goes first; then what cannot be computed, then what is
    missing.
    """
    given = tuple(cells)
    for kind in (Protected, NotComputable, Missing):
        found = next((cell for cell in given if isinstance(cell, kind)), None)
        if found is not None:
            return found
    return None


def computed(rule: Callable[..., Cell], *cells: Cell) -> Cell:
    """What a rule makes of the numbers of some cells, or what stands in the way.

    The rule gets plain numbers and returns a cell; a result that overflows is not computable.
    """
    stopped = hole(cells)
    if stopped is not None:
        return stopped
    try:
        return rule(*(cell.number for cell in cells if isinstance(cell, Value)))
    except ZeroDivisionError:
        return NotComputable(Reason.NOTHING_TO_DIVIDE_BY)
    except (ValueError, OverflowError):
        return NotComputable(Reason.NOT_A_NUMBER)


def share(part: Cell, whole: Cell) -> Cell:
    """How many percent `part` is of `whole`, keeping both."""
    return computed(lambda a, b: Value(100 * a / b, a, b), part, whole)


def total(cells: Iterable[Cell]) -> Cell:
    """The sum of some cells: shares by adding their numerators and their denominators.

    Missing without any cell, and as soon as one is missing: a sum of what is known is not the sum.
    Shares and plain numbers do not add up together: ValueError.
    """
    given = tuple(cells)
    stopped = hole(given)
    if stopped is not None or not given:
        return stopped or MISSING
    values = [cell for cell in given if isinstance(cell, Value)]
    if not any(is_share(cell) for cell in values):
        return _added(cell.number for cell in values)
    if not all(is_share(cell) for cell in values):
        raise ValueError("a share and a number do not add up")
    part = _added(cell.numerator or 0 for cell in values)
    return share(part, _added(cell.denominator or 0 for cell in values))


def _added(numbers: Iterable[float]) -> Cell:
    return computed(lambda *given: Value(math.fsum(given)), *map(Value, numbers))


class State(StrEnum):
    """How far a figure has come; each step is taken by somebody who may."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    VALIDATED = "validated"
    LOCKED = "locked"


STEPS: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.SUBMITTED}),
    State.SUBMITTED: frozenset({State.DRAFT, State.VALIDATED}),
    State.VALIDATED: frozenset({State.SUBMITTED, State.LOCKED}),
    State.LOCKED: frozenset(),
}
"""The transitions of a figure, from which state to which; a lock opens by an exception only."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From a day to a day, both included; a snapshot is of one day."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """A period does not end before it begins."""
        if self.last < self.first:
            raise ValueError("a period does not end before it begins")

    @property
    def is_snapshot(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


Breakdown = Mapping[str, str]
"""A dimension and its category, such as {"sex": "F", "grade": "A"}; a dimension left out is all."""


def key_of(breakdown: Breakdown) -> str:
    """A breakdown as one text, the same whatever the order: "grade=A|sex=F"; "" is everything."""
    return "|".join(f"{name}={breakdown[name]}" for name in sorted(breakdown))


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell with all that is needed to read it.

    `source` is the code of a fact, of a collection or "given"; `answers` is who answers for it.
    """

    cell: Cell
    period: Period
    breakdown: Breakdown = field(default_factory=dict)
    source: str = "given"
    state: State = State.DRAFT
    answers: str = ""

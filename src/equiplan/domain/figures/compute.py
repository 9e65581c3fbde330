"""Computes an indicator from the answers of facts: the whole, its parts, and how they agree.

How parts and whole are held against each other: `docs/method/parts.md`.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .cells import MISSING, Cell, NotComputable, Reason, Sex, Value, computed, is_share
from .facts import Answer, Counted
from .indicators import ANY, Counts, Kind, Measure, Parts, summed

SEX = "sex"
COUNTED_APART = frozenset({Sex.FEMALE.value, Sex.MALE.value})
EMPTY = NotComputable(Reason.NOTHING_TO_DIVIDE_BY)
"""A share of nobody, which weighs nothing in a sum."""
ADDITIVE = frozenset({Kind.COUNT, Kind.AMOUNT, Kind.SHARE})


class Agreement(StrEnum):
    """How the parts of an indicator stand to its whole."""

    NO_PARTS = "no_parts"
    ADDS_UP = "adds_up"
    DIFFERS = "differs"
    REST = "rest"
    OVERLAPS = "overlaps"
    NOT_ADDITIVE = "not_additive"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """How parts and whole agree; `rest` is the whole less its parts, in people for a share.

    ADDS_UP: they are equal. DIFFERS: they should be and are not. REST: the parts leave a rest, as
    they may. OVERLAPS: some are in several parts. NOT_ADDITIVE: a ratio, gap or index of parts
    does not make that of the whole. NOT_KNOWN: one of them is no value.
    """

    agreement: Agreement
    rest: Cell = MISSING


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many people of a slot are of another or of unknown sex, so that the measure leaves them
    out; `sex` is their SDMX code."""

    slot: str
    sex: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Computed:
    """An indicator: its cell, its parts by category, how they agree, and who was left out."""

    whole: Cell
    parts: Mapping[str, Cell] = field(default_factory=dict)
    reconciliation: Reconciliation = field(
        default_factory=lambda: Reconciliation(Agreement.NO_PARTS)
    )
    left_out: tuple[LeftOut, ...] = ()


def compute(
    measure: Measure,
    answers: Mapping[str, Answer],
    options: Mapping[str, str],
    *,
    by: str = "",
    broken: Mapping[str, Answer] | None = None,
) -> Computed:
    """What a measure makes of the answers for its slots; a slot without answer is missing.

    With `by`, also of each category of that dimension. `broken` are the answers asked with that
    breakdown, where they are others than those the whole is computed from: parts may overlap, and
    those of small groups are not told. Never raises for what the answers hold.
    """
    counts = _counts(measure, answers)
    whole = measure.compute(counts, options)
    left_out = tuple(_left_out(measure, counts))
    if not by:
        return Computed(whole, left_out=left_out)
    parts = _parts(measure, _counts(measure, broken) if broken else counts, options, by)
    return Computed(whole, parts, _reconciled(measure, whole, parts), left_out)


def asked(
    measure: Measure, slot: str, options: Mapping[str, str], *, by: str = ""
) -> tuple[str, ...]:
    """By which dimensions the fact of a slot has to be asked: what it needs, options, parts."""
    needs = next(each.needs for each in measure.slots if each.name == slot)
    chosen = {
        (options[name] if dimension == ANY else dimension)
        for name, dimension in measure.choices.items()
        if options.get(name)
    }
    return tuple(sorted({*needs, *chosen, *([by] if by else [])}))


def counts_of(counted: Iterable[Counted]) -> Counts:
    """The counts of an answer; "_T" is no category but all, and the same place twice adds up."""
    places: dict[frozenset[tuple[str, str]], list[Cell]] = {}
    for each in counted:
        pairs = each.breakdown.items()
        key = frozenset(pair for pair in pairs if pair[1] != Sex.TOTAL)
        places.setdefault(key, []).append(each.cell)
    return Counts({key: summed(cells) for key, cells in places.items()})


def _counts(measure: Measure, answers: Mapping[str, Answer]) -> dict[str, Counts]:
    given = {name: answer.counts for name, answer in answers.items()}
    return {slot.name: counts_of(given.get(slot.name, ())) for slot in measure.slots}


def _parts(
    measure: Measure, counts: Mapping[str, Counts], options: Mapping[str, str], by: str
) -> dict[str, Cell]:
    """A part answers by its category what an option of that dimension would ask."""
    rest = {name: said for name, said in options.items() if measure.choices.get(name) != by}
    categories = sorted({name for each in counts.values() for name in each.categories(by)})
    return {
        category: measure.compute(
            {slot: each.narrowed(by, category) for slot, each in counts.items()}, rest
        )
        for category in categories
    }


def _left_out(measure: Measure, counts: Mapping[str, Counts]) -> Iterable[LeftOut]:
    for slot in measure.slots:
        if SEX in slot.needs:
            own = counts[slot.name]
            for sex in own.categories(SEX):
                cell = own.number({SEX: sex})
                if sex not in COUNTED_APART and cell != Value(0.0):
                    yield LeftOut(slot.name, sex, cell)


def _reconciled(measure: Measure, whole: Cell, parts: Mapping[str, Cell]) -> Reconciliation:
    if not parts:
        return Reconciliation(Agreement.NO_PARTS)
    if measure.kind not in ADDITIVE:
        return Reconciliation(Agreement.NOT_ADDITIVE)
    filled = [part for part in parts.values() if part != EMPTY]
    rest = computed(_rest, *map(_weight, (whole, *filled)))
    if not isinstance(rest, Value):
        return Reconciliation(Agreement.NOT_KNOWN, rest)
    return Reconciliation(_agreement(measure.parts, rest.number, whole, filled), rest)


def _rest(whole: float, *parts: float) -> Cell:
    return Value(whole - math.fsum(parts))


def _weight(cell: Cell) -> Cell:
    """What adds up of a cell: the people a share is of, else its number."""
    if isinstance(cell, Value) and cell.denominator is not None:
        return Value(cell.denominator)
    return cell


def _agreement(parts: Parts, rest: float, whole: Cell, cells: Iterable[Cell]) -> Agreement:
    if parts == Parts.OVERLAPPING:
        return Agreement.OVERLAPS
    if math.isclose(rest, 0, abs_tol=1e-6) and _is_same(summed(cells), whole):
        return Agreement.ADDS_UP
    is_rest = parts == Parts.PARTIAL and rest > 0
    return Agreement.REST if is_rest else Agreement.DIFFERS


def _is_same(one: Cell, other: Cell) -> bool:
    """Whether two values are the same; shares have the same people on both sides."""
    numbers = [
        (cell.numerator if is_share(cell) else cell.number)
        for cell in (one, other)
        if isinstance(cell, Value)
    ]
    return len(numbers) == 2 and math.isclose(*(number or 0.0 for number in numbers), abs_tol=1e-6)

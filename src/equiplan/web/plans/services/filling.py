"""Values that facts give: written many at once, only where they change anything."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TypeVar

from django.db import transaction
from django.db.models import QuerySet

from ..models import Indicator, IndicatorValue

T = TypeVar("T")
AT_ONCE = 400
_TOLD = ("value", "numerator", "denominator", "source")


@dataclass(frozen=True, slots=True)
class Filled:
    """The value of an indicator on a day, as the fact `source` has it; a share with its parts."""

    indicator_id: int
    on: date
    value: float
    numerator: float | None
    denominator: float | None
    source: str


@transaction.atomic
def fill(filled: Iterable[Filled], gone: Iterable[tuple[int, date]] = ()) -> tuple[int, ...]:
    """Write what facts give, forget what they give no more; the indicators that have changed.

    A fact goes in place of what a person gave for the same day; what a person gave is never
    forgotten. Whoever refreshes knows whose indicators they are, and writes the audit line.
    """
    changed: set[int] = set()
    for some in _some(filled):
        changed |= _fill(some)
    for days in _some(gone):
        changed |= _forget(days)
    return tuple(sorted(changed))


def let_go(indicator: Indicator) -> None:
    """What facts gave to an indicator stays, as if a person had: nothing refreshes it any more."""
    indicator.values.exclude(source="").update(source="")


def _some(rows: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(rows)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _fill(filled: list[Filled]) -> set[int]:
    wanted = {(each.indicator_id, each.on): each for each in filled}
    there = {(row.indicator_id, row.on): row for row in _rows(wanted)}
    new = [each for key, each in wanted.items() if key not in there]
    other = [row for key, row in there.items() if key in wanted and _renewed(row, wanted[key])]
    IndicatorValue.objects.bulk_create(_row(each) for each in new)
    IndicatorValue.objects.bulk_update(other, (*_TOLD, "note", "by"))
    return {each.indicator_id for each in new} | {row.indicator_id for row in other}


def _rows(keys: Iterable[tuple[int, date]]) -> QuerySet[IndicatorValue]:
    """The values of the indicators and days of some keys, and a few of their other pairs."""
    ids, days = zip(*keys, strict=True)
    return IndicatorValue.objects.filter(indicator__in=set(ids), on__in=set(days))


def _row(each: Filled) -> IndicatorValue:
    values = {name: getattr(each, name) for name in _TOLD}
    return IndicatorValue(indicator_id=each.indicator_id, on=each.on, **values)


def _renewed(row: IndicatorValue, each: Filled) -> bool:
    """Whether a row was made to say something else."""
    if all(getattr(row, name) == getattr(each, name) for name in _TOLD):
        return False
    for name in _TOLD:
        setattr(row, name, getattr(each, name))
    row.note, row.by = "", None
    return True


def _forget(days: list[tuple[int, date]]) -> set[int]:
    wanted = set(days)
    rows = [row for row in _rows(wanted).exclude(source="") if (row.indicator_id, row.on) in wanted]
    IndicatorValue.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return {row.indicator_id for row in rows}

"""Indicators are filled: what their bindings give is kept, and written where it is another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import override

from equiplan.domain.figures.cells import Cell, NotComputable, Protected, Value, key_of
from equiplan.web.organisations.audit import record_by_itself
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.services import Filled, fill, protect_versions

from ..models import Binding, CellKind, Figure
from ..permissions import live_bindings
from ..selectors.giving import Given, Wish, all_given, wishes
from ..selectors.leaving import of_sensitive

AT_ONCE = 500
_TOLD = ("since", "kind", "number", "numerator", "denominator", "reason", "label", "address")
_OF_THE_CELL = _TOLD[:6]

Key = tuple[date, str]


@dataclass(slots=True)
class _Changes:
    """What a refresh has to write."""

    put: list[Figure] = field(default_factory=list)
    drop: list[int] = field(default_factory=list)
    filled: list[Filled] = field(default_factory=list)
    gone: list[tuple[int, date]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How many figures were written or dropped, and how many indicators have other values."""

    figures: int
    indicators: int


def refresh(organisation: Organisation, *, now: datetime, only: Binding | None = None) -> Refreshed:
    """Fill the indicators of an organisation, or that of one binding; twice changes nothing more.

    Facts are read before anything is locked. What another refresh that began later has written
    meanwhile is left as it is.
    """
    today = timezone.localdate(now)
    chosen = Q(pk=only.pk) if only else Q()
    bindings = {each.pk: each for each in live_bindings(organisation).filter(chosen)}
    wanted = wishes(organisation, bindings.values())
    with override(organisation.language):  # what its sources are called is kept as they say it
        given = all_given(wanted, today)
    with transaction.atomic():
        mine = _locked(bindings.values(), now)
        changes = _changes({pk: wanted[pk] for pk in mine if pk in wanted}, bindings, given)
        return _written(organisation, changes, now)


def _locked(bindings: Iterable[Binding], now: datetime) -> set[int]:
    """Those that no refresh begun later has written; they are now refreshed as of this one."""
    mine: set[int] = set()
    every = [each.pk for each in bindings]
    for start in range(0, len(every), AT_ONCE):
        some = Binding.objects.filter(pk__in=every[start : start + AT_ONCE])
        some = some.filter(Q(refreshed_at=None) | Q(refreshed_at__lte=now))
        some.update(refreshed_at=now)
        mine.update(some.values_list("pk", flat=True))
    return mine


def _changes(
    wanted: Mapping[int, Wish],
    bindings: Mapping[int, Binding],
    given: Mapping[int, list[Given]],
) -> _Changes:
    changes = _Changes()
    there = _there(wanted)
    for pk, wish in wanted.items():
        _compare(bindings[pk], wish, given.get(pk, []), there.get(pk, {}), changes)
    return changes


def _there(wanted: Iterable[int]) -> dict[int, dict[Key, Figure]]:
    """The figures that are kept, by binding, day and part."""
    found: dict[int, dict[Key, Figure]] = {}
    every = list(wanted)
    for start in range(0, len(every), AT_ONCE):
        for row in Figure.objects.filter(binding__in=every[start : start + AT_ONCE]):
            found.setdefault(row.binding_id, {})[row.on, row.key] = row
    return found


def _compare(
    binding: Binding,
    wish: Wish,
    given: list[Given],
    there: dict[Key, Figure],
    changes: _Changes,
) -> None:
    """Note what is other than it was; what was live stays for the days that have passed."""
    figures = {(row.on, row.key): row for each in given for row in _rows(binding, wish, each)}
    if wish.is_live or wish.is_flow:
        figures = _unmoved(figures, there)
    changes.put += [row for key, row in figures.items() if not _is_same(there.get(key), row)]
    days = {on for on, _key in figures}
    gone = [
        row
        for key, row in there.items()
        if key not in figures and (key[0] in days or not wish.is_live)
    ]
    changes.drop += [row.pk for row in gone]
    _values(binding, wish, figures, gone, changes)


def _values(
    binding: Binding,
    wish: Wish,
    figures: Mapping[Key, Figure],
    gone: Iterable[Figure],
    changes: _Changes,
) -> None:
    wholes = [row for (_on, key), row in figures.items() if not key]
    changes.filled += [
        Filled(
            binding.indicator_id, row.on, row.number, row.numerator, row.denominator, wish.source
        )
        for row in wholes
        if row.number is not None
    ]
    kept = {row.on for row in wholes if row.number is not None}
    lost = {row.on for row in (*wholes, *gone) if not row.key} - kept
    changes.gone += [(binding.indicator_id, on) for on in sorted(lost)]


def _rows(binding: Binding, wish: Wish, given: Given) -> list[Figure]:
    parts = {key_of({wish.by: name})[:200]: c for name, c in given.computed.parts.items()}
    cells: dict[str, Cell] = {"": given.computed.whole, **parts}
    return [
        Figure(
            binding=binding,
            on=given.on,
            since=given.since,
            key=key,
            label=given.label,
            address=given.address,
            **_columns(cell),
        )
        for key, cell in cells.items()
    ]


def _columns(cell: Cell) -> dict[str, object]:
    if isinstance(cell, Value):
        return {
            "kind": CellKind.VALUE,
            "number": cell.number,
            "numerator": cell.numerator,
            "denominator": cell.denominator,
        }
    if isinstance(cell, NotComputable):
        return {"kind": CellKind.NOT_COMPUTABLE, "reason": cell.reason.value}
    kind = CellKind.PROTECTED if isinstance(cell, Protected) else CellKind.MISSING
    return {"kind": kind}


def _is_same(row: Figure | None, other: Figure, names: Iterable[str] = _TOLD) -> bool:
    return row is not None and all(getattr(row, n) == getattr(other, n) for n in names)


def _unmoved(figures: dict[Key, Figure], there: dict[Key, Figure]) -> dict[Key, Figure]:
    """The figures, the newest on the day it was first found where nothing has changed since.

    A figure of now would else be another one each day, saying the same.
    """
    newest, latest = max(figures, default=None), max(there, default=None)
    if newest is None or latest is None or latest[0] >= newest[0]:
        return figures
    on, was = newest[0], latest[0]
    now = {key: row for (day, key), row in figures.items() if day == on}
    then = {key: row for (day, key), row in there.items() if day == was}
    same = now.keys() == then.keys() and all(_is_same(then[k], now[k], _OF_THE_CELL) for k in now)
    if not same or any(day == was for day, _key in figures):
        return figures
    for row in now.values():
        row.on = was
    return {(row.on, key): row for (_day, key), row in figures.items()}


def _written(organisation: Organisation, changes: _Changes, now: datetime) -> Refreshed:
    for start in range(0, len(changes.drop), AT_ONCE):
        Figure.objects.filter(pk__in=changes.drop[start : start + AT_ONCE]).delete()
    Figure.objects.bulk_create(
        changes.put,
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=("binding", "on", "key"),
        update_fields=_TOLD,
    )
    indicators = fill(changes.filled, changes.gone)
    if indicators:  # what was frozen before its counts became sensitive
        protect_versions(of_sensitive(indicators))
    done = Refreshed(len(changes.put) + len(changes.drop), len(indicators))
    if done.figures or done.indicators:
        facts = {"figures": done.figures, "indicators": done.indicators}
        record_by_itself(organisation, "indicators.refreshed", organisation, at=now, **facts)
    return done

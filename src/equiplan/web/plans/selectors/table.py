"""The plan as its authors know it, a table by axis, filtered and sorted as somebody asks.

Filters look at words without their accents or case, which databases do each in their own way.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.plans import records, schema, statuses
from equiplan.domain.plans.fields import Field, Kind, Use
from equiplan.domain.text.comparing import folded as newly_folded
from equiplan.web.organisations.models import Member
from equiplan.web.platform.language import worded

from .. import permissions
from ..models import Action, Owner, Plan
from .parts import ActionShort, AxisStamp, Words, shorts, stamps, words_of

folded = lru_cache(maxsize=5000)(newly_folded)  # the same names stand in many actions
LATE = "late"
NOBODY = "-"
"""Filters what says nothing in a field."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody wants to see, and in which order; empty for all, in the authors' order.

    `chosen` are names of fields, each with the value that actions have to hold there.
    """

    chosen: tuple[tuple[str, str], ...] = ()
    year: int | None = None
    text: str = ""
    sort: str = ""
    is_descending: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left out."""
        return not (self.chosen or self.year or self.text)


def filters_from(query: Mapping[str, Any]) -> Filters:
    """The filters in a query string ("sort=-ends_on&status=late"); what is not known is left."""
    year, sort = str(query.get("year", "")), str(query.get("sort", ""))
    column = sort.removeprefix("-")
    is_known = any(each.name == column for each in schema.fields("action", Use.SORT))
    names = (each.name for each in schema.fields("action", Use.FILTER))
    return Filters(
        chosen=tuple((name, str(query[name])) for name in names if query.get(name)),
        year=int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
        text=str(query.get("text", "")).strip()[:200],
        sort=column if is_known else "",
        is_descending=sort.startswith("-") and is_known,
    )


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action with its rows at hand (`steps.all`, `owners.all`, …: no more queries)."""

    action: Action
    is_late: bool
    may_edit: bool


@dataclass(frozen=True, slots=True)
class AxisFound:
    """One axis with the actions asked for, in short and in the order asked for."""

    stamp: AxisStamp
    actions: tuple[ActionShort, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A field that actions can be filtered by: what may be chosen, with its words, and what is.

    Words that occur in the plan are offered in alphabetical order; where there are none, nothing.
    """

    field: Field
    options: tuple[tuple[str, str | Promise], ...]
    chosen: str

    @property
    def label(self) -> str | Promise:
        """What the field is called."""
        return worded(self.field.label)


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be filtered by in this plan."""

    fields: tuple[Choice, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanTable:
    """The whole plan in short: counts are of all of it, `shown` of what was asked for.

    `said` are the codes of the headings under which at least one action says something.
    """

    plan: Plan
    filters: Filters
    axes: tuple[AxisFound, ...]
    choices: Choices
    said: frozenset[str]
    shown: int
    total: int
    done: int
    late: int
    may_decide: bool


def is_late(action: Action | ActionShort, today: date) -> bool:
    """Whether an action should have ended before today and has not."""
    return statuses.is_late(statuses.ActionStatus(action.status), action.due, today)


def table(plan: Plan, filters: Filters, *, member: Member, today: date) -> PlanTable:
    """A plan as it was asked for: one query for what is known of it, a fixed number otherwise."""
    stamped = stamps(plan)
    known = shorts(stamped)
    words = words_of(stamped) if filters.text else {}
    actions = [action for short in known.values() for action in short.actions]
    search = _Search(filters, today, words)
    axes = tuple(AxisFound(each, search.among(known[each.axis_id].actions)) for each in stamped)
    return PlanTable(
        plan=plan,
        filters=filters,
        axes=tuple(axis for axis in axes if axis.actions or filters.is_empty),
        choices=_choices_of(actions, filters),
        said=frozenset[str]().union(*(short.said for short in known.values())),
        shown=sum(len(axis.actions) for axis in axes),
        total=len(actions),
        done=sum(action.status == statuses.ActionStatus.DONE for action in actions),
        late=sum(is_late(action, today) for action in actions),
        may_decide=permissions.may_decide(member, plan),
    )


def owned_in(plan: Plan, member: Member) -> frozenset[int]:
    """The ids of the actions of a plan that are a member's."""
    owned = Owner.objects.filter(action__axis__plan=plan, member=member)
    return frozenset(owned.values_list("action", flat=True))


def _key(field: Field, action: ActionShort) -> Any:
    """By what an action stands in the order of a field; None where it says nothing there."""
    held = records.value(action, field)
    if field.name == "number":
        return [_natural(part) for part in held.split(".")] or None
    if field.name == "ends_on":
        return action.due or held
    if field.choices:
        return [*field.choices].index(held) if held in field.choices else None
    if isinstance(held, tuple | list):
        return [folded(text) for text in held] or None
    return folded(held) or None if isinstance(held, str) else held


def _natural(part: str) -> tuple[int, str]:
    """ "10" comes after "9"."""
    digits = part.strip()
    return (int(digits[:9]), "") if digits.isascii() and digits.isdigit() else (10**9, folded(part))


@dataclass(frozen=True, slots=True)
class _Search:
    """What is wanted, on which day, and what actions say where words are searched for."""

    filters: Filters
    today: date
    words: Words

    def among(self, actions: tuple[ActionShort, ...]) -> tuple[ActionShort, ...]:
        """Those that are wanted, in the order wanted."""
        filters = self.filters
        found = [each for each in actions if self._has(each)] if not filters.is_empty else actions
        if not filters.sort:
            return tuple(found)
        key = partial(_key, schema.find("action", filters.sort))
        return _sorted(found, key, is_descending=filters.is_descending)

    def _has(self, action: ActionShort) -> bool:
        wanted = self.filters
        return (
            all(self._holds(action, name, value) for name, value in wanted.chosen)
            and (wanted.year is None or wanted.year in _years(action))
            and (not wanted.text or folded(wanted.text) in self.words[action.pk])
        )

    def _holds(self, action: ActionShort, name: str, wanted: str) -> bool:
        if (name, wanted) == ("status", LATE):
            return is_late(action, self.today)
        known = {folded(text) for text in _texts(action, schema.find("action", name))}
        return not known if wanted == NOBODY else folded(wanted.strip()) in known


def _texts(action: ActionShort, field: Field) -> Iterable[str]:
    """The texts that an action holds in a field, none of them empty."""
    held = records.value(action, field)
    texts = held if isinstance(held, tuple | list) else () if held is None else (held,)
    return (text for each in texts if (text := str(each).strip()))


def _sorted(
    actions: Iterable[ActionShort], key: Callable[[ActionShort], Any], *, is_descending: bool
) -> tuple[ActionShort, ...]:
    """In order of a column; what says nothing there comes last either way."""
    keyed = [(key(action), action) for action in actions]
    filled = [pair for pair in keyed if pair[0] is not None]
    silent = [action for text, action in keyed if text is None]
    ordered = sorted(filled, key=lambda pair: pair[0], reverse=is_descending)
    return (*(action for _said, action in ordered), *silent)


def _years(action: ActionShort) -> range:
    """The years in which something is to happen; a side that is open is that of the other."""
    first, last = action.starts_on or action.ends_on, action.ends_on or action.starts_on
    return range(first.year, last.year + 1) if first and last else range(0)


def _choices_of(actions: list[ActionShort], filters: Filters) -> Choices:
    chosen = dict(filters.chosen)
    return Choices(
        tuple(
            Choice(each, _options(each, actions), chosen.get(each.name, ""))
            for each in schema.fields("action", Use.FILTER)
        ),
        years=tuple(sorted({year for action in actions for year in _years(action)})),
    )


def _options(field: Field, actions: list[ActionShort]) -> tuple[tuple[str, str | Promise], ...]:
    if field.choices:
        late = [(LATE, _("Late"))] if field.kind == Kind.STATUS else []
        return (*late, *((code, worded(label)) for code, label in field.choices.items()))
    texts = _once({text for action in actions for text in _texts(action, field)})
    return tuple((text, text) for text in texts)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, whatever its accents and case, in alphabetical order."""
    known = {folded(text.strip()): text.strip() for text in sorted(texts) if text.strip()}
    return tuple(known[key] for key in sorted(known))

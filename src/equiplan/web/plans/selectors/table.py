"""The plan as its authors know it, a table by axis, filtered and sorted as somebody asks.

Filters look at words without their accents or case, which databases do each in their own way.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from equiplan.domain.plans import statuses
from equiplan.domain.text.comparing import folded as newly_folded
from equiplan.web.organisations.models import Member

from .. import permissions
from ..models import Action, Owner, Plan
from .parts import ActionShort, AxisStamp, Words, shorts, stamps, words_of

folded = lru_cache(maxsize=5000)(newly_folded)  # the same names stand in many actions
LATE = "late"
NOBODY = "-"
"""Asks for what has no owner, or no priority."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody asked to see, and in which order; empty for all, in the authors' order."""

    owner: str = ""
    status: str = ""
    year: int | None = None
    priority: str = ""
    text: str = ""
    sort: str = ""
    is_descending: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left out."""
        return not any((self.owner, self.status, self.year, self.priority, self.text))


def filters_from(asked: Mapping[str, Any]) -> Filters:
    """The filters in a query string ("sort=-ends_on&status=late"); what is not known is left."""
    year, sort = str(asked.get("year", "")), str(asked.get("sort", ""))
    column = sort.removeprefix("-")
    return Filters(
        owner=str(asked.get("owner", "")),
        status=str(asked.get("status", "")),
        year=int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
        priority=str(asked.get("priority", "")),
        text=str(asked.get("text", "")).strip()[:200],
        sort=column if column in SORTS else "",
        is_descending=sort.startswith("-") and column in SORTS,
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
class Choices:
    """What can be asked for in this plan: words that occur in it."""

    owners: tuple[str, ...]
    years: tuple[int, ...]
    priorities: tuple[str, ...]


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
    asked = _Asked(filters, today, words)
    axes = tuple(AxisFound(each, asked.among(known[each.axis_id].actions)) for each in stamped)
    return PlanTable(
        plan=plan,
        filters=filters,
        axes=tuple(axis for axis in axes if axis.actions or filters.is_empty),
        choices=_choices_of(actions),
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


Key = Callable[[ActionShort], Any]

SORTS: dict[str, Key] = {
    "number": lambda action: [_natural(part) for part in action.number.split(".")] or None,
    "title": lambda action: folded(action.title),
    "status": lambda action: list(statuses.ActionStatus).index(
        statuses.ActionStatus(action.status)
    ),
    "starts_on": lambda action: action.starts_on,
    "ends_on": lambda action: action.due or action.ends_on,
    "owners": lambda action: [folded(name) for name in action.owners] or None,
    "priority": lambda action: folded(action.priority) or None,
    "progress": lambda action: action.progress,
}


def _natural(part: str) -> tuple[int, str]:
    """ "10" comes after "9"."""
    digits = part.strip()
    return (int(digits[:9]), "") if digits.isascii() and digits.isdigit() else (10**9, folded(part))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked, on which day, and what actions say where words were asked for."""

    filters: Filters
    today: date
    words: Words

    def among(self, actions: tuple[ActionShort, ...]) -> tuple[ActionShort, ...]:
        """Those that were asked for, in the order asked for."""
        filters = self.filters
        found = [each for each in actions if self._has(each)] if not filters.is_empty else actions
        if not filters.sort:
            return tuple(found)
        return _sorted(found, SORTS[filters.sort], is_descending=filters.is_descending)

    def _has(self, action: ActionShort) -> bool:
        asked = self.filters
        return (
            self._has_status(action)
            and _has(asked.owner, action.owners)
            and _has(asked.priority, (action.priority,))
            and (asked.year is None or asked.year in _years(action))
            and (not asked.text or folded(asked.text) in self.words[action.pk])
        )

    def _has_status(self, action: ActionShort) -> bool:
        asked = self.filters.status
        return not asked or (
            is_late(action, self.today) if asked == LATE else action.status == asked
        )


def _has(asked: str, texts: Iterable[str]) -> bool:
    if not asked:
        return True
    known = {folded(each.strip()) for each in texts if each.strip()}
    return not known if asked == NOBODY else folded(asked.strip()) in known


def _sorted(
    actions: Iterable[ActionShort], key: Key, *, is_descending: bool
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


def _choices_of(actions: list[ActionShort]) -> Choices:
    return Choices(
        owners=_once({owner for action in actions for owner in action.owners}),
        years=tuple(sorted({year for action in actions for year in _years(action)})),
        priorities=_once({action.priority for action in actions}),
    )


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, whatever its accents and case, in alphabetical order."""
    known = {folded(text.strip()): text.strip() for text in sorted(texts) if text.strip()}
    return tuple(known[key] for key in sorted(known))

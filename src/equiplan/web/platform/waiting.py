"""What waits for a person, wherever it waits: home, the page of all of it and letters read this.

An app names its kinds (`WAITING` of its `waiting.py`) in its manifest. Who shows what waits knows
the kinds alone, and no app.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from django.utils.functional import Promise

from equiplan.domain.access.roles import Permission

Row = TypeVar("Row")


class Topic(StrEnum):
    """What a person chooses between in a digest; each kind belongs to one."""

    LATE = "late"
    DUE = "due"
    TO_REPORT = "to_report"
    TO_VALIDATE = "to_validate"


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """One thing that waits, in the language of the page: `context` is the plan or network it is of.

    `due` is the day by which it is to be done, None without one; `url` is a path of this site.
    `language` and `context_language` are those of the words, "" for that of the page.
    """

    what: str
    context: str
    due: date | None
    url: str
    is_late: bool = False
    language: str = ""
    context_language: str = ""


def nobody(_member: Any, _row: Any) -> bool:
    """Nobody is informed of what is not theirs to do."""
    return False


@dataclass(frozen=True, slots=True)
class WaitingKind(Generic[Row]):
    """One kind of thing that waits; `url_name` is the page where all of them are.

    `find(organisation, today)` gives the rows, whomever they concern, in a fixed number of
    queries. `concerns(member, row)` decides whether one of them is for that member to do, and who
    has the permission nowhere is concerned by none. `informs(member, row)` decides who else hears
    of it in letters. `item(row, today)` asks the database nothing.
    """

    code: str
    label: str | Promise
    url_name: str
    topic: Topic
    permission: Permission
    find: Callable[[Any, date], Iterable[Row]]
    concerns: Callable[[Any, Row], bool]
    item: Callable[[Row, date], WaitingItem]
    informs: Callable[[Any, Row], bool] = nobody


@dataclass(frozen=True, slots=True)
class WaitingGroup:
    """The things of one kind that wait for somebody, in the order of the kind."""

    kind: WaitingKind[Any]
    items: tuple[WaitingItem, ...]


KINDS: dict[str, WaitingKind[Any]] = {}
"""By code, in the order of the apps; `registry.collect` fills it."""


def kinds() -> list[WaitingKind[Any]]:
    """All kinds that apps declare, by topic, then in the order of the apps."""
    topics = list(Topic)
    return sorted(KINDS.values(), key=lambda kind: topics.index(kind.topic))


def waiting_for(member: Any, allowed: frozenset[Permission], today: date) -> list[WaitingGroup]:
    """What waits for a member who has these permissions somewhere, kind by kind, no kind empty."""
    groups = (_group(kind, member, today) for kind in kinds() if kind.permission in allowed)
    return [group for group in groups if group.items]


def _group(kind: WaitingKind[Any], member: Any, today: date) -> WaitingGroup:
    rows = kind.find(member.organisation, today)
    mine = (row for row in rows if kind.concerns(member, row))
    return WaitingGroup(kind, tuple(kind.item(row, today) for row in mine))


def by_urgency(groups: Iterable[WaitingGroup]) -> list[tuple[WaitingKind[Any], WaitingItem]]:
    """All of it in one list: what is late, the longest ago first, then by day, then undated."""
    every = [(group.kind, item) for group in groups for item in group.items]
    return sorted(every, key=lambda each: _urgency(each[1]))


def _urgency(item: WaitingItem) -> tuple[bool, bool, date]:
    return (not item.is_late, item.due is None, item.due or date.max)

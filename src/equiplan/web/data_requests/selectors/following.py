"""What is still to be reported, by whom: our collections, what we owe, one collection's members."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q

from equiplan.domain.text.comparing import sort_key
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform import row_security

from .. import permissions
from ..consent import publication
from ..models import (
    Collection,
    CollectionState,
    Item,
    LockException,
    Reminder,
    Report,
    ReportCell,
    ReportState,
)
from ..tables import text_of

OWED = (ReportState.DRAFT, ReportState.SUBMITTED)


def is_late(report: Report, today: date) -> bool:
    """Whether it is not validated though the deadline is over."""
    under_way = report.collection.state == CollectionState.PUBLISHED
    return under_way and report.state in OWED and report.collection.due_on < today


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What we owe: one report and whether it is late."""

    report: Report
    title: str
    is_late: bool

    @property
    def is_owed(self) -> bool:
        """Whether there is still something to do for it."""
        under_way = self.report.collection.state == CollectionState.PUBLISHED
        return under_way and self.report.state in OWED


@dataclass(frozen=True, slots=True)
class CollectionLine:
    """What we ask: one collection, how many answered of how many, how many are late."""

    collection: Collection
    title: str
    answered: int
    asked: int
    late: int


@dataclass(frozen=True, slots=True)
class Lists:
    """What an organisation owes its networks, and what it asks its members for."""

    owed: tuple[ReportLine, ...]
    done: tuple[ReportLine, ...]
    collections: tuple[CollectionLine, ...]


def our_lists(organisation: Organisation, today: date, language: str) -> Lists:
    """Both sides of an organisation."""
    rows = permissions.reports_by(organisation, today).order_by("collection__due_on", "pk")
    lines = [_report_line(each, today, language) for each in rows]
    return Lists(
        tuple(each for each in lines if each.is_owed),
        tuple(each for each in reversed(lines) if not each.is_owed),
        _collections(organisation, today, language),
    )


def _report_line(report: Report, today: date, language: str) -> ReportLine:
    return ReportLine(report, text_of(report.collection.titles, language), is_late(report, today))


def _collections(network: Organisation, today: date, language: str) -> tuple[CollectionLine, ...]:
    states: dict[int, Counter[str]] = {}
    for collection_id, state in permissions.reports_to(network, today).values_list(
        "collection_id", "state"
    ):
        states.setdefault(collection_id, Counter())[state] += 1
    return tuple(
        _line(each, states.get(each.pk, Counter()), today, language)
        for each in permissions.collections_of(network)
    )


def _line(
    collection: Collection, states: "Counter[str]", today: date, language: str
) -> CollectionLine:
    owed = sum(states[state] for state in OWED)
    over = collection.state == CollectionState.PUBLISHED and collection.due_on < today
    return CollectionLine(
        collection,
        text_of(collection.titles, language),
        states.total() - owed,
        states.total(),
        owed if over else 0,
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A collection under way or over: how many members were asked, are late, can be locked."""

    collection: Collection
    asked: int
    late: int
    to_lock: int


def asked_of_members(network: Organisation, today: date) -> tuple[Asked, ...]:
    """How far each collection of a network is, the first due first, in two queries."""
    rows = permissions.reports_to(network, today).order_by().values("collection_id")
    owed = Q(state__in=OWED, collection__state=CollectionState.PUBLISHED)
    counted = rows.annotate(
        asked=Count("pk"),
        late=Count("pk", filter=owed & Q(collection__due_on__lt=today)),
        to_lock=Count("pk", filter=Q(state=ReportState.VALIDATED)),
    )
    numbers = {each["collection_id"]: each for each in counted}
    collections = (
        permissions.collections_of(network).filter(pk__in=numbers).order_by("due_on", "pk")
    )
    return tuple(_asked(each, numbers[each.pk]) for each in collections)


def _asked(collection: Collection, numbers: Mapping[str, Any]) -> Asked:
    return Asked(collection, numbers["asked"], numbers["late"], numbers["to_lock"])


@dataclass(frozen=True, slots=True)
class Told:
    """How far an item has been told: "known", "partly", "unknown", or "" for not at all."""

    item: Item
    how: str


@dataclass(frozen=True, slots=True)
class Line:
    """One member of a collection: where it stands, who answers, when it was last reminded."""

    report: Report
    told: tuple[Told, ...]
    is_late: bool
    answers: str
    reminded_at: datetime | None
    exception: LockException | None

    @property
    def is_owed(self) -> bool:
        """Whether something is still to be reported."""
        return self.report.state in OWED


@dataclass(frozen=True, slots=True)
class Following:
    """A collection: what it asks for, and where each member stands."""

    collection: Collection
    title: str
    publication: str
    items: tuple[Item, ...]
    lines: tuple[Line, ...]

    @property
    def owed(self) -> int:
        """How many have not reported yet."""
        return sum(each.is_owed for each in self.lines)

    @property
    def late(self) -> int:
        """How many of those are late."""
        return sum(each.is_late for each in self.lines)

    @property
    def to_lock(self) -> int:
        """How many the network can lock."""
        return sum(each.report.state == ReportState.VALIDATED for each in self.lines)


def following(collection: Collection, today: date, language: str) -> Following:
    """Every member of a collection, the late ones first, in a fixed number of queries."""
    items = tuple(collection.items.all())
    reports = list(permissions.reports_to(collection.network, today).filter(collection=collection))
    lines = _lines(reports, items, today)
    lines.sort(
        key=lambda each: (not each.is_late, not each.is_owed, sort_key(each.report.member.name))
    )
    title = text_of(collection.titles, language)
    return Following(collection, title, publication(collection), items, tuple(lines))


def _lines(reports: list[Report], items: tuple[Item, ...], today: date) -> list[Line]:
    told, names = told_of(reports), names_of(reports)
    reminded = dict(
        Reminder.objects.filter(report__in=reports, sent_at__isnull=False)
        .order_by("sent_at")
        .values_list("report_id", "sent_at")
    )
    leave = {
        each.report_id: each
        for each in permissions.exceptions_in_force(today).filter(report__in=reports)
    }
    return [
        Line(
            each,
            tuple(Told(item, told.get((each.pk, item.pk), "")) for item in items),
            is_late(each, today),
            names.get(each.answers_id or 0, ""),
            reminded.get(each.pk),
            leave.get(each.pk),
        )
        for each in reports
    ]


def told_of(reports: Iterable[Report]) -> dict[tuple[int, int], str]:
    """How far each item of each report has been told, by their ids."""
    rows = (
        ReportCell.objects.filter(report__in=list(reports))
        .order_by()
        .values_list("report_id", "item_id")
        .annotate(all=Count("pk"), unknown=Count("pk", filter=Q(number__isnull=True)))
    )
    return {(report, item): _how(every, unknown) for report, item, every, unknown in rows}


def _how(every: int, unknown: int) -> str:
    if unknown == every:
        return "unknown"
    return "partly" if unknown else "known"


def names_of(reports: Iterable[Report]) -> dict[int, str]:
    """Who answers for the members, by id: of these people, and of no other, the names are shown."""
    rows = list(reports)
    wanted = {
        each
        for row in rows
        for each in (row.answers_id, row.submitted_by_id, row.validated_by_id)
        if each
    }
    with row_security.opened({row.member_id for row in rows}):
        people = Member.objects.filter(pk__in=wanted).select_related("account")
        return {each.pk: str(each.account) for each in people}

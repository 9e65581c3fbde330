"""The record of what was done, as people search it, and whether nobody has touched it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from django.utils import timezone

from equiplan.domain.access.audit_chain import Sealed, broken_at
from equiplan.domain.access.roles import Permission
from equiplan.web.platform.registry import event_label

from ..audit import says
from ..models import AuditChain, AuditLine, Member, Organisation, Unit
from ..permissions import reach_of

AT_ONCE = 2_000  # lines whose seals are checked whenever the page is opened
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody looks for; empty for everything. The days are both included."""

    who: str = ""
    what: str = ""
    event: str = ""
    origin: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no line is left out."""
        return self == Asked()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the record as people read it; `by` is empty for what the product did itself."""

    number: int
    at: datetime
    by: str
    did: str
    event: str
    label: str
    about: str
    origin: str
    facts: tuple[tuple[str, str], ...]
    seal: str


@dataclass(frozen=True, slots=True)
class Verified:
    """How many lines there should be, up to which all is as it was written, and who is first not.

    `broken` is None when every line is; `up_to` None when nobody has looked.
    """

    length: int
    up_to: int | None
    broken: int | None


def found(member: Member, asked: Asked) -> QuerySet[AuditLine]:
    """The lines somebody looks for, newest first, of the units whose record they may read."""
    within = [Q(unit_path__startswith=path) for path in reach_of(member, Permission.AUDIT)]
    who = Q(by__name__icontains=asked.who) | Q(by__email__icontains=asked.who)
    wanted = (
        Q(organisation=member.organisation_id),
        reduce(or_, within, Q(pk__in=())),
        who if asked.who else Q(),
        Q(label__icontains=asked.what) if asked.what else Q(),
        Q(event=asked.event) if asked.event else Q(),
        Q(origin=asked.origin) if asked.origin else Q(),
        Q(at__gte=_midnight(asked.since)) if asked.since else Q(),
        Q(at__lt=_midnight(asked.until + timedelta(days=1))) if asked.until else Q(),
    )
    return AuditLine.objects.filter(*wanted).select_related("by").order_by("-number")


def units_read(member: Member) -> tuple[str, ...]:
    """The names of the units whose record a member reads; none where it is the organisation's."""
    paths = reach_of(member, Permission.AUDIT)
    if "" in paths:
        return ()
    units = Unit.objects.filter(organisation=member.organisation_id, path__in=paths)
    return tuple(units.values_list("name", flat=True))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def line(row: AuditLine) -> Line:
    """A line in the language of the page."""
    facts = ((name, _plain(value)) for name, value in sorted(row.facts.items()))
    return Line(
        number=row.number,
        at=row.at,
        by=str(row.by) if row.by else "",
        did=event_label(row.event),
        event=row.event,
        label=row.label,
        about=f"{row.about} {row.about_id}" if row.about else "",
        origin=str(row.get_origin_display()),
        facts=tuple((name, value) for name, value in facts if value),
        seal=row.seal,
    )


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_plain(each)}" for name, each in value.items())
    if isinstance(value, list):
        return ", ".join(_plain(each) for each in value)
    return "" if value is None else str(value)


def length(organisation: Organisation) -> int:
    """How many lines were written."""
    chain = AuditChain.objects.filter(organisation=organisation).first()
    return chain.length if chain else 0


def verified(organisation: Organisation, *, at_most: int | None = None) -> Verified:
    """Whether every line is as it was written; not looked at when there are too many."""
    chain = AuditChain.objects.filter(organisation=organisation).first()
    written, last = (chain.length, chain.seal) if chain else (0, "")
    if at_most is not None and written > at_most:
        return Verified(written, None, None)
    broken = broken_at(_sealed(organisation), length=written, last=last)
    return Verified(written, written if broken is None else broken - 1, broken)


def _sealed(organisation: Organisation) -> Iterator[Sealed]:
    lines = AuditLine.objects.filter(organisation=organisation).order_by("number")
    for each in lines.iterator(chunk_size=CHUNK):
        yield Sealed(each.number, says(each), each.seal)

"""What a letter says: the news of an organisation, and what of them concerns one of its members."""

from dataclasses import dataclass, field
from datetime import date, datetime

from equiplan.domain.access.roles import Extent, Permission
from equiplan.domain.notifications import Rhythm, due_letter
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member, Organisation, Unit
from equiplan.web.plans import selectors as plans
from equiplan.web.plans.models import Action, Plan
from equiplan.web.plans.selectors import Awaited

from .models import Digest
from .permissions import clock, wanted

CHOSEN_AS = {"missed": "late"}  # who wants to know what is late wants to know what was missed
MOST = 10  # lines of a part; how many more there are is said


@dataclass(frozen=True, slots=True)
class News:
    """What is to follow in an organisation on a day, whoever it concerns."""

    today: date
    late: list[Action]
    due: list[Action]
    to_report: list[Awaited]
    to_validate: list[Plan]
    missed: list[Awaited] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do: what, in which plan, by when; `url_name` and `pk` are where it is."""

    title: str
    plan: str
    on: date | None
    url_name: str
    pk: int


@dataclass(frozen=True, slots=True)
class Part:
    """The things of one sort ("late"), at most `MOST` of `total`."""

    kind: str
    total: int
    lines: tuple[Line, ...]

    @property
    def more(self) -> int:
        """How many are not among the lines."""
        return self.total - len(self.lines)


@dataclass(frozen=True, slots=True)
class Letter:
    """What one member is told on one day; without parts there is nothing to say."""

    member: Member
    today: date
    parts: tuple[Part, ...] = field(default=())

    @property
    def total(self) -> int:
        """How many things there are to do."""
        return sum(part.total for part in self.parts)


def news(organisation: Organisation, today: date) -> News:
    """The news of an organisation, in a fixed number of queries."""
    return News(
        today,
        late=list(plans.late(organisation, today)),
        due=list(plans.due(organisation, today)),
        to_report=plans.awaited(organisation, today),
        to_validate=list(plans.to_validate(organisation)),
        missed=[
            Awaited(each.indicator, each.aim.by)
            for each in plans.missed(organisation, today)
            if each.aim
        ],
    )


def letter(digest: Digest, told: News) -> Letter:
    """What of the news concerns the member of a digest, and is of the sorts they chose."""
    member = digest.member
    chosen = {
        "late": [_of_action(each) for each in told.late if _has_action(member, each)],
        "due": [_of_action(each) for each in told.due if _has_action(member, each)],
        "missed": [_of_indicator(each) for each in told.missed if _reports(member, each)],
        "to_report": [_of_indicator(each) for each in told.to_report if _reports(member, each)],
        "to_validate": [_of_plan(each) for each in told.to_validate if _decides(member, each)],
    }
    parts = (
        Part(kind, len(lines), tuple(lines[:MOST]))
        for kind, lines in chosen.items()
        if lines and getattr(digest, CHOSEN_AS.get(kind, kind))
    )
    return Letter(member, told.today, tuple(parts))


def _has_action(member: Member, action: Action) -> bool:
    """Whether it is theirs to carry out or to answer for; who only reads follows everything."""
    unit = action.axis.plan.unit
    extent = organisations.extent_of(member, Permission.EDIT, unit)
    if extent == Extent.NONE:
        return Permission.EDIT not in organisations.permissions_of(member)
    return extent == Extent.ALL or _owns(member, action)


def _reports(member: Member, awaited: Awaited) -> bool:
    extent = organisations.extent_of(member, Permission.REPORT, awaited.unit)
    action = awaited.indicator.action
    return extent == Extent.ALL or (
        extent == Extent.OWN and action is not None and _owns(member, action)
    )


def _decides(member: Member, plan: Plan) -> bool:
    unit: Unit | None = plan.unit
    return organisations.extent_of(member, Permission.DECIDE, unit) == Extent.ALL


def _owns(member: Member, action: Action) -> bool:
    return any(owner.member_id == member.pk for owner in action.owners.all())


def _of_action(action: Action) -> Line:
    return Line(action.title, action.axis.plan.title, action.due, "plans:action", action.pk)


def _of_indicator(awaited: Awaited) -> Line:
    indicator = awaited.indicator
    return Line(indicator.text, awaited.plan.title, awaited.by, "plans:indicator", indicator.pk)


def _of_plan(plan: Plan) -> Line:
    return Line(plan.title, plan.title, None, "plans:validate", plan.pk)


def due(now: datetime, organisation_id: int | None = None) -> list[tuple[Digest, date]]:
    """The digests whose letter should leave now, each with the day of that letter.

    Of one organisation, or of all of them.
    """
    asked = wanted(now)
    if organisation_id is not None:
        asked = asked.filter(member__organisation=organisation_id)
    days = ((digest, due_of(digest, now)) for digest in asked)
    return [(digest, day) for digest, day in days if day]


def due_of(digest: Digest, now: datetime) -> date | None:
    """The day of the letter to send now, None when there is none."""
    here = clock(digest.member.organisation, now)
    return due_letter(Rhythm(digest.rhythm), here, last=digest.sent_on)


def in_trouble() -> int:
    """How many people's last letter may not have arrived, for `equiplan doctor`."""
    return Digest.objects.exclude(rhythm=Rhythm.NEVER).exclude(trouble="").count()

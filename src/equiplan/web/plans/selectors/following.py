"""What is to follow in all plans of an organisation: mine, late, due soon, lacking something."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import and_

from django.db.models import BooleanField, Case, Count, Exists, OuterRef, Q, QuerySet, Sum, When

from equiplan.domain.plans.statuses import ENDED
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.cache import Cached

from .. import permissions
from ..models import Action, Indicator, IndicatorTarget, Owner, PlanStatus, Target
from .recurring import due_day, is_due_before

SOON = timedelta(days=30)


def _has_owner() -> Q:
    return Q(Exists(Owner.objects.filter(action=OuterRef("pk"))))


def _has_target() -> Q:
    """A target of the action or stated once for its axis, or an aim of one of its indicators."""
    own = Exists(Target.objects.filter(action=OuterRef("pk")))
    shared = Exists(Target.objects.filter(axis=OuterRef("axis")))
    aims = IndicatorTarget.objects.filter(indicator__removed_at=None)
    return Q(own) | Q(shared) | Q(Exists(aims.filter(indicator__action=OuterRef("pk"))))


def _has_indicator() -> Q:
    live = Indicator.objects.filter(removed_at=None)
    own = Exists(live.filter(action=OuterRef("pk")))
    return Q(own) | Q(Exists(live.filter(axis=OuterRef("axis"))))


# What an action can lack -> the condition of those that have it.
HAVING: dict[str, Callable[[], Q]] = {
    "owner": _has_owner,
    "date": lambda: Q(ends_on__isnull=False) | Q(starts_on__isnull=False) | Q(is_recurring=True),
    "target": _has_target,
    "indicator": _has_indicator,
}


def open_actions(organisation: Organisation) -> QuerySet[Action]:
    """Actions still to be carried out, of plans that are not closed, with their owners at hand."""
    actions = permissions.actions_of(organisation).exclude(axis__plan__status=PlanStatus.CLOSED)
    ordered = actions.order_by(
        "-axis__plan__adopted_at", "axis__plan", "axis__position", "position"
    )
    return ordered.exclude(status__in=ENDED).prefetch_related("owners")


def mine(member: Member) -> QuerySet[Action]:
    """Open actions that a member owns, accountable for them or not, by their end."""
    owned = open_actions(member.organisation).filter(_is_of(member))
    return owned.order_by(due_day(), "axis__position", "position")


def _is_of(member: Member) -> Q:
    return Q(Exists(Owner.objects.filter(action=OuterRef("pk"), member=member)))


def late(organisation: Organisation, today: date) -> QuerySet[Action]:
    """Open actions that should have ended before today, the longest ago first."""
    return open_actions(organisation).filter(is_due_before(today)).order_by(due_day(), "pk")


def due(organisation: Organisation, today: date) -> QuerySet[Action]:
    """Open actions that end within thirty days, today included, the first first."""
    return open_actions(organisation).filter(_is_due(today)).order_by(due_day(), "pk")


def _is_due(today: date) -> Q:
    return is_due_before(today + SOON + timedelta(days=1)) & ~is_due_before(today)


def lacking(organisation: Organisation, what: str = "") -> QuerySet[Action]:
    """Open actions that lack something, or only those that lack `what` ("owner"); see `lacks`."""
    annotations = {f"has_{name}": _told(having) for name, having in HAVING.items()}
    asked = (what,) if what in HAVING else tuple(HAVING)
    return open_actions(organisation).annotate(**annotations).filter(_lacks(asked))


def _told(having: Callable[[], Q]) -> Case:
    return Case(When(having(), then=True), default=False, output_field=BooleanField())


def _lacks(names: Iterable[str]) -> Q:
    return ~reduce(and_, (HAVING[name]() for name in names))


def lacks(action: Action) -> tuple[str, ...]:
    """What an action of `lacking` lacks: "owner", "date", "target", "indicator"."""
    return tuple(name for name in HAVING if not getattr(action, f"has_{name}"))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many actions there are to follow, for the tiles and the tabs."""

    mine: int
    late: int
    due: int
    lacking: int


_counts: Cached[Counts] = Cached(1000)


def counts(member: Member, today: date) -> Counts:
    """How much there is to follow; counted again only when a plan has changed."""
    key = (member.pk, today, _stamp(member.organisation))
    return _counts.get(key) or _counts.put(key, _counted(member, today))


def _stamp(organisation: Organisation) -> tuple[int, ...]:
    """What is another as soon as any action, axis or plan is: counts that only grow."""
    every = Action.objects.filter(axis__plan__organisation=organisation)
    numbers = every.aggregate(
        rows=Count("pk"),
        actions=Sum("edit", default=0),
        axes=Sum("axis__edit", default=0),
        plans=Sum("axis__plan__edit", default=0),
    )
    return tuple(numbers.values())


def _counted(member: Member, today: date) -> Counts:
    numbers = open_actions(member.organisation).aggregate(
        mine=Count("pk", filter=_is_of(member)),
        late=Count("pk", filter=is_due_before(today)),
        due=Count("pk", filter=_is_due(today)),
        lacking=Count("pk", filter=_lacks(HAVING)),
    )
    return Counts(**numbers)

"""What a network sees of its members: the one path to it, walked anew at every request.

Nothing is kept between two requests, so that what is revoked, left or over is gone from the next.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from equiplan.domain.access.networks import Days, Years
from equiplan.web.indicators.selectors import guarded, may_leave
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.models import Indicator, LinkedDocument, Plan, PlanStatus
from equiplan.web.plans.selectors import PlanSummary, summaries
from equiplan.web.platform import row_security
from equiplan.web.platform.ordering import Folded

from .. import permissions
from ..models import Agreement, Matter, Membership
from .packages import received
from .shapes import (
    KEY_LENGTH,
    Point,
    Shared,
    SharedDocument,
    SharedIndicator,
    SharedMember,
    SharedPlan,
    SharedProgress,
    Shown,
    Terms,
)

OF_PLANS = frozenset({Matter.PLAN_TITLES, Matter.PLAN_PROGRESS})
Agreed = dict[int, list[Terms]]


def shown(
    network: Organisation,
    today: date,
    *,
    only: Organisation | None = None,
    matters: Collection[str] = tuple(Matter),
) -> Shown:
    """What a network sees today, in a fixed number of queries.

    Of all its members or `only` of one; of all kinds of things or of some `matters`.
    """
    memberships = permissions.memberships_in(network).filter(permissions.active(today))
    agreements = permissions.agreements_with(network).filter(permissions.in_force(today))
    if only is not None:
        memberships = memberships.filter(member=only)
        agreements = agreements.filter(membership__member=only)
    agreed: Agreed = defaultdict(list)
    for each in agreements.filter(matter__in=matters).order_by("granted_at", "pk"):
        agreed[each.membership_id].append(terms_of(each))
    return Shown(network.pk, network.name, today, _gathered(list(memberships), agreed, today))


def preview(membership: Membership, terms: Iterable[Terms], today: date) -> Shared:
    """One member as the network would see it with these terms alone."""
    return _gathered([membership], {membership.pk: list(terms)}, today)[0]


def terms_of(agreement: Agreement) -> Terms:
    """What an agreement says."""
    return Terms(
        matter=agreement.matter,
        purpose=agreement.purpose,
        years=Years(agreement.first_year, agreement.last_year),
        days=Days(agreement.starts_on, agreement.ends_on),
        indicator_id=agreement.indicator_id,
        agreement_id=agreement.pk,
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """What members have, by the id of the organisation, before the terms are looked at."""

    plans: dict[int, list[PlanSummary]] = field(default_factory=lambda: defaultdict(list))
    documents: dict[int, list[LinkedDocument]] = field(default_factory=lambda: defaultdict(list))
    members: dict[int, list[Membership]] = field(default_factory=lambda: defaultdict(list))
    indicators: dict[int, tuple[int, Indicator]] = field(default_factory=dict)
    guarded: set[int] = field(default_factory=set)


def _gathered(memberships: list[Membership], agreed: Agreed, today: date) -> tuple[Shared, ...]:
    agreeing = [each.member_id for each in memberships if agreed.get(each.pk)]
    with row_security.opened(agreeing):
        rows = _rows(memberships, agreed, today)
    sent = received([each for each in memberships if each.member.is_external], agreed, today)
    shared = (_shared(each, tuple(agreed.get(each.pk, ())), rows) for each in memberships)
    return tuple(sent.get(each.membership_id, each) for each in shared)


def _rows(memberships: list[Membership], agreed: Agreed, today: date) -> _Rows:
    """The rows of exactly those who have agreed to something of their kind."""

    def who(*matters: str) -> set[int]:
        return {
            each.member_id
            for each in memberships
            if any(terms.matter in matters for terms in agreed.get(each.pk, ()))
        }

    rows = _Rows()
    for summary in summaries(_plans(who(*OF_PLANS)), today):
        rows.plans[summary.plan.organisation_id].append(summary)
    for document in _documents(who(Matter.RESOURCES)):
        rows.documents[document.action.axis.plan.organisation_id].append(document)
    for lower in _members(who(Matter.MEMBERS), today):
        rows.members[lower.network_id].append(lower)
    for indicator in _indicators(agreed):
        rows.indicators[indicator.pk] = (_plan_of(indicator).organisation_id, indicator)
    rows.guarded.update(guarded(rows.indicators.keys()) if rows.indicators else ())
    return rows


def _plans(owners: Collection[int]) -> QuerySet[Plan]:
    """Plans that were validated at least; a draft is nobody's business yet."""
    plans = Plan.objects.filter(organisation__in=owners).exclude(status=PlanStatus.DRAFT)
    return plans.order_by("-first_year", "-pk")


def _documents(owners: Collection[int]) -> QuerySet[LinkedDocument]:
    live = LinkedDocument.objects.filter(
        action__axis__plan__organisation__in=owners,
        removed_at=None,
        action__removed_at=None,
        action__axis__removed_at=None,
    )
    adopted = live.exclude(action__axis__plan__status=PlanStatus.DRAFT)
    return adopted.select_related("action__axis__plan").order_by(Folded("title"), "pk")


def _members(owners: Collection[int], today: date) -> QuerySet[Membership]:
    lower = Membership.objects.filter(permissions.active(today), network__in=owners)
    return lower.select_related("member").order_by(Folded("member__name"), "pk")


def _indicators(agreed: Agreed) -> QuerySet[Indicator]:
    every = (terms.indicator_id for each in agreed.values() for terms in each)
    named = {each for each in every if each is not None}
    return permissions.live_indicators().filter(pk__in=named).prefetch_related("aims", "values")


def _plan_of(indicator: Indicator) -> Plan:
    axis = indicator.action.axis if indicator.action else indicator.axis
    plan = axis.plan if axis else indicator.plan
    if plan is None:
        raise TypeError("An indicator belongs to something.")
    return plan


def _shared(membership: Membership, terms: tuple[Terms, ...], rows: _Rows) -> Shared:
    member = membership.member
    by_matter: dict[str, list[Terms]] = defaultdict(list)
    for each in terms:
        by_matter[each.matter].append(each)
    return Shared(
        membership_id=membership.pk,
        organisation_id=member.pk,
        name=member.name,
        kind=member.get_kind_display(),
        since=membership.starts_on,
        is_external=member.is_external,
        terms=terms,
        plans=_shared_plans(by_matter, rows.plans[member.pk]),
        indicators=_shared_indicators(by_matter[Matter.INDICATOR], member, rows),
        documents=_shared_documents(by_matter[Matter.RESOURCES], rows.documents[member.pk]),
        members=_shared_members(by_matter[Matter.MEMBERS], rows.members[member.pk]),
    )


def _covers(terms: Iterable[Terms], plan: Plan) -> bool:
    return any(each.years.meet(plan.first_year, plan.last_year) for each in terms)


def _shared_plans(
    by_matter: dict[str, list[Terms]], found: list[PlanSummary]
) -> tuple[SharedPlan, ...] | None:
    titles, progress = by_matter[Matter.PLAN_TITLES], by_matter[Matter.PLAN_PROGRESS]
    if not titles and not progress:
        return None
    return tuple(
        SharedPlan(
            title=each.plan.title if _covers(titles, each.plan) else None,
            language=each.plan.language,
            first_year=each.plan.first_year,
            last_year=each.plan.last_year,
            progress=SharedProgress(each.done, each.late, each.total)
            if _covers(progress, each.plan)
            else None,
            key=_key(each.plan),
        )
        for each in found
        if _covers([*titles, *progress], each.plan)
    )


def _key(plan: Plan) -> str:
    return salted_hmac("plan", str(plan.pk), algorithm="sha256").hexdigest()[:KEY_LENGTH]


def _shared_indicators(
    terms: list[Terms], member: Organisation, rows: _Rows
) -> tuple[SharedIndicator, ...] | None:
    """Each indicator once, with the days that any of its terms covers."""
    if not terms:
        return None
    years: dict[int, list[Years]] = defaultdict(list)
    for each in terms:
        pk = each.indicator_id or 0
        owner, _row = rows.indicators.get(pk, (None, None))
        if owner == member.pk:
            years[pk].append(each.years)
    return tuple(
        _indicator(rows.indicators[pk][1], covered, is_guarded=pk in rows.guarded)
        for pk, covered in years.items()
    )


def _indicator(row: Indicator, years: list[Years], *, is_guarded: bool) -> SharedIndicator:
    """Its name, unit and starting value, with the targets and values of the years covered.

    What counts few people is not among them, and how many days that concerns is said.
    """

    def covered(day: date) -> bool:
        return any(each.hold(day.year) for each in years)

    values = [each for each in row.values.all() if covered(each.on)]
    leaving = [each for each in values if not is_guarded or may_leave(each)]
    return SharedIndicator(
        name=row.text,
        language=_plan_of(row).language,
        unit=row.unit,
        direction=row.get_direction_display(),
        baseline=None if row.baseline is None else Point(row.baseline_on, row.baseline),
        aims=tuple(Point(a.by, a.value, a.upper) for a in row.aims.all() if covered(a.by)),
        values=tuple(Point(each.on, each.value) for each in leaving),
        protected=len(values) - len(leaving),
        direction_code=row.direction,
    )


def _shared_documents(
    terms: list[Terms], found: list[LinkedDocument]
) -> tuple[SharedDocument, ...] | None:
    if not terms:
        return None
    return tuple(
        SharedDocument(each.title, each.action.axis.plan.language)
        for each in found
        if _covers(terms, each.action.axis.plan)
    )


def _shared_members(terms: list[Terms], found: list[Membership]) -> tuple[SharedMember, ...] | None:
    if not terms:
        return None
    lower = (each.member for each in found)
    return tuple(SharedMember(each.name, each.get_kind_display(), each.kind) for each in lower)

"""What members of other installations share, out of the last package that came from each."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.utils import timezone

from equiplan.web.organisations.models import Kind
from equiplan.web.plans.models import Indicator

from ..models import Agreement, Matter, Membership, Package
from .shapes import (
    Point,
    Received,
    Shared,
    SharedDocument,
    SharedIndicator,
    SharedMember,
    SharedPlan,
    SharedProgress,
    Terms,
)

Content = dict[str, Any]
Sent = dict[str, list[Content]]  # by matter, what the agreements in force hold


def received(
    memberships: Sequence[Membership], agreed: Mapping[int, Sequence[Terms]], today: date
) -> dict[int, Shared]:
    """What each external member shares, by the id of its membership; `agreed` is in force.

    Nothing of a package is shown from the day on which it expires.
    """
    if not memberships:
        return {}
    packages = Package.objects.filter(
        peer__here__in={each.network_id for each in memberships},
        peer__elsewhere__in={each.member_id for each in memberships},
    ).select_related("peer")
    valid = {
        (each.peer.here_id, each.peer.elsewhere_id): each
        for each in packages
        if timezone.localdate(each.expires_at) > today
    }
    uids = _uids(agreed)
    return {
        each.pk: _shared(
            each, tuple(agreed.get(each.pk, ())), valid.get((each.network_id, each.member_id)), uids
        )
        for each in memberships
    }


def _uids(agreed: Mapping[int, Sequence[Terms]]) -> dict[str, int]:
    """What packages call the agreements that are in force."""
    pks = [terms.agreement_id for each in agreed.values() for terms in each]
    rows = Agreement.objects.filter(pk__in=pks).values_list("uid", "pk")
    return {str(uid): pk for uid, pk in rows.order_by("pk")}


def _shared(
    membership: Membership,
    terms: tuple[Terms, ...],
    package: Package | None,
    uids: Mapping[str, int],
) -> Shared:
    terms = terms if package else ()  # of nothing that could be shown, nothing is said
    in_force = {each.agreement_id for each in terms}
    sent: Sent = {matter: [] for matter in Matter}
    for each in package.content if package else ():
        if uids.get(each["uid"]) in in_force:
            sent[each["matter"]].append(each["content"])
    member, agreed = membership.member, {each.matter for each in terms}
    return Shared(
        membership_id=membership.pk,
        organisation_id=member.pk,
        name=member.name,
        kind=member.get_kind_display(),
        since=membership.starts_on,
        is_external=True,
        terms=terms,
        plans=_plans(sent) if agreed & {Matter.PLAN_TITLES, Matter.PLAN_PROGRESS} else None,
        indicators=_indicators(sent) if Matter.INDICATOR in agreed else None,
        documents=_documents(sent) if Matter.RESOURCES in agreed else None,
        members=_members(sent) if Matter.MEMBERS in agreed else None,
        received=Received(package.received_at, package.expires_at) if package else None,
    )


def _plans(sent: Sent) -> tuple[SharedPlan, ...]:
    """Each plan once, with its title or its progress or both; in the order they were sent."""
    titles = {each["key"]: each for each in _parts(sent[Matter.PLAN_TITLES], "plans")}
    progress = {each["key"]: each for each in _parts(sent[Matter.PLAN_PROGRESS], "plans")}
    return tuple(
        SharedPlan(
            title=titles[key]["title"] if key in titles else None,
            language=plan["language"],
            first_year=plan["first_year"],
            last_year=plan["last_year"],
            progress=_progress(progress[key]) if key in progress else None,
            key=key,
        )
        for key, plan in (progress | titles).items()
    )


def _progress(plan: Content) -> SharedProgress:
    return SharedProgress(plan["done"], plan["late"], plan["total"])


def _indicators(sent: Sent) -> tuple[SharedIndicator, ...]:
    found = (each["indicator"] for each in sent[Matter.INDICATOR])
    return tuple(_indicator(each) for each in found if each is not None)


def _indicator(content: Content) -> SharedIndicator:
    direction, start = content["direction"], content["baseline"]
    return SharedIndicator(
        name=content["name"],
        language=content["language"],
        unit=content["unit"],
        direction=str(Indicator.Direction(direction).label) if direction else "",
        baseline=None if start is None else Point(_day(content["baseline_on"]), start),
        aims=tuple(Point(_day(a["by"]), a["value"], a["upper"]) for a in content["aims"]),
        values=tuple(Point(_day(v["on"]), v["value"]) for v in content["values"]),
        direction_code=direction,
    )


def _documents(sent: Sent) -> tuple[SharedDocument, ...]:
    found = _parts(sent[Matter.RESOURCES], "documents")
    return tuple(SharedDocument(each["title"], each["language"]) for each in found)


def _members(sent: Sent) -> tuple[SharedMember, ...]:
    found = _parts(sent[Matter.MEMBERS], "members")
    return tuple(
        SharedMember(each["name"], str(Kind(kind_of(each["kind"])).label), kind_of(each["kind"]))
        for each in found
    )


def kind_of(kind: str) -> str:
    """The kind that another installation names, if this version knows it."""
    return kind if kind in Kind.values else Kind.ASSOCIATION


def _parts(contents: Iterable[Content], name: str) -> Iterable[Content]:
    return (part for content in contents for part in content[name])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

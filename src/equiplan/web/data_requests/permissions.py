"""The only loaders of data requests: for the side they belong to, a 404 for everybody else."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.datasets.models import Counting
from equiplan.web.networks.models import Membership
from equiplan.web.networks.permissions import active
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.ordering import Folded

from .models import (
    Adoption,
    Collection,
    CollectionState,
    Draft,
    Item,
    LockException,
    Report,
    ReportState,
)

TOLD = (ReportState.SUBMITTED, ReportState.VALIDATED, ReportState.LOCKED)
"""The states in which the network sees figures."""
SURE = (ReportState.VALIDATED, ReportState.LOCKED)
"""The states in which figures count for the network."""


def members_of(network: Organisation, today: date) -> QuerySet[Membership]:
    """Who is asked by a network: its members today that live in this installation."""
    rows = Membership.objects.filter(active(today), network=network, member__is_external=False)
    return rows.select_related("member").order_by(Folded("member__name"), "pk")


def collections_of(network: Organisation) -> QuerySet[Collection]:
    """Every collection of a network."""
    return Collection.objects.filter(network=network).select_related("network")


def collection_of(network: Organisation, collection_id: int) -> Collection:
    """One collection, as its network; Http404 to everybody else, its members included."""
    return get_object_or_404(collections_of(network), pk=collection_id)


def item_of(network: Organisation, item_id: int) -> Item:
    """One item, as its network; Http404 to everybody else."""
    items = Item.objects.filter(collection__network=network)
    return get_object_or_404(items.select_related("collection__network"), pk=item_id)


def holding(reports: QuerySet[Report], today: date) -> QuerySet[Report]:
    """Those whose member still belongs to the network, or that were locked while it did.

    What a member that has left had not locked goes out of sight with its membership.
    """
    still = Membership.objects.filter(
        active(today), network=OuterRef("network"), member=OuterRef("member")
    )
    return reports.filter(Exists(still) | Q(state=ReportState.LOCKED))


def _reports(today: date) -> QuerySet[Report]:
    asked = Report.objects.exclude(collection__state=CollectionState.DRAFT)
    return holding(asked, today).select_related("collection", "network", "member")


def reports_to(network: Organisation, today: date) -> QuerySet[Report]:
    """What the members of a network have been asked for."""
    return _reports(today).filter(network=network)


def reports_by(member: Organisation, today: date) -> QuerySet[Report]:
    """What an organisation has been asked for by its networks."""
    return _reports(today).filter(member=member)


def report_to(network: Organisation, report_id: int, today: date) -> Report:
    """One report, as the network it is for; Http404 to everybody else, its member included."""
    return get_object_or_404(reports_to(network, today), pk=report_id)


def report_by(member: Organisation, report_id: int, today: date) -> Report:
    """One report, as the member that makes it; Http404 to everybody else, its network included."""
    return get_object_or_404(reports_by(member, today), pk=report_id)


def draft_of(report: Report) -> Draft | None:
    """What the member has written so far."""
    return Draft.objects.filter(report=report).first()


def exceptions_in_force(today: date) -> QuerySet[LockException]:
    """The leave to correct that holds on a day."""
    return LockException.objects.filter(revoked_at=None, ends_on__gte=today)


def exception_of(network: Organisation, exception_id: int) -> LockException:
    """One lock exception, as the network that granted it; Http404 to everybody else."""
    rows = LockException.objects.filter(report__network=network)
    return get_object_or_404(rows.select_related("report__member"), pk=exception_id)


def adoptions_in(network: Organisation, today: date) -> QuerySet[Adoption]:
    """What the members of a network today have said that they can report."""
    still = members_of(network, today).values("member")
    return Adoption.objects.filter(network=network, member__in=still).select_related("member")


def countings_of(organisation: Organisation) -> QuerySet[Counting]:
    """The countings of an organisation that it can answer with, the newest first."""
    rows = Counting.objects.filter(
        dataset__organisation=organisation, dataset__removed_at=None, removed_at=None
    )
    return rows.select_related("dataset")


def may_fill(member: Member, report: Report) -> bool:
    """Whether a person may write what their organisation reports.

    Who reports only what is theirs may take a report that nobody answers for yet.
    """
    far = organisations.extent_of(member, Permission.REPORT)
    return far == Extent.ALL or (far == Extent.OWN and report.answers_id in {None, member.pk})


def may_validate(member: Member) -> bool:
    """Whether a person may validate what their organisation reports."""
    return organisations.extent_of(member, Permission.DECIDE) == Extent.ALL


def may_collect(member: Member) -> bool:
    """Whether a person may ask the members of their organisation for figures."""
    return organisations.extent_of(member, Permission.COLLECT) == Extent.ALL


def may_publish(member: Member) -> bool:
    """Whether a person may publish figures of their organisation."""
    return organisations.extent_of(member, Permission.SHARE) == Extent.ALL


def is_open_to(report: Report, member: Member, today: date) -> bool:
    """Whether a person may write in a report today: while it is a draft, or by an exception."""
    under_way = report.collection.state == CollectionState.PUBLISHED
    if report.state == ReportState.DRAFT and under_way:
        return may_fill(member, report)
    if report.state != ReportState.LOCKED:
        return False
    leave = exceptions_in_force(today).filter(report=report, person=member)
    return leave.exists() and may_fill(member, report)

"""The only loaders of drafts and releases: their organisation's, a 404 to everybody else."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform import row_security

from .models import Draft, Population, Publication


def publications_of(organisation: Organisation) -> QuerySet[Publication]:
    """What an organisation has published, newest first."""
    rows = Publication.objects.filter(organisation=organisation)
    return rows.select_related("organisation", "published_by__account")


def publication_for(organisation: Organisation, number: int) -> Publication:
    """One publication, by its number; Http404 to everybody else."""
    return get_object_or_404(publications_of(organisation), number=number)


def open_publication(uid: UUID) -> Publication:
    """What anybody may read; the same Http404 for a closed one and an invented one."""
    rows = Publication.objects.select_related("organisation")
    with row_security.lifted():  # whoever reads it may belong nowhere
        return get_object_or_404(rows, uid=uid, is_open=True)


def drafts_of(organisation: Organisation) -> QuerySet[Draft]:
    """What an organisation prepares, newest first."""
    return Draft.objects.filter(organisation=organisation).select_related("organisation")


def draft_for(organisation: Organisation, draft_id: int) -> Draft:
    """One draft; Http404 to everybody else."""
    return get_object_or_404(drafts_of(organisation), pk=draft_id)


def of_series(organisation: Organisation, series: str) -> QuerySet[Publication]:
    """Everything that has left about the same people, withdrawn or not, oldest first."""
    return publications_of(organisation).filter(series=series).order_by("number")


def of_kin(organisation: Organisation, kin: str) -> QuerySet[Publication]:
    """Everything that has left about what may be the same people, oldest first."""
    return publications_of(organisation).filter(kin=kin).order_by("number")


def populations_of(organisation: Organisation) -> QuerySet[Population]:
    """The populations of an organisation, by name."""
    return Population.objects.filter(organisation=organisation)


def may_publish(member: Member) -> bool:
    """Whether somebody may let figures of the whole organisation leave."""
    return organisations.extent_of(member, Permission.SHARE) == Extent.ALL

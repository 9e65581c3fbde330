"""What can be found in publications: those published, by their titles."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member
from equiplan.web.platform.search import SearchEntry, SearchKind

from . import permissions
from .models import Publication


def _publications(member: Member) -> QuerySet[Publication]:
    return permissions.publications_of(member.organisation).order_by("-number")


def _of_publication(publication: Publication) -> SearchEntry:
    url = reverse("publications:publication", args=[publication.number])
    return SearchEntry(publication.title, "", url)


SEARCHED: tuple[SearchKind[Any], ...] = (
    SearchKind(
        code="publications",
        label=_("Publications"),
        permission=Permission.READ,
        find=_publications,
        texts=lambda publication: (publication.title,),
        entry=_of_publication,
    ),
)

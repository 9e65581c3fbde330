"""What can be found in imports: documents that were brought, by their names."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member
from equiplan.web.platform.search import SearchAct, SearchEntry, SearchKind

from . import permissions
from .models import Reading


def _readings(member: Member) -> QuerySet[Reading]:
    return permissions.readings_of(member.organisation).defer("draft", "source")


def _of_reading(reading: Reading) -> SearchEntry:
    url = reverse("imports:reading", args=[reading.pk])
    return SearchEntry(reading.upload.name, reading.get_state_display(), url)


SEARCHED: tuple[SearchKind[Any], ...] = (
    SearchKind(
        code="readings",
        label=_("Documents brought"),
        permission=Permission.READ,
        find=_readings,
        texts=lambda reading: (reading.upload.name,),
        entry=_of_reading,
    ),
)

ACTS = (
    SearchAct(
        "imports:bring",
        _("Import a plan"),
        Permission.BRING,
        _("bring document Word Excel PDF file upload"),
    ),
)

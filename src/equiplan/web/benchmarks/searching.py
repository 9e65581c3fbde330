"""What can be found in comparisons: reference series, by their titles."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member
from equiplan.web.platform.search import SearchAct, SearchEntry, SearchKind

from . import permissions
from .models import Series


def _series(member: Member) -> QuerySet[Series]:
    return permissions.kept_of(member.organisation).defer("table").order_by("title", "pk")


def _of_series(series: Series) -> SearchEntry:
    return SearchEntry(str(series), "", reverse("benchmarks:series", args=[series.pk]))


SEARCHED: tuple[SearchKind[Any], ...] = (
    SearchKind(
        code="series",
        label=_("Reference series"),
        permission=Permission.READ,
        find=_series,
        texts=lambda series: (str(series),),
        entry=_of_series,
    ),
)

ACTS = (
    SearchAct(
        "benchmarks:list",
        _("Compare with others"),
        Permission.READ,
        _("comparison benchmark national statistics"),
    ),
)

"""What can be found in counts: datasets, by their names and never by a number."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.platform.search import SearchAct, SearchEntry, SearchKind

from . import permissions
from .models import Dataset


def _of_dataset(dataset: Dataset) -> SearchEntry:
    url = reverse("datasets:dataset", args=[dataset.pk])
    return SearchEntry(dataset.name, dataset.get_what_display(), url)


SEARCHED: tuple[SearchKind[Any], ...] = (
    SearchKind(
        code="datasets",
        label=_("Datasets"),
        permission=Permission.READ,
        find=lambda member: permissions.datasets_of(member.organisation),
        texts=lambda dataset: (dataset.name, dataset.get_what_display()),
        entry=_of_dataset,
    ),
)

ACTS = (
    SearchAct(
        "datasets:new",
        _("Count women and men"),
        Permission.REPORT,
        _("new dataset people file sex-disaggregated data"),
    ),
)

"""What waits in comparisons: series that were read, whose columns are to be checked."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.waiting import Topic, WaitingItem, WaitingKind

from . import permissions
from .models import Series, Stage


def _to_check(organisation: Organisation, _today: date) -> QuerySet[Series]:
    return (
        permissions.series_of(organisation).filter(stage=Stage.READ).defer("table").order_by("pk")
    )


def _keeps(member: Member, _series: Series) -> bool:
    return permissions.may_keep(member)


def _item(series: Series, _today: date) -> WaitingItem:
    return WaitingItem(str(series), "", None, reverse("benchmarks:check", args=[series.pk]))


WAITING: tuple[WaitingKind[Any], ...] = (
    WaitingKind(
        code="series_to_check",
        label=_("Series to check"),
        url_name="benchmarks:list",
        topic=Topic.TO_VALIDATE,
        permission=Permission.EDIT,
        find=_to_check,
        concerns=_keeps,
        item=_item,
    ),
)

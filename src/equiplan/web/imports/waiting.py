"""What waits in the intake: documents that were read, to be checked and adopted."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.organisations.permissions import permissions_of
from equiplan.web.platform.days import date_format
from equiplan.web.platform.waiting import Topic, WaitingItem, WaitingKind

from . import permissions
from .models import Reading, State


def _to_check(organisation: Organisation, _today: date) -> QuerySet[Reading]:
    return permissions.readings_of(organisation).defer("draft", "source").filter(state=State.READ)


def _checks(member: Member, reading: Reading) -> bool:
    """Who may adopt it, and who brought it, who may correct it."""
    allowed = permissions_of(member)
    return Permission.DECIDE in allowed or (
        Permission.BRING in allowed and reading.by_id == member.pk
    )


def _item(reading: Reading, _today: date) -> WaitingItem:
    at = date_format(timezone.localtime(reading.at), "SHORT_DATETIME_FORMAT")
    brought = gettext("Brought on %(at)s by %(by)s") % {"at": at, "by": reading.upload.by}
    return WaitingItem(
        reading.upload.name, brought, None, reverse("imports:reading", args=[reading.pk])
    )


WAITING: tuple[WaitingKind[Any], ...] = (
    WaitingKind(
        code="readings_to_check",
        label=_("Documents to check and adopt"),
        url_name="imports:bring",
        topic=Topic.TO_VALIDATE,
        permission=Permission.BRING,
        find=_to_check,
        concerns=_checks,
        item=_item,
    ),
)

"""What waits in publications: drafts that were protected and attacked, ready to be published."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.waiting import Topic, WaitingItem, WaitingKind

from . import permissions
from .models import Draft, State


def _ready(organisation: Organisation, _today: date) -> QuerySet[Draft]:
    drafts = permissions.drafts_of(organisation).filter(state=State.READY)
    return drafts.defer("tables", "asked", "report")


def _publishes(member: Member, _draft: Draft) -> bool:
    return permissions.may_publish(member)


def _item(draft: Draft, _today: date) -> WaitingItem:
    return WaitingItem(draft.title, draft.what, None, draft.get_absolute_url())


WAITING: tuple[WaitingKind[Any], ...] = (
    WaitingKind(
        code="drafts_to_publish",
        label=_("Figures ready to publish"),
        url_name="publications:list",
        topic=Topic.TO_VALIDATE,
        permission=Permission.SHARE,
        find=_ready,
        concerns=_publishes,
        item=_item,
    ),
)

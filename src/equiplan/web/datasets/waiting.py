"""What waits in counts: files of people that were read, countings that were submitted."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.days import date_format
from equiplan.web.platform.waiting import Topic, WaitingItem, WaitingKind

from . import folders, permissions
from .models import Counting, Roster


def _reports(member: Member, roster: Roster) -> bool:
    return permissions.may_report(member, roster.dataset)


def _decides(member: Member, counting: Counting) -> bool:
    return permissions.may_decide(member, counting.dataset)


def _rosters(organisation: Organisation, _today: date) -> QuerySet[Roster]:
    return permissions.rosters_to_check(organisation)


def _countings(organisation: Organisation, _today: date) -> QuerySet[Counting]:
    return permissions.countings_to_validate(organisation)


def _of_roster(roster: Roster, _today: date) -> WaitingItem:
    """A file is due on the day on which it is destroyed."""
    gone_on = timezone.localdate(roster.at + folders.KEPT_AT_MOST)
    url = reverse("datasets:roster", args=[roster.pk])
    return WaitingItem(roster.dataset.name, _as_of(roster.on), gone_on, url)


def _of_counting(counting: Counting, _today: date) -> WaitingItem:
    url = reverse("datasets:counting", args=[counting.pk])
    return WaitingItem(counting.dataset.name, _as_of(counting.on), None, url)


def _as_of(day: date) -> str:
    return gettext("Figures of %(day)s") % {"day": date_format(day, "DATE_FORMAT")}


WAITING: tuple[WaitingKind[Any], ...] = (
    WaitingKind(
        code="rosters_to_check",
        label=_("Files of people to check before they are destroyed"),
        url_name="datasets:list",
        topic=Topic.TO_REPORT,
        permission=Permission.REPORT,
        find=_rosters,
        concerns=_reports,
        item=_of_roster,
    ),
    WaitingKind(
        code="countings_to_validate",
        label=_("Counts to validate"),
        url_name="datasets:list",
        topic=Topic.TO_VALIDATE,
        permission=Permission.DECIDE,
        find=_countings,
        concerns=_decides,
        item=_of_counting,
    ),
)

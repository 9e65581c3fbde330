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
from .models import Counting, PeopleFile


def _reports(member: Member, people_file: PeopleFile) -> bool:
    return permissions.may_report(member, people_file.dataset)


def _decides(member: Member, counting: Counting) -> bool:
    return permissions.may_decide(member, counting.dataset)


def _people_files(organisation: Organisation, _today: date) -> QuerySet[PeopleFile]:
    return permissions.people_files_to_check(organisation)


def _countings(organisation: Organisation, _today: date) -> QuerySet[Counting]:
    return permissions.countings_to_validate(organisation)


def _of_people_file(people_file: PeopleFile, _today: date) -> WaitingItem:
    """A file is due on the day on which it is destroyed."""
    gone_on = timezone.localdate(people_file.at + folders.KEPT_AT_MOST)
    url = reverse("datasets:people_file", args=[people_file.pk])
    return WaitingItem(people_file.dataset.name, _as_of(people_file.on), gone_on, url)


def _of_counting(counting: Counting, _today: date) -> WaitingItem:
    url = reverse("datasets:counting", args=[counting.pk])
    return WaitingItem(counting.dataset.name, _as_of(counting.on), None, url)


def _as_of(day: date) -> str:
    return gettext("Figures of %(day)s") % {"day": date_format(day, "DATE_FORMAT")}


WAITING: tuple[WaitingKind[Any], ...] = (
    WaitingKind(
        code="people_files_to_check",
        label=_("Files of people to check before they are destroyed"),
        url_name="datasets:list",
        topic=Topic.TO_REPORT,
        permission=Permission.REPORT,
        find=_people_files,
        concerns=_reports,
        item=_of_people_file,
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

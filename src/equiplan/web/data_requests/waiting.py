"""What waits in data requests: reports that a member owes, and what its network has to look at."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.language import spoken
from equiplan.web.platform.waiting import Topic, WaitingItem, WaitingKind

from . import permissions, selectors
from .models import CollectionState, Report, ReportState
from .selectors import Asked
from .tables import text_of

SOON = timedelta(days=30)


def _under_way(member: Organisation, today: date, state: str) -> list[Report]:
    """What a member owes, in one state, the first due first."""
    reports = permissions.reports_by(member, today).filter(
        state=state, collection__state=CollectionState.PUBLISHED
    )
    return list(reports.order_by("collection__due_on", "pk"))


def _late(member: Organisation, today: date) -> Sequence[Report]:
    drafts = _under_way(member, today, ReportState.DRAFT)
    return [each for each in drafts if selectors.is_late(each, today)]


def _returned(member: Organisation, today: date) -> Sequence[Report]:
    """Those sent back; one that is late by now is among the late ones."""
    drafts = _under_way(member, today, ReportState.DRAFT)
    return [each for each in drafts if each.returned and not selectors.is_late(each, today)]


def _due(member: Organisation, today: date) -> Sequence[Report]:
    """Those due within thirty days, today included, that nobody has sent back."""
    drafts = _under_way(member, today, ReportState.DRAFT)
    soon = (each for each in drafts if today <= each.collection.due_on <= today + SOON)
    return [each for each in soon if not each.returned]


def _to_validate(member: Organisation, today: date) -> Sequence[Report]:
    return _under_way(member, today, ReportState.SUBMITTED)


def _of_report(report: Report, today: date) -> WaitingItem:
    collection = report.collection
    return WaitingItem(
        text_of(collection.titles, spoken()),
        report.network.name,
        collection.due_on,
        reverse("data_requests:answer", args=[report.pk]),
        selectors.is_late(report, today),
    )


def _with_some(number: Callable[[Asked], int]) -> Callable[[Organisation, date], Sequence[Asked]]:
    """The collections of a network of which there is a number of something."""

    def find(network: Organisation, today: date) -> Sequence[Asked]:
        return [each for each in selectors.asked_of_members(network, today) if number(each)]

    return find


def _members_late(asked: Asked, _today: date) -> WaitingItem:
    text = ngettext(
        "%(late)s of %(asked)s member late", "%(late)s of %(asked)s members late", asked.asked
    )
    return _of_collection(asked, text, asked.collection.due_on, is_late=True)


def _to_lock(asked: Asked, _today: date) -> WaitingItem:
    text = ngettext(
        "%(to_lock)s of %(asked)s answer to lock",
        "%(to_lock)s of %(asked)s answers to lock",
        asked.asked,
    )
    return _of_collection(asked, text, None, is_late=False)


def _of_collection(asked: Asked, text: str, due: date | None, *, is_late: bool) -> WaitingItem:
    numbers = {"late": asked.late, "asked": asked.asked, "to_lock": asked.to_lock}
    title = text_of(asked.collection.titles, spoken())
    url = reverse("data_requests:collection", args=[asked.collection.pk])
    return WaitingItem(title, text % numbers, due, url, is_late)


def _validates(member: Member, _report: Report) -> bool:
    return permissions.may_validate(member)


def _collects(member: Member, _asked: Asked) -> bool:
    return permissions.may_collect(member)


WAITING: tuple[WaitingKind[Any], ...] = (
    WaitingKind(
        code="reports_late",
        label=_("Late answers to data requests"),
        url_name="data_requests:list",
        topic=Topic.LATE,
        permission=Permission.REPORT,
        find=_late,
        concerns=permissions.may_fill,
        item=_of_report,
    ),
    WaitingKind(
        code="members_late",
        label=_("Members late with your data requests"),
        url_name="data_requests:list",
        topic=Topic.LATE,
        permission=Permission.COLLECT,
        find=_with_some(lambda asked: asked.late),
        concerns=_collects,
        item=_members_late,
    ),
    WaitingKind(
        code="reports_due",
        label=_("Answers to data requests due in the next 30 days"),
        url_name="data_requests:list",
        topic=Topic.DUE,
        permission=Permission.REPORT,
        find=_due,
        concerns=permissions.may_fill,
        item=_of_report,
    ),
    WaitingKind(
        code="reports_returned",
        label=_("Answers to data requests that were sent back"),
        url_name="data_requests:list",
        topic=Topic.TO_REPORT,
        permission=Permission.REPORT,
        find=_returned,
        concerns=permissions.may_fill,
        item=_of_report,
    ),
    WaitingKind(
        code="reports_to_validate",
        label=_("Answers to data requests to validate"),
        url_name="data_requests:list",
        topic=Topic.TO_VALIDATE,
        permission=Permission.DECIDE,
        find=_to_validate,
        concerns=_validates,
        item=_of_report,
    ),
    WaitingKind(
        code="reports_to_lock",
        label=_("Answers of members to lock"),
        url_name="data_requests:list",
        topic=Topic.TO_VALIDATE,
        permission=Permission.COLLECT,
        find=_with_some(lambda asked: asked.to_lock),
        concerns=_collects,
        item=_to_lock,
    ),
)

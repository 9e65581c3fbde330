"""What waits in data requests: submissions that a member owes, and what its network has to look
at."""

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
from .models import DataRequestState, Submission, SubmissionState
from .selectors import Asked
from .tables import text_of

SOON = timedelta(days=30)


def _under_way(member: Organisation, today: date, state: str) -> list[Submission]:
    """What a member owes, in one state, the first due first."""
    submissions = permissions.submissions_by(member, today).filter(
        state=state, data_request__state=DataRequestState.PUBLISHED
    )
    return list(submissions.order_by("data_request__due_on", "pk"))


def _late(member: Organisation, today: date) -> Sequence[Submission]:
    drafts = _under_way(member, today, SubmissionState.DRAFT)
    return [each for each in drafts if selectors.is_late(each, today)]


def _returned(member: Organisation, today: date) -> Sequence[Submission]:
    """Those sent back; one that is late by now is among the late ones."""
    drafts = _under_way(member, today, SubmissionState.DRAFT)
    return [each for each in drafts if each.returned and not selectors.is_late(each, today)]


def _due(member: Organisation, today: date) -> Sequence[Submission]:
    """Those due within thirty days, today included, that nobody has sent back."""
    drafts = _under_way(member, today, SubmissionState.DRAFT)
    soon = (each for each in drafts if today <= each.data_request.due_on <= today + SOON)
    return [each for each in soon if not each.returned]


def _to_validate(member: Organisation, today: date) -> Sequence[Submission]:
    return _under_way(member, today, SubmissionState.SUBMITTED)


def _of_submission(submission: Submission, today: date) -> WaitingItem:
    data_request = submission.data_request
    return WaitingItem(
        text_of(data_request.titles, spoken()),
        submission.network.name,
        data_request.due_on,
        reverse("data_requests:answer", args=[submission.pk]),
        selectors.is_late(submission, today),
    )


def _with_some(number: Callable[[Asked], int]) -> Callable[[Organisation, date], Sequence[Asked]]:
    """The data requests of a network of which there is a number of something."""

    def find(network: Organisation, today: date) -> Sequence[Asked]:
        return [each for each in selectors.asked_of_members(network, today) if number(each)]

    return find


def _members_late(asked: Asked, _today: date) -> WaitingItem:
    text = ngettext(
        "%(late)s of %(asked)s member late", "%(late)s of %(asked)s members late", asked.asked
    )
    return _of_data_request(asked, text, asked.data_request.due_on, is_late=True)


def _to_lock(asked: Asked, _today: date) -> WaitingItem:
    text = ngettext(
        "%(to_lock)s of %(asked)s answer to lock",
        "%(to_lock)s of %(asked)s answers to lock",
        asked.asked,
    )
    return _of_data_request(asked, text, None, is_late=False)


def _of_data_request(asked: Asked, text: str, due: date | None, *, is_late: bool) -> WaitingItem:
    numbers = {"late": asked.late, "asked": asked.asked, "to_lock": asked.to_lock}
    title = text_of(asked.data_request.titles, spoken())
    url = reverse("data_requests:data_request", args=[asked.data_request.pk])
    return WaitingItem(title, text % numbers, due, url, is_late)


def _validates(member: Member, _submission: Submission) -> bool:
    return permissions.may_validate(member)


def _collects(member: Member, _asked: Asked) -> bool:
    return permissions.may_collect(member)


WAITING: tuple[WaitingKind[Any], ...] = (
    WaitingKind(
        code="submissions_late",
        label=_("Late answers to data requests"),
        url_name="data_requests:list",
        topic=Topic.LATE,
        permission=Permission.REPORT,
        find=_late,
        concerns=permissions.may_fill,
        item=_of_submission,
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
        code="submissions_due",
        label=_("Answers to data requests due in the next 30 days"),
        url_name="data_requests:list",
        topic=Topic.DUE,
        permission=Permission.REPORT,
        find=_due,
        concerns=permissions.may_fill,
        item=_of_submission,
    ),
    WaitingKind(
        code="submissions_returned",
        label=_("Answers to data requests that were sent back"),
        url_name="data_requests:list",
        topic=Topic.TO_REPORT,
        permission=Permission.REPORT,
        find=_returned,
        concerns=permissions.may_fill,
        item=_of_submission,
    ),
    WaitingKind(
        code="submissions_to_validate",
        label=_("Answers to data requests to validate"),
        url_name="data_requests:list",
        topic=Topic.TO_VALIDATE,
        permission=Permission.DECIDE,
        find=_to_validate,
        concerns=_validates,
        item=_of_submission,
    ),
    WaitingKind(
        code="submissions_to_lock",
        label=_("Answers of members to lock"),
        url_name="data_requests:list",
        topic=Topic.TO_VALIDATE,
        permission=Permission.COLLECT,
        find=_with_some(lambda asked: asked.to_lock),
        concerns=_collects,
        item=_to_lock,
    ),
)

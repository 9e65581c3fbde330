"""Reminders: who is due one today, each taken before it leaves so that none leaves twice."""

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from equiplan.web.organisations import letters
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member

from .. import permissions
from ..models import (
    DataRequest,
    DataRequestState,
    Reminder,
    ReminderKind,
    Submission,
    SubmissionState,
)
from .checks import DataRequestRefused, check_collects

OWING = (SubmissionState.DRAFT, SubmissionState.SUBMITTED)
"""What is still to be reported: nothing counts before the member has validated it."""
BEFORE = {ReminderKind.FORTNIGHT: timedelta(days=14), ReminderKind.DAYS: timedelta(days=3)}
AFTER = timedelta(days=1)
LATEST = timedelta(days=14)  # what the day after missed, nobody is told weeks later


def kind_on(today: date, *, asked_on: date, due_on: date) -> str:
    """Which reminder is due on a day, "" for none; one that was due before the asking is not.

    A day on which nothing ran is made up for the next time something does, until the next one.
    """
    days = {kind: due_on - before for kind, before in BEFORE.items()}
    days[ReminderKind.LATE] = due_on + AFTER
    passed = {kind: day for kind, day in days.items() if asked_on < day <= today}
    if not passed or today > due_on + LATEST:
        return ""
    return str(max(passed, key=lambda kind: passed[kind]))


def who_is_due(now: datetime) -> list[tuple[Submission, str]]:
    """Every submission whose reminder of today has not been taken yet, with its kind."""
    today = timezone.localdate(now)
    owed = Submission.objects.filter(
        data_request__state=DataRequestState.PUBLISHED,
        data_request__due_on__lte=today + BEFORE[ReminderKind.FORTNIGHT],
        data_request__due_on__gte=today - LATEST,
        state__in=OWING,
    )
    rows = permissions.holding(owed, today).select_related("data_request", "network", "member")
    taken = set(
        Reminder.objects.filter(submission__in=rows).values_list("submission_id", "kind", "of")
    )
    kinds = ((each, _kind(each, today)) for each in rows)
    return [(r, k) for r, k in kinds if k and (r.pk, k, r.data_request.due_on) not in taken]


def _kind(submission: Submission, today: date) -> str:
    asked_on = timezone.localdate(submission.asked_at)
    return kind_on(today, asked_on=asked_on, due_on=submission.data_request.due_on)


def take(
    submission: Submission, kind: str, *, of: date, now: datetime, by: Member | None = None
) -> Reminder | None:
    """The reminder, if this call and no other process may send it."""
    try:
        with transaction.atomic():
            return Reminder.objects.create(submission=submission, kind=kind, of=of, at=now, by=by)
    except IntegrityError:
        return None


def arrived(reminder: Reminder, *, now: datetime) -> None:
    """The letter has left."""
    Reminder.objects.filter(pk=reminder.pk).update(sent_at=now)


@transaction.atomic
def remind_by_hand(
    data_request: DataRequest, submission_ids: set[int] | None, *, by: Member, now: datetime
) -> list[int]:
    """Take a reminder for each of some submissions that are owed, all of them for None; their ids.

    One a day for each; DataRequestRefused when nobody is left to remind.
    """
    check_collects(by)
    if not letters.may_leave():
        raise DataRequestRefused("data_requests.no_mail")
    today = timezone.localdate(now)
    owed = permissions.submissions_to(by.organisation, today).filter(
        data_request=data_request, data_request__state=DataRequestState.PUBLISHED, state__in=OWING
    )
    if submission_ids is not None:
        owed = owed.filter(pk__in=submission_ids)
    made = [take(each, ReminderKind.BY_HAND, of=today, now=now, by=by) for each in owed]
    taken = [each.submission_id for each in made if each is not None]
    if not taken:
        raise DataRequestRefused("data_requests.nobody_to_remind")
    record(by, "data_request.reminded", data_request, at=now, count=len(taken))
    return taken

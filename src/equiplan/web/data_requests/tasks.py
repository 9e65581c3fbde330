"""Every day: members that have come are asked, and reminders leave, each at most once."""

from datetime import datetime

from django.utils import timezone
from django_tasks import task

from equiplan.web.organisations import letters as post
from equiplan.web.platform import clock

from . import letters, services
from .models import Reminder, Submission


def every_day(now: datetime) -> None:
    """Ask newcomers, then have the reminders that are due sent, where a mail server is."""
    services.ask_newcomers(now)
    if post.may_leave():
        for submission, _kind in services.who_is_due(now):
            send_reminder.enqueue(submission.pk)


@task(priority=-10)  # a person who waits for a document to be read comes first
def send_reminder(submission_id: int) -> None:
    """Send what one member is due now; run twice, the second finds nothing to send."""
    remind(submission_id, clock.now())


def remind(submission_id: int, now: datetime) -> int:
    """The same at a time: automatic reminders are taken first, then leave; how many letters."""
    due = [(each, kind) for each, kind in services.who_is_due(now) if each.pk == submission_id]
    return sum(_take_and_send(each, kind, now) for each, kind in due)


def _take_and_send(submission: Submission, kind: str, now: datetime) -> int:
    taken = services.take(submission, kind, of=submission.data_request.due_on, now=now)
    return _send(taken, now) if taken else 0


@task(priority=-10)
def send_by_hand(submission_ids: list[int]) -> None:
    """Send the reminders that somebody has just taken for these submissions."""
    now = clock.now()
    for each in taken_by_hand(submission_ids):
        _send(each, now)


def taken_by_hand(submission_ids: list[int]) -> list[Reminder]:
    """Those that have not left yet."""
    rows = Reminder.objects.filter(submission__in=submission_ids, kind="by_hand", sent_at=None)
    return list(
        rows.select_related("submission__data_request", "submission__network", "submission__member")
    )


def _send(reminder: Reminder, now: datetime) -> int:
    """How many letters have left; a reminder that reached nobody is not said to have been sent."""
    left = letters.remind(reminder.submission, timezone.localdate(now))
    if left:
        services.arrived(reminder, now=now)
    return left

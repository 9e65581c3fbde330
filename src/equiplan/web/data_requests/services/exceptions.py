"""Lock exceptions: one person may correct a locked submission, for a reason, until a day."""

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member

from ..models import LockException, Submission, SubmissionState
from .checks import DataRequestRefused, check_collects

LONGEST = timedelta(days=31)


@transaction.atomic
def grant_exception(  # noqa: PLR0913 (who may, why, until when, who says so)
    submission: Submission, person_id: int, reason: str, ends_on: date, *, by: Member, now: datetime
) -> LockException:
    """Leave for one of those who answered for the member to correct what is locked."""
    check_collects(by)
    today = timezone.localdate(now)
    if submission.state != SubmissionState.LOCKED:
        raise DataRequestRefused("data_requests.exception_already")
    if person_id not in who_answered(submission):
        raise DataRequestRefused("data_requests.exception_person")
    if not reason.strip():
        raise DataRequestRefused("data_requests.say_why")
    if not today <= ends_on <= today + LONGEST:
        raise DataRequestRefused("data_requests.exception_days", days=LONGEST.days)
    made = _granted(submission, person_id, reason.strip(), ends_on, by, now)
    record(by, "lock.opened", submission, at=now, until=str(ends_on), member=submission.member_id)
    return made


def who_answered(submission: Submission) -> set[int]:
    """The ids of those who have answered, submitted or validated for the member."""
    people = (submission.answers_id, submission.submitted_by_id, submission.validated_by_id)
    return {each for each in people if each is not None}


def _granted(  # noqa: PLR0913, PLR0917 (as above)
    submission: Submission, person_id: int, reason: str, ends_on: date, by: Member, now: datetime
) -> LockException:
    # One that has ended makes room for the next.
    over = LockException.objects.filter(submission=submission, ends_on__lt=timezone.localdate(now))
    over.filter(revoked_at=None).update(revoked_at=now)
    try:
        with transaction.atomic():
            return LockException.objects.create(
                submission=submission,
                person_id=person_id,
                reason=reason,
                ends_on=ends_on,
                granted_by=by,
                granted_at=now,
            )
    except IntegrityError:  # there is one, or a colleague was quicker
        raise DataRequestRefused("data_requests.exception_already") from None


@transaction.atomic
def revoke_exception(exception: LockException, *, by: Member, now: datetime) -> None:
    """The lock closes again before its time."""
    check_collects(by)
    rows = LockException.objects.filter(pk=exception.pk, revoked_at=None)
    if not rows.update(revoked_at=now, revoked_by=by):
        raise DataRequestRefused("data_requests.moved")
    record(by, "lock.closed", exception.submission, at=now, member=exception.submission.member_id)

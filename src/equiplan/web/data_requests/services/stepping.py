"""How a submission comes up: submitted, validated, locked; or back again, until it is locked."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member
from equiplan.web.platform.facts import say_changed

from .. import permissions
from ..models import (
    Adoption,
    DataRequest,
    Draft,
    LockException,
    Submission,
    SubmissionCell,
    SubmissionState,
)
from ..tables import Ask, ask_of
from .checks import DataRequestRefused, check_collects, check_fills, check_validates

CODES = ("data_requests.people", "data_requests.adoption")
D, S, V, L = (
    SubmissionState.DRAFT,
    SubmissionState.SUBMITTED,
    SubmissionState.VALIDATED,
    SubmissionState.LOCKED,
)


@transaction.atomic
def submit(submission: Submission, *, by: Member, now: datetime) -> None:
    """The draft becomes what the network sees, and what the member can report is recorded.

    Every cell has a number or is said not to be known, and then why. A locked submission is
    submitted again by an exception only, which it uses up.
    """
    if not permissions.is_open_to(submission, by, timezone.localdate(now)):
        raise DataRequestRefused("data_requests.not_open")
    draft = permissions.draft_of(submission) or Draft(submission=submission)
    asks = [ask_of(each) for each in submission.data_request.questions.all()]
    _check_whole(draft, asks)
    corrected = submission.state == L
    _moved(
        submission, (L,) if corrected else (D,), S, submitted_by=by, submitted_at=now, returned=""
    )
    if corrected:
        used = LockException.objects.filter(submission=submission, revoked_at=None)
        used.update(revoked_at=now, revoked_by=by)
    _tell(submission, draft, asks)
    _adopt(submission, draft, asks, by, now)
    record(
        by,
        "submission.submitted",
        submission,
        at=now,
        network=submission.network_id,
        corrected=corrected,
    )
    say_changed(submission.network_id, *CODES)


def _check_whole(draft: Draft, asks: Iterable[Ask]) -> None:
    for ask in asks:
        figures = draft.cells.get(str(ask.question_id), {})
        empty = sum(cell.key not in figures for cell in ask.cells())
        if empty:
            raise DataRequestRefused("data_requests.not_said", title=ask.here, count=empty)
        if _is_partial(ask, figures) and not _why(draft, ask):
            raise DataRequestRefused("data_requests.why", title=ask.here)


def _is_partial(ask: Ask, figures: dict[str, int | None]) -> bool:
    return any(figures.get(cell.key) is None for cell in ask.cells())


def _why(draft: Draft, ask: Ask) -> str:
    return str(draft.whys.get(str(ask.question_id), "")).strip()


def _tell(submission: Submission, draft: Draft, asks: Iterable[Ask]) -> None:
    SubmissionCell.objects.filter(submission=submission).delete()
    SubmissionCell.objects.bulk_create(
        SubmissionCell(
            submission=submission,
            question_id=ask.question_id,
            key=cell.key,
            breakdown=dict(cell.breakdown),
            number=draft.cells[str(ask.question_id)][cell.key],
        )
        for ask in asks
        for cell in ask.cells()
    )
    Submission.objects.filter(pk=submission.pk).update(sources=draft.sources)


def _adopt(
    submission: Submission, draft: Draft, asks: Iterable[Ask], by: Member, now: datetime
) -> None:
    """Who can report an indicator since when, who cannot and why: by what was just
    submitted."""
    for ask in asks:
        figures = draft.cells[str(ask.question_id)]
        why = _why(draft, ask) if _is_partial(ask, figures) else ""
        key: dict[str, Any] = {"network": submission.network, "member": submission.member}
        key["code"] = ask.code
        known = Adoption.objects.filter(**key).first()
        first = _first(known, submission.data_request.on)
        values = {"since": None if why else first, "why": why, "said_by": by, "said_at": now}
        Adoption.objects.update_or_create(**key, defaults=values)


def _first(known: Adoption | None, on: date) -> date:
    """The first day it was reported for without a break."""
    return min(known.since, on) if known and known.since else on


@transaction.atomic
def withdraw(submission: Submission, *, by: Member, now: datetime) -> None:
    """The member takes back what it submitted; the network sees nothing of it any more."""
    check_fills(by, submission)
    _back(submission, by=by, now=now, returned="", event="submission.withdrawn")


@transaction.atomic
def send_back(submission: Submission, why: str, *, by: Member, now: datetime) -> None:
    """Back to be corrected, by whoever validates for the member or by the network."""
    if by.organisation_id == submission.network_id:
        check_collects(by)
    else:
        check_validates(by)
    if not why.strip():
        raise DataRequestRefused("data_requests.say_why")
    _back(submission, by=by, now=now, returned=why.strip(), event="submission.returned")


def _back(submission: Submission, *, by: Member, now: datetime, returned: str, event: str) -> None:
    _moved(submission, (S, V), D, returned=returned, submitted_by=None, validated_by=None)
    SubmissionCell.objects.filter(submission=submission).delete()
    record(by, event, submission, at=now, network=submission.network_id)
    say_changed(submission.network_id, *CODES)


@transaction.atomic
def validate(submission: Submission, *, by: Member, now: datetime) -> None:
    """The member stands by what was submitted."""
    check_validates(by)
    _moved(submission, (S,), V, validated_by=by, validated_at=now)
    record(by, "submission.validated", submission, at=now, network=submission.network_id)
    say_changed(submission.network_id, *CODES)


@transaction.atomic
def lock(submission: Submission, *, by: Member, now: datetime) -> None:
    """The network closes what was validated; from here on it opens by an exception only."""
    check_collects(by)
    _moved(submission, (V,), L, locked_by=by, locked_at=now)
    record(by, "submission.locked", submission, at=now, member=submission.member_id)
    say_changed(submission.network_id, *CODES)


@transaction.atomic
def lock_all(data_request: DataRequest, *, by: Member, now: datetime) -> int:
    """Lock all that was validated; how many."""
    check_collects(by)
    locked = lock_validated(data_request, by=by, now=now)
    if not locked:
        raise DataRequestRefused("data_requests.moved")
    record(by, "data_request.locked", data_request, at=now, locked=locked)
    return locked


def lock_validated(data_request: DataRequest, *, by: Member, now: datetime) -> int:
    """The same for a service that records itself."""
    rows = Submission.objects.filter(data_request=data_request, state=V)
    locked = rows.update(state=L, locked_by=by, locked_at=now)
    say_changed(data_request.network_id, *CODES)
    return locked


def _moved(submission: Submission, before: tuple[str, ...], after: str, **stamp: Any) -> None:
    """Write the step if the submission still stands where it may be taken from."""
    if not Submission.objects.filter(pk=submission.pk, state__in=before).update(
        state=after, **stamp
    ):
        raise DataRequestRefused("data_requests.moved")
    submission.refresh_from_db()

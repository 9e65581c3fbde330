"""What a member writes before it submits: saved as it is, seen by nobody else, never lost."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member

from .. import permissions
from ..models import Draft, Submission
from .checks import DataRequestRefused

Figures = Mapping[str, int | None]
ANY = -1


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote for some questions; a question that is not in it stays as it was.

    `cells` is question id -> {key: a number, or None for not known}: a key that is not there is not
    said. `sources` says where they come from, "" for by hand.
    """

    cells: Mapping[int, Figures]
    whys: Mapping[int, str] = field(default_factory=dict)
    sources: Mapping[int, str] = field(default_factory=dict)


@transaction.atomic
def save(
    submission: Submission, written: Written, *, by: Member, now: datetime, version: int = ANY
) -> Draft:
    """The draft with what was written; DataRequestRefused when somebody saved it since `version`.

    Who saves first answers for the member from then on. Only the last state is kept: a draft is
    nobody's record, so the audit log has a line of its first saving alone.
    """
    if not permissions.is_open_to(submission, by, timezone.localdate(now)):
        raise DataRequestRefused("data_requests.not_open")
    draft = _draft(submission, by, now)
    if version not in {ANY, draft.version}:
        raise DataRequestRefused("data_requests.meanwhile", by=str(draft.by or "—"))
    rows = Draft.objects.filter(pk=draft.pk, version=draft.version)
    merged = {name: _merged(draft, written, name) for name in ("cells", "whys", "sources")}
    if not rows.update(version=draft.version + 1, by=by, at=now, **merged):
        raise DataRequestRefused("data_requests.meanwhile", by="—")
    draft.refresh_from_db()
    return draft


def _draft(submission: Submission, by: Member, now: datetime) -> Draft:
    found = permissions.draft_of(submission)
    if found is not None:
        return found
    try:
        with transaction.atomic():
            made = Draft.objects.create(
                submission=submission, organisation=by.organisation, by=by, at=now
            )
    except IntegrityError:  # a colleague was quicker
        raise DataRequestRefused("data_requests.meanwhile", by="—") from None
    Submission.objects.filter(pk=submission.pk, answers=None).update(answers=by)
    submission.refresh_from_db()
    record(by, "submission.begun", submission, at=now, network=submission.network_id)
    return made


def _merged(draft: Draft, written: Written, name: str) -> dict[str, object]:
    before: dict[str, object] = getattr(draft, name)
    return before | {str(question): given for question, given in getattr(written, name).items()}

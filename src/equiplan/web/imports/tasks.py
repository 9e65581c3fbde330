"""The reading of a document as a job: it may take seconds, and its worker may die."""

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django_tasks import TaskContext, task
from django_tasks.base import TaskResult

from equiplan.importing.choices import Choice, choice_from_json, choice_to_json
from equiplan.importing.constraints import Constraints, constraints_from_json
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.sandbox.worker import read_in_worker
from equiplan.web.organisations.models import Member
from equiplan.web.platform import tasks
from equiplan.web.uploads.models import Upload

from . import services
from .models import Reading

MOST_BLOCKS, MOST_PAGES = 600, 25
"""Of a document that is read again while somebody waits: read in less than a second."""


@transaction.atomic
def begin(upload: Upload, *, by: Member, now: datetime) -> Reading:
    """A reading of a brought file, to be done by the next free worker."""
    reading = services.begin(upload, by=by, now=now)
    services.follow(reading, tasks.start(read_upload, reading.pk, organisation=by.organisation_id))
    return reading


@transaction.atomic
def read_again(
    reading: Reading, choice: Choice, constraints: Constraints, *, by: Member, now: datetime
) -> None:
    """Have the file read again by the next free worker, its columns and lines as a person says.

    What was corrected stays.
    """
    services.read_again(reading, choice, constraints, by=by, now=now)
    how = choice_to_json(choice), dict(constraints)
    services.follow(
        reading, tasks.start(read_upload, reading.pk, *how, organisation=by.organisation_id)
    )


def read_with_lines(
    reading: Reading, constraints: Constraints, *, by: Member, now: datetime
) -> None:
    """Read the file again with what a person says that lines are, while they wait.

    A document that takes longer than a second is read by the next free worker. Raises
    DocumentRefused for a file that cannot be read any more, CorrectingRefused as `reread`.
    """
    choice = choice_from_json(reading.choice)
    if not is_short(reading):
        read_again(reading, choice, constraints, by=by, now=now)
        return
    if not reading.upload.file:
        raise DocumentRefused("document.not_found")
    path = Path(reading.upload.file.path)
    read = read_in_worker(path, choice=choice, constraints=constraints)
    services.reread(reading, read, constraints, by=by, now=now)


def is_short(reading: Reading) -> bool:
    """Whether a document is read in less than a second, by what it held the last time."""
    return len(reading.source or ()) <= MOST_BLOCKS and len(reading.sizes) <= MOST_PAGES


@task(takes_context=True)
def read_upload(
    context: TaskContext,
    reading_id: int,
    told: dict[str, dict[str, str | None]] | None = None,
    lines: dict[str, str] | None = None,
) -> None:
    """Read the file of a reading; run twice, the second run changes nothing."""
    reading = Reading.objects.select_related("upload").get(pk=reading_id)
    following = context.task_result.id

    def tell(done: int, total: int) -> None:
        tasks.report(following, "imports.reading_page", done=done, total=total)

    tasks.report(following, "imports.reading")
    try:
        choice, constraints = choice_from_json(told or {}), constraints_from_json(lines or {})
        path = Path(reading.upload.file.path)
        read = read_in_worker(path, choice=choice, constraints=constraints, on_progress=tell)
    except DocumentRefused as refusal:
        services.refuse(reading, refusal)
    else:
        services.end(reading, read, choice, constraints)


def hear_of_end(task_result: "TaskResult[Any]", **_signal: object) -> None:
    """Refuse the reading whose job has failed or was given up: nobody waits for it for ever."""
    ended = tasks.progress(task_result.id)
    if ended and ended.state == "failed":
        services.give_up(UUID(task_result.id), ended.sentence)

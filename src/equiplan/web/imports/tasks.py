"""The reading of a document as a job: it may take seconds, and its worker may die."""

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django_tasks import TaskContext, task
from django_tasks.base import TaskResult

from equiplan.importing.choices import Choice, choice_from_json, choice_to_json
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.sandbox.worker import read_in_worker
from equiplan.web.organisations.models import Member
from equiplan.web.platform import tasks
from equiplan.web.uploads.models import Upload

from . import services
from .models import Reading


@transaction.atomic
def begin(upload: Upload, *, by: Member, now: datetime) -> Reading:
    """A reading of a brought file, to be done by the next free worker."""
    reading = services.begin(upload, by=by, now=now)
    services.follow(reading, tasks.start(read_upload, reading.pk, organisation=by.organisation_id))
    return reading


@transaction.atomic
def read_again(reading: Reading, choice: Choice, *, by: Member, now: datetime) -> None:
    """Have the file read again, its columns as a person says; what was corrected stays."""
    services.read_again(reading, choice, by=by, now=now)
    content = choice_to_json(choice)
    job = tasks.start(read_upload, reading.pk, content, organisation=by.organisation_id)
    services.follow(reading, job)


@task(takes_context=True)
def read_upload(
    context: TaskContext, reading_id: int, told: dict[str, dict[str, str | None]] | None = None
) -> None:
    """Read the file of a reading; run twice, the second run changes nothing."""
    reading = Reading.objects.select_related("upload").get(pk=reading_id)
    following = context.task_result.id

    def tell(done: int, total: int) -> None:
        tasks.report(following, "imports.reading_page", done=done, total=total)

    tasks.report(following, "imports.reading")
    try:
        choice = choice_from_json(told or {})
        path = Path(reading.upload.file.path)
        read = read_in_worker(path, choice=choice, on_progress=tell)
    except DocumentRefused as refusal:
        services.refuse(reading, refusal)
    else:
        services.end(reading, read, choice)


def hear_of_end(task_result: "TaskResult[Any]", **_signal: object) -> None:
    """Refuse the reading whose job has failed or was given up: nobody waits for it for ever."""
    ended = tasks.progress(task_result.id)
    if ended and ended.state == "failed":
        services.give_up(UUID(task_result.id), ended.sentence)

"""The counting of a file as a job: it may take seconds, and its worker may die."""

import logging
import traceback
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django_tasks import TaskContext, task
from django_tasks.base import TaskResult

from equiplan.domain.errors import Refused
from equiplan.web.platform import tasks

from . import reading, services
from .models import PeopleFile, PeopleFileState

log = logging.getLogger(__name__)


@transaction.atomic
def begin(people_file: PeopleFile) -> None:
    """Have a brought file counted by the next free worker."""
    organisation = people_file.dataset.organisation_id
    services.follow(
        people_file, tasks.start(count, people_file.pk, people_file.turn, organisation=organisation)
    )


@task(takes_context=True)
def count(context: TaskContext, people_file_id: int, turn: int) -> None:
    """Count a file; run twice, the second run changes nothing.

    No error leaves here: what one says may hold words of the file, and jobs keep their errors.
    """
    waiting = PeopleFile.objects.filter(pk=people_file_id, turn=turn, state=PeopleFileState.WAITING)
    people_file = waiting.select_related("dataset__organisation").first()
    if people_file is None:
        return
    following = context.task_result.id
    count_now(people_file, lambda sentence: tasks.report(following, sentence))


def count_now(people_file: PeopleFile, tell: Callable[[str], None]) -> None:
    """Count a file here and now; whatever goes wrong is a refusal, kept with the file."""
    try:
        reading.read(people_file, tell)
    except Refused as refusal:
        services.refuse(people_file, refusal.code, refusal.facts)
    except Exception as error:
        frames = "".join(traceback.format_tb(error.__traceback__))
        log.error("A roster could not be counted: %s\n%s", type(error).__name__, frames)
        services.refuse(people_file, "brought.failed", {})
    else:
        services.end(people_file)


def hear_of_end(task_result: "TaskResult[Any]", **_signal: object) -> None:
    """Refuse the file whose job has failed or was given up: it must not lie there."""
    ended = tasks.progress(task_result.id)
    if ended and ended.state == "failed":
        services.give_up(UUID(task_result.id), ended.sentence)

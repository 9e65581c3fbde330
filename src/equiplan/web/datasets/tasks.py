"""The counting of a roster as a job: it may take seconds, and its worker may die."""

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
from .models import Roster, RosterState

log = logging.getLogger(__name__)


@transaction.atomic
def begin(roster: Roster) -> None:
    """Have a brought file counted by the next free worker."""
    organisation = roster.dataset.organisation_id
    services.follow(roster, tasks.start(count, roster.pk, roster.turn, organisation=organisation))


@task(takes_context=True)
def count(context: TaskContext, roster_id: int, turn: int) -> None:
    """Count a file; run twice, the second run changes nothing.

    No error leaves here: what one says may hold words of the file, and jobs keep their errors.
    """
    waiting = Roster.objects.filter(pk=roster_id, turn=turn, state=RosterState.WAITING)
    roster = waiting.select_related("dataset__organisation").first()
    if roster is None:
        return
    following = context.task_result.id
    count_now(roster, lambda sentence: tasks.report(following, sentence))


def count_now(roster: Roster, tell: Callable[[str], None]) -> None:
    """Count a file here and now; whatever goes wrong is a refusal, kept with the file."""
    try:
        reading.read(roster, tell)
    except Refused as refusal:
        services.refuse(roster, refusal.code, refusal.facts)
    except Exception as error:
        frames = "".join(traceback.format_tb(error.__traceback__))
        log.error("A roster could not be counted: %s\n%s", type(error).__name__, frames)
        services.refuse(roster, "brought.failed", {})
    else:
        services.end(roster)


def hear_of_end(task_result: "TaskResult[Any]", **_signal: object) -> None:
    """Refuse the file whose job has failed or was given up: it must not lie there."""
    ended = tasks.progress(task_result.id)
    if ended and ended.state == "failed":
        services.give_up(UUID(task_result.id), ended.sentence)

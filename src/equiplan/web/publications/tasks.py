"""Hears of jobs that end badly, so that nobody waits for a draft for ever."""

from typing import Any
from uuid import UUID

from django_tasks.base import TaskResult

from equiplan.web.platform import tasks

from . import services


def hear_of_end(task_result: "TaskResult[Any]", **_signal: object) -> None:
    """Give up the draft whose job has failed or was given up."""
    ended = tasks.progress(task_result.id)
    if ended and ended.state == "failed":
        services.give_up(UUID(task_result.id))

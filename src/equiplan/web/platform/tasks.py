"""Background jobs, longer than half a second: started with their rows, followed, never lost.

A task is a function marked by django-tasks. It may be run again after its worker was killed, so
it must be safe to run twice. It tells how far it is with `report`, by the id of its task result.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from django.db import transaction
from django_tasks import task_backends
from django_tasks.base import Task, TaskResultStatus
from django_tasks.signals import task_finished
from django_tasks_db.models import DBTaskResult

from .models import Job, WorkerBeat

LEASE = timedelta(seconds=60)  # a worker not seen for so long is dead
ATTEMPTS = 3  # a task that outlives this many workers is what kills them
FORGOTTEN = timedelta(days=1)

AnyTask = DBTaskResult[Any, Any]
State = Literal["waiting", "running", "done", "failed"]
STATES: dict[str, State] = {
    TaskResultStatus.READY: "waiting",
    TaskResultStatus.RUNNING: "running",
    TaskResultStatus.SUCCESSFUL: "done",
    TaskResultStatus.FAILED: "failed",
}


class WorkerLost(Exception):  # noqa: N818 - named as an event, kept in the task's result
    """Every worker that took the task died with it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is; `total` is None while nobody knows, `sentence` a code with its facts."""

    state: State
    sentence: str
    facts: dict[str, Any] = field(default_factory=dict)
    done: int = 0
    total: int | None = None


@transaction.atomic
def start(task: Task[..., Any], /, *args: object, organisation: int, **kwargs: object) -> UUID:
    """Enqueue a task for an organisation (its id); the id by which it is followed.

    The worker sees the task when the transaction around this call commits, not before.
    """
    result = task.enqueue(*args, **kwargs)
    job = Job.objects.create(
        task=UUID(result.id), organisation_id=organisation, sentence="job.waiting"
    )
    return job.task


def report(
    task: UUID | str, sentence: str, *, done: int = 0, total: int | None = None, **facts: object
) -> None:
    """Say how far a task is; nothing happens when nobody follows it."""
    Job.objects.filter(task=task).update(sentence=sentence, done=done, total=total, facts=facts)


def progress(task: UUID | str) -> Progress | None:
    """How far a task is; None when it is not known (any more)."""
    job = Job.objects.filter(task=task).first()
    result = DBTaskResult.objects.filter(pk=task).first()
    if job is None or result is None:
        return None
    state = STATES[result.status]
    if state == "running":
        return Progress(state, _running(job), job.facts, job.done, job.total)
    return Progress(state, _ended(result) if state == "failed" else f"job.{state}")


def _running(job: Job) -> str:
    return "job.running" if job.sentence == "job.waiting" else job.sentence


def _ended(result: AnyTask) -> str:
    return "job.given_up" if result.exception_class_path == _path() else "job.failed"


def _path() -> str:
    return f"{WorkerLost.__module__}.{WorkerLost.__qualname__}"


def beat(worker: str, now: datetime) -> None:
    """A worker says that it is alive."""
    WorkerBeat.objects.update_or_create(worker=worker, defaults={"seen_at": now})


def leave(worker: str) -> None:
    """A worker says that it ends."""
    WorkerBeat.objects.filter(worker=worker).delete()


def beats() -> dict[str, datetime]:
    """When each worker says that it was last alive, by its own clock."""
    return dict(WorkerBeat.objects.values_list("worker", "seen_at"))


def alive(now: datetime) -> set[str]:
    """The workers seen within the lease, where all clocks agree."""
    seen = WorkerBeat.objects.filter(seen_at__gte=now - LEASE)
    return set(seen.values_list("worker", flat=True))


def orphans(workers: set[str]) -> list[AnyTask]:
    """Tasks said to be running by others than the workers that live."""
    running = DBTaskResult.objects.running()
    return [task for task in running if not workers.intersection(task.worker_ids[-1:])]


def reap(now: datetime, workers: set[str]) -> int:
    """Set tasks back that none of the living workers runs, or give them up after `ATTEMPTS`.

    Returns how many there were.
    """
    WorkerBeat.objects.filter(seen_at__lt=now - FORGOTTEN).delete()
    return sum(_take_back(task, now) for task in orphans(workers))


def take_back_from(worker: str, now: datetime) -> int:
    """Set back what a worker had in hand when it died, known by its own successor."""
    held = [t for t in DBTaskResult.objects.running() if t.worker_ids[-1:] == [worker]]
    return sum(_take_back(task, now) for task in held)


def _take_back(task: AnyTask, now: datetime) -> bool:
    """Whether this call, and no other process, has taken the task back."""
    # The claim is part of the condition: a task claimed anew since it was read is left alone.
    same_claim = DBTaskResult.objects.running().filter(pk=task.pk, started_at=task.started_at)
    if len(task.worker_ids) < ATTEMPTS:
        return bool(same_claim.update(status=TaskResultStatus.READY, started_at=None))
    given_up = same_claim.update(
        status=TaskResultStatus.FAILED,
        finished_at=now,
        exception_class_path=_path(),
        traceback=str(task.worker_ids),
    )
    if given_up:
        task.refresh_from_db()
        backend = type(task_backends[task.backend_name])
        task_finished.send(sender=backend, task_result=task.task_result)
    return bool(given_up)

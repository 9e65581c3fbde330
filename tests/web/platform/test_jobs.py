"""A job is followed while it runs, survives its worker, and is given up when it kills them all."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone
from django_tasks.base import TaskResult
from django_tasks.signals import task_finished
from django_tasks_db.models import DBTaskResult

from equiplan.web.organisations.models import Organisation
from equiplan.web.platform import tasks
from equiplan.web.platform.messages import MESSAGES
from equiplan.web.platform.models import WorkerBeat
from equiplan.web.platform.worker import BeatingWorker

from .slow_tasks import fail, wait_for_sign

pytestmark = pytest.mark.django_db
NOW = timezone.now()
LATER = NOW + tasks.LEASE + timedelta(seconds=1)


@pytest.fixture
def task(school: Organisation) -> UUID:
    """A job that waits."""
    return tasks.start(wait_for_sign, "/nowhere", organisation=school.pk)


def claim(task: UUID, worker: str) -> DBTaskResult[Any, Any]:
    """The task, taken by a worker that is alive now."""
    tasks.beat(worker, NOW)
    row = DBTaskResult.objects.get(pk=task)
    row.claim(worker)
    return row


def state(task: UUID) -> tuple[str, str]:
    """State and sentence of a job."""
    progress = tasks.progress(task)
    assert progress
    assert progress.sentence in MESSAGES
    return progress.state, progress.sentence


@pytest.fixture
def finished() -> Iterator[list[str]]:
    """The ids of the tasks that apps were told have finished."""
    told: list[str] = []

    def hear(task_result: TaskResult[Any], **_signal: object) -> None:
        told.append(task_result.id)

    task_finished.connect(hear)
    yield told
    task_finished.disconnect(hear)


def test_a_job_begins_by_waiting(task: UUID) -> None:
    assert state(task) == ("waiting", "job.waiting")


def test_a_job_tells_how_far_it_is(task: UUID) -> None:
    claim(task, "one")
    assert state(task) == ("running", "job.running")
    tasks.report(task, "job.running", done=3, total=7, page=3)
    assert tasks.progress(task) == tasks.Progress("running", "job.running", {"page": 3}, 3, 7)


def test_a_job_nobody_knows_has_no_progress() -> None:
    assert tasks.progress("6a6f6200-0000-4000-8000-000000000000") is None


def test_a_task_of_a_living_worker_is_left_alone(task: UUID) -> None:
    claim(task, "one")
    assert tasks.reap(NOW, tasks.alive(NOW)) == 0
    assert state(task)[0] == "running"


def test_a_task_of_a_worker_not_seen_for_a_lease_is_set_back(task: UUID) -> None:
    claim(task, "one")
    assert tasks.reap(LATER, tasks.alive(LATER)) == 1
    assert state(task)[0] == "waiting"
    assert tasks.reap(LATER, tasks.alive(LATER)) == 0


def test_a_task_of_a_worker_that_left_without_ending_it_is_set_back(task: UUID) -> None:
    claim(task, "one")
    tasks.leave("one")
    assert tasks.reap(NOW, tasks.alive(NOW)) == 1


def test_a_task_claimed_anew_since_it_was_read_is_left_to_its_new_worker(task: UUID) -> None:
    stale = claim(task, "one")
    tasks.reap(LATER, tasks.alive(LATER))
    claim(task, "two")
    assert not tasks._take_back(stale, LATER)
    assert state(task)[0] == "running"


def test_a_worker_takes_back_only_what_its_own_predecessor_had(task: UUID) -> None:
    claim(task, "one")
    assert tasks.take_back_from("two", NOW) == 0
    assert tasks.take_back_from("one", NOW) == 1


def test_a_task_that_outlives_every_attempt_is_given_up_and_apps_are_told(
    task: UUID, finished: list[str]
) -> None:
    for attempt in range(tasks.ATTEMPTS):
        claim(task, f"worker {attempt}")
        assert tasks.reap(LATER, tasks.alive(LATER)) == 1
    assert state(task) == ("failed", "job.given_up")
    assert finished == [str(task)]


def test_a_task_that_stops_on_an_error_has_failed(school: Organisation) -> None:
    task = tasks.start(fail, organisation=school.pk)
    BeatingWorker("one").run_task(claim(task, "one"))
    assert state(task) == ("failed", "job.failed")


def test_workers_long_gone_are_forgotten(task: UUID) -> None:
    tasks.beat("old", NOW - tasks.FORGOTTEN - timedelta(seconds=1))
    tasks.reap(NOW, tasks.alive(NOW))
    assert not WorkerBeat.objects.exists()

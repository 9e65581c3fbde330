"""A real worker process is killed in the middle of a task: another one finishes it, once."""

import signal
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen

import pytest

from tests.installation import Installation, wait_for

ENQUEUE = """
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform import tasks
from tests.web.platform.slow_tasks import wait_for_sign
body, _ = Organisation.objects.get_or_create(name="Fleuve", slug="fleuve", kind="school")
print(tasks.start(wait_for_sign, {folder!r}, organisation=body.pk))
"""
AN_HOUR_LATER = """
from datetime import timedelta
from django.utils import timezone
from equiplan.web.platform import tasks
later = timezone.now() + timedelta(hours=1)
print(tasks.reap(later, tasks.alive(later)))
"""
STATE = """
from equiplan.web.platform import tasks
print(tasks.progress({task!r}).state)
"""


@pytest.fixture
def workers() -> Iterator[list["Popen[bytes]"]]:
    """Worker processes to be ended whatever happens."""
    running: list[Popen[bytes]] = []
    yield running
    for worker in running:
        worker.kill()
        worker.wait()


@pytest.mark.parametrize("successor", ["another", "first"], ids=["after the lease", "at once"])
def test_a_killed_workers_task_is_finished_by_another_once(
    installation: Installation, tmp_path: Path, workers: list["Popen[bytes]"], successor: str
) -> None:
    trace = tmp_path / "trace"
    task = installation.python(ENQUEUE.format(folder=str(tmp_path)))
    workers.append(installation.start("worker", "--id", tmp_path.name))
    wait_for(trace.exists, workers[0])
    workers[0].kill()
    assert workers[0].wait() == -signal.SIGKILL
    assert installation.python(STATE.format(task=task)) == "running"

    (tmp_path / "go").touch()
    if successor == "another":
        assert installation.python(AN_HOUR_LATER) == "1"
        workers.append(installation.start("worker"))
    else:
        workers.append(installation.start("worker", "--id", tmp_path.name))
    wait_for(lambda: "ended" in trace.read_text(), workers[-1])
    wait_for(lambda: installation.python(STATE.format(task=task)) == "done")

    lines = trace.read_text().splitlines()
    begun = [f"begun {worker.pid}" for worker in workers]
    assert lines == [*begun, "ended"]


def test_a_worker_told_to_stop_finishes_the_task_in_hand(
    installation: Installation, tmp_path: Path, workers: list["Popen[bytes]"]
) -> None:
    task = installation.python(ENQUEUE.format(folder=str(tmp_path)))
    workers.append(installation.start("worker"))
    wait_for((tmp_path / "trace").exists, workers[0])
    workers[0].terminate()
    (tmp_path / "go").touch()
    assert workers[0].wait(timeout=30) == 0
    assert installation.python(STATE.format(task=task)) == "done"

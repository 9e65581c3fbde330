"""Work comes back in every slot and is done once in each, by one of several real workers."""

import signal
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import Popen

import pytest
from django_tasks_db.models import DBTaskResult

from equiplan.web.platform import schedules
from equiplan.web.platform.manifest import Schedule
from equiplan.web.platform.models import PeriodicRun
from tests.installation import Installation, wait_for
from tests.web.working import work

NOON = datetime(2026, 11, 23, 12, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def runs(db: None, monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """When the only registered work, an hourly one, was done."""
    done: list[datetime] = []
    monkeypatch.setattr(schedules, "SCHEDULES", {"count": Schedule("count", "hour", done.append)})
    return done


def registered() -> dict[str, Schedule]:
    """What the module under test goes by, replaced by `runs`."""
    table: dict[str, Schedule] = vars(schedules)["SCHEDULES"]
    return table


def test_a_slot_is_enqueued_once_whoever_asks(runs: list[datetime]) -> None:
    assert schedules.enqueue_due(NOON) == ["count"]
    assert schedules.enqueue_due(NOON) == []
    assert schedules.enqueue_due(NOON + timedelta(minutes=49)) == []
    assert work() == 1
    assert len(runs) == 1


def test_who_comes_second_for_a_slot_that_looked_free_enqueues_nothing(
    runs: list[datetime],
) -> None:
    assert schedules._enqueue("count", "2026-11-23T12", NOON)
    assert not schedules._enqueue("count", "2026-11-23T12", NOON)
    assert work() == 1


def test_the_next_hour_is_another_slot(runs: list[datetime]) -> None:
    schedules.enqueue_due(NOON)
    assert schedules.enqueue_due(NOON + HOUR) == ["count"]
    assert work() == len(runs) == 2


def test_after_a_week_of_downtime_it_is_done_once(runs: list[datetime]) -> None:
    schedules.enqueue_due(NOON)
    schedules.enqueue_due(NOON + timedelta(days=7))
    assert schedules.enqueue_due(NOON + timedelta(days=7)) == []
    assert work() == 2


def test_a_clock_set_back_does_not_bring_a_slot_back(runs: list[datetime]) -> None:
    schedules.enqueue_due(NOON)
    schedules.enqueue_due(NOON + HOUR)
    assert schedules.enqueue_due(NOON) == []


def test_a_day_is_a_day_of_utc_wherever_the_clock_is_read(
    runs: list[datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    daily = Schedule("daily", "day", runs.append)
    from_paris = datetime.fromisoformat("2026-11-24T00:30:00+01:00")
    assert schedules.slot_of(daily, from_paris) == "2026-11-23"


def test_what_ran_long_ago_is_forgotten_with_its_task(runs: list[datetime]) -> None:
    schedules.enqueue_due(NOON - schedules.FORGOTTEN - HOUR)
    work()
    schedules.enqueue_due(NOON)
    work()
    assert [run.slot for run in PeriodicRun.objects.all()] == ["2026-11-23T12"]
    assert DBTaskResult.objects.count() == 1


def test_a_work_of_another_version_is_let_go(
    runs: list[datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    schedules.enqueue_due(NOON)
    monkeypatch.setattr(schedules, "SCHEDULES", {})
    work()
    assert DBTaskResult.objects.successful().count() == 1
    assert runs == []


def test_a_work_fails_until_its_next_run_succeeds(
    runs: list[datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(now: datetime) -> None:
        raise ArithmeticError(now)

    monkeypatch.setitem(registered(), "count", Schedule("count", "hour", stop))
    schedules.enqueue_due(NOON)
    work()
    assert schedules.failing() == ["count"]
    monkeypatch.setitem(registered(), "count", Schedule("count", "hour", runs.append))
    schedules.enqueue_due(NOON + HOUR)
    work()
    assert schedules.failing() == []


WORKER = """
from equiplan.web.platform.manifest import Schedule
from equiplan.web.platform.registry import SCHEDULES
from equiplan.web.platform.worker import BeatingWorker
from tests.web.platform.slow_tasks import wait_for_sign
SCHEDULES["traced"] = Schedule("traced", "day", lambda now: wait_for_sign.func({folder!r}))
worker = BeatingWorker({name!r}, interval=0.05)
worker.configure_signals()
worker.run()
"""
ALIVE = """
from equiplan.web.platform.models import WorkerBeat
print(WorkerBeat.objects.filter(worker__startswith={name!r}).count())
"""
FORGET = """
from equiplan.web.platform.models import PeriodicRun, WorkerBeat
PeriodicRun.objects.all().delete()
WorkerBeat.objects.all().delete()
"""
SLOTS = """
from equiplan.web.platform.models import PeriodicRun
print(PeriodicRun.objects.filter(name="traced").count())
"""


@pytest.fixture
def workers(installation: Installation) -> Iterator[list["Popen[bytes]"]]:
    """Worker processes to be ended whatever happens; the slots that they took are free again."""
    running: list[Popen[bytes]] = []
    installation.python(FORGET)
    yield running
    for worker in running:
        worker.kill()
        worker.wait()
    installation.python(FORGET)


def _worker(installation: Installation, folder: Path, name: str) -> "Popen[bytes]":
    return installation.start_python(WORKER.format(folder=str(folder), name=name))


def _begun(folder: Path) -> int:
    trace = folder / "trace"
    return trace.read_text().count("begun") if trace.exists() else 0


def test_two_real_workers_run_a_slot_once(
    installation: Installation, tmp_path: Path, workers: list["Popen[bytes]"]
) -> None:
    (tmp_path / "go").touch()
    workers.extend(_worker(installation, tmp_path, f"{tmp_path.name} {n}") for n in range(2))
    wait_for(lambda: _begun(tmp_path), workers[0])
    alive = ALIVE.format(name=tmp_path.name)
    wait_for(lambda: installation.python(alive) == "2")
    time.sleep(1)  # twenty times what a worker needs to take a task that should not be there
    assert _begun(tmp_path) == int(installation.python(SLOTS))


def test_the_run_of_a_killed_worker_is_taken_up_and_its_slot_is_not_run_again(
    installation: Installation, tmp_path: Path, workers: list["Popen[bytes]"]
) -> None:
    name = tmp_path.name
    workers.append(_worker(installation, tmp_path, name))
    wait_for(lambda: _begun(tmp_path), workers[0])
    workers[0].kill()
    assert workers[0].wait() == -signal.SIGKILL
    (tmp_path / "go").touch()
    workers.append(_worker(installation, tmp_path, name))
    trace = tmp_path / "trace"
    wait_for(lambda: "ended" in trace.read_text(), workers[1])
    assert trace.read_text().splitlines() == [
        f"begun {workers[0].pid}",
        f"begun {workers[1].pid}",
        "ended",
    ]

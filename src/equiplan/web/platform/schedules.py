"""Work that comes back every hour or every day, done once each time however many workers there are.

An app declares it in its manifest. The heart of every worker asks what is due; who writes
the row of the slot first enqueues a task, so that a killed worker's run is taken back like any
other. A slot that passed while nothing ran is not made up for: the current one is enough.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from equiplan.web.platform import clock

from .manifest import Every, Schedule
from .models import PeriodicRun
from .registry import SCHEDULES

SLOTS: dict[Every, str] = {"hour": "%Y-%m-%dT%H", "day": "%Y-%m-%d"}
FORGOTTEN = timedelta(days=30)


def slot_of(schedule: Schedule, now: datetime) -> str:
    """The name of the hour or day of UTC that an instant is in."""
    return now.astimezone(UTC).strftime(SLOTS[schedule.every])


def enqueue_due(now: datetime) -> list[str]:
    """Enqueue what nobody has yet in its current slot; the names of what this call has enqueued."""
    slots = {(each.name, slot_of(each, now)) for each in SCHEDULES.values()}
    taken = PeriodicRun.objects.filter(slot__in={slot for _name, slot in slots})
    due = slots - set(taken.values_list("name", "slot"))
    return [name for name, slot in sorted(due) if _enqueue(name, slot, now)]


@transaction.atomic
def _enqueue(name: str, slot: str, now: datetime) -> bool:
    """Whether this call, and no other process, has the slot: its row and its task come together."""
    run, is_ours = PeriodicRun.objects.get_or_create(name=name, slot=slot, defaults={"at": now})
    if is_ours:
        run.task = UUID(run_one.enqueue(name).id)
        run.save(update_fields=["task"])
        _forget(name, now)
    return is_ours


def _forget(name: str, now: datetime) -> None:
    """Remove what ran long ago, and its tasks: an hourly work would leave 9,000 of them a year."""
    old = PeriodicRun.objects.filter(name=name, at__lt=now - FORGOTTEN)
    DBTaskResult.objects.finished().filter(pk__in=old.values("task")).delete()
    old.delete()


@task()
def run_one(name: str) -> None:
    """Do a work now; nothing if this version does not know it any more."""
    if schedule := SCHEDULES.get(name):
        schedule.run(clock.now())


def failing() -> list[str]:
    """The names of the works whose latest run has failed, for `equiplan doctor`."""
    latest = {run.name: run.task for run in PeriodicRun.objects.order_by("at", "pk")}
    failed = DBTaskResult.objects.filter(
        pk__in=[task for task in latest.values() if task], status=TaskResultStatus.FAILED
    )
    wrong = set(failed.values_list("pk", flat=True))
    return sorted(name for name, run in latest.items() if run in wrong)

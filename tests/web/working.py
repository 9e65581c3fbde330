"""Does the jobs that wait, in this process, as a worker of the product does them."""

from django_tasks_db.models import DBTaskResult

from equiplan.web.platform.worker import BeatingWorker

WORKER = "here"


def work() -> int:
    """Do every job that waits; how many there were."""
    waiting = list(DBTaskResult.objects.ready())
    for row in waiting:
        row.claim(WORKER)
        BeatingWorker(WORKER).run_task(row)
    return len(waiting)

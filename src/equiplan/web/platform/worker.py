"""The process that runs jobs: django-tasks' worker, with a heartbeat others can miss."""

import logging
import threading

from django.db import DatabaseError, connection
from django_tasks_db.management.commands.db_worker import Worker

from equiplan.web.platform import clock

from . import schedules, tasks

BEAT_SECONDS = 5.0
log = logging.getLogger(__name__)


class BeatingWorker(Worker):
    """Runs tasks one after the other; its heart beats, reaps and looks at the clock in a thread."""

    def __init__(self, worker_id: str, *, interval: float = 0.5) -> None:
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=interval,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_id,
        )
        self._ending = threading.Event()

    def run(self) -> None:
        """Take up what a predecessor of the same id had in hand, then work until told to stop."""
        tasks.take_back_from(self.worker_id, clock.now())
        heart = threading.Thread(target=self._live, name="heartbeat", daemon=True)
        heart.start()
        try:
            super().run()
        finally:
            self._ending.set()
            heart.join()
            tasks.leave(self.worker_id)

    def _live(self) -> None:
        try:
            while not self._ending.is_set():
                self._beat()
                self._ending.wait(BEAT_SECONDS)
        finally:
            connection.close()

    def _beat(self) -> None:
        """Beat first: after the machine has slept, nobody may reap before they live again."""
        try:
            tasks.beat(self.worker_id, clock.now())
            tasks.reap(clock.now())
            schedules.enqueue_due(clock.now())
        except DatabaseError:
            log.exception("The heartbeat of worker %s missed a beat", self.worker_id)
            connection.close()

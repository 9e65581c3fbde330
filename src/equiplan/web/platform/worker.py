"""The process that runs jobs: django-tasks' worker, with a heartbeat others can miss."""

import logging
import threading
import time
from collections.abc import Mapping
from datetime import datetime

from django.db import DatabaseError, connection
from django_tasks_db.management.commands.db_worker import Worker

from equiplan.web.platform import clock

from . import schedules, tasks

BEAT_SECONDS = 5.0
log = logging.getLogger(__name__)


class Pulse:
    """Who lives, told by beats that move while one looks: the clocks of two machines differ."""

    def __init__(self) -> None:
        self._moved: dict[str, tuple[datetime, float]] = {}

    def living(self, beats: Mapping[str, datetime], *, elapsed: float) -> set[str]:
        """The workers whose beat moved within the lease; `elapsed` is in seconds, from any start.

        A worker first met may have died just before: it has the whole lease to show itself.
        """
        for worker, at in beats.items():
            if self._moved.get(worker, (None,))[0] != at:
                self._moved[worker] = (at, elapsed)
        lease = tasks.LEASE.total_seconds()
        self._moved = {
            worker: (at, moved)
            for worker, (at, moved) in self._moved.items()
            if worker in beats or elapsed - moved < lease
        }
        return {worker for worker, (_, moved) in self._moved.items() if elapsed - moved < lease}


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
        self._pulse = Pulse()

    def run(self) -> None:
        """Take up what a predecessor of the same id had in hand, then work until told to stop."""
        tasks.take_back_from(self.worker_id, clock.now())
        tasks.beat(self.worker_id, clock.now())  # before it can have a task in hand
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
            living = self._pulse.living(tasks.beats(), elapsed=time.monotonic())
            tasks.reap(clock.now(), living)
            schedules.enqueue_due(clock.now())
        except DatabaseError:
            log.exception("The heartbeat of worker %s missed a beat", self.worker_id)
            connection.close()

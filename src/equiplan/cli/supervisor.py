"""Keeps the processes of a service running, and leaves none behind."""

import ctypes
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import FrameType

from .site import sentence
from .terminal.output import complain

POLL_SECONDS = 0.2
GRACE_SECONDS = 10.0
SHORTEST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 1.0, 30.0
STEADY_SECONDS = 60.0
"""What has run for so long is sound: its next end is the first again."""
STARTS = 6
"""A process that ends so often in a row, never steady, will not run: about a minute in all."""
PR_SET_PDEATHSIG = 1


@dataclass(slots=True)
class Child:
    """A process to keep; when it ends it is started again, each time after a longer wait.

    `vital` ends the service when it will not run at all.
    """

    name: str
    command: Sequence[str]
    vital: bool
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    started_at: float = field(default=0.0, init=False)
    ended_at: float | None = field(default=None, init=False)
    failures: int = field(default=0, init=False)

    def start(self) -> None:
        """Start it apart from the terminal, whose Ctrl-C is for the service to pass on."""
        self.started_at, self.ended_at = time.monotonic(), None
        self.process = subprocess.Popen(  # noqa: S603 - our own commands
            self.command,
            start_new_session=True,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
        )

    def ended(self) -> int | None:
        """Its exit code, None while it runs."""
        return self.process.poll() if self.process else 0

    def look_after(self, now: float) -> int | None:
        """Start it again when its wait is over; its exit code once it will not run, else None."""
        code = self.ended()
        if code is None:
            return None
        if self.ended_at is None:
            self.ended_at = now
            self.failures = 1 if now - self.started_at >= STEADY_SECONDS else self.failures + 1
            self._say_so(code)
        if self.vital and self.failures >= STARTS:
            return max(code, 1)
        if now - self.ended_at >= wait_before_start(self.failures):
            self.start()
        return None

    def _say_so(self, code: int) -> None:
        seconds = round(wait_before_start(self.failures))
        complain(sentence("serve.ended", name=self.name, number=code, seconds=seconds))


def wait_before_start(failures: int) -> float:
    """Seconds to wait after so many ends in a row: 1, 2, 4, 8, 16, then 30."""
    return min(SHORTEST_WAIT_SECONDS * 2.0 ** (max(failures, 1) - 1), LONGEST_WAIT_SECONDS)


def _die_with_parent() -> None:
    """Ask Linux to stop the child should the service itself be killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def keep(children: Sequence[Child]) -> int:
    """Run until told to stop (0) or until a vital child will not run (its code, at least 1)."""
    stopping = _told_to_stop()
    for child in children:
        child.start()
    code = _watch(children, stopping)
    _stop(children)
    return code


def _told_to_stop() -> threading.Event:
    stopping = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopping.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    return stopping


def _watch(children: Sequence[Child], stopping: threading.Event) -> int:
    while not stopping.wait(POLL_SECONDS):
        codes = [child.look_after(time.monotonic()) for child in children]
        ended = [code for code in codes if code is not None]
        if ended:
            return ended[0]
    return 0


def _stop(children: Sequence[Child]) -> None:
    running = [child.process for child in children if child.process and child.ended() is None]
    for process in running:
        process.terminate()
    until = time.monotonic() + GRACE_SECONDS
    for process in running:
        try:
            process.wait(max(0.0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            # A job cut off here is set back by the reaper and taken up at the next start.
            process.kill()
            process.wait()

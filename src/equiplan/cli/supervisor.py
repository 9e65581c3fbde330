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

POLL_SECONDS = 0.2
GRACE_SECONDS = 10.0
RESTART_SECONDS = 1.0
PR_SET_PDEATHSIG = 1


@dataclass(slots=True)
class Child:
    """A process to keep; `vital` ends the service when it ends, others are started again."""

    command: Sequence[str]
    vital: bool
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    started_at: float = field(default=0.0, init=False)

    def start(self) -> None:
        """Start it apart from the terminal, whose Ctrl-C is for the service to pass on."""
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603 - our own commands
            self.command,
            start_new_session=True,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
        )

    def ended(self) -> int | None:
        """Its exit code, None while it runs."""
        return self.process.poll() if self.process else 0


def _die_with_parent() -> None:
    """Ask Linux to stop the child should the service itself be killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def keep(children: Sequence[Child]) -> int:
    """Run until told to stop (0) or until a vital child ends (its exit code, at least 1)."""
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
        for child in children:
            code = child.ended()
            if code is None:
                continue
            if child.vital:
                return max(code, 1)
            if time.monotonic() - child.started_at > RESTART_SECONDS:
                child.start()
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

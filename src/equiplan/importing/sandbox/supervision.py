"""Watches over a process that may not end, may not stop talking, or may die."""

import contextlib
import os
import selectors
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO

from ..limits import Limits

_CHUNK = 64 * 1024
_COMPLAINT = 2_000


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended; `complaint` is the end of its error output."""

    code: int
    complaint: str
    timed_out: bool = False


@dataclass(slots=True)
class _Reader:
    """Cuts what is heard into lines, up to so many bytes in all."""

    hear: Callable[[bytes], None]
    room: int
    _rest: bytearray = field(default_factory=bytearray)

    def add(self, chunk: bytes) -> bool:
        """Takes a chunk in; False once there has been too much."""
        self.room -= len(chunk)
        self._rest += chunk
        if b"\n" in chunk:
            *lines, rest = bytes(self._rest).split(b"\n")
            self._rest = bytearray(rest)
            for line in lines:
                self.hear(line)
        return self.room >= 0


def supervise(
    process: subprocess.Popen[bytes], request: bytes, limits: Limits, hear: Callable[[bytes], None]
) -> Ended:
    """Sends the request, passes on each line of the answer, and ends the process and its children.

    It is killed after `limits.seconds`, or when it says more than `limits.answer_bytes`.
    """
    complaint = bytearray()
    reader = _Reader(hear, limits.answer_bytes)
    try:
        _send(process, request)
        finished = _listen(process, reader, complaint, time.monotonic() + limits.seconds)
    finally:
        code = _end(process)
    return Ended(code, complaint.decode(errors="replace"), timed_out=not finished)


def _send(process: subprocess.Popen[bytes], request: bytes) -> None:
    with contextlib.suppress(BrokenPipeError):
        assert process.stdin is not None  # noqa: S101 - opened as pipes
        process.stdin.write(request)
        process.stdin.close()


def _listen(
    process: subprocess.Popen[bytes], reader: _Reader, complaint: bytearray, deadline: float
) -> bool:
    """Whether the process closed its outputs before the deadline."""
    streams = {process.stdout: reader.add, process.stderr: _last_words(complaint)}
    with selectors.DefaultSelector() as selector:
        for stream, take in streams.items():
            selector.register(stream, selectors.EVENT_READ, take)  # type: ignore[arg-type]
        while selector.get_map():
            left = deadline - time.monotonic()
            ready = selector.select(left) if left > 0 else []
            if not ready:
                return False
            for key, _ in ready:
                chunk = os.read(key.fd, _CHUNK)
                if not chunk:
                    selector.unregister(key.fileobj)
                elif not key.data(chunk):
                    return True
    return True


def _last_words(complaint: bytearray) -> Callable[[bytes], bool]:
    def take(chunk: bytes) -> bool:
        complaint.extend(chunk)
        del complaint[:-_COMPLAINT]
        return True

    return take


def _end(process: subprocess.Popen[bytes]) -> int:
    # Its outputs are closed or it is to die: what is left of its group dies either way.
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=0.2)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    code = process.wait()
    streams: tuple[IO[bytes] | None, ...] = (process.stdin, process.stdout, process.stderr)
    for stream in streams:
        if stream is not None:
            with contextlib.suppress(BrokenPipeError):
                stream.close()
    return code

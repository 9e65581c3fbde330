"""Asks a process of its own for what a hostile file could take this one down with.

Its request is one JSON line on standard input, its answer the last JSON line on standard output,
after lines of progress.
"""

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import equiplan

from ..errors import DocumentRefused
from ..limits import Limits
from .supervision import Ended, supervise

log = logging.getLogger(__name__)
log.addHandler(logging.NullHandler())

Message = dict[str, Any]
Progress = Callable[[int, int], None]
"""Called with pages done and pages in all."""
FAULT = "document.reader_failed"
_HOME = Path(equiplan.__file__).parents[1]
_DEATHS: dict[int, str] = {
    -signal.SIGXCPU: "document.too_slow",
    # Nobody else kills it: this is the system running out of memory.
    -signal.SIGKILL: "document.too_much_memory",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a process said in the end, and how it ended."""

    said: Message
    ended: Ended
    limits: Limits

    def refusal(self) -> DocumentRefused:
        """Why there is no better answer: the process said so, or died of it."""
        if self.ended.timed_out:
            return DocumentRefused("document.too_slow", seconds=self.limits.seconds)
        code = self.said.get("refused", _cause(self.ended))
        if code == FAULT:
            log.error("Reading ended with %s: %s", self.ended.code, self.ended.complaint)
            return DocumentRefused(FAULT)
        return DocumentRefused(
            code, **{"seconds": self.limits.seconds, **self.said.get("facts", {})}
        )


def ask(
    module: str, request: Message, *, limits: Limits, on_progress: Progress | None = None
) -> Answer:
    """What a module, run as a program, answers to a request within some limits.

    Those limits go with the request. A refusal is an answer too: see `Answer.refusal`.
    """
    said: list[Message] = []

    def hear(line: bytes) -> None:
        message = _parsed(line)
        if "page" not in message:
            said.append(message)
        elif on_progress:
            on_progress(int(message["page"]), int(message["pages"]))

    process = subprocess.Popen(  # noqa: S603 - our own modules
        [sys.executable, "-B", "-P", "-s", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
        start_new_session=True,
    )
    whole = json.dumps({**request, "limits": asdict(limits)}).encode() + b"\n"
    ended = supervise(process, whole, limits, hear)
    return Answer({} if ended.timed_out or not said else said[-1], ended, limits)


def _environment() -> dict[str, str]:
    """Nothing of ours: no database address, no secret key."""
    alone = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    return {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(_HOME), **alone}


def _parsed(line: bytes) -> Message:
    try:
        message = json.loads(line)
    except ValueError:
        return {}
    return message if isinstance(message, dict) else {}


def _cause(ended: Ended) -> str:
    if "memory" in ended.complaint.lower():
        return "document.too_much_memory"
    return _DEATHS.get(ended.code, FAULT)

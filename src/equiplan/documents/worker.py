"""Reads a document that nobody vouches for in a process of its own, with limits, and kills it.

`python -m equiplan.documents.worker` is that process: its request is one JSON line on standard
input, its answer one JSON line on standard output, after lines of progress.
"""

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import equiplan

from ..core.errors import Refused
from ..core.plans.draft_json import from_json
from . import source
from .choices import NOTHING_CHOSEN, Choice, choice_to_json, columns_from_json
from .errors import DocumentRefused
from .limits import LIMITS, Limits
from .sentences import SENTENCES
from .source import Read
from .supervision import Ended, supervise

log = logging.getLogger(__name__)
log.addHandler(logging.NullHandler())

Progress = Callable[[int, int], None]
"""Called with pages done and pages in all."""

_HOME = Path(equiplan.__file__).parents[1]
_FAULT = "document.reader_failed"
_DEATHS: dict[int, str] = {
    -signal.SIGXCPU: "document.too_slow",
    # Nobody else kills it: this is the system running out of memory.
    -signal.SIGKILL: "document.too_much_memory",
}


def read_in_worker(
    path: Path,
    *,
    sheet: str | None = None,
    choice: Choice = NOTHING_CHOSEN,
    limits: Limits = LIMITS,
    on_progress: Progress | None = None,
) -> Read:
    """The plan in a file, read in a separate process; raises DocumentRefused, whatever happens.

    `choice` is what a person says that the columns of its tables hold.
    """
    request = {
        "path": str(path.absolute()),
        "sheet": sheet,
        "choice": choice_to_json(choice),
        "limits": asdict(limits),
    }
    answers: list[dict[str, Any]] = []

    def hear(line: bytes) -> None:
        message = _parsed(line)
        if "page" in message and on_progress:
            on_progress(int(message["page"]), int(message["pages"]))
        elif "draft" in message or "refused" in message:
            answers.append(message)

    process = subprocess.Popen(
        [sys.executable, "-B", "-P", "-s", "-m", "equiplan.documents.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
        start_new_session=True,
    )
    ended = supervise(process, json.dumps(request).encode() + b"\n", limits, hear)
    return _read(answers[-1] if answers else {}, ended, limits)


def _environment() -> dict[str, str]:
    """Nothing of ours: no database address, no secret key."""
    return {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(_HOME)}


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except ValueError:
        return {}
    return message if isinstance(message, dict) else {}


def _read(answer: dict[str, Any], ended: Ended, limits: Limits) -> Read:
    if ended.timed_out:
        raise DocumentRefused("document.too_slow", seconds=limits.seconds)
    try:
        columns = columns_from_json(answer["columns"])
        return Read(from_json(answer["draft"]), source.from_json(answer["source"]), columns)
    except (KeyError, TypeError, Refused) as error:
        code = answer.get("refused", _cause(ended))
        if code == _FAULT or code not in SENTENCES:
            log.error("Reading ended with %s: %s", ended.code, ended.complaint)
            raise DocumentRefused(_FAULT) from error
        facts = {"seconds": limits.seconds} | answer.get("facts", {})
        raise DocumentRefused(code, **facts) from error


def _cause(ended: Ended) -> str:
    if "memory" in ended.complaint.lower():
        return "document.too_much_memory"
    return _DEATHS.get(ended.code, _FAULT)


if __name__ == "__main__":
    from .working import main

    main()

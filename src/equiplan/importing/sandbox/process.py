"""What happens inside the worker process: limits first, then the reading, then one answer."""

import contextlib
import json
import os
import resource
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from ..errors import DocumentRefused
from ..limits import Limits

Tell = Callable[[int, int], None]
Work = Callable[[dict[str, Any], Limits, Tell], dict[str, Any]]
"""What is done with a request; its answer goes out as JSON. What it needs is imported in it, once
the limits hold."""


def main(work: Work) -> None:
    """Reads the request on standard input and writes the answer on standard output."""
    answers = _own_output()
    request = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**request["limits"])
    _confine(limits)
    _say(answers, _answer(work, request, limits, _teller(answers)))
    # Nothing a library has registered to run at exit may change what was answered.
    os._exit(0)


def _own_output() -> IO[str]:
    """The output for answers; whatever libraries print goes to standard error instead."""
    own = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own


def _confine(limits: Limits) -> None:
    ceilings = (
        (resource.RLIMIT_AS, limits.memory_bytes, limits.memory_bytes),
        # The soft limit is a signal that says why; the hard one kills without a word.
        (resource.RLIMIT_CPU, limits.seconds, limits.seconds + 5),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    )
    for kind, soft, hard in ceilings:
        # Some systems do not know a limit, or hold a lower one already.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (soft, hard))


def _say(answers: IO[str], message: dict[str, Any]) -> None:
    json.dump(message, answers)
    answers.write("\n")
    answers.flush()


def _teller(answers: IO[str]) -> Tell:
    """Says how many pages are done, at most ten times a second."""
    last = time.monotonic()

    def tell(page: int, pages: int) -> None:
        nonlocal last
        if time.monotonic() - last >= 0.1:
            last = time.monotonic()
            _say(answers, {"page": page, "pages": pages})

    return tell


def _answer(work: Work, request: dict[str, Any], limits: Limits, tell: Tell) -> dict[str, Any]:
    try:
        return work(request, limits, tell)
    except DocumentRefused as refusal:
        return {"refused": refusal.code, "facts": refusal.facts}
    except MemoryError:
        return {"refused": "document.too_much_memory", "facts": {}}
    except Exception as error:  # the last line of defence: any fault of ours is a sentence
        # Its frames only: the message of an error may hold words of the document.
        traceback.print_tb(error.__traceback__)
        sys.stderr.write(type(error).__name__)
        return {"refused": "document.reader_failed", "facts": {}}


def read_plan_file(request: dict[str, Any], limits: Limits, tell: Tell) -> dict[str, Any]:
    """The plan in a file, the text it was read from, and what columns and blocks were taken for."""
    from equiplan.domain.plans.draft_json import to_json  # noqa: PLC0415

    from .. import source  # noqa: PLC0415
    from ..choices import choice_from_json  # noqa: PLC0415
    from ..constraints import constraints_from_json  # noqa: PLC0415
    from ..pipeline import read_plan  # noqa: PLC0415

    path, choice = Path(request["path"]), choice_from_json(request["choice"])
    read = read_plan(
        path,
        sheet=request["sheet"],
        choice=choice,
        constraints=constraints_from_json(request["constraints"]),
        limits=limits,
        on_page=tell,
    )
    draft = to_json(read.draft, message=lambda finding: finding.code)
    return {
        "draft": draft,
        "source": source.to_json(read.source),
        "columns": [asdict(table) for table in read.columns],
        "classes": [asdict(one) for one in read.classes],
        "sizes": read.sizes,
    }

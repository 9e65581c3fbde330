"""Reads a document that nobody vouches for in a process of its own, with limits, and kills it.

`python -m equiplan.documents.worker` is that process.
"""

import logging
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..core.errors import Refused
from ..core.plans.draft_json import from_json
from . import source
from .apart import FAULT, ask
from .choices import NOTHING_CHOSEN, Choice, choice_to_json, columns_from_json
from .errors import DocumentRefused
from .limits import LIMITS, Limits
from .source import Read

log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Called with pages done and pages in all."""


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
    }
    answer = ask("equiplan.documents.worker", request, limits=limits, on_progress=on_progress)
    try:
        columns = columns_from_json(answer.said["columns"])
        return Read(
            from_json(answer.said["draft"]), source.from_json(answer.said["source"]), columns
        )
    except (KeyError, TypeError, Refused) as error:
        raise answer.refusal() from error


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker said at last, nothing where it said nothing, and how it ended."""

    said: dict[str, Any]
    ended: Ended
    limits: Limits

    def refusal(self) -> DocumentRefused:
        """Why there is no more in the answer than there is."""
        code = self.said.get("refused", _cause(self.ended))
        if code == _FAULT or code not in SENTENCES:
            log.error("Reading ended with %s: %s", self.ended.code, self.ended.complaint)
            return DocumentRefused(_FAULT)
        facts = {"seconds": self.limits.seconds} | self.said.get("facts", {})
        return DocumentRefused(code, **facts)


def ask(
    module: str,
    request: dict[str, Any],
    *,
    limits: Limits = LIMITS,
    on_progress: Progress | None = None,
) -> Answer:
    """What a module that runs `working.main` answers to a request; raises DocumentRefused.

    It runs in a process of its own that knows no secret of ours and is ended with its limits.
    """

    def hear(message: dict[str, Any]) -> None:
        if "page" in message and on_progress:
            on_progress(int(message["page"]), int(message["pages"]))

    answer = ask("equiplan.documents.worker", request, limits, hear)
    try:
        columns = columns_from_json(answer["columns"])
        return Read(from_json(answer["draft"]), source.from_json(answer["source"]), columns)
    except (KeyError, TypeError, Refused) as error:
        log.error("Reading answered what is no reading")
        raise DocumentRefused(FAULT) from error


if __name__ == "__main__":
    from .working import main

    main()

"""Reads a document that nobody vouches for in a process of its own, with limits, and kills it.

`python -m equiplan.importing.sandbox.worker` is that process.
"""

from pathlib import Path

from equiplan.domain.errors import Refused
from equiplan.domain.plans.draft_json import from_json

from .. import source
from ..choices import NOTHING_CHOSEN, Choice, choice_to_json, columns_from_json
from ..constraints import NO_CONSTRAINTS, Constraints, classes_from_json
from ..files import check_file
from ..limits import LIMITS, Limits
from ..source import Read
from .client import Progress, ask

__all__ = ["Progress", "ask", "read_in_worker"]


def read_in_worker(  # noqa: PLR0913 (each is named where it is called)
    path: Path,
    *,
    sheet: str | None = None,
    choice: Choice = NOTHING_CHOSEN,
    constraints: Constraints = NO_CONSTRAINTS,
    limits: Limits = LIMITS,
    on_progress: Progress | None = None,
) -> Read:
    """The plan in a file, read in a separate process; raises DocumentRefused, whatever happens.

    `choice` is what a person says that the columns of its tables hold, `constraints` what single
    blocks are: the whole document is read again with them, and blocks alike follow.
    """
    check_file(path, limits)
    request = {
        "path": str(path.absolute()),
        "sheet": sheet,
        "choice": choice_to_json(choice),
        "constraints": dict(constraints),
    }
    answer = ask(
        "equiplan.importing.sandbox.worker", request, limits=limits, on_progress=on_progress
    )
    try:
        return Read(
            from_json(answer.said["draft"]),
            source.from_json(answer.said["source"]),
            columns_from_json(answer.said["columns"]),
            classes_from_json(answer.said["classes"]),
            tuple((width, height) for width, height in answer.said["sizes"]),
        )
    except (KeyError, TypeError, ValueError, Refused) as error:
        raise answer.refusal() from error


if __name__ == "__main__":
    from .process import main, read_plan_file

    main(read_plan_file)

"""From a file to what was read in it, in the process of the caller: for files one can trust."""

from dataclasses import replace
from pathlib import Path

from .carried import carried_by
from .choices import NOTHING_CHOSEN, Choice
from .constraints import NO_CONSTRAINTS, Constraints
from .limits import LIMITS, Limits
from .nature import with_nature
from .opening import OnPage, nobody, open_document
from .plans import understand
from .plans.table_columns import table_columns
from .source import Read, source_of


def read_plan(  # noqa: PLR0913 (each is named where it is called)
    path: Path,
    *,
    sheet: str | None = None,
    choice: Choice = NOTHING_CHOSEN,
    constraints: Constraints = NO_CONSTRAINTS,
    limits: Limits = LIMITS,
    on_page: OnPage = nobody,
) -> Read:
    """The plan in a file and the text it was read from; raises DocumentRefused.

    `choice` is what a person says that the columns of its tables hold, `constraints` what single
    blocks are.

    A file from a person goes through `worker.read_in_worker`, which has limits of its own.
    """
    document = open_document(path, sheet=sheet, limits=limits, on_page=on_page)
    found = understand(document, choice, constraints)
    return Read(
        with_nature(replace(found.draft, exported=carried_by(path)), document),
        source_of(document),
        table_columns(document, choice),
        found.classes,
        document.sizes,
    )

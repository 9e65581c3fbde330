"""Reads and counts a roster that nobody vouches for in a process of its own; plain data comes back.

`python -m equiplan.counting.worker` is that process.
"""

from datetime import date
from pathlib import Path
from typing import Any

from equiplan.importing.errors import DocumentRefused
from equiplan.importing.files import check_file
from equiplan.importing.limits import MEGABYTE, Limits
from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.model import (
    Counted,
    Mapping,
    Understood,
    counted_from_json,
    understood_from_json,
)
from equiplan.importing.sandbox.client import ask

__all__ = ["HUGE", "LIMITS", "RosterRefused", "count_columns", "count_roster", "understand"]

LIMITS = Limits(
    file_bytes=100 * MEGABYTE,
    rows=300_000,
    cells=6_000_000,
    seconds=120,
    memory_bytes=3_000 * MEGABYTE,
)
"""For a file that somebody sends."""
HUGE = Limits(
    file_bytes=100_000 * MEGABYTE,
    rows=1_000_000,
    cells=20_000_000,
    seconds=1_800,
    memory_bytes=6_000 * MEGABYTE,
)
"""For a file of one's own, on the command line."""


def understand(
    path: Path,
    *,
    on: date,
    sheet: str | None = None,
    mapping: Mapping | None = None,
    limits: Limits = LIMITS,
) -> Understood:
    """What a file of people holds, before it is counted as of `on`; raises RosterRefused.

    `mapping` is how the organisation's last roster was counted: it goes before what is guessed.
    """
    request = {"sheet": sheet, "mapping": mapping and mapping.to_json(), "on": on.isoformat()}
    return understood_from_json(_asked("understand", path, request, limits))


def count_roster(path: Path, *, mapping: Mapping, on: date, limits: Limits = LIMITS) -> Counted:
    """The counts of a file of people; raises RosterRefused. Ages are reckoned on the day `on`."""
    request = {"mapping": mapping.to_json(), "on": on.isoformat()}
    return counted_from_json(_asked("count", path, request, limits))


def count_columns(path: Path, *, asked: dict[str, Any], on: date, limits: Limits = HUGE) -> Counted:
    """The counts by columns named in words and with a filter: see `columns.count_by`."""
    request = {"asked": asked, "on": on.isoformat()}
    return counted_from_json(_asked("columns", path, request, limits))


def _asked(question: str, path: Path, request: dict[str, Any], limits: Limits) -> dict[str, Any]:
    try:
        check_file(path, limits)  # no process is started for a file that is not there
    except DocumentRefused as missing:
        raise RosterRefused(missing.code, **missing.facts) from missing
    whole = {"question": question, "path": str(path.absolute()), **request}
    answer = ask("equiplan.counting.worker", whole, limits=limits)
    try:
        content: dict[str, Any] = answer.said["told"]
    except KeyError as error:
        refusal = answer.refusal()
        raise RosterRefused(refusal.code, **refusal.facts) from error
    return content


if __name__ == "__main__":
    from equiplan.importing.sandbox.process import main

    from .working import done

    main(done)

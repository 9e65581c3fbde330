"""Reads a file of figures that nobody vouches for in a process of its own, with limits.

`python -m equiplan.importing.series.worker` is that process; see
`equiplan.importing.sandbox.worker`.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from ..files import check_file
from ..limits import LIMITS, MEGABYTE, Limits
from ..sandbox.process import Tell
from ..sandbox.worker import ask
from .model import Table, from_json, to_json

SERIES_LIMITS = replace(LIMITS, file_bytes=10 * MEGABYTE, rows=20_000)


def read_in_worker(path: Path, *, limits: Limits = SERIES_LIMITS) -> Table:
    """The table of figures in a file; raises DocumentRefused, whatever happens."""
    check_file(path, limits)
    request = {"path": str(path.absolute())}
    answer = ask("equiplan.importing.series.worker", request, limits=limits)
    try:
        return from_json(answer.said["table"])
    except (KeyError, TypeError) as error:
        raise answer.refusal() from error


def _work(request: dict[str, Any], limits: Limits, _tell: Tell) -> dict[str, Any]:
    from .reading import read_table  # noqa: PLC0415 - once the limits hold

    return {"table": to_json(read_table(Path(request["path"]), limits=limits))}


if __name__ == "__main__":
    from ..sandbox.process import main

    main(_work)

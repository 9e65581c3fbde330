"""Draws pages of a PDF that nobody vouches for in a process of its own, with limits.

`python -m equiplan.importing.sandbox.picturing` is that process.
"""

from base64 import b64decode, b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..files import check_file
from ..limits import LIMITS, Limits
from .client import ask

PICTURING = replace(LIMITS, seconds=10)


def pictures_in_worker(
    path: Path, first: int, last: int, *, limits: Limits = PICTURING
) -> list[bytes]:
    """Pages `first` to `last` as PNG, no bytes for one that cannot be drawn.

    Raises DocumentRefused, whatever happens.
    """
    check_file(path, limits)
    request = {"path": str(path.absolute()), "first": first, "last": last}
    answer = ask("equiplan.importing.sandbox.picturing", request, limits=limits)
    try:
        return [b64decode(each) for each in answer.said["pictures"]]
    except (KeyError, TypeError, ValueError) as error:
        raise answer.refusal() from error


def draw(request: dict[str, Any], _limits: Limits, _tell: object) -> dict[str, Any]:
    """The pictures of a request, in the process."""
    from ..pdf.picture import pictures  # noqa: PLC0415 - once the limits hold

    drawn = pictures(Path(request["path"]), request["first"], request["last"])
    return {"pictures": [b64encode(each).decode() for each in drawn]}


if __name__ == "__main__":
    from .process import main

    main(draw)

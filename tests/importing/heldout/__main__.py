"""Prints the score of each plan: `python -m tests.importing.heldout [part of a name …]`."""

import sys

from ..corpus.__main__ import HEAD, ROW, line
from . import plans


def main(wanted: list[str]) -> None:
    chosen = [path for path in plans() if not wanted or any(part in path.name for part in wanted)]
    sys.stdout.write("\n".join([ROW.format(*HEAD), *map(line, chosen)]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Prints the score of each document: `python -m tests.importing.corpus [part of a name …]`."""

import sys
from pathlib import Path

from .. import scoring
from . import plans, silent

HEAD = ("document", "overall", "axes", "actions", "placed", "fields", "invented", "low fields")
ROW = "{:24} {:>7} {:>7} {:>7} {:>7} {:>7} {:>9}  {}"


def line(path: Path) -> str:
    try:
        found = scoring.score(scoring.gold_of(path), scoring.plain(scoring.read(path)))
    except Exception as error:  # a table of all documents says more than the first failure
        return f"{path.name:24} {type(error).__name__}: {error}"
    low = " ".join(f"{name}={value:.2f}" for name, value in found.by_field.items() if value < 0.95)
    figures = (found.overall, found.axes, found.actions, found.placed, found.fields)
    return ROW.format(path.name, *(f"{figure:.3f}" for figure in figures), found.invented, low)


def quiet(path: Path) -> str:
    draft = scoring.read(path)
    actions = sum(len(axis.actions) for axis in draft.axes)
    return f"{path.name:24} {len(draft.axes)} axes, {actions} actions (none expected)"


def main(wanted: list[str]) -> None:
    def chosen(paths: list[Path]) -> list[Path]:
        return [path for path in paths if not wanted or any(part in path.name for part in wanted)]

    rows = [ROW.format(*HEAD), *map(line, chosen(plans())), *map(quiet, chosen(silent()))]
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

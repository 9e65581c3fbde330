"""The pages of the catalogue name every measure, and their worked examples are true."""

import re
from pathlib import Path

import pytest

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.figures.cells import PROTECTED, Cell, Missing, NotComputable, Protected, Value
from equiplan.domain.figures.compute import compute
from equiplan.domain.figures.facts import Answer

from .counting import Given, answer

PAGES = Path(__file__).resolve().parents[3] / "docs" / "method"
ROW = re.compile(
    r"^\| `(?P<code>\w+)` \| (?P<counts>[^|]*)\| (?P<options>[^|]*)\| (?P<gives>[^|]*)\|$"
)


def rows() -> list[tuple[str, str, str, str]]:
    """Code, counts, options and result of each worked example, page by page."""
    lines = [line for page in sorted(PAGES.glob("*.md")) for line in page.read_text().splitlines()]
    found = [match for line in lines if (match := ROW.match(line))]
    return [
        (row["code"], row["counts"].strip(), row["options"].strip(), row["gives"].strip())
        for row in found
        if row["code"] in MEASURES
    ]


ROWS = rows()


def slots(said: str) -> dict[str, Answer]:
    """ "people: sex=F 3, sex=M 7; staff: 12" as answers; a slot with nothing was not counted."""
    parts = (slot.partition(":") for slot in said.split(";"))
    return {
        name.strip(): answer(dict(map(number, filter(str.strip, cells.split(",")))))
        for name, _colon, cells in parts
    }


def number(said: str) -> tuple[str, Given]:
    where, _, given = said.strip().rpartition(" ")
    return where, PROTECTED if given == "protected" else float(given)


def told(cell: Cell) -> str:
    """A cell as the pages write it."""
    if isinstance(cell, Value):
        return f"{round(cell.number, 2):g}" if cell.number < 10_000 else f"{cell.number}"
    if isinstance(cell, NotComputable):
        return f"not computable: {cell.reason}"
    return {Missing: "missing", Protected: "protected"}[type(cell)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]} {row[2]}"[:90])
def test_every_worked_example_is_computed_as_it_says(row: tuple[str, str, str, str]) -> None:
    code, counts, options, gives = row
    chosen = dict(option.split("=") for option in options.split())
    assert told(compute(MEASURES[code], slots(counts), chosen).whole) == gives


def test_every_measure_of_the_catalogue_has_a_worked_example() -> None:
    assert set(MEASURES) == {row[0] for row in ROWS}

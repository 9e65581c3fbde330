"""What a file of figures is turned into: a table, how its columns are meant, and its points."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Literal

Format = Literal["csv", "sheet", "sdmx-ml", "sdmx-json"]
Mark = Literal[",", "."]
MARKS: tuple[Mark, Mark] = (",", ".")


@dataclass(frozen=True, slots=True)
class Table:
    """A row of texts for each observation; `numbers` says which row of the file each is (1-based).

    Observations of SDMX are numbered in their order. `labels` is, by column, what the codes in it
    are called, where the file says so. `dimensions` are the columns known to tell one figure from
    another. `structure` is the column that says which dataflow or structure a row is of, where
    there are several, else "". `withdrawn` is how many values the file itself takes back.
    """

    format: Format
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    dimensions: tuple[str, ...] = ()
    structure: str = ""
    withdrawn: int = 0

    def values(self, column: str, kept: Mapping[str, str] | None = None) -> tuple[str, ...]:
        """What stands in a column, each once, in the order of the file; in the rows kept only."""
        at = self.columns.index(column)
        return tuple(dict.fromkeys(row[at] for _, row in self.rows_with(kept or {})))

    def rows_with(self, kept: Mapping[str, str]) -> Iterable[tuple[int, tuple[str, ...]]]:
        """The rows with these values in these columns, each with its number."""
        wanted = [(self.columns.index(column), value) for column, value in kept.items()]
        for number, row in zip(self.numbers, self.rows, strict=True):
            if all(row[at] == value for at, value in wanted):
                yield number, row


@dataclass(frozen=True, slots=True)
class Meaning:
    """Which column says what, and which rows are kept: those with these values in these columns.

    `area` is "" where the whole file is of one area. `decimal` is the mark its numbers have.
    """

    area: str
    period: str
    value: str
    decimal: Mark = "."
    kept: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Point:
    """A number for an area and a year; `area` is as in the file, its label where it has one."""

    area: str
    year: int
    value: float


class Fault(StrEnum):
    """Why a row could not be taken; each has its sentence in `sentences.py`."""

    NOT_A_YEAR = "series.not_a_year"
    NOT_A_NUMBER = "series.not_a_number"
    NOT_A_POWER = "series.not_a_power"
    TWICE = "series.twice"
    MIXED = "series.mixed"
    NO_AREA = "series.no_area"


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that was left out, and why; `said` is what stands there."""

    row: int
    fault: Fault
    said: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The points of a table, the rows left out with their reasons, and how many were empty.

    `unchosen` is the column of dataflows where one has to be chosen before there are points.
    `multiplied` is how many points the file says to multiply by a power of ten.
    """

    points: tuple[Point, ...]
    problems: tuple[Problem, ...]
    empty: int
    unchosen: str = ""
    multiplied: int = 0


def to_json(table: Table) -> dict[str, Any]:
    """The table as plain values for `json.dumps`."""
    return asdict(table)


def from_json(data: Mapping[str, Any]) -> Table:
    """The table that `to_json` wrote; KeyError or TypeError for anything else."""
    return Table(
        format=data["format"],
        columns=tuple(data["columns"]),
        rows=tuple(tuple(row) for row in data["rows"]),
        numbers=tuple(data["numbers"]),
        labels=data["labels"],
        # Tables that were stored before these were known have none of them.
        dimensions=tuple(data.get("dimensions", ())),
        structure=data.get("structure", ""),
        withdrawn=data.get("withdrawn", 0),
    )

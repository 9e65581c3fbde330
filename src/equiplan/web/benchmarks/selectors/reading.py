"""A series that is still to check: what its columns are taken for and what comes out of that."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from equiplan.importing.series.meaning import choices, points, suggested
from equiplan.importing.series.model import Meaning, Reading, Table, from_json

from ..models import Level, Series
from ..places import country_of, level_of

SHOWN_AREAS = 40
SHOWN_PROBLEMS = 20
SHOWN_POINTS = 8
FEW_AREAS = 4


@dataclass(frozen=True, slots=True)
class Found:
    """An area that a file has values for, and how many."""

    name: str
    level: Level
    country: str
    count: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A table, what its columns are taken for, and the points that come of it.

    `asked` are the columns that may tell one value from another, with what to choose from.
    """

    series: Series
    table: Table
    meaning: Meaning
    asked: Mapping[str, tuple[str, ...]]
    reading: Reading
    areas: tuple[Found, ...]

    @property
    def is_readable(self) -> bool:
        """Whether it is known which columns hold the years and the values."""
        return bool(self.meaning.period and self.meaning.value)

    @property
    def problems(self) -> list[Any]:
        """The first rows that were left out."""
        return list(self.reading.problems[:SHOWN_PROBLEMS])

    @property
    def more_problems(self) -> int:
        """How many more there are."""
        return max(0, len(self.reading.problems) - SHOWN_PROBLEMS)

    def ticked(self, country: str) -> tuple[str, ...]:
        """The areas to begin with: all of a few, else one's own country and the world."""
        if len(self.areas) <= FEW_AREAS:
            return tuple(each.name for each in self.areas)
        near = (
            e for e in self.areas if e.level == Level.WORLD or (country and e.country == country)
        )
        return tuple(each.name for each in near)

    def listed(self, find: str, ticked: tuple[str, ...]) -> tuple[Found, ...]:
        """The areas to choose from: those ticked, then those whose name has `find` in it."""
        first = [each for each in self.areas if each.name in ticked]
        wanted = find.strip().casefold()
        rest = [e for e in self.areas if e.name not in ticked and wanted in e.name.casefold()]
        rest.sort(key=lambda each: each.level == Level.COUNTRY)  # groups are few, countries many
        return tuple((first + rest)[:SHOWN_AREAS])


def draft(series: Series, meaning: Meaning | None = None) -> Draft:
    """What comes of a series' table; with the meaning suggested by its columns without another."""
    table = from_json(series.table or {})
    taken = meaning or suggested(table)
    reading = points(table, taken)
    return Draft(series, table, taken, choices(table, taken), reading, _areas(reading))


def _areas(reading: Reading) -> tuple[Found, ...]:
    counts: dict[str, int] = {}
    for point in reading.points:
        counts[point.area] = counts.get(point.area, 0) + 1
    return tuple(Found(n, level_of(n), country_of(n), count) for n, count in counts.items())

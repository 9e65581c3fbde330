"""What was counted, before it becomes rows: the same shape from a file, a form or a request."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from equiplan.domain.figures.cells import Sex, key_of

SEXES = (Sex.FEMALE, Sex.MALE, Sex.OTHER, Sex.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Cell:
    """How many people of a sex there are in one category of each dimension."""

    sex: Sex
    number: int
    breakdown: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The breakdown as one text."""
        return key_of(self.breakdown)


@dataclass(frozen=True, slots=True)
class Paid:
    """What was summed of a column of amounts over `number` people of a cell."""

    column: str
    sex: Sex
    number: int
    total: float
    median: float
    breakdown: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The breakdown as one text."""
        return key_of(self.breakdown)


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of a day, or of a period from `since` to `on`.

    Every cell names a category for each of the `dimensions`, no two cells say the same. `rows`
    were read and `reasons` (code -> how many rows) could not be counted; both empty for counts
    that somebody entered.
    """

    on: date
    cells: tuple[Cell, ...]
    since: date | None = None
    dimensions: tuple[str, ...] = ()
    paid: tuple[Paid, ...] = ()
    rows: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)

    def number(self, sex: Sex) -> int:
        """How many people of a sex there are in all."""
        return sum(cell.number for cell in self.cells if cell.sex == sex)

    @property
    def total(self) -> int:
        """How many people there are in all."""
        return sum(cell.number for cell in self.cells)

    @property
    def refused(self) -> int:
        """How many rows could not be counted."""
        return sum(self.reasons.values())

    @property
    def categories(self) -> dict[str, list[str]]:
        """What was found of each dimension, sorted."""
        return {
            name: sorted({cell.breakdown[name] for cell in self.cells}) for name in self.dimensions
        }


@dataclass(frozen=True, slots=True)
class Difference:
    """How many people of a sex there were and are; None where there was, or is, no such cell."""

    sex: Sex
    breakdown: Mapping[str, str]
    before: int | None
    after: int | None


def differences(before: Iterable[Cell], after: Iterable[Cell]) -> tuple[Difference, ...]:
    """Where two countings do not say the same, by category and sex; zero is not "no cell"."""
    old = {(cell.key, cell.sex): cell for cell in before}
    new = {(cell.key, cell.sex): cell for cell in after}
    return tuple(
        Difference(
            at[1],
            (new.get(at) or old[at]).breakdown,
            old[at].number if at in old else None,
            new[at].number if at in new else None,
        )
        for at in sorted(old.keys() | new.keys())
        if at not in old or at not in new or old[at].number != new[at].number
    )

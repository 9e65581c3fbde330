"""What protection takes and gives: tables of counts, what leaves of them, and how that was found.

The same people are counted in every table of a problem. A cell is named by its key: a category, or
None for the total, for each dimension of its table in order. Rules: `docs/method/disclosure.md`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Key = tuple[str | None, ...]
"""The categories of a cell in the order of its table's dimensions; None is the total."""

Place = tuple[str, Key]
"""A cell of a release: the name of its table, and its key."""


class Policy(StrEnum):
    """How secret the people of a dataset are, chosen once for each dataset."""

    PUBLIC = "public"  # who sits on a committee: everything is shown
    INTERNAL = "internal"  # small counts are hidden
    SENSITIVE = "sensitive"  # and what everybody of a group has in common


@dataclass(frozen=True, slots=True)
class Table:
    """Counts before protection. `cells` may leave out totals, and parts that are zero."""

    name: str
    dimensions: tuple[str, ...]
    cells: Mapping[Key, int]


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Each category of the dimension `child` lies in one of the dimension `parent`.

    `within` names that one for each category; several where it may be any of them, as for people
    whose category is not known. `is_found`: nobody declared it, the counts show it.
    """

    child: str
    parent: str
    within: Mapping[str, frozenset[str]]
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Tables that leave together; counts of 1 to `threshold` − 1 are small.

    `secret` names the dimensions whose categories nobody may learn of a person (sensitive data
    only); empty: all of them.
    """

    threshold: int
    tables: tuple[Table, ...]
    policy: Policy = Policy.INTERNAL
    secret: frozenset[str] = frozenset()
    hierarchies: tuple[Hierarchy, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as it leaves: every cell, totals included; None where it is protected."""

    name: str
    dimensions: tuple[str, ...]
    cells: Mapping[Key, int | None]


@dataclass(frozen=True, slots=True)
class Release:
    """What leaves, or has left: tables, and the threshold they were protected by.

    `merged` says, by dimension, which categories a merged one stands for.
    """

    threshold: int
    tables: tuple[Shown, ...]
    merged: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    hierarchies: tuple[Hierarchy, ...] = ()


class Fallback(StrEnum):
    """What was given up when nothing better could be found, or not in time."""

    STOPPED = "stopped"  # in time; perhaps more is hidden than needed
    MERGED = "merged"  # some categories are told together
    DROPPED = "dropped"  # a table lost a dimension
    WITHHELD = "withheld"  # a table leaves without any number


@dataclass(frozen=True, slots=True)
class Step:
    """One thing given up: in which table ("" all), of which dimension, which categories."""

    fallback: Fallback
    table: str = ""
    dimension: str = ""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """How a release was found. Never published: which cells are small is part of the secret.

    `hidden` and `least` count aggregates, each once though several tables show it: how many are
    hidden, and how many at least would have to be (a proven bound). `is_optimal`: both are equal.
    """

    primary: frozenset[Place]
    complementary: frozenset[Place]
    steps: tuple[Step, ...]
    hidden: int
    least: int
    seconds: float

    @property
    def is_optimal(self) -> bool:
        """Whether it is proven that no pattern hides fewer."""
        return self.hidden <= self.least

    @property
    def gap(self) -> float:
        """By how much more than the proven bound is hidden, at most: 0.05 is five percent."""
        return (self.hidden - self.least) / max(self.least, 1)


@dataclass(frozen=True, slots=True)
class Protection:
    """What may leave, and how it was found."""

    release: Release
    report: Report

"""What is counted, and what comes of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Ranks = tuple[int | None, ...]
Group = tuple[str, ...]


class Method(StrEnum):
    """The rules by which ballots can be counted; `docs/method/votes.md` says each."""

    SCHULZE = "schulze"
    STV = "stv"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True)
class Ballots:
    """Ballots on some candidates, each known by a name of its own.

    `ranks`: ballot -> how many were cast like it. A ballot has a rank for each candidate, in their
    order: 1 is best, equal ranks are allowed, None is no opinion.
    """

    candidates: tuple[str, ...]
    ranks: Mapping[Ranks, int]

    @classmethod
    def of(cls, candidates: Iterable[str], ballots: Iterable[Ranks]) -> "Ballots":
        """Ballots one by one; ValueError for one that is not as long as the candidates are many."""
        named, counted = tuple(candidates), Counter(ballots)
        if len(set(named)) < len(named) or any(len(each) != len(named) for each in counted):
            raise ValueError("a rank for each candidate, and a name of its own for each")
        return cls(named, counted)

    @property
    def number(self) -> int:
        """How many were cast, blank ones included."""
        return sum(self.ranks.values())

    @property
    def blank(self) -> int:
        """How many say nothing of anybody."""
        return self.ranks.get((None,) * len(self.candidates), 0)

    def unmarked(self) -> frozenset[str]:
        """The candidates of whom no ballot says anything."""
        marked = {at for ranks in self.ranks for at, rank in enumerate(ranks) if rank is not None}
        return frozenset(self.candidates) - {self.candidates[at] for at in marked}


@dataclass(frozen=True, slots=True)
class Result:
    """What a count gives.

    `ranking`: groups, the best first; a group of several is a tie. `winners` are those elected
    for certain, `tied` those among whom `open_seats` seats stay open: a tie is a result, and only
    an order that was chosen before the ballots were opened breaks it. `vacant` seats have nobody
    to fill them, `unsupported` winners are marked on no ballot. `detail` is the whole count, as
    JSON: who repeats it finds the same.
    """

    method: Method
    seats: int
    ballots: int
    blank: int
    ranking: tuple[Group, ...]
    winners: Group
    tied: Group = ()
    open_seats: int = 0
    vacant: int = 0
    unsupported: Group = ()
    detail: Mapping[str, Any] = field(default_factory=dict)

    @property
    def ties(self) -> tuple[Group, ...]:
        """The groups of several in the ranking."""
        return tuple(group for group in self.ranking if len(group) > 1)

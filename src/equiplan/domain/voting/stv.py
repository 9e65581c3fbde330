"""The single transferable vote, as Scotland counts it, exactly.

Source: Scottish Local Government Elections Order 2011 (2007 before it), schedule 1, rules 45 to 52:
Droop's quota in whole votes; of a surplus every ballot is transferred, at a fraction of what it was
worth, to five decimals, the rest ignored (weighted inclusive Gregory); of equals, who had more at
the most recent stage at which they were not equal. Where they always were, the order decides, and
without one this count stops: `Undecided`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from .model import Ballots, Group

UNIT = 100_000  # a whole vote: all is counted in its hundred thousandths
Choices = Sequence[str]


class Undecided(Exception):  # noqa: N818 - a tie is a result, not a fault
    """Equals at every stage: a lot, or an order chosen before, says which of `tied` it is.

    `most` is whether the best of them is looked for, or the one who goes.
    """

    def __init__(self, tied: Group, *, most: bool) -> None:
        super().__init__(tied)
        self.tied = tied
        self.most = most


@dataclass(slots=True)
class Parcel:
    """Ballots alike in one hand: what they say, how far it was followed, what each is worth."""

    preferences: Group
    at: int
    number: int
    value: int = UNIT


@dataclass(slots=True)
class Count:
    """A count under way. `choices` are who comes first of equals, one tie after the other."""

    candidates: Group
    seats: int
    quota: int
    piles: dict[str, list[Parcel]]
    choices: Choices = ()
    elected_together: list[Group] = field(default_factory=list)
    excluded_together: list[Group] = field(default_factory=list)
    passed_on: set[str] = field(default_factory=set)
    history: list[dict[str, int]] = field(default_factory=list)
    stages: list[dict[str, Any]] = field(default_factory=list)
    lost: int = 0
    decided: int = 0

    @property
    def elected(self) -> list[str]:
        """Those who have a seat, the first first."""
        return [each for group in self.elected_together for each in group]

    @property
    def excluded(self) -> list[str]:
        """Those who went, the first first."""
        return [each for group in self.excluded_together for each in group]

    def by_votes(self, candidates: Sequence[str]) -> list[Group]:
        """Candidates by what they have now, the most first, equals together."""
        numbers = sorted({self.votes(each) for each in candidates}, reverse=True)
        return [tuple(c for c in candidates if self.votes(c) == number) for number in numbers]

    @property
    def continuing(self) -> list[str]:
        """Those who are neither elected nor excluded."""
        gone = {*self.elected, *self.excluded}
        return [each for each in self.candidates if each not in gone]

    def votes(self, candidate: str) -> int:
        """What a candidate has now, in hundred thousandths of a vote."""
        if candidate in self.passed_on:
            return self.quota
        return sum(each.number * each.value for each in self.piles[candidate])

    def first_of(self, equals: Sequence[str], *, most: bool) -> str:
        """Which of those with as many votes comes first: by earlier stages, else as chosen."""
        for past in reversed(self.history[:-1]):
            best = (max if most else min)(past[each] for each in equals)
            equals = [each for each in equals if past[each] == best]
        if len(equals) == 1:
            return equals[0]
        if self.decided == len(self.choices):
            raise Undecided(tuple(equals), most=most)
        self.decided += 1
        return self.choices[self.decided - 1]

    def step(self, what: str, who: Sequence[str]) -> None:
        """Write a stage down, with what everybody has after it."""
        votes = {each: self.votes(each) for each in self.candidates}
        self.history.append(votes)
        written = {each: written_votes(number) for each, number in votes.items()}
        self.stages.append(
            {what: list(who), "votes": written, "non_transferable": written_votes(self.lost)}
        )


def written_votes(number: int) -> str:
    """Votes with their five decimals: "12.50000"."""
    return f"{number // UNIT}.{number % UNIT:05}"


def preferences(ballots: Ballots) -> dict[Group, int]:
    """How many ballots say what, the best first; one that ranks two alike counts up to there.

    Who gives nobody a first rank of their own says nothing that can be counted, and is not here.
    """
    found: dict[Group, int] = {}
    for ranks, number in ballots.ranks.items():
        sequence = tuple(_in_order(ballots.candidates, ranks))
        if sequence:
            found[sequence] = found.get(sequence, 0) + number
    return found


def _in_order(candidates: Group, ranks: Sequence[int | None]) -> Iterator[str]:
    marked = [(r, c) for r, c in zip(ranks, candidates, strict=True) if r is not None]
    alike = [rank for rank, _candidate in marked]
    for rank, candidate in sorted(marked):
        if alike.count(rank) > 1:
            return
        yield candidate


def begun(ballots: Ballots, seats: int, choices: Choices = ()) -> Count:
    """The first stage: every ballot with its first preference."""
    found = preferences(ballots)
    quota = (sum(found.values()) // (seats + 1) + 1) * UNIT
    piles: dict[str, list[Parcel]] = {each: [] for each in ballots.candidates}
    for sequence, number in found.items():
        piles[sequence[0]].append(Parcel(sequence, 0, number))
    count = Count(ballots.candidates, seats, quota, piles, choices)
    count.step("first_preferences", ())
    return count


def counted(ballots: Ballots, seats: int, choices: Choices = ()) -> Count:
    """The whole count. Undecided where equals are met that nothing tells apart."""
    count = begun(ballots, seats, choices)
    finish(count)
    return count


def finish(count: Count) -> None:
    """Carry a count on to its end. Undecided as `counted`: what was elected until then is."""
    while True:
        _elect(count)
        left = count.seats - len(count.elected)
        if left == 0:
            return
        if len(count.continuing) <= left:
            count.elected_together += count.by_votes(count.continuing)
            return
        surplus = _next_surplus(count)
        if surplus is not None:
            _transfer_surplus(count, surplus)
        else:
            _exclude(count)


def _elect(count: Count) -> None:
    """Whoever has the quota is elected, the most votes first."""
    reached = [each for each in count.continuing if count.votes(each) >= count.quota]
    count.elected_together += count.by_votes(reached)


def _next_surplus(count: Count) -> str | None:
    """Who has the largest surplus that was not passed on yet."""
    above = [each for each in count.elected if count.votes(each) > count.quota]
    if not above:
        return None
    most = max(count.votes(each) for each in above)
    return count.first_of([each for each in above if count.votes(each) == most], most=True)


def _transfer_surplus(count: Count, candidate: str) -> None:
    total = count.votes(candidate)
    surplus, handed_on = total - count.quota, 0
    for parcel in count.piles[candidate]:
        value = surplus * parcel.value // total
        handed_on += _hand_on(count, parcel, value)
    count.lost += surplus - handed_on
    count.passed_on.add(candidate)
    count.step("surplus", [candidate])


def _exclude(count: Count) -> None:
    continuing = count.continuing
    fewest = min(count.votes(each) for each in continuing)
    last = [each for each in continuing if count.votes(each) == fewest]
    if fewest == 0 and len(last) <= len(continuing) - (count.seats - len(count.elected)):
        count.excluded_together.append(
            tuple(last)
        )  # without a ballot to hand on, who of them goes first is the same
        count.step("excluded", last)
        return
    candidate = count.first_of(last, most=False)
    count.excluded_together.append((candidate,))
    parcels, count.piles[candidate] = count.piles[candidate], []
    for parcel in parcels:
        whole = parcel.value * parcel.number
        count.lost += whole - _hand_on(count, parcel, parcel.value)
    count.step("excluded", [candidate])


def _hand_on(count: Count, parcel: Parcel, value: int) -> int:
    """Give ballots to the next who can still use them; how many votes went on, 0 for none."""
    usable = set(count.continuing)
    for at in range(parcel.at + 1, len(parcel.preferences)):
        if parcel.preferences[at] in usable:
            pile = count.piles[parcel.preferences[at]]
            pile.append(Parcel(parcel.preferences, at, parcel.number, value))
            return value * parcel.number
    return 0

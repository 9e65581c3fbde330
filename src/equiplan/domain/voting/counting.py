"""From ballots to a result, by the rule that was chosen before they were opened."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from . import schulze, stv
from .model import Ballots, Group, Method, Result

MOST_COUNTS = 500  # ways in which the ties of one count may fall, before it is left open


def lot(candidates: Group, seed: str) -> Group:
    """The candidates in the order of a lot that everybody can draw again.

    By the SHA-256 of the seed, a line end and the name, in UTF-8.
    """
    return tuple(sorted(candidates, key=lambda name: sha256(f"{seed}\n{name}".encode()).digest()))


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a rule makes of ballots: who comes before whom, who has a seat, who is equal for one."""

    ranking: tuple[Group, ...]
    winners: Group
    tied: Group
    detail: dict[str, Any]


def count(ballots: Ballots, method: Method, seats: int = 1, order: Group = ()) -> Result:
    """Count ballots for a number of seats.

    `order` breaks ties: who stands before the others comes first (a lot, seniority). Without it
    a tie stays one. ValueError for less than one seat, or an order that is not of the candidates.
    """
    if seats < 1 or (order and sorted(order) != sorted(ballots.candidates)):
        raise ValueError("at least one seat, and an order of all the candidates")
    if method == Method.STV:
        standing = _transferable(ballots, seats, order)
    else:
        ranking, detail = RANKINGS[method](ballots)
        standing = _Standing(ranking, *_seated(ranking, seats, order), detail)
    to_fill, unmarked = min(seats, len(ballots.candidates)), ballots.unmarked()
    return Result(
        method,
        seats,
        ballots.number,
        ballots.blank,
        standing.ranking,
        standing.winners,
        standing.tied,
        open_seats=to_fill - len(standing.winners),
        vacant=seats - to_fill,
        unsupported=tuple(each for each in standing.winners if each in unmarked),
        detail=standing.detail,
    )


def _schulze(ballots: Ballots) -> tuple[tuple[Group, ...], dict[str, Any]]:
    preferred = schulze.pairs(ballots)
    paths = schulze.strengths(ballots.candidates, preferred)
    detail = {
        "preferred": _by_candidate(preferred),
        "strongest_paths": _by_candidate(paths),
    }
    return schulze.ranking(ballots.candidates, paths), detail


def _by_candidate(pairs: schulze.Pairs) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for (a, b), number in pairs.items():
        found.setdefault(a, {})[b] = number
    return found


def _approval(ballots: Ballots) -> tuple[tuple[Group, ...], dict[str, Any]]:
    """By how many ballots mark each, whatever the rank."""
    approved = {
        candidate: sum(n for ranks, n in ballots.ranks.items() if ranks[at] is not None)
        for at, candidate in enumerate(ballots.candidates)
    }
    numbers = sorted(set(approved.values()), reverse=True)
    groups = (tuple(each for each in approved if approved[each] == n) for n in numbers)
    return tuple(groups), {"approved": approved}


RANKINGS: dict[Method, Callable[[Ballots], tuple[tuple[Group, ...], dict[str, Any]]]] = {
    Method.SCHULZE: _schulze,
    Method.APPROVAL: _approval,
}


def _seated(ranking: tuple[Group, ...], seats: int, order: Group) -> tuple[Group, Group]:
    """Who is elected and who is equal for what is left: seats go to the groups in turn."""
    winners: Group = ()
    for group in ranking:
        left = seats - len(winners)
        if len(group) <= left:
            winners += group
        elif left and order:
            return winners + tuple(sorted(group, key=order.index)[:left]), ()
        elif left:
            return winners, group
    return winners, ()


def _transferable(ballots: Ballots, seats: int, order: Group) -> _Standing:
    """STV: with an order one count; without, all the ways in which its ties may fall."""
    counts = []
    for each in _counts(ballots, seats, order):
        counts.append(each)
        if len(counts) > MOST_COUNTS:
            break
    known = len(counts) <= MOST_COUNTS
    elected = [set(each.elected) for each in counts]
    certain = set.intersection(*elected) if known else set(_before_ties(ballots, seats))
    possible = set.union(*elected) if known else set(ballots.candidates)
    first = counts[0]
    winners = tuple(each for each in first.elected if each in certain)
    tied = tuple(each for each in ballots.candidates if each in possible - certain)
    ranking = (
        *_alike(counts, certain, lambda each: each.elected_together),
        *((tied,) if tied else ()),
        *_alike(counts, set(ballots.candidates) - possible, _from_last),
    )
    detail = {
        "quota": stv.written_votes(first.quota),
        "valid": sum(stv.preferences(ballots).values()),
        "stages": first.stages,
    }
    if len(counts) > 1:
        detail["stages_if_first"] = list(first.choices)
    return _Standing(ranking, winners, tied, detail)


def _from_last(count: stv.Count) -> list[Group]:
    """Those who lose: who was still there at the end by their votes, the others as they went."""
    return [*count.by_votes(count.continuing), *reversed(count.excluded_together)]


def _alike(
    counts: Sequence[stv.Count], of: set[str], groups: Callable[[stv.Count], list[Group]]
) -> tuple[Group, ...]:
    """The order of some candidates where every count has the same, else all of them together."""
    orders = {
        tuple(tuple(sorted(of.intersection(g))) for g in groups(count) if of.intersection(g))
        for count in counts
    }
    return orders.pop() if len(orders) == 1 else (tuple(sorted(of)),)


def _counts(
    ballots: Ballots, seats: int, order: Group, choices: stv.Choices = ()
) -> Iterator[stv.Count]:
    """Every way in which a count may go, each tie decided in each way; by the order, one."""
    try:
        yield stv.counted(ballots, seats, choices)
    except stv.Undecided as undecided:
        equals = undecided.tied
        if order:
            equals = ((min if undecided.most else max)(equals, key=order.index),)
        for each in equals:
            yield from _counts(ballots, seats, order, (*choices, each))


def _before_ties(ballots: Ballots, seats: int) -> list[str]:
    """Who is elected before the first tie is met: certain whatever comes of it."""
    count = stv.begun(ballots, seats)
    with suppress(stv.Undecided):
        stv.finish(count)
    return count.elected

"""Schulze's method: its author's example, brute force over all paths, and what it promises."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.voting import schulze
from equiplan.domain.voting.counting import count, lot
from equiplan.domain.voting.model import Ballots, Method, Ranks

PAPER = """
5 ACBED
5 ADECB
8 BEDAC
3 CABED
7 CAEBD
2 CBADE
7 DCEBA
8 EBADC
"""
"""Section 3.1 of the paper: 45 voters, five candidates; the winner is E."""


def ranked(order: str, candidates: str) -> Ranks:
    """A ballot that says an order of candidates."""
    return tuple(order.index(each) + 1 if each in order else None for each in candidates)


def of(lines: str, candidates: str) -> Ballots:
    """Ballots as "5 ACB": how many, and in which order."""
    rows = (line.split() for line in lines.split("\n") if line)
    cast = [ranked(order, candidates) for number, order in rows for _ in range(int(number))]
    return Ballots.of(candidates, cast)


@st.composite
def elections(draw: st.DrawFn) -> Ballots:
    """Up to 12 ballots on up to five candidates, with equal ranks and blanks."""
    number = draw(st.integers(1, 5))
    rank = st.none() | st.integers(1, 4)
    ballot = st.tuples(*[rank] * number)
    return Ballots.of("ABCDE"[:number], draw(st.lists(ballot, min_size=1, max_size=12)))


def strongest(ballots: Ballots, a: str, b: str) -> int:
    """The best of all paths from a to b, each tried: the slow way."""
    preferred = schulze.pairs(ballots)
    others = [each for each in ballots.candidates if each not in {a, b}]

    def victory(x: str, y: str) -> int:
        votes = preferred[x, y]
        return votes if votes > preferred[y, x] else 0

    paths = (p for n in range(len(others) + 1) for p in permutations(others, n))
    steps = ([*zip((a, *path), (*path, b), strict=True)] for path in paths)
    return max(min(victory(x, y) for x, y in each) for each in steps)


def test_the_example_of_the_paper() -> None:
    result = count(of(PAPER, "ABCDE"), Method.SCHULZE)
    assert result.ranking == (("E",), ("A",), ("C",), ("B",), ("D",))
    assert (result.winners, result.ballots) == (("E",), 45)
    paths = result.detail["strongest_paths"]
    assert (paths["E"]["A"], paths["A"]["E"]) == (25, 24)


@given(elections())
def test_paths_are_the_strongest_of_all(ballots: Ballots) -> None:
    found = schulze.strengths(ballots.candidates, schulze.pairs(ballots))
    for a, b in permutations(ballots.candidates, 2):
        assert found[a, b] == strongest(ballots, a, b)


@given(elections())
def test_who_beats_everybody_wins_alone(ballots: Ballots) -> None:
    preferred = schulze.pairs(ballots)
    best = [
        a
        for a in ballots.candidates
        if all(preferred[a, b] > preferred[b, a] for b in ballots.candidates if b != a)
    ]
    if best:
        assert count(ballots, Method.SCHULZE).winners == tuple(best)


@given(elections(), st.randoms(use_true_random=False))
def test_the_order_of_columns_and_rows_changes_nothing(ballots: Ballots, random: object) -> None:
    places = list(range(len(ballots.candidates)))
    random.shuffle(places)  # type: ignore[attr-defined]
    moved = Ballots(
        tuple(ballots.candidates[at] for at in places),
        {tuple(ranks[at] for at in places): n for ranks, n in ballots.ranks.items()},
    )
    for method in Method:
        first, second = count(ballots, method), count(moved, method)
        assert [set(group) for group in first.ranking] == [set(group) for group in second.ranking]
        assert set(first.winners) == set(second.winners)
        assert set(first.tied) == set(second.tied)


def test_a_blank_is_no_opinion_and_not_the_last_place() -> None:
    ballots = Ballots.of("ABC", [(1, None, 2), (None, 1, 2), (2, None, 1)])
    assert schulze.pairs(ballots)["B", "A"] == 0
    assert schulze.pairs(ballots)["A", "B"] == 0


def test_a_circle_of_equals_is_a_tie_and_a_lot_breaks_it_the_same_each_time() -> None:
    circle = of("1 ABC\n1 BCA\n1 CAB", "ABC")
    result = count(circle, Method.SCHULZE, 2)
    assert (result.winners, result.tied, result.open_seats) == ((), ("A", "B", "C"), 2)
    drawn = lot(circle.candidates, "12 mai 2027")
    broken = count(circle, Method.SCHULZE, 2, drawn)
    assert (broken.winners, broken.tied) == (drawn[:2], ())
    assert broken.ties == (("A", "B", "C"),)


@pytest.mark.parametrize("method", list(Method))
def test_who_nobody_named_is_told_and_missing_candidates_leave_seats_vacant(method: Method) -> None:
    result = count(Ballots.of("AB", [(1, None), (1, None)]), method, 3)
    assert set(result.winners) == {"A", "B"}
    assert (result.unsupported, result.vacant, result.open_seats) == (("B",), 1, 0)


@given(elections(), st.integers(1, 5), st.text(min_size=1, max_size=5))
def test_with_an_order_every_seat_is_filled(ballots: Ballots, seats: int, seed: str) -> None:
    order = lot(ballots.candidates, seed)
    for method in Method:
        whole = count(ballots, method, seats, order)
        assert len(whole.winners) == min(seats, len(ballots.candidates))
        assert whole.tied == ()
        certain = count(ballots, method, seats)
        assert set(certain.winners) <= set(whole.winners) <= {*certain.winners, *certain.tied}

"""The single transferable vote: counts done by hand, and what holds of every count."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.voting import stv
from equiplan.domain.voting.counting import count, lot
from equiplan.domain.voting.model import Ballots, Method

from .test_schulze import elections, of


def test_a_surplus_goes_on_at_a_fraction_of_what_it_was_worth() -> None:
    """A has 10 of 16 votes, quota 6: 4 go on, each ballot at 0.40000."""
    ballots = of("6 AB\n4 AC\n3 B\n3 C", "ABC")
    result = count(ballots, Method.STV, 2)
    stages = result.detail["stages"]
    assert result.detail["quota"] == "6.00000"
    assert stages[0]["votes"] == {"A": "10.00000", "B": "3.00000", "C": "3.00000"}
    assert stages[1]["surplus"] == ["A"]
    assert stages[1]["votes"] == {"A": "6.00000", "B": "5.40000", "C": "4.60000"}
    assert result.winners == ("A", "B")


def test_what_is_below_five_decimals_is_ignored_and_written_down() -> None:
    """Of 7 ballots with a surplus of 2, each goes on at 0.28571: 0.00003 are lost."""
    ballots = of("7 AB\n1 B\n1 C\n1 D", "ABCD")
    second = count(ballots, Method.STV, 1, tuple("ABCD"))
    assert second.winners == ("A",)
    stages = count(of("7 AB\n3 B\n3 C", "ABC"), Method.STV, 2).detail["stages"]
    assert stages[1]["votes"]["B"] == "4.99994" or stages[1]["votes"]["A"] == "5.00000"
    assert stages[1]["non_transferable"] == "0.00003"


def test_equals_go_by_the_most_recent_stage_at_which_they_were_not() -> None:
    """B and C have 3 each after D went: before, B had 3 and C 2, so that C goes."""
    ballots = of("5 A\n3 B\n2 C\n1 DC", "ABCD")
    result = count(ballots, Method.STV, 1)
    assert [stage.get("excluded") for stage in result.detail["stages"]] == [
        None,
        ["D"],
        ["C"],
        ["B"],
    ]
    assert (result.winners, result.tied) == (("A",), ())


def test_equals_from_the_first_stage_on_leave_the_seat_open() -> None:
    result = count(of("2 A\n2 B", "AB"), Method.STV, 1)
    assert (result.winners, result.tied, result.open_seats) == ((), ("A", "B"), 1)
    assert count(of("2 A\n2 B", "AB"), Method.STV, 1, ("B", "A")).winners == ("B",)


def test_a_tie_that_changes_nothing_is_none() -> None:
    """Whether C or D goes first, A and B are elected."""
    result = count(of("9 A\n9 B\n1 C\n1 D", "ABCD"), Method.STV, 2)
    assert (set(result.winners), result.tied) == ({"A", "B"}, ())


def test_many_without_a_vote_are_no_tie() -> None:
    names = [f"candidate {n}" for n in range(40)]
    ballots = Ballots.of(names, [(1, 2, *[None] * 38)] * 3 + [(2, 1, *[None] * 38)])
    result = count(ballots, Method.STV, 1)
    assert (result.winners, result.tied) == (("candidate 0",), ())


def test_two_alike_end_a_ballot() -> None:
    found = stv.preferences(Ballots.of("ABC", [(1, 2, 2), (1, 1, 2), (2, None, 5)]))
    assert found == {("A",): 1, ("A", "C"): 1}


@given(elections(), st.integers(1, 4), st.text(min_size=1, max_size=4))
def test_no_vote_is_made_or_lost_without_being_written(
    ballots: Ballots, seats: int, seed: str
) -> None:
    result = count(ballots, Method.STV, seats, lot(ballots.candidates, seed))
    for stage in result.detail["stages"]:
        votes = sum(map(Decimal, stage["votes"].values())) + Decimal(stage["non_transferable"])
        assert votes == result.detail["valid"]


@given(elections(), st.integers(1, 4))
def test_a_majority_that_stands_together_gets_its_share(ballots: Ballots, seats: int) -> None:
    """Who is first on more than a quota of ballots is elected."""
    first: dict[str, int] = {}
    for preferences, number in stv.preferences(ballots).items():
        first[preferences[0]] = first.get(preferences[0], 0) + number
    quota = sum(first.values()) // (seats + 1) + 1
    reached = {each for each, votes in first.items() if votes >= quota}
    assert reached <= set(count(ballots, Method.STV, seats).winners)

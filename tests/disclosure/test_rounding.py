"""Rounding with a secret offset, against an attacker who knows all of it but the secret."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from equiplan.disclosure.rounding import BASE, offset, rounded, rounded_cube
from equiplan.domain.figures.cells import Value
from equiplan.domain.figures.cube import Cube, of_rows

LARGEST = 60
MOVES = st.lists(st.integers(-4, 4), max_size=25)
"""How many come and go from one day to the next, all of it known to the attacker."""


def possible(shown: list[int], moves: list[int]) -> list[int]:
    """What the attacker cannot exclude: first counts that some offset makes look like that."""
    changes = list(accumulate(moves, initial=0))
    return [
        first
        for first in range(LARGEST)
        if all(first + change >= 0 for change in changes)
        and any(
            all(
                rounded(first + change, each) == told
                for change, told in zip(changes, shown, strict=True)
            )
            for each in range(BASE)
        )
    ]


@given(st.integers(0, 30), st.integers(0, BASE - 1), MOVES)
def test_however_many_days_are_compared_a_count_stays_one_of_six_or_of_all_from_the_least(
    first: int, secret: int, moves: list[int]
) -> None:
    changes = list(accumulate(moves, initial=0))
    if first + min(changes) < 0:
        return
    found = possible([rounded(first + change, secret) for change in changes], moves)
    least = -min(changes)  # so many are known to have gone
    assert first in found
    assert found == list(range(found[0], found[-1] + 1))
    assert len(found) >= BASE or found[0] == least


@given(st.integers(0, 500), st.integers(0, BASE - 1))
def test_what_is_shown_is_less_than_a_base_away_and_nobody_is_nobody(count: int, each: int) -> None:
    assert abs(rounded(count, each) - count) < BASE
    assert rounded(0, each) == 0


@given(st.integers(0, 500))
def test_it_is_right_on_average(count: int) -> None:
    assert sum(rounded(count, each) for each in range(BASE)) == BASE * count


def test_another_groups_numbers_do_not_move_when_somebody_leaves() -> None:
    def shown(a: int) -> Cube:
        rows = [({"grade": "A"}, a), ({"grade": "B"}, 3), ({"grade": "C"}, 8)]
        return rounded_cube(of_rows(("grade",), rows), "secret")

    before, after = shown(12), shown(11)
    assert [before.cell({"grade": each}) for each in "BC"] == [
        after.cell({"grade": each}) for each in "BC"
    ]


def test_the_offset_follows_from_codes_whatever_their_order() -> None:
    one = offset("secret", {"grade": "A", "sex": "F"})
    assert one == offset("secret", {"sex": "F", "grade": "A"})
    assert {offset("secret", {"grade": str(n)}) for n in range(200)} == set(range(BASE))


def test_totals_are_sums_of_what_is_shown() -> None:
    cube = rounded_cube(of_rows(("grade",), [({"grade": str(n)}, n) for n in range(9)]), "secret")
    parts = [cell.number for cell in cube.cells.values() if isinstance(cell, Value)]
    assert cube.cell({}) == Value(sum(parts))

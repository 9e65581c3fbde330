"""Quartiles lie where spreadsheets put them, whatever the order and the unit of the numbers."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.figures.spread import Spread, spread

NUMBERS = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40)


def test_four_numbers_have_the_quartiles_of_a_spreadsheet() -> None:
    assert spread([1, 2, 3, 4]) == Spread(4, 1, 1.75, 2.5, 3.25, 4)


def test_the_example_of_the_method_page_is_true() -> None:
    assert spread([40, 10, 30, 20]) == Spread(4, 10, 17.5, 25, 32.5, 40)


def test_five_numbers_are_their_own_quartiles() -> None:
    assert spread([30, 10, 50, 20, 40]) == Spread(5, 10, 20, 30, 40, 50)


def test_one_number_is_all_of_them() -> None:
    assert spread([7]) == Spread(1, 7, 7, 7, 7, 7)


def test_nothing_has_no_spread() -> None:
    assert spread([]) is None


@given(NUMBERS)
def test_the_five_are_in_order_and_within_the_numbers(numbers: list[float]) -> None:
    found = spread(numbers)
    assert found is not None
    assert min(numbers) == found.low <= found.first <= found.median
    assert found.median <= found.third <= found.high == max(numbers)


@given(NUMBERS.filter(lambda numbers: len(numbers) > 1))
def test_quartiles_are_those_of_the_standard_library(numbers: list[float]) -> None:
    found = spread(numbers)
    assert found is not None
    known = statistics.quantiles(numbers, n=4, method="inclusive")
    assert (found.first, found.median, found.third) == pytest.approx(tuple(known), abs=1e-6)


@given(NUMBERS, st.randoms(use_true_random=False))
def test_the_order_of_the_numbers_makes_no_odds(numbers: list[float], random: object) -> None:
    shuffled = list(numbers)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert spread(shuffled) == spread(numbers)

"""The plain rules: what is small, who is a group, whose network may be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.disclosure.model import Key, Policy
from equiplan.disclosure.rules import (
    all_or_nothing,
    guarded,
    is_group,
    is_small,
    may_show_percentage,
    may_show_without,
    network_may_show,
)

COUNTS = st.integers(0, 100)
THRESHOLDS = st.integers(1, 20)
PARTS = st.lists(st.integers(0, 1000), max_size=12)


@given(COUNTS, THRESHOLDS)
def test_nobody_is_not_small_and_the_threshold_is_not_either(count: int, k: int) -> None:
    assert is_small(count, k) == (count in range(1, k))


@given(COUNTS)
def test_a_group_has_five_people_unless_told_otherwise(size: int) -> None:
    assert is_group(size) == (size >= 5)
    assert is_group(size, least=size)


@given(COUNTS, COUNTS, THRESHOLDS)
def test_a_percentage_hides_as_much_as_its_parts(part: int, rest: int, k: int) -> None:
    may = may_show_percentage(part, part + rest, k=k)
    assert may == may_show_percentage(rest, part + rest, k=k)
    if may:
        assert part + rest >= 10
        assert not is_small(part, k)
        assert not is_small(rest, k)


def test_a_percentage_of_nine_is_not_shown() -> None:
    assert not may_show_percentage(9, 9, k=2)
    assert may_show_percentage(10, 10, k=2)


@given(PARTS)
def test_a_network_that_is_shown_has_three_members_and_none_above_half(parts: list[int]) -> None:
    if network_may_show(parts) and any(parts):
        assert len([each for each in parts if each > 0]) >= 3
        assert max(parts) <= sum(parts) / 2


@given(PARTS, st.permutations(range(12)))
def test_the_order_of_members_changes_nothing(parts: list[int], order: list[int]) -> None:
    turned = [parts[n] for n in order if n < len(parts)]
    assert network_may_show(turned) == network_may_show(parts)


@given(PARTS)
def test_without_any_one_of_them_a_network_still_is_several(parts: list[int]) -> None:
    if network_may_show(parts) and any(parts):
        for place in range(len(parts)):
            others = [each for n, each in enumerate(parts) if n != place and each > 0]
            assert len(others) >= 2


@pytest.mark.parametrize(
    ("parts", "may"),
    [
        ([10, 10, 10], True),
        ([10, 10], False),
        ([10, 10, 0], False),
        ([30, 10, 10], False),
        ([20, 10, 10], True),
        ([0, 0, 0], True),
        ([0, 0], False),
        ([], False),
    ],
)
def test_members_enough_and_none_too_large(parts: list[float], may: bool) -> None:
    assert network_may_show(parts) is may


def test_a_negative_part_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="not negative"):
        network_may_show([1, -1, 5])


def test_a_total_less_what_a_member_knows_of_itself_is_not_small() -> None:
    assert not may_show_without(20, 17, k=5)
    assert may_show_without(20, 15, k=5)
    assert may_show_without(20, 20, k=5)
    assert not may_show_without(20, 10, k=5, published=[18])


LINE: dict[Key, int] = {("A", "yes"): 12, ("A", "no"): 0, ("B", "yes"): 6, ("B", "no"): 7}


def test_the_zeros_that_tell_what_everybody_answered_are_found() -> None:
    assert all_or_nothing(LINE, [1]) == {("A", "no")}
    assert all_or_nothing({**LINE, ("C", "no"): 4, ("C", "yes"): 5}, [0]) == set()


def test_a_policy_guards_more_the_more_secret_it_is() -> None:
    cells = {**LINE, ("B", "no"): 3}
    found = [guarded(cells, 5, policy, [1]) for policy in Policy]
    assert found == [frozenset(), {("B", "no")}, {("B", "no"), ("A", "no")}]

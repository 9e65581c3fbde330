"""Leak 12: five numbers of five members were their five values, and a sixth one's followed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.figures.spread import blurred
from equiplan.web.benchmarks.selectors.within import LEAST, WAVE, _told

VALUES = st.lists(st.floats(1, 99), min_size=LEAST, max_size=20)


@given(VALUES)
def test_12_whoever_comes_alone_or_with_one_other_changes_nothing(values: list[float]) -> None:
    full = LEAST + (len(values) - LEAST) // WAVE * WAVE
    assert _told(values, is_count=False) == _told(values[:full], is_count=False)


@given(VALUES)
def test_12_whoever_knows_all_but_two_members_cannot_tell_them_from_the_extremes(
    values: list[float],
) -> None:
    """The lowest is a mean of three, rounded: two unknown ones may lie anywhere with that sum."""
    ordered = sorted(values)
    moved = [ordered[0] - 5, ordered[1] + 5, *ordered[2:]]
    if sorted(moved) == moved and moved[0] > 0:
        assert blurred(moved, is_share=True).low == blurred(ordered, is_share=True).low


@pytest.mark.parametrize("count", range(LEAST))
def test_12_of_fewer_than_eight_nothing_is_shown(count: int) -> None:
    assert _told([50.0] * count, is_count=False) is None

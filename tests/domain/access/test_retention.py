"""How long things are kept: within bounds, and what is not chosen is what is usual."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.access.retention import RULES, Kept, forgotten_before, is_allowed, months

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
ANYTHING = st.none() | st.booleans() | st.integers() | st.text() | st.floats()


@pytest.mark.parametrize("kept", list(Kept))
def test_what_is_usual_is_allowed(kept: Kept) -> None:
    assert is_allowed(kept, RULES[kept].usual)
    assert months({}, kept) == RULES[kept].usual


@given(st.sampled_from(Kept), ANYTHING)
def test_whatever_is_stored_the_months_are_within_bounds(kept: Kept, said: object) -> None:
    number, rule = months({kept: said}, kept), RULES[kept]
    assert number is None or rule.least <= number <= rule.most
    assert number is not None or rule.may_stay


@given(st.sampled_from(Kept), st.data())
def test_a_longer_time_forgets_less(kept: Kept, data: st.DataObject) -> None:
    rule = RULES[kept]
    some = st.integers(rule.least, rule.most)
    short, long = sorted((data.draw(some), data.draw(some)))
    after, before = (forgotten_before({kept: each}, kept, NOW) for each in (short, long))
    assert after is not None
    assert before is not None
    assert before <= after < NOW


def test_documents_may_stay_for_good_and_people_may_not() -> None:
    assert forgotten_before({Kept.DOCUMENTS: None}, Kept.DOCUMENTS, NOW) is None
    assert forgotten_before({Kept.PEOPLE: None}, Kept.PEOPLE, NOW) is not None


def test_a_year_is_twelve_months() -> None:
    before = forgotten_before({Kept.PEOPLE: 12}, Kept.PEOPLE, NOW)
    assert before is not None
    assert timedelta(days=365) <= NOW - before <= timedelta(days=366)

"""How long things are kept: within bounds, and what is not chosen is what is usual."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.access.retention import RULES, Retained, forgotten_before, is_allowed, months

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
ANYTHING = st.none() | st.booleans() | st.integers() | st.text() | st.floats()


@pytest.mark.parametrize("kind", list(Retained))
def test_what_is_usual_is_allowed(kind: Retained) -> None:
    assert is_allowed(kind, RULES[kind].usual)
    assert months({}, kind) == RULES[kind].usual


@given(st.sampled_from(Retained), ANYTHING)
def test_whatever_is_stored_the_months_are_within_bounds(kind: Retained, said: object) -> None:
    number, rule = months({kind: said}, kind), RULES[kind]
    assert number is None or rule.least <= number <= rule.most
    assert number is not None or rule.may_stay


@given(st.sampled_from(Retained), st.data())
def test_a_longer_time_forgets_less(kind: Retained, data: st.DataObject) -> None:
    rule = RULES[kind]
    some = st.integers(rule.least, rule.most)
    short, long = sorted((data.draw(some), data.draw(some)))
    after, before = (forgotten_before({kind: each}, kind, NOW) for each in (short, long))
    assert after is not None
    assert before is not None
    assert before <= after < NOW


def test_documents_may_stay_for_good_and_people_may_not() -> None:
    assert forgotten_before({Retained.DOCUMENTS: None}, Retained.DOCUMENTS, NOW) is None
    assert forgotten_before({Retained.PEOPLE: None}, Retained.PEOPLE, NOW) is not None


def test_a_year_is_twelve_months() -> None:
    before = forgotten_before({Retained.PEOPLE: 12}, Retained.PEOPLE, NOW)
    assert before is not None
    assert timedelta(days=365) <= NOW - before <= timedelta(days=366)

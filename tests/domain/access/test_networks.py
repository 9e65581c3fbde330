"""Belonging and sharing need two sides, hold on their days, and never go round in a circle."""

from datetime import date, timedelta
from itertools import product
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from equiplan.domain.access.networks import (
    AGREEMENT,
    LIVE,
    MEMBERSHIP,
    OPEN,
    Days,
    Side,
    Standing,
    State,
    Status,
    Step,
    Years,
    closes_a_circle,
    code_of,
    in_force,
    is_member,
    latest_end,
    standings_before,
    state_of,
    statuses_before,
    uids_of,
)

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))
ORGANISATIONS = st.integers(0, 7)
EDGES = st.sets(st.tuples(ORGANISATIONS, ORGANISATIONS), max_size=20)
ALWAYS = Days(None, None)
SINCE = Days(date(2020, 1, 1), None)


def test_nobody_becomes_a_member_without_the_other_side() -> None:
    reached = {
        (before, side) for (before, side, _), after in MEMBERSHIP.items() if after == "active"
    }
    assert reached == {(Status.INVITED, Side.MEMBER), (Status.ASKED, Side.NETWORK)}


def test_nothing_is_shared_before_the_member_grants_and_the_network_accepts() -> None:
    accepted = [key for key, after in AGREEMENT.items() if after == Standing.ACCEPTED]
    assert accepted == [(Standing.GRANTED, Side.NETWORK, Step.ACCEPT)]
    granted = [key for key, after in AGREEMENT.items() if after == Standing.GRANTED]
    assert granted == [(None, Side.MEMBER, Step.GRANT)]


@pytest.mark.parametrize("side", list(Side))
def test_each_side_ends_alone_what_is_in_force(side: Side) -> None:
    assert [
        after
        for (before, who, _), after in MEMBERSHIP.items()
        if (before, who) == (Status.ACTIVE, side)
    ] == [Status.ENDED]
    ends = {
        after
        for (before, who, _), after in AGREEMENT.items()
        if (before, who) == (Standing.ACCEPTED, side)
    }
    assert len(ends) == 1
    assert not ends & LIVE


def test_what_has_ended_never_comes_back() -> None:
    assert {before for before, _, _ in MEMBERSHIP if before} == OPEN
    assert {before for before, _, _ in AGREEMENT if before} == LIVE


def test_the_steps_before_are_those_of_the_table() -> None:
    for side, step in product(Side, Step):
        assert all(MEMBERSHIP[b, side, step] == a for b, a in statuses_before(side, step).items())
        assert all(AGREEMENT[b, side, step] == a for b, a in standings_before(side, step).items())
    assert statuses_before(Side.MEMBER, Step.LEAVE) == {Status.ACTIVE: Status.ENDED}
    assert set(standings_before(Side.MEMBER, Step.REVOKE)) == LIVE


@given(standing=st.sampled_from(Standing), status=st.sampled_from(Status), first=DAYS, last=DAYS)
def test_an_agreement_is_in_force_only_when_all_of_it_is(
    standing: Standing, status: Status, first: date, last: date
) -> None:
    days = Days(first, last)
    holds = in_force(standing, days, membership=status, membership_days=SINCE, today=TODAY)
    assert holds == (standing == "accepted" and status == "active" and first <= TODAY <= last)


@given(first=DAYS, last=st.none() | DAYS, today=DAYS)
def test_who_has_left_is_no_member_whatever_was_agreed(
    first: date, last: date | None, today: date
) -> None:
    days = Days(first, last)
    assume(not is_member(Status.ACTIVE, days, today))
    assert not in_force(
        Standing.ACCEPTED, ALWAYS, membership=Status.ACTIVE, membership_days=days, today=today
    )


@given(standing=st.sampled_from(Standing), first=DAYS, last=DAYS)
def test_its_state_says_in_force_exactly_when_it_is(
    standing: Standing, first: date, last: date
) -> None:
    assume(first <= last)
    days = Days(first, last)
    holds = in_force(standing, days, membership=Status.ACTIVE, membership_days=SINCE, today=TODAY)
    assert (state_of(standing, days, TODAY) == State.IN_FORCE) == holds


def test_a_membership_that_has_no_first_day_is_none() -> None:
    assert not is_member(Status.ACTIVE, ALWAYS, TODAY)


@given(starts_on=st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_an_agreement_holds_five_years_at_most(starts_on: date) -> None:
    last = latest_end(starts_on)
    assert (last + timedelta(1)).year - starts_on.year == 5 or last == date(
        starts_on.year + 5, 2, 28
    )
    assert 5 * 365 <= (last - starts_on).days + 1 <= 5 * 365 + 2


@given(
    years=st.builds(
        Years, st.none() | st.integers(2020, 2030), st.none() | st.integers(2020, 2030)
    ),
    a=st.integers(2015, 2035),
    b=st.integers(2015, 2035),
)
def test_years_meet_when_they_have_one_in_common(years: Years, a: int, b: int) -> None:
    first, last = sorted((a, b))
    assert years.meet(first, last) == any(years.hold(year) for year in range(first, last + 1)) or (
        years.first is not None and years.last is not None and years.first > years.last
    )


def test_a_plan_without_years_is_shared_only_with_all_years() -> None:
    assert Years(None, None).meet(None, None)
    assert not Years(2026, None).meet(None, None)


def _is_within_itself(edges: set[tuple[int, int]], node: int) -> bool:
    """The slow way round: every organisation above, level by level."""
    above = {upper for lower, upper in edges if lower == node}
    for _ in range(len(edges)):
        above |= {upper for lower, upper in edges if lower in above}
    return node in above


@given(edges=EDGES, member=ORGANISATIONS, network=ORGANISATIONS)
def test_joining_closes_a_circle_exactly_when_somebody_would_be_within_itself(
    edges: set[tuple[int, int]], member: int, network: int
) -> None:
    straight = {edge for edge in edges if edge[0] < edge[1]}  # no circle yet
    joined = straight | {(member, network)}
    assert closes_a_circle(straight, member, network) == _is_within_itself(joined, member)


@given(steps=st.lists(st.tuples(ORGANISATIONS, ORGANISATIONS), max_size=40))
def test_whatever_is_joined_in_whatever_order_there_is_never_a_circle(
    steps: list[tuple[int, int]],
) -> None:
    edges: set[tuple[int, int]] = set()
    for member, network in steps:
        if not closes_a_circle(edges, member, network):
            edges.add((member, network))
    assert [node for node in range(8) if _is_within_itself(edges, node)] == []


@given(uid=st.uuids())
def test_a_code_stands_for_the_uid_it_was_made_of(uid: UUID) -> None:
    for said in (code_of(uid), f" {code_of(uid).upper()} ", str(uid), uid.hex):
        found = uids_of(said)
        assert found is not None
        assert found[0] <= uid <= found[1]


@given(said=st.text(max_size=40))
def test_what_is_no_code_finds_nobody(said: str) -> None:
    found = uids_of(said)
    assert found is None or found[0] <= found[1]

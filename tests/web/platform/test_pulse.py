"""A worker whose clock is fast takes no task from one that lives."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from equiplan.web.platform.tasks import LEASE
from equiplan.web.platform.worker import BEAT_SECONDS, Pulse

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LEASE_SECONDS = LEASE.total_seconds()


@given(hours=st.integers(-10_000, 10_000), beats=st.integers(1, 40))
def test_a_worker_that_beats_lives_whatever_its_clock_says(hours: int, beats: int) -> None:
    pulse, theirs = Pulse(), NOON + timedelta(hours=hours)
    for beat in range(beats):
        seconds = beat * BEAT_SECONDS
        seen = {"other": theirs + timedelta(seconds=seconds)}
        assert pulse.living(seen, elapsed=seconds) == {"other"}


@given(hours=st.integers(-10_000, 10_000))
def test_a_worker_that_beats_no_more_is_dead_after_the_lease(hours: int) -> None:
    pulse, last = Pulse(), {"other": NOON + timedelta(hours=hours)}
    assert pulse.living(last, elapsed=0.0) == {"other"}
    assert pulse.living(last, elapsed=LEASE_SECONDS - 1) == {"other"}
    assert pulse.living(last, elapsed=LEASE_SECONDS) == set()


def test_a_worker_whose_row_was_taken_away_has_a_lease_to_write_it_anew() -> None:
    pulse = Pulse()
    pulse.living({"other": NOON}, elapsed=0.0)
    assert pulse.living({}, elapsed=BEAT_SECONDS) == {"other"}
    assert pulse.living({}, elapsed=LEASE_SECONDS) == set()

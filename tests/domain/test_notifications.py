"""A letter that comes back is due on working days from seven, and never twice for one day."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from equiplan.domain.notifications import Rhythm, due_letter, letter_day

FRIDAY = datetime.fromisoformat("2026-11-20T07:00")
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("rhythm", "now", "day"),
    [
        (Rhythm.DAILY, FRIDAY, date(2026, 11, 20)),
        (Rhythm.DAILY, FRIDAY - HOUR, date(2026, 11, 19)),
        (Rhythm.DAILY, FRIDAY + timedelta(days=2), date(2026, 11, 20)),
        (Rhythm.WEEKLY, FRIDAY, date(2026, 11, 16)),
        (Rhythm.WEEKLY, FRIDAY + timedelta(days=3), date(2026, 11, 23)),
        (Rhythm.WEEKLY, FRIDAY + timedelta(days=3) - HOUR, date(2026, 11, 16)),
        (Rhythm.NEVER, FRIDAY, None),
    ],
)
def test_the_day_of_the_latest_letter(rhythm: Rhythm, now: datetime, day: date | None) -> None:
    assert letter_day(rhythm, now) == day


def test_a_letter_missed_before_the_weekend_waits_for_monday() -> None:
    saturday, monday = FRIDAY + timedelta(days=1), FRIDAY + timedelta(days=3)
    last = date(2026, 11, 19)
    assert due_letter(Rhythm.DAILY, saturday, last=last) is None
    assert due_letter(Rhythm.DAILY, monday, last=last) == monday.date()


@given(some.datetimes(FRIDAY, FRIDAY + timedelta(days=5000)), some.sampled_from(Rhythm))
def test_in_any_fortnight_of_hours_each_day_has_its_letter_once(
    start: datetime, rhythm: Rhythm
) -> None:
    last, days = letter_day(rhythm, start), []
    for hour in range(1, 14 * 24 + 1):
        day = due_letter(rhythm, start + hour * HOUR, last=last)
        if day:
            days.append(day)
            last = day
    a_week = {Rhythm.NEVER: 0, Rhythm.DAILY: 5, Rhythm.WEEKLY: 1}[rhythm]
    assert len(days) == len(set(days)) == 2 * a_week
    assert days == sorted(days)

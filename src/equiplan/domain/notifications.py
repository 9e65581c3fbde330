"""When a letter that comes back is due: on working days, from seven in the morning."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

FROM = time(7)
MONDAY, SATURDAY = 0, 5
DAY = timedelta(days=1)


class Rhythm(StrEnum):
    """How often somebody wants a letter."""

    NEVER = "never"
    DAILY = "daily"
    WEEKLY = "weekly"


# The days of the week whose morning brings a letter, Monday being 0.
DAYS: dict[Rhythm, frozenset[int]] = {
    Rhythm.NEVER: frozenset(),
    Rhythm.DAILY: frozenset(range(MONDAY, SATURDAY)),
    Rhythm.WEEKLY: frozenset({MONDAY}),
}


def letter_day(rhythm: Rhythm, now: datetime) -> date | None:
    """The day of the latest letter that should have left by `now`, told by the reader's clock."""
    today = now.date() if now.time() >= FROM else now.date() - DAY
    week = (today - n * DAY for n in range(7))
    return next((day for day in week if day.weekday() in DAYS[rhythm]), None)


def due_letter(rhythm: Rhythm, now: datetime, *, last: date | None) -> date | None:
    """The day of the letter to send now, None when there is none; `last` is that of the last one.

    A letter that could not leave is made up for once, in the daytime of a working day.
    """
    day = letter_day(rhythm, now)
    is_daytime = now.weekday() < SATURDAY and now.time() >= FROM
    return day if day and is_daytime and (last is None or last < day) else None

"""The occurrences of an action that comes back: when each falls, and how each stands on a day.

Rules and their examples: `docs/method/occurrences.md`.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice

from ..text.cadences import CONTINUOUS, YEAR, cadence
from ..text.comparing import levelled
from ..text.dates import Point, points
from ..text.periods import read_calendar

MOST = 120
"""Of one action: ten years of months. More is no list anybody can follow."""
YEARS_AHEAD = 5
"""How long something comes back in a plan whose last year nobody knows."""
SPAN_DAYS = 330


class Recorded(StrEnum):
    """What somebody said of an occurrence."""

    DONE = "done"
    SKIPPED = "skipped"


class OccurrenceState(StrEnum):
    """How an occurrence stands on a day."""

    UPCOMING = "upcoming"
    CURRENT = "current"
    DONE = "done"
    LATE = "late"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an action happens, from a first day to a last, both included.

    `code` tells it from the others and stays when its days are corrected: its year ("2026"), or
    its year and month where there are several a year ("2026-04").
    """

    code: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Calendar:
    """What there is to know of when an action happens.

    `text` are its authors' words, `first` and `last` the days understood or set by hand, `years`
    the first and last year of its plan.
    """

    text: str
    first: date | None = None
    last: date | None = None
    years: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Window:
    """The days of one occurrence, from which the others are counted, and when they all end."""

    first: date
    last: date
    ends: date | None = None


def occurrences(calendar: Calendar) -> tuple[Occurrence, ...]:
    """When an action that comes back happens, within its plan, in order; at most `MOST`.

    A time that fits between two occurrences ("automne 2025, puis chaque année") is the first of
    them; a longer one ("trimestriel 2025-2026") is cut into the years, quarters or months it
    consists of. What never stops ("en continu") is one occurrence. Empty where nothing says when.
    Days in the wrong order are put right. Never raises.
    """
    if calendar.first and calendar.last and calendar.last < calendar.first:
        calendar = replace(calendar, first=calendar.last, last=calendar.first)
    level = levelled(calendar.text)
    every = cadence(level)
    if every is None and CONTINUOUS.search(level):
        return _continuous(calendar)
    every = every or YEAR
    window = _window(calendar, level, every)
    made = _repeated(window, every, calendar) if window else _cut(calendar, every)
    return tuple(islice(made, MOST))


def _code(first: date, every: int) -> str:
    return f"{first.year}" if every >= YEAR else f"{first.year}-{first.month:02d}"


def _continuous(calendar: Calendar) -> tuple[Occurrence, ...]:
    """To the end that is said, where one is; else to that of the plan."""
    first, last = calendar.first, calendar.last
    is_said = last and (first is None or (last - first).days >= SPAN_DAYS)
    end = last if is_said else _plan_end(calendar)
    begins = first or _plan_start(calendar)
    if end is None or begins is None or end < begins:
        return ()
    return (Occurrence(f"{begins.year}", begins, end),)


def _plan_start(calendar: Calendar) -> date | None:
    return _day(calendar.years[0], 1, 1) if calendar.years else None


def _plan_end(calendar: Calendar) -> date | None:
    return _day(calendar.years[1], 12, 31) if calendar.years else None


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, min(day, monthrange(year, month)[1])) if 1 <= year <= 9998 else None


def _window(calendar: Calendar, level: str, every: int) -> _Window | None:
    """The days of the first occurrence, where they are said and shorter than the time between."""
    if not _are_the_words(calendar):
        return _fitting(calendar.first, calendar.last, every)
    fine = [point for point in points(level) if _is_finer(point, every)]
    dated = [point for point in fine if point.year is not None]
    named = _named(dated or fine, calendar, every)
    if named is not None:
        return named
    return _fitting(calendar.first, calendar.last, every)


def _are_the_words(calendar: Calendar) -> bool:
    """Whether the days are those of the words, not set by hand since."""
    read = read_calendar(calendar.text, years=calendar.years)
    said = (read.start, read.end) if read else (None, None)
    return said == (calendar.first, calendar.last)


def _is_finer(point: Point, every: int) -> bool:
    months = {"day": 0, "month": 1, "quarter": 3, "season": 3, "semester": 6, "school_year": 12}
    return months.get(point.precision, YEAR + 1) <= every and point.edge == "both"


def _named(fine: Sequence[Point], calendar: Calendar, every: int) -> _Window | None:
    """The months named ("T3-T4", "rentrée"), in their year or the plan's first."""
    start = calendar.years[0] if calendar.years else None
    year = next((point.year for point in fine if point.year), start)
    if not fine or year is None or len({p.year for p in fine if p.year}) > 1:
        return None
    is_open = (calendar.first is None) != (calendar.last is None)
    if is_open and any(point.year for point in fine):
        return None  # "from September 2025", "until June 2027": an edge, not the time itself
    # "October to March" goes round; the winter already says so of itself.
    goes_round = fine[-1].last[0] < fine[0].first[0] and not fine[-1].years
    first = _day(year, fine[0].first[0], fine[0].first[1])
    last = _day(year + fine[-1].years + goes_round, fine[-1].last[0], fine[-1].last[1] or 31)
    found = _fitting(first, last, every)
    if found is None:
        return None
    ends = calendar.last if calendar.last and calendar.last > found.last else None
    return _Window(found.first, found.last, ends)


def _fitting(first: date | None, last: date | None, every: int) -> _Window | None:
    if first is None or last is None or not first <= last < (_moved(first, every) or date.max):
        return None
    return _Window(first, last)


def _moved(day: date, months: int) -> date | None:
    """The same day so many months later, the last of a shorter month; None beyond all years."""
    years, month = divmod(day.year * YEAR + day.month - 1 + months, YEAR)
    return _day(years, month + 1, day.day)


def _end_moved(day: date, months: int) -> date | None:
    """As `_moved`; the last day of a month goes to the last of the other."""
    is_last = day.day == monthrange(day.year, day.month)[1]
    moved = _moved(day.replace(day=1) if is_last else day, months)
    return _day(moved.year, moved.month, 31) if moved and is_last else moved


def _repeated(window: _Window, every: int, calendar: Calendar) -> Iterator[Occurrence]:
    """The first occurrence and those that follow it, up to the end of the plan."""
    begins = _plan_start(calendar) or window.first
    until = window.ends or _plan_end(calendar) or _day(window.first.year + YEARS_AHEAD - 1, 12, 31)
    before = max(0, _months_between(window.last, begins) // every)  # what the plan came after
    for place in range(before, before + MOST + 1):
        first, last = _moved(window.first, place * every), _end_moved(window.last, place * every)
        if first is None or last is None or until is None or (place and first > until):
            return
        if last >= begins:
            yield Occurrence(_code(first, every), first, last)


def _months_between(one: date, other: date) -> int:
    return (other.year - one.year) * YEAR + other.month - one.month


def _cut(calendar: Calendar, every: int) -> Iterator[Occurrence]:
    """The years, quarters or months that a longer time, or the plan, consists of."""
    begins = calendar.first or _plan_start(calendar)
    until = calendar.last or _plan_end(calendar)
    if begins is None:
        return
    until = until or _day(begins.year + YEARS_AHEAD - 1, 12, 31)
    month = begins.month - 1 - (begins.month - 1) % every if every < YEAR else 0
    block = _day(begins.year, month + 1, 1)
    for place in range(MOST + 1):
        first = block and _moved(block, place * every)
        following = first and _moved(first, every)
        if first is None or following is None or until is None or first > until:
            return
        last = following - timedelta(days=1)
        yield Occurrence(_code(first, every), max(first, begins), min(last, until))


def next_open(found: Sequence[Occurrence], recorded: Mapping[str, Recorded]) -> Occurrence | None:
    """The occurrence to be done next, whatever the day: the first open one after the last done.

    What was passed over before one that was done is not waited for any more.
    """
    done = [place for place, each in enumerate(found) if recorded.get(each.code) == Recorded.DONE]
    after = found[done[-1] + 1 :] if done else found
    return next((each for each in after if each.code not in recorded), None)


@dataclass(frozen=True, slots=True)
class Standing:
    """An occurrence with its state on a day; `days_late` from the end of the oldest open one."""

    occurrence: Occurrence
    state: OccurrenceState
    days_late: int = 0


def standings(
    found: Sequence[Occurrence], recorded: Mapping[str, Recorded], today: date
) -> tuple[Standing, ...]:
    """Every occurrence with its state on a day.

    Of those that ended without being done only those after the last that was done are late, and
    only the oldest of them counts days; the ones before it were skipped.
    """
    awaited = next_open(found, recorded)
    return tuple(_standing(each, recorded, awaited, today) for each in found)


def _standing(
    each: Occurrence, recorded: Mapping[str, Recorded], awaited: Occurrence | None, today: date
) -> Standing:
    said = recorded.get(each.code)
    if said is not None:
        return Standing(each, OccurrenceState(said.value))
    if awaited is None or each.first < awaited.first:
        return Standing(each, OccurrenceState.SKIPPED)
    if each.last < today:
        days = (today - each.last).days if each == awaited else 0
        return Standing(each, OccurrenceState.LATE, days)
    is_begun = each.first <= today
    return Standing(each, OccurrenceState.CURRENT if is_begun else OccurrenceState.UPCOMING)


def completed_on(
    found: Sequence[Occurrence], recorded: Mapping[str, Recorded], day: date
) -> Occurrence | None:
    """The occurrence that is done when somebody says on a day that the action is done.

    The open one of that day; else the last open one that had ended; else the next to come.
    """
    open_ones = [each for each in found if each.code not in recorded]
    current = (each for each in open_ones if each.first <= day <= each.last)
    ended = (each for each in reversed(open_ones) if each.last < day)
    coming = (each for each in open_ones if each.first > day)
    return next(current, None) or next(ended, None) or next(coming, None)

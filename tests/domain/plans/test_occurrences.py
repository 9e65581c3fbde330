"""An action that comes back has occurrences, each with its own state."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from equiplan.domain.plans.occurrences import (
    MOST,
    Calendar,
    Occurrence,
    OccurrenceState,
    Recorded,
    completed_on,
    next_open,
    occurrences,
    standings,
)
from equiplan.domain.text.cadences import cadence
from equiplan.domain.text.comparing import levelled
from equiplan.domain.text.periods import read_calendar

PAGE = Path(__file__).resolve().parents[3] / "docs" / "method" / "occurrences.md"
YEARS = (2025, 2027)
DONE, SKIPPED = Recorded.DONE, Recorded.SKIPPED
State = OccurrenceState
Marks = dict[str, Recorded]


def of(text: str, years: tuple[int, int] | None = YEARS) -> tuple[Occurrence, ...]:
    read = read_calendar(text, years=years)
    start, end = (read.start, read.end) if read else (None, None)
    return occurrences(Calendar(text, start, end, years))


def rows() -> list[tuple[str, str]]:
    lines = (line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| "))
    cells = [line.strip("| ").split(" | ") for line in lines]
    return [(said, found) for said, found in cells[1:]]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_every_example_of_the_page_falls_when_it_says(row: tuple[str, str]) -> None:
    said, found = row
    for text in said.split(" · "):
        read = read_calendar(text, years=YEARS)
        assert read is not None, text
        assert read.recurring, text
        told = "; ".join(f"{each.code}: {each.first} to {each.last}" for each in of(text))
        assert told == found, text


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("mensuel", 1), ("chaque mois", 1), ("al mes", 1), ("hebdomadaire", 1), ("bimensuel", 1),
        ("bimonthly", 2), ("bimestriel", 2), ("bimestral", 2), ("tous les deux mois", 2),
        ("trimestriel", 3), ("every quarter", 3), ("4 fois par an", 3), ("cada 3 meses", 3),
        ("semestriel", 6), ("twice a year", 6), ("dos veces al año", 6), ("biannual", 6),
        ("annuellement", 12), ("once a year", 12), ("chaque automne", 12), ("5 fois par an", 12),
        ("tous les ans", 12), ("every September", 12), ("par an", 12), ("anualmente", 12),
        ("bisannuel", 24), ("biennial", 24), ("un an sur deux", 24), ("cada dos años", 24),
        ("every three years", 36), ("trienal", 36), ("quadriennal", 48),
        ("une fois tous les cinq ans", 60),
        ("chaque année, puis tous les deux ans", 12),
    ],
)  # fmt: skip
def test_a_cadence_is_so_many_months(text: str, months: int) -> None:
    assert cadence(levelled(text)) == months


@pytest.mark.parametrize(
    "text",
    ["à la rentrée 2025", "por 2 años", "2 ans", "within a year", "juin 2026", "", "en continu",
     "première année", "2025-2027"],
)  # fmt: skip
def test_what_happens_once_has_no_cadence(text: str) -> None:
    assert cadence(levelled(text)) is None


def test_days_set_by_hand_go_before_the_words() -> None:
    found = occurrences(
        Calendar("chaque automne", date(2026, 3, 8), date(2026, 3, 8), years=(2025, 2028))
    )
    assert [each.last for each in found] == [date(year, 3, 8) for year in (2026, 2027, 2028)]


def test_the_last_day_of_a_month_stays_the_last() -> None:
    found = occurrences(Calendar("", date(2024, 2, 1), date(2024, 2, 29), years=(2024, 2026)))
    assert [each.last.isoformat() for each in found] == ["2024-02-29", "2025-02-28", "2026-02-28"]


def test_a_plan_without_years_has_five_and_without_any_year_nothing() -> None:
    assert [each.code for each in of("automne 2025, puis chaque année", None)] == [
        "2025", "2026", "2027", "2028", "2029",
    ]  # fmt: skip
    assert of("chaque année", None) == ()


def test_a_time_before_the_plan_comes_back_within_it_and_one_after_it_is_there_once() -> None:
    assert [each.code for each in of("automne 2019, puis tous les deux ans")] == ["2025", "2027"]
    assert [each.code for each in of("automne 2029, puis chaque année")] == ["2029"]


TEXTS = (
    "chaque année tous les 2 ans trimestriel mensuel 2025 2026 1900 2099 automne hiver rentrée "
    "T3 - à partir de jusqu'en every 3 months cada annuel en continu 31/12/2026 fin début 99 fois "
    "par an juin octobre à mars academic year"
)
PIECES = st.lists(st.sampled_from(TEXTS.split()), max_size=7).map(" ".join)
SPANS = st.none() | st.tuples(st.integers(1950, 2150), st.integers(0, 200)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)
DAYS = st.none() | st.dates(date(1950, 1, 1), date(2150, 12, 31))


@settings(max_examples=200, deadline=None)
@given(PIECES | st.text(max_size=30), DAYS, DAYS, SPANS)
@example("", date(2000, 1, 2), date(2000, 1, 1), None)
def test_no_calendar_makes_it_fail_and_occurrences_are_in_order_with_codes_of_their_own(
    text: str, first: date | None, last: date | None, years: tuple[int, int] | None
) -> None:
    found = occurrences(Calendar(text, first, last, years))
    assert len(found) <= MOST
    assert len({each.code for each in found}) == len(found)
    assert all(each.first <= each.last for each in found)
    assert all(a.first < b.first and a.last < b.last for a, b in zip(found, found[1:]))  # noqa: B905, RUF007


AUTUMNS = of("automne 2025, puis chaque année")
MARKS = st.dictionaries(st.sampled_from([each.code for each in AUTUMNS]), st.sampled_from(Recorded))


def told(marks: Marks, today: date) -> list[tuple[str, int]]:
    return [(each.state.value, each.days_late) for each in standings(AUTUMNS, marks, today)]


@pytest.mark.parametrize(
    ("marks", "today", "expected"),
    [
        ({}, date(2025, 8, 31), ["upcoming", "upcoming", "upcoming"]),
        ({}, date(2025, 9, 1), ["current", "upcoming", "upcoming"]),
        ({}, date(2025, 11, 30), ["current", "upcoming", "upcoming"]),
        ({}, date(2025, 12, 1), ["late", "upcoming", "upcoming"]),
        ({"2025": DONE}, date(2026, 11, 30), ["done", "current", "upcoming"]),
        ({"2025": DONE}, date(2026, 12, 1), ["done", "late", "upcoming"]),
        ({"2025": SKIPPED}, date(2026, 10, 1), ["skipped", "current", "upcoming"]),
        ({"2026": DONE}, date(2026, 12, 1), ["skipped", "done", "upcoming"]),
    ],
)
def test_each_occurrence_has_its_own_state(marks: Marks, today: date, expected: list[str]) -> None:
    assert [state for state, _days in told(marks, today)] == expected


def test_only_the_oldest_open_occurrence_counts_days() -> None:
    assert told({}, date(2027, 1, 1)) == [("late", 397), ("late", 0), ("upcoming", 0)]
    assert told({"2025": DONE}, date(2027, 1, 1))[1] == ("late", 32)


@given(MARKS, st.dates(date(2025, 1, 1), date(2029, 1, 1)))
def test_an_action_is_late_exactly_when_what_is_to_be_done_next_has_ended(
    marks: Marks, today: date
) -> None:
    awaited = next_open(AUTUMNS, marks)
    late = [each for each in standings(AUTUMNS, marks, today) if each.state == State.LATE]
    assert bool(late) == (awaited is not None and awaited.last < today)
    assert sum(each.days_late > 0 for each in late) == bool(late)
    if late and awaited:
        assert late[0].days_late == (today - awaited.last).days


@given(MARKS, st.dates(date(2025, 1, 1), date(2029, 1, 1)))
def test_marking_all_that_is_open_ends_in_nothing_late_and_nothing_to_come(
    marks: Marks, day: date
) -> None:
    for _ in AUTUMNS:
        if each := completed_on(AUTUMNS, marks, day):
            assert each.code not in marks
            marks = marks | {each.code: DONE}
    assert completed_on(AUTUMNS, marks, day) is None
    assert next_open(AUTUMNS, marks) is None
    assert {state for state, _days in told(marks, day)} <= {"done", "skipped"}


@pytest.mark.parametrize(
    ("marks", "day", "code"),
    [
        ({}, date(2026, 10, 1), "2026"),
        ({}, date(2025, 12, 15), "2025"),
        ({}, date(2025, 3, 1), "2025"),
        ({"2026": DONE}, date(2026, 10, 1), "2025"),
        ({"2025": DONE, "2026": DONE}, date(2026, 10, 1), "2027"),
    ],
)
def test_what_is_said_to_be_done_is_the_occurrence_of_that_day(
    marks: Marks, day: date, code: str
) -> None:
    found = completed_on(AUTUMNS, marks, day)
    assert found is not None
    assert found.code == code


@given(st.dates(date(2025, 1, 1), date(2028, 1, 1)))
def test_what_was_done_this_year_is_not_late_until_the_next_has_ended(day: date) -> None:
    done = completed_on(AUTUMNS, {}, day)
    assert done is not None
    following = next((each for each in AUTUMNS if each.first > done.first), None)
    late_from = following.last + timedelta(1) if following else date.max
    for today in (day, late_from - timedelta(1)):
        assert ("late", 0) not in [(state, 0) for state, _ in told({done.code: DONE}, today)]

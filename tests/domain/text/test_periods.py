from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from equiplan.domain.text.comparing import levelled
from equiplan.domain.text.periods import Duration, deadlines, read_calendar, read_period


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


DATED = [
    ("avant l’été 2026", None, "2026-05-31"),
    ("avant l’hiver 2026", None, "2025-11-30"),
    ("avant l’année 2027", None, "2026-12-31"),
    ("après l’été 2026", "2026-09-01", None),
    ("after June 2026", "2026-07-01", None),
    ("después de junio de 2026", "2026-07-01", None),
    ("2026S1", "2026-01-01", "2026-06-30"),
    ("2026H2", "2026-07-01", "2026-12-31"),
    ("semaine 12 2026", "2026-03-16", "2026-03-22"),
    ("week 3, 2026", "2026-01-12", "2026-01-18"),
    ("semana 12 de 2026", "2026-03-16", "2026-03-22"),
    ("2026-W01", "2025-12-29", "2026-01-04"),
    ("15-Mar-27", "2027-03-15", "2027-03-15"),
    ("03-nov-2027", "2027-11-03", "2027-11-03"),
    ("2025 - T1 2026", "2025-01-01", "2026-03-31"),
    ("T3-T4 2025", "2025-07-01", "2025-12-31"),
    ("2025 : T3, T4", "2025-07-01", "2025-12-31"),
    ("Q2 2025", "2025-04-01", "2025-06-30"),
    ("segundo trimestre de 2026", "2026-04-01", "2026-06-30"),
    ("Q1/2025", "2025-01-01", "2025-03-31"),
    ("2025T3", "2025-07-01", "2025-09-30"),
    ("2025 Q1-Q3", "2025-01-01", "2025-09-30"),
    ("3.º trimestre de 2026", "2026-07-01", "2026-09-30"),
    ("Jan–Mar 2026", "2026-01-01", "2026-03-31"),
    ("fin d’année 2025", None, "2025-12-31"),
    ("S1 2026", "2026-01-01", "2026-06-30"),
    ("second half of 2026", "2026-07-01", "2026-12-31"),
    ("rentrée 2021-2022", "2021-09-01", "2021-09-30"),
    ("Dès la rentrée 2022", "2022-09-01", None),
    ("année universitaire 2021/22", "2021-09-01", "2022-08-31"),
    ("academic year 2024-2025", "2024-09-01", "2025-08-31"),
    ("curso 2024-25", "2024-09-01", "2025-08-31"),
    ("printemps 2022", "2022-03-01", "2022-05-31"),
    ("otoño de 2025", "2025-09-01", "2025-11-30"),
    ("winter 2022", "2021-12-01", "2022-02-28"),
    ("hiver 2021-2022", "2021-12-01", "2022-02-28"),
    ("June 2026", "2026-06-01", "2026-06-30"),
    ("from March to May 2025", "2025-03-01", "2025-05-31"),
    ("avril-mai 2021", "2021-04-01", "2021-05-31"),
    ("octobre à mars 2026", "2025-10-01", "2026-03-31"),
    ("noviembre 2025 - febrero", "2025-11-01", "2026-02-28"),
    ("by end of 2026", None, "2026-12-31"),
    ("d’ici fin 2027", None, "2027-12-31"),
    ("antes de diciembre de 2025", None, "2025-11-30"),
    ("avant fin 2026", None, "2026-12-31"),
    ("mi-2026", None, "2026-06-30"),
    ("début 2026", "2026-01-01", None),
    ("2024-2026", "2024-01-01", "2026-12-31"),
    ("2024 à 2026", "2024-01-01", "2026-12-31"),
    ("2024, 2025", "2024-01-01", "2025-12-31"),
    ("01/09/2026", "2026-09-01", "2026-09-01"),
    ("09/25/2026", "2026-09-25", "2026-09-25"),
    ("2026-09-01", "2026-09-01", "2026-09-01"),
    ("1er septembre 2026", "2026-09-01", "2026-09-01"),
    ("September 1, 2026", "2026-09-01", "2026-09-01"),
    ("del 1 al 15 de marzo de 2026", "2026-03-01", "2026-03-15"),
    ("inicio 2026-09-01; 3 semanas", "2026-09-01", "2026-09-21"),
    ("inicio 2027-04-05; 4 semanas; fin 2030-10-22", "2027-04-05", "2030-10-22"),
    ("31 janvier 2026, 1 mois", "2026-01-31", "2026-02-27"),
    ("à partir de 2025", "2025-01-01", None),
    ("from 2025 onwards", "2025-01-01", None),
    ("two years from 2025", "2025-01-01", "2026-12-31"),
    ("Début : mai 2025. Bilan : hiver 2026", "2025-05-01", "2026-02-28"),
]
UNDATED = [
    "T3-T4",
    "1er semestre",
    "primer trimestre",
    "juin",
    "otoño",
    "toute l’année",
    "annuel",
    "Ongoing",
    "permanente",
    "12 semanas",
    "M1-M12",
    "juin, puis bilan en 2027",
]
NOTHING = ["", "à définir", "Phase 2", "staff may be trained", "ont été formés", "31/02/2026", "—"]


@pytest.mark.parametrize(("text", "start", "end"), DATED)
def test_a_dated_calendar_gives_its_first_and_last_day(
    text: str, start: str | None, end: str | None
) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.start, period.end) == (day(start), day(end))


@pytest.mark.parametrize("text", UNDATED)
def test_a_calendar_without_a_year_is_understood_but_gets_no_date(text: str) -> None:
    period = read_period(text, years=(2024, 2026))
    assert period is not None
    assert (period.start, period.end) == (None, None)


@pytest.mark.parametrize("text", NOTHING)
def test_a_text_that_names_no_time_is_no_period(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("T3-T4", "2025-07-01", "2025-12-31"),
        ("juin", "2025-06-01", "2025-06-30"),
        ("todo el año", "2025-01-01", "2025-12-31"),
        ("October-March", None, None),
    ],
)
def test_a_plan_of_one_year_lends_its_year(text: str, start: str | None, end: str | None) -> None:
    period = read_period(text, years=(2025, 2025))
    assert period is not None
    assert (period.start, period.end) == (day(start), day(end))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 ans", Duration(2, "year")),
        ("12 semanas", Duration(12, "week")),
        ("three months", Duration(3, "month")),
        ("une semaine", Duration(1, "week")),
        ("2 semaines puis 3 mois", None),
    ],
)
def test_a_length_of_time_is_kept_unless_there_are_several(
    text: str, expected: Duration | None
) -> None:
    calendar = read_calendar(text)
    assert (calendar and calendar.duration) == expected


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("M1-M12", (1, 12)),
        ("Mes 6", (6, 6)),
        ("mois 3 à 6", (3, 6)),
        ("Months 1-3", (1, 3)),
        ("Année 1", (1, 12)),
        ("Years 2-3", (13, 36)),
    ],
)
def test_months_of_the_project_stay_counted_from_its_start(
    text: str, months: tuple[int, int]
) -> None:
    calendar = read_calendar(text)
    assert calendar is not None
    assert calendar.project_months == months


@pytest.mark.parametrize(
    "text",
    ["annuel", "chaque année", "every year in June", "cada semestre", "continu", "trimestriel"],
)
def test_what_comes_back_is_recurring(text: str) -> None:
    calendar = read_calendar(text)
    assert calendar is not None
    assert calendar.recurring


def test_deadlines_are_found_with_their_last_day() -> None:
    assert [last for _, last in deadlines(levelled("d'ici juin 2026, puis para 2027"))] == [
        date(2026, 6, 30),
        date(2027, 12, 31),
    ]
    assert deadlines(levelled("depuis 2020")) == ()


PIECES = (
    "2024 2026 99 29 31 février T3 Q5 mi- fin avant d'ici dès from - / , : ; 3 mois ans M1 hiver "
    "rentrée curso 2024-25 31/02/2026 1900 2099 999 years mayo"
)
FRAGMENTS = st.lists(st.sampled_from(PIECES.split()), max_size=8).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40) | FRAGMENTS, st.none() | st.tuples(st.integers(), st.integers()))
@example("29 février", (2025, 2025))
@example("999 ans 2099", None)
def test_no_text_makes_it_fail_and_a_period_never_ends_before_it_starts(
    text: str, years: tuple[int, int] | None
) -> None:
    period = read_period(text, years=years)
    assert period is None or not (period.start and period.end) or period.start <= period.end


@settings(max_examples=50, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_any_day_is_read_back_from_the_ways_it_is_written(when: date) -> None:
    for text in (when.isoformat(), f"{when:%d/%m/%Y}", f"{when.day} {when:%B} {when.year}"):
        period = read_period(text)
        assert period is not None
        assert (period.start, period.end) == (when, when)


PARTS = [("T", 3, 4), ("Q", 3, 4), ("S", 6, 2), ("H", 6, 2)]
JOINTS = [" - ", "-", " – ", " / ", " à ", " to ", " al ", ", ", " et "]


@given(
    part=st.sampled_from(PARTS),
    first=st.tuples(st.integers(2001, 2090), st.integers(0, 3)),
    later=st.integers(0, 8),
    joint=st.sampled_from(JOINTS),
    year_first=st.sampled_from([None, " ", "-", ""]),
)
def test_a_range_of_quarters_or_halves_goes_from_the_first_day_to_the_last(
    part: tuple[str, int, int],
    first: tuple[int, int],
    later: int,
    joint: str,
    year_first: str | None,
) -> None:
    letter, months, most = part
    begin = first[0] * most + first[1] % most
    said = [
        f"{letter}{n % most + 1} {n // most}"
        if year_first is None
        else f"{n // most}{year_first}{letter}{n % most + 1}"
        for n in (begin, begin + later)
    ]
    after = (begin + later + 1) * months
    found = read_period(joint.join(said))
    assert found is not None
    assert found.start == date(begin // most, begin % most * months + 1, 1)
    assert found.end is not None
    assert found.end.toordinal() + 1 == date(after // 12, after % 12 + 1, 1).toordinal()


@given(year=st.integers(2001, 2090), week=st.integers(1, 52))
def test_a_week_is_seven_days_from_its_monday(year: int, week: int) -> None:
    found = read_period(f"semaine {week} {year}")
    assert found is not None
    assert found.start
    assert found.end
    assert found.start.isocalendar()[:3] == (year, week, 1)
    assert (found.end - found.start).days == 6


def test_so_many_years_are_the_first_of_the_plan() -> None:
    found = read_period("2 ans", years=(2026, 2028))
    assert found is not None
    assert (found.start, found.end) == (date(2026, 1, 1), date(2027, 12, 31))
    assert read_period("3 semaines", years=(2026, 2028)) == read_period("3 semaines")

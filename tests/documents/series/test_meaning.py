"""What the columns of a table of figures mean, and what becomes of each row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.core.languages import LANGUAGES
from equiplan.core.numbers import written
from equiplan.documents.series.meaning import choices, points, suggested
from equiplan.documents.series.model import Fault, Mark, Meaning, Point, Problem, Table
from equiplan.documents.series.sentences import SENTENCES
from equiplan.documents.series.values import decimal_mark, is_nothing, number, year

MEANING = Meaning("area", "year", "value")


def table(*rows: tuple[str, ...], columns: tuple[str, ...] = ("area", "year", "value")) -> Table:
    return Table("csv", columns, rows, tuple(range(2, len(rows) + 2)))


def test_a_row_is_a_point() -> None:
    reading = points(table(("Mali", "2024", "22.5")), MEANING)
    assert reading.points == (Point("Mali", 2024, 22.5),)


@pytest.mark.parametrize("nothing", ["", "..", ":", "n/a", "NaN", "–", "n.d."])
def test_what_stands_for_nothing_is_missing_and_neither_zero_nor_wrong(nothing: str) -> None:
    reading = points(table(("Mali", "2024", nothing)), MEANING)
    assert (reading.points, reading.problems, reading.empty) == ((), (), 1)


def test_zero_is_a_value() -> None:
    assert points(table(("Mali", "2024", "0")), MEANING).points == (Point("Mali", 2024, 0),)


@pytest.mark.parametrize(
    ("row", "fault", "said"),
    [
        (("Mali", "2024-Q1", "3"), Fault.NOT_A_YEAR, "2024-Q1"),
        (("Mali", "2024-06", "3"), Fault.NOT_A_YEAR, "2024-06"),
        (("Mali", "", "3"), Fault.NOT_A_YEAR, ""),
        (("Mali", "2024", "three"), Fault.NOT_A_NUMBER, "three"),
        (("Mali", "2024", "12,5"), Fault.NOT_A_NUMBER, "12,5"),
        (("", "2024", "3"), Fault.NO_AREA, ""),
    ],
)
def test_a_row_that_cannot_be_taken_is_told_with_its_number_and_reason(
    row: tuple[str, ...], fault: Fault, said: str
) -> None:
    assert points(table(row), MEANING).problems == (Problem(2, fault, said),)


def test_two_values_for_one_area_and_year_are_never_chosen_between() -> None:
    reading = points(table(("Mali", "2024", "3"), ("Mali", "2024", "4")), MEANING)
    assert reading.problems == (Problem(3, Fault.TWICE, "Mali 2024"),)


def test_the_same_value_twice_is_one() -> None:
    reading = points(table(("Mali", "2024", "3"), ("Mali", "2024", "3.0")), MEANING)
    assert (len(reading.points), reading.problems) == (1, ())


def test_only_the_rows_that_are_kept_are_looked_at() -> None:
    both = table(
        ("Mali", "2024", "3", "F"),
        ("Mali", "2024", "wrong", "M"),
        columns=("area", "year", "value", "sex"),
    )
    reading = points(both, Meaning("area", "year", "value", kept={"sex": "F"}))
    assert (len(reading.points), reading.problems) == (1, ())


def test_a_file_about_one_area_needs_no_column_for_it() -> None:
    one = table(("2024", "3"), columns=("year", "value"))
    assert points(one, Meaning("", "year", "value")).points == (Point("", 2024, 3),)


def test_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises((ValueError, KeyError)):
        points(table(("Mali", "2024", "3")), Meaning("area", "year", "elsewhere"))


@pytest.mark.parametrize(
    "columns",
    [
        ("Pays", "Année", "Valeur"),
        ("Country", "Year", "Value"),
        ("País", "Año", "Valor"),
        ("REF_AREA", "TIME_PERIOD", "OBS_VALUE"),
        ("geo", "period", "Part des femmes"),
    ],
)
def test_columns_are_recognised_in_three_languages_and_in_sdmx(columns: tuple[str, ...]) -> None:
    found = suggested(table(("Mali", "2024", "3"), ("Niger", "2024", "4"), columns=columns))
    assert (found.area, found.period, found.value) == columns


def test_women_and_totals_are_suggested_and_remarks_are_not_asked_about() -> None:
    given_table = table(
        ("ML", "2024", "3", "F", "_T", "A"),
        ("ML", "2024", "4", "M", "Y15", "E"),
        columns=("REF_AREA", "TIME_PERIOD", "OBS_VALUE", "SEX", "AGE", "OBS_STATUS"),
    )
    found = suggested(given_table)
    assert found.kept == {"SEX": "F", "AGE": "_T"}
    assert choices(given_table, found) == {"SEX": ("F", "M"), "AGE": ("_T", "Y15")}


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("12,5 %", ",", 12.5),
        ("12.5", ".", 12.5),
        ("1 234,5", ",", 1234.5),
        ("1\u202f234\u202f567", ",", 1234567),
        ("1,234.5", ".", 1234.5),
        ("1.234,5", ",", 1234.5),
        ("21.5 e", ".", 21.5),
        ("-3", ".", -3),
        ("\u22123", ",", -3),
        ("1e3", ".", 1000),
        ("12,5", ".", None),
        ("1,23.4", ".", None),
        ("12.5.6", ".", None),
        ("1 2", ".", None),
        ("inf", ".", None),
        ("1e999", ".", None),
        ("=1+1", ".", None),
    ],
)
def test_a_number_is_read_by_its_decimal_mark(text: str, mark: Mark, value: float | None) -> None:
    assert number(text, mark) == value


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["12,5", "13"], ","),
        (["12.5", "13"], "."),
        (["1,234", "5"], "."),
        (["1.234,5"], ","),
        (["", ".."], "."),
    ],
)
def test_the_decimal_mark_is_the_one_that_reads_more(texts: list[str], mark: Mark) -> None:
    assert decimal_mark(texts) == mark


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024", 2024),
        (" 2024 ", 2024),
        ("2024-12-31", 2024),
        ("31/12/2024", 2024),
        ("2024.0", 2024),
        ("24", None),
        ("2024-06-30", None),
        ("1066", None),
        ("2024/2025", None),
    ],
)
def test_only_a_whole_year_is_a_year(text: str, found: int | None) -> None:
    assert year(text) == found


@given(st.floats(-1e6, 1e6), st.sampled_from(("fr", "en", "es")))
def test_numbers_as_they_are_written_in_a_language_are_read_back(value: float, language) -> None:  # type: ignore[no-untyped-def]
    mark: Mark = "." if language == "en" else ","
    assert number(written(value, language), mark) == pytest.approx(value, abs=0.0051)


@given(st.text(max_size=30), st.sampled_from((",", ".")))
def test_whatever_stands_in_a_cell_reading_it_says_a_number_or_none(text: str, mark: Mark) -> None:
    found = number(text, mark)
    assert found is None or abs(found) < 1e300
    assert year(text) is None or 1900 <= (year(text) or 0) <= 2099
    assert is_nothing(text) in {True, False}


CELLS = st.lists(st.tuples(*[st.text(max_size=8)] * 3), max_size=12)


@given(CELLS)
def test_each_row_is_a_point_a_problem_or_empty(rows: list[tuple[str, ...]]) -> None:
    reading = points(table(*rows), MEANING)
    assert len(reading.points) + len(reading.problems) + reading.empty <= len(rows)
    told = {(point.area, point.year) for point in reading.points}
    assert len(told) == len(reading.points)


def test_every_fault_has_a_sentence_in_three_languages() -> None:
    for fault in Fault:
        assert set(SENTENCES[fault]) == set(LANGUAGES)

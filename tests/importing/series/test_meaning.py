"""What the columns of a table of figures mean, and what becomes of each row."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.text.languages import LANGUAGES
from equiplan.domain.text.numbers import written
from equiplan.importing.series.meaning import choices, points, suggested
from equiplan.importing.series.messages import MESSAGES
from equiplan.importing.series.model import Fault, Mark, Meaning, Point, Problem, Table
from equiplan.importing.series.values import decimal_mark, is_nothing, number, year

MEANING = Meaning("area", "year", "value")


def table(*rows: tuple[str, ...], columns: tuple[str, ...] = ("area", "year", "value")) -> Table:
    return Table("csv", columns, rows, tuple(range(2, len(rows) + 2)))


def test_a_row_is_a_point() -> None:
    reading = points(table(("Mali", "2024", "22.5")), MEANING)
    assert reading.points == (Point("Mali", 2024, 22.5),)


@pytest.mark.parametrize("nothing", ["", "..", ":", ": c", ":c", ": bz", "n/a", "NaN", "–", "n.d."])
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
        ("29.5 bp", ".", 29.5),
        ("29,5 bep", ",", 29.5),
        ("12 cm", ".", None),
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
    read = number(text, mark)
    assert (None if read is None else float(read)) == value


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
    read = number(written(value, language), mark)
    assert read is not None
    assert float(read) == pytest.approx(value, abs=0.0051)


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
        assert set(MESSAGES[fault]) == set(LANGUAGES)


UNITS = ("area", "year", "value", "UNIT_MULT")


@given(
    st.decimals(-1000, 1000, places=4, allow_nan=False, allow_infinity=False), st.integers(-12, 12)
)
def test_a_value_is_multiplied_by_its_power_of_ten_exactly(value: Decimal, power: int) -> None:
    reading = points(table(("Mali", "2024", f"{value:f}", str(power)), columns=UNITS), MEANING)
    assert reading.points == (Point("Mali", 2024, float(value.scaleb(power))),)
    assert reading.multiplied == (power != 0)


@pytest.mark.parametrize(
    ("multiplier", "value"), [("", 1.25), ("0", 1.25), ("3", 1250), ("6: Millions", 1_250_000)]
)
def test_a_multiplier_may_be_missing_or_have_a_label(multiplier: str, value: float) -> None:
    reading = points(table(("Mali", "2024", "1.25", multiplier), columns=UNITS), MEANING)
    assert [point.value for point in reading.points] == [value]


@pytest.mark.parametrize("multiplier", ["thousands", "31", "0.5", "3e1"])
def test_a_multiplier_that_is_no_power_of_ten_leaves_its_value_out(multiplier: str) -> None:
    reading = points(table(("Mali", "2024", "1.25", multiplier), columns=UNITS), MEANING)
    assert reading.problems == (Problem(2, Fault.NOT_A_POWER, multiplier),)


def test_a_multiplier_of_the_old_sort_has_its_code_in_a_column_of_its_own() -> None:
    old = table(
        ("Mali", "2024", "1.25", "3", "Thousands"),
        columns=("area", "year", "value", "PowerCode Code", "PowerCode"),
    )
    assert points(old, MEANING).points == (Point("Mali", 2024, 1250),)


@pytest.mark.parametrize("column", ["Indicator", "Unité", "Series Name", "SEX"])
def test_two_things_are_never_one_line(column: str) -> None:
    mixed = table(
        ("Mali", "2023", "28", "one"),
        ("Mali", "2024", "11", "other"),
        ("Niger", "2024", "12", "other"),
        columns=("area", "year", "value", column),
    )
    reading = points(mixed, MEANING)
    assert reading.problems == (Problem(3, Fault.MIXED, f"{column} = other"),)
    assert reading.points == (Point("Mali", 2023, 28), Point("Niger", 2024, 12))
    chosen = points(mixed, Meaning("area", "year", "value", kept={column: "other"}))
    assert [point.value for point in chosen.points] == [11, 12]


def test_a_remark_that_changes_does_not_cut_a_line() -> None:
    remarked = table(
        ("Mali", "2023", "28", "estimate", "A"),
        ("Mali", "2024", "29", "", "B"),
        columns=("area", "year", "value", "Remarks", "OBS_STATUS"),
    )
    assert len(points(remarked, MEANING).points) == 2


def two_flows() -> Table:
    return replace(
        table(
            ("Mali", "2023", "28", "F", "seats"),
            ("Mali", "2023", "72", "M", "seats"),
            ("Mali", "2024", "11", "F", "gap"),
            columns=("area", "year", "value", "sex", "DATAFLOW"),
        ),
        structure="DATAFLOW",
    )


def test_nothing_is_read_of_several_dataflows_before_one_is_chosen() -> None:
    found = two_flows()
    meaning = suggested(found)
    assert meaning.kept == {"sex": "F"}
    assert list(choices(found, meaning)) == ["DATAFLOW", "sex"]
    reading = points(found, meaning)
    assert (reading.points, reading.unchosen) == ((), "DATAFLOW")


def test_once_a_dataflow_is_chosen_only_what_it_has_is_asked() -> None:
    found = two_flows()
    meaning = Meaning("area", "year", "value", kept={"DATAFLOW": "gap"})
    assert list(choices(found, meaning)) == ["DATAFLOW"]
    assert points(found, meaning).points == (Point("Mali", 2024, 11),)


def test_dataflows_may_themselves_be_the_lines() -> None:
    found = points(two_flows(), Meaning("DATAFLOW", "year", "value", kept={"sex": "F"}))
    assert found.points == (Point("gap", 2024, 11), Point("seats", 2023, 28))


def test_two_areas_of_one_name_stay_two() -> None:
    congo = replace(
        table(("COG", "2024", "3"), ("COD", "2024", "4")),
        labels={"area": {"COG": "Congo", "COD": "Congo"}},
    )
    found = points(congo, MEANING)
    assert found.points == (Point("Congo (COD)", 2024, 4), Point("Congo (COG)", 2024, 3))


def test_women_are_suggested_by_their_label_where_the_code_does_not_say_it() -> None:
    coded = replace(
        table(
            ("ML", "2024", "1", "1"),
            ("ML", "2024", "2", "2"),
            columns=("REF_AREA", "TIME_PERIOD", "OBS_VALUE", "SEX"),
        ),
        labels={"SEX": {"1": "Males", "2": "Female"}},
    )
    assert suggested(coded).kept == {"SEX": "2"}


@pytest.mark.parametrize("columns", [("a", "b", "c"), ("", "", "")])
def test_without_a_column_of_years_or_values_there_is_no_point(columns: tuple[str, ...]) -> None:
    found = table(("x", "y", "z"), columns=columns)
    assert points(found, suggested(found)).points == ()

"""Working time, countries and lengths of time count as what they are, whatever their format."""

import math
import zipfile
from collections.abc import Sequence
from datetime import date, time, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from equiplan.counting.columns import count_by
from equiplan.counting.engine import duckdb
from equiplan.counting.worker import LIMITS
from equiplan.domain.places.countries import countries
from equiplan.domain.text.languages import LANGUAGES
from equiplan.importing.people.categories import categories
from equiplan.importing.people.model import Counted
from equiplan.importing.people.working_time import UNDERSTOOD

from .people import Rows, separated, workbook

ON = date(2026, 1, 1)


def read(dimension: str, heading: str, values: Sequence[str]) -> list[str]:
    found = categories(dimension, dict.fromkeys(values, 1), ON, heading)
    return [found[value] for value in values]


def counted(path: Path, *by: str, amounts: Sequence[str] = ()) -> Counted:
    return count_by(duckdb(path), path, {"by": by, "amounts": list(amounts)}, ON, LIMITS)


def cells(told: Counted) -> dict[tuple[str, ...], int]:
    return {(row.sex, *row.breakdown.values()): row.number for row in told.counts}


@pytest.mark.parametrize(
    ("heading", "values", "found"),
    [
        ("Temps partiel", "oui non", "P F"),
        ("Part-time?", "Y N", "P F"),
        ("Jornada parcial", "sí no", "P F"),
        ("Temps complet (O/N)", "O N", "F P"),
        ("Full time", "true false", "F P"),
        ("part time", "1 0", "P F"),
        ("À mi-temps", "VRAI FAUX", "P F"),
        ("Temps partiel", "x _", "P F"),
        ("Temps partiel", "Oui _", "P F"),
        ("Temps partiel", "oui non _", "P F _U"),
        ("Temps partiel", "1 1,0", "? ?"),
        ("Temps de travail", "oui non", "? ?"),
        ("Quotité", "100 80 50", "F P P"),
        ("Quotité (temps partiel)", "1 0,5", "F P"),
        ("Taux d’emploi", "80 60", "P P"),
        ("FTE", "1 0.6", "F P"),
        ("Quotité", "100% 80% 0%", "F P ?"),
        ("Quotité", "100 1 0,8", "F F P"),
        ("Temps de travail", "40 35 20", "? ? ?"),
        ("Working hours", "100 80", "? ?"),
        ("Temps de travail", "35h 28h 1607", "? ? ?"),
        ("Temps de travail", "37:30 17:30", "? ?"),
        ("Temps de travail", "plein partiel 35", "F P ?"),
        ("Quotité", "150", "?"),
    ],
)
def test_working_time_is_a_share_an_answer_or_a_word_and_hours_stay_hours(
    heading: str, values: str, found: str
) -> None:
    given = ["" if value == "_" else value for value in values.split()]
    names = {"full_time": "F", "part_time": "P", "_U": "_U"}
    assert [names.get(one, "?") for one in read("working_time", heading, given)] == found.split()


@given(st.lists(st.integers(2, 99), min_size=1, max_size=8))
def test_a_bare_number_under_working_time_is_never_part_time_by_itself(numbers: list[int]) -> None:
    found = read("working_time", "Temps de travail", [str(number) for number in numbers])
    assert not {*found} & {*UNDERSTOOD}


def test_hours_that_nobody_understood_are_said(tmp_path: Path) -> None:
    rows: Rows = [("Sexe", "Temps de travail"), *(("F", 35 if n % 2 else 40) for n in range(8))]
    told = counted(separated(tmp_path / "a.csv", rows), "sex", "working_time")
    assert cells(told) == {("F", "35"): 4, ("F", "40"): 4}
    assert [(note.code, note.facts) for note in told.notes] == [
        ("roster.working_time_not_understood", {"column": "Temps de travail", "people": 8})
    ]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ("ML MLI 466 Mali mali MALI", "ML ML ML ML ML ML"),
        ("EL GRC Grèce", "GR GR GR"),
        ("UK GBR Royaume-Uni", "GB GB GB"),
        ("Côte_d'Ivoire cote_d’ivoire Ivory_Coast CIV", "CI CI CI CI"),
        ("Benín Bénin BJ 204", "BJ BJ BJ BJ"),
        ("ML NA SN", "ML NA SN"),
        ("NA", "NA"),
        ("Mali NA France", "ML ? FR"),
        ("4 12 250", "AF DZ FR"),
        ("1 2 4", "1 2 4"),
        ("n/a - France", "_U _U FR"),
        ("Utopie Mali", "Utopie ML"),
        ("Pays-Bas The_Netherlands Holanda", "NL NL NL"),
        ("Congo_(RDC) Mali_(ML)", "CD ML"),
    ],
)
def test_countries_are_read_from_codes_and_names(values: str, found: str) -> None:
    given = [value.replace("_", " ") for value in values.split()]
    assert [one or "?" for one in read("country", "Pays", given)] == found.split()


@given(st.sampled_from(sorted(countries())), st.sampled_from(LANGUAGES))
def test_a_country_is_the_same_by_its_code_and_by_each_of_its_names(
    code: str, language: str
) -> None:
    name = countries()[code][language]  # type: ignore[index]
    straight = name.replace("’", "'").upper()
    assert [read("country", "Pays", [one]) for one in (code, name, straight)] == [[code]] * 3


def test_namibia_is_no_missing_value_in_any_format(tmp_path: Path) -> None:
    rows: Rows = [("sex", "country"), *(("F", "NA") for _ in range(3)), ("M", "ML"), ("M", "")]
    wanted = {("F", "NA"): 3, ("M", "ML"): 1, ("M", "_U"): 1}
    for path in (
        separated(tmp_path / "a.csv", rows, mark=","),
        workbook(tmp_path / "a.xlsx", Staff=rows),
    ):
        assert cells(counted(path, "sex", "country")) == wanted


def test_an_na_among_names_of_countries_is_not_known_and_its_row_is_told(tmp_path: Path) -> None:
    rows: Rows = [("Sexe", "Pays"), ("F", "NA"), ("F", "Mali")]
    told = counted(separated(tmp_path / "a.csv", rows), "sex", "country")
    assert cells(told) == {("F", "ML"): 1, ("F", "_U"): 1}
    assert [(note.row, note.code) for note in told.told] == [(2, "row.country_not_understood")]


def open_document(path: Path, cells: Sequence[str]) -> Path:
    """An OpenDocument sheet with a column of sex and one of lengths, as ISO 8601 writes them."""
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    rows = "".join(
        f"<table:table-row><table:table-cell office:value-type='string'><text:p>F</text:p>"
        f"</table:table-cell><table:table-cell office:value-type='time' office:time-value='{cell}'>"
        f"<text:p>{cell}</text:p></table:table-cell></table:table-row>"
        for cell in cells
    )
    head = "".join(
        f"<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>"
        for text in ("Sexe", "Temps de travail")
    )
    content = (
        f"<office:document-content{spaces}><office:body><office:spreadsheet>"
        f"<table:table table:name='A'><table:table-row>{head}</table:table-row>{rows}"
        f"</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", "<manifest/>")
        made.writestr("content.xml", content)
    return path


def test_a_length_of_time_reads_alike_from_every_format(tmp_path: Path) -> None:
    lengths = [timedelta(hours=37, minutes=30), timedelta(hours=7, minutes=5), timedelta(hours=48)]
    book = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(book) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["Sexe", "Temps de travail"])
        for at, length in enumerate(lengths, 1):
            sheet.write(at, 0, "F")
            sheet.write_datetime(at, 1, length, made.add_format({"num_format": "[h]:mm"}))
    rows: Rows = [("Sexe", "Temps de travail"), ("F", "37:30"), ("F", "07:05:00"), ("F", "48:00")]
    sheets = open_document(tmp_path / "a.ods", ["PT37H30M00S", "PT07H05M00S", "PT48H00M00S"])
    wanted = {("F", "37:30"): 1, ("F", "7:05"): 1, ("F", "48:00"): 1}
    for path in (separated(tmp_path / "a.csv", rows), book, sheets):
        assert cells(counted(path, "sex", "working_time")) == wanted
    typed = tmp_path / "a.parquet"
    pq.write_table(pa.table({"Sexe": ["F"], "Temps de travail": [time(7, 5)]}), typed)
    assert cells(counted(typed, "sex", "working_time")) == {("F", "7:05"): 1}


amounts = st.floats(1, 9_000) | st.sampled_from([math.nan, math.inf, -math.inf]) | st.none()


@given(pays=st.lists(amounts, min_size=1, max_size=14))
def test_what_is_no_finite_number_is_in_no_sum_and_never_makes_up_the_five(
    pays: list[float | None], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("p") / "a.parquet"
    pq.write_table(pa.table({"sex": ["F"] * len(pays), "pay": pa.array(pays, pa.float64())}), path)
    told = counted(path, "sex", amounts=["pay"])
    known = [pay for pay in pays if pay is not None and math.isfinite(pay)]
    odd = sum(pay is not None and not math.isfinite(pay) for pay in pays)
    assert [note.code for note in told.told] == ["row.amount_not_understood"] * odd
    assert [row.number for row in told.amounts] == ([len(known)] if len(known) >= 5 else [])
    for row in told.amounts:
        assert math.isclose(row.total, math.fsum(known), abs_tol=0.01)

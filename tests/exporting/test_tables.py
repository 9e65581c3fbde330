"""Tables to take away hold what they were given, and nothing a spreadsheet would run."""

import csv
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from equiplan.exporting.tables import FORMULA, Table, comma_separated, guarded, workbook

TABLE = Table(
    "Membres",
    ("Nom", "Faites", "Jour", "Rien"),
    (("École d’été", 3, date(2026, 3, 2), None), ("=1+1", 2.5, date(2027, 1, 1), None)),
)


def test_the_workbook_holds_texts_numbers_and_days_as_such() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(workbook([TABLE])))
    rows = book.get_sheet_by_name("Membres").to_python()
    assert rows[0] == list(TABLE.columns)
    assert rows[1] == ["École d’été", 3, date(2026, 3, 2), ""]
    assert rows[2][:2] == ["=1+1", 2.5]


def test_no_cell_of_the_workbook_is_a_formula() -> None:
    sheet = ZipFile(BytesIO(workbook([TABLE]))).read("xl/worksheets/sheet1.xml")
    assert b"<f" not in sheet.replace(b"<formatCode", b"")


def test_a_long_name_is_cut_to_what_a_sheet_may_be_called() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(workbook([Table("n" * 50, ("a",), ())])))
    assert book.sheet_names == ["n" * 31]


@pytest.mark.parametrize("begin", FORMULA)
def test_the_csv_runs_nothing(begin: str) -> None:
    told = comma_separated(Table("t", ("a",), ((f"{begin}cmd|' /C calc'!A0",),)))
    (_, (cell,)) = csv.reader(StringIO(told.decode("utf-8-sig"), newline=""))
    assert cell.startswith("'")


@given(st.text())
def test_a_guarded_text_never_begins_as_a_formula_and_loses_nothing(text: str) -> None:
    safe = str(guarded(text))
    assert not safe.startswith(FORMULA)
    assert safe.endswith(text)


def test_a_negative_number_stays_a_number() -> None:
    assert guarded(-3) == -3

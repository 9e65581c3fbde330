"""Workbooks: numbers as the sheet shows them, merged cells whole, hidden sheets told of."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from equiplan.importing.blocks import Document, Table
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.formats import xls, xlsx
from equiplan.importing.formats.xlsx_styles import number_format, plain, shown


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("Plan")
        day = made.add_format({"num_format": "dd/mm/yy"})
        sheet.merge_range(0, 0, 0, 3, "Plan égalité 2026")
        sheet.write_row(2, 0, ["Axe", "Action", "Cible", "Début"], made.add_format({"bold": True}))
        sheet.merge_range(3, 0, 4, 0, "Former")
        sheet.write_string(3, 1, "Direction\nService RH")
        sheet.write_number(3, 2, 0.3, made.add_format({"num_format": "0%"}))
        sheet.write_datetime(3, 3, date(2026, 9, 1), day)
        sheet.write_number(4, 2, 12)
        made.add_worksheet("Listes").write(0, 0, "secret")
        made.worksheets()[1].hide()
        made.add_worksheet("Vide")
    return path


def table(document: Document) -> Table:
    (found,) = document.tables()
    return found


def cells(document: Document) -> list[list[tuple[int, int, int, str]]]:
    return [
        [(c.column, c.width, c.height, c.text) for c in row.cells] for row in table(document).rows
    ]


def test_a_sheet_is_a_heading_and_a_table_with_the_row_numbers_of_the_sheet(book: Path) -> None:
    document = xlsx.read(book)
    assert [(h.text, h.level) for h in document.paragraphs()] == [("Plan", 1)]
    assert [row.place.row for row in table(document).rows] == [1, 2, 3, 4, 5]
    assert {row.place.sheet for row in table(document).rows} == {"Plan"}


def test_merged_cells_empty_rows_dates_and_shares_come_out_as_a_reader_sees_them(
    book: Path,
) -> None:
    assert cells(xlsx.read(book)) == [
        [(0, 4, 1, "Plan égalité 2026")],
        [],
        [(0, 1, 1, "Axe"), (1, 1, 1, "Action"), (2, 1, 1, "Cible"), (3, 1, 1, "Début")],
        [
            (0, 1, 2, "Former"),
            (1, 1, 1, "Direction\nService RH"),
            (2, 1, 1, "30 %"),
            (3, 1, 1, "2026-09-01"),
        ],
        [(2, 1, 1, "12")],
    ]


def test_bold_cells_say_so(book: Path) -> None:
    header = table(xlsx.read(book)).rows[2]
    assert all(paragraph.bold for cell in header.cells for paragraph in cell.paragraphs)


def test_a_hidden_sheet_is_left_aside_and_told_of(book: Path) -> None:
    document = xlsx.read(book)
    assert "secret" not in str(document.blocks)
    assert [(f.code, f.facts) for f in document.findings] == [
        ("document.hidden_sheet", {"sheet": "Listes"})
    ]


def test_a_hidden_sheet_is_read_when_it_is_asked_for(book: Path) -> None:
    assert cells(xlsx.read(book, sheet=" listes ")) == [[(0, 1, 1, "secret")]]


@pytest.mark.parametrize("reader", [xlsx.read, xls.read])
def test_a_sheet_that_is_not_there_is_refused_with_the_list_of_those_that_are(
    book: Path, reader: type[object]
) -> None:
    with pytest.raises(DocumentRefused) as refusal:
        reader(book, sheet="Pln")  # type: ignore[call-arg]
    assert "Plan, Listes, Vide" in refusal.value.sentence("fr")


def test_the_reader_of_old_workbooks_gives_the_same_table(book: Path) -> None:
    old, new = xls.read(book), xlsx.read(book)
    assert [(c[0][3] if c else "") for c in cells(old)] == [
        (c[0][3] if c else "") for c in cells(new)
    ]
    assert cells(old)[3][3] == (3, 1, 1, "2026-09-01")
    assert [f.code for f in old.findings] == ["document.hidden_sheet"]


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ("General", 3.0, "3"),
        ("General", 0.1 + 0.2, "0.3"),
        ("0%", 0.3, "30 %"),
        ("0.0%", 0.1256, "12.56 %"),
        ("0.00", 1.1, "1.10"),
        ("0.00", 2.0, "2"),
        ("00", 3.0, "03"),
        ("#,##0 [$€-40C]", 12000.0, "12000 €"),
        ('# ##0 "k€"', 12.0, "12 k€"),
        ("$#,##0.00", 5000.0, "$ 5000"),
        ('0" ans"', 3.0, "3 ans"),
        ("dd/mm/yyyy", 46266.0, "2026-09-01"),
        ("[$-40C]d mmmm yyyy;@", 46266.0, "2026-09-01"),
        ("mmm-yy", 46266.0, "2026-09"),
        ("dd/mm/yyyy hh:mm", 46266.5, "2026-09-01T12:00"),
        ("h:mm", 0.5, "12:00"),
        ("#,##0;[Red]-#,##0", 4.0, "4"),
    ],
)
def test_a_number_is_shown_as_its_cell_shows_it(code: str, number: float, text: str) -> None:
    assert shown(number, number_format(code)) == text


@pytest.mark.parametrize("number", [0.0, -1.5, 1e300, 5e-324, 123456789.0])
def test_plain_numbers_come_back_as_the_same_number(number: float) -> None:
    assert float(plain(number)) == pytest.approx(number)


def test_a_workbook_that_counts_from_1904_gives_the_same_days(tmp_path: Path) -> None:
    path = tmp_path / "mac.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as made:
        day = made.add_format({"num_format": "yyyy-mm-dd"})
        made.add_worksheet().write_datetime(0, 0, date(2026, 3, 8), day)
    assert cells(xlsx.read(path)) == [[(0, 1, 1, date(2026, 3, 8).isoformat())]]

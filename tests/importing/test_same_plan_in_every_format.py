"""One plan written in ten formats is read as one plan."""

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from pptx import Presentation
from pptx.util import Inches

from equiplan.importing.opening import READERS
from equiplan.importing.pipeline import read_plan

from .formats.making import docx, odf, p, tc, tr

TITLE = "Plan d’action pour l’égalité 2025-2027"
HEADER = ["N°", "Action", "Indicateurs", "Valeur cible", "Responsable", "Calendrier"]
AXIS = "Axe 1 : Recruter autrement"
ROWS = [
    ["1.1", "Former les jurys", "Nombre de jurys formés", "30 % en 2026", "Direction", "Juin 2026"],
    ["1.2", "Relire les annonces", "Part des annonces relues", "100 %", "Service RH", "2025"],
]


def as_docx(path: Path) -> None:
    axis = tr(tc(AXIS, '<w:gridSpan w:val="6"/>'))
    rows = "".join(tr(*map(tc, row)) for row in ROWS)
    docx(path, p(TITLE) + f"<w:tbl>{tr(*map(tc, HEADER))}{axis}{rows}</w:tbl>")


def as_xlsx(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        sheet.write(0, 0, TITLE)
        sheet.write_row(2, 0, HEADER)
        sheet.merge_range(3, 0, 3, 5, AXIS)
        for number, row in enumerate(ROWS, start=4):
            sheet.write_row(number, 0, row)


def odf_table() -> str:
    def cells(row: list[str]) -> str:
        return "".join(
            f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in row
        )

    axis = (
        '<table:table-cell table:number-columns-spanned="6">'
        f"<text:p>{AXIS}</text:p></table:table-cell>" + "<table:covered-table-cell/>" * 5
    )
    rows = [cells(HEADER), axis, *map(cells, ROWS)]
    return "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)


def as_odt(path: Path) -> None:
    odf(path, f"<text:p>{TITLE}</text:p><table:table>{odf_table()}</table:table>")


def as_ods(path: Path) -> None:
    title = f"<table:table-row><table:table-cell><text:p>{TITLE}</text:p></table:table-cell>"
    table = f'<table:table table:name="Plan">{title}</table:table-row>{odf_table()}</table:table>'
    odf(path, table, kind="spreadsheet")


def as_html(path: Path) -> None:
    rows = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in [HEADER, *ROWS])
    rows = rows.replace("<tr><td>1.1", f"<tr><td colspan=6>{AXIS}<tr><td>1.1")
    path.write_text(f"<html><h1>{TITLE}</h1><table>{rows}</table></html>", encoding="utf-8")


def barred(*rows: list[str]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def as_md(path: Path) -> None:
    table = barred(HEADER, ["---"] * 6, [AXIS] + [""] * 5, *ROWS)
    path.write_text(f"# {TITLE}\n\n{table}\n", encoding="utf-8")


def as_txt(path: Path) -> None:
    table = "\n".join("\t".join(row) for row in [HEADER, [AXIS] + [""] * 5, *ROWS])
    path.write_text(f"{TITLE}\n\n{table}\n", encoding="utf-8")


def as_csv(path: Path) -> None:
    rows = [[TITLE] + [""] * 5, HEADER, [AXIS] + [""] * 5, *ROWS]
    path.write_text("\n".join(";".join(row) for row in rows), encoding="cp1252")


def as_pptx(path: Path) -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = TITLE
    size = (Inches(0.5), Inches(2), Inches(9), Inches(4))
    table = slide.shapes.add_table(2 + len(ROWS), 6, *size).table
    table.cell(1, 0).merge(table.cell(1, 5))
    for number, row in enumerate([HEADER, [AXIS], *ROWS]):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    deck.save(str(path))


WRITERS: dict[str, Callable[[Path], None]] = {
    "docx": as_docx, "xlsx": as_xlsx, "odt": as_odt, "ods": as_ods, "html": as_html,
    "md": as_md, "txt": as_txt, "csv": as_csv, "pptx": as_pptx,
}  # fmt: skip


def test_every_format_has_a_reader_and_every_reader_a_test() -> None:
    # Old workbooks cannot be written here, PDFs have tests of their own.
    assert set(READERS) - {"xls", "pdf"} == set(WRITERS)


@pytest.mark.parametrize("extension", WRITERS)
def test_the_plan_is_read_whole(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"plan.{extension}"
    WRITERS[extension](path)
    draft = read_plan(path).draft
    assert (draft.title, draft.period, draft.language) == (TITLE, (2025, 2027), "fr")
    (axis,) = draft.axes
    assert (axis.number, axis.title) == ("1", "Recruter autrement")
    assert [
        [a.number, a.title, *a.indicators, *a.targets, *a.owners, a.calendar] for a in axis.actions
    ] == ROWS

"""A plan draft as an Excel workbook that people can edit and that imports again."""

from io import BytesIO
from typing import Any

import xlsxwriter

from equiplan.domain.plans.draft import PlanDraft

from .carried import properties
from .plan_table import Column, Line, columns, layout

INK, PAPER, BAND = "#1f2a37", "#ffffff", "#e6edf5"
CHARACTERS, LINE = 200, 15.0  # of a merged row: how many fit on a line, its height in points
FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": INK},
    "meta": {"font_color": "#52606d"},
    "frame": {},
    "header": {"bold": True, "bg_color": INK, "font_color": PAPER, "border": 1},
    "axis": {"bold": True, "bg_color": BAND, "border": 1},
    "objective": {"italic": True, "border": 1},
    "note": {"border": 1},
    "action": {"border": 1},
}
# A workbook cell that starts with one of these would be run as a formula by some programs;
# xlsxwriter's write_string stores plain text, so nothing is run and nothing is altered.


def workbook(draft: PlanDraft) -> bytes:
    """The .xlsx file, one sheet, ready to print on landscape A4."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Plan")
        formats = {
            kind: book.add_format({"text_wrap": True, "valign": "top", **style})
            for kind, style in FORMATS.items()
        }
        for name, value in properties(draft):
            book.set_custom_property(name, value, "text")
        there = columns(draft)
        _page(sheet, there)
        for number, line in enumerate(layout(draft)):
            _write(sheet, number, line, formats[line.kind], last=len(there) - 1)
    return buffer.getvalue()


def _page(sheet: Any, columns: tuple[Column, ...]) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)


def _write(sheet: Any, number: int, line: Line, style: Any, *, last: int) -> None:
    if line.kind == "header":
        sheet.repeat_rows(number)
        sheet.freeze_panes(number + 1, 0)
    if line.kind in {"header", "action"}:
        for index, text in enumerate(line.cells):
            sheet.write_string(number, index, text, style)
    elif line.kind in {"title", "meta"}:
        style.set_text_wrap(False)
        sheet.write_string(number, 0, line.cells[0], style)
    else:
        sheet.merge_range(number, 0, number, last, "", style)
        sheet.write_string(number, 0, line.cells[0], style)
        # Programs do not fit the height of a merged row to its text by themselves.
        wrapped = (1 + len(text) // CHARACTERS for text in line.cells[0].split("\n"))
        sheet.set_row(number, LINE * sum(wrapped))

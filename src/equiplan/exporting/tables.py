"""Plain tables as files to take away: a workbook of several, or one as .csv."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

Value = str | int | float | date | None
FORMULA = ("=", "+", "-", "@", "\t", "\r")
HEAD = {"bold": True, "bg_color": "#1f2a37", "font_color": "#ffffff", "border": 1}
WRAPPED = {"text_wrap": True, "valign": "top"}
DAY = {"num_format": "yyyy-mm-dd", "valign": "top"}
SHEET_NAME, WIDEST, NARROWEST = 31, 60, 10


@dataclass(frozen=True, slots=True)
class Table:
    """A name, the names of the columns, and the rows; None is a cell without anything."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def workbook(tables: Sequence[Table]) -> bytes:
    """The .xlsx file, a sheet a table; texts are stored as text, so none is run as a formula."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        styles = {kind: book.add_format(style) for kind, style in _STYLES.items()}
        for table in tables:
            _sheet(book.add_worksheet(table.name[:SHEET_NAME]), table, styles)
    return buffer.getvalue()


_STYLES = {"head": HEAD, "text": WRAPPED, "day": DAY}


def _sheet(
    sheet: "xlsxwriter.worksheet.Worksheet", table: Table, styles: dict[str, object]
) -> None:
    sheet.freeze_panes(1, 1)
    for column, name in enumerate(table.columns):
        sheet.set_column(column, column, _width(table, column))
        sheet.write_string(0, column, name, styles["head"])
    for number, row in enumerate(table.rows, 1):
        for column, value in enumerate(row):
            _write(sheet, number, column, value, styles)


def _width(table: Table, column: int) -> int:
    texts = (str(row[column] or "") for row in table.rows)
    longest = max((len(text) for text in (table.columns[column], *texts)), default=0)
    return max(NARROWEST, min(WIDEST, longest + 2))


def _write(
    sheet: Any,
    row: int,
    column: int,
    value: Value,
    styles: dict[str, object],
) -> None:
    if isinstance(value, str):
        sheet.write_string(row, column, value, styles["text"])
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, styles["day"])
    elif value is not None:
        sheet.write_number(row, column, value, styles["text"])


def comma_separated(table: Table) -> bytes:
    """The .csv file, UTF-8 with its mark so that spreadsheets read the accents."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(map(guarded, table.columns))
    writer.writerows([guarded(value) for value in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def guarded(value: Value) -> str | int | float | date | None:
    """The value as a spreadsheet reads it without running it: a text is never a formula."""
    runs = isinstance(value, str) and value.lstrip(" ").startswith(FORMULA)
    return f"'{value}" if runs else value

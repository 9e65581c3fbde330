"""Rosters for tests: files of rows as people make them, written in a few words."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import xlsxwriter

Rows = Sequence[Sequence[object]]


def separated(path: Path, rows: Rows, *, mark: str = ";", encoding: str = "utf-8") -> Path:
    """A file of separated values."""
    text = StringIO()
    csv.writer(text, delimiter=mark).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def workbook(path: Path, **sheets: Rows) -> Path:
    """A workbook with a sheet for each name."""
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path

"""Opens a file of people as rows of texts, whatever its format, under the limits of documents."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

import python_calamine as calamine

from ..errors import DocumentRefused
from ..formats.choosing import chosen
from ..formats.csv import separator_of
from ..formats.decode import decode
from ..formats.hidden import NOTHING, Hidden, hidden_in
from ..formats.package import Package, open_package
from ..formats.shape import tidy
from ..formats.xls import damage_refused, sheets_of, text_of
from ..limits import Limits

Row = tuple[int, list[str]]
"""The number of a row in its file, from 1, and its cells."""
TEXTS = frozenset({"csv", "txt", "md"})
BOOKS = frozenset({"xlsx", "xls", "ods"})


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its name (None outside workbooks) and the rows that say something."""

    sheet: str | None
    rows: list[Row]
    hidden: Hidden = NOTHING


def grids(path: Path, kind: str, sheet: str | None, limits: Limits) -> list[Grid]:
    """The visible sheets of a file, or the one asked for; raises DocumentRefused."""
    if kind in TEXTS:
        return [Grid(None, _bounded(separated(decode(path.read_bytes())), limits))]
    if kind not in BOOKS:
        raise DocumentRefused("document.unknown_format")
    if kind == "xls":
        with damage_refused():
            return _workbook(path, sheet, limits)
    with open_package(path, limits) as package:
        package.refuse_doctypes()
        with damage_refused():
            found = _workbook(path, sheet, limits)
        return [_with_hidden(grid, package, kind) for grid in found]


def _workbook(path: Path, sheet: str | None, limits: Limits) -> list[Grid]:
    book = calamine.CalamineWorkbook.from_path(path)
    wanted, _ = chosen(sheets_of(book), sheet)
    return [Grid(one.name, _bounded(_cells(book, one.name), limits)) for one in wanted]


def _with_hidden(grid: Grid, package: Package, kind: str) -> Grid:
    return replace(grid, hidden=hidden_in(package, kind, grid.sheet or ""))


def _cells(book: calamine.CalamineWorkbook, name: str) -> Iterator[Row]:
    """The cells of a sheet from its first column on, whether anything stands in it or not."""
    sheet = book.get_sheet_by_name(name)
    top, left = sheet.start or (0, 0)
    rows = ([*[""] * left, *row] for row in sheet.to_python(skip_empty_area=True))
    return ((top + number, [text_of(value) for value in row]) for number, row in enumerate(rows, 1))


def separated(content: str) -> Iterator[Row]:
    """The rows of a text of separated values; damage is a refusal."""
    separator = separator_of(content) or ";"
    lines = csv.reader(StringIO(content, newline=""), delimiter=separator)
    try:
        for row in lines:
            yield lines.line_num, row
    except csv.Error as error:
        raise DocumentRefused("document.damaged") from error


def _bounded(rows: Iterator[Row], limits: Limits) -> list[Row]:
    """The rows with anything in them, tidied; refused where there are too many."""
    kept: list[Row] = []
    cells = 0
    for number, row in rows:
        tidied = [tidy(cell) for cell in row[: limits.columns]]
        if not any(tidied):
            continue
        cells += len(tidied)
        kept.append((number, tidied))
        if len(kept) > limits.rows or cells > limits.cells:
            raise DocumentRefused("document.too_many_rows", limit=limits.rows)
    return kept

"""Reads the older and binary workbooks of Excel (.xls, .xlsb), values and merged cells."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path

import python_calamine as calamine

from ..blocks import Block, Document
from ..errors import DocumentRefused
from ..limits import LIMITS, Limits
from .choosing import Sheet, chosen
from .shape import Merge
from .sheets import Budget, Filled, SheetRow, sheet_blocks
from .xlsx_styles import hours_of, plain

_LENGTH = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")
"""How the library tells a length of more than a day in an OpenDocument sheet: as ISO 8601."""
Value = int | float | str | bool | date | datetime | time | timedelta


def read(path: Path, *, sheet: str | None = None, limits: Limits = LIMITS) -> Document:
    """The document in a workbook, or in one of its sheets; raises DocumentRefused."""
    with damage_refused():
        return _document(calamine.CalamineWorkbook.from_path(path), sheet, limits)


@contextmanager
def damage_refused() -> Iterator[None]:
    """What the library says of a workbook it cannot read, as a refusal."""
    try:
        yield
    except calamine.PasswordError as error:
        raise DocumentRefused("document.encrypted") from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise DocumentRefused("document.damaged") from error
    except BaseException as error:
        # The library is Rust: on a damaged file it may panic, past every Exception.
        if type(error).__name__ == "PanicException":
            raise DocumentRefused("document.damaged") from error
        raise


def _document(book: calamine.CalamineWorkbook, sheet: str | None, limits: Limits) -> Document:
    wanted, findings = chosen(sheets_of(book), sheet)
    budget = Budget(limits)
    blocks = (block for one in wanted for block in _blocks(book, one.name, budget))
    return Document(tuple(blocks), "xls", findings=findings)


def sheets_of(book: calamine.CalamineWorkbook) -> list[Sheet]:
    """The sheets that hold cells, hidden ones too."""
    visible = calamine.SheetVisibleEnum.Visible
    worksheet = calamine.SheetTypeEnum.WorkSheet
    return [
        Sheet(one.name, hidden=one.visible != visible)
        for one in book.sheets_metadata
        if one.typ == worksheet
    ]


def _blocks(book: calamine.CalamineWorkbook, name: str, budget: Budget) -> list[Block]:
    sheet = book.get_sheet_by_name(name)
    columns = budget.limits.columns
    merges = [
        Merge(top, left, bottom - top + 1, min(right - left + 1, columns))
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ]
    rows = sheet.iter_rows()
    return sheet_blocks(name, budget.spend(_rows(rows, sheet.start, columns)), merges)


def _rows(
    rows: Iterator[list[Value]], start: tuple[int, int] | None, columns: int
) -> Iterator[SheetRow]:
    _, left = start or (0, 0)  # the rows come from the top of the sheet, the cells do not
    for number, values in enumerate(rows):
        filled = tuple(
            Filled(left + column, text)
            for column, value in enumerate(values[:columns])
            if (text := text_of(value)).strip()
        )
        yield number, filled


def text_of(value: Value) -> str:
    """A cell as it is read: numbers without spare zeros, days as ISO writes them."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return plain(value)
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return _time(value)


def _time(value: str | time | timedelta) -> str:
    """A time of day, a length, or a text, that may be a length too."""
    if isinstance(value, timedelta):
        return hours_of(value)
    return value.strftime("%H:%M") if isinstance(value, time) else length_of(value) or value


def length_of(text: str) -> str:
    """The hours and minutes of a length that ISO 8601 writes; "" of any other text."""
    found = _LENGTH.fullmatch(text)
    if found is None:
        return ""
    hours, minutes, seconds = map(int, found.groups())
    return hours_of(timedelta(hours=hours, minutes=minutes, seconds=seconds))

"""The spreadsheet template of a request: written with its keys, read back strictly or not at all.

One line a category, one column a sex, as in the form. Column A holds keys that say which line is
which: a workbook whose lines or columns are not those of the template is refused whole.
"""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import python_calamine
import xlsxwriter
from django.utils.translation import gettext as _
from xlsxwriter.utility import xl_rowcol_to_cell

from .selectors.answering import Texts, line_said
from .services.checks import DataRequestRefused
from .tables import UNKNOWN, Ask, CellError, figure, sex_said, trouble

MEGABYTE = 1024 * 1024
MOST_BYTES = MEGABYTE
MOST_UNPACKED = 20 * MEGABYTE
MOST_PARTS = 200
KEY_COLUMN, LABEL_COLUMN, FIRST_FIGURE = 0, 1, 2
HEAD_ROW = 3
TABLE = "equiplan"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A cell that cannot be read, where it is ("C7") and what to do."""

    where: str
    about: str
    said: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What was read: figures by question and key, and what could not be."""

    cells: dict[int, dict[str, int | None]]
    wrong: tuple[Wrong, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sheet: the key in column A, what it is, and its cells."""

    key: str
    label: str
    ask: Ask | None = None
    first: int = 0


def rows_of(asks: Sequence[Ask], language: str) -> Iterator[Row]:
    """The lines below the head of the sheet: each question's title, then its categories."""
    for ask in asks:
        yield Row(ask.code, ask.title(language))
        cells, width = ask.cells(), len(ask.columns)
        for first in range(0, len(cells), width):
            key = f"{ask.code}|{first}"
            label = line_said(cells[first], language) or str(_("Number"))
            yield Row(key, label, ask, first)


def sexes_of(asks: Sequence[Ask]) -> tuple[str, ...]:
    """The columns of the sheet: every sex that some question asks for, and the plain number."""
    known: dict[str, None] = {}
    for ask in asks:
        known |= dict.fromkeys(ask.columns)
    return tuple(known)


def template(title: str, asks: Sequence[Ask], texts: Texts, language: str) -> bytes:
    """The .xlsx file, with what is already written; texts are stored as text, never run."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        styles = {name: book.add_format(style) for name, style in STYLES.items()}
        sheet = book.add_worksheet(TABLE)
        _head(sheet, title, sexes_of(asks), styles)
        for at, row in enumerate(rows_of(asks, language), HEAD_ROW + 1):
            _line(sheet, at, row, sexes_of(asks), texts, styles)
        _definitions(book.add_worksheet(str(_("Definitions"))[:31]), asks, language, styles)
    return buffer.getvalue()


STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "head": {"bold": True, "bg_color": "#1f2a37", "font_color": "#ffffff", "border": 1},
    "question": {"bold": True, "bg_color": "#e6edf5"},
    "key": {"font_color": "#8a94a0", "font_size": 8},
    "text": {"text_wrap": True, "valign": "top"},
    "cell": {"border": 1, "bg_color": "#fffbe6"},
}


def _head(sheet: Any, title: str, sexes: tuple[str, ...], styles: dict[str, Any]) -> None:
    sheet.set_column(KEY_COLUMN, KEY_COLUMN, 6)
    sheet.set_column(LABEL_COLUMN, LABEL_COLUMN, 48)
    sheet.set_column(FIRST_FIGURE, FIRST_FIGURE + len(sexes) - 1, 14)
    sheet.freeze_panes(HEAD_ROW + 1, FIRST_FIGURE)
    sheet.write_string(0, LABEL_COLUMN, title, styles["title"])
    hint = _(
        "Whole numbers; 0 for nobody; a question mark for what you do not know. "
        "Leave column A as it is."
    )
    sheet.write_string(1, LABEL_COLUMN, hint)
    sheet.write_string(HEAD_ROW, KEY_COLUMN, TABLE, styles["key"])
    sheet.write_string(HEAD_ROW, LABEL_COLUMN, "", styles["head"])
    for at, sex in enumerate(sexes, FIRST_FIGURE):
        sheet.write_string(HEAD_ROW - 1, at, sex or "N", styles["key"])
        sheet.write_string(HEAD_ROW, at, sex_said(sex), styles["head"])


def _line(  # noqa: PLR0913, PLR0917 (a line is all of this)
    sheet: Any, at: int, row: Row, sexes: tuple[str, ...], texts: Texts, styles: dict[str, Any]
) -> None:
    sheet.write_string(at, KEY_COLUMN, row.key, styles["key"])
    sheet.write_string(at, LABEL_COLUMN, row.label, styles["text" if row.ask else "question"])
    if row.ask is None:
        return
    for place, cell in _cells(row, sexes):
        text = texts.get((row.ask.question_id, cell), "")
        if text in {"", UNKNOWN}:
            sheet.write_string(at, place, text, styles["cell"])
        else:
            sheet.write_number(at, place, int(text), styles["cell"])


def _cells(row: Row, sexes: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The column and the key of each cell of a line."""
    if row.ask is not None:
        for cell in row.ask.cells()[row.first : row.first + len(row.ask.columns)]:
            yield FIRST_FIGURE + sexes.index(cell.sex), cell.key


def _definitions(sheet: Any, asks: Sequence[Ask], language: str, styles: dict[str, Any]) -> None:
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 1, 90)
    for at, ask in enumerate(asks):
        sheet.write_string(at, 0, ask.title(language), styles["question"])
        sheet.write_string(at, 1, ask.definition(language), styles["text"])


def read(content: bytes, asks: Sequence[Ask], language: str) -> Filled:
    """What somebody filled in; DataRequestRefused when it is not this template at all.

    An empty cell is not said; whatever is neither a whole number nor "?" is told by its cell.
    """
    grid, expected = _grid(content), tuple(rows_of(asks, language))
    while grid and not any(grid[-1]):
        grid.pop()
    sexes = sexes_of(asks)
    keys = [str(row[KEY_COLUMN]).strip() for row in grid[HEAD_ROW + 1 :]]
    columns = [str(each).strip() for each in _at(grid, HEAD_ROW - 1)[FIRST_FIGURE:]]
    if (
        _at(grid, HEAD_ROW)[:1] != [TABLE]
        or keys != [row.key for row in expected]
        or columns[: len(sexes)] != [sex or "N" for sex in sexes]
    ):
        raise DataRequestRefused("template.another")
    return _filled(grid, expected, sexes)


def _at(grid: list[list[Any]], number: int) -> list[Any]:
    return grid[number] if number < len(grid) else []


def _filled(grid: list[list[Any]], expected: Sequence[Row], sexes: tuple[str, ...]) -> Filled:
    found: dict[int, dict[str, int | None]] = {}
    wrong: list[Wrong] = []
    for at, row in enumerate(expected, HEAD_ROW + 1):
        for place, key in _cells(row, sexes):
            written_cell = _plain(grid[at][place] if place < len(grid[at]) else "")
            try:
                if row.ask is not None and written_cell:
                    found.setdefault(row.ask.question_id, {})[key] = figure(written_cell)
            except CellError as error:
                where = xl_rowcol_to_cell(at, place)
                wrong.append(Wrong(where, row.label, written_cell[:60], trouble(error)))
    for row in expected:
        if row.ask is not None:
            found.setdefault(row.ask.question_id, {})
    return Filled(found, tuple(wrong))


def _plain(value: object) -> str:
    """A cell as somebody would write it: 12.0 is how workbooks keep 12."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _grid(content: bytes) -> list[list[Any]]:
    """The first sheet from its first cell; refused when it is too large or is no workbook."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
        if len(parts) > MOST_PARTS or sum(each.file_size for each in parts) > MOST_UNPACKED:
            raise _too_large()
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        return list(book.get_sheet_by_index(0).to_python(skip_empty_area=False, nrows=2000))
    except (zipfile.BadZipFile, python_calamine.CalamineError, OSError, ValueError) as error:
        raise DataRequestRefused("template.unreadable") from error


def check_size(size: int | None) -> None:
    """DataRequestRefused for a file of more bytes than a template has."""
    if (size or 0) > MOST_BYTES:
        raise _too_large()


def _too_large() -> DataRequestRefused:
    return DataRequestRefused("template.too_large", megabytes=MOST_BYTES // MEGABYTE)


def wrong_cells(wrong: Sequence[Wrong]) -> DataRequestRefused:
    """The refusal of a workbook some of whose cells cannot be read."""
    return DataRequestRefused("template.wrong_cells", count=len(wrong))

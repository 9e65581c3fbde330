"""Reads OpenDocument workbooks (.ods): each visible sheet is a heading and a table."""

from collections.abc import Iterator
from pathlib import Path

from ..blocks import Block, Document, LeftOut, Look
from ..errors import DocumentRefused
from ..limits import LIMITS, Limits
from .choosing import Sheet, chosen
from .hidden import hidden_in
from .odf_styles import OFFICE, TABLE, TEXT, OdfStyle, OdfStyles, read_styles
from .package import Element, open_package
from .properties import read_properties
from .shape import Merge
from .sheets import Budget, Filled, Seen, SheetRow, sheet_blocks
from .xls import length_of
from .xlsx_styles import plain

_MOST_COLOURED = 60
_CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")


def read(path: Path, *, sheet: str | None = None, limits: Limits = LIMITS) -> Document:
    """The document in a workbook, or in one of its sheets; raises DocumentRefused."""
    with open_package(path, limits) as package:
        content, common = package.xml("content.xml"), package.xml("styles.xml")
        book = None if content is None else content.find(f"{OFFICE}body/{OFFICE}spreadsheet")
        if content is None or book is None:
            raise DocumentRefused("document.damaged")
        styles = read_styles(common, content)
        tables = {one.get(TABLE + "name", ""): one for one in book.iterchildren(TABLE + "table")}
        sheets = [Sheet(name, hidden=_is_hidden(one, styles)) for name, one in tables.items()]
        wanted, findings = chosen(sheets, sheet)
        title, author = read_properties(package, "meta.xml")
        budget = Budget(limits)
        left: list[LeftOut] = []
        blocks: list[Block] = []
        for one in wanted:
            seen = Seen(one.name, hidden_in(package, "ods", one.name))
            blocks += _blocks(seen, tables[one.name], styles, budget)
            left += seen.left_out()
        return Document(
            tuple(blocks),
            "ods",
            title=title,
            author=author,
            findings=findings,
            left_out=tuple(left),
        )


def _is_hidden(table: Element, styles: OdfStyles) -> bool:
    return bool(styles.look("table", table.get(TABLE + "style-name")).hidden)


def _blocks(seen: Seen, table: Element, styles: OdfStyles, budget: Budget) -> list[Block]:
    merges: list[Merge] = []
    rows = list(seen.rows(budget.spend(_rows(table, styles, merges, budget.limits))))
    return sheet_blocks(seen.sheet, rows, merges)


def _rows(
    table: Element, styles: OdfStyles, merges: list[Merge], limits: Limits
) -> Iterator[SheetRow]:
    number = 0
    for element in table.iter(TABLE + "table-row"):
        filled = tuple(_filled(element, number, styles, merges, limits))
        times = _times(element, "rows-repeated")
        for repeat in range(times if filled else 0):
            yield number + repeat, filled
        number += times


def _filled(
    row: Element, number: int, styles: OdfStyles, merges: list[Merge], limits: Limits
) -> Iterator[Filled]:
    column = 0
    for cell in row.iterchildren(*_CELLS):
        times = _times(cell, "columns-repeated")
        style = styles.look("table-cell", cell.get(TABLE + "style-name"))
        text, struck = ("", "") if cell.tag == _CELLS[1] else _parted(cell, style, styles)
        width, height = _times(cell, "columns-spanned"), _times(cell, "rows-spanned")
        if width * height > 1:
            merges.append(Merge(number, column, height, min(width, limits.columns)))
        # A colour repeated over dozens of cells is that of the sheet, not of one of them.
        coloured = style.fill if times <= _MOST_COLOURED else ""
        if text.strip() or struck or coloured:
            look = Look("", style.font or "", style.colour or "")
            for at in range(column, min(column + times, limits.columns)):
                yield Filled(at, text, bool(style.bold), style.fill or "", look, struck)
        column += times


def _parted(cell: Element, style: OdfStyle, styles: OdfStyles) -> tuple[str, str]:
    """The words of a cell, and those of them that are struck through."""
    if style.struck:
        return "", _text(cell)
    spans = [
        span
        for span in cell.iter(TEXT + "span")
        if styles.look("text", span.get(TEXT + "style-name")).struck
    ]
    struck = "".join(str(piece) for span in spans for piece in span.itertext())
    for span in spans:
        span.text = ""
        for inner in list(span):
            span.remove(inner)
    return _text(cell), struck


def _text(cell: Element) -> str:
    paragraphs = cell.iterchildren(TEXT + "p")
    printed = "\n".join("".join(str(piece) for piece in p.itertext()) for p in paragraphs)
    kind = cell.get(OFFICE + "value-type")
    if kind == "date":
        day, _, time = cell.get(OFFICE + "date-value", printed).partition("T")
        return f"{day}T{time[:5]}" if time.strip("0:.") else day
    if kind == "time" and (length := length_of(cell.get(OFFICE + "time-value", ""))):
        return length
    try:
        value = float(cell.get(OFFICE + "value", ""))
    except ValueError:
        return printed
    if kind == "percentage":
        return f"{plain(round(value * 100, 2))} %"
    says_more = any(sign.isalpha() or sign in "€$£%" for sign in printed)
    return printed if says_more or kind != "float" else plain(value)


def _times(element: Element, what: str) -> int:
    text = element.get(f"{TABLE}number-{what}", "1")
    return max(int(text), 1) if text.isdecimal() and len(text) < 8 else 1

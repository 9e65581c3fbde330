"""Small tables under a text as label lines: an action's own table says the same as labels would."""

from collections.abc import Iterator
from dataclasses import replace

from ...blocks import Block, Document, Paragraph, Row, Table
from ..headers import recognise
from ..values import is_nothing
from ..words import clean

_MOST_ROWS = 3
_LONGEST_LABEL = 60


def with_cells(document: Document) -> Document:
    """The document, its small tables whose header names parts of a plan turned into lines."""
    blocks = tuple(one for block in document.blocks for one in _lines(block))
    return replace(document, blocks=blocks)


def _lines(block: Block) -> Iterator[Block]:
    if not isinstance(block, Table):
        yield block
        return
    found: list[Block] = [*_said(block)] or [*_beside(block)]
    yield from found or [block]


def _beside(table: Table) -> Iterator[Paragraph]:
    """A table of two columns: a label and its value, or an area and what is done there."""
    filled = [row for row in table.rows if any(cell.text.strip() for cell in row.cells)]
    rows = [row for row in filled if len(row.cells) == 2 and row.cells[0].text.strip()]
    if table.columns != 2 or len(rows) < _MOST_ROWS or len(rows) < len(filled):
        return
    firsts = [clean(row.cells[0].text) for row in rows]
    if max(map(len, firsts)) > _LONGEST_LABEL:
        return
    known = sum(recognise(text) is not None for text in firsts)
    for row, first in zip(rows, firsts, strict=True):
        yield from _labelled(row, first) if known * 2 >= len(rows) else _area(row, first)


def _labelled(row: Row, label: str) -> Iterator[Paragraph]:
    value = clean(row.cells[1].text)
    if value and not is_nothing(value):
        yield Paragraph(f"{label}: {value}", row.place)


def _area(row: Row, title: str) -> Iterator[Paragraph]:
    yield Paragraph(title, row.place, bold=True)
    for paragraph in row.cells[1].paragraphs:
        if text := clean(paragraph.text):
            yield Paragraph(text, row.place, marker="•")


def _said(table: Table) -> Iterator[Paragraph]:
    if not 2 <= len(table.rows) <= _MOST_ROWS + 1:
        return
    header = {cell.column: clean(cell.text) for cell in table.rows[0].cells}
    known = sum(recognise(text) is not None for text in header.values())
    if len(header) < 2 or known * 2 < len(header) or not _is_header(header):
        return
    for row in table.rows[1:]:
        yield from _pairs(row, header)


def _is_header(header: dict[int, str]) -> bool:
    return all(0 < len(text) <= _LONGEST_LABEL for text in header.values())


def _pairs(row: Row, header: dict[int, str]) -> Iterator[Paragraph]:
    for cell in row.cells:
        text = clean(cell.text)
        label = header.get(cell.column)
        if label and text and not is_nothing(text):
            yield Paragraph(f"{label}: {text}", row.place)

"""The pages' passages and tables as the blocks of one document."""

from collections.abc import Sequence
from dataclasses import replace

from ..blocks import Block, Cell, Paragraph, Place, Row, Table
from .headings import body_size, levels
from .layout import Laid, LaidCell, LaidTable
from .notes import parted
from .passages import ENDS, Passage

SENTENCE = 60
"""Longer passages are text, whose size the titles are measured by."""


def assembled(laid: Sequence[Laid]) -> tuple[tuple[Block, ...], tuple[Paragraph, ...]]:
    """Blocks with their places, and footnotes; passages cut by a page's end whole again."""
    body = _body_size(laid)
    text, notes = parted(laid, body)
    found = tuple(_paragraph(note, Place(page=note.page), body) for note in notes)
    return _blocks(_continued(text), body), found


def _body_size(laid: Sequence[Laid]) -> float:
    prose = [one for one in laid if isinstance(one, Passage)]
    sentences = [one for one in prose if len(one.text) > SENTENCE]
    return body_size(sentences or _in_tables(laid) or prose)


def _blocks(whole: Sequence[Laid], body: float) -> tuple[Block, ...]:
    prose = [one for one in whole if isinstance(one, Passage)]
    ranks = iter(levels(prose, body))
    indents = iter(_indents(prose))
    blocks: list[Block] = []
    tables = paragraphs = 0
    for one in whole:
        if isinstance(one, LaidTable):
            tables += 1
            blocks.append(_table(one, tables, body))
        else:
            paragraphs += 1
            place = Place(page=one.page, paragraph=paragraphs)
            block = _paragraph(one, place, body)
            blocks.append(replace(block, level=next(ranks), indent=next(indents)))
    return tuple(blocks)


def _in_tables(laid: Sequence[Laid]) -> list[Passage]:
    tables = (one for one in laid if isinstance(one, LaidTable))
    return [p for table in tables for row in table.rows for cell in row for p in cell.passages]


def _continued(laid: Sequence[Laid]) -> list[Laid]:
    """Sentences that run over the end of a page or column, joined."""
    whole: list[Laid] = []
    for one in laid:
        before = whole[-1] if whole else None
        if isinstance(before, Passage) and isinstance(one, Passage) and _runs_on(before, one):
            whole[-1] = replace(before, text=_mended(before.text, one.text), wraps=one.wraps)
        else:
            whole.append(one)
    return whole


def _runs_on(before: Passage, after: Passage) -> bool:
    elsewhere = after.page > before.page or after.top < before.top - 4 * before.size
    same = abs(before.size - after.size) < 0.6 and before.bold == after.bold
    open_ended = not before.text.endswith(ENDS) and before.wraps
    return elsewhere and same and open_ended and after.marker is None and after.text[:1].islower()


def _mended(before: str, after: str) -> str:
    return before[:-1] + after if before.endswith("-") else f"{before} {after}"


def _indents(prose: Sequence[Passage]) -> list[int]:
    """How deep each item is nested: the rank of its marker among those of its list."""
    found: list[int] = []
    open_at: list[float] = []
    for passage in prose:
        if passage.marker is None:
            open_at = []
            found.append(0)
            continue
        while open_at and passage.x < open_at[-1] - 3.0:
            open_at.pop()
        if not open_at or passage.x > open_at[-1] + 3.0:
            open_at.append(passage.x)
        found.append(len(open_at) - 1)
    return found


def _paragraph(passage: Passage, place: Place, body: float) -> Paragraph:
    return Paragraph(
        text=passage.text,
        place=place,
        marker=passage.marker,
        bold=passage.bold,
        size=round(passage.size / body, 2),
        lead=passage.lead if passage.text.startswith(passage.lead) else "",
        area=(passage.x, passage.top, passage.right, passage.bottom),
    )


def _table(laid: LaidTable, number: int, body: float) -> Table:
    rows = tuple(
        Row(
            tuple(_cell(cell, laid.page, number, row, body) for cell in cells),
            Place(page=laid.page, table=number, row=row),
        )
        for row, cells in enumerate(laid.rows, start=1)
    )
    return Table(rows, laid.columns, Place(page=laid.page, table=number))


def _cell(cell: LaidCell, page: int, table: int, row: int, body: float) -> Cell:
    place = Place(page=page, table=table, row=row, column=cell.column + 1)
    held = tuple(_paragraph(one, place, body) for one in cell.passages)
    return Cell(cell.column, held, cell.width, cell.height)

"""Tables that a text holds line by line, a slash or a bar between their cells, made tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..blocks import Block, Cell, Document, Paragraph, Row, Table
from .headers import recognise
from .titles import Rank, announced, numbered

_BETWEEN = re.compile(r"\s+[/|]\s+")
_GLUED = re.compile(r"(?<=[a-zà-ÿ)])(?=[A-ZÀ-Ý])")
_FEWEST, _LONGEST_HEADER = 3, 50


@dataclass(frozen=True, slots=True)
class _Header:
    """The cells of a header, and what of the first row was glued to it."""

    cells: tuple[str, ...]
    rest: str = ""


def _header(text: str) -> _Header | None:
    cells = _BETWEEN.split(text.strip())
    if len(cells) < _FEWEST:
        return None
    for at, cell in enumerate(cells):
        cut = _GLUED.search(cell) if len(cells) == 2 * at + 1 and at else None
        if cut:
            rest = " / ".join([cell[cut.start() :], *cells[at + 1 :]])
            return _named((*cells[:at], cell[: cut.start()]), rest)
    return _named(tuple(cells), "")


def _named(cells: tuple[str, ...], rest: str) -> _Header | None:
    known = [recognise(cell) for cell in cells if len(cell) <= _LONGEST_HEADER]
    named = {field for field in known if field}
    if len(cells) < _FEWEST or len(known) < len(cells) or len(named) * 2 < len(cells):
        return None
    return _Header(cells, rest)


def _chunks(texts: Sequence[str], columns: int) -> Iterator[list[str]]:
    """The lines of each row: numbered ones begin one, else those with all their cells."""
    opens = [numbered(text).number is not None for text in texts]
    by_number = sum(opens) > 1
    chunk: list[str] = []
    for text, numbers in zip(texts, opens, strict=True):
        full = len(_BETWEEN.split("\n".join(chunk))) >= columns
        if chunk and (numbers if by_number else full and _BETWEEN.search(text)):
            yield chunk
            chunk = []
        chunk.append(text)
    if chunk:
        yield chunk


def _table(header: _Header, below: Sequence[Paragraph], at: Paragraph) -> tuple[Table, int] | None:
    """The table under a header and how many of the paragraphs below it takes."""
    texts = [header.rest] if header.rest else []
    taken = 0
    for paragraph in below:
        if paragraph.level or _header(paragraph.text):
            break
        texts.append(f"· {paragraph.text}" if paragraph.marker else paragraph.text)
        taken += 1
    rows = [_BETWEEN.split("\n".join(chunk)) for chunk in _chunks(texts, len(header.cells))]
    wide = [len(row) for row in rows if len(row) > 1]
    if len(wide) < 2 or max(wide) > len(header.cells) + 1:
        return None
    heads = header.cells if max(wide) == len(header.cells) else ("", *header.cells)
    columns = len(heads)
    made = [_row(list(heads), at, columns), *(_row(row, at, columns) for row in rows)]
    return Table(tuple(made), columns, at.place), taken


def _row(cells: Sequence[str], at: Paragraph, columns: int) -> Row:
    width = columns if len(cells) == 1 else 1
    made = (
        Cell(index, tuple(Paragraph(line, at.place) for line in text.split("\n")), width)
        for index, text in enumerate(cells)
    )
    return Row(tuple(made), at.place)


def with_tables(document: Document) -> Document:
    """The document with tables where its lines are the rows of one, headed as a plan's."""
    blocks = list(document.blocks)
    found: list[Block] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        made = _begun(block, blocks[at + 1 :]) if isinstance(block, Paragraph) else None
        if made:
            found.append(_titled(made[0], found))
            at += 1 + made[1]
            continue
        found.append(block)
        at += 1
    return replace(document, blocks=tuple(found)) if len(found) < len(blocks) else document


def _titled(table: Table, before: list[Block]) -> Table:
    """The table with the line above it as its first row, where that names an axis."""
    above = before[-1] if before else None
    title = announced(above.text) if isinstance(above, Paragraph) else None
    if not (isinstance(above, Paragraph) and title and title.rank is Rank.AXIS and title.number):
        return table
    before.pop()
    return replace(table, rows=(_row([above.text], above, table.columns), *table.rows))


def _begun(first: Paragraph, after: Sequence[Block]) -> tuple[Table, int] | None:
    header = _header(first.text)
    return _table(header, _run(after), first) if header else None


def _run(blocks: Sequence[Block]) -> list[Paragraph]:
    run: list[Paragraph] = []
    for block in blocks:
        if not isinstance(block, Paragraph):
            break
        run.append(block)
    return run

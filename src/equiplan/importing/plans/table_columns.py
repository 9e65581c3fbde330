"""What the columns of a document's tables were taken for, for a person to correct."""

from collections.abc import Iterator

from ..blocks import Document
from ..choices import NOTHING_CHOSEN, OFFERED, Choice, TableColumns
from ..source import anchor_of
from .chosen import first_row, headers_of, key_of, texts_of
from .contents_of_columns import Column
from .context import Placed, placed
from .grid import Grid
from .tables import Source, sources, upright

_MOST = 30
"""Tables of different headers that are worth a person's look."""


def table_columns(document: Document, choice: Choice = NOTHING_CHOSEN) -> tuple[TableColumns, ...]:
    """The tables that were read as a plan, then the others, each kind of header once."""
    tables = placed(document)
    read = sources(tables, choice)
    found: dict[str, TableColumns] = {}
    for one in (*map(_read, read), *_unread(tables, read)):
        found.setdefault(one.key, one)
    return tuple(found.values())[:_MOST]


def _read(source: Source) -> TableColumns:
    headers = headers_of(source.layout)
    fields = tuple(_code(column) for column in source.layout.columns)
    return _columns(source.grid, headers, fields, source.start, is_read=True)


def _code(column: Column) -> str | None:
    return column.field.value if column.field and column.field.value in OFFERED else None


def _unread(tables: tuple[Placed, ...], read: tuple[Source, ...]) -> Iterator[TableColumns]:
    known = {id(source.place) for source in read}
    for place in tables:
        grid = upright(place.table)
        at = first_row(grid)
        if id(place) in known or at is None or grid.columns < 2 or len(grid.lines) - at < 2:
            continue
        headers = texts_of(grid.lines[at])
        yield _columns(grid, headers, (None,) * len(headers), at + 1, is_read=False)


def _columns(
    grid: Grid,
    headers: tuple[str, ...],
    fields: tuple[str | None, ...],
    start: int,
    *,
    is_read: bool,
) -> TableColumns:
    below = grid.lines[start:]
    telling = max(below[:5], key=lambda line: len(line.begun), default=None)
    return TableColumns(
        key=key_of(headers),
        headers=headers,
        fields=fields,
        example=texts_of(telling) if telling else ("",) * len(headers),
        rows=sum(bool(line.begun) for line in below),
        is_read=is_read,
        page=grid.place.page or grid.place.slide,
        sheet=grid.place.sheet,
        anchor=anchor_of(grid.lines[max(start - 1, 0)].place),
    )

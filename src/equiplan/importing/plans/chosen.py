"""What a person says that the columns of a table hold, where its header was misread or not seen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2s

from ..choices import Choice
from .columns import Layout
from .contents_of_columns import Column
from .grid import Grid, Line
from .vocabulary import Field

_TIMED = frozenset({Field.CALENDAR, Field.TARGETS, Field.BUDGET, Field.INDICATORS})
_DEEPEST = 10


def key_of(headers: Sequence[str]) -> str:
    """The key of tables with these headers."""
    words = "\x1f".join(headers).encode(errors="replace")
    return "t" + blake2s(words, digest_size=6).hexdigest()


def headers_of(layout: Layout) -> tuple[str, ...]:
    """What is printed over the columns of a layout."""
    return tuple(column.header for column in layout.columns)


def texts_of(line: Line) -> tuple[str, ...]:
    """What stands in each column of a line."""
    return tuple(slot.text if slot else "" for slot in line.slots)


def first_row(grid: Grid) -> int | None:
    """The line that heads a table whose header was not understood: its first of several cells."""
    lines = enumerate(grid.lines[:_DEEPEST])
    return next((at for at, line in lines if len(line.begun) > 1), None)


def is_chosen(layout: Layout | None, grid: Grid, choice: Choice) -> bool:
    """Whether a person has said what a table holds, that has this layout or none."""
    known = (layout or _unread(grid)) if choice else None
    return known is not None and key_of(headers_of(known)) in choice


def chosen_for(layout: Layout | None, grid: Grid, choice: Choice) -> Layout | None:
    """The layout as the person says, made for a table that had none; None to leave it out."""
    if not choice:
        return layout
    known = layout or _unread(grid)
    fields = choice.get(key_of(headers_of(known))) if known else None
    if known is None or fields is None:
        return layout
    columns = tuple(_column(column, fields) for column in known.columns)
    told = replace(known, columns=columns)
    return told if any(column.field for column in columns) else None


def _unread(grid: Grid) -> Layout | None:
    at = first_row(grid)
    if at is None:
        return None
    line = grid.lines[at]
    columns = tuple(Column(n, None, text) for n, text in enumerate(texts_of(line)))
    return Layout(columns, at, at, frozenset({line.text}))


def _column(column: Column, fields: Mapping[int, str | None]) -> Column:
    if column.index not in fields or column.field is Field.MORE:
        return column
    code = fields[column.index]
    field = Field(code) if code else None
    return replace(column, field=field, time=column.time if field in _TIMED else None)

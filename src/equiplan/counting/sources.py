"""Opens a roster for an engine: small files through their rows, large ones where they lie."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import ibis.expr.types as ir
import pyarrow as pa

from equiplan.importing.formats.csv import separator_of
from equiplan.importing.formats.decode import decode
from equiplan.importing.limits import MEGABYTE, Limits
from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.model import Note
from equiplan.importing.people.sheets import TEXTS, grids, separated
from equiplan.importing.people.spreads import Spreads
from equiplan.importing.people.tables import NUMBER, Roster, header_of, roster_of
from equiplan.importing.sniffing import sniff

from .engine import Engine, unreadable_refused

IN_ROWS = 30 * MEGABYTE
"""Text files above this size are read by the engine, as exports of a database are: their first
row of headings counts, and no row of theirs is a total."""
_HEAD = 256 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    """A roster that an engine can count: a column `c0`, `c1`… for each heading, `_row` if known.

    A column that holds no plain values (a list, a structure) has None for its heading. `melted` are
    the headings of the columns of counts that became rows, `hidden` the rows that nobody sees.
    """

    engine: Engine
    table: ir.Table
    format: str
    headings: tuple[str | None, ...]
    header_row: int = 1
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    lone: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()
    spreads: Spreads = field(default_factory=dict)
    melted: tuple[str, ...] = ()
    hidden: int = 0

    @property
    def is_numbered(self) -> bool:
        """Whether its rows know where they stand in the file."""
        return NUMBER in self.table.columns


def kind_of(path: Path, limits: Limits) -> str:
    """The format of a file, by what it holds; raises DocumentRefused."""
    if path.is_file():
        with path.open("rb") as file:
            if file.read(4) == b"PAR1":
                return "parquet"
    return sniff(path, limits)


def open_source(
    engine: Engine,
    path: Path,
    sheet: str | None,
    limits: Limits,
    hidden_rows: str | None = None,
) -> Source:
    """The roster in a file; raises DocumentRefused, RosterRefused.

    `hidden_rows` says what is done with rows of a sheet that nobody sees.
    """
    if path.is_file() and path.stat().st_size > limits.file_bytes:
        raise RosterRefused("document.too_large", limit=limits.file_bytes // MEGABYTE)
    kind = kind_of(path, limits)
    if kind == "parquet":
        return _parquet(engine, path)
    if kind in TEXTS and path.stat().st_size > IN_ROWS:
        return _large_text(engine, path)
    return _in_rows(engine, roster_of(grids(path, kind, sheet, limits), hidden_rows), kind)


def _in_rows(engine: Engine, roster: Roster, kind: str) -> Source:
    wide = len(roster.headings)
    columns = {
        f"c{at}": pa.array([cells[at] or None for _, cells in roster.rows], pa.string())
        for at in range(wide)
    }
    columns[NUMBER] = pa.array([number for number, _ in roster.rows], pa.int64())
    return Source(
        engine,
        engine.held(pa.table(columns)),
        "csv" if kind in TEXTS else kind,
        roster.headings,
        roster.header_row,
        roster.sheet,
        roster.sheets,
        roster.lone,
        (*roster.notes, *([Note("roster.hidden_unknown")] if kind == "xls" else [])),
        roster.spreads,
        hidden=roster.hidden,
    )


def _parquet(engine: Engine, path: Path) -> Source:
    with unreadable_refused():
        return _native(engine, engine.connection.read_parquet(str(path.absolute())), "parquet")


def _native(engine: Engine, table: ir.Table, kind: str, header_row: int = 1) -> Source:
    names = table.columns
    plain = [not table[name].type().is_nested() for name in names]
    headings = tuple(
        name if is_plain else None for name, is_plain in zip(names, plain, strict=True)
    )
    if header_of([(1, [heading or "" for heading in headings])], is_alone=True) is None:
        raise RosterRefused("roster.no_header")
    return Source(engine, _renamed(table), kind, headings, header_row)


def _renamed(table: ir.Table) -> ir.Table:
    return table.select(**{f"c{at}": table[name] for at, name in enumerate(table.columns)})


def _large_text(engine: Engine, path: Path) -> Source:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    cut = head[: head.rfind(b"\n") + 1]
    content = decode(cut) if cut else ""
    header = header_of([row for row in separated(content) if any(row[1])])
    if header is None:
        raise RosterRefused("roster.no_header" if cut else "document.damaged")
    separator = separator_of(content) or ";"
    with unreadable_refused():
        table = _separated(engine, path, separator, header.row, _is_utf8(cut))
        return _native(engine, table, "csv", header.row)


def _is_utf8(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _separated(engine: Engine, path: Path, separator: str, row: int, is_utf8: bool) -> ir.Table:
    """The text file as a table of texts, its row of headings told."""
    options: dict[str, Any] = {"header": True, "sep": separator}
    if engine.is_spark:
        if row > 1:
            raise RosterRefused("engine.headings_first", row=row)
        options |= {"inferSchema": False, "escape": '"', "multiLine": True}
        options["encoding"] = "UTF-8" if is_utf8 else "ISO-8859-1"
    else:
        options |= {"all_varchar": True, "skip": row - 1, "null_padding": True}
        options["encoding"] = "utf-8" if is_utf8 else "latin-1"
    table: ir.Table = engine.connection.read_csv(str(path.absolute()), **options)
    return table

"""Turns the filled cells of a sheet and its merged regions into a heading and a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..blocks import PLAIN, Block, Cell, LeftOut, Look, Paragraph, Place, Row, Table, Why
from ..errors import DocumentRefused
from ..limits import Limits
from .hidden import NOTHING, Hidden
from .shape import Merge, lines, tidy


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell that says something, or is coloured beside one that does; `column` is 0-based.

    `struck` are its words that are struck through, none of them in `text`.
    """

    column: int
    text: str
    bold: bool = False
    fill: str = ""
    look: Look = PLAIN
    struck: str = ""


SheetRow = tuple[int, tuple[Filled, ...]]


@dataclass(slots=True)
class Budget:
    """How many rows and cells of a workbook may still be read."""

    limits: Limits
    rows: int = 0
    cells: int = 0

    def spend(self, rows: Iterable[SheetRow]) -> Iterator[SheetRow]:
        """The rows, until there are too many of them."""
        for row in rows:
            self.rows += 1
            self.cells += len(row[1])
            if self.rows > self.limits.rows or self.cells > self.limits.cells:
                raise DocumentRefused("document.too_many_rows", limit=self.limits.rows)
            yield row


@dataclass(slots=True)
class Seen:
    """Parts what a sheet shows from what it hides or strikes through."""

    sheet: str
    hidden: Hidden = NOTHING
    left: list[LeftOut] = field(default_factory=list)
    _columns: dict[int, list[str]] = field(default_factory=dict)

    def rows(self, rows: Iterable[SheetRow]) -> Iterator[SheetRow]:
        """The rows that are seen, with the cells that are."""
        for number, filled in rows:
            if number + 1 in self.hidden.rows:
                words = " | ".join(filter(None, (tidy(one.text) for one in filled)))
                self._leave("hidden_rows", words, number)
                continue
            for one in filled:
                self._leave("struck", tidy(one.struck), number, one.column)
            yield number, tuple(one for one in filled if self._is_seen(one))

    def left_out(self) -> tuple[LeftOut, ...]:
        """What is not seen, hidden columns last: each with its words from the top."""
        columns = sorted(self._columns.items())
        found = (
            LeftOut("hidden_columns", " | ".join(words), _place(self.sheet, 0, column))
            for column, words in columns
        )
        return (*self.left, *found)

    def _leave(self, why: Why, words: str, row: int, column: int | None = None) -> None:
        if words:
            self.left.append(LeftOut(why, words, _place(self.sheet, row, column)))

    def _is_seen(self, one: Filled) -> bool:
        seen = one.column not in self.hidden.columns
        if not seen and one.text.strip():
            self._columns.setdefault(one.column, []).append(tidy(one.text))
        return seen and bool(one.text.strip() or one.fill)


def sheet_blocks(name: str, rows: Iterable[SheetRow], merges: Sequence[Merge]) -> list[Block]:
    """A sheet's name as a heading and its table; nothing where the sheet is empty.

    `rows` are (0-based number, filled cells), in order. An empty row stays, as one without cells.
    """
    corners = {(merge.row, merge.column): merge for merge in merges}
    cover = _Cover(merges)
    made: list[Row] = []
    previous: int | None = None
    for number, filled in rows:
        cells = tuple(
            _cell(one, corners.get((number, one.column)), _place(name, number, one.column))
            for one in filled
            if not cover.hides(number, one.column)
        )
        if any(cell.paragraphs for cell in cells):
            if previous is not None and number > previous + 1:
                made.append(Row((), _place(name, previous + 1)))
            made.append(Row(cells, _place(name, number)))
            previous = number
    if not made:
        return []
    columns = max(cell.column + cell.width for row in made for cell in row.cells)
    place = Place(sheet=name, table=1)
    return [Paragraph(name, Place(sheet=name), level=1), Table(tuple(made), columns, place)]


def _cell(filled: Filled, merge: Merge | None, place: Place) -> Cell:
    paragraphs = lines(filled.text, place, bold=filled.bold)
    if filled.look != PLAIN:
        paragraphs = tuple(replace(one, look=filled.look) for one in paragraphs)
    if merge is None:
        return Cell(filled.column, paragraphs, fill=filled.fill)
    return Cell(filled.column, paragraphs, merge.width, merge.height, filled.fill)


def _place(sheet: str, row: int, column: int | None = None) -> Place:
    return Place(sheet=sheet, table=1, row=row + 1, column=None if column is None else column + 1)


class _Cover:
    """Walks down a sheet and tells which cells merged regions hide; rows must come in order."""

    def __init__(self, merges: Sequence[Merge]) -> None:
        self._waiting = sorted(merges, key=lambda merge: merge.row, reverse=True)
        self._latest: dict[int, Merge] = {}

    def hides(self, row: int, column: int) -> bool:
        """Whether a region that began elsewhere covers this cell."""
        while self._waiting and self._waiting[-1].row <= row:
            merge = self._waiting.pop()
            self._latest.update(
                dict.fromkeys(range(merge.column, merge.column + merge.width), merge)
            )
        region = self._latest.get(column)
        if region is None or (row, column) == (region.row, region.column):
            return False
        return row < region.row + region.height

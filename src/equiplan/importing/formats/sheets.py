"""Turns the filled cells of a sheet and its merged regions into a heading and a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..blocks import Block, Cell, Paragraph, Place, Row, Table
from ..errors import DocumentRefused
from ..limits import Limits
from .shape import Merge, lines


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell that says something; `column` is 0-based."""

    column: int
    text: str
    bold: bool = False


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
        if cells:
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
    if merge is None:
        return Cell(filled.column, paragraphs)
    return Cell(filled.column, paragraphs, merge.width, merge.height)


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

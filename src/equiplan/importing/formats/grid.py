"""Places cells that say how far they reach into the columns that are still free."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..blocks import Cell, Paragraph, Place, Row, Table
from ..errors import DocumentRefused
from ..limits import Limits
from .shape import width_of


@dataclass(frozen=True, slots=True)
class Reach:
    """A cell before it has a column: its paragraphs, its colour, the columns and rows it covers."""

    paragraphs: tuple[Paragraph, ...] = ()
    width: int = 1
    height: int = 1
    fill: str = ""


@dataclass(slots=True)
class Grid:
    """The tables of one document; it numbers them and counts their rows against the limits."""

    limits: Limits
    tables: int = 0
    rows: int = 0
    _busy: dict[int, int] = field(default_factory=dict)

    def table(self, rows: Sequence[Iterable[Reach]], place: Place) -> Table | None:
        """A table of these rows; None where nothing is printed in it."""
        self._count(len(rows))
        self._busy = {}
        at = replace(place, table=self.tables + 1)
        made = tuple(
            self._row(row, replace(at, row=number), len(rows) - number)
            for number, row in enumerate(rows, start=1)
        )
        if not any(cell.paragraphs for row in made for cell in row.cells):
            return None
        self.tables += 1
        return Table(made, width_of(made), at)

    def _count(self, rows: int) -> None:
        self.rows += rows
        if self.rows > self.limits.rows:
            raise DocumentRefused("document.too_many_rows", limit=self.limits.rows)

    def _row(self, row: Iterable[Reach], place: Place, left: int) -> Row:
        return Row(tuple(self._placed(row, place, left)), place)

    def _placed(self, row: Iterable[Reach], place: Place, left: int) -> Iterator[Cell]:
        number, column = place.row or 0, 0
        for reach in row:
            while self._busy.get(column, 0) >= number:
                column += 1
            if column >= self.limits.columns:
                return
            width = min(max(reach.width, 1), self.limits.columns - column)
            height = min(max(reach.height, 1), left + 1)
            last = number + height - 1
            self._busy.update(dict.fromkeys(range(column, column + width), last))
            at = replace(place, column=column + 1)
            printed = tuple(replace(one, place=at) for one in reach.paragraphs)
            yield Cell(column, printed, width, height, reach.fill)
            column += width

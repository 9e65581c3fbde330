"""A table as a grid: every place of it knows the cell that covers it, merged or not."""

from dataclasses import dataclass, replace

from ..blocks import Cell, Place, Row, Table

MOST_COLUMNS = 256


@dataclass(frozen=True, slots=True)
class Slot:
    """The cell over one place of the grid, and its text on one line.

    `own` where the cell begins: on its first row.
    """

    cell: Cell
    text: str
    own: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the grid: a slot or None per column; `begun` are the slots of the cells with
    text that begin on it, each cell once, left to right."""

    slots: tuple[Slot | None, ...]
    begun: tuple[Slot, ...]
    place: Place

    def cells(self) -> tuple[Cell, ...]:
        """The cells with text that begin on this line."""
        return tuple(slot.cell for slot in self.begun)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of those cells, each on one line."""
        return tuple(slot.text for slot in self.begun)

    @property
    def text(self) -> str:
        """Everything that begins on it."""
        return " ".join(self.texts)


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a table, all of the same width."""

    lines: tuple[Line, ...]
    columns: int
    place: Place


Above = dict[int, tuple[Slot, int]]
"""Cells that reach down, by column: the slot they leave there and how many rows are left."""


def _line(row: Row, columns: int, above: Above) -> Line:
    slots: list[Slot | None] = [None] * columns
    for column, (held, left) in above.items():
        slots[column] = held
        above[column] = (held, left - 1)
    begun = []
    for cell in row.cells:
        text = " ".join(cell.text.split())
        own, below = Slot(cell, text, own=True), Slot(cell, text, own=False)
        for column in range(cell.column, min(cell.column + cell.width, columns)):
            slots[column] = own
            above[column] = (below, cell.height - 1)
        begun += [own] if text and cell.column < columns else []
    return Line(tuple(slots), tuple(sorted(begun, key=_column)), row.place)


def _column(slot: Slot) -> int:
    return slot.cell.column


def laid_out(table: Table) -> Grid:
    """The grid of a table; cells that stick out of it are cut, overlapping ones keep the later."""
    columns = min(table.columns, MOST_COLUMNS)
    above: Above = {}
    lines = []
    for row in table.rows:
        lines.append(_line(row, columns, above))
        above = {column: held for column, held in above.items() if held[1] > 0}
    return Grid(tuple(lines), columns, table.place)


def turned(table: Table) -> Table:
    """The table with its columns as rows, for one whose header runs down its first column."""
    cells: dict[int, list[Cell]] = {}
    for index, row in enumerate(table.rows):
        for cell in row.cells:
            across = Cell(index, cell.paragraphs, width=cell.height, height=cell.width)
            cells.setdefault(cell.column, []).append(across)
    rows = tuple(
        Row(tuple(cells.get(column, ())), replace(table.place, column=column + 1))
        for column in range(min(table.columns, MOST_COLUMNS))
    )
    return Table(rows, len(table.rows), table.place)

"""Places that look merged because nobody drew between them, though their text keeps apart.

In a striped table only every other row is coloured: the white rows have no borders of their own,
but their text stands in the columns of the rest.
"""

from collections.abc import Iterator, Sequence

from .geometry import Box, Word
from .grid import Grid, Slot
from .lines import lines_of, segments

PHRASE = 0.6
"""White of this share of the font size parts two cells on a line."""


def unmerged(grid: Grid, filled: dict[Slot, list[Word]]) -> Grid:
    """The grid with such places cut along its own lines."""
    slots: list[Slot] = []
    for slot in grid.slots:
        words = [word for word in filled.get(slot, ()) if not word.turn]
        slots.extend(_pieces(grid, slot) if _keeps_apart(grid, slot, words) else [slot])
    slots.sort(key=lambda slot: (slot.row, slot.column))
    return Grid(grid.xs, grid.ys, tuple(slots))


def _keeps_apart(grid: Grid, slot: Slot, words: Sequence[Word]) -> bool:
    if slot.width < 2 or not words:
        return False
    xs = grid.xs[slot.column : slot.column + slot.width + 1]
    parts = [part for line in lines_of(words) for part in segments(line, PHRASE)]
    columns = {_column(xs, part[0].x0) for part in parts}
    crossed = any(_column(xs, part[0].x0) != _column(xs, part[-1].x1 - 1) for part in parts)
    return not crossed and len(columns) >= min(3, slot.width)


def _column(xs: Sequence[float], x: float) -> int:
    return sum(edge <= x + 1 for edge in xs)


def _pieces(grid: Grid, slot: Slot) -> Iterator[Slot]:
    for row in range(slot.row, slot.row + slot.height):
        for column in range(slot.column, slot.column + slot.width):
            box = Box(grid.xs[column], grid.ys[row], grid.xs[column + 1], grid.ys[row + 1])
            yield Slot(row, column, 1, 1, box)

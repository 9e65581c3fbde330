"""Tables whose cells are drawn: the words of each cell of a grid."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .geometry import Box, Word
from .grid import Grid, Slot
from .layout import LaidCell, LaidTable
from .lines import Line, lines_of, upright
from .listing import is_listed
from .markers import is_number
from .passages import Passage, Setting, is_centred, leading_of, passages
from .unmerging import unmerged
from .wrapping import Column

MOST_CROSSING = 0.15
"""When more of the words than this cross the lines, the lines are no borders."""
WIDEST_PADDING = 14.0


@dataclass(frozen=True, slots=True)
class Margins:
    """How far text keeps from the borders of its cell, in points; `drawn` if they are seen."""

    left: float
    right: float
    drawn: bool = True


def slots_with_words(grid: Grid, words: Iterable[Word]) -> dict[Slot, list[Word]]:
    """The words whose middle is in each slot; slots without words are left out."""
    where = {
        (slot.row + r, slot.column + c): slot
        for slot in grid.slots
        for r in range(slot.height)
        for c in range(slot.width)
    }
    found: dict[Slot, list[Word]] = {}
    for word in words:
        x, y = word.middle
        place = bisect_right(grid.ys, y) - 1, bisect_right(grid.xs, x) - 1
        slot = where.get(place)
        if slot:
            found.setdefault(slot, []).append(word)
    return found


def is_credible(filled: dict[Slot, list[Word]]) -> bool:
    """Whether text keeps to the cells, and there are at least two with some."""
    if len(filled) < 2:
        return False
    words = sum(map(len, filled.values()))
    crossing = sum(
        word.x0 < slot.box.x0 - 2 or word.x1 > slot.box.x1 + 2
        for slot, held in filled.items()
        for word in held
    )
    return crossing <= MOST_CROSSING * words


def _margins(cells: Iterable[tuple[Box, Sequence[Line]]]) -> Margins:
    lefts, rights = [], []
    for box, lines in cells:
        lefts.append(min(line.x0 for line in lines) - box.x0)
        rights.append(box.x1 - max(line.x1 for line in lines))
    usual = sorted(lefts)[len(lefts) // 2]
    left = min(max(usual, 0.0), WIDEST_PADDING)
    return Margins(left, max(0.0, min(left, *rights)))


def cell_passages(
    box: Box,
    lines: Sequence[Line],
    margins: Margins,
    leading: float,
    known: frozenset[str],
) -> list[Passage]:
    """The passages of one cell; its edges say where a line could have gone on."""
    left, right = box.x0 + margins.left, box.x1 - margins.right
    column = Column(left, right, is_centred(lines, box.x0, box.x1), margins.drawn)
    listed = is_listed(lines, column)
    found = passages(lines, Setting(column, leading, known, strict=True, listed=listed))
    return [_unlisted(one) for one in found] if not _is_numbered_list(found) else found


def _is_numbered_list(found: Sequence[Passage]) -> bool:
    return sum(one.marker is not None and is_number(one.marker) for one in found) > 1


def _unlisted(one: Passage) -> Passage:
    """A number that no other follows belongs to the text: it is that of the row, or of a fact."""
    if one.marker is None or not is_number(one.marker):
        return one
    return replace(one, text=f"{one.marker} {one.text}", marker=None)


def _turned(
    slot: Slot, words: Sequence[Word], known: frozenset[str], margins: Margins
) -> list[Passage]:
    lines = lines_of(words)
    turn = words[0].turn
    box = slot.box
    room = {
        90: Box(-box.bottom, box.x0, -box.top, box.x1),
        180: Box(-box.x1, -box.bottom, -box.x0, -box.top),
        270: Box(box.top, -box.x1, box.bottom, -box.x0),
    }[turn]
    return cell_passages(room, lines, margins, leading_of(lines), known)


def table_of(
    grid: Grid, words: Iterable[Word], page: int, known: frozenset[str]
) -> LaidTable | None:
    """The table drawn by a grid; None when the grid is a frame or a drawing."""
    if not grid.is_table:
        return None
    held = list(words)
    grid = unmerged(grid, slots_with_words(grid, held))
    filled = slots_with_words(grid, held)
    if not is_credible(filled):
        return None
    flat = {slot: lines_of(w for w in held if w.turn == 0) for slot, held in filled.items()}
    flat = {slot: lines for slot, lines in flat.items() if lines}
    margins = _margins((s.box, lines) for s, lines in flat.items()) if flat else Margins(2, 2)
    leading = _leading(flat.values())
    rows: list[list[LaidCell]] = [[] for _ in range(len(grid.ys) - 1)]
    for slot in grid.slots:
        found: list[Passage] = []
        if slot in flat:
            found += cell_passages(slot.box, flat[slot], margins, leading, known)
        for group in upright(filled.get(slot, ())):
            if group[0].turn:
                found += _turned(slot, group, known, margins)
        cell = LaidCell(slot.column, tuple(found), slot.width, slot.height)
        rows[slot.row].append(cell)
    return LaidTable(tuple(map(tuple, rows)), grid.xs, grid.box, page)


def _leading(cells: Iterable[Sequence[Line]]) -> float:
    """The tightest usual leading of the cells: most cells are too short to tell alone."""
    found = sorted(leading_of(lines) for lines in cells if len(lines) > 1)
    return found[len(found) // 10] if found else 12.0

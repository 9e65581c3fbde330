"""One page into passages and tables, in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .cards import Card, cards_of
from .columns import zones
from .geometry import Box, Sheet, Word
from .grid import Grid, grids_of, stacked
from .layout import Laid, LaidTable
from .lines import lines_of, upright
from .passages import Passage, Setting, column_of, leading_of, passages
from .rows import laid_table
from .ruled import table_of
from .unruled import Columns, Recognise, found_in


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known while pages are read: whole words, and which texts name columns."""

    known: frozenset[str]
    recognise: Recognise


def drawn_grids(sheet: Sheet) -> list[Grid]:
    """The grids of a page, smallest first so that a frame leaves the table in it alone."""
    page = Box(0, 0, sheet.width, sheet.height)
    grids = stacked(grids_of(sheet.rules, sheet.fills, page), sheet.words)
    return sorted(grids, key=lambda grid: grid.box.area)


def laid_out(
    sheet: Sheet, grids: Sequence[Grid], reading: Reading, carried: Columns | None
) -> tuple[list[Laid], Columns | None]:
    """The passages and tables of a page in the order they are read.

    `carried`, and what comes second, are the columns of an undrawn table at the page's end.
    """
    tall = [grid for grid in grids if len(grid.ys) > 2]
    bands = [grid for grid in grids if len(grid.ys) == 2]
    tables, words = _drawn(sheet, tall, sheet.words, reading)
    cards, words = cards_of(grids, words, sheet.number, reading.known)
    tables, words, open_below = _undrawn(sheet, tables, words, reading, carried)
    flat, words = _drawn(sheet, bands, words, reading)
    every: list[LaidTable | Card] = sorted([*tables, *flat, *cards], key=_height)
    laid: list[Laid] = []
    for index, group in enumerate(_between(every, words)):
        laid.extend(_prose(group, sheet.number, reading))
        for block in every[index : index + 1]:
            laid.extend(block.passages if isinstance(block, Card) else [block])
    return laid, _columns(open_below) if laid and laid[-1] is open_below else None


def _height(table: LaidTable | Card) -> tuple[float, float]:
    return table.box.top, table.box.x0


def _columns(table: LaidTable | None) -> Columns | None:
    return Columns(table.edges[:-1], table.edges[-1]) if table else None


def _between(tables: Sequence[LaidTable | Card], words: Sequence[Word]) -> list[list[Word]]:
    """Words by how many of the tables start above them."""
    groups: list[list[Word]] = [[] for _ in range(len(tables) + 1)]
    for word in words:
        groups[sum(table.box.top < word.middle[1] for table in tables)].append(word)
    return groups


def _drawn(
    sheet: Sheet, grids: Sequence[Grid], words: Sequence[Word], reading: Reading
) -> tuple[list[LaidTable], list[Word]]:
    """The drawn tables, and the words outside them."""
    tables, left = [], list(words)
    for grid in grids:
        inside, outside = _parted(left, grid.box)
        table = table_of(grid, inside, sheet.number, reading.known)
        if table:
            tables.append(table)
            left = outside
    return tables, left


def _undrawn(
    sheet: Sheet,
    drawn: Sequence[LaidTable],
    words: Sequence[Word],
    reading: Reading,
    carried: Columns | None,
) -> tuple[list[LaidTable], list[Word], LaidTable | None]:
    """All tables once the undrawn ones are found, the words outside, the last undrawn one.

    Rows right under a table that keep to its columns are its own: only some rows are coloured.
    """
    tables: list[LaidTable] = []
    left = [word for word in words if word.turn]
    last: LaidTable | None = None
    ordered = sorted(drawn, key=_height)
    for index, group in enumerate(_between(ordered, [word for word in words if not word.turn])):
        above = ordered[index - 1] if index else None
        tables += [above] if above else []
        columns = carried if above is None else _open_under(above, group)
        taken: set[int] = set()
        for found in found_in(group, reading.recognise, columns):
            table = laid_table(found, sheet.rules, sheet.fills, sheet.number, reading.known)
            if above and not found.header:
                tables[-1] = replace(above, rows=(*above.rows, *table.rows))
            else:
                tables.append(table)
                last = table
            taken.update(id(w) for line in [*found.header, *found.body] for w in line.words)
        left += [word for word in group if id(word) not in taken]
    return tables, left, last


def _open_under(table: LaidTable, words: Sequence[Word]) -> Columns | None:
    """The columns of a drawn table, if text stands close under it."""
    if not words:
        return None
    first = min(words, key=lambda word: word.top)
    return _columns(table) if first.top - table.box.bottom < 1.2 * first.size else None


def _parted(words: Sequence[Word], box: Box) -> tuple[list[Word], list[Word]]:
    inside: list[Word] = []
    outside: list[Word] = []
    for word in words:
        (inside if box.holds(*word.middle) else outside).append(word)
    return inside, outside


def _prose(words: Sequence[Word], page: int, reading: Reading) -> list[Passage]:
    found: list[Passage] = []
    for group in upright(words):
        for zone in zones(group):
            lines = lines_of(zone)
            setting = Setting(column_of(lines), leading_of(lines), reading.known)
            found += [replace(one, page=page) for one in passages(lines, setting)]
    return found

"""The rows of a table without drawn cells: parted by rules, by white, or by what starts anew."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .geometry import Box, Rule, Word, around
from .layout import LaidCell, LaidTable
from .lines import Line, lines_of
from .passages import leading_of
from .ruled import Margins, cell_passages
from .unruled import Columns, Found
from .wrapping import Column, would_fit

NUMBER = re.compile(r"(?:[A-Za-z]{0,3}[.\s]?)?\d{1,2}(?:[.\-]\d{1,2}){0,3}[.)]?")
ITEM = re.compile(r"[A-Z]?\d{1,2}(?:\.\d{1,2}){1,3}\.?")
FAR = 1.1
"""Lines this much further apart than in a paragraph are of two rows."""
WIDE = 0.5
"""A rule over this share of the table's width parts rows."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What the rows of a table are cut with."""

    columns: Columns
    number: int
    known: frozenset[str]


def laid_table(
    found: Found, rules: Sequence[Rule], fills: Sequence[Box], page: int, known: frozenset[str]
) -> LaidTable:
    """The cells of a found table."""
    lines = [*found.header, *found.body]
    box = around(line.box for line in lines)
    separators = _separators(box, rules, fills)
    rows = [found.header] if found.header else []
    rows += _rows(found.columns, found.body, separators)
    edges = _edges(found.columns, lines)
    leading = leading_of(lines)
    context = _Page(found.columns, page, known)
    laid = tuple(_row(row, edges, leading, context) for row in rows)
    return LaidTable(laid, (*found.columns.starts, found.columns.right), box, page)


def _separators(box: Box, rules: Sequence[Rule], fills: Sequence[Box]) -> list[float]:
    """Heights of the lines and of the edges of coloured bands that run across the table."""
    flat = [(rule.at, rule.start, rule.end) for rule in rules if not rule.upright]
    bands = [(y, fill.x0, fill.x1) for fill in fills for y in (fill.top, fill.bottom)]
    inside: dict[int, float] = {}
    for y, start, end in [*flat, *bands]:
        shared = min(end, box.x1) - max(start, box.x0)
        if box.top - 6 < y < box.bottom + 6 and shared > 0:
            inside[round(y / 2)] = inside.get(round(y / 2), 0.0) + shared
    return sorted(y * 2.0 for y, width in inside.items() if width >= WIDE * box.width)


def _rows(
    columns: Columns, body: Sequence[Line], separators: Sequence[float]
) -> list[tuple[Line, ...]]:
    inner = [y for y in separators if body[0].box.top + 3 < y < body[-1].box.bottom - 3]
    if len({_band(line, inner) for line in body}) > 2:
        return _grouped(body, lambda a, b: _band(a, inner) != _band(b, inner))
    usual = leading_of(body)
    far = FAR * usual + 0.7
    spaced = any(low.baseline - high.baseline > far for high, low in pairwise(body))
    edges = _edges(columns, body)

    def starts(above: Line, below: Line) -> bool:
        gap = below.baseline - above.baseline
        if columns.is_crossed(above) or columns.is_crossed(below):
            return _is_title_break(columns, above, below, far)
        used = columns.used(below)
        if (
            _is_numbered(columns, below)
            or _opens_item(columns, below)
            or (gap > far and (0 in used or len(used) > 1))
        ):
            return True
        return not spaced and _starts_anew(columns, edges, above, below)

    return _grouped(body, starts)


def _is_numbered(columns: Columns, line: Line) -> bool:
    """Whether the first column holds a number and nothing else."""
    first = [word.text for word in line.words if columns.of(word) == 0]
    return len(first) == 1 and NUMBER.fullmatch(first[0]) is not None


def _opens_item(columns: Columns, line: Line) -> bool:
    """Whether the first column begins with a number in parts, and another has text too."""
    opens = bool(ITEM.fullmatch(line.words[0].text)) and columns.of(line.words[0]) == 0
    return opens and len(columns.used(line)) > 1


def _is_title_break(columns: Columns, above: Line, below: Line, far: float) -> bool:
    """Between a row and a title over all columns; two lines of one title stay together."""
    both = columns.is_crossed(above) and columns.is_crossed(below)
    return not both or below.baseline - above.baseline > far


def _band(line: Line, separators: Sequence[float]) -> int:
    middle = (line.box.top + line.box.bottom) / 2
    return sum(y < middle for y in separators)


def _grouped(body: Sequence[Line], parts: Callable[[Line, Line], bool]) -> list[tuple[Line, ...]]:
    rows = [[body[0]]]
    for above, below in pairwise(body):
        if parts(above, below):
            rows.append([])
        rows[-1].append(below)
    return [tuple(row) for row in rows]


def _starts_anew(columns: Columns, edges: Sequence[Column], above: Line, below: Line) -> bool:
    """In rows set tight: whether the lines above had room left in most columns."""
    used = columns.used(below)
    if 0 not in used:
        return False
    shared = sorted(used & columns.used(above))
    fits = [_fits(columns, edges[column], column, above, below) for column in shared]
    return len(used) > 1 and sum(fits) * 2 >= len(fits)


def _fits(columns: Columns, edge: Column, column: int, above: Line, below: Line) -> bool:
    one = Line(tuple(word for word in above.words if columns.of(word) == column))
    other = next(word for word in below.words if columns.of(word) == column)
    return would_fit(one, other, edge)


def _edges(columns: Columns, lines: Sequence[Line]) -> list[Column]:
    """The columns as wide as the widest text in each."""
    held: list[list[Word]] = [[] for _ in columns.starts]
    for line in lines:
        if not columns.is_crossed(line):
            for word in line.words:
                held[columns.of(word)].append(word)
    return [
        Column(min(w.x0 for w in words), max(w.x1 for w in words))
        if words
        else Column(columns.starts[index], columns.ends(index))
        for index, words in enumerate(held)
    ]


def _row(
    lines: Sequence[Line], edges: Sequence[Column], leading: float, page: _Page
) -> tuple[LaidCell, ...]:
    columns = page.columns
    if all(columns.is_crossed(line) for line in lines):
        box = Box(edges[0].left, lines[0].box.top, columns.right, lines[-1].box.bottom)
        held = cell_passages(box, lines, Margins(0, 0, drawn=False), leading, page.known)
        return (LaidCell(0, tuple(held), len(columns.starts)),)
    cells = []
    for index, edge in enumerate(edges):
        words = [word for line in lines for word in line.words if columns.of(word) == index]
        box = Box(edge.left, lines[0].box.top, edge.right, lines[-1].box.bottom)
        flat = lines_of(words)
        held = (
            cell_passages(box, flat, Margins(0, 0, drawn=False), leading, page.known)
            if flat
            else []
        )
        cells.append(LaidCell(index, tuple(held)))
    return tuple(cells)

"""Tables without drawn columns: found by their header line, cut by the white between columns."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .geometry import Box, Word, around
from .lines import Line, lines_of, segments, text_of

Recognise = Callable[[str], object | None]
"""Whether a text names a column of a plan ("Responsable", "Timeline"): None when it does not."""

CELL_GAP = 0.7
"""White of this share of the font size parts two cells of a header."""
LARGER = 1.2
CROSSING_GAP = 0.4
"""Words closer than this share of the size are of one phrase: it runs over a column's edge."""
NUMBERED = re.compile(r"n[°º]\s?\d|^\w+ \d{1,2}(?!\d)", re.IGNORECASE)
"""A title of a part ("Action n° 4 – …", "Eje 2"), not the name of a column."""
LABELLED = re.compile(r":\s*\S")
"""A name with its value after it ("Lead: the board") is a line of a card, not a header."""
LONGEST_NAME = 70
TALLEST_HEADER = 4
MOST_CROSSED = 0.3
LONGEST_TITLE = 3
"""A text running over several columns is a row of its own up to this many lines."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The left edge of every column, and the right edge of the table, in points."""

    starts: tuple[float, ...]
    right: float

    def of(self, word: Word) -> int:
        """The column a word starts in."""
        return max(0, sum(start <= word.x0 + 1.5 for start in self.starts) - 1)

    def ends(self, column: int) -> float:
        return self.starts[column + 1] if column + 1 < len(self.starts) else self.right

    def is_crossed(self, line: Line) -> bool:
        """Whether a phrase of the line runs from one column into the next."""
        return any(self._crosses(part) for part in segments(line, CROSSING_GAP))

    def _crosses(self, part: Sequence[Word]) -> bool:
        return (
            self.of(part[0]) != self.of(part[-1]) or part[-1].x1 > self.ends(self.of(part[0])) + 2
        )

    def used(self, line: Line) -> set[int]:
        return {self.of(word) for word in line.words}


@dataclass(frozen=True, slots=True)
class Found:
    """A table among lines: its columns, its header's lines, then its body's."""

    columns: Columns
    header: tuple[Line, ...]
    body: tuple[Line, ...]
    start: int
    end: int


def _stacked(lines: Sequence[Line]) -> list[list[list[Word]]]:
    """The phrases of several lines, those above each other together, left to right."""
    stacks: list[list[list[Word]]] = []
    for part in sorted((part for line in lines for part in segments(line, CELL_GAP)), key=_start):
        box = around(part)
        home = next((stack for stack in stacks if _overlaps(stack, box)), None)
        if home is None:
            stacks.append([part])
        else:
            home.append(part)
    return stacks


def _start(part: Sequence[Word]) -> float:
    return part[0].x0


def _overlaps(stack: Sequence[Sequence[Word]], box: Box) -> bool:
    held = around(word for part in stack for word in part)
    return min(held.x1, box.x1) - max(held.x0, box.x0) > 0


def _title(stack: Sequence[Sequence[Word]]) -> str:
    ordered = sorted(stack, key=lambda part: part[0].baseline)
    return " ".join(text_of(part) for part in ordered)


def is_name(text: str, recognise: Recognise) -> bool:
    """Whether a text names a column of a plan, and is no sentence that happens to speak of it."""
    return (
        len(text) <= LONGEST_NAME
        and not text[:1].islower()
        and not text.endswith((".", ",", ";"))
        and not LABELLED.search(text)
        and not NUMBERED.search(text)
        and recognise(text) is not None
    )


def _known(stacks: Sequence[Sequence[Sequence[Word]]], recognise: Recognise) -> int:
    titles = [_title(stack) for stack in stacks]
    names = [title for title in titles if is_name(title, recognise)]
    return len(names) if len({recognise(name) for name in names}) > 1 else 0


def _header(lines: Sequence[Line], at: int, recognise: Recognise) -> tuple[int, int] | None:
    """How many lines from `at` on are a header, and how many of its cells are known."""
    best: tuple[int, int] | None = None
    for height in range(1, min(TALLEST_HEADER, len(lines) - at) + 1):
        block = lines[at : at + height]
        if height > 1 and not _is_tight(block[-2], block[-1]):
            break
        stacks = _stacked(block)
        known = _known(stacks, recognise)
        enough = known >= 2 and 2 * known >= len(stacks)
        wraps = best is not None and known == best[1] and block[-1].bold
        if enough and (best is None or known > best[1] or wraps):
            best = height, known
    return best


def _is_tight(above: Line, below: Line) -> bool:
    return (
        below.baseline - above.baseline < 1.5 * above.size
        and above.bold == below.bold
        and abs(above.size - below.size) < 1
    )


def _cut(header: Sequence[Line], body: Sequence[Line]) -> Columns | None:
    """The columns under a header, cut where the fewest lines of the body have ink."""
    stacks = [around(w for part in stack for w in part) for stack in _stacked(header)]
    starts = [min(stacks[0].x0, *(line.x0 for line in body))]
    for left, right in pairwise(stacks):
        start = _gutter(left, right, body)
        if start is None:
            return None
        starts.append(start)
    edge = max(line.x1 for line in [*header, *body])
    return Columns(tuple(starts), edge)


def _gutter(left: Box, right: Box, body: Sequence[Line]) -> float | None:
    """Where the column of `right` starts: the right end of the whitest strip before its middle."""
    low, high = int((left.x0 + left.x1) / 2), int((right.x0 + right.x1) / 2)
    ink = [0] * (high - low + 1)
    for line in body:
        for part in segments(line, 0.35):
            for x in range(max(low, int(part[0].x0)), min(high, int(part[-1].x1)) + 1):
                ink[x - low] += 1
    for x in range(max(low, int(right.x0)) + 1, high + 1):
        ink[x - low] += len(body)
    least = min(ink)
    if least > MOST_CROSSED * len(body):
        return None
    strips = _strips(ink, least)
    _, end = max(strips, key=lambda strip: (min(strip[1] - strip[0], 8), strip[1]))
    return float(low + end)


def _strips(ink: Sequence[int], least: int) -> list[tuple[int, int]]:
    strips: list[tuple[int, int]] = []
    start = None
    for x, amount in enumerate([*ink, least + 1]):
        if amount <= least and start is None:
            start = x
        elif amount > least and start is not None:
            strips.append((start, x))
            start = None
    return strips


def _extent(columns: Columns, lines: Sequence[Line]) -> int:
    """How many lines below the header still belong to the table."""
    last, crossing = 0, 0
    for index, line in enumerate(lines):
        if columns.is_crossed(line):
            crossing += 1
            if crossing > LONGEST_TITLE:
                break
            continue
        if len(columns.used(line)) > 1 or (not crossing and _hangs(columns, lines, index)):
            last, crossing = index + 1, 0
    return last


def _hangs(columns: Columns, lines: Sequence[Line], index: int) -> bool:
    """Whether a line with one cell goes on with the row above it."""
    if index == 0:
        return True
    gap = lines[index].baseline - lines[index - 1].baseline
    return gap < 1.6 * lines[index].size or 0 not in columns.used(lines[index])


def found_in(
    words: Sequence[Word], recognise: Recognise, carried: Columns | None
) -> Iterator[Found]:
    """The tables among the words, from the top; `carried` are columns open on the page before."""
    lines = lines_of(words)
    at = 0
    if carried and lines and _header(lines, 0, recognise) is None:
        extent = _extent(carried, lines)
        if extent and not carried.is_crossed(lines[0]) and _is_filled(carried, lines[:extent]):
            yield Found(carried, (), tuple(lines[:extent]), 0, extent)
            at = extent
    while at < len(lines):
        found = _at(lines, at, recognise)
        if found:
            yield found
        at = found.end if found else at + 1


def _is_filled(columns: Columns, lines: Sequence[Line]) -> bool:
    return len({column for line in lines for column in columns.used(line)}) > 1


def _at(lines: Sequence[Line], at: int, recognise: Recognise) -> Found | None:
    header = _header(lines, at, recognise)
    if header is None:
        return None
    start = at + header[0]
    body = _until_title(lines[start:])
    columns = _cut(lines[at:start], _near(body)) if body else None
    if columns is None:
        return None
    extent = _extent(columns, body)
    columns = _cut(lines[at:start], body[:extent]) if extent else None
    if columns is None or not _is_filled(columns, body[:extent]):
        return None
    return Found(columns, tuple(lines[at:start]), tuple(body[:extent]), at, start + extent)


def _until_title(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines down to one in larger print, which ends any table above it."""
    sizes = sorted(line.size for line in lines[:6])
    if not sizes:
        return lines
    largest = LARGER * sizes[len(sizes) // 2]
    end = next((index for index, line in enumerate(lines) if line.size > largest), len(lines))
    return lines[:end]


def _near(body: Sequence[Line]) -> Sequence[Line]:
    """The lines before a wide white or a table's usual first rows: enough to see its columns."""
    for index, (above, below) in enumerate(pairwise(body[:40]), start=1):
        if index > 2 and below.baseline - above.baseline > 4 * below.size:
            return body[:index]
    return body[:40]

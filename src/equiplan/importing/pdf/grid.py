"""Rules into grids: which boxes the lines of a page enclose, merged cells included.

Lines are snapped to a lattice; two neighbouring places of the lattice are one cell when no line
stands between them. So missing outer borders, doubled lines and merges of any shape all come out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .geometry import Box, Rule, Word

SNAP = 3.0
"""Lines closer than this are the same line drawn twice, or meet at a corner."""
TALLEST_GAP = 150.0
"""A row left white between two coloured ones is no taller than this, in points."""
MOST_PLACES = 40_000
MOST_RULES = 20_000
MOST_LINES = 3_000
"""More separate lines than this on a page are a map or a drawing."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of a grid: its corner and spans in the lattice (0-based), and its box in points."""

    row: int
    column: int
    height: int
    width: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in reading order; `xs` and `ys` are the lattice lines, in points."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[Slot, ...]

    @property
    def box(self) -> Box:
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def is_table(self) -> bool:
        """Whether there are several columns somewhere: a frame around text is no table."""
        return len(self.xs) > 2 and len(self.slots) > 1


def snapped(values: Iterable[float], near: float = SNAP) -> list[float]:
    """Sorted values, those nearer than `near` to each other made one, their mean."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= near:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def merged(rules: Sequence[Rule]) -> list[Rule]:
    """Collinear rules that touch, as one."""
    found: list[Rule] = []
    for upright in (False, True):
        same = sorted((rule for rule in rules if rule.upright is upright), key=lambda r: r.at)
        group: list[Rule] = []
        for rule in same:
            if group and rule.at - group[-1].at > SNAP / 2:
                found.extend(_runs(group))
                group = []
            group.append(rule)
        found.extend(_runs(group))
    return found


def _runs(rules: list[Rule]) -> Iterator[Rule]:
    if not rules:
        return
    at = sum(rule.at for rule in rules) / len(rules)
    ordered = sorted(rules, key=lambda rule: rule.start)
    start, end = ordered[0].start, ordered[0].end
    for rule in ordered[1:]:
        if rule.start > end + SNAP:
            yield Rule(rule.upright, at, start, end)
            start, end = rule.start, rule.end
        end = max(end, rule.end)
    yield Rule(ordered[0].upright, at, start, end)


def components(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules grouped by touching, upright with flat."""
    flat = [rule for rule in rules if not rule.upright]
    upright = [rule for rule in rules if rule.upright]
    parent = list(range(len(rules)))
    index = {id(rule): place for place, rule in enumerate([*flat, *upright])}

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for column in upright:
        for row in flat:
            if _touch(column, row):
                parent[root(index[id(column)])] = root(index[id(row)])
    groups: dict[int, list[Rule]] = {}
    for rule in [*flat, *upright]:
        groups.setdefault(root(index[id(rule)]), []).append(rule)
    return list(groups.values())


def _touch(column: Rule, row: Rule) -> bool:
    return (
        row.start - SNAP <= column.at <= row.end + SNAP
        and column.start - SNAP <= row.at <= column.end + SNAP
    )


def _between(lines: Sequence[float], at: float) -> int:
    return min(range(len(lines)), key=lambda index: abs(lines[index] - at))


class _Borders:
    """Which sides of the lattice places are drawn."""

    def __init__(self, xs: Sequence[float], ys: Sequence[float], rules: Sequence[Rule]) -> None:
        self.xs, self.ys = xs, ys
        self.drawn: set[tuple[bool, int, int]] = set()
        for rule in rules:
            lines, across = (xs, ys) if rule.upright else (ys, xs)
            line = _between(lines, rule.at)
            for place in range(len(across) - 1):
                low, high = across[place], across[place + 1]
                shared = min(high, rule.end) - max(low, rule.start)
                if shared >= 0.5 * (high - low):
                    self.drawn.add((rule.upright, line, place))

    def right_of(self, row: int, column: int) -> bool:
        return (True, column + 1, row) in self.drawn

    def below(self, row: int, column: int) -> bool:
        return (False, row + 1, column) in self.drawn


def grid_of(rules: Sequence[Rule]) -> Grid | None:
    """The grid of one component; None when it encloses nothing or is too large to be a table."""
    xs = snapped(rule.at for rule in rules if rule.upright)
    ys = snapped(rule.at for rule in rules if not rule.upright)
    if not xs or not ys:
        return None
    xs = _with_ends(xs, [end for r in rules if not r.upright for end in (r.start, r.end)])
    ys = _with_ends(ys, [end for r in rules if r.upright for end in (r.start, r.end)])
    if (len(xs) - 1) * (len(ys) - 1) > MOST_PLACES or len(xs) < 2 or len(ys) < 2:
        return None
    borders = _Borders(xs, ys, rules)
    return Grid(tuple(xs), tuple(ys), tuple(_slots(xs, ys, borders)))


def _with_ends(lines: list[float], ends: list[float]) -> list[float]:
    """The lattice lines, with the outer border where the rules stick out and none is drawn."""
    low, high = min(ends), max(ends)
    before = [low] if low < lines[0] - 2 * SNAP else []
    after = [high] if high > lines[-1] + 2 * SNAP else []
    return [*before, *lines, *after]


def _slots(xs: Sequence[float], ys: Sequence[float], borders: _Borders) -> Iterator[Slot]:
    taken: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            width, height = _span(row, column, borders, taken)
            taken.update((row + r, column + c) for r in range(height) for c in range(width))
            box = Box(xs[column], ys[row], xs[column + width], ys[row + height])
            yield Slot(row, column, height, width, box)


def _span(row: int, column: int, borders: _Borders, taken: set[tuple[int, int]]) -> tuple[int, int]:
    """How far a cell reaches to the right, then down, before a border."""
    width = 1
    while (
        column + width < len(borders.xs) - 1
        and not borders.right_of(row, column + width - 1)
        and (row, column + width) not in taken
    ):
        width += 1
    height = 1
    while row + height < len(borders.ys) - 1 and not any(
        borders.below(row + height - 1, column + step) or (row + height, column + step) in taken
        for step in range(width)
    ):
        if any(borders.right_of(row + height, column + step) for step in range(width - 1)):
            break
        height += 1
    return width, height


def _fill_rules(fills: Iterable[Box]) -> list[Rule]:
    return [
        rule
        for box in fills
        for rule in (
            Rule(False, box.top, box.x0, box.x1),
            Rule(False, box.bottom, box.x0, box.x1),
            Rule(True, box.x0, box.top, box.bottom),
            Rule(True, box.x1, box.top, box.bottom),
        )
    ]


def _grids(rules: Sequence[Rule]) -> list[Grid]:
    lines = merged(rules)
    if len(lines) > MOST_LINES:
        return []
    found = [grid_of(group) for group in components(lines) if len(group) > 1]
    return [grid for grid in found if grid is not None]


def stacked(grids: Sequence[Grid], words: Sequence[Word]) -> list[Grid]:
    """Grids of the same columns with a row between them that nobody coloured, made one.

    In tables whose every other row is coloured, only those rows are drawn.
    """
    done: list[Grid] = []
    for grid in sorted(grids, key=lambda grid: (grid.xs[0], grid.ys[0])):
        if done and _stacks(done[-1], grid, words):
            done[-1] = _one(done[-1], grid)
        else:
            done.append(grid)
    return done


def _stacks(above: Grid, below: Grid, words: Sequence[Word]) -> bool:
    same = len(above.xs) == len(below.xs) > 2 and all(
        abs(a - b) <= SNAP for a, b in zip(above.xs, below.xs, strict=True)
    )
    gap = Box(above.xs[0], above.ys[-1], above.xs[-1], below.ys[0])
    if not same or not 0 < gap.height < TALLEST_GAP:
        return False
    between = [word for word in words if gap.holds(*word.middle)]
    crossing = any(w.x0 < x - 1 and w.x1 > x + 1 for w in between for x in above.xs)
    used = {sum(x <= word.middle[0] for x in above.xs) for word in between}
    return not crossing and (len(used) > 1 or gap.height <= 2 * SNAP)


def _one(above: Grid, below: Grid) -> Grid:
    """Both grids, the white row between them cut by the same columns."""
    row = len(above.ys) - 1
    close = below.ys[0] - above.ys[-1] <= 2 * SNAP
    places = range(0 if close else len(above.xs) - 1)
    top, bottom = above.ys[-1], below.ys[0]
    between = [
        Slot(row, at, 1, 1, Box(above.xs[at], top, above.xs[at + 1], bottom)) for at in places
    ]
    down = row if close else row + 1
    moved = [replace(slot, row=slot.row + down) for slot in below.slots]
    ys = (*above.ys, *(below.ys[1:] if close else below.ys))
    return Grid(above.xs, ys, (*above.slots, *between, *moved))


def grids_of(rules: Sequence[Rule], fills: Sequence[Box], page: Box) -> list[Grid]:
    """Every grid of a page; coloured boxes count where no drawn cell holds them already."""
    drawn = _grids(rules[:MOST_RULES])
    slots = [slot.box for grid in drawn for slot in grid.slots]
    cells = [
        box
        for box in fills[: MOST_RULES // 4]
        if box.area < 0.5 * page.area
        and box.width > 12
        and box.height > 6
        and not any(slot.covers(box, SNAP) for slot in slots)
    ]
    if not cells:
        return drawn
    return _grids([*rules[:MOST_RULES], *_fill_rules(cells)])

"""What is told, as equations of whole numbers: one unknown a cell, the same in all tables.

In each table a cell that leaves out a dimension is the sum over its categories. That all tables
count the same people says more: one table over all their dimensions must exist that has them as
its margins. Where tables overlap in a circle (a×b, b×c, c×a) that is a demand of its own, and the
cells of that joint table are unknowns too; elsewhere it follows (tables that share a margin can
always be glued together, in whole numbers). Tables whose dimensions lie in each other are unfolded
first (`nests`): a table by service overlaps with one by directorate.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from math import ceil, floor, lcm

from .nests import binding, cells_of, joint_cells, may_be, unfolded
from .seen import Cell, Claim, Grid, Nest, Seen

MOST_JOINT = 20_000

Row = tuple[tuple[int, int], ...]
"""(unknown, whole coefficient) pairs whose weighted sum is 0, or is at least 0."""


class TooLarge(Exception):  # noqa: N818 - what was found, not a fault
    """The joint table has more cells than can be looked at."""


@dataclass(slots=True)
class System:
    """Unknowns from `low` to `high` (None: no end), `equal` rows sum to 0, `above` rows to ≥ 0.

    An unknown that goes as far as `end` could go on. `nests` bind; cells of `unfolded` tables
    alone are in none that is published.
    """

    numbers: dict[Cell, int] = field(default_factory=dict)
    low: list[int] = field(default_factory=list)
    high: list[int | None] = field(default_factory=list)
    equal: list[Row] = field(default_factory=list)
    above: list[Row] = field(default_factory=list)
    end: int = 0
    nests: tuple[Nest, ...] = ()
    unfolded: set[Cell] = field(default_factory=set)

    def unknown(self, cell: Cell) -> int:
        """The number of the unknown of a cell, at least 0; a new one where it has none yet."""
        if cell not in self.numbers:
            self.numbers[cell] = self.fresh()
        return self.numbers[cell]

    def fresh(self) -> int:
        """One more unknown, at least 0."""
        self.low.append(0)
        self.high.append(None)
        return len(self.low) - 1

    def sums(self, whole: int, parts: Iterable[int]) -> None:
        """Have an unknown be the sum of others."""
        self.equal.append(((whole, 1), *((part, -1) for part in parts)))

    def bound(self, unknown: int, low: int, high: int) -> None:
        """Have an unknown lie between two numbers, both included."""
        self.low[unknown] = max(self.low[unknown], low)
        before = self.high[unknown]
        self.high[unknown] = high if before is None else min(before, high)


def system_of(seen: Seen) -> System:
    """The equations of everything an attacker has; TooLarge where the joint table is."""
    finer = tuple(_finer(grid, seen) for grid in seen.grids)
    made = System(nests=binding(seen.nests, finer))
    for grid, fine in zip(seen.grids, finer, strict=True):
        _add_sums(made, grid)
        if fine != grid:
            _add_sums(made, fine)
            _add_merged(made, grid, seen)
    for claim in seen.claims:
        _add_claim(made, claim)
    for cell in seen.hidden:
        made.unknown(cell)
    _add_joint(made, _unfold(made, finer))
    return made


def _unfold(made: System, grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
    """Tables with what theirs lie in, and the equations of that."""
    if not made.nests:
        return grids
    before = set(made.numbers)
    for cell in before:
        if not may_be(cell, made.nests):
            made.bound(made.unknown(cell), 0, 0)
    wider = unfolded(grids, made.nests)
    for fine, wide in zip(grids, wider, strict=True):
        if fine != wide:
            _add_sums(made, wide)
    made.unfolded = made.numbers.keys() - before
    return wider


def _add_sums(made: System, grid: Grid) -> None:
    for cell in cells_of(grid, made.nests):
        whole = made.unknown(cell)
        named = {name for name, _ in cell}
        for dimension, categories in grid.categories.items():
            if dimension not in named:
                finer = (cell | {(dimension, each)} for each in categories)
                parts = [made.unknown(each) for each in finer if may_be(each, made.nests)]
                made.sums(whole, parts)


def _finer(grid: Grid, seen: Seen) -> Grid:
    """A table with the categories that some of its own stand for together."""
    parts = {
        name: tuple(part for each in several for part in _parts(seen, name, each))
        for name, several in grid.categories.items()
    }
    return Grid(grid.name, parts)


def _parts(seen: Seen, name: str, category: str) -> tuple[str, ...]:
    return seen.merged.get((name, category), (category,))


def _add_merged(made: System, grid: Grid, seen: Seen) -> None:
    """A cell of merged categories is the sum of its finer ones."""
    for cell in grid.cells():
        choices = [[(name, each) for each in _parts(seen, name, place)] for name, place in cell]
        finer = [frozenset(chosen) for chosen in product(*choices)]
        if finer != [cell]:
            parts = [made.unknown(each) for each in finer if may_be(each, made.nests)]
            made.sums(made.unknown(cell), parts)


def _add_claim(made: System, claim: Claim) -> None:
    unknown = made.unknown(claim.cell)
    if claim.of is None:
        made.bound(unknown, ceil(claim.low), floor(claim.high))
        return
    of = made.unknown(claim.of)
    if of == unknown:
        return
    scale = lcm(claim.low.denominator, claim.high.denominator)
    hundred = 100 * scale
    made.above.append(((unknown, hundred), (of, -int(claim.low * scale))))
    made.above.append(((of, int(claim.high * scale)), (unknown, -hundred)))


def _add_joint(made: System, grids: tuple[Grid, ...]) -> None:
    """The cells of the joint table of those that overlap in a circle, where there is one."""
    shapes = _circle(grids)
    if not shapes:
        return
    names = sorted(frozenset().union(*shapes))
    several = {
        name: sorted({one for grid in grids for one in grid.categories.get(name, ())})
        for name in names
    }
    joint = joint_cells(several, made.nests, MOST_JOINT)
    if joint is None:
        raise TooLarge
    parts: dict[Cell, list[int]] = {}
    for place in joint:
        unknown = made.fresh()
        for shape in shapes:
            cell = frozenset(pair for pair in place if pair[0] in shape)
            parts.setdefault(cell, []).append(unknown)
    for cell, unknowns in parts.items():
        made.sums(made.unknown(cell), unknowns)


Shape = frozenset[str]
"""The dimensions of a table."""


def _circle(grids: Iterable[Grid]) -> set[Shape]:
    """What is left of overlapping tables once what hangs on one other only is taken off.

    Nothing is left when they can be glued together one after the other (the reduction of Graham,
    1979, and of Yu and Özsoyoğlu, 1979, by which a hypergraph is seen to be acyclic).
    """
    shapes = {frozenset(grid.categories) for grid in grids}
    while True:
        shared = {_shared(shape, shapes) for shape in shapes}
        fewer = {each for each in shared if not any(each < other for other in shared)}
        if fewer == shapes:
            return shapes if len(shapes) > 1 else set()
        shapes = fewer


def _shared(shape: Shape, shapes: set[Shape]) -> Shape:
    """The dimensions of a table that another one has as well."""
    others: Shape = frozenset().union(*(other for other in shapes if other != shape))
    return shape & others

"""Dimensions that lie in each other, as the attacker takes them: by tables unfolded.

A table by service is also one by service and directorate, in which most cells cannot be. Unfolded
like this, every table that knows of services or of directorates overlaps with the others, and the
same equations hold as anywhere else. Nothing is put in the place of anything.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from .seen import Cell, Grid, Nest


def binding(nests: Iterable[Nest], grids: Iterable[Grid]) -> tuple[Nest, ...]:
    """The nests that say something: found ones that no table crosses, all that lead anywhere."""
    shapes = [frozenset(grid.categories) for grid in grids]
    left = [
        each
        for each in nests
        if not (each.is_found and any({each.child, each.parent} <= names for names in shapes))
    ]
    named = frozenset().union(*shapes)
    while True:
        kept = [each for each in left if _leads_on(each, left, named)]
        if kept == left:
            return tuple(kept)
        left = kept


def _leads_on(nest: Nest, nests: Iterable[Nest], named: frozenset[str]) -> bool:
    others = [each for each in nests if each != nest]
    is_above = nest.parent in named or any(each.child == nest.parent for each in others)
    is_met = any(each.parent == nest.parent for each in others)
    is_below = nest.child in named or any(each.parent == nest.child for each in others)
    return is_below and (is_above or is_met)


def unfolded(grids: Iterable[Grid], nests: Iterable[Nest]) -> tuple[Grid, ...]:
    """Tables with the dimensions that theirs lie in, whatever the number of steps up."""
    found = tuple(grids)
    for _ in nests:  # a step up each time: no chain is longer
        found = tuple(_step_up(grid, found, nests) for grid in found)
    return found


def _step_up(grid: Grid, grids: Iterable[Grid], nests: Iterable[Nest]) -> Grid:
    more = dict(grid.categories)
    for nest in nests:
        if nest.child in more and nest.parent not in more:
            reached = (nest.within.get(each, ()) for each in more[nest.child])
            others = (each.categories.get(nest.parent, ()) for each in grids)
            more[nest.parent] = tuple(sorted({each for one in (*reached, *others) for each in one}))
    return Grid(grid.name, more)


def may_be(cell: Cell, nests: Iterable[Nest]) -> bool:
    """Whether anybody can be in a cell: each category lies in the one that is named above it."""
    named = dict(cell)
    for nest in nests:
        above, below = named.get(nest.parent), named.get(nest.child)
        if above is not None and below is not None and above not in nest.within.get(below, {above}):
            return False
    return True


def cells_of(grid: Grid, nests: tuple[Nest, ...]) -> Iterator[Cell]:
    """The cells of a table, totals included, where somebody can be."""
    if not nests:
        yield from grid.cells()
        return
    found: list[Cell] = [frozenset()]
    for name, several in grid.categories.items():
        more = (cell | {(name, each)} for cell, each in product(found, several))
        found += [cell for cell in more if may_be(cell, nests)]
    yield from found


def joint_cells(
    dimensions: Mapping[str, Iterable[str]], nests: Iterable[Nest], most: int
) -> list[Cell] | None:
    """All that people can be by some dimensions; None for more than `most`."""
    found: list[Cell] = [frozenset()]
    for name, several in dimensions.items():
        more = (cell | {(name, each)} for cell, each in product(found, several))
        found = [cell for cell in more if may_be(cell, nests)]
        if len(found) > most:
            return None
    return found

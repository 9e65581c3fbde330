"""What to give up when tables are too fine to be protected: categories first, then breakdowns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .lattice import completed
from .limits import MOST_TEXT
from .model import Fallback, Key, Problem, Step, Table
from .wire import categories_of

FEWEST = 3
_LONG = 60


@dataclass(frozen=True, slots=True)
class Coarse:
    """A problem, and what was given up on the way to it."""

    problem: Problem
    merged: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()


def coarser(coarse: Coarse) -> Coarse | None:
    """The same one step coarser; None when nothing is left to give up but the numbers.

    The smaller half of the categories of the longest dimension is told together; where no dimension
    has more than three categories, the largest table loses its longest dimension.
    """
    sizes = _categories(coarse.problem.tables)
    longest = max(sorted(sizes), key=lambda name: len(sizes[name]))
    if len(sizes[longest]) > FEWEST:
        return _merge(coarse, longest, sizes[longest])
    return _drop(coarse)


def _categories(tables: Iterable[Table]) -> dict[str, dict[str, int]]:
    """By dimension, its categories and how many people each has in the table where it has most."""
    found: dict[str, dict[str, int]] = {}
    for table in tables:
        for key, count in completed(table).items():
            named = [place for place, one in enumerate(key) if one is not None]
            if len(named) == 1:
                name, one = table.dimensions[named[0]], str(key[named[0]])
                sizes = found.setdefault(name, {})
                sizes[one] = max(count, sizes.get(one, 0))
    return found


def _merge(coarse: Coarse, name: str, sizes: Mapping[str, int]) -> Coarse:
    smallest = sorted(sizes, key=lambda one: (sizes[one], one))[: (len(sizes) + 1) // 2]
    before = coarse.merged.get(name, {})
    parts = tuple(sorted(part for one in smallest for part in before.get(one, (one,))))
    label = _label(parts, sizes)
    labels = {one: told for one, told in before.items() if one not in smallest} | {label: parts}
    tables = tuple(_together(table, name, smallest, label) for table in coarse.problem.tables)
    step = Step(Fallback.MERGED, dimension=name, categories=parts)
    return Coarse(
        replace(coarse.problem, tables=tables),
        {**coarse.merged, name: labels},
        (*coarse.steps, step),
    )


def _label(parts: Sequence[str], taken: Iterable[str]) -> str:
    whole = " + ".join(parts)
    label = whole if len(whole) <= _LONG else f"{parts[0][:_LONG]} + … ({len(parts)})"
    while label in taken:
        label = f"{label[: MOST_TEXT - 1]}*"
    return label


def _together(table: Table, name: str, parts: Sequence[str], label: str) -> Table:
    if name not in table.dimensions:
        return table
    place = table.dimensions.index(name)
    cells: dict[Key, int] = {}
    for key, count in _finest(table).items():
        merged_key = (*key[:place], label if key[place] in parts else key[place], *key[place + 1 :])
        cells[merged_key] = cells.get(merged_key, 0) + count
    return replace(table, cells=cells)


def _finest(table: Table) -> dict[Key, int]:
    return {key: count for key, count in completed(table).items() if None not in key}


def _drop(coarse: Coarse) -> Coarse | None:
    tables = coarse.problem.tables
    broad = [table for table in tables if len(table.dimensions) > 1]
    if not broad:
        return None
    largest = max(broad, key=lambda table: (len(completed(table)), table.name))
    found = categories_of(largest.cells, len(largest.dimensions))
    place = max(range(len(found)), key=lambda each: (len(found[each]), each))
    dropped = replace(
        largest,
        dimensions=(*largest.dimensions[:place], *largest.dimensions[place + 1 :]),
        cells={
            (*key[:place], *key[place + 1 :]): count
            for key, count in completed(largest).items()
            if key[place] is None
        },
    )
    step = Step(Fallback.DROPPED, table=largest.name, dimension=largest.dimensions[place])
    kept = tuple(dropped if table is largest else table for table in tables)
    return Coarse(replace(coarse.problem, tables=kept), coarse.merged, (*coarse.steps, step))

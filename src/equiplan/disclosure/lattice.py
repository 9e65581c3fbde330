"""The cells of all tables as one system: which of them are the same, and which add up to which.

A cell of any table is a node: the set of categories it asks for. Two tables that show the same
aggregate share its node, so what one hides the other must hide too. A table is taken with the
dimensions that its own lie in (`nesting`), for its cells add up to theirs.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, product

from .errors import TablesRefused
from .limits import MOST_JOINT
from .model import Key, Table
from .nesting import Nesting, Node, Pair
from .wire import categories_of, named

Sum = tuple[Node, tuple[Node, ...]]
"""A node, and nodes that add up to it."""


NOT_NESTED = Nesting()


class TooTiedError(Exception):
    """Tables hold each other by a joint table that is too large."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a table is broken down by: dimensions in order of name, and the categories of each."""

    dimensions: tuple[str, ...]
    categories: tuple[tuple[str, ...], ...]


def shape_of(dimensions: Sequence[str], keys: Iterable[Key]) -> Shape:
    """The shape of a table with some cells, whatever the order they are given in."""
    found = zip(dimensions, categories_of(keys, len(dimensions)), strict=True)
    ordered = sorted(found)
    return Shape(
        tuple(name for name, _ in ordered), tuple(tuple(sorted(each)) for _, each in ordered)
    )


def extended(shapes: Sequence[Shape], nesting: Nesting) -> list[Shape]:
    """Shapes with the dimensions above their own that other tables know of."""
    named = {name for shape in shapes for name in shape.dimensions}
    above = [name for each in sorted(named) for name in nesting.over(each)]
    bound = named | {name for name in above if above.count(name) > 1}
    return list(dict.fromkeys(_extended(shape, nesting, bound) for shape in shapes))


def _extended(shape: Shape, nesting: Nesting, bound: Set[str]) -> Shape:
    categories = dict(zip(shape.dimensions, map(set, shape.categories), strict=True))
    for name in shape.dimensions:
        for parent in (nesting.over(name) & bound) - set(shape.dimensions):
            within = (nesting.within((name, one), parent) for one in categories[name])
            found = categories.setdefault(parent, set())
            found.update(*(each for each in within if each))
    names = tuple(sorted(categories))
    return Shape(names, tuple(tuple(sorted(categories[name])) for name in names))


def node_of(dimensions: Sequence[str], key: Key, nesting: Nesting = NOT_NESTED) -> Node | None:
    """The node that a cell of a table shows; None where nobody can be."""
    pairs = zip(dimensions, key, strict=True)
    return nesting.node((name, one) for name, one in pairs if one is not None)


def completed(table: Table) -> dict[Key, int]:
    """Every cell of a table in order, totals included; TablesRefused where a total disagrees.

    A part that is not given is zero.
    """
    width = len(table.dimensions)
    categories = categories_of(table.cells, width)
    sums: dict[Key, int] = {key: table.cells.get(key, 0) for key in product(*categories)}
    for place in range(width):
        for key, number in list(sums.items()):
            whole = (*key[:place], None, *key[place + 1 :])
            sums[whole] = sums.get(whole, 0) + number
    for key, given in table.cells.items():
        if sums[key] != given:
            facts = {"cell": named(table.dimensions, key), "given": given, "sum": sums[key]}
            raise TablesRefused("tables.total", table=table.name, **facts)
    return {key: sums[key] for key in product(*((*each, None) for each in categories))}


Family = Mapping[Node, tuple[tuple[Node, ...], ...]]
"""What can be said by dimensions that lie in each other, and what each of that adds up, in every
way in which it does."""


def sums_of(shape: Shape, nesting: Nesting = NOT_NESTED) -> Iterator[Sum]:
    """Every total of a table with its parts, once for each dimension that it leaves out.

    Where that dimension lies in another that is left out too, the other comes first.
    """
    families = [_family(each, nesting) for each in _families(shape, nesting)]
    for chosen in product(*families):
        whole = _joined(chosen)
        for place, family in enumerate(families):
            for parts in family[chosen[place]]:
                around = chosen[:place], chosen[place + 1 :]
                yield whole, tuple(_joined((*around[0], part, *around[1])) for part in parts)


def _joined(nodes: Iterable[Node]) -> Node:
    return tuple(sorted(chain(*nodes)))


def _families(shape: Shape, nesting: Nesting) -> list[Shape]:
    """A shape taken apart into dimensions that have nothing to do with each other."""
    left = dict(zip(shape.dimensions, shape.categories, strict=True))
    found: list[Shape] = []
    while left:
        names = {next(iter(left))}
        for _ in left:
            names |= {each for each in left for name in names if _are_kin(each, name, nesting)}
        members = tuple(name for name in shape.dimensions if name in names)
        found.append(Shape(members, tuple(left.pop(name) for name in members)))
    return found


def _are_kin(one: str, other: str, nesting: Nesting) -> bool:
    return not {one, *nesting.over(one)}.isdisjoint({other, *nesting.over(other)})


def _family(shape: Shape, nesting: Nesting) -> Family:
    states = dict.fromkeys(node for _, node in _states(shape, nesting, is_whole=False))
    return {state: tuple(_ways(state, shape, nesting)) for state in states}


def _states(shape: Shape, nesting: Nesting, *, is_whole: bool) -> list[tuple[Node, Node]]:
    """All that can be chosen of some dimensions, with its node; `is_whole`: of each a category."""
    found: list[tuple[Node, Node]] = [((), ())]
    for name, categories in zip(shape.dimensions, shape.categories, strict=True):
        more = [(*pairs, (name, one)) for pairs, _ in found for one in categories]
        nodes = ((pairs, nesting.node(pairs)) for pairs in more)
        longer = [(pairs, node) for pairs, node in nodes if node is not None]
        found = longer if is_whole else [*found, *longer]
    return found


def _ways(state: Node, shape: Shape, nesting: Nesting) -> Iterator[tuple[Node, ...]]:
    """The ways in which what was chosen of a family adds up what is finer."""
    names = shape.dimensions
    open_ = {name for name in names if not nesting.follows(name, state)}
    for name, categories in zip(names, shape.categories, strict=True):
        if name in open_ and nesting.over(name).isdisjoint(open_):
            nodes = (nesting.node((*state, (name, one))) for one in categories)
            yield tuple(dict.fromkeys(node for node in nodes if node is not None))


def merged_sums(nodes: Set[Node], nesting: Nesting) -> Iterator[Sum]:
    """What a merged category adds up, where one of its parts is told somewhere by itself."""
    for node in sorted(nodes):
        for place, (name, one) in enumerate(node):
            finer = nesting.merged.get(name, {}).get(one, ())
            around = node[:place], node[place + 1 :]
            found = (nesting.node((*around[0], (name, part), *around[1])) for part in finer)
            parts = tuple(part for part in found if part is not None)
            if not nodes.isdisjoint(parts):
                yield node, parts


def ring(shapes: Iterable[Shape]) -> list[frozenset[str]]:
    """The breakdowns that hold each other in a ring; [] when agreeing two by two is enough.

    Graham's reduction: a dimension that one table alone has, and a table within another, bind
    nothing. Tables that reduce to nothing have a joint table whenever their common totals agree
    (Beeri, Fagin, Maier and Yannakakis 1983); the others must be checked against that joint table.
    """
    left = {frozenset(shape.dimensions) for shape in shapes}
    while True:
        kept = {each for each in left if not any(each < other for other in left)}
        shared = {
            name for each in kept for name in each if sum(name in other for other in kept) > 1
        }
        reduced = {each & shared for each in kept} - {frozenset()}
        if reduced == left:
            return sorted(left, key=sorted) if len(left) > 1 else []
        left = reduced


def joint_sums(shapes: Sequence[Shape], nesting: Nesting = NOT_NESTED) -> Iterator[Sum]:
    """What ties tables in a ring: each is a sum of one joint table that nobody publishes.

    TooTiedError when that joint table is too large to be reckoned with.
    """
    tied = ring(shapes)
    if not tied:
        return
    cells = _joint_cells(tied, shapes, nesting)
    for each in tied:
        sums: dict[Node, list[Node]] = {}
        for pairs, node in cells:
            whole = nesting.node(pair for pair in pairs if pair[0] in each)
            if whole is not None:
                sums.setdefault(whole, []).append(node)
        yield from ((whole, tuple(parts)) for whole, parts in sorted(sums.items()))


def _joint_cells(
    tied: Iterable[Set[str]], shapes: Iterable[Shape], nesting: Nesting
) -> list[tuple[tuple[Pair, ...], Node]]:
    categories: dict[str, set[str]] = {name: set() for each in tied for name in each}
    for shape in shapes:
        for name, found in zip(shape.dimensions, shape.categories, strict=True):
            categories.get(name, set()).update(found)
    names = tuple(sorted(categories))
    joint = Shape(names, tuple(tuple(sorted(categories[name])) for name in names))
    families = [_states(each, nesting, is_whole=True) for each in _families(joint, nesting)]
    if math.prod(map(len, families)) > MOST_JOINT:
        raise TooTiedError
    return [
        (_joined(pairs for pairs, _ in chosen), _joined(node for _, node in chosen))
        for chosen in product(*families)
    ]

"""The cells of all tables as one system: which of them are the same, and which add up to which.

A cell of any table is a node: the set of categories it asks for. Two tables that show the same
aggregate share its node, so what one hides the other must hide too.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product

from .errors import TablesRefused
from .limits import MOST_JOINT
from .model import Key, Table
from .wire import categories_of, named

Node = tuple[tuple[str, str], ...]
"""Dimensions and their categories, in order of name; () is everybody."""

Sum = tuple[Node, tuple[Node, ...]]
"""A node, and nodes that add up to it."""


class TooTiedError(Exception):
    """Tables hold each other by a joint table that is too large."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a table is broken down by: dimensions in order of name, and the categories of each."""

    dimensions: tuple[str, ...]
    categories: tuple[tuple[str, ...], ...]

    def cells(self) -> Iterator[Key]:
        """Every cell, totals after their parts."""
        return product(*((*each, None) for each in self.categories))


def shape_of(dimensions: Sequence[str], keys: Iterable[Key]) -> Shape:
    """The shape of a table with some cells, whatever the order they are given in."""
    found = zip(dimensions, categories_of(keys, len(dimensions)), strict=True)
    ordered = sorted(found)
    return Shape(
        tuple(name for name, _ in ordered), tuple(tuple(sorted(each)) for _, each in ordered)
    )


def node_of(dimensions: Sequence[str], key: Key) -> Node:
    """The node that a cell of a table shows."""
    pairs = zip(dimensions, key, strict=True)
    return tuple(sorted((name, one) for name, one in pairs if one is not None))


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


def sums_of(shape: Shape) -> Iterator[Sum]:
    """Every total of a table with its parts, once for each dimension that it leaves out."""
    for key in shape.cells():
        for place, found in enumerate(key):
            if found is None:
                parts = tuple(
                    node_of(shape.dimensions, (*key[:place], one, *key[place + 1 :]))
                    for one in shape.categories[place]
                )
                yield node_of(shape.dimensions, key), parts


def merged_sums(
    nodes: Set[Node], merged: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> Iterator[Sum]:
    """What a merged category adds up, where one of its parts is told somewhere by itself."""
    for node in sorted(nodes):
        for place, (name, one) in enumerate(node):
            around = node[:place], node[place + 1 :]
            parts = tuple(
                (*around[0], (name, part), *around[1]) for part in merged.get(name, {}).get(one, ())
            )
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


def joint_sums(shapes: Sequence[Shape]) -> Iterator[Sum]:
    """What ties tables in a ring: each is a sum of one joint table that nobody publishes.

    TooTiedError when that joint table is too large to be reckoned with.
    """
    tied = ring(shapes)
    if not tied:
        return
    categories: dict[str, set[str]] = {name: set() for each in tied for name in each}
    for shape in shapes:
        for name, found in zip(shape.dimensions, shape.categories, strict=True):
            categories.get(name, set()).update(found)
    names = sorted(categories)
    joint = Shape(tuple(names), tuple(tuple(sorted(categories[name])) for name in names))
    if math.prod(len(each) for each in joint.categories) > MOST_JOINT:
        raise TooTiedError
    cells = [node_of(joint.dimensions, key) for key in product(*joint.categories)]
    for each in tied:
        sums: dict[Node, list[Node]] = {}
        for cell in cells:
            sums.setdefault(tuple(pair for pair in cell if pair[0] in each), []).append(cell)
        yield from ((whole, tuple(parts)) for whole, parts in sorted(sums.items()))

"""The classes of blocks that a text was read by: what each is, what else, how surely."""

import math
from collections.abc import Iterator, Mapping, Sequence

from ...constraints import BlockClass
from ...source import anchor_of
from .decode import Decoded
from .model import ROLES
from .nodes import Node
from .roles import Role
from .wanted import CODES, Wanted

_SCALE = 2.0
"""The difference of two totals at which a reading is rather sure (0.73)."""
_SURE = 100.0
"""No doubt is left: a person has said it, or nothing else is allowed."""
_FEW, _BEGINNING = 5, 80


def classes_of(found: Decoded, wanted: Wanted) -> tuple[BlockClass, ...]:
    """The nodes that look alike and were read as the same, in the order of their first."""
    totals = found.search.alternatives()
    nodes = {node.index: node for node in found.outline.nodes}
    alike = (
        [nodes[index] for index in members if found.roles[index] is role]
        for members in found.outline.alike
        for role in dict.fromkeys(found.roles[index] for index in members)
    )
    ordered = sorted(alike, key=lambda members: members[0].index)
    return tuple(_class(members, found.roles, totals, wanted) for members in ordered)


def _class(
    members: Sequence[Node],
    roles: Mapping[int, Role],
    totals: Mapping[int, Sequence[float]],
    wanted: Wanted,
) -> BlockClass:
    code = CODES[roles[members[0].index]]
    best: dict[str, float] = {}
    for at, role in enumerate(ROLES):
        mean = sum(totals[node.index][at] for node in members) / len(members)
        best[CODES[role]] = max(mean, best.get(CODES[role], mean))
    own = best.pop(code)
    second = max(best, key=lambda name: best[name])
    margin = min(max(0.0, own - best[second]), _SURE)
    anchors = tuple(dict.fromkeys(map(_anchor, members)))
    return BlockClass(
        key=anchors[0],
        role=code,
        second=second if margin < _SURE else None,
        margin=round(margin, 3),
        confidence=round(1 / (1 + math.exp(-margin / _SCALE)), 3),
        constrained=any(node.index in wanted for node in members),
        anchors=anchors,
        texts=tuple(node.text[:_BEGINNING] for node in members[:_FEW]),
    )


def _anchor(node: Node) -> str:
    return anchor_of(node.source.place)


def anchored(nodes: Sequence[Node]) -> Iterator[tuple[str, Node]]:
    """The nodes with the anchors of their blocks; of a block's nodes, only the first."""
    seen = set[str]()
    for node in nodes:
        anchor = _anchor(node)
        if anchor and anchor not in seen:
            seen.add(anchor)
            yield anchor, node

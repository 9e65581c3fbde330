"""What a person says that some nodes are: these nodes are that, and what is like them follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .model import AT, Scores
from .nodes import Kind, Node
from .roles import NAMES, Role

Features = Mapping[int, Sequence[str]]
Wanted = Mapping[int, frozenset[Role]]
"""By the index of a node, the roles that it may have, for a person says so."""

_BOUND = 1000.0
"""What a person says outweighs all evidence."""
_LIKE = 10.0
"""What speaks for the same role in a node that is quite like one of which a person has said it."""

ROLES_OF: Mapping[str, frozenset[Role]] = {
    "title": frozenset({Role.TITLE}),
    "heading": frozenset({Role.HOLDER}),
    "axis": frozenset({Role.AXIS}),
    "action": frozenset({Role.ACTION}),
    "objective": frozenset({Role.OBJECTIVE, NAMES[Role.OBJECTIVE]}),
    "measures": frozenset({Role.MEASURE, NAMES[Role.MEASURE]}),
    "indicators": frozenset({Role.INDICATOR, NAMES[Role.INDICATOR]}),
    "targets": frozenset({Role.TARGET, NAMES[Role.TARGET]}),
    "calendar": frozenset({Role.CALENDAR, NAMES[Role.CALENDAR]}),
    "owners": frozenset({Role.OWNER, NAMES[Role.OWNER]}),
    "budget": frozenset({Role.BUDGET, NAMES[Role.BUDGET]}),
    "comments": frozenset({Role.COMMENT, NAMES[Role.COMMENT]}),
    "context": frozenset({Role.OTHER}),
    "not_plan": frozenset({Role.OTHER}),
}
"""By the role of a block (`constraints.BLOCK_ROLES`), the roles of its node."""
CODES: Mapping[Role, str] = {
    **{role: code for code, roles in ROLES_OF.items() for role in roles},
    Role.OTHER: "context",
}


@dataclass(frozen=True, slots=True)
class Pull:
    """Roles that a node is drawn to, and how much."""

    roles: frozenset[Role]
    strength: float

    def added(self, row: Scores) -> Scores:
        """The scores of a node with this pull."""
        drawn = {AT[role] for role in self.roles}
        return [value + self.strength * (at in drawn) for at, value in enumerate(row)]


def pulled(nodes: Sequence[Node], features: Features, wanted: Wanted) -> dict[int, Pull]:
    """By the index of a node, what it is drawn to: nodes of one look follow the one of them that
    is most like them, the less the less they are like it; what stands under a node that is no part
    of the plan is none either."""
    found: dict[int, Pull] = {}
    bound: dict[tuple[object, ...], list[Node]] = {}
    for node in nodes:
        if node.index in wanted:
            bound.setdefault(_look(node), []).append(node)
    for node in nodes:
        near = [(_likeness(features, node, one), one) for one in bound.get(_look(node), ())]
        if near:
            most = max(near, key=lambda pair: (pair[0], -abs(pair[1].index - node.index)))
            found[node.index] = Pull(wanted[most[1].index], _LIKE * most[0] ** 2)
        above = (one.index for one in (node, *node.above()))
        said = next((wanted[index] for index in above if index in wanted), None)
        if said and (node.index in wanted or said == ROLES_OF["not_plan"]):
            found[node.index] = Pull(said, _BOUND)
    return found


def _look(node: Node) -> tuple[object, ...]:
    head = node.rank if node.kind is Kind.HEAD else 0
    return node.kind, head, node.sign, node.label


def _likeness(features: Features, node: Node, other: Node) -> float:
    mine, yours = set(features[node.index]), set(features[other.index])
    return len(mine & yours) / max(len(mine | yours), 1)

"""The roles that are best together: one for each class of siblings, under the grammar of plans."""

from collections.abc import Mapping, Sequence

from ..titles import Rank
from .model import AT, PARENTS, ROLES, Kin, Model, Scores, kin
from .nodes import Kind, Node
from .roles import Role
from .tree import classes

_SHARED = 0.8
"""How far a class of siblings counts as one decision (1) or as one for each of them (0)."""
_ALIKE = 0.55
"""How much a node's own evidence gives way to that of all that look like it."""
_PLAN = (Role.ACTION, Role.AXIS, Role.HOLDER)
_BENEFITS = (0.0, 1.0, 2.0, 4.0, 6.0)
"""How much a document that finds no action is given the benefit of the doubt, step by step."""

Base = Mapping[int, Scores]


class Outline:
    """A tree ready to be searched again and again: its classes, deepest first, found once."""

    def __init__(self, top: Node) -> None:
        top.index = -1
        self.nodes = walked(top)
        self.groups = {n.index: classes(n) for n in (top, *self.nodes)}
        self.deepest = [*reversed(self.nodes), top]
        self.top = top
        self.alike = _alike(self.nodes)

    def drawn(self, base: Base) -> dict[int, Scores]:
        """The scores, each drawn towards the mean of all nodes that look like it."""
        found: dict[int, Scores] = {}
        for members in self.alike:
            count = len(members)
            sums = [sum(column) for column in zip(*(base[m] for m in members), strict=True)]
            for m in members:
                found[m] = [
                    (1 - _ALIKE) * own + _ALIKE * whole / count
                    for own, whole in zip(base[m], sums, strict=True)
                ]
        return found


def walked(node: Node) -> list[Node]:
    """What stands under a node, at any depth, in reading order."""
    return [one for child in node.children for one in (child, *walked(child))]


def _look(node: Node) -> tuple[object, ...]:
    """What nodes that look and are placed alike have in common."""
    kinds = frozenset(child.kind for child in node.children) & {Kind.ITEM, Kind.LABEL, Kind.PAIR}
    over = node.parent.kind if node.parent else None
    numbered = (node.number or "").count(".") if node.number else -1
    label = node.label if node.kind is Kind.PAIR else node.title if node.kind is Kind.LABEL else ""
    looks = (node.kind, node.rank, node.sign, node.depth, kinds, bool(node.children))
    inside: tuple[object, ...] = ()
    if node.kind is Kind.TEXT and node.parent is not None:
        inside = (node.parent.rank, len(node.parent.children) == 1)
    return (*looks, over, numbered, label, inside)


def _alike(nodes: Sequence[Node]) -> list[list[int]]:
    looks: dict[tuple[object, ...], list[int]] = {}
    for node in nodes:
        looks.setdefault(_look(node), []).append(node.index)
    return list(looks.values())


def best(outline: Outline, base: Base, under: Mapping[Kin, list[Scores]]) -> dict[int, Role]:
    """The roles with the best total, exactly: by the best below each node for every role of it."""
    count = len(ROLES)
    values: dict[int, Scores] = {}
    choices: dict[int, list[tuple[Sequence[Node], list[int]]]] = {}
    for node in outline.deepest:
        totals = [0.0] * len(PARENTS)
        chosen: list[tuple[Sequence[Node], list[int]]] = []
        for members in outline.groups[node.index]:
            part = 1 / len(members) ** _SHARED
            own = [0.0] * count
            for m in members:
                below = values[m.index]
                own = [a + b + c for a, b, c in zip(own, base[m.index], below, strict=True)]
            picks = []
            for at, row in enumerate(under[kin(members[0])]):
                scored = [o * part + u for o, u in zip(own, row, strict=True)]
                top = max(scored)
                totals[at] += top
                picks.append(scored.index(top))
            chosen.append((members, picks))
        values[node.index] = totals[1:]
        if node is outline.top:
            values[node.index] = totals
        choices[node.index] = chosen
    return _taken(outline, choices)


def _taken(
    outline: Outline, choices: Mapping[int, list[tuple[Sequence[Node], list[int]]]]
) -> dict[int, Role]:
    found: dict[int, Role] = {}
    waiting: list[tuple[Node, int]] = [(outline.top, 0)]
    while waiting:
        node, at = waiting.pop()
        for members, picks in choices[node.index]:
            for member in members:
                found[member.index] = ROLES[picks[at]]
                waiting.append((member, picks[at] + 1))
    return found


def roles_of(top: Node, features: Mapping[int, Sequence[str]], model: Model) -> dict[int, Role]:
    """By the index of each node under `top`, its role.

    A text that finds no action is given the benefit of the doubt, step by step.
    """
    outline = Outline(top)
    base = {node.index: model.scores(features[node.index]) for node in outline.nodes}
    base = outline.drawn(base)
    under = {kin(node): model.under(node) for node in outline.nodes}
    first = found = best(outline, base, under)
    for benefit in _BENEFITS[1:]:
        if Role.ACTION in found.values():
            return _levelled(outline, found)
        found = best(outline, favoured(base, benefit), under)
    return _levelled(outline, found if Role.ACTION in found.values() else first)


def _levelled(outline: Outline, roles: dict[int, Role]) -> dict[int, Role]:
    """One family of axes: a heading announced as one ("Article 6"), among headings of its own rank
    that are axes, is the axis, and those inside it only hold."""
    ranks = {n.rank for n in outline.nodes if roles[n.index] is Role.AXIS and n.kind is Kind.HEAD}
    for node in outline.nodes:
        if roles[node.index] is not Role.HOLDER or node.announces is not Rank.AXIS:
            continue
        inside = [n for n in walked(node) if roles[n.index] is Role.AXIS]
        if node.rank in ranks and inside:
            roles[node.index] = Role.AXIS
            for one in inside:
                roles[one.index] = Role.HOLDER
    return roles


def favoured(base: Base, benefit: float) -> Base:
    """The scores with something added for whatever is a plan."""
    if not benefit:
        return base
    plan = {AT[role] for role in _PLAN}
    return {
        index: [value + benefit * (at in plan) for at, value in enumerate(scores)]
        for index, scores in base.items()
    }

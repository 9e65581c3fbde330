"""The roles that are best together: one for each class of siblings, under the grammar of plans."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from ..titles import Rank
from .model import AT, FORBIDDEN, PARENTS, ROLES, Kin, Model, Scores, kin
from .nodes import Kind, Node
from .roles import Role
from .tree import classes
from .wanted import Features, Wanted, pulled

_SHARED = 0.8
"""How far a class of siblings counts as one decision (1) or as one for each of them (0)."""
_ALIKE = 0.55
"""How much a node's own evidence gives way to that of all that look like it."""
_PLAN = (Role.ACTION, Role.AXIS, Role.HOLDER)
_BENEFITS = (1.0, 2.0, 4.0, 6.0)
"""How much a document that finds no action is given the benefit of the doubt, step by step."""

Base = Mapping[int, Scores]
Apart = Mapping[int, Hashable]
"""By the index of a node, what sets it apart from others that look like it; none: nothing does."""


class Outline:
    """A tree ready to be searched again and again: its classes, deepest first, found once."""

    def __init__(self, top: Node, apart: Apart | None = None) -> None:
        top.index = -1
        self.nodes = walked(top)
        self.groups = {n.index: _parted(classes(n), apart or {}) for n in (top, *self.nodes)}
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


def _parted(groups: list[list[Node]], apart: Apart) -> list[list[Node]]:
    """Classes of siblings, each without members that are set apart from the others."""
    if not apart:
        return groups
    found: list[list[Node]] = []
    for members in groups:
        parts: dict[Hashable, list[Node]] = {}
        for node in members:
            parts.setdefault(apart.get(node.index), []).append(node)
        found += parts.values()
    return found


def walked(node: Node) -> list[Node]:
    """What stands under a node, at any depth, in reading order."""
    return [one for child in node.children for one in (child, *walked(child))]


def _look(node: Node) -> tuple[object, ...]:
    """What nodes that look and are placed alike have in common."""
    below = [*node.children, *(c for n in node.children if n.kind in _NAMING for c in n.children)]
    kinds = frozenset(child.kind for child in below) & {Kind.ITEM, Kind.LABEL, Kind.PAIR}
    over = node.parent.kind if node.parent else None
    numbered = (node.number or "").count(".") if node.number else -1
    named = node.parent.title if node.parent and node.parent.kind in _NAMING else ""
    looks = (node.kind, node.rank, node.sign, node.depth, kinds, bool(node.children))
    inside: tuple[object, ...] = ()
    if node.kind in _NAMING:
        return (node.kind, node.title)
    if node.kind is Kind.PAIR:
        return (node.kind, node.label)
    if node.kind is Kind.TEXT and node.parent is not None:
        inside = (node.parent.rank, len(node.parent.children) == 1)
    return (*looks, over, numbered, named, inside)


_NAMING = frozenset({Kind.LABEL, Kind.INTRO})
"""Lines that name what stands under them: those of one text are alike, and so is what they name."""


def _alike(nodes: Sequence[Node]) -> list[list[int]]:
    looks: dict[tuple[object, ...], list[int]] = {}
    for node in nodes:
        looks.setdefault(_look(node), []).append(node.index)
    return list(looks.values())


@dataclass(frozen=True, slots=True)
class _Decision:
    """A class of siblings: what each role of theirs adds, by the role of what holds them."""

    members: Sequence[Node]
    scored: list[Scores]

    @property
    def part(self) -> float:
        """How much of each of its members counts."""
        return _part(self.members)


def _part(members: Sequence[Node]) -> float:
    return float(1 / len(members) ** _SHARED)


class Search:
    """The best totals below each node for every role of it, and what they are made of.

    `values[n][r]`: the best total below node `n` with role `r`; for the whole, under no role.
    """

    def __init__(self, outline: Outline, base: Base, under: Mapping[Kin, list[Scores]]) -> None:
        self.outline = outline
        self.values: dict[int, Scores] = {}
        self.decisions: dict[int, list[_Decision]] = {}
        for node in outline.deepest:
            parents = len(PARENTS) if node is not outline.top else 1
            totals = [0.0] * parents
            decided = []
            for members in outline.groups[node.index]:
                decision = self._decision(members, base, under[kin(members[0])][:parents])
                totals = [t + max(row) for t, row in zip(totals, decision.scored, strict=True)]
                decided.append(decision)
            self.values[node.index] = totals[1:] if node is not outline.top else totals
            self.decisions[node.index] = decided

    def _decision(self, members: list[Node], base: Base, under: list[Scores]) -> _Decision:
        own = [0.0] * len(ROLES)
        for m in members:
            below = self.values[m.index]
            own = [a + b + c for a, b, c in zip(own, base[m.index], below, strict=True)]
        part = _part(members)
        return _Decision(
            members, [[o * part + u for o, u in zip(own, row, strict=True)] for row in under]
        )

    def roles(self) -> dict[int, Role]:
        """The role of each node in the best reading."""
        found: dict[int, Role] = {}
        waiting: list[tuple[Node, int]] = [(self.outline.top, 0)]
        while waiting:
            node, at = waiting.pop()
            for decision in self.decisions[node.index]:
                row = decision.scored[at]
                pick = row.index(max(row))
                for member in decision.members:
                    found[member.index] = ROLES[pick]
                    waiting.append((member, pick + 1))
        return found

    def alternatives(self) -> dict[int, Scores]:
        """By the index of each node, the best total of the whole for every role of it."""
        found: dict[int, Scores] = {}
        waiting: list[tuple[Node, Scores, float]] = [(self.outline.top, [0.0], 1.0)]
        while waiting:
            node, outside, scale = waiting.pop()
            totals = self.values[node.index]
            if node is not self.outline.top:
                # No node stands under nothing but those at the top.
                totals, outside = [FORBIDDEN, *totals], [FORBIDDEN, *outside]
            for decision in self.decisions[node.index]:
                rests = [
                    out + scale * (total - max(row)) if total > FORBIDDEN else FORBIDDEN
                    for out, total, row in zip(outside, totals, decision.scored, strict=True)
                ]
                whole = [
                    max(
                        rest + scale * row[at]
                        for rest, row in zip(rests, decision.scored, strict=True)
                    )
                    for at in range(len(ROLES))
                ]
                inner = scale * decision.part
                for member in decision.members:
                    found[member.index] = whole
                    below = self.values[member.index]
                    out = [w - inner * b for w, b in zip(whole, below, strict=True)]
                    waiting.append((member, out, inner))
        return found


def best(outline: Outline, base: Base, under: Mapping[Kin, list[Scores]]) -> dict[int, Role]:
    """The roles with the best total, exactly."""
    return Search(outline, base, under).roles()


@dataclass(frozen=True, slots=True)
class Decoded:
    """The roles of a tree, and the search that found them best."""

    outline: Outline
    roles: Mapping[int, Role]
    search: Search


def decoded(top: Node, features: Features, model: Model, wanted: Wanted | None = None) -> Decoded:
    """The roles of the nodes under `top`; a person has said what those in `wanted` are.

    A text that finds no action is given the benefit of the doubt, step by step.
    """
    outline = Outline(top)
    base = {node.index: model.scores(features[node.index]) for node in outline.nodes}
    base = outline.drawn(base)
    if wanted:
        pulls = pulled(outline.nodes, features, wanted)
        outline = Outline(top, {index: pull.roles for index, pull in pulls.items()})
        base = {
            index: pulls[index].added(row) if index in pulls else row for index, row in base.items()
        }
    under = {kin(node): model.under(node) for node in outline.nodes}
    first = search = Search(outline, base, under)
    for benefit in _BENEFITS:
        if Role.ACTION in search.roles().values():
            break
        search = Search(outline, favoured(base, benefit), under)
    else:
        search = search if Role.ACTION in search.roles().values() else first
    return Decoded(outline, _levelled(outline, search.roles(), wanted or {}), search)


def _levelled(outline: Outline, roles: dict[int, Role], wanted: Wanted) -> dict[int, Role]:
    """One family of axes: a heading announced as one ("Article 6"), among headings of its own rank
    that are axes, is the axis, and those inside it only hold, unless a person says otherwise."""
    ranks = {n.rank for n in outline.nodes if roles[n.index] is Role.AXIS and n.kind is Kind.HEAD}
    for node in outline.nodes:
        if roles[node.index] is not Role.HOLDER or node.announces is not Rank.AXIS:
            continue
        inside = [n for n in walked(node) if roles[n.index] is Role.AXIS]
        if any(one.index in wanted for one in (node, *inside)):
            continue
        if node.rank in ranks and inside:
            roles[node.index] = Role.AXIS
            for one in inside:
                roles[one.index] = Role.HOLDER
    return roles


def favoured(base: Base, benefit: float) -> Base:
    """The scores with something added for whatever is a plan."""
    plan = {AT[role] for role in _PLAN}
    return {
        index: [value + benefit * (at in plan) for at, value in enumerate(scores)]
        for index, scores in base.items()
    }

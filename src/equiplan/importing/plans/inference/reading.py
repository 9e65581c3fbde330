"""Reads a plan written as text: its nodes, their tree, their roles, the draft's axes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from equiplan.domain.plans.draft import Axis, Finding

from ...blocks import Document, Paragraph
from ...constraints import NO_CONSTRAINTS, BlockClass, Constraints
from ..contents import body
from ..where import where
from ..words import folded
from .cells import with_cells
from .classes import anchored, classes_of
from .decode import decoded, walked
from .drafting import drafted
from .features import features
from .listing import nodes_of
from .model import Model, model
from .nodes import Kind, Node
from .roles import VALUES, Role
from .tree import tree_of
from .wanted import ROLES_OF


def outlined(paragraphs: Sequence[Paragraph]) -> Node:
    """The tree of some paragraphs."""
    return tree_of(nodes_of(paragraphs))


def lines_of(document: Document, *, cells: bool = True) -> tuple[Paragraph, ...]:
    """The lines that are read: its text, and (`cells`) what small tables under it say."""
    return body(with_cells(document) if cells else document)


_ABOUT = re.compile(
    r"\b(?:e?galit|equal|igualdad|parit|paridad|gender|genero|genre\b|femme|women|mujer|divers"
    r"|discrimin|inclusi)"
)
"""What a plan is about: a text without any of these words is none."""


@dataclass(frozen=True, slots=True)
class TextReading:
    """The axes read out of a text, none when it holds no plan, what was left out of them, and the
    classes of blocks that it was read by. `bound`: how many constraints name one of its lines."""

    axes: tuple[Axis, ...] = ()
    findings: tuple[Finding, ...] = ()
    classes: tuple[BlockClass, ...] = ()
    bound: int = 0


def read(
    document: Document,
    weights: Model | None = None,
    *,
    cells: bool = False,
    constraints: Constraints = NO_CONSTRAINTS,
) -> TextReading:
    """The plan in a document's text.

    `cells`: small tables are read with the text, as no other reader knows them. `constraints` are
    what a person says that lines are; whatever is like these lines follows.
    """
    top = outlined(lines_of(document, cells=cells))
    nodes = walked(top)
    wanted = {
        node.index: ROLES_OF[constraints[anchor]]
        for anchor, node in anchored(nodes)
        if anchor in constraints
    }
    if not wanted and not any(_ABOUT.search(folded(node.text)) for node in nodes):
        return TextReading()
    found = decoded(top, features(top), weights or model(), wanted)
    classes, roles = classes_of(found, wanted), dict(found.roles)
    if not wanted and _is_one_sentence(top, roles):
        return TextReading(classes=classes)
    aside = _set_aside(top, roles)
    axes = drafted(top, roles)
    findings = tuple(_left_out(top, roles, aside)) if axes else ()
    return TextReading(axes, findings, classes, len(wanted))


def _is_one_sentence(top: Node, roles: Mapping[int, Role]) -> bool:
    """Whether all that would be a plan is one paragraph: a policy says what one is committed to."""
    actions = [node for node in walked(top) if roles[node.index] is Role.ACTION]
    return len(actions) == 1 and actions[0].kind is Kind.TEXT


def _set_aside(top: Node, roles: dict[int, Role]) -> set[int]:
    """What is said of the whole plan, under headings beside its axes: no axis has it."""
    aside: set[int] = set()
    for node in walked(top):
        inside = walked(node)
        held = {roles[one.index] for one in inside}
        if roles[node.index] is not Role.HOLDER or node.kind is not Kind.HEAD:
            continue
        if held & {Role.AXIS, Role.ACTION} or _is_inside(node, roles):
            continue
        aside |= {one.index for one in inside if roles[one.index] in VALUES}
    for index in aside:
        roles[index] = Role.OTHER
    return aside


def _left_out(top: Node, roles: Mapping[int, Role], aside: set[int]) -> Iterator[Finding]:
    """A finding for lines inside axes, and values beside them, that have no place in the draft."""
    left = [
        node
        for node in walked(top)
        if node.index in aside or (roles[node.index] is Role.OTHER and _is_inside(node, roles))
        if not _is_said(node, roles)
    ]
    if left:
        facts: dict[str, str | int] = {"count": len(left), "text": left[0].text[:80]}
        yield Finding("reading.lines_left_out", "note", where(left[0].source.place), facts)


def _is_said(node: Node, roles: Mapping[int, Role]) -> bool:
    """Whether it says something of an action that has a field and no role of its own."""
    holders = list(node.above())
    says = node.says or any(over.says for over in holders[:1])
    return bool(says) and any(roles.get(over.index) is Role.ACTION for over in holders)


def _is_inside(node: Node, roles: Mapping[int, Role]) -> bool:
    return any(roles.get(over.index) is Role.AXIS for over in node.above())

"""The learned weights, and what they say for each role of a node under each role of its parent."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..vocabulary import Field
from .nodes import Kind, Node
from .roles import ALLOWED, MEANT, NAMED, NAMES, Role
from .tree import labels_under

ROLES = tuple(Role)
PARENTS: tuple[Role | None, ...] = (None, *ROLES)
AT = {role: index for index, role in enumerate(ROLES)}
FORBIDDEN = float("-inf")
Scores = list[float]
Kin = tuple[Kind, Field | None, bool, bool, bool]
Weights = Mapping[str, Sequence[float]]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature, one per role in the order of `Role`; `learned_from` names the plans."""

    weights: Weights
    learned_from: tuple[str, ...] = ()

    def scores(self, features: Sequence[str]) -> Scores:
        """What some features say for each role, added up."""
        total = [0.0] * len(ROLES)
        for name in features:
            row = self.weights.get(name)
            if row is not None:
                total = [a + b for a, b in zip(total, row, strict=True)]
        return total

    def under(self, node: Node) -> list[Scores]:
        """By the role of the parent, in the order of `PARENTS`, what it adds for each role."""
        found = []
        for parent in PARENTS:
            allowed = ALLOWED[parent]
            said = self.scores(below(parent, node))
            told = prior(node, parent)
            found.append([
                said[at] + told.get(role, 0.0) if role in allowed else FORBIDDEN
                for at, role in enumerate(ROLES)
            ])  # fmt: skip
        return found


_CERTAIN = 6.0
_INSIDE = (Role.ACTION, Role.AXIS, Role.HOLDER)


def prior(node: Node, parent: Role | None) -> Mapping[Role, float]:
    """What the vocabulary of labels says before anything is learned."""
    role = MEANT.get(node.means) if node.means else None
    if node.kind is Kind.LABEL and node.means is not Field.ACTION and _beside_actions(node):
        return (
            {Role.HOLDER: -_CERTAIN, NAMES.get(role, Role.OTHER): _CERTAIN / 2}
            if role
            else {Role.HOLDER: -_CERTAIN}
        )
    if _is_card(node) and parent in (None, Role.TITLE, Role.HOLDER, Role.AXIS):
        return {Role.AXIS: _CERTAIN / 2, Role.ACTION: _CERTAIN / 2}
    if role is Role.MEASURE and parent is not Role.ACTION:
        return {}
    if role is not None and parent in _INSIDE:
        named = NAMES.get(role, role) if node.kind is Kind.LABEL else role
        return {named: _CERTAIN}
    over = node.parent
    if over is not None and over.kind is Kind.LABEL and parent in NAMED:
        return {NAMED[parent]: _CERTAIN / 2}
    return {}


def _is_card(node: Node) -> bool:
    """Whether it is one of several headings with the same labels under them."""
    if node.kind is not Kind.HEAD or node.parent is None:
        return False
    labels = labels_under(node)
    beside = (one for one in node.parent.children if one is not node and one.kind is Kind.HEAD)
    return bool(labels) and any(labels_under(one) == labels for one in beside)


def _beside_actions(node: Node) -> bool:
    """Whether a label stands beside one that names the actions."""
    beside = node.parent.children if node.parent else []
    return any(one.kind is Kind.LABEL and one.means is Field.ACTION for one in beside)


def below(parent: Role | None, node: Node) -> tuple[str, ...]:
    """The features that the role of a parent adds."""
    name = parent or "nothing"
    return (f"under={name}", f"under={name} {node.kind}", f"under={name} means={node.means}")


def kin(node: Node) -> Kin:
    """What `Model.under` depends on: nodes that share it are scored alike."""
    over = node.parent
    beside = node.kind is Kind.LABEL and _beside_actions(node)
    labelled = over is not None and over.kind is Kind.LABEL
    return node.kind, node.means, labelled, beside, _is_card(node)


@cache
def model() -> Model:
    """The weights that come with the product."""
    stored = json.loads((files(__package__) / "weights.json").read_text("utf-8"))
    weights = {}
    for name, row in stored["weights"].items():
        dense = [0.0] * len(ROLES)
        for role, value in row.items():
            dense[AT[Role(role)]] = value
        weights[name] = tuple(dense)
    return Model(weights, tuple(stored["learned_from"]))

"""Learns the weights of the reader: by the very search that reads, so that the best total is right.

Structured and averaged: for each labelled text the best roles under the present weights, made a
little harder wherever they differ from the gold, are compared with the gold; the weights move
towards it. The order of the texts is fixed, so the same plans always give the same weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from equiplan.importing.plans.inference import decode
from equiplan.importing.plans.inference.model import (
    AT,
    FORBIDDEN,
    PARENTS,
    ROLES,
    Model,
    below,
    kin,
    prior,
)  # fmt: skip
from equiplan.importing.plans.inference.nodes import Node
from equiplan.importing.plans.inference.roles import ALLOWED, Role

EPOCHS = 8
RATE = 0.1
DECAY = 0.002
RAREST = 2
COST = 1.0
_DEAR = {Role.ACTION: 2.0, Role.AXIS: 2.0}


@dataclass
class Text:
    """A labelled text: the plan it is of, its tree, what speaks for its roles, its roles."""

    plan: str
    outline: decode.Outline
    names: dict[int, list[str]]
    roles: dict[int, Role]
    weight: float = 1.0
    rows: Any = None
    starts: Any = None
    place: dict[int, int] = field(default_factory=dict)
    pull: Any = None


class Learner:
    """The weights while they are learned."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self.texts = texts
        plans: dict[str, set[str]] = {}
        for text in texts:
            for names in text.names.values():
                for name in names:
                    plans.setdefault(name, set()).add(text.plan)
        kept = sorted(name for name, of in plans.items() if len(of) >= RAREST)
        for text in texts:
            for node in text.outline.nodes:
                for parent in PARENTS:
                    kept += below(parent, node)
        self.names = list(dict.fromkeys(kept))
        self.at = {name: index for index, name in enumerate(self.names)}
        self.weights = np.zeros((len(self.names), len(ROLES)))
        self.total = np.zeros_like(self.weights)
        self.steps = 0
        for text in texts:
            self._index(text)

    def _index(self, text: Text) -> None:
        nodes = text.outline.nodes
        text.place = {node.index: at for at, node in enumerate(nodes)}
        rows, starts = [], []
        for node in nodes:
            known = [self.at[name] for name in text.names[node.index] if name in self.at]
            starts.append(len(rows))
            rows += known or [0]
        text.rows, text.starts = np.array(rows), np.array(starts)
        pull = np.zeros((len(nodes), len(nodes)))
        for members in text.outline.alike:
            places = [text.place[m] for m in members]
            for a in places:
                pull[a, places] += decode._ALIKE / len(places)
                pull[a, a] += 1 - decode._ALIKE
        text.pull = pull

    def _under(self, node: Node) -> list[list[float]]:
        found = []
        for parent in PARENTS:
            said = self.weights[[self.at[name] for name in below(parent, node)]].sum(axis=0)
            told = prior(node, parent)
            found.append([
                float(said[at]) + told.get(role, 0.0) if role in ALLOWED[parent] else FORBIDDEN
                for at, role in enumerate(ROLES)
            ])  # fmt: skip
        return found

    def step(self, text: Text, rate: float) -> None:
        """One comparison of the best roles with the gold."""
        nodes = text.outline.nodes
        if not nodes:
            return
        base = text.pull @ np.add.reduceat(self.weights[text.rows], text.starts, axis=0)
        for place, node in enumerate(nodes):
            gold = text.roles[node.index]
            base[place] += COST * _DEAR.get(gold, 1.0)
            base[place, AT[gold]] -= COST * _DEAR.get(gold, 1.0)
        scores = {node.index: base[place].tolist() for place, node in enumerate(nodes)}
        kinds = {kin(node): node for node in nodes}
        under = {key: self._under(node) for key, node in kinds.items()}
        found = decode.best(text.outline, scores, under)
        self._move(text, found, rate * text.weight)

    def _move(self, text: Text, found: dict[int, Role], rate: float) -> None:
        slope = np.zeros((len(text.outline.nodes), len(ROLES)))
        for holder in (text.outline.top, *text.outline.nodes):
            for members in text.outline.groups[holder.index]:
                part = rate / len(members) ** decode._SHARED
                for member in members:
                    gold, guess = text.roles[member.index], found[member.index]
                    over = _of(text.roles, holder), _of(found, holder)
                    if gold is not guess:
                        slope[text.place[member.index], AT[gold]] += part
                        slope[text.place[member.index], AT[guess]] -= part
                    if (gold, over[0]) != (guess, over[1]):
                        self._push(below(over[0], member), gold, part)
                        self._push(below(over[1], member), guess, -part)
        slope = text.pull.T @ slope
        ends = np.append(text.starts[1:], len(text.rows))
        np.add.at(self.weights, text.rows, np.repeat(slope, ends - text.starts, axis=0))

    def _push(self, names: Sequence[str], role: Role, amount: float) -> None:
        for name in names:
            self.weights[self.at[name], AT[role]] += amount

    def run(self, epochs: int) -> None:
        """All texts, again and again, ever more gently."""
        for epoch in range(epochs):
            rate = RATE / (1 + epoch / 4)
            for text in self.texts:
                self.step(text, rate)
            self.weights *= 1 - DECAY * len(self.texts) * rate
            if epoch * 3 >= epochs:
                self.total += self.weights
                self.steps += 1

    def model(self) -> Model:
        """The weights, averaged and rounded."""
        mean = np.round(self.total / max(self.steps, 1), 3)
        return Model(
            {
                name: tuple(map(float, mean[at]))
                for at, name in enumerate(self.names)
                if mean[at].any()
            },
            tuple(sorted({text.plan for text in self.texts})),
        )


def _of(roles: dict[int, Role], node: Node) -> Role | None:
    return roles.get(node.index)


def learn(texts: Sequence[Text], *, epochs: int = EPOCHS) -> Model:
    """The weights under which the search finds the roles of these texts."""
    half = len(texts) // 2
    orders = (texts, texts[::-1], [*texts[half:], *texts[:half]], [*texts[::2], *texts[1::2]])
    one, *others = (Learner(order) for order in orders)
    one.run(epochs)
    for other in others:
        other.run(epochs)
        one.total += other.total[[other.at[name] for name in one.names]]
        one.steps += other.steps
    return one.model()

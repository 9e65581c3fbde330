"""Whether a pattern holds: every hidden node is pushed, and what falls short is a lack.

What was found once is not looked for again: deviations seen earlier are a proof for every pattern
that hides all they move. Real numbers are asked first; then whole ones, for people are whole.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from .attack import EPSILON, Attack, Seen, WholeAttack
from .task import Flags, Numbers, Task
from .work import Work

Reach = tuple[Numbers, Numbers]
"""How far up and down each node is known to go."""

Push = Callable[[int, int, float], Numbers]
"""Deviations with a node pushed up (1) or down (−1), so far at most."""

Short = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Lack:
    """A node that cannot move as wanted: hide enough of `worth` (or do not hide `place`).

    `is_one_way`: it has to move that way; otherwise both ways count together.
    """

    place: int
    need: float
    worth: Numbers
    by: float
    is_one_way: bool = True


class Checking:
    """Asks a task's patterns whether they hold, as long as there is work left."""

    def __init__(self, task: Task, work: Work) -> None:
        self.task, self.work = task, work
        self.attack = Attack(task, work)
        self._seen, self._whole = Seen(task.size), Seen(task.size)
        self._order = np.nonzero(task.width > 0)[0].tolist()  # who fell short last goes first

    def note(self, deviations: Numbers) -> None:
        """Keep deviations that add up as a proof."""
        self._seen.add(deviations)
        rounded = np.round(deviations)
        if np.max(np.abs(deviations - rounded), initial=0.0) < EPSILON:
            self._whole.add(rounded)

    def lacks(self, hidden: Flags) -> Iterator[Lack]:
        """Where a pattern does not hold, in real numbers; it may grow meanwhile."""
        for place, short, reach in self._short(self._seen, hidden, self._pushing(hidden)):
            yield self._lack(place, short, hidden.astype(float), reach)

    def holds(self, hidden: Flags) -> bool:
        """Whether a pattern has no lack."""
        return next(self._short(self._seen, hidden, self._pushing(hidden)), None) is None

    def _pushing(self, hidden: Flags) -> Push:
        def push(place: int, sign: int, most: float) -> Numbers:
            return self.attack.push(place, sign, most, hidden.astype(float)).deviations

        return push

    def whole_lacks(self, hidden: Flags) -> Iterator[int]:
        """Nodes for which a pattern does not hold in whole numbers, or cannot be seen to."""
        attacks: list[WholeAttack] = []

        def push(place: int, sign: int, most: float) -> Numbers:
            if not attacks:
                attacks.append(WholeAttack(self.task, self.attack, hidden))
            return attacks[0].push(place, sign, most)

        for place, *_ in self._short(self._whole, hidden, push):
            yield place

    def holds_whole(self, hidden: Flags) -> bool:
        """Whether a pattern that holds does so in whole numbers."""
        return next(self.whole_lacks(hidden), None) is None

    def _short(self, seen: Seen, hidden: Flags, push: Push) -> Iterator[tuple[int, Short, Reach]]:
        reach = seen.reach(hidden)
        for place in tuple(self._order):
            self.work.check()
            short = self._shortfall(place, reach, push) if hidden[place] else None
            if short is not None:
                self._order.remove(place)
                self._order.insert(0, place)
                yield place, short, reach
                reach = seen.reach(hidden)

    def _shortfall(self, place: int, reach: Reach, push: Push) -> Short | None:
        """The direction a node cannot go far enough in, and how far; 0 is both together."""
        task, (up, down) = self.task, reach
        for sign, found, need in ((1, up, task.up[place]), (-1, down, task.down[place])):
            if found[place] < need - EPSILON:
                self._learn(push(place, sign, need), reach)
                if found[place] < need - EPSILON:
                    return sign, float(need)
        width = float(task.width[place])
        for sign in (1, -1):
            if up[place] + down[place] < width - EPSILON:
                self._learn(push(place, sign, width), reach)
        return None if up[place] + down[place] >= width - EPSILON else (0, width)

    def _learn(self, deviations: Numbers, reach: Reach) -> None:
        self.note(deviations)
        np.maximum(reach[0], deviations, out=reach[0])
        np.maximum(reach[1], -deviations, out=reach[1])

    def _lack(self, place: int, short: Short, room: Numbers, reach: Reach) -> Lack:
        sign, need = short
        if sign:
            return Lack(place, need, self._worth(place, sign, need, room), sign * need)
        worth = self._worth(place, 1, need, room) + self._worth(place, -1, need, room)
        by = need - reach[1][place]
        return Lack(place, need, np.minimum(worth, need), by, is_one_way=False)

    def _worth(self, place: int, sign: int, need: float, room: Numbers) -> Numbers:
        near = self.attack.near(place, sign, need, room)
        worth = self.attack.worth(near.prices, place, need)
        if float(worth @ room) < need - EPSILON:
            return worth
        far = self.attack.push(place, sign, need, room)
        return self.attack.worth(far.prices, place, need)

    def parts(self, room: Numbers, places: Iterable[int]) -> Iterator[Lack]:
        """Where parts of nodes do not give enough room to what has to be hidden."""
        for place in places:
            for sign, need in ((1, self.task.up[place]), (-1, self.task.down[place])):
                if need > 0:
                    self.work.check()
                    pushed = self.attack.near(place, sign, need, room)
                    worth = self.attack.worth(pushed.prices, place, need)
                    if max(pushed.reached, float(worth @ room)) < need * (1 - 1e-3):
                        yield Lack(place, need, worth, sign * need)

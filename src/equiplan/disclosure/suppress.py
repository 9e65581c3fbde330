"""The fewest nodes to hide so that nothing hidden can be found out: cuts from attacks, exactly.

A small program over which nodes to hide is solved; its answer is attacked; each attack that
succeeds becomes a cut that no answer may violate again (Benders 1962; for cell suppression
Fischetti and Salazar-González 2000). Every answer is also mended into a pattern that holds, so
there is one early. The same task gives the same pattern on every machine: nothing depends on the
clock.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .attack import EPSILON
from .checking import Checking, Lack
from .choice import Choice
from .mending import Mending
from .task import Flags, Numbers, Task
from .work import OutOfWorkError, Work

ROUNDS_OF_PARTS = 15
Patience = tuple[tuple[int, float], ...]
PATIENCE: Patience = ((0, 0.02), (1, 0.03), (2, 0.04), (4, 0.05))
"""After so many rounds, a pattern is good enough that hides so much more than is proven needed."""
MOST_ROUNDS = 25
LARGE = 1000  # nodes: from here on the search may not come to its end, and something good is kept


class NoPatternError(Exception):
    """Nothing holds, whatever is hidden: too much has been shown before."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Which nodes are hidden; how many of those that may be shown at all have to be, at least."""

    hidden: Flags
    least: int
    is_finished: bool = True


class Search:
    """One task, from the first cut to the pattern."""

    def __init__(self, task: Task, checking: Checking) -> None:
        self._task, self._checking = task, checking
        self._mending, self._choice = Mending(task, checking.attack), Choice(task, checking.work)
        self._bound = 0

    def pattern(self, patience: Patience, rounds: int) -> Pattern:
        """A pattern that holds, the best found when patience ends.

        When its work is done before it ends, what it had at the end of a stage: the same each time.
        """
        best = self._mended(self._task.hidden)
        try:
            if self._task.size > LARGE:
                best = self._cleaned(best)
            return Pattern(self._improved(best, patience, rounds), self._bound)
        except OutOfWorkError:
            return Pattern(best, self._bound, is_finished=False)

    def _improved(self, best: Flags, patience: Patience, rounds: int) -> Flags:
        best = self._better(self._task.hidden | (self._relaxed() > 0.5), best)
        self._choice.whole_from_now_on()
        for done in range(rounds):
            if self._is_good(best, done, patience):
                break
            hidden, bound = self._choice.whole()
            self._raise(bound)
            for lack in list(self._checking.lacks(hidden)):
                self._choice.cut(lack)
            best = self._better(hidden, best)
        return best

    def _is_good(self, best: Flags, done: int, patience: Patience) -> bool:
        found = self._cost(best)
        always = int((self._task.hidden & (self._task.width > 0)).sum())
        gap = (found - self._bound) / max(1, always + self._bound)
        return any(done >= rounds and gap <= enough for rounds, enough in patience)

    def _raise(self, bound: float) -> None:
        if math.isfinite(bound):
            self._bound = max(self._bound, math.ceil(bound - 1e-4))

    def _relaxed(self) -> Numbers:
        """Cuts at parts of nodes, asking those again that gave some, then everybody."""
        every = np.nonzero(self._task.hidden & (self._task.width > 0))[0].tolist()
        asked = every
        for _ in range(ROUNDS_OF_PARTS):
            room, bound = self._choice.relaxed()
            self._raise(bound)
            found = list(self._checking.parts(room, asked))
            if not found and asked == every:
                break
            for lack in found:
                self._choice.cut(lack)
            asked = sorted({lack.place for lack in found}) or every
        return room

    def _better(self, hidden: Flags, best: Flags) -> Flags:
        """The better of the best and what can be made of an answer."""
        made = self._cleaned(self._mended(hidden))
        return made if self._cost(made) < self._cost(best) else best

    def _mended(self, hidden: Flags) -> Flags:
        """A pattern that holds and hides these; NoPatternError when there is none."""
        hidden = hidden.copy()
        while True:
            before = hidden.sum()
            for lack in self._checking.lacks(hidden):
                self._mend(lack, hidden)
            if hidden.sum() > before:
                continue
            place = next(self._checking.whole_lacks(hidden), None)
            if place is None:
                return hidden
            hidden |= self._neighbour(place, hidden)

    def _mend(self, lack: Lack, hidden: Flags) -> None:
        way = self._mending.way(lack.place, lack.by, hidden)
        if way is None and not lack.is_one_way:
            way = self._part_of_a_way(lack, hidden)
        if way is None:
            raise NoPatternError
        self._checking.note(way)
        hidden |= np.abs(way) > EPSILON

    def _part_of_a_way(self, lack: Lack, hidden: Flags) -> Numbers | None:
        """As far as a node can go up or down, where it goes further than it does now."""
        free = (~self._task.shown).astype(float)
        for sign in (1, -1):
            push = self._checking.attack.push
            now = push(lack.place, sign, lack.need, hidden.astype(float)).reached
            most = push(lack.place, sign, lack.need, free).reached
            if most > now + EPSILON:
                return self._mending.way(lack.place, sign * most, hidden)
        return None

    def _neighbour(self, place: int, hidden: Flags) -> Flags:
        """One more to hide, the smallest that is summed up with a node, or else the smallest."""
        free = ~hidden & ~self._task.shown
        near = np.zeros(self._task.size, dtype=bool)
        for whole, parts in self._task.sums:
            if place == whole or place in parts:
                near[[whole, *parts]] = True
        for found in (np.nonzero(free & near)[0], np.nonzero(free)[0]):
            if len(found):
                chosen: Flags = np.zeros(self._task.size, dtype=bool)
                chosen[found[np.argmin(self._task.counts[found])]] = True
                return chosen
        raise NoPatternError

    def _cleaned(self, hidden: Flags) -> Flags:
        """The same without what need not be hidden, the largest counts first."""
        checking = self._checking
        fewer = self._fewer(hidden, checking.holds)
        if checking.holds_whole(fewer):
            return fewer
        return self._fewer(hidden, lambda each: checking.holds(each) and checking.holds_whole(each))

    def _fewer(self, hidden: Flags, holds: Callable[[Flags], bool]) -> Flags:
        spare = np.nonzero(hidden & ~self._task.hidden)[0]
        for place in spare[np.argsort(-self._task.counts[spare], kind="stable")]:
            fewer = hidden.copy()
            fewer[place] = False
            if holds(fewer):
                hidden = fewer
        return hidden

    def _cost(self, hidden: Flags) -> int:
        return int((hidden & ~self._task.hidden).sum())


def suppress(
    task: Task, work: Work, patience: Patience = PATIENCE, *, rounds: int = MOST_ROUNDS
) -> Pattern:
    """A pattern that holds, hiding few; OutOfWorkError or NoPatternError when there is none.

    It ends when `work` is done.
    """
    if (task.shown & (task.up + task.down > 0)).any():
        raise NoPatternError
    if not task.hidden.any() or not (task.width[task.hidden] > 0).any():
        return Pattern(task.hidden.copy(), 0)
    return Search(task, Checking(task, work)).pattern(patience, rounds)

"""What can be found out of what is shown: linear programs over how far hidden counts could move.

The unknowns are deviations from the true counts: they add up as counts do, are zero where a count
is shown, and cannot take a hidden count below zero.
"""

from dataclasses import dataclass

import highspy
import numpy as np

from .task import Flags, Numbers, Sums, Task
from .work import Work

EPSILON = 1e-6
MOST_NODES = 500
FEASIBLE = highspy.SolutionStatus.kSolutionStatusFeasible
FAR = 100.0  # deviations go no further than so many times what is wanted: numbers stay small


@dataclass(frozen=True, slots=True)
class Pushed:
    """How far a node went; where all nodes stood then; what each unit of room was worth."""

    reached: float
    deviations: Numbers
    prices: Numbers


def solver() -> highspy.Highs:
    """A solver that gives the same answer each time: silent, one thread, a fixed seed."""
    made = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (("output_flag", False), ("threads", 1), ("random_seed", 0)):
        made.setOptionValue(option, value)
    return made


def program(size: int, sums: Sums) -> highspy.HighsLp:
    """Deviations of `size` nodes that add up, all of them zero as yet."""
    made = highspy.HighsLp()
    made.num_col_, made.num_row_ = size, len(sums)
    made.col_cost_ = made.col_lower_ = made.col_upper_ = np.zeros(size)
    made.row_lower_ = made.row_upper_ = np.zeros(len(sums))
    made.sense_ = highspy.ObjSense.kMaximize
    lengths = [len(parts) + 1 for _, parts in sums]
    matrix = made.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    matrix.index_ = np.array([i for whole, parts in sums for i in (whole, *parts)], dtype=np.int32)
    matrix.value_ = np.array([v for n in lengths for v in (-1.0, *[1.0] * (n - 1))])
    return made


class Attack:
    """Pushes one hidden node after the other as far as it goes."""

    def __init__(self, task: Task, work: Work | None = None) -> None:
        self.work = work or Work()
        near = max(1.0, float(np.max(task.width, initial=0.0)))
        self.above = np.full(task.size, FAR * near)
        self.below = np.minimum(task.counts, FAR * near)
        self._above_near = np.full(task.size, near)
        self._below_near = np.minimum(task.counts, near)
        self._every = np.arange(task.size, dtype=np.int32)
        self._pushed = 0
        self._solver = solver()
        for option, value in (("presolve", "off"), ("solver", "simplex"), ("simplex_strategy", 4)):
            self._solver.setOptionValue(option, value)
        self._solver.passModel(program(task.size, task.sums))

    def push(self, place: int, sign: int, most: float, room: Numbers) -> Pushed:
        """The furthest a node goes up (1) or down (−1), `most` at most.

        `room` is how much of each node's range is open: 0 shown, 1 hidden, or in between.
        """
        lower, upper = -self.below * room, self.above * room
        lower[place] = -min(most, self.below[place]) if sign < 0 else 0.0
        upper[place] = most if sign > 0 else 0.0
        return self._run(place, sign, lower, upper)

    def near(self, place: int, sign: int, most: float, room: Numbers) -> Pushed:
        """The same when no node moves further than is wanted: its prices make the sharper cuts."""
        lower, upper = -self._below_near * room, self._above_near * room
        lower[place] = -min(most, self.below[place]) if sign < 0 else 0.0
        upper[place] = most if sign > 0 else 0.0
        return self._run(place, sign, lower, upper)

    def _run(self, place: int, sign: int, lower: Numbers, upper: Numbers) -> Pushed:
        self._solver.changeColsBounds(len(lower), self._every, lower, upper)
        self._solver.changeColCost(self._pushed, 0.0)
        self._solver.changeColCost(place, float(sign))
        self._pushed = place
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self._solver.clearSolver()
            self._solver.run()
        self.work.note(self._solver, len(lower))
        found = self._solver.getSolution()
        deviations = np.array(found.col_value)
        return Pushed(sign * float(deviations[place]), deviations, np.array(found.col_dual))

    def worth(self, prices: Numbers, place: int, most: float) -> Numbers:
        """How far at most hiding each node lets `place` go, by the prices of a push."""
        worth = np.maximum(prices, 0.0) * self.above + np.maximum(-prices, 0.0) * self.below
        worth[place] = 0.0
        worth[worth < EPSILON] = 0.0
        capped: Numbers = np.minimum(worth, most)
        return capped


class WholeAttack:
    """The same for one pattern in whole numbers, where these can do less than others."""

    def __init__(self, task: Task, attack: Attack, hidden: Flags) -> None:
        size = task.size
        self._work = attack.work
        every = np.arange(size, dtype=np.int32)
        self._lower, self._upper = -attack.below * hidden, attack.above * hidden
        self._solver = solver()
        self._solver.setOptionValue("mip_max_nodes", MOST_NODES)
        self._solver.passModel(program(size, task.sums))
        self._solver.changeColsBounds(size, every, self._lower, self._upper)
        kinds = np.array([highspy.HighsVarType.kInteger] * size)
        self._solver.changeColsIntegrality(size, every, kinds)

    def push(self, place: int, sign: int, most: float) -> Numbers:
        """Whole deviations with a node as far up (1) or down (−1) as was found, `most` at most."""
        lower = max(-most, self._lower[place]) if sign < 0 else 0.0
        self._solver.changeColBounds(place, lower, most if sign > 0 else 0.0)
        self._solver.changeColCost(place, float(sign))
        self._solver.run()
        self._work.note(self._solver, len(self._lower))
        status = self._solver.getInfo().primal_solution_status
        found = np.round(np.array(self._solver.getSolution().col_value))
        self._solver.changeColBounds(place, self._lower[place], self._upper[place])
        self._solver.changeColCost(place, 0.0)
        return found if status == FEASIBLE else np.zeros(len(self._lower))


class Seen:
    """Deviations found so far: each is a proof for every pattern that hides all it moves."""

    MOST = 1500

    def __init__(self, size: int) -> None:
        self._points = np.zeros((self.MOST, size))
        self._moves = np.zeros((self.MOST, (size + 7) // 8), dtype=np.uint8)  # a bit for each node
        self._number = 0

    def add(self, deviations: Numbers) -> None:
        """Keep what was found; the oldest goes when there are too many."""
        place = self._number % self.MOST
        self._points[place] = deviations
        self._moves[place] = np.packbits(np.abs(deviations) > EPSILON)
        self._number += 1

    def reach(self, hidden: Flags) -> tuple[Numbers, Numbers]:
        """How far up and down each node is known to go when these are hidden."""
        number = min(self._number, self.MOST)
        moves = (self._moves[:number] & np.packbits(~hidden)).any(axis=1)
        valid = self._points[:number][~moves]
        return valid.max(axis=0, initial=0.0), -valid.min(axis=0, initial=0.0)

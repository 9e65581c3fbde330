"""What to hide besides, so that one node can move: the cheapest way out, by a linear program."""

import highspy
import numpy as np

from .attack import EPSILON, Attack, program, solver
from .task import Flags, Numbers, Task


class Mending:
    """Finds deviations that move one node as far as is wanted and open few others."""

    def __init__(self, task: Task, attack: Attack) -> None:
        self._size, self._attack = task.size, attack
        self._fixed = task.shown
        self._every = np.arange(2 * task.size, dtype=np.int32)
        self._solver = solver()
        self._solver.setOptionValue("presolve", "off")
        self._solver.passModel(_both_ways(task))

    def way(self, place: int, by: float, hidden: Flags) -> Numbers | None:
        """Deviations with `place` moved by so much; None when nothing can be hidden to that end."""
        size, attack = self._size, self._attack
        upper = np.concatenate([attack.above, attack.below])
        upper[np.concatenate([self._fixed, self._fixed])] = 0.0
        lower = np.zeros(2 * size)
        there, back = (place, size + place) if by > 0 else (size + place, place)
        lower[there] = upper[there] = abs(by)
        upper[back] = 0.0
        room = np.minimum(attack.below, abs(by))
        cost = np.where(hidden, 0.0, 1.0 / np.maximum(room, 0.5))
        self._solver.changeColsBounds(2 * size, self._every, lower, upper)
        self._solver.changeColsCost(2 * size, self._every, np.concatenate([cost, cost]))
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        found = np.array(self._solver.getSolution().col_value)
        deviations: Numbers = found[:size] - found[size:]
        deviations[np.abs(deviations) < EPSILON] = 0.0
        return deviations


def _both_ways(task: Task) -> highspy.HighsLp:
    """Each node twice, going up and going down: so that both can cost."""
    made = program(task.size, task.sums)
    once = made.a_matrix_
    starts, indices, values = (np.array(each) for each in (once.start_, once.index_, once.value_))
    rows = len(starts) - 1
    index = [part for row in range(rows) for part in _twice(indices, starts, row, task.size)]
    value = [part for row in range(rows) for part in _signed(values, starts, row)]
    size = 2 * task.size
    made.num_col_ = size
    made.col_cost_ = made.col_lower_ = made.col_upper_ = np.zeros(size)
    made.sense_ = highspy.ObjSense.kMinimize
    made.a_matrix_.start_ = 2 * starts
    made.a_matrix_.index_ = np.concatenate(index)
    made.a_matrix_.value_ = np.concatenate(value)
    return made


def _twice(indices: np.ndarray, starts: np.ndarray, row: int, size: int) -> list[np.ndarray]:
    here = indices[starts[row] : starts[row + 1]]
    return [here, here + size]


def _signed(values: np.ndarray, starts: np.ndarray, row: int) -> list[np.ndarray]:
    here = values[starts[row] : starts[row + 1]]
    return [here, -here]

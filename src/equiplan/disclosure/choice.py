"""The small program over which nodes to hide, and the cuts that attacks have taught it."""

import highspy
import numpy as np

from .attack import solver
from .checking import Lack
from .task import Flags, Numbers, Task
from .work import Work

NODES = 500


class Choice:
    """The program over which nodes to hide, and its cuts."""

    def __init__(self, task: Task, work: Work) -> None:
        size = task.size
        self._size, self._work = size, work
        self._solver = solver()
        lower = np.where(task.hidden, 1.0, 0.0)
        upper = np.where(task.shown, 0.0, 1.0)
        self._solver.addVars(size, lower, upper)
        every = np.arange(size, dtype=np.int32)
        self._solver.changeColsCost(size, every, np.where(task.decided, 0.0, 1.0))
        for whole, parts in task.sums:
            self._none_alone((whole, *parts), task)

    def _none_alone(self, nodes: tuple[int, ...], task: Task) -> None:
        """In each sum, one hidden node alone would be found out at once."""
        for node in nodes:
            if task.width[node] > 0 and not task.shown[node]:
                others = [each for each in nodes if each != node]
                self._row(0.0, np.array([*others, node]), np.array([*[1.0] * len(others), -1.0]))

    def _row(self, least: float, places: np.ndarray, values: np.ndarray) -> None:
        self._solver.addRow(least, highspy.kHighsInf, len(places), places.astype(np.int32), values)

    def cut(self, lack: Lack) -> None:
        """No answer that leaves this lack again."""
        values = lack.worth / lack.need
        values[lack.place] = -1.0
        places = np.nonzero(values)[0]
        self._row(0.0, places, values[places])

    def relaxed(self) -> tuple[Numbers, float]:
        """How much to hide of each node if parts were possible, and the bound that is proven."""
        self._solver.run()
        self._work.note(self._solver, self._size)
        bound = self._solver.getInfo().objective_function_value
        return np.array(self._solver.getSolution().col_value), bound

    def whole_from_now_on(self) -> None:
        """A node is hidden or it is not."""
        kinds = np.array([highspy.HighsVarType.kInteger] * self._size)
        self._solver.changeColsIntegrality(self._size, np.arange(self._size, dtype=np.int32), kinds)
        self._solver.setOptionValue("mip_max_nodes", NODES)
        self._solver.setOptionValue("mip_heuristic_effort", 0.0)  # answers are mended anyway

    def whole(self) -> tuple[Flags, float]:
        """What to hide, and the bound that is proven."""
        self._solver.run()
        self._work.note(self._solver, self._size)
        bound = self._solver.getInfo().mip_dual_bound
        return np.array(self._solver.getSolution().col_value) > 0.5, bound

"""How much work a search may do, counted and not timed: the same on a fast machine and a busy one.

A unit is one step of a solver over one node. What is asked for in seconds is turned into units of
the machine that was measured on, so that the clock decides nothing.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

UNITS_A_SECOND = 4_000_000
"""Measured on one core: 3 to 14 million, by the shape of the tables."""

STEPS_A_RUN = 20
"""What it costs to begin: bounds are changed, an answer is read."""


class OutOfWorkError(Exception):
    """All the work that was allowed is done."""


@dataclass(slots=True)
class Work:
    """Units of work: `spent` so far, `limit` at most."""

    limit: float = math.inf
    spent: float = 0.0

    @classmethod
    def of_seconds(cls, seconds: float) -> "Work":
        """As much as the measured machine does in so many seconds."""
        return cls(limit=seconds * UNITS_A_SECOND)

    @contextmanager
    def part(self, share: float) -> Iterator[None]:
        """Within it, only a share of what is left may be done."""
        whole = self.limit
        self.limit = self.spent + share * (whole - self.spent)
        try:
            yield
        finally:
            self.limit = whole

    @property
    def is_done(self) -> bool:
        """Whether nothing is left."""
        return self.spent >= self.limit

    def note(self, solver: Any, size: int) -> None:
        """Add what a solver of `size` nodes has done in its last run."""
        info = solver.getInfo()
        steps = max(0, info.simplex_iteration_count) + max(0, info.mip_node_count)
        self.spent += (steps + STEPS_A_RUN) * size

    def check(self) -> None:
        """OutOfWorkError once nothing is left."""
        if self.is_done:
            raise OutOfWorkError

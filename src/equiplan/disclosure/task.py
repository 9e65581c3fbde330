"""One question to solve, in numbers only: which nodes to hide so that what is wanted stays open."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Sums = tuple[tuple[int, tuple[int, ...]], ...]
"""A total, and the parts that add up to it, by their places among the nodes."""


@dataclass(frozen=True, slots=True)
class Task:
    """Nodes in order; every array has one number for each.

    `counts` is what they are, or for what we do not know ourselves, what they may be.
    `shown` cannot be hidden (any more), `hidden` cannot be shown; the others are to be decided.
    From its count, a hidden node must be able to go `up` and `down` by so many, and to move by
    `width` in all.
    """

    sums: Sums
    counts: Numbers
    shown: Flags
    hidden: Flags
    up: Numbers
    down: Numbers
    width: Numbers

    @property
    def size(self) -> int:
        """How many nodes there are."""
        return len(self.counts)

    @property
    def decided(self) -> Flags:
        """Which nodes leave nothing to decide."""
        return self.shown | self.hidden

"""How some numbers are spread: the lowest, the quartiles, the highest.

Quartiles are those of R's type 7 and of spreadsheets' QUARTILE.INC: for n numbers in order, the
quartile q lies at place (n − 1) × q, between its neighbours in proportion. Rules of comparing and
their reasons: `docs/method/comparing.md`.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """How `count` numbers lie, in the unit of the numbers."""

    count: int
    low: float
    first: float
    median: float
    third: float
    high: float


def spread(numbers: Iterable[float]) -> Spread | None:
    """How some finite numbers are spread; None for none at all."""
    ordered = sorted(numbers)
    if not ordered:
        return None
    first, median, third = (_at(ordered, part) for part in (0.25, 0.5, 0.75))
    return Spread(len(ordered), ordered[0], first, median, third, ordered[-1])


def _at(ordered: list[float], part: float) -> float:
    """The number at a part (0 to 1) of the way through numbers in order."""
    place = (len(ordered) - 1) * part
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    low, high = ordered[below], ordered[above]
    return low if low == high else low + (high - low) * (place - below)

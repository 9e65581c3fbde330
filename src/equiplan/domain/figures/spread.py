"""How some numbers are spread: the lowest, the quartiles, the highest.

Quartiles are those of R's type 7 and of spreadsheets' QUARTILE.INC: for n numbers in order, the
quartile q lies at place (n − 1) × q, between its neighbours in proportion. Rules of comparing and
their reasons: `docs/method/comparing.md`.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum


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


TOGETHER = 3
"""Numbers whose mean stands for the lowest, and for the highest."""


def blurred(numbers: Iterable[float], *, is_share: bool) -> Spread:
    """How six or more numbers are spread, none of them told as it is.

    The lowest and the highest are means of three; all five are rounded, shares to whole percent,
    others to two figures. ValueError for fewer than six.
    """
    ordered = sorted(numbers)
    found = spread(ordered)
    if found is None or len(ordered) < 2 * TOGETHER:
        raise ValueError("a spread needs six numbers to be blurred")

    def told(number: float) -> float:
        return float(round(number)) if is_share else _two_figures(number)

    low, high = fsum(ordered[:TOGETHER]) / TOGETHER, fsum(ordered[-TOGETHER:]) / TOGETHER
    return Spread(
        found.count, told(low), told(found.first), told(found.median), told(found.third), told(high)
    )


def _two_figures(number: float) -> float:
    return float(f"{number:.2g}")


def _at(ordered: list[float], part: float) -> float:
    """The number at a part (0 to 1) of the way through numbers in order."""
    place = (len(ordered) - 1) * part
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    low, high = ordered[below], ordered[above]
    return low if low == high else low + (high - low) * (place - below)

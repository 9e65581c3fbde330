"""Rounding that outlives any number of dates and tables: each cell has a secret of its own.

A count c of a cell is shown as b × ⌊(c + u) / b⌋, where the offset u (0 to b − 1) follows from a
secret of the population and from the codes of the cell, and never changes. What is shown is right
on average, and 0 where nobody is. Whoever knows the method and every change of the cell over time
learns c + u at the most, and u is one of b: what the cell counts stays one of b numbers in a row,
or of all from 0. Totals are sums of what is shown, so they tell nothing more. Proof and cost:
`docs/method/disclosure.md`.
"""

import hmac
import math
from collections.abc import Mapping
from hashlib import sha256

from equiplan.domain.figures.cells import Cell, Value
from equiplan.domain.figures.cells import count as counted
from equiplan.domain.figures.cube import Cube, Place

BASE = 6
"""One more than the threshold: six numbers stay possible for each cell."""

LEAST_STEP, HALF_A_SHARE = 0.01, 0.5


def offset(secret: str, where: Mapping[str, str], base: int = BASE) -> int:
    """The offset of a cell, from its codes whatever their order."""
    text = "\x1f".join(f"{name}\x1e{where[name]}" for name in sorted(where))
    digest = hmac.new(secret.encode(), text.encode(), sha256).digest()
    return int.from_bytes(digest[:8], "big") % base


def rounded(count: int, offset: int, base: int = BASE) -> int:
    """A count as it is shown: a multiple of the base less than a base away."""
    return base * ((count + offset) // base)


def rounded_cube(cube: Cube, secret: str, base: int = BASE) -> Cube:
    """The finest cells of a cube rounded; what is no value stays what it is."""

    def rule(place: Place, cell: Cell) -> Cell:
        if not isinstance(cell, Value):
            return cell
        where = dict(zip(cube.dimensions, place, strict=True))
        return counted(rounded(int(cell.number), offset(secret, where, base), base))

    return cube.mapped(rule)


def rounded_pay(number: int, total: float, median: float) -> tuple[float, float]:
    """A sum and a median of amounts of `number` people as they may be kept and shown.

    The mean is rounded to a round step of at least 1 %, and of half of one person's share of the
    sum: so a sum is open by half a mean amount (by a tenth of one near where the step changes),
    and the difference of two sums, between which one person came or went, by twice that. The
    median is one person's amount, and is rounded alike.
    """
    mean = total / number
    step = _round_step(abs(mean) * max(LEAST_STEP, HALF_A_SHARE / number))
    if not step:
        return total, median
    return number * step * round(mean / step), step * round(median / step)


def _round_step(least: float) -> float:
    """The least of 1, 2, 5, 10, 20 … that is not below a number; 0 for 0."""
    if least <= 0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(least))
    return next(n * power for n in (1, 2, 5, 10) if n * power >= least * (1 - 1e-9))

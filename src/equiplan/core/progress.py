"""How far something has come from where it began, in the direction wanted.

Rules, their bounds and their sources: `docs/method/progress.md`. One set of functions for pages,
reports, exports and the command line.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .cells import MISSING, Cell, NotComputable, Reason, Value, computed, hole


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    BAND = "band"
    KEEP = "keep"


class Standing(StrEnum):
    """Where an indicator stands against what was to be expected by now."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    UNKNOWN = "unknown"


AT_RISK, ON_TRACK = 0.6, 0.9
"""Of the progress expected by now: from 90 % on track, from 60 % at risk, below off track."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be reached: a number, or anything from `low` to `high` for a band."""

    low: float
    high: float

    def __post_init__(self) -> None:
        """A band has its bounds in order."""
        if self.high < self.low:
            raise ValueError("a band has its bounds in order")

    def nearest(self, number: float) -> float:
        """The number of the aim that is nearest to a number; the number itself when inside."""
        return min(max(number, self.low), self.high)


def point(number: float) -> Aim:
    """The aim of one number."""
    return Aim(number, number)


def progress(
    *,
    baseline: float | None,
    target: Aim | float | None,
    actual: float | None,
    direction: Direction | None = None,
) -> Cell:
    """Percent of the way from the baseline to the target that has been gone.

    Below 0 when worse than the baseline, above 100 beyond the target; a falling indicator needs
    nothing said, the target says it. With a `direction` UP or DOWN, a target on the wrong side of
    the baseline is not computable rather than upside down. Towards a band one goes to its nearest
    edge, and inside it all is done; what began inside, as what is to be kept, is 100 inside and 0
    outside.
    """
    missing = _missing(baseline, target, actual)
    if missing is not None or baseline is None or target is None or actual is None:
        return missing or MISSING
    aim = target if isinstance(target, Aim) else point(target)
    if direction in {Direction.BAND, Direction.KEEP} or aim.low < aim.high:
        return _towards_band(baseline, aim, actual)
    wrong_way = (direction == Direction.UP and aim.low <= baseline) or (
        direction == Direction.DOWN and aim.low >= baseline
    )
    if aim.low == baseline or wrong_way:
        return NotComputable(Reason.TARGET_IS_BASELINE)
    return computed(_gone, Value(baseline), Value(aim.low), Value(actual))


def _missing(baseline: float | None, target: object, actual: float | None) -> Cell | None:
    reasons = (
        (baseline, Reason.NO_BASELINE),
        (target, Reason.NO_TARGET),
        (actual, Reason.NO_VALUE),
    )
    return next((NotComputable(reason) for given, reason in reasons if given is None), None)


def _gone(baseline: float, target: float, actual: float) -> Cell:
    return Value(100 * (actual - baseline) / (target - baseline))


def _towards_band(baseline: float, aim: Aim, actual: float) -> Cell:
    """The part of the distance to a band that has gone."""
    began, now = abs(baseline - aim.nearest(baseline)), abs(actual - aim.nearest(actual))
    if now == 0:
        return Value(100.0)
    if began == 0:
        return Value(0.0)
    return computed(lambda a, b: Value(100 * (a - b) / a), Value(began), Value(now))


def expected(*, begins: date, ends: date, today: date) -> Cell:
    """Percent of the way that should be gone on a day, going evenly; 0 before, 100 after."""
    if ends <= begins:
        return Value(100.0) if today >= ends else Value(0.0)
    gone = (today - begins).days / (ends - begins).days
    return Value(100 * min(max(gone, 0.0), 1.0))


def standing(progressed: Cell, awaited: Cell) -> Standing:
    """On track from 90 % of what is expected by now, at risk from 60 %, off track below."""
    if not (isinstance(progressed, Value) and isinstance(awaited, Value)):
        return Standing.UNKNOWN
    if progressed.number >= ON_TRACK * awaited.number:
        return Standing.ON_TRACK
    at_risk = progressed.number >= AT_RISK * awaited.number
    return Standing.AT_RISK if at_risk else Standing.OFF_TRACK


@dataclass(frozen=True, slots=True)
class Weighed:
    """A progress and what it weighs next to others; a weight of 0 leaves it out."""

    cell: Cell
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class RolledUp:
    """A progress made of others: how many were asked, how many could answer."""

    cell: Cell
    known: int
    asked: int


def roll_up(parts: Iterable[Weighed]) -> RolledUp:
    """The weighted mean of what is known, each bounded to 0–100, and how much of it is known.

    Bounded, because what goes beyond its target must not hide what has not begun.
    """
    asked = [part for part in parts if part.weight > 0]
    known = [(part.cell, part.weight) for part in asked if isinstance(part.cell, Value)]
    if not known:
        return RolledUp(hole(part.cell for part in asked) or MISSING, 0, len(asked))
    weight = sum(weight for _cell, weight in known)
    done = sum(min(max(cell.number, 0.0), 100.0) * weight for cell, weight in known)
    return RolledUp(Value(done / weight), len(known), len(asked))

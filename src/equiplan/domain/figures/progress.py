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
    ZERO = "zero"
    """Towards nought from either side, as a gap between women and men that may be negative."""


class Standing(StrEnum):
    """Where an indicator stands: against its target, else against what is expected by now."""

    MET = "met"
    MISSED = "missed"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """What a progress was made of."""

    INDICATORS = "indicators"
    OCCURRENCES = "occurrences"
    STATUS = "status"
    TYPED = "typed"
    STEPS = "steps"


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
    outside. Towards nought (ZERO) only distances to it count, so that 8 that becomes -8 has not
    moved.
    """
    missing = _missing(baseline, target, actual)
    if missing is not None or baseline is None or target is None or actual is None:
        return missing or MISSING
    aim = _aim(target)
    if _is_band(aim, direction):
        return _towards_band(baseline, aim, actual)
    if direction == Direction.ZERO:
        baseline, aim, actual = abs(baseline), point(abs(aim.low)), abs(actual)
        direction = Direction.DOWN
    wrong_way = (direction == Direction.UP and aim.low <= baseline) or (
        direction == Direction.DOWN and aim.low >= baseline
    )
    if aim.low == baseline or wrong_way:
        return NotComputable(Reason.TARGET_IS_BASELINE)
    return computed(_gone, Value(baseline), Value(aim.low), Value(actual))


def _aim(target: Aim | float) -> Aim:
    return target if isinstance(target, Aim) else point(target)


def _is_band(aim: Aim, direction: Direction | None) -> bool:
    return direction in {Direction.BAND, Direction.KEEP} or aim.low < aim.high


def _missing(baseline: float | None, target: object, actual: float | None) -> Cell | None:
    reasons = (
        (baseline, Reason.NO_BASELINE),
        (target, Reason.NO_TARGET),
        (actual, Reason.NO_VALUE),
    )
    return next((NotComputable(reason) for given, reason in reasons if given is None), None)


def _gone(baseline: float, target: float, actual: float) -> Cell:
    return Value(100 * (actual - baseline) / (target - baseline) + 0.0)  # never "-0 %"


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


def reached(
    *,
    target: Aim | float | None,
    actual: float | None,
    direction: Direction | None = None,
    baseline: float | None = None,
) -> bool | None:
    """Whether what was found is what was to be reached; None when nobody can tell.

    It needs no baseline where the direction is known: 6 days are met when 7 at most were wanted.
    """
    if target is None or actual is None:
        return None
    aim = _aim(target)
    if _is_band(aim, direction):
        return aim.low <= actual <= aim.high
    if direction == Direction.ZERO:
        return abs(actual) <= abs(aim.low)
    rises = _rises(aim.low, direction, baseline)
    if rises is None:
        return True if actual == aim.low else None
    return actual >= aim.low if rises else actual <= aim.low


def _rises(target: float, direction: Direction | None, baseline: float | None) -> bool | None:
    """Whether more is better; without a direction, what the way from the baseline says."""
    if direction is not None:
        return direction == Direction.UP
    return None if baseline is None or baseline == target else target > baseline


def standing(
    progressed: Cell, awaited: Cell, *, is_reached: bool | None = None, is_past: bool = False
) -> Standing:
    """Met once reached, missed when its day `is_past` without; before that, by what is expected.

    On track from 90 % of what is expected by now, at risk from 60 %, off track below.
    """
    if is_reached:
        return Standing.MET
    if is_past and is_reached is False:
        return Standing.MISSED
    if not (isinstance(progressed, Value) and isinstance(awaited, Value)):
        return Standing.UNKNOWN
    if progressed.number >= ON_TRACK * awaited.number:
        return Standing.ON_TRACK
    at_risk = progressed.number >= AT_RISK * awaited.number
    return Standing.AT_RISK if at_risk else Standing.OFF_TRACK


@dataclass(frozen=True, slots=True)
class Course:
    """From where an indicator goes where, by when, in which direction; None for what is unknown."""

    baseline: float | None = None
    target: Aim | float | None = None
    direction: Direction | None = None
    begins: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """How far, how far it should be, and where that puts it; each may be known without another."""

    progress: Cell
    expected: Cell
    reached: bool | None
    standing: Standing


def judged(course: Course, actual: float | None, *, today: date) -> Judged:
    """All there is to say of a value found on a course: for pages, reports and commands alike.

    What is to be kept, or began inside its band, is met on the day of its target and not before.
    """
    gone = progress(
        baseline=course.baseline,
        target=course.target,
        actual=actual,
        direction=course.direction,
    )
    awaited: Cell = MISSING
    if course.begins is not None and course.ends is not None:
        awaited = expected(begins=course.begins, ends=course.ends, today=today)
    is_there = reached(
        target=course.target,
        actual=actual,
        direction=course.direction,
        baseline=course.baseline,
    )
    is_past = course.ends is not None and course.ends < today
    if is_there and not is_past and _is_kept(course):
        return Judged(gone, awaited, is_there, Standing.ON_TRACK)
    where = standing(gone, awaited, is_reached=is_there, is_past=is_past)
    return Judged(gone, awaited, is_there, where)


def _is_kept(course: Course) -> bool:
    """Whether all there is to do is to stay where one is."""
    if course.direction == Direction.KEEP:
        return True
    if course.target is None or course.baseline is None:
        return False
    aim = _aim(course.target)
    return _is_band(aim, course.direction) and aim.nearest(course.baseline) == course.baseline


@dataclass(frozen=True, slots=True)
class Weighed:
    """A progress and what it weighs next to others; a weight of 0 leaves it out.

    `sources` is what it was made of itself.
    """

    cell: Cell
    weight: float = 1.0
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class RolledUp:
    """A progress made of others: how many were asked, how many could answer, and made of what."""

    cell: Cell
    known: int
    asked: int
    sources: tuple[Source, ...] = ()


def roll_up(parts: Iterable[Weighed]) -> RolledUp:
    """The weighted mean of what is known, each bounded to 0–100, and how much of it is known.

    Bounded, because what goes beyond its target must not hide what has not begun.
    """
    asked = [part for part in parts if part.weight > 0]
    known = [(part.cell, part.weight) for part in asked if isinstance(part.cell, Value)]
    named = {each for part in asked if isinstance(part.cell, Value) for each in part.sources}
    if not known:
        return RolledUp(hole(part.cell for part in asked) or MISSING, 0, len(asked))
    weight = sum(weight for _cell, weight in known)
    done = sum(min(max(cell.number, 0.0), 100.0) * weight for cell, weight in known)
    sources = tuple(each for each in Source if each in named)
    return RolledUp(Value(done / weight), len(known), len(asked), sources)

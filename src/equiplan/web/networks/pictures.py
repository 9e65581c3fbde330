"""What the pages of a network draw and add up: sums that say of whom, marks on one scale."""

from collections import defaultdict
from dataclasses import dataclass

from .selectors import Point, Shared, SharedIndicator, Shown

LEFT, RIGHT = 12, 228  # of a drawing that is 240 wide


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures of those members that share them; `telling` is how many do."""

    members: int
    sharing: int
    telling: int
    done: int | None
    late: int | None
    total: int | None


def summed(shown: Shown) -> Sum:
    """What members' progress adds up to; None where nobody has told."""
    shared = [each.progress for each in shown.members if each.progress is not None]
    return Sum(
        members=len(shown.members),
        sharing=sum(bool(each.terms) for each in shown.members),
        telling=len(shared),
        done=sum(each.done for each in shared) if shared else None,
        late=sum(each.late for each in shared) if shared else None,
        total=sum(each.total for each in shared) if shared else None,
    )


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the start, the latest value and the target lie on the scale; None for what is not."""

    start: int | None
    latest: int | None
    aim: int | None

    @property
    def low(self) -> int | None:
        """Where the way from the start to the latest value begins on the drawing."""
        if self.start is None or self.latest is None:
            return None
        return min(self.start, self.latest)

    @property
    def way(self) -> int:
        """How long that way is."""
        if self.start is None or self.latest is None:
            return 0
        return abs(self.latest - self.start)


@dataclass(frozen=True, slots=True)
class Compared:
    """One member's indicator and its marks on the scale of all."""

    member: Shared
    indicator: SharedIndicator
    marks: Marks


@dataclass(frozen=True, slots=True)
class Across:
    """An indicator of several members, on one scale from `low` to `high`."""

    key: str
    name: str
    language: str
    unit: str
    low: float | None
    high: float | None
    lines: tuple[Compared, ...]


def grouped(shown: Shown) -> list[Across]:
    """Every indicator shared, those of one name and unit together, the most shared first."""
    by_key: dict[str, list[tuple[Shared, SharedIndicator]]] = defaultdict(list)
    for member, indicator in shown.indicators():
        by_key[indicator.key].append((member, indicator))
    found = [_across(key, pairs) for key, pairs in by_key.items()]
    return sorted(found, key=lambda each: (-len(each.lines), each.name))


def compared(shown: Shown, key: str) -> Across | None:
    """The indicator of a key; None when nobody shares such a one."""
    return next((each for each in grouped(shown) if each.key == key), None)


def _across(key: str, pairs: list[tuple[Shared, SharedIndicator]]) -> Across:
    numbers = [point.value for _member, indicator in pairs for point in _points(indicator)]
    low, high = min(numbers, default=None), max(numbers, default=None)
    first = pairs[0][1]
    lines = tuple(Compared(m, i, _marks(i, low, high)) for m, i in pairs)
    return Across(key, first.name, first.language, first.unit, low, high, lines)


def _points(indicator: SharedIndicator) -> list[Point]:
    every = (indicator.baseline, indicator.latest, indicator.aim)
    return [each for each in every if each is not None]


def _marks(indicator: SharedIndicator, low: float | None, high: float | None) -> Marks:
    def at(point: Point | None) -> int | None:
        if point is None or low is None or high is None:
            return None
        if high == low:
            return (LEFT + RIGHT) // 2
        return round(LEFT + (RIGHT - LEFT) * (point.value - low) / (high - low))

    return Marks(at(indicator.baseline), at(indicator.latest), at(indicator.aim))

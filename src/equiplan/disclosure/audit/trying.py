"""Tries every table there can be, where they are few: exact, and needs no solver."""

from collections.abc import Sequence

from .narrowing import Piece
from .system import Row

MOST_STEPS = 60_000
MOST_UNKNOWNS = 14

Range = tuple[int, int]


class TooMany(Exception):  # noqa: N818 - what was found, not a fault
    """There are more tables than can be tried."""


def ranges(piece: Piece) -> list[Range] | None:
    """The least and the greatest of each unknown over all whole numbers that agree; None where
    nothing does. TooMany where there are too many to try."""
    if len(piece.unknowns) > MOST_UNKNOWNS:
        raise TooMany
    trial = _Trial(piece)
    trial.go_on(0)
    found = list(zip(trial.least, trial.most, strict=True))
    return found if trial.count else None


class _Trial:
    """Gives the unknowns one number after the other, and turns back where a row cannot hold."""

    def __init__(self, piece: Piece) -> None:
        self.low = list(piece.low)
        self.high = list(piece.high)
        self.given = list(self.low)
        self.least, self.most = list(self.high), list(self.low)
        self.count = self.steps = 0
        self.rows: list[list[tuple[Row, int, bool]]] = [[] for _ in piece.unknowns]
        for rows, is_equal in ((piece.equal, True), (piece.above, False)):
            for row, constant in rows:
                for unknown, _ in row:
                    self.rows[unknown].append((row, constant, is_equal))

    def go_on(self, place: int) -> None:
        """Try every number of an unknown, and of all that come after it."""
        if place == len(self.given):
            self.count += 1
            self.least = list(map(min, self.least, self.given))
            self.most = list(map(max, self.most, self.given))
            return
        for number in range(self.low[place], self.high[place] + 1):
            self.steps += 1
            if self.steps > MOST_STEPS:
                raise TooMany
            self.given[place] = number
            if all(self._may_hold(row, place) for row in self.rows[place]):
                self.go_on(place + 1)

    def _may_hold(self, equation: tuple[Row, int, bool], place: int) -> bool:
        row, constant, is_equal = equation
        if constant + self._end(row, place, self.low, self.high) < 0:
            return False
        return not is_equal or constant + self._end(row, place, self.high, self.low) <= 0

    def _end(self, row: Row, place: int, if_minus: Sequence[int], if_plus: Sequence[int]) -> int:
        """The most of a row when what is not given yet may be anything (the least, turned)."""
        end = 0
        for unknown, weight in row:
            if unknown <= place:
                end += weight * self.given[unknown]
            else:
                end += weight * (if_plus if weight > 0 else if_minus)[unknown]
        return end

"""The attack: all that is told is taken together, each hidden cell narrowed as far as it goes.

Rules, and who the attacker is: `docs/method/audit.md`.
"""

import time
from collections.abc import Iterable, Iterator, Mapping

from . import trying
from .alike import read_alike, reading_of
from .narrowing import Contradiction, Piece, narrow, pieces
from .nests import may_be
from .seen import Cell, Nest, Seen
from .solving import Found, OutOfTime, Solver
from .system import System, TooLarge, system_of
from .verdict import Interval, Leak, Verdict, Why
from .words import strange_numbers

SECONDS = 20.0


def attack(
    seen: Seen,
    *,
    small: Iterable[Cell] = (),
    seconds: float = SECONDS,
    exactly: bool = False,
) -> Verdict:
    """What can be found out; never raises for what is seen, but blocks.

    `small` are hidden cells known (to us, not to the attacker) to be below the threshold: they
    must be possibly 0, and possibly at least the threshold. `exactly` finds both ends of every
    interval; without it, a cell is let go as soon as it is surely wide enough.
    """
    began = time.monotonic()
    reading = reading_of(seen)
    alike = read_alike(seen, reading) if reading.pairs else seen
    run = _Attack(alike, frozenset(map(reading.cell, small)), began + seconds, exactly)
    found = run.leaks()
    if reading.pairs and found == [Leak(Why.CONTRADICTION)]:  # then they are not the same
        run = _Attack(seen, frozenset(small), began + seconds, exactly)
        found = run.leaks()
    leaks = (*found, *(Leak(Why.NUMBER, number=each) for each in strange_numbers(seen)))
    return Verdict(
        threshold=seen.threshold,
        width=seen.width,
        hidden=len(seen.hidden),
        leaks=leaks,
        intervals=run.intervals,
        seconds=time.monotonic() - began,
        alike=reading.pairs,
    )


def known(seen: Seen) -> dict[Cell, int]:
    """The counts that follow from tables by sums alone, such as all of tables without a hole."""
    system = system_of(seen)
    narrow(system)
    ends = {cell: (system.low[each], system.high[each]) for cell, each in system.numbers.items()}
    return {cell: low for cell, (low, high) in ends.items() if low == high}


class _Attack:
    """One attack: the system, what was found of each cell, and the time."""

    def __init__(self, seen: Seen, small: frozenset[Cell], until: float, exactly: bool) -> None:
        self.seen, self.small, self.until, self.exactly = seen, small, until, exactly
        self.intervals: dict[Cell, Interval] = {}
        self._unfolded: frozenset[Cell] = frozenset()
        self._nests: tuple[Nest, ...] = ()

    def leaks(self) -> list[Leak]:
        """Everything that speaks against leaving, cells in the order of their names."""
        try:
            system = system_of(self.seen)
            self._unfolded, self._nests = frozenset(system.unfolded), system.nests
            narrow(system)
            found = self._found(system)
        except Contradiction:
            return [Leak(Why.CONTRADICTION)]
        except TooLarge:
            return [Leak(Why.TOO_LARGE)]
        hidden = sorted(self.seen.hidden, key=sorted)
        self.intervals = {cell: _interval(found[cell], system.end) for cell in hidden}
        judged = (self._judged(cell, found[cell], system.end) for cell in hidden)
        return [
            *(leak for leak in judged if leak is not None),
            *self._shown_small(found, system.end),
            *self._of_everybody(found),
        ]

    def _found(self, system: System) -> dict[Cell, Found]:
        """What is known of each cell once every hidden one was attacked."""
        found = [_bounds(low, high or 0) for low, high in zip(system.low, system.high, strict=True)]
        wanted = {system.numbers[cell]: cell for cell in self.seen.hidden}
        for piece in pieces(system):
            for unknown, one in zip(piece.unknowns, self._piece(piece, wanted), strict=True):
                found[unknown] = one
        return {cell: found[unknown] for cell, unknown in system.numbers.items()}

    def _piece(self, piece: Piece, wanted: Mapping[int, Cell]) -> list[Found]:
        try:
            tried = trying.ranges(piece)
        except trying.TooMany:
            return self._solved(piece, wanted)
        if tried is None:
            raise Contradiction
        return [Found(low, high, low, high) for low, high in tried]

    def _solved(self, piece: Piece, wanted: Mapping[int, Cell]) -> list[Found]:
        solver = Solver(piece, self.until)
        try:
            for place, unknown in enumerate(piece.unknowns):
                if unknown in wanted:
                    self._ask(solver, place, wanted[unknown])
        except OutOfTime:
            pass  # what was not seen by now is not proven, and so blocks
        return solver.found

    def _ask(self, solver: Solver, place: int, cell: Cell) -> None:
        for ask in (solver.greatest, solver.least):
            if self.exactly or not self._is_safe(cell, solver.found[place]):
                ask(place)

    def _is_safe(self, cell: Cell, found: Found) -> bool:
        """Whether tables were seen that are far enough apart."""
        if found.seen < self.seen.width:
            return False
        is_small = cell in self.small
        return not is_small or (
            found.seen_low == 0 and (found.seen_high or 0) >= self.seen.threshold
        )

    def _judged(self, cell: Cell, found: Found, end: int) -> Leak | None:
        if self._is_safe(cell, found):
            return None
        return Leak(
            self._why(cell, found), cell, found.low, None if found.high >= end else found.high
        )

    def _why(self, cell: Cell, found: Found) -> Why:
        if found.low == found.high:
            return Why.EXACT
        if found.high - found.low < self.seen.width:
            return Why.NARROW
        is_known_small = cell in self.small and (found.low > 0 or found.high < self.seen.threshold)
        return Why.SMALL if is_known_small else Why.UNPROVEN

    def _shown_small(self, found: Mapping[Cell, Found], end: int) -> Iterator[Leak]:
        """Counts below the threshold that are shown, or follow where nothing was hidden."""
        for cell in sorted(found.keys() - self.seen.hidden - self._unfolded, key=sorted):
            one = found[cell]
            if one.low >= 1 and one.high < min(self.seen.threshold, end):
                yield Leak(Why.SMALL, cell, one.low, one.high)

    def _of_everybody(self, found: Mapping[Cell, Found]) -> Iterator[Leak]:
        """Cells of sensitive data that count all of their group, which is somebody."""
        for cell in sorted(found, key=sorted):
            for pair in sorted(cell):
                if pair[0] in self.seen.secret and self._is_all(cell - {pair}, pair, found):
                    yield Leak(Why.EVERYBODY, cell, found[cell].low, found[cell].high)

    def _is_all(self, group: Cell, pair: tuple[str, str], found: Mapping[Cell, Found]) -> bool:
        categories = {
            category
            for grid in self.seen.grids
            for category in grid.categories.get(pair[0], ())
            if group | {(pair[0], category)} in found
            and may_be(group | {(pair[0], category)}, self._nests)
        }
        others = [found[group | {(pair[0], each)}] for each in categories - {pair[1]}]
        whole = found.get(group)
        return bool(whole and whole.low and others) and all(each.high == 0 for each in others)


def _bounds(low: int, high: int) -> Found:
    """What is known without asking: a number that follows was seen by that."""
    return Found(low, high, low, high) if low == high else Found(low, high)


def _interval(found: Found, end: int) -> Interval:
    """The whole interval where both ends were seen, else what it has at the least."""
    is_exact = (found.seen_low, found.seen_high) == (found.low, found.high)
    low = found.low if found.seen_low is None else found.seen_low
    high = found.high if found.seen_high is None else found.seen_high
    return Interval(low, None if high >= end else high, is_exact)

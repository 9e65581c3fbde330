"""The least and the greatest of an unknown by linear programming (HiGHS), checked by hand.

A solver computes with rounded numbers. Its bounds are taken for bounds; that a cell *can* be a
number is believed only where a table of whole numbers shows it, which is looked at again here with
whole-number arithmetic. Where the solver's table is not whole, it is asked for one that is.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil, floor

import highspy
import numpy as np
from numpy.typing import NDArray

from .narrowing import Contradiction, Piece
from .system import Row

Status = highspy.HighsModelStatus
Numbers = NDArray[np.int64]
NEAR = 1e-6


class OutOfTime(Exception):  # noqa: N818 - what happened, not a fault
    """The time allowed is over."""


@dataclass(slots=True)
class Found:
    """What is known of an unknown: it lies from `low` to `high`, and it was seen to be
    `seen_low` and `seen_high` in tables of whole numbers (None: in none yet)."""

    low: int
    high: int
    seen_low: int | None = None
    seen_high: int | None = None

    def see(self, number: int) -> None:
        """The unknown is a number in some table."""
        self.seen_low = number if self.seen_low is None else min(self.seen_low, number)
        self.seen_high = number if self.seen_high is None else max(self.seen_high, number)

    @property
    def seen(self) -> int:
        """How far apart two numbers are that it can surely be."""
        return (self.seen_high or 0) - (self.seen_low or 0)


class Rows:
    """Rows that are summed in whole numbers, all at once."""

    def __init__(self, rows: Sequence[Row]) -> None:
        pairs = [pair for row in rows for pair in row]
        self._unknowns = np.array([unknown for unknown, _ in pairs], dtype=np.int64)
        self._weights = np.array([weight for _, weight in pairs], dtype=np.int64)
        ends = np.cumsum([0, *(len(row) for row in rows)])
        self._starts = ends[:-1]

    def sums(self, numbers: Numbers) -> Numbers:
        """The sum of each row; no row is empty."""
        if not len(self._starts):
            return np.zeros(0, dtype=np.int64)
        terms = self._weights * numbers[self._unknowns]
        return np.asarray(np.add.reduceat(terms, self._starts), dtype=np.int64)


@dataclass(slots=True)
class Solver:
    """One piece, as a linear program that is asked again and again; `until` is a monotonic time."""

    piece: Piece
    until: float
    found: list[Found] = field(init=False)
    _rows: "Rows" = field(init=False)
    _constants: Numbers = field(init=False)
    _programs: dict[bool, highspy.Highs] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Nothing is known yet but the bounds of the piece."""
        ends = zip(self.piece.low, self.piece.high, strict=True)
        self.found = [Found(low, high) for low, high in ends]
        rows = (*self.piece.equal, *self.piece.above)
        self._rows = Rows([row for row, _ in rows])
        self._constants = np.array([constant for _, constant in rows], dtype=np.int64)

    def greatest(self, unknown: int) -> None:
        """Find the upper end of an unknown."""
        found = self.found[unknown]
        for whole in (False, True):
            if found.seen_high != found.high:
                found.high = min(found.high, self._end(unknown, whole, sign=-1))

    def least(self, unknown: int) -> None:
        """Find the lower end of an unknown."""
        found = self.found[unknown]
        for whole in (False, True):
            if found.seen_low != found.low:
                found.low = max(found.low, self._end(unknown, whole, sign=1))

    def _end(self, unknown: int, whole: bool, *, sign: int) -> int:
        """The bound that a program gives, `whole` by whole numbers only; its table is seen."""
        program = self._program(whole)
        program.changeColCost(unknown, float(sign))
        program.setOptionValue("time_limit", program.getRunTime() + self._left())
        program.run()
        status = program.getModelStatus()
        value = program.getInfo().objective_function_value
        values = np.asarray(program.getSolution().col_value)
        program.changeColCost(unknown, 0.0)  # forgets what was found
        if status == Status.kInfeasible:
            raise Contradiction
        if status != Status.kOptimal:
            raise OutOfTime
        self._see(values)
        near = NEAR * max(1.0, abs(value) * NEAR)
        return ceil(value - near) if sign > 0 else floor(-value + near)

    def _left(self) -> float:
        left = self.until - time.monotonic()
        if left <= 0:
            raise OutOfTime
        return left

    def _see(self, values: NDArray[np.float64]) -> None:
        """Look whether a table is one: whole, within the bounds, every row as told."""
        numbers = np.rint(values).astype(np.int64)
        sums = self._rows.sums(numbers) + self._constants
        equal = len(self.piece.equal)
        is_table = (
            not sums[:equal].any()
            and bool((sums[equal:] >= 0).all())
            and bool((numbers >= self.piece.low).all())
            and bool((numbers <= self.piece.high).all())
        )
        if is_table:
            for found, number in zip(self.found, numbers.tolist(), strict=True):
                found.see(number)

    def _program(self, whole: bool) -> highspy.Highs:
        if whole not in self._programs:
            self._programs[whole] = self._made(whole)
        return self._programs[whole]

    def _made(self, whole: bool) -> highspy.Highs:
        program = highspy.Highs()  # type: ignore[no-untyped-call]
        for name, value in (("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0)):
            program.setOptionValue(name, value)
        count = len(self.piece.unknowns)
        low = np.array(self.piece.low, dtype=np.float64)
        high = np.array(self.piece.high, dtype=np.float64)
        program.addVars(count, low, high)
        if whole:
            kinds = np.full(count, highspy.HighsVarType.kInteger)
            program.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)
        for n, (row, constant) in enumerate((*self.piece.equal, *self.piece.above)):
            unknowns = np.array([unknown for unknown, _ in row], dtype=np.int32)
            weights = np.array([weight for _, weight in row], dtype=np.float64)
            is_equal = n < len(self.piece.equal)
            most = -constant if is_equal else highspy.kHighsInf
            program.addRow(-constant, most, len(row), unknowns, weights)
        return program

"""Sums and medians of amounts, never of fewer than five people, nor so that these can be told.

Rules: `docs/method/counting.md`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import ibis.expr.types as ir
import pyarrow as pa

from equiplan.importing.people.model import AmountRow, Note

from .engine import Engine
from .expressions import number_of, summed
from .plan import Plan

LEAST = 5
Cell = tuple[str, tuple[str, ...]]
Cells = Mapping[tuple[Any, ...], Cell]


def amount_rows(
    engine: Engine, table: ir.Table, keys: tuple[str, ...], cells: Cells, plan: Plan
) -> tuple[tuple[AmountRow, ...], list[Note]]:
    """The amounts of a plan by sex, and by sex and every dimension where there are any."""
    rows_shown: list[AmountRow] = []
    hidden = 0
    for name, at in plan.amounts:
        people = _People(engine, table, keys, number_of(table[f"c{at}"]), name)
        of_all = people.summed({values: (sex, ()) for values, (sex, _) in cells.items()}, ())
        parts = people.summed(cells, plan.names) if plan.names else []
        kept = [row for row in of_all if row.number >= LEAST] + safe(parts)
        hidden += len(of_all) + len(parts) - len(kept)
        rows_shown += kept
    facts = {"cells": hidden, "least": LEAST}
    return tuple(rows_shown), [Note("roster.amounts_too_few", facts)] if hidden else []


def safe(rows: Iterable[AmountRow]) -> list[AmountRow]:
    """The rows of five people or more, without those that would tell of fewer.

    The sum over all is told too, so what is left out of a sex can be worked out together: they have
    to be five people at least, or the smallest group that is left is left out with them.
    """
    given = list(rows)
    kept: list[AmountRow] = []
    for sex in sorted({row.sex for row in given}):
        kept += _safe_of([row for row in given if row.sex == sex])
    return sorted(kept, key=lambda row: (tuple(row.breakdown.values()), row.sex))


def _safe_of(rows: list[AmountRow]) -> list[AmountRow]:
    by_size = sorted(rows, key=lambda row: (row.number, tuple(row.breakdown.values())))
    out = 0
    while by_size and (by_size[0].number < LEAST or 0 < out < LEAST):
        out += by_size.pop(0).number
    return by_size


@dataclass(frozen=True, slots=True)
class _People:
    """People with their keys and one amount each, whose name is `column`."""

    engine: Engine
    table: ir.Table
    keys: tuple[str, ...]
    amount: ir.NumericValue
    column: str

    def summed(self, cells: Cells, names: tuple[str, ...]) -> list[AmountRow]:
        """The amounts of each cell, however few people it has."""
        in_order = sorted(set(cells.values()))
        number = {cell: n for n, cell in enumerate(in_order)}
        places = {
            key: pa.array([values[n] for values in cells], pa.string())
            for n, key in enumerate(self.keys)
        }
        places["cell"] = pa.array([number[cell] for cell in cells.values()], pa.int64())
        held = self.engine.held(pa.table(places))
        made = summed(self.table, self.keys, held, self.amount)
        return [
            self._row(in_order[cell], names, people, total, median)
            for cell, people, total, median in sorted(self.engine.rows(made))
        ]

    def _row(
        self, cell: Cell, names: tuple[str, ...], people: int, total: float, median: float
    ) -> AmountRow:
        sex, categories = cell
        breakdown = dict(zip(names, categories, strict=True))
        return AmountRow(
            self.column, sex, breakdown, int(people), round(total, 2), round(median, 2)
        )

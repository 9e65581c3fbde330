"""Counts a roster by its mapping: one pass over the file, then rules on what was grouped."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping as Mapped
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import ibis
import ibis.expr.types as ir

from equiplan.domain.figures.cells import Sex
from equiplan.importing.formats.xlsx_styles import hours_of
from equiplan.importing.people import sexes
from equiplan.importing.people.categories import categories
from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.model import (
    QUARTILE,
    UNKNOWN,
    AmountRow,
    Counted,
    CountRow,
    Facts,
    Mapping,
    Note,
    RowNote,
)
from equiplan.importing.people.tables import NUMBER
from equiplan.importing.people.working_time import UNDERSTOOD

from .amounts import amount_rows
from .choices import PEOPLE, Prepared, prepared, questions, refuse_open
from .expressions import counted, holding, number_of, quartile_of, text_of
from .plan import Plan, planned
from .sources import Source

MOST_GROUPS = 500_000
MOST_TOLD = 500
SEX, AGE = "sex", "age"
_STRAY = 5
_SCARCE = 20
_FEW = 5
_WHY = {
    SEX: "row.sex_not_understood",
    "age": "row.age_not_understood",
    "country": "row.country_not_understood",
}

Cell = tuple[str, tuple[str, ...]]
"""A sex, and a category for each dimension of the plan in order of name."""
Groups = dict[tuple[Any, ...], int]


@dataclass(frozen=True, slots=True)
class _Roster:
    """A roster ready to be grouped: `table` has a column for each of its `keys`; `weight` names
    the column of how many people a row is, None where it is one."""

    source: Source
    table: ir.Table
    keys: tuple[str, ...]
    plan: Plan
    weight: str | None = None


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the values of one key column count as; `bad` maps values to why they are told of."""

    name: str
    heading: str
    times: Mapped[Any, int]
    meaning: Mapped[Any, str]
    bad: Mapped[Any, str]


def count(
    source: Source,
    mapping: Mapping,
    on: date,
    *,
    where: ir.BooleanValue | None = None,
    with_sex: bool = True,
) -> Counted:
    """The counts of a roster by sex and by the dimensions of a mapping; raises RosterRefused.

    Ages are reckoned on the day `on`. Without sex, everybody is counted as `_T`.
    """
    source = source if where is None else replace(source, table=source.table.filter(where))
    refuse_open(questions(source), mapping)
    plan = planned(source, mapping, with_sex=with_sex)
    if mapping.weight and plan.amounts:
        raise RosterRefused("roster.amounts_of_counts")
    chosen = prepared(source, mapping, [at for _, at in _order(plan) if at is not None])
    roster = _keyed(chosen.source, plan, PEOPLE if chosen.weighted else None)
    groups, rows = _grouped(roster)
    readings = _readings(roster, groups, mapping, on)
    cells = {values: _cell(values, readings) for values in groups}
    summed, notes = _amounts(roster, cells)
    odd = _odd_counts(chosen)
    beside = len(source.lone) + len(odd)
    return Counted(
        plan.names,
        tuple(_count_rows(groups, cells, plan)),
        summed,
        sum(rows.values()) + beside,
        sum(times for values, times in rows.items() if cells[values] is None) + beside,
        tuple(sorted((*_told(roster, readings), *odd), key=_in_order)[:MOST_TOLD]),
        (*roster.source.notes, *_not_understood(readings), *notes),
    )


def _in_order(note: RowNote) -> tuple[int, str]:
    return note.row, note.code


def _order(plan: Plan) -> list[tuple[str, int | None]]:
    """Sex first, then the dimensions by name, that of quarters among them; None is computed."""
    named: list[tuple[str, int | None]] = list(plan.dimensions)
    if plan.quartile is not None:
        named.append((QUARTILE, None))
    first: list[tuple[str, int | None]] = [] if plan.sex is None else [(SEX, plan.sex)]
    return first + sorted(named, key=lambda pair: pair[0])


def _keyed(source: Source, plan: Plan, weight: str | None) -> _Roster:
    """A column for each thing people are grouped by: as it lies in the file, and as text where
    amounts are joined to it."""
    table = source.table
    keys: dict[str, ir.Value] = {}
    for n, (_, at) in enumerate(_order(plan)):
        column = _quartile(table, plan) if at is None else table[f"c{at}"]
        is_day = column.type().is_temporal()
        keys[f"k{n}"] = text_of(column) if plan.amounts or is_day else column
    return _Roster(source, table.mutate(**keys) if keys else table, tuple(keys), plan, weight)


def _quartile(table: ir.Table, plan: Plan) -> ir.Value:
    return quartile_of(number_of(table[f"c{plan.quartile}"]))


def _grouped(roster: _Roster) -> tuple[Groups, Groups]:
    """How many people there are of each combination of keys, and on how many rows."""
    engine = roster.source.engine
    if not roster.keys:
        whole = ibis._.count() if roster.weight is None else ibis._[roster.weight].sum()
        ((people, rows),) = engine.rows(roster.table.aggregate(n=whole, rows=ibis._.count()))
        return ({(): int(people)}, {(): int(rows)}) if people else ({}, {})
    found = engine.rows(counted(roster.table, roster.keys, roster.weight).limit(MOST_GROUPS + 1))
    if len(found) > MOST_GROUPS:
        raise RosterRefused("roster.too_many_cells", limit=MOST_GROUPS)
    return (
        {tuple(values): int(people) for *values, people, _ in found},
        {tuple(values): int(rows) for *values, _, rows in found},
    )


def _readings(roster: _Roster, groups: Groups, mapping: Mapping, on: date) -> list[_Reading]:
    readings = []
    for n, (name, at) in enumerate(_order(roster.plan)):
        times: Counter[Any] = Counter()
        for values, people in groups.items():
            times[values[n]] += people
        heading = "" if at is None else roster.source.headings[at] or ""
        if is_nearly_unique(name, sum(times.values()) - times[None], len(times)):
            raise RosterRefused("roster.personal_column", column=heading)
        codes = (
            _sex_codes(times, mapping)
            if name == SEX
            else categories(name, _texts(times), on, heading)
        )
        _refuse_names(name, heading, times, codes)
        readings.append(_read(name, heading, times, codes))
    return readings


def _refuse_names(name: str, heading: str, times: Counter[Any], codes: Mapped[str, str]) -> None:
    """RosterRefused where most people of a small group have a category of their own."""
    if name == AGE:
        return
    people: Counter[str] = Counter()
    for value, number in times.items():
        people[codes[said(value)]] += number
    del people[""]
    if len(people) > _FEW and _is_most(len(people), sum(people.values())):
        raise RosterRefused("roster.personal_column", column=heading)


def _is_most(distinct: int, of: int) -> bool:
    return 2 * distinct > of


def is_nearly_unique(dimension: str, filled: int, distinct: int) -> bool:
    """Whether most people have a value of their own: no category, whatever its heading says."""
    return dimension != AGE and distinct > _SCARCE and _is_most(distinct, filled)


def _read(name: str, heading: str, times: Mapped[Any, int], codes: Mapped[str, str]) -> _Reading:
    why = _WHY.get(name, "row.value_personal")
    bad = {value: why for value in times if not codes[said(value)]}
    other = "" if name == SEX else UNKNOWN
    return _Reading(
        name, heading, times, {value: codes[said(value)] or other for value in times}, bad
    )


def _texts(times: Mapped[Any, int]) -> Counter[str]:
    rows: Counter[str] = Counter()
    for value, people in times.items():
        rows[said(value)] += people
    return rows


def _sex_codes(times: Mapped[Any, int], mapping: Mapping) -> dict[str, str]:
    """What the values of the column of sex mean; figures and letters that mean nothing are asked
    about, unless they are a few strays."""
    rows = _texts(times)
    known = sexes.codes(rows, mapping.sex)
    odd = [text for text in rows if not known[text] and sexes.is_code(text)]
    if odd and sum(rows[text] for text in odd) >= min(_STRAY, sum(rows.values()) // 10):
        values = ", ".join(sorted(map(sexes.token, odd)))
        raise RosterRefused("roster.sex_to_confirm", values=values)
    return known


def said(value: Any) -> str:
    """A value of any column as the text it stands for; "" where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, timedelta):
        return hours_of(value)
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _cell(values: tuple[Any, ...], readings: list[_Reading]) -> Cell | None:
    """Where a group is counted; None where its sex is not understood."""
    found = [reading.meaning[value] for reading, value in zip(readings, values, strict=True)]
    if not readings or readings[0].name != SEX:
        return Sex.TOTAL.value, tuple(found)
    return (found[0], tuple(found[1:])) if found[0] else None


def _count_rows(
    groups: Groups, cells: Mapped[tuple[Any, ...], Cell | None], plan: Plan
) -> Iterator[CountRow]:
    people: Counter[Cell] = Counter()
    for values, times in groups.items():
        cell = cells[values]
        if cell is not None:
            people[cell] += times
    for (sex, found), number in sorted(people.items(), key=lambda pair: (pair[0][1], pair[0][0])):
        yield CountRow(sex, dict(zip(plan.names, found, strict=True)), number)


def _amounts(
    roster: _Roster, cells: Mapped[tuple[Any, ...], Cell | None]
) -> tuple[tuple[AmountRow, ...], list[Note]]:
    if not roster.plan.amounts:
        return (), []
    placed = {values: cell for values, cell in cells.items() if cell is not None}
    return amount_rows(roster.source.engine, roster.table, roster.keys, placed, roster.plan)


def _told(roster: _Roster, readings: list[_Reading]) -> list[RowNote]:
    """The first rows that are not counted, or not wholly, by their number."""
    notes = [RowNote(row, "row.only_one_cell", "", counted=False) for row in roster.source.lone]
    for key, reading in zip(roster.keys, readings, strict=True):
        for code in sorted(set(reading.bad.values())):
            values = [value for value, why in reading.bad.items() if why == code]
            rows = _rows_where(roster, holding(roster.table[key], values))
            notes += [RowNote(row, code, reading.heading, reading.name != SEX) for row in rows]
    for _, at in roster.plan.amounts:
        column = roster.table[f"c{at}"]
        rows = _rows_where(roster, number_of(column).isnull() & (text_of(column) != ""))
        heading = roster.source.headings[at] or ""
        notes += [RowNote(row, "row.amount_not_understood", heading, counted=True) for row in rows]
    return notes


def _odd_counts(chosen: Prepared) -> list[RowNote]:
    """The rows whose number of people is no number."""
    if chosen.left_out is None:
        return []
    source = chosen.left_out
    number = source.table[NUMBER] if source.is_numbered else ibis.literal(0)
    found = source.engine.rows(source.table.select(row=number).order_by("row").limit(MOST_TOLD))
    return [RowNote(int(row), "row.count_not_understood", "", counted=False) for (row,) in found]


def _not_understood(readings: list[_Reading]) -> Iterator[Note]:
    """What is said of texts that stay as they are written and are known by nobody."""
    for reading in readings:
        known = {*UNDERSTOOD, UNKNOWN}
        people = sum(
            reading.times[value] for value, meant in reading.meaning.items() if meant not in known
        )
        if reading.name == "working_time" and people:
            facts: Facts = {"column": reading.heading, "people": people}
            yield Note("roster.working_time_not_understood", facts)


def _rows_where(roster: _Roster, condition: ir.BooleanValue) -> list[int]:
    """The numbers of some rows, in order; a 0 stands for each where rows have no number."""
    number = roster.table[NUMBER] if roster.source.is_numbered else ibis.literal(0)
    found = roster.table.filter(condition).select(row=number).order_by("row").limit(MOST_TOLD)
    return [int(row) for (row,) in roster.source.engine.rows(found)]

"""Understands a roster before it is counted: what each column is, without telling of anybody."""

from collections.abc import Iterable
from collections.abc import Mapping as Mapped
from dataclasses import replace
from datetime import date

import ibis
import ibis.expr.types as ir

from equiplan.importing.people import sexes
from equiplan.importing.people.categories import categories
from equiplan.importing.people.headings import is_personal, key_of_heading, use_of
from equiplan.importing.people.model import (
    DIMENSIONS,
    EVERY_ROW,
    MOST_AMOUNTS,
    MOST_DIMENSIONS,
    Column,
    Mapping,
    Note,
    Role,
    SexReading,
    Understood,
    Use,
)

from .choices import COUNTS, questions
from .expressions import text_of
from .rosters import is_nearly_unique
from .sources import Source

MOST_VALUES = 200
"""A column with more different values than this is not offered with them, nor proposed."""
_PROPOSED = 3
_SHOWN = 50
_DUPLICATES_UP_TO = 1_000_000
Shape = tuple[int, int]
"""How many cells of a column are filled, and how many different values they have."""


def understood(source: Source, remembered: Mapping | None, on: date) -> Understood:
    """What a roster is understood as; a mapping that is remembered goes before what is guessed."""
    rows, shapes = _shapes(source)
    before = remembered or Mapping()
    asked = questions(source)
    numbers = {heading for each in asked if each.code == COUNTS for heading in each.columns}
    columns = tuple(
        _numbers(source, at, shape)
        if source.headings[at] in numbers and before.weight != EVERY_ROW
        else _column(source, at, shape, before, on)
        for at, shape in enumerate(shapes)
    )
    proposed = _proposed(columns, before, source.sheet)
    return Understood(
        source.format,
        source.sheet,
        source.sheets,
        source.header_row,
        rows + len(source.lone),
        tuple(_with_role(column, proposed) for column in columns),
        sex_reading(source, proposed),
        (*source.notes, *doubles(source, rows)),
        proposed,
        asked,
    )


def _numbers(source: Source, at: int, shape: Shape) -> Column:
    """A column that may hold numbers of people: nothing is counted by it."""
    heading = source.headings[at] or ""
    return Column(at, heading, key_of_heading(heading), Role.IGNORED, "", *shape)


def _shapes(source: Source) -> tuple[int, list[Shape]]:
    """How many rows there are, and the shape of each column, in one pass over the file."""
    table = source.table
    asked = {"rows": table.count()}
    for at, heading in enumerate(source.headings):
        if heading is not None:
            column = table[f"c{at}"]
            different = column.nunique() if source.is_numbered else column.approx_nunique()
            asked |= {f"n{at}": column.count(), f"d{at}": different}
    ((rows, *found),) = source.engine.rows(table.aggregate(**asked))
    given = iter(found)
    plain = [heading is not None for heading in source.headings]
    return int(rows), [(int(next(given)), int(next(given))) if one else (0, 0) for one in plain]


def value_counts(source: Source, column: ir.Value, most: int) -> dict[str, int]:
    """The texts of a column with how many rows have each, the `most` frequent ones."""
    table = source.table.select(value=text_of(column))
    counted = table.group_by("value").aggregate(people=ibis._.count())
    top = counted.order_by(ibis._.people.desc(), ibis._.value).limit(most)
    return {str(value): int(people) for value, people in source.engine.rows(top)}


def _column(source: Source, at: int, shape: Shape, before: Mapping, on: date) -> Column:
    heading = source.headings[at] or ""
    filled, distinct = shape
    key = key_of_heading(heading)
    use = before.columns.get(key) or use_of(heading)
    plain = Column(at, heading, key, use.role, use.dimension, filled, distinct)
    if not key:
        return replace(plain, role=Role.IGNORED, dimension="")
    is_amount = use.role is Role.AMOUNT
    if is_personal(heading) or (not is_amount and is_nearly_unique(use.dimension, *shape)):
        return replace(plain, role=Role.IGNORED, dimension="", distinct=0, personal=True)
    if use.role is not Role.DIMENSION or distinct > MOST_VALUES:
        return plain
    values = value_counts(source, source.table[f"c{at}"], MOST_VALUES + 1)
    return replace(plain, **_categories(use.dimension, values, on, heading))  # type: ignore[arg-type]


def _categories(
    dimension: str, values: Mapped[str, int], on: date, heading: str
) -> dict[str, object]:
    found: dict[str, int] = {}
    for value, category in categories(dimension, values, on, heading).items():
        name = category or "_U"
        found[name] = found.get(name, 0) + values[value]
    in_order = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return {"values": tuple(in_order[:_SHOWN]), "distinct": len(values)}


def _proposed(columns: Iterable[Column], before: Mapping, sheet: str | None) -> Mapping:
    """One column of sex, and of the others so many as make counts rather than people."""
    uses: dict[str, Use] = {}
    known = [column for column in columns if column.key]
    for column in sorted(known, key=_rank):
        told = before.columns.get(column.key)
        uses[column.key] = told if told and not column.personal else _use(column, uses)
    in_order = {column.key: uses[column.key] for column in known}
    return replace(before, columns=in_order, sheet=sheet)


def _rank(column: Column) -> tuple[int, int]:
    known = DIMENSIONS.index(column.dimension) if column.dimension in DIMENSIONS else 99
    return known, column.index


def _use(column: Column, taken: Mapped[str, Use]) -> Use:
    same_role = [use for use in taken.values() if use.role is column.role]
    names = {use.dimension for use in same_role}
    room = {Role.SEX: 1, Role.DIMENSION: min(_PROPOSED, MOST_DIMENSIONS), Role.AMOUNT: MOST_AMOUNTS}
    too_many = column.role is Role.DIMENSION and column.distinct > MOST_VALUES
    full = len(same_role) >= room.get(column.role, 0)
    if column.role is Role.IGNORED or too_many or full or column.dimension in names - {""}:
        return Use(Role.IGNORED)
    return Use(column.role, column.dimension)


def _with_role(column: Column, proposed: Mapping) -> Column:
    use = proposed.columns.get(column.key, Use(Role.IGNORED))
    return replace(column, role=use.role, dimension=use.dimension or column.dimension)


def sex_reading(source: Source, mapping: Mapping) -> SexReading | None:
    """How the column of sex of a mapping is read, None where it has none."""
    keys = [key for key, _ in mapping.used_as(Role.SEX)]
    headings = [key_of_heading(heading or "") for heading in source.headings]
    at = next((headings.index(key) for key in keys if key in headings), None)
    if at is None:
        return None
    values = value_counts(source, source.table[f"c{at}"], 10_000)
    return sexes.reading(values, mapping.sex)


def doubles(source: Source, rows: int) -> list[Note]:
    """What to know of rows that are the same; they all count."""
    if not source.is_numbered or source.melted or not 0 < rows <= _DUPLICATES_UP_TO:
        return []
    names = [f"c{at}" for at, heading in enumerate(source.headings) if heading]
    different = source.table.select(*names).distinct().aggregate(n=ibis._.count())
    same = rows - int(source.engine.rows(different)[0][0])
    return [Note("roster.same_rows", {"rows": same})] if same else []

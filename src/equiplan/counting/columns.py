"""Counts by columns that somebody names in words, of the people that a filter lets through."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import reduce
from operator import and_, eq, ge, gt, le, lt, or_
from pathlib import Path
from typing import Any

import ibis.expr.types as ir

from equiplan.domain.places.countries import code_of
from equiplan.domain.text.comparing import folded
from equiplan.importing.limits import Limits
from equiplan.importing.people import sexes
from equiplan.importing.people.categories import categories
from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.headings import key_of_heading, use_of
from equiplan.importing.people.model import (
    EVERY_ROW,
    PAY,
    QUARTILE,
    Counted,
    Mapping,
    Role,
    Use,
    dimension_name,
)

from .choices import key_of_weight, opened
from .engine import Engine
from .expressions import counted, holding, number_of
from .plan import unknown_column
from .rosters import MOST_GROUPS, SEX, count, said
from .sources import Source
from .where import Compared, Sign, Where, parsed

_SIGNS: dict[Sign, Callable[[Any, Any], Any]] = {"<": lt, "<=": le, ">": gt, ">=": ge}


def count_by(
    engine: Engine, path: Path, asked: dict[str, Any], on: date, limits: Limits
) -> Counted:
    """The counts of a file by some columns; raises RosterRefused.

    `asked` has `by`, the dimensions or headings to count by ("sex" among them or not), `where`, a
    filter (see `where`), `amounts`, the columns to add up, `sex`, what values of sex mean, `sheet`,
    and what was chosen: `hidden_rows`, `once_per` a heading, `weight` some headings, the last two
    EVERY_ROW where every row is one person.
    """
    first = Mapping.from_json({**asked, "columns": None, "once_per": None, "weight": None})
    each_is_one = asked.get("weight") == EVERY_ROW
    first = replace(first, weight=EVERY_ROW) if each_is_one else first
    source = opened(engine, path, first, limits)
    mapping = _mapping(source, asked)
    text = str(asked.get("where") or "").strip()
    condition = _condition(source, mapping, parsed(text), on) if text else None
    with_sex = SEX in map(dimension_name, asked["by"])
    return count(source, mapping, on, where=condition, with_sex=with_sex)


def _mapping(source: Source, asked: dict[str, Any]) -> Mapping:
    uses: dict[str, Use] = {}
    for name in asked["by"]:
        role = Role.SEX if dimension_name(name) == SEX else Role.DIMENSION
        if dimension_name(name) != QUARTILE:
            key = _key(source, name)
            taken = {use.dimension for use in uses.values()}
            uses[key] = Use(role, "" if role is Role.SEX else _dimension(key, name, taken))
    quarters = QUARTILE in map(dimension_name, asked["by"])
    for name in asked.get("amounts") or ([PAY] if quarters else []):
        uses[_key(source, name)] = Use(Role.AMOUNT, dimension_name(name), quarters)
    once_per, weight = asked.get("once_per"), asked.get("weight")
    return Mapping.from_json(
        {
            "sex": asked.get("sex"),
            "columns": Mapping(uses).to_json()["columns"],
            "hidden_rows": asked.get("hidden_rows"),
            "once_per": _key(source, once_per) if once_per else once_per,
            "weight": key_of_weight(source, weight) if weight else weight,
        }
    )


def _dimension(key: str, name: str, taken: set[str]) -> str:
    """What a column is a column of, by its heading; another of the same goes by its own name."""
    known = use_of(key)
    is_free = known.role is Role.DIMENSION and known.dimension not in taken
    return known.dimension if is_free else dimension_name(name)


def _key(source: Source, name: str) -> str:
    """The key of the column that a person names by its heading, or by what it is a column of."""
    return key_of_heading(source.headings[_place(source, name)] or "")


def _place(source: Source, name: str) -> int:
    headings = [heading or "" for heading in source.headings]
    keys = [key_of_heading(heading) for heading in headings]
    if (key := key_of_heading(name.replace("_", " "))) and key in keys:
        return keys.index(key)
    wanted = dimension_name(name)
    for at, heading in enumerate(headings):
        use = use_of(heading)
        if heading and wanted in {use.dimension, SEX if use.role is Role.SEX else ""}:
            return at
    raise unknown_column(source, name)


def _condition(source: Source, mapping: Mapping, where: Where, on: date) -> ir.BooleanValue:
    if isinstance(where, Compared):
        return _comparison(source, mapping, where, on)
    parts = (_condition(source, mapping, part, on) for part in where.parts)
    return reduce(and_ if where.word == "and" else or_, parts)


def _comparison(source: Source, mapping: Mapping, asked: Compared, on: date) -> ir.BooleanValue:
    at = _place(source, asked.column)
    column = source.table[f"c{at}"]
    use = use_of(source.headings[at] or "")
    if use.role is Role.AMOUNT or (use.role is Role.IGNORED and asked.sign in _SIGNS):
        return _of_amount(column, asked)
    found = source.engine.rows(counted(source.table, [f"c{at}"]).limit(MOST_GROUPS + 1))

    if len(found) > MOST_GROUPS:
        raise RosterRefused("roster.too_many_cells", limit=MOST_GROUPS)
    rows = {said(value): int(people) for value, people, _ in found}
    known = (
        sexes.codes(rows, mapping.sex)
        if use.role is Role.SEX
        else categories(use.dimension, rows, on, source.headings[at] or "")
    )
    holds = _test(asked, use.dimension)
    values = [value for value, *_ in found if holds(said(value), known[said(value)])]
    return holding(column, values)


Test = Callable[[str, str], bool]
"""Whether a value, and the category that it counts as, are what is asked for."""


def _test(asked: Compared, dimension: str) -> Test:
    if asked.sign in _SIGNS:
        than = _number(asked.values[0], asked.column)
        sign = _SIGNS[asked.sign]
        return lambda value, _: any(sign(number, than) for number in _numbers(value))
    wanted = {_plain(value) for value in asked.values}
    if dimension == "country":  # by whichever name or code
        wanted |= {_plain(code) for value in asked.values if (code := code_of(value))}
    among = asked.sign == "="
    return lambda value, category: (
        (not wanted.isdisjoint({_plain(value), _plain(category)})) is among
    )


def _of_amount(column: ir.Value, asked: Compared) -> ir.BooleanValue:
    amount = number_of(column)
    numbers = [_number(value, asked.column) for value in asked.values]
    if asked.sign in _SIGNS:
        above: ir.BooleanValue = _SIGNS[asked.sign](amount, numbers[0]).fill_null(False)
        return above
    among = reduce(or_, (eq(amount, number) for number in numbers)).fill_null(False)
    return among if asked.sign == "=" else ~among


def _plain(text: str) -> str:
    """A text as it is compared: folded, and a number without spare zeros."""
    number = next(_numbers(text), None)
    return folded(text.strip()) if number is None else repr(number)


def _numbers(text: str) -> Iterator[float]:
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        return
    if math.isfinite(number):
        yield number


def _number(text: str, column: str) -> float:
    for number in _numbers(text):
        return number
    raise RosterRefused("where.not_a_number", text=text[:40], column=column[:80])

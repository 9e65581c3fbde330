"""Reads the tables that are about to leave from JSON: the auditor's own reader.

The format is that of `docs/method/audit.md`: `tables` with `cells`, `"count": null` where
protected; a cell may have `percent` (of the cell `of`, by default of the whole table), or a count
`rounded_to` a step. `earlier` are releases that have left before, `texts` words beside the tables.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from equiplan.domain.errors import Refused

from .messages import MESSAGES
from .seen import Cell, Claim, Grid, Nest, Seen, around, exactly

OWN = frozenset({"count", "percent", "rounded_to", "of", "decimals"})
MOST_CELLS = 50_000
MOST_COUNT = 10**9
MOST_DIGITS = 15
MOST_DECIMALS = 9

Plain = Mapping[str, Any]


class AuditRefused(Refused):
    """These are no tables that could be attacked; the sentence says where and what to do."""

    messages = MESSAGES


def read(content: bytes | str) -> Seen:
    """What a file shows; AuditRefused where it is not such a file."""
    try:
        document = json.loads(content, parse_float=_decimal, parse_int=_integer)
    except (ValueError, RecursionError) as error:
        raise AuditRefused("audit.not_json") from error
    return seen(document)


def _integer(text: str) -> int:
    """A whole number that is not absurdly long: turning it round would take for ever."""
    if len(text) > MOST_DIGITS:
        raise AuditRefused("audit.absurd", number=f"{text[:MOST_DIGITS]}…")
    return int(text)


def _decimal(text: str) -> Decimal:
    """A number with decimals or an exponent, refused at once where no table has such a one."""
    mantissa, _, power = text.lower().partition("e")
    if len(mantissa) <= 2 * MOST_DIGITS and len(power) <= len(str(-MOST_DECIMALS)):
        number = Decimal(text)
        if -MOST_DECIMALS <= int(number.as_tuple().exponent) <= MOST_DECIMALS:
            return number
    raise AuditRefused("audit.absurd", number=text[: 2 * MOST_DIGITS])


def seen(document: object, earlier: Iterable[object] = ()) -> Seen:
    """The same of parsed JSON; `earlier` are releases beside those that it names itself."""
    plain = _mapping(document, "")
    others = [_mapping(each, "") for each in (*_list(plain, "earlier", optional=True), *earlier)]
    now, before = _told([plain]), _told(others)
    if not now.grids:
        raise AuditRefused("audit.no_table")
    grids = (*now.grids, *before.grids)
    if sum(grid.size() for grid in grids) > MOST_CELLS:
        raise AuditRefused("audit.too_large")
    merged = dict(pair for each in (plain, *others) for pair in _merged(each))
    nests = nests_of((plain, *others), grids, merged)
    threshold = _whole(plain.get("threshold", 5), "threshold", least=1)
    return Seen(
        threshold=threshold,
        width=_whole(plain.get("width", threshold), "width", least=1),
        grids=grids,
        claims=(*now.claims, *before.claims),
        hidden=frozenset(now.hidden),
        shown=now.shown,
        texts=tuple(_text(each) for each in _list(plain, "texts", optional=True)),
        secret=frozenset(_text(each) for each in _list(plain, "secret", optional=True)),
        merged=merged,
        nests=nests,
        names=frozenset(_text(each) for each in _list(plain, "names", optional=True)),
    )


def _told(releases: Iterable[Plain]) -> "_Told":
    release_tables = _Told()
    for release in releases:
        for table in _list(release, "tables"):
            release_tables.table(_mapping(table, ""))
    return release_tables


def _merged(release: Plain) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    for name, labels in _mapping(release.get("merged", {}), "").items():
        for label in _mapping(labels, ""):
            yield (name, label), tuple(_text(each) for each in _list(labels, label))


def nests_of(
    releases: Iterable[Plain],
    grids: tuple[Grid, ...],
    merged: Mapping[tuple[str, str], tuple[str, ...]],
) -> tuple[Nest, ...]:
    """What lies in what, as releases say it; AuditRefused where that cannot be so."""
    given = [
        _nest(each) for release in releases for each in _list(release, "hierarchies", optional=True)
    ]
    made: dict[tuple[str, str, bool], Nest] = {}
    for each in given:
        at = each.child, each.parent, each.is_found
        made[at] = _one_nest(made.get(at, each), each)
    nests = tuple(made.values())
    declared = [each for each in nests if not each.is_found]
    _check_nests(declared, grids)
    written = {
        (name, each) for grid in grids for name in grid.categories for each in grid.categories[name]
    }
    for each in declared:
        for name, one in sorted(written - merged.keys()):
            if name == each.child and one not in each.within:
                facts = {"child": name, "category": one, "parent": each.parent}
                raise AuditRefused("audit.hierarchy_missing", **facts)
    return nests


def _nest(document: object) -> Nest:
    plain = _mapping(document, "")
    within = plain.get("map")
    if not isinstance(within, Mapping) or not {"child", "parent"} <= plain.keys():
        raise AuditRefused("audit.hierarchy")
    lists = {one: each if isinstance(each, list) else [each] for one, each in within.items()}
    places = {one: frozenset(_text(each) for each in several) for one, several in lists.items()}
    if not all(places.values()):
        raise AuditRefused("audit.hierarchy")
    return Nest(_text(plain["child"]), _text(plain["parent"]), places, plain.get("found") is True)


def _one_nest(one: Nest, other: Nest) -> Nest:
    for category, places in other.within.items():
        if one.within.get(category, places) != places:
            facts = {"child": one.child, "category": category, "parent": one.parent}
            raise AuditRefused("audit.hierarchy_two", **facts)
    return replace(one, within={**one.within, **other.within})


def _check_nests(nests: Iterable[Nest], grids: tuple[Grid, ...]) -> None:
    """Dimensions that are told, every category in its place, and no ring."""
    up: dict[str, set[str]] = {}
    for each in nests:
        up.setdefault(each.child, set()).add(each.parent)
    parents: set[str] = set().union(*up.values())
    ties = {name for name in parents if sum(name in above for above in up.values()) > 1}
    known = {name for grid in grids for name in grid.categories} | (up.keys() & parents) | ties
    for name in sorted((up.keys() | parents) - known):
        raise AuditRefused("audit.hierarchy_dimension", name=name)
    for name in up:
        if name in _reached(name, up):
            raise AuditRefused("audit.hierarchy_ring", names=", ".join(sorted(up)))


def _reached(name: str, up: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    left = list(up.get(name, ()))
    while left:
        each = left.pop()
        if each not in found:
            found.add(each)
            left += up.get(each, ())
    return found


@dataclass(slots=True)
class _Told:
    """What the tables of one release or of several tell, gathered table by table."""

    grids: list[Grid] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    hidden: set[Cell] = field(default_factory=set)
    shown: dict[Cell, int] = field(default_factory=dict)

    def table(self, plain: Plain) -> None:
        """Take one table; an inner cell that it leaves out counts nobody."""
        name = str(plain.get("name", len(self.grids) + 1))
        dimensions = _dimensions(plain, name)
        rows = [_mapping(each, name) for each in _list(plain, "cells")]
        where = _Where(dimensions, name)
        cells = [_cell(row, where) for row in rows]
        grid = Grid(name, {each: _categories(cells, each) for each in dimensions})
        if grid.size() > MOST_CELLS:
            raise AuditRefused("audit.too_large")
        self.grids.append(grid)
        for cell, row in zip(cells, rows, strict=True):
            self._row(cell, row, where)
        listed = set(cells)
        self.claims.extend(
            exactly(cell, 0)
            for cell in grid.cells()
            if dimensions and grid.is_inner(cell) and cell not in listed
        )

    def _row(self, cell: Cell, row: Plain, where: "_Where") -> None:
        self.claims.extend(_claims(cell, row, where))
        count = row.get("count")
        if count is None:
            self.hidden.add(cell)
        elif "rounded_to" not in row:
            self.shown[cell] = _whole(count, where.name, least=0)


@dataclass(frozen=True, slots=True)
class _Where:
    dimensions: tuple[str, ...]
    name: str


def _claims(cell: Cell, row: Plain, where: _Where) -> Iterator[Claim]:
    count, step = row.get("count"), row.get("rounded_to")
    if count is not None and step is not None:
        width = Fraction(_whole(step, where.name, least=1))
        yield around(cell, _fraction(count, where.name), width)
    elif count is not None:
        yield exactly(cell, _whole(count, where.name, least=0))
    if row.get("percent") is not None:
        percent = _fraction(row["percent"], where.name)
        of = _mapping(row.get("of", {}), where.name)
        step = Fraction(1, 10 ** _decimals(row, where.name))
        yield around(cell, percent, step, _cell(of, where, is_whole=True))


def _decimals(row: Plain, name: str) -> int:
    if "decimals" in row:
        return min(_whole(row["decimals"], name, least=0), 9)
    percent = row["percent"]
    exponent = percent.as_tuple().exponent if isinstance(percent, Decimal) else 0
    return min(-exponent, 9) if isinstance(exponent, int) and exponent < 0 else 0


def _dimensions(plain: Plain, name: str) -> tuple[str, ...]:
    named = tuple(_text(each) for each in _list(plain, "dimensions"))
    if len(set(named)) != len(named) or OWN & set(named):
        raise AuditRefused("audit.dimensions", table=name)
    return named


def _cell(row: Plain, where: _Where, *, is_whole: bool = False) -> Cell:
    strange = row.keys() - set(where.dimensions) - (set() if is_whole else OWN)
    if strange:
        what = min(map(str, strange))
        raise AuditRefused("audit.strange_dimension", table=where.name, what=what)
    named = (each for each in where.dimensions if row.get(each) is not None)
    return frozenset((each, _text(row[each])) for each in named)


def _categories(cells: Iterable[Cell], dimension: str) -> tuple[str, ...]:
    found = (category for cell in cells for name, category in cell if name == dimension)
    return tuple(dict.fromkeys(found))


def _mapping(value: object, name: str) -> Plain:
    if not isinstance(value, Mapping):
        raise AuditRefused("audit.not_tables" if not name else "audit.cell", table=name)
    return value


def _list(plain: Plain, key: str, *, optional: bool = False) -> list[Any]:
    value = plain.get(key, [] if optional else None)
    if not isinstance(value, list):
        raise AuditRefused("audit.not_tables", table="")
    return value


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal | float):
        raise AuditRefused("audit.category")
    return str(value)


def _fraction(value: object, name: str) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | float):
        raise AuditRefused("audit.number_wrong", table=name)
    if isinstance(value, Decimal) and abs(value.adjusted()) > MOST_DIGITS:
        raise AuditRefused("audit.number_wrong", table=name)
    try:
        number = Fraction(value)
    except (ValueError, OverflowError) as error:
        raise AuditRefused("audit.number_wrong", table=name) from error
    if not 0 <= number <= MOST_COUNT:
        raise AuditRefused("audit.number_wrong", table=name)
    return number


def _whole(value: object, name: str, *, least: int) -> int:
    number = _fraction(value, name)
    if number.denominator != 1 or number < least:
        raise AuditRefused("audit.number_wrong", table=name)
    return int(number)

"""The JSON of tables that go in and out: what two readers could understand differently is refused.

The format is that of `equiplan protect`: `docs/method/disclosure.md`.
"""

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from .errors import TablesRefused, malformed
from .finding import found_in
from .limits import (
    MEGABYTE,
    MOST_BYTES,
    MOST_CATEGORIES,
    MOST_CELLS,
    MOST_COUNT,
    MOST_DIGITS,
    MOST_DIMENSIONS,
    MOST_HIERARCHIES,
    MOST_TABLES,
    MOST_TEXT,
    MOST_THRESHOLD,
)
from .model import Hierarchy, Key, Policy, Problem, Release, Shown, Table

_COUNT = "count"
_IN_FILE = ("threshold", "tables", "policy", "secret", "hierarchies")
_IN_RELEASE = (*_IN_FILE, "width", "merged", "report", "labels", "title", "what")
_IN_TABLE = ("name", "dimensions", "cells")
_IN_HIERARCHY = ("child", "parent", "map", "found")
_Named = tuple[str, tuple[str, ...], dict[Key, Any]]


def read(given: bytes) -> Problem:
    """The tables to protect that a file holds; TablesRefused says what is wrong with it."""
    plain = _object(_json(given), "JSON", _IN_FILE)
    tables = tuple(Table(*each) for each in _tables(plain.get("tables"), _count))
    is_declared = "hierarchies" in plain
    return Problem(
        threshold=_threshold(plain.get("threshold")),
        tables=tables,
        hierarchies=_hierarchies(plain["hierarchies"]) if is_declared else found_in(tables),
        policy=_policy(plain.get("policy", Policy.INTERNAL.value)),
        secret=_secret(
            plain.get("secret", []), {name for each in tables for name in each.dimensions}
        ),
    )


def release(given: bytes) -> Release:
    """What was published, of a file with every cell, null where it is protected."""
    plain = _object(_json(given), "JSON", _IN_RELEASE)
    tables = _tables(plain.get("tables"), _count_or_null)
    for place, (_, dimensions, cells) in enumerate(tables):
        if len(cells) != size_of(dimensions, cells):
            raise malformed(f"tables[{place}].cells", "complete")
    return Release(
        threshold=_threshold(plain.get("threshold")),
        tables=tuple(Shown(*each) for each in tables),
        merged=_merged(plain.get("merged", {})),
        hierarchies=_hierarchies(plain.get("hierarchies", [])),
    )


def written(release: Release, problem: Problem | None = None) -> dict[str, Any]:
    """A release as plain values for JSON, its cells in order, totals after their parts.

    With the problem it came from, what is secret is named too, for the auditor.
    """
    plain: dict[str, Any] = {
        "threshold": release.threshold,
        "width": release.threshold,
        **_policy_of(problem),
        "tables": [
            {
                "name": table.name,
                "dimensions": list(table.dimensions),
                "cells": [_cell(table.dimensions, key, table.cells[key]) for key in table.cells],
            }
            for table in release.tables
        ],
    }
    if release.merged:
        plain["merged"] = {
            name: {label: list(parts) for label, parts in sorted(labels.items())}
            for name, labels in sorted(release.merged.items())
        }
    if release.hierarchies:
        plain["hierarchies"] = hierarchies_plain(release.hierarchies)
    return plain


def hierarchies_plain(hierarchies: Iterable[Hierarchy]) -> list[dict[str, Any]]:
    """Hierarchies as plain values for JSON."""
    return [_hierarchy_plain(each) for each in hierarchies]


def _hierarchy_plain(hierarchy: Hierarchy) -> dict[str, Any]:
    within = {
        one: min(parents) if len(parents) == 1 else sorted(parents)
        for one, parents in sorted(hierarchy.within.items())
    }
    plain = {"child": hierarchy.child, "parent": hierarchy.parent, "map": within}
    return plain | ({"found": True} if hierarchy.is_found else {})


def _policy_of(problem: Problem | None) -> dict[str, Any]:
    if problem is None:
        return {}
    plain: dict[str, Any] = {"policy": problem.policy.value}
    if problem.policy is Policy.SENSITIVE:
        every = {name for table in problem.tables for name in table.dimensions}
        plain["secret"] = sorted(problem.secret or every)
    return plain


def _cell(dimensions: Sequence[str], key: Key, count: int | None) -> dict[str, Any]:
    named = zip(dimensions, key, strict=True)
    return {name: one for name, one in named if one is not None} | {_COUNT: count}


def categories_of(keys: Iterable[Key], width: int) -> tuple[tuple[str, ...], ...]:
    """The categories of each of `width` dimensions, in the order in which they first appear."""
    found: tuple[dict[str, None], ...] = tuple({} for _ in range(width))
    for key in keys:
        for names, one in zip(found, key, strict=True):
            if one is not None:
                names[one] = None
    return tuple(tuple(names) for names in found)


def size_of(dimensions: Sequence[str], cells: Mapping[Key, object]) -> int:
    """How many cells a table has, totals included."""
    return math.prod(len(each) + 1 for each in categories_of(cells, len(dimensions)))


def _json(given: bytes) -> Any:
    if len(given) > MOST_BYTES:
        raise TablesRefused("tables.too_large", limit=MOST_BYTES // MEGABYTE)
    try:
        return json.loads(
            given.decode("utf-8"),
            object_pairs_hook=_once,
            parse_constant=_no_constant,
            parse_int=_short,
        )
    except (ValueError, RecursionError):
        raise TablesRefused("tables.not_json") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a name twice")
    return made


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _short(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise ValueError("too many digits")
    return int(text)


def _object(plain: Any, where: str, allowed: Sequence[str]) -> dict[str, Any]:
    if not isinstance(plain, dict):
        raise malformed(where, "object")
    for word in plain:
        if word not in allowed:
            facts = {"where": where, "word": word[:MOST_TEXT], "allowed": ", ".join(allowed)}
            raise TablesRefused("tables.unknown_word", **facts)
    return plain


def _list(plain: Any, where: str, limit: int, what: str) -> list[Any]:
    if not isinstance(plain, list) or not plain:
        raise malformed(where, "list")
    _check_number(len(plain), where, limit, what)
    return plain


def _check_number(number: int, where: str, limit: int, what: str) -> None:
    if number > limit:
        raise TablesRefused("tables.too_many", where=where, number=number, what=what, limit=limit)


def _text(plain: Any, where: str) -> str:
    if not isinstance(plain, str) or not 1 <= len(plain) <= MOST_TEXT:
        raise malformed(where, "text")
    if plain != plain.strip() or not plain.isprintable():
        raise malformed(where, "text")
    return plain


def _whole(plain: Any, least: int, most: int, where: str, expected: str) -> int:
    if not isinstance(plain, int) or isinstance(plain, bool) or not least <= plain <= most:
        raise malformed(where, expected)
    return plain


def _threshold(plain: Any) -> int:
    return _whole(plain, 1, MOST_THRESHOLD, "threshold", "threshold")


def _policy(plain: Any) -> Policy:
    if plain not in [each.value for each in Policy]:
        raise malformed("policy", "policy")
    return Policy(plain)


def _secret(plain: Any, dimensions: set[str]) -> frozenset[str]:
    if not isinstance(plain, list) or any(
        not isinstance(each, str) or each not in dimensions for each in plain
    ):
        raise malformed("secret", "dimension")
    return frozenset(plain)


def _count(plain: Any, where: str) -> int:
    return _whole(plain, 0, MOST_COUNT, where, "count")


def _count_or_null(plain: Any, where: str) -> int | None:
    return None if plain is None else _whole(plain, 0, MOST_COUNT, where, "count_or_null")


def _tables(plain: Any, count: Callable[[Any, str], int | None]) -> list[_Named]:
    given = _list(plain, "tables", MOST_TABLES, "tables")
    tables = [_table(each, f"tables[{place}]", count) for place, each in enumerate(given)]
    _check_names([name for name, _, _ in tables], "tables")
    sizes = sum(size_of(dimensions, cells) for _, dimensions, cells in tables)
    _check_number(sizes, "tables", MOST_CELLS, "cells")
    return tables


def _table(plain: Any, where: str, count: Callable[[Any, str], int | None]) -> _Named:
    given = _object(plain, where, _IN_TABLE)
    dimensions = _dimensions(given.get("dimensions"), f"{where}.dimensions")
    cells: dict[Key, Any] = {}
    for place, each in enumerate(_list(given.get("cells"), f"{where}.cells", MOST_CELLS, "cells")):
        here = f"{where}.cells[{place}]"
        cell = _object(each, here, (*dimensions, _COUNT))
        key = tuple(_category(cell, name, here) for name in dimensions)
        if key in cells:
            raise TablesRefused("tables.twice", what=named(dimensions, key), where=here)
        cells[key] = count(cell.get(_COUNT, ""), f"{here}.{_COUNT}")
    for name, categories in zip(dimensions, categories_of(cells, len(dimensions)), strict=True):
        if not categories:
            raise malformed(f"{where}.cells", "dimension")
        _check_number(len(categories), f"{where}.{name}", MOST_CATEGORIES, "categories")
    return _text(given.get("name"), f"{where}.name"), dimensions, cells


def _category(cell: Mapping[str, Any], name: str, where: str) -> str | None:
    return _text(cell[name], f"{where}.{name}") if name in cell else None


def _dimensions(plain: Any, where: str) -> tuple[str, ...]:
    given = _list(plain, where, MOST_DIMENSIONS, "dimensions")
    names = [_text(each, f"{where}[{place}]") for place, each in enumerate(given)]
    _check_names([*names, _COUNT], where)
    return tuple(names)


def _check_names(names: Sequence[str], where: str) -> None:
    for name in names:
        if names.count(name) > 1:
            raise TablesRefused("tables.twice", what=name, where=where)


def _merged(plain: Any) -> dict[str, dict[str, tuple[str, ...]]]:
    if not isinstance(plain, dict):
        raise malformed("merged", "object")
    return {name: _labels(plain[name], f"merged.{name[:MOST_TEXT]}") for name in plain}


def _labels(plain: Any, where: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(plain, dict):
        raise malformed(where, "object")
    return {
        label: tuple(
            _text(each, where) for each in _list(parts, where, MOST_CATEGORIES, "categories")
        )
        for label, parts in plain.items()
    }


def _hierarchies(plain: Any) -> tuple[Hierarchy, ...]:
    if not isinstance(plain, list):
        raise malformed("hierarchies", "hierarchies")
    _check_number(len(plain), "hierarchies", MOST_HIERARCHIES, "hierarchies")
    found = [_hierarchy(each, f"hierarchies[{place}]") for place, each in enumerate(plain)]
    pairs = [f"{each.child} → {each.parent}" for each in found]
    _check_names(pairs, "hierarchies")
    return tuple(found)


def _hierarchy(plain: Any, where: str) -> Hierarchy:
    given = _object(plain, where, _IN_HIERARCHY)
    child, parent = (_text(given.get(each), f"{where}.{each}") for each in ("child", "parent"))
    within = given.get("map")
    if not isinstance(within, dict) or not within:
        raise malformed(f"{where}.map", "map")
    _check_number(len(within), f"{where}.map", MOST_CATEGORIES, "categories")
    return Hierarchy(
        child,
        parent,
        {
            one: _parents(parents, f"{where}.map.{one[:MOST_TEXT]}")
            for one, parents in within.items()
        },
        is_found=given.get("found") is True,
    )


def _parents(plain: Any, where: str) -> frozenset[str]:
    """The one category that another lies in, or those that it may lie in."""
    several = plain if isinstance(plain, list) and plain else [plain]
    return frozenset(_text(each, where) for each in several)


def named(dimensions: Sequence[str], key: Key) -> str:
    """A cell as people read it: "school=A, sex=F"; "*" is the total of everything."""
    parts = [f"{name}={one}" for name, one in zip(dimensions, key, strict=True) if one is not None]
    return ", ".join(parts) or "*"

"""Tables for the auditor's tests, and all tables there can be, tried one by one."""

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any

Joint = Mapping[tuple[str, ...], int]
Dimensions = Sequence[tuple[str, Sequence[str]]]
Hide = Callable[[dict[str, str], int], bool]


def table(name: str, shown: Sequence[str], dimensions: Dimensions, joint: Joint, hide: Hide) -> Any:
    """One table of a joint one, every cell and total of it, some of them hidden."""
    order = [each for each, _ in dimensions]
    choices = [(None, *several) for each, several in dimensions if each in shown]
    cells = []
    for chosen in product(*choices):
        named = zip([each for each in order if each in shown], chosen, strict=True)
        cell = {each: category for each, category in named if category is not None}
        count = sum(n for key, n in joint.items() if _is_in(key, cell, order))
        cells.append({**cell, "count": None if hide(cell, count) else count})
    return {"name": name, "dimensions": [each for each in order if each in shown], "cells": cells}


def _is_in(key: tuple[str, ...], cell: Mapping[str, str], order: Sequence[str]) -> bool:
    return all(key[order.index(each)] == category for each, category in cell.items())


def square(rows: Sequence[Sequence[int]], hidden: set[tuple[int, int]]) -> dict[str, Any]:
    """A table of two dimensions with its totals; `hidden` are places (row, column)."""
    dimensions = [("row", [f"r{n}" for n in range(len(rows))])]
    dimensions.append(("column", [f"c{n}" for n in range(len(rows[0]))]))
    joint: Joint = {(f"r{r}", f"c{c}"): n for r, row in enumerate(rows) for c, n in enumerate(row)}
    places = {(f"r{r}", f"c{c}") for r, c in hidden}
    made = table(
        "t",
        ["row", "column"],
        dimensions,
        joint,
        lambda cell, _: (cell.get("row"), cell.get("column")) in places,
    )
    return {"threshold": 5, "tables": [made]}


def brute(told: Mapping[str, Any], dimensions: Dimensions, most: int) -> dict[Any, tuple[int, int]]:
    """The least and greatest of each hidden cell over every joint table of 0 to `most` a cell."""
    order = [each for each, _ in dimensions]
    keys = list(product(*(several for _, several in dimensions)))
    shown, hidden = [], {}
    for each in told["tables"]:
        for row in each["cells"]:
            cell = {name: row[name] for name in each["dimensions"] if name in row}
            places = [n for n, key in enumerate(keys) if _is_in(key, cell, order)]
            if row["count"] is None:
                hidden[frozenset(cell.items())] = places
            else:
                shown.append((places, row["count"]))
    found: dict[Any, tuple[int, int]] = {}
    for numbers in product(range(most + 1), repeat=len(keys)):
        if all(sum(numbers[n] for n in places) == count for places, count in shown):
            for key, places in hidden.items():
                here = sum(numbers[n] for n in places)
                low, high = found.get(key, (here, here))
                found[key] = (min(low, here), max(high, here))
    return found

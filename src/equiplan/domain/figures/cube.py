"""A count by dimensions: coded categories and a cell for each, from counting to publication.

Codes only: what a dimension or a category is called is said where it is shown, in the reader's
language. Totals are not stored: they are the sums of the finest cells, so that what is shown of a
cube is never more than its cells.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .cells import MISSING, PROTECTED, Cell, NotComputable, Reason, Value, count, total

Place = tuple[str, ...]
"""A category of each dimension of a cube, in order."""

UNKNOWN = "_U"
"""The category of what nobody has said, in any dimension."""
OTHER = "_O"
"""The category of what is none of the others, whatever it is called: Autres, Another, Otros."""
ALL = "_T"
"""All categories of a dimension together; never a category of a cube."""


@dataclass(frozen=True, slots=True)
class Cube:
    """Cells by the categories of some dimensions; a place that is not there counts nobody.

    `above` says what lies in what: child dimension -> parent dimension -> the parent's category
    of each category of the child. A parent is asked for like a dimension.
    """

    dimensions: tuple[str, ...]
    cells: Mapping[Place, Cell]
    above: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Every place has a category of each dimension, and none of them is a total."""
        for place in self.cells:
            if len(place) != len(self.dimensions) or ALL in place:
                raise ValueError(f"{place} is no place of {self.dimensions}")

    def categories(self, name: str) -> tuple[str, ...]:
        """The categories of a dimension, or of one above it, sorted, the unknown last."""
        found = {self._category(place, name) for place in self.cells}
        return tuple(sorted(found, key=lambda each: (each == UNKNOWN, each)))

    def cell(self, where: Mapping[str, str]) -> Cell:
        """The cell of some categories, the other dimensions summed up; 0 where nobody is."""
        found = [
            cell
            for place, cell in self.cells.items()
            if all(self._category(place, name) == one for name, one in where.items())
        ]
        return total(found) if found else count(0)

    def by(self, *names: str) -> "Cube":
        """The same by these dimensions only, in this order."""
        groups: dict[Place, list[Cell]] = {}
        for place, cell in self.cells.items():
            key = tuple(self._category(place, name) for name in names)
            groups.setdefault(key, []).append(cell)
        return Cube(names, {key: total(cells) for key, cells in groups.items()})

    def mapped(self, rule: Callable[[Place, Cell], Cell]) -> "Cube":
        """The same with other cells in its places."""
        cells = {place: rule(place, cell) for place, cell in self.cells.items()}
        return Cube(self.dimensions, cells, self.above)

    def _category(self, place: Place, name: str) -> str:
        if name in self.dimensions:
            return place[self.dimensions.index(name)]
        for at, child in enumerate(self.dimensions):
            parents = self.above.get(child, {})
            if name in parents:
                return parents[name].get(place[at], UNKNOWN)
        raise KeyError(name)


def of_rows(dimensions: Sequence[str], rows: Iterable[tuple[Mapping[str, str], int]]) -> Cube:
    """The cube of counted rows: a breakdown and how many; what a row leaves out is unknown."""
    numbers: dict[Place, int] = {}
    for breakdown, number in rows:
        place = tuple(breakdown.get(name) or UNKNOWN for name in dimensions)
        numbers[place] = numbers.get(place, 0) + number
    return Cube(tuple(dimensions), {place: count(number) for place, number in numbers.items()})


def to_json(cube: Cube) -> dict[str, Any]:
    """A cube as plain JSON; a cell is a number, null where protected, else why there is none."""
    cells = [[*place, _plain(cell)] for place, cell in sorted(cube.cells.items())]
    return {"dimensions": list(cube.dimensions), "cells": cells, "above": cube.above}


def from_json(content: Mapping[str, Any]) -> Cube:
    """What `to_json` wrote."""
    cells = {tuple(place): _cell(plain) for *place, plain in content["cells"]}
    return Cube(tuple(content["dimensions"]), cells, content.get("above", {}))


def _plain(cell: Cell) -> float | str | None:
    if isinstance(cell, Value):
        return int(cell.number) if cell.number.is_integer() else cell.number
    if isinstance(cell, NotComputable):
        return cell.reason.value
    return None if cell == PROTECTED else ""


def _cell(plain: float | str | None) -> Cell:
    if plain is None:
        return PROTECTED
    if isinstance(plain, str):
        return NotComputable(Reason(plain)) if plain else MISSING
    return Value(float(plain))

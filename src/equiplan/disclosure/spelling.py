"""Names that tables write differently (accents, capitals, spaces, punctuation): perhaps the same.

They are said, and protected as if they were the same: that holds too if they are not. Every table
keeps its own spelling. Names that one table uses side by side are two.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from equiplan.domain.text.comparing import folded

from .model import Hierarchy, Key, Place, Problem, Protection, Release, Shown, Table
from .wire import categories_of

Names = Mapping[str, str]
AnyTable = TypeVar("AnyTable", Table, Shown)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two names that may be the same, of a dimension; "" where they are dimensions themselves."""

    dimension: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name for all that may be the same: of dimensions, and of the categories of each."""

    dimensions: Names = field(default_factory=dict)
    categories: Mapping[str, Names] = field(default_factory=dict)
    likenesses: tuple[Likeness, ...] = ()

    def problem(self, problem: Problem) -> Problem:
        """A problem with one name for each thing."""
        return replace(
            problem,
            tables=tuple(self._table(each) for each in problem.tables),
            secret=frozenset(map(self._dimension, problem.secret)),
            hierarchies=tuple(map(self._hierarchy, problem.hierarchies)),
        )

    def release(self, release: Release) -> Release:
        """What left before with one name for each thing."""
        merged = {
            self._dimension(name): {
                self._category(name, one): tuple(self._category(name, each) for each in parts)
                for one, parts in labels.items()
            }
            for name, labels in release.merged.items()
        }
        tables = tuple(self._table(each) for each in release.tables)
        hierarchies = tuple(map(self._hierarchy, release.hierarchies))
        return replace(release, tables=tables, merged=merged, hierarchies=hierarchies)

    def _dimension(self, name: str) -> str:
        return self.dimensions.get(name, name)

    def _category(self, dimension: str, name: str) -> str:
        return self.categories.get(self._dimension(dimension), {}).get(name, name)

    def _table(self, table: AnyTable) -> AnyTable:
        names = tuple(map(self._dimension, table.dimensions))
        cells = {self._key(names, key): count for key, count in table.cells.items()}
        return replace(table, dimensions=names, cells=cells)

    def _key(self, names: Sequence[str], key: Key) -> Key:
        pairs = zip(names, key, strict=True)
        return tuple(None if one is None else self._category(name, one) for name, one in pairs)

    def _hierarchy(self, hierarchy: Hierarchy) -> Hierarchy:
        child, parent = hierarchy.child, hierarchy.parent
        within = {
            self._category(child, one): frozenset(self._category(parent, each) for each in parents)
            for one, parents in hierarchy.within.items()
        }
        return replace(
            hierarchy, child=self._dimension(child), parent=self._dimension(parent), within=within
        )


def spelling_of(problem: Problem, earlier: Sequence[Release]) -> Spelling:
    """What may be the same in tables and in what left before them."""
    tables: list[Table | Shown] = list(problem.tables)
    tables += [table for each in earlier for table in each.tables]
    dimensions, likenesses = _same([frozenset(table.dimensions) for table in tables], "")
    used: dict[str, list[frozenset[str]]] = {}
    for table in tables:
        found = categories_of(table.cells, len(table.dimensions))
        for name, several in zip(table.dimensions, found, strict=True):
            used.setdefault(dimensions.get(name, name), []).append(frozenset(several))
    categories: dict[str, Names] = {}
    for name in sorted(used):
        categories[name], more = _same(used[name], name)
        likenesses += more
    return Spelling(dimensions, categories, tuple(likenesses))


def _same(uses: Iterable[frozenset[str]], dimension: str) -> tuple[dict[str, str], list[Likeness]]:
    lists = list(dict.fromkeys(uses))
    groups: dict[str, dict[str, None]] = {}
    for name in (name for names in lists for name in sorted(names)):
        groups.setdefault("".join(filter(str.isalnum, folded(name))), {})[name] = None
    found: dict[str, str] = {}
    likenesses: list[Likeness] = []
    for plain, group in sorted(groups.items()):
        if plain and len(group) > 1 and not any(len(names & group.keys()) > 1 for names in lists):
            first, *others = sorted(group)
            found |= dict.fromkeys(others, first)
            likenesses += [Likeness(dimension, first, other) for other in others]
    return found, likenesses


def as_given(protection: Protection, problem: Problem, spelling: Spelling) -> Protection:
    """A protection in which every table has the spelling that it came with."""
    own = {table.name: _own(table, spelling) for table in problem.tables}
    tables = tuple(_back(each, own[each.name]) for each in protection.release.tables)
    report = protection.report
    names = {each.name: each.dimensions for each in protection.release.tables}

    def places(found: frozenset[Place]) -> frozenset[Place]:
        return frozenset((name, _key_back(names[name], key, own[name])) for name, key in found)

    return replace(
        protection,
        release=replace(protection.release, tables=tables),
        report=replace(
            report, primary=places(report.primary), complementary=places(report.complementary)
        ),
    )


Own = tuple[Names, Mapping[str, Names]]
"""Of one table, how it writes dimensions, and the categories of each."""


def _own(table: Table, spelling: Spelling) -> Own:
    one = spelling.problem(Problem(1, (table,))).tables[0]
    found = zip(one.dimensions, categories_of(table.cells, len(table.dimensions)), strict=True)
    categories = {
        name: {spelling.categories.get(name, {}).get(each, each): each for each in several}
        for name, several in found
    }
    return dict(zip(one.dimensions, table.dimensions, strict=True)), categories


def _back(table: Shown, own: Own) -> Shown:
    cells = {_key_back(table.dimensions, key, own): count for key, count in table.cells.items()}
    return replace(table, dimensions=tuple(own[0][each] for each in table.dimensions), cells=cells)


def _key_back(names: Sequence[str], key: Key, own: Own) -> Key:
    pairs = zip(names, key, strict=True)
    return tuple(None if one is None else own[1][name].get(one, one) for name, one in pairs)

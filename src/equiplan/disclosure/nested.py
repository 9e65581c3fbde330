"""The hierarchies of tables, declared or found: checked against what is in the tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from .errors import TablesRefused
from .model import Hierarchy, Problem, Release, Shown, Table
from .nesting import Nesting, nesting_of

Categories = dict[str, dict[str, bool]]
"""By dimension, its categories, and whether anybody is counted there."""


def nested(problem: Problem, earlier: Sequence[Release]) -> Nesting:
    """What lies in what; TablesRefused where that cannot be so of these tables."""
    given = [*problem.hierarchies, *(each for one in earlier for each in one.hierarchies)]
    if not given:
        return Nesting()
    categories = _categories(problem, earlier)
    declared = [each for each in given if not each.is_found]
    _check_names(declared, categories.keys())
    found = [_completed(each, categories) for each in given if _is_open(each, problem, earlier)]
    nesting = nesting_of([*declared, *found])
    for each in declared:
        within = nesting.above[each.child][each.parent]
        _check_below(each, within, categories.get(each.child, {}))
        _check_above(each, within, categories.get(each.parent, {}))
    return nesting


def _is_open(hierarchy: Hierarchy, problem: Problem, earlier: Sequence[Release]) -> bool:
    """Whether one that was found binds tables at all, and none crosses both of its dimensions.

    Such a table says for itself where nobody is, or hides it: it is there by chance, perhaps.
    """
    both = {hierarchy.child, hierarchy.parent}
    tables: list[Table | Shown] = list(problem.tables)
    tables += [table for each in earlier for table in each.tables]
    named = {name for table in tables for name in table.dimensions}
    is_crossed = any(both <= set(table.dimensions) for table in tables)
    return hierarchy.is_found and both <= named and not is_crossed


def _completed(hierarchy: Hierarchy, categories: Categories) -> Hierarchy:
    """One that was found, where a category that was not counted then may lie anywhere."""
    anywhere: frozenset[str] = frozenset().union(*hierarchy.within.values())
    others = dict.fromkeys(categories[hierarchy.child], anywhere)
    return replace(hierarchy, within={**others, **hierarchy.within})


def _categories(problem: Problem, earlier: Sequence[Release]) -> Categories:
    """All categories there are, merged ones taken apart."""
    found: Categories = {}
    tables: list[tuple[Table | Shown, Mapping[str, Mapping[str, tuple[str, ...]]]]]
    tables = [(table, {}) for table in problem.tables]
    tables += [(table, each.merged) for each in earlier for table in each.tables]
    for table, merged in tables:
        for key, count in table.cells.items():
            for name, one in zip(table.dimensions, key, strict=True):
                parts = merged.get(name, {}).get(one or "", (one,))
                there = found.setdefault(name, {})
                for part in parts:
                    if part is not None:
                        there[part] = there.get(part, False) or (len(parts) == 1 and bool(count))
    return found


def _check_names(declared: Sequence[Hierarchy], named: Iterable[str]) -> None:
    """Every dimension is in a table, or what ties two that are declared."""
    children = {each.child for each in declared}
    parents = [each.parent for each in {(one.child, one.parent): one for one in declared}.values()]
    ties = {name for name in parents if name in children or parents.count(name) > 1}
    for name in sorted((children | set(parents)) - set(named) - ties):
        raise TablesRefused("tables.hierarchy_dimension", name=name)


def _check_below(
    hierarchy: Hierarchy, within: Mapping[str, frozenset[str]], categories: Iterable[str]
) -> None:
    for one in categories:
        if one not in within:
            facts = {"child": hierarchy.child, "category": one, "parent": hierarchy.parent}
            raise TablesRefused("tables.hierarchy_missing", **facts)


def _check_above(
    hierarchy: Hierarchy, within: Mapping[str, frozenset[str]], categories: Mapping[str, bool]
) -> None:
    reached: frozenset[str] = frozenset().union(*within.values())
    for one, is_there in categories.items():
        if is_there and one not in reached:
            facts = {"child": hierarchy.child, "category": one, "parent": hierarchy.parent}
            raise TablesRefused("tables.hierarchy_empty", **facts)

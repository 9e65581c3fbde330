"""Dimensions that lie in each other: tables that know of them tell nothing that is hidden."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.disclosure import protecting, wire
from equiplan.disclosure.audit import attack, seen
from equiplan.disclosure.errors import TablesRefused
from equiplan.disclosure.finding import found_in, found_in_counts
from equiplan.disclosure.model import Hierarchy, Key, Policy, Problem, Protection, Release, Table
from equiplan.disclosure.protecting import protect
from equiplan.domain.text.languages import LANGUAGES

from .nested import HOUSE, POLE, SEX, UNIT, World, holds, lies, spans

SHAPES = ((UNIT,), (UNIT, SEX), (HOUSE,), (HOUSE, SEX), (POLE,), (POLE, SEX), (UNIT, HOUSE), (SEX,))
COUNTS = st.sampled_from([0, 1, 2, 3, 5, 8, 13, 30])


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A few units in two or three houses, in one or two poles."""
    units = [f"u{n}" for n in range(draw(st.integers(3, 6)))]
    houses = [f"h{n}" for n in range(draw(st.integers(2, 3)))]
    counts = {(unit, sex): draw(COUNTS) for unit in units for sex in "FM"}
    lie = {unit: draw(st.sampled_from(houses)) for unit in units}
    poles = {house: draw(st.sampled_from(["p0", "p1"])) for house in houses}
    return World(counts, lie, poles)


SEVERAL = st.lists(st.sampled_from(SHAPES), min_size=2, max_size=4, unique=True)


def declared(world: World, tables: Sequence[Table]) -> tuple[Hierarchy, ...]:
    """What lies in what among the dimensions of some tables, whatever is left out between."""
    named = {name for table in tables for name in table.dimensions}
    through = lies(UNIT, POLE, {unit: world.poles[house] for unit, house in world.houses.items()})
    chain = [*world.hierarchies, through]
    return tuple(each for each in chain if {each.child, each.parent} <= named)


def fitting(hierarchies: Sequence[Hierarchy], table: Table, left: Sequence[Release]) -> Any:
    """The hierarchies of which both dimensions are in what leaves, or has left."""
    named = set(table.dimensions) | {n for each in left for t in each.tables for n in t.dimensions}
    return tuple(each for each in hierarchies if {each.child, each.parent} <= named)


@settings(max_examples=60, deadline=None)
@given(worlds(), SEVERAL, st.integers(2, 5))
def test_an_attacker_who_knows_what_lies_in_what_finds_nothing(
    world: World, shapes: list[tuple[str, ...]], k: int
) -> None:
    tables = tuple(world.table(*each) for each in shapes)
    protection = protect(Problem(k, tables, hierarchies=declared(world, tables)))
    assert holds([protection.release], world, k)


@settings(max_examples=40, deadline=None)
@given(worlds(), SEVERAL, st.integers(2, 5))
def test_nor_in_releases_that_follow_each_other(
    world: World, shapes: list[tuple[str, ...]], k: int
) -> None:
    every = [world.table(*each) for each in shapes]
    left: list[Release] = []
    for table in every:
        known = fitting(declared(world, every), table, left)
        left.append(protect(Problem(k, (table,), hierarchies=known), earlier=left).release)
    assert holds(left, world, k)


@settings(max_examples=40, deadline=None)
@given(worlds(), SEVERAL, st.integers(2, 5))
def test_the_auditor_agrees_with_that_attacker(
    world: World, shapes: list[tuple[str, ...]], k: int
) -> None:
    """Tables protected each apart: what the attacker finds too narrow, the auditor blocks."""
    tables = [world.table(*each) for each in shapes]
    apart = [protect(Problem(k, (table,))).release for table in tables]
    together = Release(
        k, tuple(t for each in apart for t in each.tables), hierarchies=declared(world, tables)
    )
    verdict = attack(seen(wire.written(together)), exactly=True)
    is_wide = all(high - low >= k for _, (low, high) in spans([together], world))
    assert verdict.is_passed == is_wide


@settings(max_examples=25, deadline=None)
@given(worlds(), SEVERAL, st.integers(2, 5))
def test_what_is_protected_passes_the_auditor(
    world: World, shapes: list[tuple[str, ...]], k: int
) -> None:
    tables = tuple(world.table(*each) for each in shapes)
    problem = Problem(k, tables, hierarchies=declared(world, tables))
    assert attack(seen(wire.written(protect(problem).release, problem))).leaks == ()


@settings(max_examples=30, deadline=None)
@given(worlds(), SEVERAL, st.integers(2, 5), st.integers(6, 14))
def test_merged_categories_keep_their_place(
    world: World, shapes: list[tuple[str, ...]], k: int, most: int
) -> None:
    """Tables too large as they are: units of several houses are told together, then apart."""
    tables = tuple(world.table(*each) for each in shapes)
    problem = Problem(k, tables, hierarchies=declared(world, tables))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(protecting, "MOST_NODES", most)
        merged = protect(problem).release
    assert holds([merged], world, k)
    again = protect(problem, earlier=[merged]).release
    assert holds([merged, again], world, k)
    assert attack(seen(wire.written(again), [wire.written(merged)])).leaks == ()


SERVICES = World(
    {("a", "F"): 12, ("a", "M"): 21, ("b", "F"): 9, ("b", "M"): 14, ("c", "F"): 3, ("c", "M"): 16}
    | {("d", "F"): 11, ("d", "M"): 8, ("e", "F"): 17, ("e", "M"): 6},
    {"a": "x", "b": "y", "c": "y", "d": "z", "e": "z"},
    {"x": "p", "y": "p", "z": "q"},
)


def by_sex(level: str) -> Table:
    return SERVICES.table(level, SEX)


def test_a_directorate_less_one_service_no_longer_tells_the_other() -> None:
    """12 − 9 = 3: each table was ready, both together told the hidden three."""
    tables = (by_sex(UNIT), by_sex(HOUSE))
    apart = [protect(Problem(5, (each,))).release for each in tables]
    both = Release(
        5, tuple(t for each in apart for t in each.tables), hierarchies=SERVICES.hierarchies[:1]
    )
    assert not attack(seen(wire.written(both))).is_passed
    together = protect(Problem(5, tables, hierarchies=SERVICES.hierarchies[:1]))
    assert holds([together.release], SERVICES, 5)
    assert together.report.is_optimal


def test_a_step_between_that_no_table_shows_still_binds() -> None:
    tables = (by_sex(UNIT), by_sex(POLE))
    release = protect(Problem(5, tables, hierarchies=SERVICES.hierarchies)).release
    assert holds([release], SERVICES, 5)
    assert attack(seen(wire.written(release))).is_passed


def test_two_dimensions_in_a_third_that_no_table_shows_bind_each_other() -> None:
    """Buildings and services of the same site: what the site counts follows from either."""
    services: dict[Key, int] = {("s1",): 3, ("s2",): 30, ("s3",): 9}
    buildings: dict[Key, int] = {("b1",): 33, ("b2",): 9}
    known = (
        lies("service", "site", {"s1": "north", "s2": "north", "s3": "south"}),
        lies("building", "site", {"b1": "north", "b2": "south"}),
    )
    tables = Table("t1", ("service",), services), Table("t2", ("building",), buildings)
    apart = protect(Problem(5, tables)).release
    told = wire.written(Release(5, apart.tables, hierarchies=known))
    assert not attack(seen(told)).is_passed
    together = protect(Problem(5, tables, hierarchies=known)).release
    assert attack(seen(wire.written(together))).is_passed


def test_a_category_that_may_lie_in_several_binds_as_far_as_it_goes() -> None:
    cells: dict[Key, int] = {("a",): 3, ("b",): 9, ("?",): 20, ("c",): 40}
    above: dict[Key, int] = {("x",): 20, ("y",): 52}
    within = {"a": ["x"], "b": ["x"], "c": ["y"], "?": ["x", "y"]}
    hierarchy = Hierarchy("s", "d", {one: frozenset(each) for one, each in within.items()})
    tables = Table("t1", ("s",), cells), Table("t2", ("d",), above)
    release = protect(Problem(5, tables, hierarchies=(hierarchy,))).release
    assert attack(seen(wire.written(release)), exactly=True).is_passed


def test_where_nobody_can_be_is_zero_and_hides_nothing() -> None:
    table = SERVICES.table(UNIT, HOUSE)
    problem = Problem(5, (table,), Policy.SENSITIVE, hierarchies=SERVICES.hierarchies[:1])
    cells = protect(problem).release.tables[0].cells
    assert (cells[("a", "y")], cells[("c", "x")]) == (0, 0)


def test_sensitive_data_does_not_tell_which_service_all_of_a_directorate_are_in() -> None:
    cells: dict[Key, int] = {("a",): 0, ("b",): 12, ("c",): 20, ("d",): 30}
    above: dict[Key, int] = {("x",): 12, ("y",): 50}
    known = (lies("s", "d", {"a": "x", "b": "x", "c": "y", "d": "y"}),)
    tables = Table("t1", ("s",), cells), Table("t2", ("d",), above)
    problem = Problem(5, tables, Policy.SENSITIVE, hierarchies=known)
    release = protect(problem).release
    assert release.tables[0].cells[("a",)] is None
    assert attack(seen(wire.written(release, problem))).is_passed
    open_ = {**wire.written(release, problem), "tables": wire.written(_shown(tables))["tables"]}
    assert "everybody" in {each.why.value for each in attack(seen(open_)).leaks}


def _shown(tables: Sequence[Table]) -> Release:
    return protect(Problem(1, tuple(tables), Policy.PUBLIC)).release


def test_the_order_of_tables_and_hierarchies_changes_nothing() -> None:
    tables = (by_sex(UNIT), by_sex(HOUSE), SERVICES.table(POLE))
    first = protect(Problem(5, tables, hierarchies=SERVICES.hierarchies)).release
    turned = tuple(reversed(SERVICES.hierarchies))
    second = protect(Problem(5, tuple(reversed(tables)), hierarchies=turned)).release
    assert {t.name: t.cells for t in first.tables} == {t.name: t.cells for t in second.tables}


WRONG: dict[str, tuple[tuple[Hierarchy, ...], str]] = {
    "a dimension of no table": ((lies("s", "county", {"a": "x"}),), "hierarchy_dimension"),
    "a category without a place": ((lies("s", "d", {"a": "x"}),), "hierarchy_missing"),
    "a ring": (
        (lies("s", "d", {"a": "x", "b": "x"}), lies("d", "s", {"x": "a", "y": "b"})),
        "hierarchy_ring",
    ),
    "itself": ((lies("s", "s", {"a": "a", "b": "a"}),), "hierarchy_ring"),
    "a parent that nothing lies in": (
        (lies("s", "d", {"a": "x", "b": "X"}),),
        "hierarchy_empty",
    ),
    "two places": (
        (lies("s", "d", {"a": "x", "b": "y"}), lies("s", "d", {"a": "y", "b": "y"})),
        "hierarchy_two",
    ),
    "two ways up that do not agree": (
        (
            lies("s", "d", {"a": "x", "b": "y"}),
            lies("d", "p", {"x": "1", "y": "2"}),
            lies("s", "p", {"a": "2", "b": "2"}),
        ),
        "hierarchy_two",
    ),
    "sums that are others": ((lies("s", "d", {"a": "y", "b": "x"}),), "hierarchy_total"),
}
S, D = Table("t1", ("s",), {("a",): 10, ("b",): 20}), Table("t2", ("d",), {("x",): 10, ("y",): 20})
P = Table("t3", ("p",), {("1",): 10, ("2",): 20})


@pytest.mark.parametrize(("hierarchies", "code"), WRONG.values(), ids=WRONG)
def test_hierarchies_that_cannot_be_are_refused_with_a_sentence(
    hierarchies: tuple[Hierarchy, ...], code: str
) -> None:
    with pytest.raises(TablesRefused) as refused:
        protect(Problem(5, (S, D, P), hierarchies=hierarchies))
    assert refused.value.code == f"tables.{code}"
    assert len({refused.value.sentence(language) for language in LANGUAGES}) == 3


def test_people_where_nobody_can_be_are_refused() -> None:
    table = Table("t", ("s", "d"), {("a", "x"): 10, ("a", "y"): 3, ("b", "y"): 20})
    with pytest.raises(TablesRefused) as refused:
        protect(Problem(5, (table,), hierarchies=(lies("s", "d", {"a": "x", "b": "y"}),)))
    assert refused.value.code == "tables.hierarchy_people"


def test_what_left_before_tells_what_lies_in_what_too() -> None:
    first = protect(
        Problem(5, (by_sex(UNIT), SERVICES.table(HOUSE)), hierarchies=SERVICES.hierarchies[:1])
    )
    assert first.release.hierarchies == SERVICES.hierarchies[:1]
    second = protect(Problem(5, (by_sex(HOUSE),)), earlier=[first.release])
    assert holds([first.release, second.release], SERVICES, 5)


# what nobody declared


def test_sums_that_fit_in_one_way_only_are_taken_for_a_hierarchy_and_not_published() -> None:
    tables = (by_sex(UNIT), by_sex(HOUSE))
    found = found_in(tables)
    assert [(each.child, each.parent, each.is_found) for each in found] == [(UNIT, HOUSE, True)]
    assert {one: min(each) for one, each in found[0].within.items()} == SERVICES.houses
    release = protect(Problem(5, tables, hierarchies=found)).release
    assert holds([release], SERVICES, 5)
    assert "hierarchies" not in wire.written(release)


def test_sums_that_fit_in_two_ways_are_no_hierarchy() -> None:
    cells: dict[Key, int] = {("a",): 5, ("b",): 5, ("c",): 20}
    above: dict[Key, int] = {("x",): 5, ("y",): 25}
    assert found_in((Table("t1", ("s",), cells), Table("t2", ("d",), above))) == ()


def test_a_file_that_says_there_are_none_is_believed() -> None:
    plain = {"threshold": 5, "tables": [_plain(by_sex(UNIT)), _plain(by_sex(HOUSE))]}
    assert wire.read(json.dumps(plain).encode()).hierarchies
    assert wire.read(json.dumps(plain | {"hierarchies": []}).encode()).hierarchies == ()


def _plain(table: Table) -> dict[str, Any]:
    cells = [
        dict(zip(table.dimensions, key, strict=True)) | {"count": count}
        for key, count in table.cells.items()
    ]
    return {"name": table.name, "dimensions": list(table.dimensions), "cells": cells}


def test_columns_of_which_one_follows_from_the_other_are_found_in_counts() -> None:
    cells = [SERVICES.named(place) for place in SERVICES.counts]
    found = {(each.child, each.parent) for each in found_in_counts(cells)}
    assert found == {(UNIT, HOUSE), (UNIT, POLE), (HOUSE, POLE)}


def test_people_of_whom_it_is_not_known_may_be_anywhere_they_were_seen() -> None:
    cells = [
        {"s": "a", "d": "x"},
        {"s": "b", "d": "x"},
        {"s": "c", "d": "y"},
        {"s": "_U", "d": "x"},
        {"s": "_U", "d": "y"},
        {"s": "c", "d": "_U"},
    ]
    (found,) = found_in_counts(cells, ["_U"])
    assert (found.child, found.parent) == ("s", "d")
    assert found.within["_U"] == {"x", "y"}
    assert found.within["c"] == {"y", "_U"}
    assert found_in_counts([*cells, {"s": "a", "d": "y"}], ["_U"]) == ()


def test_what_is_there_by_chance_does_not_show_what_is_hidden() -> None:
    """All of each school gave one answer: found in the counts, and no reason to tell it."""
    cells: dict[Key, int] = {("a", "yes"): 12, ("b", "no"): 20, ("c", "no"): 9}
    cells |= {("a", "no"): 0, ("b", "yes"): 0, ("c", "yes"): 0}
    table = Table("t", ("school", "answer"), cells)
    names = [
        dict(zip(table.dimensions, map(str, key), strict=True))
        for key, count in cells.items()
        if count
    ]
    found = found_in_counts(names)
    assert found
    problem = Problem(5, (table,), Policy.SENSITIVE, hierarchies=found)
    assert protect(problem).release == protect(Problem(5, (table,), Policy.SENSITIVE)).release


def test_many_units_are_still_quick() -> None:
    cells: dict[Key, int] = {(f"u{n:03}", sex): 7 + n % 9 for n in range(120) for sex in "FM"}
    cells["u000", "F"] = 3
    houses = {f"u{n:03}": f"h{n % 12:02}" for n in range(120)}
    above: dict[Key, int] = {}
    for (unit, sex), count in cells.items():
        key = (houses[str(unit)], sex)
        above[key] = above.get(key, 0) + count
    tables = Table("t1", ("u", SEX), cells), Table("t2", ("h", SEX), above)
    protection: Protection = protect(Problem(5, tables, hierarchies=(lies("u", "h", houses),)))
    assert protection.report.steps == ()
    assert attack(seen(wire.written(protection.release))).is_passed

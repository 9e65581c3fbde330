"""What the auditor finds out, against golden tables and against every table there can be."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.disclosure import audit
from equiplan.disclosure.audit import Interval, Why, trying

from .making import brute, square, table

BRIDGE = [[20, 31, 15, 26], [18, 12, 47, 33], [60, 12, 9, 11], [25, 21, 7, 30]]
BLOCKS = {(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 2), (2, 3), (3, 2), (3, 3)}
SEXES = [("school", ["A", "B", "C"]), ("sex", ["F", "M"]), ("answer", ["no", "yes"])]


def cell(**named: str) -> frozenset[tuple[str, str]]:
    return frozenset(named.items())


def whys(told: Any, **how: Any) -> list[Why]:
    return [leak.why for leak in audit.attack(audit.seen(told), **how).leaks]


def test_the_hidden_cell_of_the_four_by_four_table_is_found_to_be_exactly_47() -> None:
    verdict = audit.attack(audit.seen(square(BRIDGE, BLOCKS)), exactly=True)
    (leak,) = verdict.leaks
    assert (leak.why, leak.cell) == (Why.EXACT, cell(row="r1", column="c2"))
    assert (leak.low, leak.high) == (47, 47)


def test_every_row_and_column_of_that_table_hides_two_cells_or_more() -> None:
    for n in range(4):
        assert sum(row == n for row, _ in BLOCKS) >= 2
        assert sum(column == n for _, column in BLOCKS) >= 2


def test_the_same_table_passes_with_two_blocks_that_no_cell_joins() -> None:
    verdict = audit.attack(audit.seen(square(BRIDGE, BLOCKS - {(1, 2)})), exactly=True)
    assert verdict.is_passed
    assert verdict.intervals[cell(row="r0", column="c0")] == Interval(8, 38, is_exact=True)


def linked() -> tuple[Any, Any]:
    """Two tables that share the schools: in each the cell stays open, in both together it is 3."""
    one = {
        "name": "by sex",
        "dimensions": ["school", "sex"],
        "cells": [
            {"school": "A", "sex": "F", "count": None},
            {"school": "A", "sex": "M", "count": None},
            {"school": "B", "sex": "F", "count": None},
            {"school": "B", "sex": "M", "count": None},
            {"school": "A", "count": None},
            {"school": "B", "count": None},
            {"sex": "F", "count": 30},
            {"sex": "M", "count": 23},
            {"count": 53},
        ],
    }
    other = {
        "name": "by K",
        "dimensions": ["school", "grade"],
        "cells": [
            {"school": "A", "grade": "K", "count": None},
            {"school": "A", "grade": "L", "count": 0},
            {"school": "B", "grade": "K", "count": None},
            {"school": "B", "grade": "L", "count": 50},
            {"school": "A", "count": 3},
            {"grade": "K", "count": None},
            {"grade": "L", "count": 50},
        ],
    }
    return one, other


def test_in_linked_tables_a_cell_follows_that_neither_gives_away() -> None:
    one, other = linked()
    alone = audit.attack(audit.seen({"threshold": 3, "tables": [one]}))
    assert alone.is_passed
    together = audit.attack(audit.seen({"threshold": 3, "tables": [one, other]}))
    k = [leak for leak in together.leaks if leak.cell == cell(school="A", grade="K")]
    assert [(leak.why, leak.low, leak.high) for leak in k] == [(Why.EXACT, 3, 3)]


def overlapping() -> list[Any]:
    """Four tables of one count of people, each hiding the same cells of its own."""
    dimensions = [("a", "01"), ("b", "01"), ("c", "01")]
    counts = (4, 9, 8, 3, 9, 2, 5, 12)
    joint = dict(zip(product("01", repeat=3), counts, strict=True))

    def inner(names: str) -> Any:
        return lambda cell, _: len(cell) == len(names)

    def only(names: str) -> Any:
        return table(names, names, dimensions, joint, inner(names))

    whole = table("abc", "abc", dimensions, joint, lambda cell, _: len(cell) == 3)
    return [only("ab"), only("bc"), only("ac"), whole]


def test_four_overlapping_tables_are_each_safe_alone_and_leak_together() -> None:
    for each in overlapping():
        assert whys({"threshold": 5, "tables": [each]}) == []
    verdict = audit.attack(audit.seen({"threshold": 5, "tables": overlapping()}))
    assert {leak.why for leak in verdict.leaks} == {Why.EXACT}


def test_what_has_left_before_is_told_too() -> None:
    *earlier, last = overlapping()
    now = {"threshold": 5, "tables": [earlier[0]]}
    assert whys(now) == []
    assert Why.EXACT in whys({**now, "earlier": [{"tables": [last]}]})


def test_earlier_tables_that_count_other_people_contradict() -> None:
    now, before = square(BRIDGE, set()), square([[1, 2], [3, 4]], set())
    assert whys({**now, "threshold": 1, "earlier": [before]}) == [Why.CONTRADICTION]


def test_three_tables_in_a_circle_are_taken_as_margins_of_one() -> None:
    dimensions = [("a", "01"), ("b", "01"), ("c", "01")]
    joint = dict.fromkeys(product("01", repeat=3), 0) | {("0", "0", "0"): 2, ("1", "1", "1"): 2}
    shown = [
        table(each, each, dimensions, joint, lambda cell, _: cell == {"a": "0", "c": "0"})
        for each in ("ab", "bc", "ac")
    ]
    verdict = audit.attack(audit.seen({"threshold": 2, "tables": shown}), exactly=True)
    assert (verdict.leaks[0].low, verdict.leaks[0].high) == (2, 2)


def shares(percent: float, **more: Any) -> Any:
    cells = [{"count": 12}, {"sex": "F", "count": None, "percent": percent, **more}]
    cells.append({"sex": "M", "count": None})
    return {"threshold": 5, "tables": [{"name": "t", "dimensions": ["sex"], "cells": cells}]}


def test_a_percentage_of_a_small_number_gives_the_count_away() -> None:
    verdict = audit.attack(audit.seen(shares(33)))
    assert [(leak.low, leak.high) for leak in verdict.leaks] == [(4, 4), (8, 8)]


def test_a_percentage_rounded_to_tens_leaves_more_open() -> None:
    told = shares(30)
    told["tables"][0]["cells"][0]["count"] = 1200
    verdict = audit.attack(audit.seen(told), exactly=True)
    assert verdict.intervals[cell(sex="F")] == Interval(354, 366, is_exact=True)


@pytest.mark.parametrize(("percent", "whole"), [(50, 20), (33.3, 9), (0, 30), (100, 30)])
def test_a_percentage_narrows_to_the_counts_that_round_to_it(percent: float, whole: int) -> None:
    told = shares(percent)
    told["tables"][0]["cells"][0]["count"] = whole
    half = 0.5 if percent == int(percent) else 0.05
    fits = [n for n in range(whole + 1) if abs(100 * n / whole - percent) <= half]
    interval = audit.attack(audit.seen(told), exactly=True).intervals[cell(sex="F")]
    assert (interval.low, interval.high) == (fits[0], fits[-1])


def test_a_rounded_total_is_an_interval() -> None:
    cells = [
        {"count": 40, "rounded_to": 10},
        {"sex": "F", "count": 38},
        {"sex": "M", "count": None},
    ]
    told = {"threshold": 5, "tables": [{"name": "t", "dimensions": ["sex"], "cells": cells}]}
    interval = audit.attack(audit.seen(told), exactly=True).intervals[cell(sex="M")]
    assert interval == Interval(0, 7, is_exact=True)


def test_a_small_count_that_is_shown_blocks() -> None:
    assert whys(square([[3, 20], [20, 20]], set())) == [Why.SMALL]


def test_nothing_is_small_below_a_threshold_of_one() -> None:
    assert whys({**square([[1, 2], [3, 4]], set()), "threshold": 1}) == []


def test_zero_is_shown_without_harm() -> None:
    assert whys(square([[0, 20], [20, 0]], set())) == []


def test_an_interval_below_the_documented_width_blocks() -> None:
    told = square([[2, 1], [2, 1]], {(r, c) for r in (0, 1) for c in (0, 1)})
    told["tables"][0]["cells"] = [c for c in told["tables"][0]["cells"] if len(c) != 2]
    assert set(whys(told)) <= {Why.NARROW, Why.SMALL}
    assert Why.NARROW in whys({**square(BRIDGE, BLOCKS - {(1, 2)}), "width": 60})


def test_a_small_cell_that_nobody_sees_to_be_one_may_still_be_above_zero_and_blocks() -> None:
    told = square([[12, 3], [3, 40]], {(0, 0), (0, 1), (1, 0), (1, 1)})
    small = [cell(row="r0", column="c1")]
    assert whys(told, small=small) == []
    told = square([[1, 13], [40, 3]], {(0, 0), (0, 1), (1, 0), (1, 1)})
    assert whys(told) == []
    assert whys(told, small=[cell(row="r1", column="c1")]) == [Why.SMALL]


def test_of_sensitive_data_what_a_whole_group_has_in_common_blocks() -> None:
    told = {**square([[0, 20], [20, 15]], set()), "secret": ["column"]}
    assert whys(told) == [Why.EVERYBODY]
    assert whys({**told, "secret": []}) == []


def test_merged_categories_are_the_sum_of_their_parts() -> None:
    def schools(**counts: int | None) -> Any:
        cells = [{"school": name, "count": count} for name, count in counts.items()]
        return {"name": "t", "dimensions": ["school"], "cells": [*cells, {"count": None}]}

    now = {"threshold": 5, "tables": [schools(**{"A+B": 21, "C": None})]}
    earlier = [{"tables": [schools(A=None, B=18, C=None)]}]
    assert whys({**now, "earlier": earlier}) == []
    merged = {"school": {"A+B": ["A", "B"]}}
    assert whys({**now, "earlier": earlier, "merged": merged}) == [Why.SMALL]


def test_what_is_not_proven_in_time_does_not_leave() -> None:
    rows = [[7 + (r * c) % 11 for c in range(12)] for r in range(12)]
    told = square(rows, {(r, c) for r in range(12) for c in range(12)})
    verdict = audit.attack(audit.seen(told), seconds=0.0)
    assert {leak.why for leak in verdict.leaks} == {Why.UNPROVEN}
    assert len(verdict.leaks) == verdict.hidden


def test_more_than_can_be_looked_at_does_not_leave() -> None:
    dimensions = [(name, [f"{name}{n}" for n in range(40)]) for name in "abc"]
    joint = {tuple(several[0] for _, several in dimensions): 50}
    shown = [
        table(each, each, dimensions, joint, lambda _cell, _count: False)
        for each in ("ab", "bc", "ac")
    ]
    assert whys({"threshold": 5, "tables": shown}) == [Why.TOO_LARGE]


SHAPES = (("abc",), ("ab", "bc"), ("ab", "bc", "ac"), ("ab", "c"), ("abc", "ab"))


@settings(max_examples=40, deadline=None)
@given(
    people=st.lists(st.sampled_from(list(product("01", repeat=3))), max_size=3),
    shapes=st.sampled_from(SHAPES),
    holes=st.sets(st.frozensets(st.sampled_from("abc"), min_size=1), min_size=1),
    turn=st.integers(0, 7),
    tries=st.sampled_from([0, trying.MOST_UNKNOWNS]),
)
def test_the_intervals_are_those_of_every_table_tried_one_by_one(
    people: list[tuple[str, ...]], shapes: tuple[str, ...], holes: Any, turn: int, tries: int
) -> None:
    """By trying and by the solver alike: the same least and greatest, exactly."""
    dimensions = [(name, "01") for name in "abc"]
    joint = {key: people.count(key) for key in product("01", repeat=3)}

    def hide(named: dict[str, str], _count: int) -> bool:
        return frozenset(named) in holes and sum(map(int, named.values())) + turn % 3 != 2

    shown = [table(each, each, dimensions, joint, hide) for each in shapes]
    told = {"threshold": 2, "tables": shown}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trying, "MOST_UNKNOWNS", tries)
        verdict = audit.attack(audit.seen(told), exactly=True)
    found = {key: (each.low, each.high) for key, each in verdict.intervals.items()}
    assert found == brute(told, dimensions, len(people))
    assert all(each.is_exact for each in verdict.intervals.values())

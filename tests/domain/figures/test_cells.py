"""A figure is a value, protected, not computable or missing, and what is made of it says which."""

import math
import re
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from equiplan.domain.figures.cells import (
    MISSING,
    PROTECTED,
    STEPS,
    Cell,
    Missing,
    NotComputable,
    Period,
    Protected,
    Reason,
    State,
    Value,
    computed,
    count,
    hole,
    is_share,
    key_of,
    share,
    total,
)

PAGE = Path(__file__).resolve().parents[3] / "docs" / "method" / "cells.md"
NUMBERS = st.integers(-(10**9), 10**9).map(float)
VALUES = NUMBERS.map(Value)
HOLES = st.one_of(st.just(PROTECTED), st.just(MISSING), st.sampled_from(Reason).map(NotComputable))
CELLS = st.one_of(VALUES, HOLES)
PARTS = st.tuples(st.integers(0, 1000), st.integers(1, 1000)).map(
    lambda pair: share(Value(float(min(pair))), Value(float(max(pair))))
)


def test_a_withheld_cell_has_no_place_for_a_number() -> None:
    assert not hasattr(PROTECTED, "__dict__")
    assert Protected.__slots__ == ()


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf], ids=str)
def test_a_value_is_a_finite_number(number: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        Value(number)


@pytest.mark.parametrize("parts", [(1.0, None), (None, 2.0)], ids=str)
def test_a_share_keeps_both_of_its_parts(parts: tuple[float | None, float | None]) -> None:
    with pytest.raises(ValueError, match="numerator"):
        Value(50, *parts)


def test_zero_is_a_value_and_missing_is_not_zero() -> None:
    assert count(0) == Value(0)
    assert count(None) == MISSING
    assert count(0) != count(None)


@given(st.lists(NUMBERS, min_size=1))
def test_a_total_is_the_exact_sum(numbers: list[float]) -> None:
    assert total(map(Value, numbers)) == Value(math.fsum(numbers))


@given(st.lists(CELLS, min_size=1, max_size=6), st.lists(CELLS, min_size=1, max_size=6))
def test_a_total_of_totals_is_the_total_of_all(left: list[Cell], right: list[Cell]) -> None:
    assume(_reasons(left + right) <= 1)
    assert total([total(left), total(right)]) == total(left + right)


def _reasons(cells: list[Cell]) -> int:
    return len({cell for cell in cells if isinstance(cell, NotComputable)})


@given(st.lists(CELLS, min_size=1), st.randoms(use_true_random=False))
def test_a_total_does_not_depend_on_the_order(cells: list[Cell], random: Random) -> None:
    assume(_reasons(cells) <= 1)
    mixed = list(cells)
    random.shuffle(mixed)
    assert total(mixed) == total(cells)


@given(st.lists(PARTS, min_size=1))
def test_shares_add_up_by_both_parts(shares: list[Cell]) -> None:
    found = total(shares)
    assert isinstance(found, Value)
    values = [each for each in shares if isinstance(each, Value)]
    assert found.numerator == sum(each.numerator or 0 for each in values)
    assert found.denominator == sum(each.denominator or 0 for each in values)
    percents = [each.number for each in values]
    assert min(percents) - 1e-9 <= found.number <= max(percents) + 1e-9


@given(NUMBERS, NUMBERS)
def test_a_share_is_in_percent_of_its_parts(part: float, whole: float) -> None:
    found = share(Value(part), Value(whole))
    if whole:
        assert found == Value(100 * part / whole, part, whole)
        assert is_share(found)
    else:
        assert found == NotComputable(Reason.NOTHING_TO_DIVIDE_BY)


def test_a_share_and_a_number_do_not_add_up() -> None:
    with pytest.raises(ValueError, match="add up"):
        total([share(Value(1), Value(2)), Value(3)])


@given(st.lists(CELLS), HOLES)
def test_what_is_computed_with_a_hole_is_a_hole(cells: list[Cell], missing: Cell) -> None:
    found = computed(lambda *_numbers: Value(1), *cells, missing)
    assert found == hole([*cells, missing])
    assert not isinstance(found, Value)


@given(st.lists(CELLS))
def test_protected_goes_before_not_computable_before_missing(cells: list[Cell]) -> None:
    found = hole(cells)
    order = (Protected, NotComputable, Missing)
    kinds = [kind for kind in order if any(isinstance(cell, kind) for cell in cells)]
    assert found is None if not kinds else isinstance(found, kinds[0])


def test_what_overflows_is_not_computable() -> None:
    assert total([Value(1e308), Value(1e308)]) == NotComputable(Reason.NOT_A_NUMBER)
    huge = Value(100, 1e308, 1e308)
    assert total([huge, huge]) == NotComputable(Reason.NOT_A_NUMBER)
    assert share(Value(1e308), Value(1e-308)) == NotComputable(Reason.NOT_A_NUMBER)


def test_a_locked_figure_takes_no_step_and_every_step_back_is_open_before() -> None:
    assert STEPS[State.LOCKED] == frozenset()
    assert STEPS[State.DRAFT] == {State.SUBMITTED}
    assert State.DRAFT in STEPS[State.SUBMITTED]
    assert State.SUBMITTED in STEPS[State.VALIDATED]


def test_a_period_does_not_end_before_it_begins() -> None:
    day = date(2026, 1, 1)
    assert Period(day, day).is_snapshot
    with pytest.raises(ValueError, match="end before"):
        Period(date(2026, 1, 2), day)


@given(st.dictionaries(st.sampled_from("abc"), st.sampled_from("xyz")))
def test_a_breakdown_has_one_key_whatever_its_order(breakdown: dict[str, str]) -> None:
    turned = dict(reversed(breakdown.items()))
    assert key_of(turned) == key_of(breakdown)
    assert (key_of(breakdown) == "") == (not breakdown)


def examples() -> list[list[str]]:
    lines = PAGE.read_text("utf-8").splitlines()
    rows = [[each.strip() for each in line.strip("|").split("|")] for line in lines]
    return [row for row in rows if row[0] in {"total", "share"}]


def read(said: str) -> Cell:
    """ "3", "1 of 2", "missing" or "protected" as a cell."""
    if said in {"missing", "protected"}:
        return MISSING if said == "missing" else PROTECTED
    part, _of, whole = said.partition(" of ")
    return share(read(part), read(whole)) if whole else Value(float(part))


def told(cell: Cell) -> str:
    if isinstance(cell, NotComputable):
        return f"not computable: {cell.reason}"
    if not isinstance(cell, Value):
        return "missing" if cell == MISSING else "protected"
    of = f" ({cell.numerator:g} of {cell.denominator:g})" if is_share(cell) else ""
    return f"{round(cell.number, 2):g}{of}"


@pytest.mark.parametrize("row", examples(), ids=" ".join)
def test_every_example_of_the_page_is_computed_as_it_says(row: list[str]) -> None:
    rule, of, gives = row
    cells = [read(each) for each in re.split(r",\s*", of) if each]
    assert told(total(cells) if rule == "total" else share(*cells)) == gives


def test_the_page_has_examples() -> None:
    assert len(examples()) > 8

"""Slices of counts: sums, zeros, what is missing, and nobody counted twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.figures.cells import MISSING, PROTECTED, Cell, NotComputable, Reason, Value

from .counting import Given, counts

NUMBERS = st.integers(0, 10_000)


def tables(sexes: str, grades: str) -> st.SearchStrategy[dict[tuple[str, str], int]]:
    places = st.tuples(st.sampled_from(sexes), st.sampled_from(grades))
    return st.dictionaries(places, NUMBERS, min_size=1)


STAFF = counts({"sex=F grade=A": 3, "sex=M grade=A": 7, "sex=F grade=B": 10, "sex=M grade=B": 5})


@pytest.mark.parametrize(
    ("where", "expected"),
    [({}, 25), ({"sex": "F"}, 13), ({"grade": "B"}, 15), ({"sex": "M", "grade": "A"}, 7)],
    ids=str,
)
def test_a_slice_is_the_sum_of_its_cells(where: dict[str, str], expected: int) -> None:
    assert STAFF.number(where) == Value(expected)


def test_nothing_counted_is_missing_not_zero() -> None:
    assert counts({}).number({}) == MISSING


def test_a_category_that_nobody_is_in_is_zero() -> None:
    assert STAFF.number({"grade": "C"}) == Value(0)


def test_a_dimension_that_was_not_counted_gives_no_zero() -> None:
    assert STAFF.number({"body": "board"}) == NotComputable(Reason.NO_CATEGORY)


def test_a_category_is_missing_when_the_given_total_says_that_some_were_not_counted() -> None:
    assert counts({"": 21, "sex=F": 10}).number({"sex": "M"}) == MISSING
    assert counts({"": 10, "sex=F": 10}).number({"sex": "M"}) == Value(0)


def test_a_category_is_missing_when_the_given_total_cannot_be_seen() -> None:
    assert counts({"": PROTECTED, "sex=F": 10}).number({"sex": "M"}) == MISSING


def test_a_total_given_beside_its_parts_is_not_counted_twice() -> None:
    both = counts({"": 25, "sex=F": 13, "sex=M": 12, "sex=F grade=A": 3, "sex=F grade=B": 10})
    assert both.number({}) == Value(25)
    assert both.number({"sex": "F"}) == Value(13)
    assert both.number({"grade": "A"}) == Value(3)


@pytest.mark.parametrize(
    ("hole", "expected"),
    [(PROTECTED, PROTECTED), (None, MISSING)],
    ids=["protected", "missing"],
)
def test_a_sum_with_a_part_that_is_not_known_is_not_known(hole: Given, expected: Cell) -> None:
    assert counts({"sex=F": 3, "sex=M": hole}).number({}) == expected
    assert counts({"sex=F": 3, "sex=M": hole}).number({"sex": "F"}) == Value(3)


def test_a_protected_part_hides_a_sum_even_where_another_is_missing() -> None:
    assert counts({"sex=F": None, "sex=M": PROTECTED}).number({}) == PROTECTED


def test_shares_add_up_by_both_parts_and_never_with_plain_numbers() -> None:
    shares = {"unit=a": Value(50, 1, 2), "unit=b": Value(25, 1, 4)}
    assert counts(shares).number({}) == Value(100 * 2 / 6, 2, 6)
    assert counts(shares | {"unit=c": 3}).number({}) == NotComputable(Reason.NOT_A_NUMBER)


def test_only_one_cell_is_taken_of_what_does_not_add_up() -> None:
    medians = counts({"sex=F": 2100, "sex=M": 2400})
    assert medians.only({"sex": "F"}) == Value(2100)
    assert STAFF.only({"sex": "F"}) == NotComputable(Reason.PART_MISSING)
    assert counts({}).only({"sex": "F"}) == MISSING


def test_categories_are_sorted_and_those_of_the_narrowed_part() -> None:
    assert STAFF.categories("grade") == ("A", "B")
    assert STAFF.categories("body") == ()
    ragged = counts({"sex=F grade=A": 1, "sex=M grade=B": 1})
    assert ragged.narrowed("sex", "F").categories("grade") == ("A",)


def test_a_narrowed_part_answers_for_its_category_only() -> None:
    part = STAFF.narrowed("grade", "A")
    assert part.number({}) == Value(10)
    assert part.number({"sex": "F"}) == Value(3)
    assert part.number({"grade": "B"}) == NotComputable(Reason.NO_CATEGORY)
    assert STAFF.narrowed("grade", "C").number({"sex": "F"}) == Value(0)


@given(
    st.dictionaries(st.tuples(st.sampled_from("FMX"), st.sampled_from("ABC")), NUMBERS, min_size=1)
)
def test_the_slices_of_any_dimension_add_up_to_all(cells: dict[tuple[str, str], int]) -> None:
    own = counts({f"sex={sex} grade={grade}": n for (sex, grade), n in cells.items()})
    for dimension in ("sex", "grade"):
        parts = [own.number({dimension: name}) for name in own.categories(dimension)]
        assert sum(part.number for part in parts if isinstance(part, Value)) == sum(cells.values())


@given(
    st.dictionaries(st.tuples(st.sampled_from("FM"), st.sampled_from("AB")), NUMBERS, min_size=1)
)
def test_a_given_total_changes_no_slice(cells: dict[tuple[str, str], int]) -> None:
    fine: dict[str, float] = {f"sex={sex} grade={grade}": n for (sex, grade), n in cells.items()}
    with_total = counts({**fine, "": sum(cells.values())})
    for where in ({}, {"sex": "F"}, {"grade": "B"}, {"sex": "M", "grade": "A"}):
        assert with_total.number(where) == counts(fine).number(where)

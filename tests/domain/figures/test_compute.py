"""An indicator is computed whole and by part, and says how the two agree and who is left out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.figures.cells import (
    MISSING,
    PROTECTED,
    Cell,
    NotComputable,
    Period,
    Reason,
    Value,
)
from equiplan.domain.figures.compute import Agreement, LeftOut, asked, compute
from equiplan.domain.figures.facts import Answer
from equiplan.domain.figures.indicators import Kind, Parts
from equiplan.domain.figures.over_time import over_time

from .counting import Given, answer, by_sex, cell, number

SHARE = MEASURES["share_of_women"]
PEOPLE = MEASURES["number_of_people"]
GRADES = {"sex=F grade=A": 2, "sex=M grade=A": 8, "sex=F grade=B": 5, "sex=M grade=B": 5}
GIVEN = st.one_of(
    st.integers(0, 1000),
    st.none(),
    st.just(PROTECTED),
    st.just(NotComputable(Reason.TOO_FEW)),
    st.floats(allow_nan=False, allow_infinity=False),
)


def agreement(parts: Parts, given: Mapping[str, Given], by: str = "unit") -> Agreement:
    measure = replace(PEOPLE, parts=parts)
    return compute(measure, {"counted": answer(given)}, {}, by=by).reconciliation.agreement


def test_a_share_is_told_whole_and_by_part() -> None:
    found = compute(SHARE, {"people": answer(GRADES)}, {}, by="grade")
    assert found.whole == Value(35, 7, 20)
    assert found.parts == {"A": Value(20, 2, 10), "B": Value(50, 5, 10)}
    assert found.reconciliation.agreement == Agreement.ADDS_UP


def test_without_a_breakdown_there_are_no_parts() -> None:
    found = compute(SHARE, {"people": answer(GRADES)}, {})
    assert (found.parts, found.reconciliation.agreement) == ({}, Agreement.NO_PARTS)


def test_those_of_other_and_of_unknown_sex_are_left_out_and_told() -> None:
    found = compute(SHARE, {"people": by_sex(3, 7, _U=5, _O=1, _N=0)}, {})
    assert found.whole == Value(30, 3, 10)
    assert found.left_out == (
        LeftOut("people", "_O", Value(1)),
        LeftOut("people", "_U", Value(5)),
    )


def test_a_number_of_people_leaves_nobody_out() -> None:
    found = compute(PEOPLE, {"counted": by_sex(3, 7, _U=5)}, {}, by="sex")
    assert (found.whole, found.left_out) == (Value(15), ())
    assert found.parts == {"F": Value(3), "M": Value(7), "_U": Value(5)}


def test_a_slot_that_nobody_answers_is_missing() -> None:
    assert compute(SHARE, {}, {}).whole == MISSING
    assert compute(SHARE, {"people": Answer((), None)}, {}, by="grade").whole == MISSING


def test_the_total_of_an_answer_is_no_category() -> None:
    found = compute(
        PEOPLE, {"counted": answer({"sex=_T": 10, "sex=F": 4, "sex=M": 6})}, {}, by="sex"
    )
    assert found.whole == Value(10)
    assert set(found.parts) == {"F", "M"}


def test_the_same_place_counted_twice_adds_up() -> None:
    twice = answer({"sex=F": 2, "sex=M": 3})
    assert compute(PEOPLE, {"counted": Answer(twice.counts * 2, None)}, {}).whole == Value(10)


def test_a_part_of_a_fact_without_that_dimension_is_not_computable() -> None:
    given = {"trained": answer({"": 30}), "staff": answer({"unit=a": 40, "unit=b": 60})}
    found = compute(MEASURES["training_coverage"], given, {}, by="unit")
    assert found.whole == Value(30, 30, 100)
    assert set(found.parts.values()) == {NotComputable(Reason.NO_CATEGORY)}
    assert found.reconciliation.agreement == Agreement.NOT_KNOWN


@pytest.mark.parametrize(
    ("parts", "given", "expected"),
    [
        (Parts.EXHAUSTIVE, {"unit=a": 4, "unit=b": 6}, Agreement.ADDS_UP),
        (Parts.EXHAUSTIVE, {"": 10, "unit=a": 4, "unit=b": 6}, Agreement.ADDS_UP),
        (Parts.EXHAUSTIVE, {"": 12, "unit=a": 4, "unit=b": 6}, Agreement.DIFFERS),
        (Parts.PARTIAL, {"": 12, "unit=a": 4, "unit=b": 6}, Agreement.REST),
        (Parts.PARTIAL, {"": 9, "unit=a": 4, "unit=b": 6}, Agreement.DIFFERS),
        (Parts.OVERLAPPING, {"": 9, "unit=a": 4, "unit=b": 6}, Agreement.OVERLAPS),
        (Parts.EXHAUSTIVE, {"": 9, "unit=a": PROTECTED, "unit=b": 6}, Agreement.NOT_KNOWN),
        (Parts.EXHAUSTIVE, {"": 9}, Agreement.NO_PARTS),
    ],
    ids=str,
)
def test_parts_are_held_against_their_whole(
    parts: Parts, given: Mapping[str, Given], expected: Agreement
) -> None:
    assert agreement(parts, given) == expected


def test_the_rest_of_a_partial_breakdown_is_told() -> None:
    measure = replace(PEOPLE, parts=Parts.PARTIAL)
    given = {"counted": answer({"": 12, "unit=a": 4, "unit=b": 6})}
    assert compute(measure, given, {}, by="unit").reconciliation.rest == Value(2)


def test_a_ratio_of_parts_does_not_make_that_of_the_whole() -> None:
    ratio = MEASURES["women_to_men_ratio"]
    found = compute(ratio, {"people": answer(GRADES)}, {}, by="grade")
    assert found.reconciliation.agreement == Agreement.NOT_ADDITIVE


def test_a_part_of_a_share_that_nobody_is_in_weighs_nothing() -> None:
    given = {"people": answer({**GRADES, "sex=_U grade=C": 3})}
    found = compute(SHARE, given, {}, by="grade")
    assert found.parts["C"] == NotComputable(Reason.NOTHING_TO_DIVIDE_BY)
    assert found.reconciliation.agreement == Agreement.ADDS_UP


def test_parts_that_overlap_may_come_from_answers_of_their_own() -> None:
    measure = replace(PEOPLE, parts=Parts.OVERLAPPING)
    broken = {"counted": answer({"body=board": 6, "body=jury": 7})}
    found = compute(measure, {"counted": answer({"": 10})}, {}, by="body", broken=broken)
    assert (found.whole, found.parts["jury"]) == (Value(10), Value(7))


def test_a_part_answers_by_its_category_what_an_option_would_ask() -> None:
    pipeline = MEASURES["pipeline_by_grade"]
    found = compute(pipeline, {"people": answer(GRADES)}, {"grade": "A"}, by="grade")
    assert found.whole == Value(20, 2, 10)
    assert found.parts["B"] == Value(50, 5, 10)


def test_a_fact_is_asked_by_what_the_slot_needs_the_options_and_the_parts() -> None:
    duncan, ceiling = MEASURES["dissimilarity_index"], MEASURES["glass_ceiling_index"]
    assert asked(SHARE, "people", {}) == ("sex",)
    assert asked(SHARE, "people", {}, by="body") == ("body", "sex")
    assert asked(duncan, "people", {"across": "unit"}) == ("sex", "unit")
    assert asked(ceiling, "people", {"top": "A"}, by="unit") == ("grade", "sex", "unit")
    assert asked(ceiling, "people", {"top": ""}) == ("sex",)


PLACES = ("", "sex=F", "sex=M", "sex=_U", "sex=F grade=A", "sex=M grade=1", "status=done")


@settings(max_examples=400)
@given(st.data(), st.sampled_from(list(MEASURES)))
def test_no_measure_raises_whatever_was_counted(data: st.DataObject, code: str) -> None:
    measure = MEASURES[code]
    tables = st.dictionaries(st.sampled_from(PLACES), GIVEN, max_size=5)
    said = st.sampled_from(["", "A", "grade", "sex"])
    answers = {slot.name: answer(data.draw(tables)) for slot in measure.slots}
    options = {name: data.draw(said) for name in measure.options}
    by = data.draw(st.sampled_from(["", "sex", "grade", "nothing"]))
    found = compute(measure, answers, options, by=by)
    assert isinstance(found.whole, Cell)
    assert all(isinstance(part, Cell) for part in found.parts.values())


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=6))
def test_a_share_is_the_sum_of_its_parts_and_lies_within_them(
    grades: list[tuple[int, int]],
) -> None:
    given: dict[str, Given] = {}
    for place, (women, men) in enumerate(grades):
        given |= {f"sex=F grade={place}": women, f"sex=M grade={place}": men}
    found = compute(SHARE, {"people": answer(given)}, {}, by="grade")
    parts = [number(part) for part in found.parts.values() if isinstance(part, Value)]
    if parts:
        assert min(parts) - 1e-9 <= number(found.whole) <= max(parts) + 1e-9
        assert found.reconciliation.agreement == Agreement.ADDS_UP


@given(st.integers(1, 500), st.integers(1, 500), st.integers(2, 9))
def test_shares_ratios_and_indices_do_not_depend_on_the_size(women: int, men: int, k: int) -> None:
    for code in ("share_of_women", "women_to_men_ratio", "parity_ratio"):
        once = compute(MEASURES[code], {"people": by_sex(women, men)}, {}).whole
        more = compute(MEASURES[code], {"people": by_sex(k * women, k * men)}, {}).whole
        assert number(once) == pytest.approx(number(more))


@given(st.integers(1, 500), st.integers(1, 500))
def test_parity_is_symmetrical_around_one(women: int, men: int) -> None:
    one = compute(MEASURES["parity_ratio"], {"people": by_sex(women, men)}, {}).whole
    other = compute(MEASURES["parity_ratio"], {"people": by_sex(men, women)}, {}).whole
    assert number(one) + number(other) == pytest.approx(2)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=6))
def test_dissimilarity_lies_between_nothing_and_all_and_knows_no_sides(
    units: list[tuple[int, int]],
) -> None:
    sides: list[Cell] = []
    for first, second in (("F", "M"), ("M", "F")):
        given: dict[str, Given] = {}
        for place, (a, b) in enumerate(units):
            given |= {f"sex={first} unit={place}": a, f"sex={second} unit={place}": b}
        sides.append(
            compute(
                MEASURES["dissimilarity_index"], {"people": answer(given)}, {"across": "unit"}
            ).whole
        )
    if isinstance(sides[0], Value):
        assert -1e-9 <= number(sides[0]) <= 100 + 1e-9
        assert number(sides[0]) == pytest.approx(number(sides[1]))


def period(first: int, last: int) -> Period:
    return Period(date(first, 1, 1), date(last, 12, 31))


def test_a_snapshot_of_several_days_is_that_of_the_last() -> None:
    cells = {period(2025, 2025): cell(12), period(2024, 2024): cell(10)}
    assert over_time(PEOPLE, cells) == Value(12)


def test_what_happened_adds_up_over_periods_a_share_by_both_its_parts() -> None:
    trained = {period(2024, 2024): cell(10), period(2025, 2025): cell(12)}
    assert over_time(MEASURES["people_trained"], trained) == Value(22)
    rates: dict[Period, Cell] = {
        period(2024, 2024): Value(50, 1, 2),
        period(2025, 2025): Value(25, 1, 4),
    }
    assert over_time(MEASURES["success_rate"], rates) == Value(100 * 2 / 6, 2, 6)


def test_periods_that_overlap_are_not_added() -> None:
    cells = {period(2024, 2025): cell(10), period(2025, 2025): cell(12)}
    assert isinstance(over_time(MEASURES["people_trained"], cells), NotComputable)


def test_a_ratio_over_several_periods_has_to_be_computed_anew() -> None:
    ratio = MEASURES["success_rate_ratio"]
    cells = {period(2024, 2024): cell(0.5), period(2025, 2025): cell(1)}
    assert ratio.kind == Kind.RATIO
    assert isinstance(over_time(ratio, cells), NotComputable)
    assert over_time(ratio, {period(2024, 2024): cell(0.5)}) == Value(0.5)
    assert over_time(ratio, {}) == MISSING


def test_a_year_that_is_missing_leaves_the_sum_missing() -> None:
    cells = {period(2024, 2024): cell(10), period(2025, 2025): cell(None)}
    assert over_time(MEASURES["people_trained"], cells) == MISSING

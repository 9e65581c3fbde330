"""Facts of counted rosters: the latest counting that is more than a draft, in few queries."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.figures.cells import State, Value
from equiplan.domain.figures.compute import compute
from equiplan.domain.figures.facts import Answer, Question
from equiplan.web.datasets import facts, services
from equiplan.web.datasets.models import Counting, Dataset
from equiplan.web.datasets.tallies import Paid
from equiplan.web.organisations.models import Member

from .making import BEFORE, DAY, NOW, F, M, at, counting, dataset, tally

pytestmark = pytest.mark.django_db
PEOPLE, PAID, PAY, MEDIAN = facts.FACTS
TODAY = date(2026, 3, 2)


def asked(of: Dataset, *by: str, on: date | None = TODAY, **filters: str) -> Question:
    """A question about a dataset."""
    return Question(of.organisation_id, TODAY, {"dataset": str(of.pk), **filters}, by, on)


def numbers(answer: Answer) -> dict[tuple[str, ...], Any]:
    """The counts of an answer by their categories."""
    return {
        tuple(each.breakdown.values()): each.cell.number
        if isinstance(each.cell, Value)
        else each.cell
        for each in answer.counts
    }


def test_people_are_told_by_sex_and_by_any_dimension(staff: Dataset, clerk: Member) -> None:
    row = counting(staff, clerk)
    answer = PEOPLE.read(asked(staff, "sex"))
    assert numbers(answer) == {("F",): 15, ("M",): 25, ("_O",): 0, ("_U",): 0}
    assert answer.address.endswith(f"/counting/{row.pk}/")
    assert answer.period
    assert (answer.period.last, answer.answers) == (DAY, str(clerk))
    by_both = numbers(PEOPLE.read(asked(staff, "sex", "grade")))
    assert by_both == {("F", "A"): 12, ("M", "A"): 8, ("F", "B"): 3, ("M", "B"): 17}
    assert numbers(PEOPLE.read(asked(staff, "sex", grade="B"))) == {("F",): 3, ("M",): 17}
    assert numbers(PEOPLE.read(asked(staff))) == {(): 40}


def test_a_draft_answers_only_where_there_is_nothing_better(staff: Dataset, clerk: Member) -> None:
    before = counting(staff, clerk, BEFORE, A=(1, 1))
    counting(staff, clerk)
    assert numbers(PEOPLE.read(asked(staff))) == {(): 40}
    at(before, State.SUBMITTED, by=clerk)
    answer = PEOPLE.read(asked(staff))
    assert (numbers(answer), answer.state) == ({(): 2}, State.SUBMITTED)


def test_a_fact_is_asked_as_of_a_day(staff: Dataset, clerk: Member) -> None:
    counting(staff, clerk, BEFORE, A=(1, 1))
    counting(staff, clerk)
    assert numbers(PEOPLE.read(asked(staff, on=BEFORE))) == {(): 2}
    assert PEOPLE.read(asked(staff, on=date(2024, 1, 1))).counts == ()
    assert numbers(PEOPLE.read(asked(staff, on=None))) == {(): 40}


def test_what_was_removed_and_what_is_of_others_is_not_there(staff: Dataset, clerk: Member) -> None:
    row = counting(staff, clerk)
    elsewhere = replace(asked(staff), organisation_id=staff.organisation_id + 1)
    assert PEOPLE.read(elsewhere).counts == ()
    assert PEOPLE.read(Question(staff.organisation_id, TODAY)).counts == ()
    services.remove_counting(row, by=clerk, now=NOW)
    assert PEOPLE.read(asked(staff)).counts == ()
    assert "dataset" in PEOPLE.needed


def test_a_filter_by_what_was_not_counted_has_no_answer(staff: Dataset, clerk: Member) -> None:
    counting(staff, clerk)
    assert PEOPLE.read(asked(staff, country="FR")).counts == ()


def test_choices_are_what_was_found(staff: Dataset, clerk: Member) -> None:
    counting(staff, clerk)
    offered = PEOPLE.choices(staff.organisation_id)
    assert [each.label for each in offered["dataset"]] == ["Personnel"]
    assert [each.value for each in offered["grade"]] == ["A", "B"]
    assert "country" not in offered


def test_small_counts_of_a_sensitive_dataset_are_not_told_to_figures(clerk: Member) -> None:
    secret = dataset(clerk, "Aménagements", policy="sensitive")
    counting(secret, clerk, A=(137, 2), B=(141, 146))
    told = numbers(PEOPLE.read(asked(secret, "sex", "grade")))
    assert {n % 6 for n in told.values()} == {0}
    by_sex = numbers(PEOPLE.read(asked(secret, "sex")))
    women = [n for place, n in told.items() if place[0] == "F" and isinstance(n, float)]
    assert by_sex["F",] == sum(women)
    assert numbers(PEOPLE.read(asked(secret, grade="A")))[()] == told["F", "A"] + told["M", "A"]


def test_many_questions_take_as_many_queries_as_few(
    staff: Dataset, clerk: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    others = [dataset(clerk, f"Groupe {n}") for n in range(20)]
    for each in (staff, *others):
        counting(each, clerk)
    read = PEOPLE.answers
    assert read
    questions = [
        asked(each, *by) for each in others for by in (("sex",), ("sex", "grade"), ("grade",))
    ]
    with django_assert_num_queries(2):
        answers = read(questions * 50)
    assert len(answers) == 3000
    assert numbers(answers[1])["F", "A"] == 12


@pytest.fixture
def paid(staff: Dataset, clerk: Member) -> Counting:
    """A counting with what people are paid: women 2000 on average, men 2500."""
    rows = (
        Paid("pay", F, 15, 30_000.0, 1900.0),
        Paid("pay", M, 25, 62_500.0, 2400.0),
        Paid("pay", F, 12, 24_000.0, 1800.0, {"grade": "A"}),
        Paid("pay", M, 8, 24_000.0, 2900.0, {"grade": "A"}),
        Paid("pay", M, 17, 38_500.0, 2200.0, {"grade": "B"}),
    )
    made = tally(paid=rows)
    return services.keep_counting(staff, made, by=clerk, now=NOW, source=services.BY_HAND)


def test_the_pay_gap_of_the_catalogue_is_that_of_what_was_counted(
    staff: Dataset, paid: Counting
) -> None:
    given = {"pay": PAY.read(asked(staff, "sex")), "paid": PAID.read(asked(staff, "sex"))}
    mean = compute(MEASURES["pay_gap_mean"], given, {})
    assert isinstance(mean.whole, Value)
    assert mean.whole.number == pytest.approx(20)
    medians = {"medians": MEDIAN.read(asked(staff, "sex"))}
    median = compute(MEASURES["pay_gap_median"], medians, {})
    assert isinstance(median.whole, Value)
    assert median.whole.number == pytest.approx(100 * 500 / 2400)


def test_pay_is_told_by_grade_rounded_where_five_people_are_paid(
    staff: Dataset, paid: Counting
) -> None:
    told = numbers(PAY.read(asked(staff, "sex", "grade")))
    assert told == {("F", "A"): 24_000, ("M", "A"): 24_000, ("M", "B"): 39_100}


def test_medians_are_never_added_up(staff: Dataset, paid: Counting) -> None:
    assert MEDIAN.read(asked(staff)).counts == ()
    assert numbers(PAID.read(asked(staff))) == {(): 40}

"""Leaks 4, 6, 7, 8, 9, 17 and 18: what is seen of a sensitive dataset, wherever it is shown."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from equiplan.disclosure.rounding import offset
from equiplan.domain.figures.cells import Sex, State, Value
from equiplan.domain.figures.facts import Question
from equiplan.web.data_requests.matching import matched
from equiplan.web.data_requests.tables import Ask
from equiplan.web.datasets import facts, selectors, services
from equiplan.web.datasets.models import Count, Counting, Dataset
from equiplan.web.datasets.tallies import Cell, Tally
from equiplan.web.indicators import services as indicators
from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.publications import services as publications
from equiplan.web.publications.models import Draft
from tests.conftest import SignIn
from tests.web.datasets.making import BEFORE, DAY, NOW, F, M, at, counted, counting, dataset

pytestmark = pytest.mark.django_db

ANSWERS = {"yes": (12, 3), "no": (0, 8), "unsaid": (2, 9)}
"""All women but two answered yes, and none of them no."""


def answered(of: Dataset, by: Member, on: date = DAY, **counts: tuple[int, int]) -> Counting:
    """A counting by answer."""
    given = counts or ANSWERS
    cells = tuple(
        Cell(sex, number, {"answer": answer})
        for answer, pair in given.items()
        for sex, number in zip((F, M), pair, strict=True)
    )
    made = Tally(on, cells, dimensions=("answer",), rows=3, reasons={"row.no_sex": 1})
    return services.keep_counting(of, made, by=by, now=NOW, source=services.BY_HAND)


@pytest.fixture
def survey(clerk: Member) -> Dataset:
    """A sensitive dataset."""
    return dataset(clerk, "Enquête", policy="sensitive")


def shown(row: Counting) -> dict[tuple[str, str], int]:
    """What readers see, by sex and answer."""
    return {(each.sex, each.breakdown["answer"]): each.number for each in selectors.readable(row)}


def numbers_on(page: str) -> set[int]:
    """The numbers in the cells of a page's tables and tiles."""
    return {int(n) for n in re.findall(r">\s*(\d+)\s*<", page)}


def test_04_a_publication_of_a_sensitive_dataset_says_what_its_page_says(
    survey: Dataset, clerk: Member, officer: Member
) -> None:
    row = at(answered(survey, clerk), State.SUBMITTED, State.VALIDATED, by=officer)
    draft = indicators.release_counting(row, "answer", by=officer, now=NOW)
    publications.work(draft)
    draft.refresh_from_db()
    assert draft.state == "ready", draft.report
    (table,) = draft.tables["tables"]
    leaves = {
        (cell["sex"], cell["answer"]): cell["count"]
        for cell in table["cells"]
        if {"sex", "answer"} <= cell.keys()
    }
    assert leaves == shown(row)
    assert not draft.is_open


def test_06_who_answers_a_data_request_reads_no_more_of_a_sensitive_dataset(
    survey: Dataset, clerk: Member
) -> None:
    row = answered(survey, clerk)
    sexes = tuple(map(str, (Sex.FEMALE, Sex.MALE)))
    ask = Ask(1, "answers", sexes, (), {}, {})
    figures = matched(ask, selectors.readable(row), {}, {}).figures
    whole = {sex: sum(n for (of, _), n in shown(row).items() if of == sex) for sex in sexes}
    assert figures == {f"sex={sex}": number for sex, number in whole.items()}


def test_07_what_would_change_lists_no_hidden_count(
    survey: Dataset, clerk: Member, sign_in: SignIn
) -> None:
    counting(survey, clerk, A=(3, 2), B=(4, 1))
    people_file = counted(survey, clerk)
    page = sign_in(clerk).get(reverse("datasets:people_file", args=[people_file.pk]))
    moved = page.context["shown"].differences
    assert {each.before for each in moved} <= {0, 6, None}


def test_08_nobody_learns_that_no_woman_answered_no(survey: Dataset, clerk: Member) -> None:
    """A zero that is shown may be any number up to five, and so may a group that seems alike."""
    row = answered(survey, clerk)
    assert shown(row)[F, "no"] == 0
    few = answered(survey, clerk, BEFORE, yes=(12, 3), no=(0, 5), unsaid=(0, 4))
    hidden = [n for place, n in shown(few).items() if place in {(F, "no"), (F, "unsaid")}]
    assert hidden == [0, 0]
    where = {"sex": str(F), "answer": "no"}
    secret = next(each for each in map(str, range(99)) if offset(each, where) == 0)
    other = dataset(clerk, "Une autre", policy="sensitive")
    other.secret = secret
    other.save()
    fives = shown(answered(other, clerk, yes=(12, 3), no=(5, 5), unsaid=(4, 4)))
    assert fives[F, "no"] == 0


def test_09_rows_and_people_of_a_sensitive_counting_are_on_no_page_and_not_in_the_record(
    survey: Dataset, clerk: Member, sign_in: SignIn
) -> None:
    row = answered(survey, clerk, yes=(2, 0), no=(0, 1), unsaid=(0, 0))
    Counting.objects.filter(pk=row.pk).update(source="file")
    client = sign_in(clerk)
    for name, key in (("counting", row.pk), ("dataset", survey.pk)):
        page = client.get(reverse(f"datasets:{name}", args=[key])).content.decode()
        assert numbers_on(page) <= {0, 6, 12}
    line = AuditLine.objects.get(event="counting.kept")
    assert "people" not in str(line.facts)
    assert "refused" not in str(line.facts)


def test_17_whoever_knows_the_method_excludes_no_value_of_a_documented_interval(
    survey: Dataset, clerk: Member
) -> None:
    """Every count within the interval would look the same under some secret (see the proof)."""
    row = answered(survey, clerk)
    for place, number in shown(row).items():
        true = Count.objects.get(counting=row, sex=place[0], breakdown={"answer": place[1]}).number
        assert number % 6 == 0
        assert abs(number - true) < 6


def test_18_a_departure_between_two_days_moves_no_other_group(
    survey: Dataset, clerk: Member
) -> None:
    before = shown(answered(survey, clerk, BEFORE))
    after = shown(answered(survey, clerk, yes=(11, 3), no=(0, 8), unsaid=(2, 9)))
    assert {k: n for k, n in before.items() if k != (F, "yes")} == {
        k: n for k, n in after.items() if k != (F, "yes")
    }


def test_18_publications_of_two_days_move_no_other_group_though_the_dataset_is_internal(
    staff: Dataset, officer: Member
) -> None:
    told = []
    for on, women in ((BEFORE, 12), (DAY, 11)):
        row = answered(staff, officer, on, yes=(women, 3), no=(0, 8), unsaid=(2, 9))
        at(row, State.SUBMITTED, State.VALIDATED, by=officer)
        draft = indicators.release_counting(row, "answer", by=officer, now=NOW)
        publications.work(draft)
        draft.refresh_from_db()
        assert draft.state == "ready", draft.report
        (table,) = draft.tables["tables"]
        told.append(
            {
                (cell["sex"], cell["answer"]): cell["count"]
                for cell in table["cells"]
                if {"sex", "answer"} <= cell.keys()
            }
        )
    assert {n % 6 for each in told for n in each.values()} == {0}
    before, after = ({k: n for k, n in each.items() if k != (F, "yes")} for each in told)
    assert before == after


@pytest.mark.parametrize("first", [True, False])
def test_18_a_dataset_leaves_one_way_only(staff: Dataset, officer: Member, first: bool) -> None:
    row = at(answered(staff, officer), State.SUBMITTED, State.VALIDATED, by=officer)
    draft = indicators.release_counting(row, "", by=officer, now=NOW, is_rounded=first)
    publications.work(draft)
    draft.refresh_from_db()
    publications.publish(draft, by=officer, now=NOW)
    with pytest.raises(indicators.PublishingRefused):
        indicators.release_counting(row, "answer", by=officer, now=NOW, is_rounded=not first)


def test_every_surface_of_a_sensitive_dataset_says_the_same(
    survey: Dataset, clerk: Member, sign_in: SignIn
) -> None:
    row = answered(survey, clerk)
    question = Question(
        survey.organisation_id, DAY, {"dataset": str(survey.pk)}, ("sex", "answer"), None
    )
    answer = facts.FACTS[0].read(question)
    told: Mapping[Any, int] = {
        (each.breakdown["sex"], each.breakdown["answer"]): int(each.cell.number)
        for each in answer.counts
        if isinstance(each.cell, Value)
    }
    assert told == shown(row)
    lines = selectors.lines_of(row, "answer")
    assert {line.category: line.sums.women for line in lines} == {
        answer: Value(float(shown(row)[F, answer])) for answer in ANSWERS
    }
    client: Client = sign_in(clerk)
    file = client.get(reverse("datasets:export", args=[row.pk, "csv"])).content.decode("utf-8-sig")
    counts = {int(n) for n in re.findall(r",(\d+)(?=,|\r)", file)}
    assert {n % 6 for n in counts} == {0}


def test_a_dataset_that_becomes_sensitive_is_protected_at_all_its_dates(
    staff: Dataset, clerk: Member
) -> None:
    row = counting(staff, clerk)
    described = services.Described("Personnel", "staff", "sensitive")
    services.change_dataset(staff, described, by=clerk, now=NOW)
    row.refresh_from_db()
    assert {n % 6 for n in (each.number for each in selectors.readable(row))} == {0}


def test_a_sensitive_counting_that_was_never_protected_shows_nothing(
    staff: Dataset, clerk: Member
) -> None:
    row = counting(staff, clerk)
    Dataset.objects.filter(pk=staff.pk).update(policy="sensitive")
    row = Counting.objects.select_related("dataset").get(pk=row.pk)
    assert selectors.readable(row) == ()
    assert selectors.sums_of(row) == selectors.HIDDEN
    assert Draft.objects.count() == 0

"""Leaks 1, 2 and 3: several publications about the same people, attacked together."""

from collections.abc import Iterable
from random import Random
from typing import Any

import pytest

from equiplan.disclosure import audit
from equiplan.web.data_requests import services as data_requests
from equiplan.web.data_requests.models import DataRequest, Question
from equiplan.web.data_requests.services import DataRequestRefused
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from equiplan.web.publications import services as publications
from equiplan.web.publications.models import Draft, Population, Publication
from tests.conftest import Enrol
from tests.web.data_requests.conftest import coordinator, network, other
from tests.web.data_requests.making import LEVELS, another, bodies, published, said, validated
from tests.web.networks.making import joined
from tests.web.publications.making import prepared
from tests.web.readings import NOW

pytestmark = pytest.mark.django_db
__all__ = ["coordinator", "network", "other"]

SCHOOLS, GRADES, CONTRACTS = "abcd", ("A", "B", "C"), ("fixed", "open")


def people(seed: int) -> list[tuple[str, str, str]]:
    """Some people: the school, the grade and the contract of each."""
    chance = Random(seed)
    return [
        (chance.choice(SCHOOLS), chance.choice(GRADES), chance.choice(CONTRACTS)) for _ in range(70)
    ]


def table(name: str, cells: Iterable[tuple[str, str]], by: str) -> dict[str, Any]:
    """How many there are by school and something else."""
    given = list(cells)
    counted = [
        {"school": school, by: one, "count": given.count((school, one))}
        for school, one in sorted(set(given))
    ]
    return {"name": name, "dimensions": ["school", by], "cells": counted}


def attacked(first: Publication, second: Draft) -> bool:
    """Whether two publications together give nothing away."""
    tables = {
        n: each for n, each in second.tables.items() if n in {"threshold", "tables", "merged"}
    }
    before = {n: each for n, each in first.tables.items() if n in {"threshold", "tables", "merged"}}
    return audit.attack(audit.seen(tables, [before]), seconds=30).is_passed


@pytest.mark.parametrize("seed", range(6))
def test_01_two_counts_of_the_same_people_are_protected_together_though_nobody_said_so(
    officer: Member, seed: int
) -> None:
    given = people(seed)
    by_grade = table("Par grade", ((school, grade) for school, grade, _ in given), "grade")
    by_contract = table("Par contrat", ((school, each) for school, _, each in given), "contract")
    first = prepared(officer, series="q:grade", kin="q", tables=[by_grade])
    left = publications.publish(first, by=officer, now=NOW)
    second = prepared(officer, series="q:contract", kin="q", tables=[by_contract])
    assert second.state == "ready", second.refusal
    assert attacked(left, second)


@pytest.fixture
def head(enrol: Enrol, network: Organisation) -> Member:
    """Who administers the alliance, and may publish."""
    return enrol(network, Role.ADMINISTRATOR)


@pytest.fixture
def heads(network: Organisation, coordinator: Member) -> list[Member]:
    """Who answers for four members."""
    made = [another(f"m{number}") for number in "abcd"]
    for each in made:
        joined(each, coordinator)
    return made


def question_of(data_request: DataRequest, code: str) -> Question:
    """One question of a data request."""
    return data_request.questions.select_related("data_request__network").get(code=code)


def test_01_a_person_says_that_two_questions_count_the_same_people(
    heads: list[Member], coordinator: Member, head: Member
) -> None:
    levels = data_requests.Asked(
        said("Par niveau"), said(""), dimensions=(LEVELS,), code="levels", population="bodies"
    )
    made = published(coordinator, bodies(), levels)
    assert Population.objects.count() == 1
    for each in heads:
        validated(made, each, 9)
    series = {
        data_requests.publish_question(question_of(made, code), by=head, now=NOW).series
        for code in ("bodies", "levels")
    }
    assert len(series) == 1


@pytest.mark.parametrize("seed", range(3))
def test_02_other_names_and_another_language_change_nothing_of_what_is_reckoned_with(
    officer: Member, seed: int
) -> None:
    given = people(seed)
    by_grade = table("Par grade", ((school, grade) for school, grade, _ in given), "grade")
    by_contract = table("Par contrat", ((school, each) for school, _, each in given), "contract")
    called = {
        "school": {"": {"fr": "École"}, **{each: {"fr": f"École {each}"} for each in SCHOOLS}}
    }
    first = prepared(officer, series="people", tables=[by_grade], labels=called)
    left = publications.publish(first, by=officer, now=NOW)
    Organisation.objects.filter(pk=officer.organisation_id).update(language="es")
    renamed = {
        "school": {"": {"es": "Centro"}, **{each: {"es": f"Centro {each}"} for each in SCHOOLS}}
    }
    more = {"title": "Otro nombre", "labels": renamed, "tables": [by_contract]}
    second = prepared(officer, series="people", **more)
    assert second.state == "ready", second.refusal
    assert attacked(left, second)


def test_03_a_member_that_answers_late_is_not_told_by_the_difference(
    heads: list[Member], coordinator: Member, head: Member
) -> None:
    first = published(coordinator, bodies())
    for each in heads[:3]:
        validated(first, each, 20)
    draft = data_requests.publish_question(question_of(first, "bodies"), by=head, now=NOW)
    publications.work(draft)
    draft.refresh_from_db()
    publications.publish(draft, by=head, now=NOW)
    again = published(coordinator, bodies())
    for each, number in zip(heads, (20, 20, 20, 3), strict=True):
        validated(again, each, number)
    with pytest.raises(DataRequestRefused) as refused:
        data_requests.publish_question(question_of(again, "bodies"), by=head, now=NOW)
    assert refused.value.code == "publishing.others_have_answered"


def test_03_no_sum_leaves_of_which_a_member_knows_all_but_a_few(
    heads: list[Member], coordinator: Member, head: Member
) -> None:
    made = published(coordinator, bodies())
    for each, number in zip(heads[:3], (3, 2, 2), strict=True):
        validated(made, each, number)
    with pytest.raises(DataRequestRefused) as refused:
        data_requests.publish_question(question_of(made, "bodies"), by=head, now=NOW)
    assert refused.value.code == "publishing.not_enough"

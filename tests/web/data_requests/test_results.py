"""What came together: sums under rules, facts for the network's plan, adoption as an indicator."""

from datetime import timedelta

import pytest

from equiplan.domain.figures.cells import MISSING, PROTECTED, Missing, Value
from equiplan.domain.figures.facts import Answer
from equiplan.domain.figures.facts import Question as Query
from equiplan.web.data_requests import selectors, services
from equiplan.web.data_requests.facts import FACTS
from equiplan.web.data_requests.models import DataRequest
from equiplan.web.data_requests.selectors import QuestionResults
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform import registry
from equiplan.web.platform.facts import fact_changed
from tests.web.networks.making import joined

from .making import NOW, TODAY, another, locked, published, staff, submitted, validated

pytestmark = pytest.mark.django_db
PEOPLE, ADOPTION = FACTS


def bodies_of(data_request: DataRequest) -> QuestionResults:
    """The results of the first item."""
    return selectors.results(data_request, TODAY, "fr").questions[0]


def asked(network: Organisation, *by: str, **more: str) -> Answer:
    """What the members have counted of bodies."""
    return PEOPLE.read(Query(network.pk, TODAY, {"question": "bodies", **more}, by))


def cells(answer: Answer) -> dict[tuple[tuple[str, str], ...], object]:
    """The counts of an answer by their breakdown."""
    return {tuple(sorted(each.breakdown.items())): each.cell for each in answer.counts}


@pytest.fixture
def five(network: Organisation, coordinator: Member) -> list[Member]:
    """Who answers for five members."""
    return [_joined(n, coordinator) for n in range(5)]


def _joined(number: int, coordinator: Member) -> Member:
    head = another(f"m{number}")
    joined(head, coordinator)
    return head


def test_a_sum_counts_what_is_sure_and_says_how_many_are_missing(
    five: list[Member], coordinator: Member
) -> None:
    made = published(coordinator)
    for head in five[:3]:
        validated(made, head, 10)
    submitted(made, five[3], 99)
    validated(made, five[4], None)
    question = bodies_of(made)
    assert question.sum == Value(60)
    assert (question.counted, question.missing) == (3, 4)
    assert question.women == Value(50, 30, 60)
    unknown = next(line for line in question.lines if line.submission.member.slug == "m4")
    assert isinstance(unknown.all, Missing)


def test_a_sum_of_too_few_or_of_one_that_weighs_more_than_half_is_protected(
    five: list[Member], coordinator: Member
) -> None:
    few = published(coordinator)
    for head in five[:2]:
        validated(few, head, 10)
    assert bodies_of(few).sum == PROTECTED
    heavy = published(coordinator)
    for head, number in zip(five, (10, 10, 10, 10, 100), strict=True):
        validated(heavy, head, number)
    assert bodies_of(heavy).sum == PROTECTED
    assert bodies_of(published(coordinator)).sum == MISSING


def test_the_fact_adds_up_what_is_sure_by_any_breakdown(
    five: list[Member], coordinator: Member, network: Organisation
) -> None:
    made = published(coordinator)
    for head in five[:3]:
        validated(made, head, 10)
    submitted(made, five[3], 99)
    answer = asked(network, "sex")
    assert cells(answer) == {(("sex", "F"),): Value(30), (("sex", "M"),): Value(30)}
    assert cells(asked(network)) == {(): Value(60)}
    assert cells(asked(network, sex="F")) == {(): Value(30)}
    assert answer.period is not None
    assert answer.period.last == made.on
    assert "3" in answer.label
    assert answer.address.endswith("/results/")


def test_the_fact_is_missing_where_a_member_does_not_know_or_nobody_has_reported(
    five: list[Member], coordinator: Member, network: Organisation
) -> None:
    made = published(coordinator)
    assert asked(network).counts == ()
    validated(made, five[0], 10)
    validated(made, five[1], None)
    assert cells(asked(network)) == {(): MISSING}


def test_the_fact_knows_earlier_data_requests_by_their_day(
    five: list[Member], coordinator: Member, network: Organisation
) -> None:
    before = published(coordinator, on=TODAY - timedelta(days=400))
    validated(before, five[0], 3)
    after = published(coordinator, on=TODAY - timedelta(days=10))
    validated(after, five[0], 4)
    then = Query(network.pk, TODAY, {"question": "bodies"}, (), on=TODAY - timedelta(days=300))
    assert cells(PEOPLE.read(then)) == {(): Value(6)}
    assert cells(asked(network)) == {(): Value(8)}


def test_another_organisation_knows_nothing_of_it(
    five: list[Member], coordinator: Member, school: Organisation
) -> None:
    validated(published(coordinator), five[0], 3)
    assert asked(school).counts == ()
    assert PEOPLE.choices(school.pk) == {}


def test_adoption_is_an_indicator_of_its_own(
    five: list[Member], coordinator: Member, network: Organisation
) -> None:
    made = published(coordinator)
    validated(made, five[0], 3)
    submitted(made, five[1], None)
    answer = ADOPTION.read(Query(network.pk, TODAY, {"question": "bodies"}, ("adoption",)))
    assert {each.breakdown["adoption"]: each.cell for each in answer.counts} == {
        "can": Value(1),
        "cannot": Value(1),
        "unsaid": Value(5),
    }
    choices = ADOPTION.choices(network.pk)["question"]
    assert [each.value for each in choices] == ["bodies", "personnel-fr"]


def test_the_facts_are_found_and_say_when_they_change(
    data_request: DataRequest, officer: Member, coordinator: Member
) -> None:
    heard: list[tuple[int, str]] = []

    def hear(organisation_id: int, code: str, **_more: object) -> None:
        heard.append((organisation_id, code))

    assert {fact.code for fact in FACTS} <= {fact.code for fact in registry.FACTS.all()}
    fact_changed.connect(hear)
    try:
        locked(data_request, officer, coordinator)
    finally:
        fact_changed.disconnect(hear)
    told = {(data_request.network_id, "data_requests.people")}
    assert told <= set(heard)
    assert heard.count((data_request.network_id, "data_requests.people")) == 3


def test_a_question_by_level_is_summed_over_its_levels(
    five: list[Member], coordinator: Member
) -> None:
    made = published(coordinator, staff())
    for head in five:
        validated(made, head, 2)
    assert bodies_of(made).sum == Value(40)
    services.lock_all(made, by=coordinator, now=NOW)
    assert bodies_of(made).sum == Value(40)

"""Publishing: what is sure goes in, sums under rules, and the publication protects and attacks
it."""

from typing import Any

import pytest
from django.urls import reverse

from equiplan.web.data_requests import services
from equiplan.web.data_requests.models import DataRequest, Question
from equiplan.web.data_requests.services import DataRequestRefused
from equiplan.web.data_requests.services.publishing import coarser
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from equiplan.web.publications import services as publications
from equiplan.web.publications.models import Draft, Publication
from tests.conftest import Enrol, SignIn
from tests.web.networks.making import joined

from .making import NOW, another, bodies, published, staff, submitted, validated

pytestmark = pytest.mark.django_db


@pytest.fixture
def head(enrol: Enrol, network: Organisation) -> Member:
    """Who administers the alliance, and may publish."""
    return enrol(network, Role.ADMINISTRATOR)


@pytest.fixture
def heads(network: Organisation, coordinator: Member) -> list[Member]:
    """Who answers for five members."""
    made = [another(f"m{number}") for number in "abcde"]
    for each in made:
        joined(each, coordinator)
    return made


def question_of(data_request: DataRequest, code: str = "bodies") -> Question:
    """One question, as the door gives it."""
    return data_request.questions.select_related("data_request__network").get(code__startswith=code)


def numbers(draft: Draft) -> dict[tuple[str, ...], int]:
    """What was handed over, by its categories as they are called in French."""
    asked = draft.asked or {}
    (table,), called = asked["tables"], asked["labels"]
    return {
        tuple(called[name][cell[name]]["fr"] for name in table["dimensions"]): cell["count"]
        for cell in table["cells"]
    }


def test_member_by_member_only_what_is_sure_and_known_whole_is_handed_over(
    heads: list[Member], coordinator: Member, head: Member
) -> None:
    made = published(coordinator, by_member=True)
    validated(made, heads[0], 12)
    validated(made, heads[1], None)
    submitted(made, heads[2], 40)
    draft = services.publish_question(question_of(made), by=head, now=NOW)
    assert numbers(draft) == {("Membre ma", "Femmes"): 12, ("Membre ma", "Hommes"): 12}
    people = question_of(made).population_id
    assert draft.series == f"population:{people}::{made.on}"
    assert draft.source == reverse("data_requests:results", args=[made.pk])


def test_a_table_with_small_counts_leaves_protected_and_passed_by_the_auditor(
    heads: list[Member], coordinator: Member, head: Member
) -> None:
    made = published(coordinator, by_member=True)
    for each, number in zip(heads, (2, 11, 14, 17, 23), strict=True):
        validated(made, each, number)
    draft = services.publish_question(question_of(made, "personnel"), by=head, now=NOW)
    publications.work(draft)
    draft.refresh_from_db()
    publications.publish(draft, by=head, now=NOW)
    (table,) = Publication.objects.get().tables["tables"]
    counts = [cell["count"] for cell in table["cells"]]
    assert None in counts
    assert not {1, 2, 3, 4} & set(counts)


def test_sums_alone_leave_where_members_were_told_so(
    heads: list[Member], coordinator: Member, head: Member
) -> None:
    made = published(coordinator)
    for each in heads:
        validated(made, each, 9)
    draft = services.publish_question(question_of(made, "personnel"), by=head, now=NOW)
    assert set(numbers(draft).values()) == {45}
    assert "Membre ma" not in str(draft.asked)


def test_a_breakdown_in_which_one_member_weighs_too_much_is_left_out(
    heads: list[Member], coordinator: Member, head: Member
) -> None:
    made = published(coordinator, staff())
    for each in heads:
        submission = validated(made, each, 9)
        if each == heads[0]:
            submission.cells.filter(key__startswith="grade=cadres").update(number=60)
            submission.cells.filter(key__startswith="grade=autres").update(number=0)
    draft = services.publish_question(question_of(made, "personnel"), by=head, now=NOW)
    assert numbers(draft) == {("Femmes",): 132, ("Hommes",): 132}


def test_too_few_members_and_nothing_that_is_sure_are_refused(
    heads: list[Member], coordinator: Member, head: Member
) -> None:
    made = published(coordinator)
    with pytest.raises(DataRequestRefused) as refused:
        services.publish_question(question_of(made), by=head, now=NOW)
    assert refused.value.code == "publishing.nothing_sure"
    for each in heads[:2]:
        validated(made, each, 9)
    with pytest.raises(DataRequestRefused) as refused:
        services.publish_question(question_of(made), by=head, now=NOW)
    assert refused.value.code == "publishing.not_enough"
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("dimensions", "found"),
    [
        (("grade", "sex"), [("grade", "sex"), ("sex",)]),
        (("grade", "age", "sex"), [("grade", "age", "sex"), ("grade", "sex"), ("sex",)]),
        ((), []),
        (("body",), [("body",)]),
    ],
    ids=["one", "two", "none", "things"],
)
def test_a_breakdown_becomes_coarser_step_by_step(
    dimensions: tuple[str, ...], found: list[tuple[str, ...]]
) -> None:
    assert list(coarser(dimensions)) == found


def test_the_button_leads_to_what_would_leave(
    heads: list[Member], coordinator: Member, head: Member, sign_in: SignIn
) -> None:
    made = published(coordinator, bodies())
    client, where = (
        sign_in(head),
        reverse("data_requests:publish_question", args=[question_of(made).pk]),
    )
    refused: Any = client.post(where)
    assert refused.headers["Location"] == reverse("data_requests:results", args=[made.pk])
    for each in heads:
        validated(made, each, 9)
    answer = client.post(where)
    assert answer.headers["Location"] == Draft.objects.get().get_absolute_url()
    assert sign_in(coordinator).post(where).status_code == 403

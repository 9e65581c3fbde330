"""Pages of collecting: each side has its own, in few queries; a network writes, asks, follows."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.data_requests import services
from equiplan.web.data_requests.models import DataRequest, LockException, Submission
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.networks.making import joined

from .making import (
    another,
    bodies,
    collecting,
    figures,
    opened,
    published,
    submission_of,
    validated,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def network_client(coordinator: Member, sign_in: SignIn) -> Client:
    """The coordinator's browser."""
    return sign_in(coordinator)


@pytest.fixture
def member_client(officer: Member, sign_in: SignIn) -> Client:
    """The officer's browser."""
    return sign_in(officer)


def soon() -> Any:
    """A deadline to come."""
    return timezone.localdate() + timedelta(days=30)


def _terms(**more: object) -> dict[str, object]:
    told: dict[str, object] = {
        f"{name}_{language}": f"{name} {language}"
        for name in ("title", "purpose", "definition")
        for language in LANGUAGES
    }
    told |= {"on": "2025-12-31", "due_on": str(soon()), "policy": "internal"}
    return told | {"threshold": 5, "least": 3} | more


def _question(**more: object) -> dict[str, object]:
    told: dict[str, object] = {
        f"{name}_{language}": f"{name} {language}"
        for name in ("title", "definition")
        for language in LANGUAGES
    }
    lines = "Cadres | Managers | Mandos\nAutres"
    return told | {
        "unit": "people", "sexes": "F,M", "breakdown": "grade", "categories": lines,
    } | more  # fmt: skip


def test_a_data_request_goes_through_the_pages_of_both_sides(
    network: Organisation, network_client: Client, member_client: Client, officer: Member
) -> None:
    network_client.post(reverse("data_requests:new"), _terms())
    made = DataRequest.objects.get()
    network_client.post(reverse("data_requests:add_question", args=[made.pk]), _question())
    question = made.questions.get()
    assert [each["titles"] for each in question.dimensions[0]["categories"]] == [
        {"fr": "Cadres", "en": "Managers", "es": "Mandos"},
        dict.fromkeys(LANGUAGES, "Autres"),
    ]
    assert "title fr" not in member_client.get(reverse("data_requests:list")).content.decode()
    network_client.post(reverse("data_requests:publish", args=[made.pk]))
    assert "title fr" in member_client.get(reverse("data_requests:list")).content.decode()
    submission = submission_of(made, officer.organisation)
    where = reverse("data_requests:answer", args=[submission.pk])
    told = member_client.get(where).content.decode()
    assert "purpose fr" in told
    assert "Cadres" in told
    services.save(submission, figures(submission, 8), by=officer, now=timezone.now())
    member_client.post(where, {"submit": "yes"})
    assert Submission.objects.get(pk=submission.pk).state == "submitted"
    member_client.post(reverse("data_requests:validate", args=[submission.pk]))
    network_client.post(reverse("data_requests:lock", args=[submission.pk]))
    assert Submission.objects.get(pk=submission.pk).state == "locked"
    seen = network_client.get(
        reverse("data_requests:submission", args=[submission.pk])
    ).content.decode()
    assert ">8<" in seen


@pytest.mark.parametrize(
    "wrong",
    [
        {"categories": "Cadres | Managers"},
        {"categories": "Cadres"},
        {"categories": "Cadres\ncadres"},
        {"also": "grade", "also_categories": "A\nB"},
        {"title_fr": "", "title_en": "", "title_es": ""},
    ],
    ids=["two languages", "one category", "twice the same", "the same breakdown", "no title"],
)
def test_a_count_that_is_not_whole_is_said_and_nothing_is_lost(
    wrong: dict[str, object], coordinator: Member, network_client: Client
) -> None:
    made = collecting(coordinator, bodies())
    where = reverse("data_requests:add_question", args=[made.pk])
    answer = network_client.post(where, _question(**wrong))
    assert answer.status_code == 400
    assert "definition fr" in answer.content.decode()
    assert made.questions.count() == 1


def test_days_that_are_not_in_order_are_refused_where_they_are_written(
    network: Organisation, network_client: Client
) -> None:
    for wrong in ({"since": "2026-02-01"}, {"due_on": "2020-01-01"}, {"threshold": 1}):
        answer = network_client.post(reverse("data_requests:new"), _terms(**wrong))
        assert answer.status_code == 400
    assert not DataRequest.objects.exists()


def test_each_side_has_its_own_page_of_one_submission(
    data_request: DataRequest, officer: Member, network_client: Client, member_client: Client
) -> None:
    submission = submission_of(data_request, officer.organisation)
    theirs, ours = (
        reverse(f"data_requests:{name}", args=[submission.pk]) for name in ("submission", "answer")
    )
    assert network_client.get(theirs).status_code == 200
    assert network_client.get(ours).status_code == 404
    assert member_client.get(ours).status_code == 200
    assert member_client.get(theirs).status_code == 404
    for name in ("data_request", "results"):
        where = reverse(f"data_requests:{name}", args=[data_request.pk])
        assert member_client.get(where).status_code == 404


def test_the_network_sees_nothing_of_a_draft(
    data_request: DataRequest, officer: Member, network_client: Client
) -> None:
    submission = submission_of(data_request, officer.organisation)
    services.save(submission, figures(submission, 73_519), by=officer, now=timezone.now())
    pages = [
        reverse("data_requests:submission", args=[submission.pk]),
        reverse("data_requests:adoption"),
    ]
    pages += [
        reverse(f"data_requests:{name}", args=[data_request.pk])
        for name in ("data_request", "results")
    ]
    for where in pages:
        told = network_client.get(where).content.decode()
        assert "519" not in told


def test_who_only_reads_sees_the_answer_and_writes_nothing(
    data_request: DataRequest, officer: Member, enrol: Enrol, sign_in: SignIn
) -> None:
    reader = sign_in(enrol(officer.organisation, Role.COMMITTEE_MEMBER))
    submission = submission_of(data_request, officer.organisation)
    where = reverse("data_requests:answer", args=[submission.pk])
    assert 'name="submit"' not in reader.get(where).content.decode()
    reader.post(where, {"submit": "yes"}, follow=True)
    assert Submission.objects.get(pk=submission.pk).state == "draft"


def test_a_lock_is_opened_and_closed_by_the_pages(
    network: Organisation, officer: Member, coordinator: Member, network_client: Client
) -> None:
    made = published(coordinator, due_on=soon(), now=timezone.now())
    submission = validated(made, officer)
    services.lock(submission, by=coordinator, now=timezone.now())
    where = reverse("data_requests:exception", args=[submission.pk])
    until = timezone.localdate() + timedelta(days=3)
    assert network_client.post(where, {"person": officer.pk, "reason": ""}).status_code == 400
    sent = {"person": officer.pk, "reason": "Une coquille", "ends_on": str(until)}
    assert network_client.post(where, sent).status_code == 302
    page = network_client.get(
        reverse("data_requests:submission", args=[submission.pk])
    ).content.decode()
    assert "Une coquille" in page
    leave = LockException.objects.get()
    network_client.post(reverse("data_requests:end_exception", args=[leave.pk]))
    leave.refresh_from_db()
    assert leave.revoked_at


def test_a_step_that_comes_too_late_is_told_and_changes_nothing(
    data_request: DataRequest, officer: Member, network_client: Client
) -> None:
    submission = submission_of(data_request, officer.organisation)
    answer = network_client.post(reverse("data_requests:lock", args=[submission.pk]), follow=True)
    assert answer.status_code == 200
    assert Submission.objects.get(pk=submission.pk).state == "draft"


def _answered(n: int, data_request: DataRequest, coordinator: Member) -> None:
    head = another(f"grand-{n}")
    joined(head, coordinator)
    services.ask_members(data_request, now=timezone.now())
    submission = validated(data_request, head)
    services.lock(submission, by=coordinator, now=timezone.now())
    opened(submission, head, coordinator)


@pytest.mark.parametrize("name", ["list", "adoption", "data_request", "results"])
def test_a_page_of_the_network_takes_the_same_queries_whatever_the_number_of_members(
    name: str,
    data_request: DataRequest,
    coordinator: Member,
    network_client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    parts = [data_request.pk] if name in {"data_request", "results"} else []
    counts = []
    for n in range(3):
        _answered(n, data_request, coordinator)
        with django_assert_max_num_queries(30) as taken:
            network_client.get(reverse(f"data_requests:{name}", args=parts))
        counts.append(len(taken.captured_queries))
    assert len(set(counts)) == 1


@pytest.mark.parametrize("name", ["list", "answer"])
def test_a_page_of_the_member_takes_the_same_queries_whatever_is_asked(  # noqa: PLR0917
    name: str,
    network: Organisation,
    officer: Member,
    coordinator: Member,
    sign_in: SignIn,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    counts, member_client = [], sign_in(officer)
    for n in range(1, 4):
        made = published(coordinator, *[bodies()] * n)
        parts = [submission_of(made, officer.organisation).pk] if name == "answer" else []
        with django_assert_max_num_queries(30) as taken:
            member_client.get(reverse(f"data_requests:{name}", args=parts))
        counts.append(len(taken.captured_queries))
    assert len(set(counts)) == 1

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
from equiplan.web.data_requests.models import Collection, LockException, Report
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.networks.making import joined

from .making import another, bodies, collecting, figures, opened, published, report_of, validated

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


def _item(**more: object) -> dict[str, object]:
    told: dict[str, object] = {
        f"{name}_{language}": f"{name} {language}"
        for name in ("title", "definition")
        for language in LANGUAGES
    }
    lines = "Cadres | Managers | Mandos\nAutres"
    return told | {
        "unit": "people", "sexes": "F,M", "breakdown": "grade", "categories": lines,
    } | more  # fmt: skip


def test_a_collection_goes_through_the_pages_of_both_sides(
    network: Organisation, network_client: Client, member_client: Client, officer: Member
) -> None:
    network_client.post(reverse("data_requests:new"), _terms())
    made = Collection.objects.get()
    network_client.post(reverse("data_requests:add_item", args=[made.pk]), _item())
    item = made.items.get()
    assert [each["titles"] for each in item.dimensions[0]["categories"]] == [
        {"fr": "Cadres", "en": "Managers", "es": "Mandos"},
        dict.fromkeys(LANGUAGES, "Autres"),
    ]
    assert "title fr" not in member_client.get(reverse("data_requests:list")).content.decode()
    network_client.post(reverse("data_requests:publish", args=[made.pk]))
    assert "title fr" in member_client.get(reverse("data_requests:list")).content.decode()
    report = report_of(made, officer.organisation)
    where = reverse("data_requests:answer", args=[report.pk])
    told = member_client.get(where).content.decode()
    assert "purpose fr" in told
    assert "Cadres" in told
    services.save(report, figures(report, 8), by=officer, now=timezone.now())
    member_client.post(where, {"submit": "yes"})
    assert Report.objects.get(pk=report.pk).state == "submitted"
    member_client.post(reverse("data_requests:validate", args=[report.pk]))
    network_client.post(reverse("data_requests:lock", args=[report.pk]))
    assert Report.objects.get(pk=report.pk).state == "locked"
    seen = network_client.get(reverse("data_requests:report", args=[report.pk])).content.decode()
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
    where = reverse("data_requests:add_item", args=[made.pk])
    answer = network_client.post(where, _item(**wrong))
    assert answer.status_code == 400
    assert "definition fr" in answer.content.decode()
    assert made.items.count() == 1


def test_days_that_are_not_in_order_are_refused_where_they_are_written(
    network: Organisation, network_client: Client
) -> None:
    for wrong in ({"since": "2026-02-01"}, {"due_on": "2020-01-01"}, {"threshold": 1}):
        answer = network_client.post(reverse("data_requests:new"), _terms(**wrong))
        assert answer.status_code == 400
    assert not Collection.objects.exists()


def test_each_side_has_its_own_page_of_one_report(
    collection: Collection, officer: Member, network_client: Client, member_client: Client
) -> None:
    report = report_of(collection, officer.organisation)
    theirs, ours = (
        reverse(f"data_requests:{name}", args=[report.pk]) for name in ("report", "answer")
    )
    assert network_client.get(theirs).status_code == 200
    assert network_client.get(ours).status_code == 404
    assert member_client.get(ours).status_code == 200
    assert member_client.get(theirs).status_code == 404
    for name in ("collection", "results"):
        where = reverse(f"data_requests:{name}", args=[collection.pk])
        assert member_client.get(where).status_code == 404


def test_the_network_sees_nothing_of_a_draft(
    collection: Collection, officer: Member, network_client: Client
) -> None:
    report = report_of(collection, officer.organisation)
    services.save(report, figures(report, 73_519), by=officer, now=timezone.now())
    pages = [reverse("data_requests:report", args=[report.pk]), reverse("data_requests:adoption")]
    pages += [
        reverse(f"data_requests:{name}", args=[collection.pk]) for name in ("collection", "results")
    ]
    for where in pages:
        told = network_client.get(where).content.decode()
        assert "519" not in told


def test_who_only_reads_sees_the_answer_and_writes_nothing(
    collection: Collection, officer: Member, enrol: Enrol, sign_in: SignIn
) -> None:
    reader = sign_in(enrol(officer.organisation, Role.COMMITTEE_MEMBER))
    report = report_of(collection, officer.organisation)
    where = reverse("data_requests:answer", args=[report.pk])
    assert 'name="submit"' not in reader.get(where).content.decode()
    reader.post(where, {"submit": "yes"}, follow=True)
    assert Report.objects.get(pk=report.pk).state == "draft"


def test_a_lock_is_opened_and_closed_by_the_pages(
    network: Organisation, officer: Member, coordinator: Member, network_client: Client
) -> None:
    made = published(coordinator, due_on=soon(), now=timezone.now())
    report = validated(made, officer)
    services.lock(report, by=coordinator, now=timezone.now())
    where = reverse("data_requests:exception", args=[report.pk])
    until = timezone.localdate() + timedelta(days=3)
    assert network_client.post(where, {"person": officer.pk, "reason": ""}).status_code == 400
    sent = {"person": officer.pk, "reason": "Une coquille", "ends_on": str(until)}
    assert network_client.post(where, sent).status_code == 302
    page = network_client.get(reverse("data_requests:report", args=[report.pk])).content.decode()
    assert "Une coquille" in page
    leave = LockException.objects.get()
    network_client.post(reverse("data_requests:end_exception", args=[leave.pk]))
    leave.refresh_from_db()
    assert leave.revoked_at


def test_a_step_that_comes_too_late_is_told_and_changes_nothing(
    collection: Collection, officer: Member, network_client: Client
) -> None:
    report = report_of(collection, officer.organisation)
    answer = network_client.post(reverse("data_requests:lock", args=[report.pk]), follow=True)
    assert answer.status_code == 200
    assert Report.objects.get(pk=report.pk).state == "draft"


def _answered(n: int, collection: Collection, coordinator: Member) -> None:
    head = another(f"grand-{n}")
    joined(head, coordinator)
    services.ask_members(collection, now=timezone.now())
    report = validated(collection, head)
    services.lock(report, by=coordinator, now=timezone.now())
    opened(report, head, coordinator)


@pytest.mark.parametrize("name", ["list", "adoption", "collection", "results"])
def test_a_page_of_the_network_takes_the_same_queries_whatever_the_number_of_members(
    name: str,
    collection: Collection,
    coordinator: Member,
    network_client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    parts = [collection.pk] if name in {"collection", "results"} else []
    counts = []
    for n in range(3):
        _answered(n, collection, coordinator)
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
        parts = [report_of(made, officer.organisation).pk] if name == "answer" else []
        with django_assert_max_num_queries(30) as taken:
            member_client.get(reverse(f"data_requests:{name}", args=parts))
        counts.append(len(taken.captured_queries))
    assert len(set(counts)) == 1

"""What there is to follow, found by whom it concerns, in a fixed number of questions."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import services
from equiplan.web.plans.models import Action, Plan
from tests.conftest import Enrol, SignIn
from tests.web.readings import NOW, adopted, draft

pytestmark = pytest.mark.django_db
SHOWS = ("mine", "late", "due", "lacking")


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """An equality officer of the school."""
    return enrol(school)


def lived_in(officer: Member, *, size: int = 1) -> Plan:
    """A plan of one axis with so many actions of each sort: mine and late, due, lacking."""
    plan = adopted(officer, made=draft(3 * size, 1))
    today = timezone.localdate()
    for n, action in enumerate(Action.objects.filter(axis__plan=plan)):
        ends_on = today + timedelta(days=(-3, 10, 300)[n % 3])
        services.change(action, "dates", {"ends_on": ends_on}, by=officer, now=NOW)
        if n % 3 == 0:
            owner = action.owners.all()[0]
            services.change_owner(owner, "person", officer.person.pk, by=officer, now=NOW)
        if n % 3 == 2:
            services.change(action, "owners", "", by=officer, now=NOW)
    return plan


def page(officer: Member, sign_in: SignIn, show: str, query: str = "") -> str:
    """What a page says in French."""
    return sign_in(officer).get(reverse(f"plans:{show}") + query).content.decode()


@pytest.mark.parametrize(("show", "number"), [("mine", 1), ("late", 1), ("due", 2), ("lacking", 3)])
def test_each_list_shows_its_own(show: str, number: int, officer: Member, sign_in: SignIn) -> None:
    lived_in(officer)
    text = page(officer, sign_in, show)
    shown = [n for n in (1, 2, 3) if f"recrutement ({n})" in text]
    assert shown == [number]


def test_what_is_lacking_is_said_and_leads_to_where_it_is_given(
    officer: Member, sign_in: SignIn
) -> None:
    plan = lived_in(officer)
    text = page(officer, sign_in, "lacking", "?what=owner")
    without = Action.objects.get(axis__plan=plan, number="1.3")
    assert reverse("plans:edit", args=["action", without.pk, "owners"]) in text
    assert "recrutement (3)" not in page(officer, sign_in, "lacking", "?what=target")


@pytest.mark.parametrize("show", SHOWS)
def test_nothing_to_follow_is_said_in_words(show: str, officer: Member, sign_in: SignIn) -> None:
    assert 'class="empty"' in page(officer, sign_in, show)


@pytest.mark.parametrize("show", SHOWS)
@pytest.mark.parametrize("size", [1, 20])
def test_a_list_takes_the_same_number_of_queries_whatever_its_size(
    size: int,
    show: str,
    officer: Member,
    sign_in: SignIn,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    lived_in(officer, size=size)
    client = sign_in(officer)
    with django_assert_num_queries(9):
        client.get(reverse(f"plans:{show}"))


@pytest.mark.parametrize("size", [1, 12])
def test_the_page_of_an_action_takes_the_same_number_of_queries_whatever_it_holds(
    size: int,
    officer: Member,
    sign_in: SignIn,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    action = Action.objects.filter(axis__plan=adopted(officer))[0]
    for field in ("measures", "owners", "indicators", "targets"):
        lines = "\n".join(f"{field} {n}" for n in range(size))
        services.change(action, field, lines, by=officer, now=NOW)
    for n in range(size):
        services.comment(action, f"Remarque {n}", by=officer, now=NOW)
    client = sign_in(officer)
    with django_assert_num_queries(27):
        client.get(reverse("plans:action", args=[action.pk]))


def test_home_counts_what_is_to_follow_and_leads_there(officer: Member, sign_in: SignIn) -> None:
    lived_in(officer)
    text = sign_in(officer).get(reverse("home:index")).content.decode()
    for show in SHOWS:
        assert reverse(f"plans:{show}") in text


def test_a_status_of_other_words_is_shown_as_the_document_writes_it_until_one_is_given(
    officer: Member, sign_in: SignIn
) -> None:
    first, *others = draft(1, 1).axes
    frozen = replace(first.actions[0], status="Gelé depuis mars")
    made = replace(draft(1, 1), axes=(replace(first, actions=(frozen,)), *others))
    action = Action.objects.get(axis__plan=adopted(officer, made=made))
    address = reverse("plans:action", args=[action.pk])
    assert "Gelé depuis mars" in sign_in(officer).get(address).content.decode()
    services.change(action, "status", "in_progress", by=officer, now=NOW)
    assert "Gelé depuis mars" not in sign_in(officer).get(address).content.decode()

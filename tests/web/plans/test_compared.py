"""What is kept of comparisons and counts is what would be told anew."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from equiplan.web.organisations.models import Member
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Plan
from equiplan.web.platform.cache import forget
from tests.conftest import SignIn
from tests.web.readings import NOW

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=1)
TODAY = NOW.date()


@pytest.fixture
def frozen(plan: Plan, action: Action, officer: Member) -> Plan:
    """A plan of two versions, between which one remark has changed."""
    services.validate(plan, accepted=[], by=officer, now=NOW)
    services.change(action, "comments", "Relu en comité", by=officer, now=NOW)
    services.revise(plan, "Relecture", by=officer, now=NOW)
    return plan


def _page(client: Client, plan: Plan, other: str, language: str = "fr") -> str:
    url = reverse("plans:compare", args=[plan.pk, 1, other])
    text: str = client.get(url, HTTP_ACCEPT_LANGUAGE=language).content.decode()
    return text[text.index("<main") : text.index("</main>")]


def test_versions_are_told_apart_again_without_being_read(
    frozen: Plan,
    officer: Member,
    sign_in: SignIn,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = sign_in(officer)
    first = _page(client, frozen, "2")
    assert "<ins>" in first
    with django_assert_num_queries(11) as captured:
        assert _page(client, frozen, "2") == first
    assert not any('"content"' in query["sql"] for query in captured.captured_queries)


def test_the_plan_of_today_is_compared_as_it_is_now(
    frozen: Plan, action: Action, officer: Member, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    before = _page(client, frozen, "now")
    for field, value in (("comments", "Relu deux fois"), ("status", "done")):
        services.change(action, field, value, by=officer, now=LATER)
        after = _page(client, frozen, "now")
        assert after != before
        forget()
        assert _page(client, frozen, "now") == after
        before = after


def test_what_differs_with_today_leads_to_the_action_and_with_a_version_does_not(
    frozen: Plan, action: Action, officer: Member, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    link = reverse("plans:action", args=[action.pk])
    assert link in _page(client, frozen, "now")
    assert link not in _page(client, frozen, "2")


def test_what_differs_is_told_in_each_language(
    frozen: Plan, officer: Member, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    told = {_page(client, frozen, "2", language) for language in ("fr", "en", "es")}
    assert len(told) == 3


def test_counts_that_are_kept_follow_every_change(
    plan: Plan, action: Action, officer: Member
) -> None:
    owner = action.owners.all()[0]
    first = selectors.counts(officer, TODAY)
    services.change_owner(owner, "person", officer.person.pk, by=officer, now=LATER)
    owned = selectors.counts(officer, TODAY)
    assert (first.mine, owned.mine) == (0, 1)
    services.change(action, "owners", "", by=officer, now=LATER)
    assert selectors.counts(officer, TODAY).lacking == first.lacking + 1
    services.remove_axis(action.axis, by=officer, now=LATER)
    assert selectors.counts(officer, TODAY).lacking == first.lacking
    assert selectors.counts(officer, TODAY + timedelta(days=365)).late == 2

"""The axes of a plan's page: kept while nothing in them changes, shown as they are scrolled to."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.plans import sections, services
from equiplan.web.plans.models import Action, Axis, Plan
from equiplan.web.platform.cache import forget
from tests.conftest import SignIn
from tests.web.readings import NOW, adopted, draft

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=1)
TOKENS = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")[^"]+')
Change = Callable[[Action, Member], object]


def page(client: Client, plan: Plan, query: str = "") -> str:
    """The page of a plan without the tokens of its forms, which are new each time."""
    answer = client.get(reverse("plans:detail", args=[plan.pk]) + query)
    assert answer.status_code == 200
    return TOKENS.sub("token", answer.content.decode())


def _undo(action: Action, member: Member) -> None:
    services.change(action, "comments", "Autre chose", by=member, now=LATER)
    line = AuditLine.objects.filter(about="plans.action").latest("pk")
    services.undo(line, by=member, now=LATER)


def _remove_and_add(action: Action, member: Member) -> None:
    axis = action.axis
    services.remove_action(action, by=member, now=LATER)
    services.add_action(axis, "Une autre action", by=member, now=LATER)


def _restore(action: Action, member: Member) -> None:
    gone = services.remove_action(action, by=member, now=LATER)
    services.restore(gone, by=member, now=LATER)


CHANGES: dict[str, Change] = {
    "a text": lambda a, m: services.change(a, "comments", "Relu", by=m, now=LATER),
    "a list": lambda a, m: services.change(a, "owners", "Une autre", by=m, now=LATER),
    "a status": lambda a, m: services.change(a, "status", "done", by=m, now=LATER),
    "an action more": lambda a, m: services.add_action(a.axis, "Encore une", by=m, now=LATER),
    "an action less": lambda a, m: services.remove_action(a, by=m, now=LATER),
    "one for another": _remove_and_add,
    "back again": _restore,
    "an undoing": _undo,
    "an indicator": lambda a, m: services.add_indicator(a, "Un indicateur", by=m, now=LATER),
    "an axis": lambda a, m: services.change_axis(a.axis, "title", "Autrement", by=m, now=LATER),
    "an axis more": lambda a, m: services.add_axis(a.axis.plan, "Un axe", by=m, now=LATER),
    "an axis less": lambda a, m: services.remove_axis(a.axis, by=m, now=LATER),
    "a language": lambda a, m: services.change_plan(a.axis.plan, "language", "en", by=m, now=LATER),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_kept_is_what_would_be_written_anew_after(
    change: Change, plan: Plan, action: Action, officer: Member, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    before = page(client, plan)
    assert page(client, plan) == before
    change(action, officer)
    kept = page(client, plan)
    forget()
    assert page(client, plan) == kept
    if change not in (_undo, _restore):
        assert kept != before


def test_each_person_is_shown_what_they_may_change(
    plan: Plan, officer: Member, contributor: Member, action: Action, sign_in: SignIn
) -> None:
    assert page(sign_in(officer), plan).count('class="edit"') > 4 * 9
    assert 'class="edit"' not in page(sign_in(contributor), plan)
    owner = action.owners.all()[0]
    services.change_owner(owner, "person", contributor.person.pk, by=officer, now=LATER)
    mine = page(sign_in(contributor), plan)
    assert set(re.findall(r"/edit/action/(\d+)/", mine)) == {str(action.pk)}


def test_a_page_is_kept_in_each_language(plan: Plan, officer: Member, sign_in: SignIn) -> None:
    client = sign_in(officer)
    pages = [
        client.get(reverse("plans:detail", args=[plan.pk]), HTTP_ACCEPT_LANGUAGE=language)
        for language in ("fr", "en", "es", "fr")
    ]
    said = [
        re.findall(r'<th scope="col"[^>]*>(?:<a [^>]+>)?([^<]+)', each.content.decode())
        for each in pages
    ]
    assert said[0] == said[3]
    assert len({tuple(each) for each in said}) == 3


def test_the_forms_of_what_is_kept_hold_the_token_of_who_looks(
    plan: Plan, officer: Member, colleague: Member
) -> None:
    for member in (officer, colleague):
        client = Client(enforce_csrf_checks=True)
        client.force_login(member.account)
        answer = client.get(reverse("plans:detail", args=[plan.pk])).content.decode()
        assert sections.TOKEN not in answer
        axis = plan.axes.all()[0]
        form = answer[answer.index(reverse("plans:add_action", args=[axis.pk])) :]
        token = TOKENS.search(form)
        assert token
        sent = {"value": f"De {member}", "csrfmiddlewaretoken": token[0]}
        assert client.post(reverse("plans:add_action", args=[axis.pk]), sent).status_code == 302
    assert Action.objects.filter(title__startswith="De ").count() == 2


@pytest.mark.parametrize("size", [(1, 1), (30, 6)])
def test_a_page_that_is_kept_takes_six_queries_whatever_the_size_of_the_plan(
    size: tuple[int, int],
    officer: Member,
    sign_in: SignIn,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    plan = adopted(officer, made=draft(*size))
    client = sign_in(officer)
    page(client, plan)
    with django_assert_num_queries(6):
        page(client, plan)


@pytest.fixture
def large(officer: Member) -> Plan:
    """A plan of four axes with forty actions each."""
    return adopted(officer, made=draft(40, 4))


def _rows(shown: str) -> int:
    return shown.count('<tr id="action-')


def test_a_large_plan_shows_its_first_axes_and_leads_to_the_others(
    large: Plan, officer: Member, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    first = page(client, large)
    assert _rows(first) == 40
    assert first.count("<section") == page(client, large, "?whole=yes").count("<section")
    axis = Axis.objects.filter(plan=large).latest("position")
    assert f"?axis={axis.pk}#axis-{axis.pk}" in first


def test_an_axis_that_is_scrolled_to_comes_alone(
    large: Plan, officer: Member, sign_in: SignIn
) -> None:
    axis = Axis.objects.filter(plan=large).latest("position")
    alone = page(sign_in(officer), large, f"?axis={axis.pk}&only=yes")
    assert _rows(alone) == 40
    assert alone.lstrip().startswith("<section")
    assert alone.count("<section") == 1


def test_an_axis_opens_without_scripts(large: Plan, officer: Member, sign_in: SignIn) -> None:
    axis = Axis.objects.filter(plan=large).latest("position")
    opened = page(sign_in(officer), large, f"?axis={axis.pk}")
    assert _rows(opened) == 40
    assert f'id="action-{axis.actions.all()[0].pk}"' in opened


def test_the_whole_plan_is_one_link_away_to_be_printed(
    large: Plan, officer: Member, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    assert "?whole=yes" in page(client, large)
    whole = page(client, large, "?whole=yes")
    assert _rows(whole) == 160
    assert 'href="?whole=yes"' not in whole


def test_what_is_asked_for_is_shown_from_every_axis(
    large: Plan, officer: Member, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    first = page(client, large, "?text=jurys")
    assert _rows(first) == 40
    axis = Axis.objects.filter(plan=large).latest("position")
    assert f'href="?text=jurys&amp;axis={axis.pk}#axis-{axis.pk}"' in first
    assert 'href="?text=jurys&amp;whole=yes"' in first
    assert _rows(page(client, large, "?text=jurys&whole=yes")) == 160
    assert _rows(page(client, large, f"?text=jurys&axis={axis.pk}&only=yes")) == 40


def test_what_is_kept_of_one_question_is_not_the_answer_to_another(
    plan: Plan, officer: Member, action: Action, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    questions = ("", "?status=done", "?status=in_progress", "?text=jurys", "?sort=-title", "")
    asked = [page(client, plan, question) for question in questions]
    services.change(action, "status", "done", by=officer, now=LATER)
    again = [page(client, plan, question) for question in questions]
    forget()
    assert again == [page(client, plan, question) for question in questions]
    assert [_rows(each) for each in asked] == [4, 0, 0, 4, 4, 4]
    assert [_rows(each) for each in again] == [4, 1, 0, 4, 4, 4]

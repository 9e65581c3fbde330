"""A plan: adopted whole, shown as its authors know it, taken away and brought back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.plans.draft import Action, Axis, PlanDraft, Where
from equiplan.domain.plans.draft_json import from_json
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import selectors
from equiplan.web.plans.exports import FORMATS
from tests.conftest import Enrol
from tests.web.readings import NOW, adopted, draft

SignIn = Callable[[Member], Client]
pytestmark = pytest.mark.django_db


def without_places(made: PlanDraft) -> PlanDraft:
    """A draft with the places of its actions told in words only, and no findings."""
    axes = tuple(
        replace(
            axis,
            actions=tuple(replace(each, where=Where(each.where.text)) for each in axis.actions),
        )
        for axis in made.axes
    )
    return replace(made, axes=axes, findings=())


def test_a_plan_holds_all_that_its_draft_held(enrol: Enrol, school: Organisation) -> None:
    plan = adopted(enrol(school))
    assert selectors.draft_of(plan) == without_places(draft())


def test_adopting_writes_one_audit_line(enrol: Enrol, school: Organisation) -> None:
    adopted(enrol(school))
    line = AuditLine.objects.get()
    assert (line.event, line.facts["actions"]) == ("plan.adopted", 4)


def test_what_nobody_says_anything_under_has_no_column_but_who_and_when(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    bare = replace(
        draft(), axes=(Axis(title="Un axe", actions=(Action("Une action", Where("")),)),)
    )
    member = enrol(school)
    page = sign_in(member).get(reverse("plans:detail", args=[adopted(member, made=bare).pk]))
    text = page.content.decode()
    assert "Une action" in text
    assert text.count("data-label") == len(("status", "owners", "calendar"))


def test_what_is_not_stated_is_said_so_and_never_zero(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    whole = draft(actions_in_axis=2, axes=1)
    first, second = whole.axes[0].actions
    silent = replace(second, budget=None, budget_lines=())
    partly = replace(whole, axes=(replace(whole.axes[0], actions=(first, silent)),))
    member = enrol(school)
    plan = adopted(member, made=partly)
    page = sign_in(member).get(reverse("plans:detail", args=[plan.pk]), HTTP_ACCEPT_LANGUAGE="en")
    assert page.content.decode().count("not stated") == 1


@pytest.mark.parametrize("size", [(1, 1), (30, 6)])
def test_the_page_of_a_plan_takes_the_same_number_of_queries_whatever_its_size(
    size: tuple[int, int],
    enrol: Enrol,
    school: Organisation,
    sign_in: SignIn,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    member = enrol(school)
    plan = adopted(member, made=draft(*size))
    client = sign_in(member)
    with django_assert_num_queries(19):
        client.get(reverse("plans:detail", args=[plan.pk]))


@pytest.mark.parametrize("plans", [1, 25])
def test_the_list_of_plans_takes_the_same_number_of_queries_whatever_their_number(
    plans: int,
    enrol: Enrol,
    school: Organisation,
    sign_in: SignIn,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    member = enrol(school)
    for _ in range(plans):
        adopted(member, made=draft(1, 1))
    client = sign_in(member)
    with django_assert_num_queries(7):
        client.get(reverse("plans:list"))


def test_a_long_list_of_plans_comes_twenty_at_a_time(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    member = enrol(school)
    made = {adopted(member, made=draft(1, 1)).pk for _ in range(23)}
    client = sign_in(member)
    pages = [client.get(reverse("plans:list"), {"page": n}).content.decode() for n in (1, 2)]
    shown = [
        {pk for pk in made if f'<h3><a href="{reverse("plans:detail", args=[pk])}"' in page}
        for page in pages
    ]
    assert [len(each) for each in shown] == [20, 3]
    assert shown[0] | shown[1] == made


def test_the_sizes_in_the_list_are_counted_once(enrol: Enrol, school: Organisation) -> None:
    adopted(enrol(school), made=draft(actions_in_axis=3, axes=4))
    (summary,) = selectors.plans(school, NOW.date())
    assert (summary.axes, summary.actions) == (4, 12)


def test_the_json_of_a_plan_is_the_plan(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    member = enrol(school)
    plan = adopted(member)
    answer = sign_in(member).get(reverse("plans:export", args=[plan.pk, "json"]))
    assert from_json(answer.json()) == selectors.draft_of(plan)
    assert answer.headers["Content-Disposition"].startswith("attachment;")


def test_the_menu_offers_every_format_of_a_plan(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    member = enrol(school)
    plan = adopted(member)
    client = sign_in(member)
    page = client.get(reverse("plans:detail", args=[plan.pk])).content.decode()
    for extension in FORMATS:
        address = reverse("plans:export", args=[plan.pk, extension])
        assert f'href="{address}"' in page
        assert client.get(address).headers["Content-Type"] == FORMATS[extension].media_type


def test_a_format_there_is_not_is_not_found(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    member = enrol(school)
    where = reverse("plans:export", args=[adopted(member).pk, "exe"])
    assert sign_in(member).get(where).status_code == 404


def test_a_page_in_each_language_speaks_it(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    member = enrol(school)
    where = reverse("plans:detail", args=[adopted(member).pk])
    said = {"fr": "Calendrier", "en": "Calendar", "es": "Calendario"}
    for language, word in said.items():
        page = sign_in(member).get(where, HTTP_ACCEPT_LANGUAGE=language).content.decode()
        assert f">{word}<" in page


def test_markup_in_a_plan_is_shown_as_text(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    hostile = "<script>alert(1)</script>"
    member = enrol(school)
    plan = adopted(member, made=replace(draft(), title=hostile, organisation=hostile))
    page = sign_in(member).get(reverse("plans:detail", args=[plan.pk])).content.decode()
    assert hostile not in page
    assert "&lt;script&gt;" in page

"""What there is to do: the table as asked for, what is mine, late, due, lacking something."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.plans.draft import Action as Draft
from equiplan.domain.plans.draft import Axis as DraftAxis
from equiplan.domain.plans.draft import CalendarPeriod, PlanDraft, Where
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Plan
from tests.web.readings import NOW, adopted, draft

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def ending(title: str, days: int, **told: Any) -> Draft:
    """An action that ends so many days from today."""
    period = CalendarPeriod(None, TODAY + timedelta(days=days))
    return Draft(title, Where(""), calendar="bientôt", calendar_period=period, **told)


WORK = PlanDraft(
    title="Plan",
    organisation=None,
    language="fr",
    period=None,
    axes=(
        DraftAxis(
            title="Recruter",
            indicators=("Part des femmes",),
            targets=("40 % de femmes",),
            actions=(
                ending("Former", -1, owners=("Équipe RH",), priority="Haute", number="10"),
                ending("Publier", 30, owners=("Mission égalité",), priority="basse", number="9"),
                ending("Relire", 31, number="2"),
            ),
        ),
        DraftAxis(
            title="Gouverner",
            actions=(
                ending("Nommer", 0, owners=("équipe rh", "Présidence"), measures=("Écrire",)),
                Draft("Siéger", Where("")),
            ),
        ),
    ),
)


@pytest.fixture
def work(officer: Member) -> Plan:
    """A plan with an action of each kind to follow."""
    return adopted(officer, made=WORK)


def titles(found: Any) -> list[str]:
    """The titles of actions."""
    return [action.title for action in found]


def shown(plan: Plan, member: Member, **asked: str) -> list[str]:
    """The titles in the table of a plan as somebody asks for it."""
    filters = selectors.filters_from(asked)
    page = selectors.table(plan, filters, member=member, today=TODAY)
    found = [action.title for axis in page.axes for action in axis.actions]
    assert page.shown == len(found)
    return found


ASKED = [
    ({}, ["Former", "Publier", "Relire", "Nommer", "Siéger"]),
    ({"owners": "equipe RH"}, ["Former", "Nommer"]),
    ({"owners": "-"}, ["Relire", "Siéger"]),
    ({"status": "late"}, ["Former"]),
    ({"status": "done"}, []),
    ({"year": str(TODAY.year)}, ["Former", "Publier", "Relire", "Nommer"]),
    ({"year": "1999"}, []),
    ({"year": "x²"}, ["Former", "Publier", "Relire", "Nommer", "Siéger"]),
    ({"priority": "BASSE"}, ["Publier"]),
    ({"text": "ecrire"}, ["Nommer"]),
    ({"text": "egalite", "priority": "basse"}, ["Publier"]),
    ({"sort": "number"}, ["Relire", "Publier", "Former", "Nommer", "Siéger"]),
    ({"sort": "-title"}, ["Relire", "Publier", "Former", "Siéger", "Nommer"]),
    ({"sort": "-ends_on"}, ["Relire", "Publier", "Former", "Nommer", "Siéger"]),
    ({"sort": "owners"}, ["Former", "Publier", "Relire", "Nommer", "Siéger"]),
    ({"sort": "priority"}, ["Publier", "Former", "Relire", "Nommer", "Siéger"]),
    ({"sort": "-progress"}, ["Former", "Publier", "Relire", "Nommer", "Siéger"]),
    ({"sort": "password"}, ["Former", "Publier", "Relire", "Nommer", "Siéger"]),
]


@pytest.mark.parametrize(("asked", "found"), ASKED, ids=[str(each[0]) for each in ASKED])
def test_the_table_shows_what_is_asked_for_in_the_order_asked(
    asked: dict[str, str], found: list[str], work: Plan, officer: Member
) -> None:
    assert shown(work, officer, **asked) == found


def test_the_table_counts_the_whole_plan_and_offers_the_words_in_it(
    work: Plan, officer: Member
) -> None:
    services.change(Action.objects.get(title="Publier"), "status", "done", by=officer, now=NOW)
    page = selectors.table(
        work, selectors.filters_from({"text": "rien"}), member=officer, today=TODAY
    )
    assert (page.axes, page.shown, page.total, page.done, page.late) == ((), 0, 5, 1, 1)
    offered = {each.field.name: [code for code, _ in each.options] for each in page.choices.fields}
    assert offered["priority"] == ["basse", "Haute"]
    assert len(offered["owners"]) == 3
    assert page.choices.years == tuple(sorted({TODAY.year, (TODAY + timedelta(days=31)).year}))


def test_an_axis_without_actions_is_shown_where_nothing_is_filtered(
    work: Plan, officer: Member
) -> None:
    services.add_axis(work, "Communiquer", by=officer, now=NOW)
    page = selectors.table(work, selectors.filters_from({}), member=officer, today=TODAY)
    assert [each.stamp.title for each in page.axes] == ["Recruter", "Gouverner", "Communiquer"]


@pytest.mark.parametrize("size", [(1, 1), (30, 6)])
def test_the_table_takes_the_same_number_of_queries_whatever_its_size(
    size: tuple[int, int], officer: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    plan = adopted(officer, made=draft(*size))
    asked = selectors.filters_from({"sort": "owners", "text": "f"})
    with django_assert_num_queries(9):
        assert selectors.table(plan, asked, member=officer, today=TODAY).shown
    with django_assert_num_queries(1):
        assert selectors.table(plan, asked, member=officer, today=TODAY).shown


def test_mine_are_the_actions_that_i_own(work: Plan, officer: Member, colleague: Member) -> None:
    action = Action.objects.get(title="Nommer")
    first, second = action.owners.all()
    services.change_owner(first, "person", officer.person.pk, by=officer, now=NOW)
    services.change_owner(second, "person", colleague.person.pk, by=officer, now=NOW)
    assert titles(selectors.mine(officer)) == titles(selectors.mine(colleague)) == ["Nommer"]
    services.change(action, "status", "done", by=officer, now=NOW)
    assert titles(selectors.mine(officer)) == []


def test_late_is_what_should_have_ended_and_due_what_ends_within_thirty_days(
    work: Plan, school: Organisation
) -> None:
    assert titles(selectors.late(school, TODAY)) == ["Former"]
    assert titles(selectors.due(school, TODAY)) == ["Nommer", "Publier"]


def test_lacking_says_what_is_lacked_and_counts_what_is_stated_for_the_axis(
    work: Plan, school: Organisation
) -> None:
    told = {action.title: selectors.lacks(action) for action in selectors.lacking(school)}
    assert told == {
        "Relire": ("owner",),
        "Nommer": ("target", "indicator"),
        "Siéger": ("owner", "date", "target", "indicator"),
    }
    assert titles(selectors.lacking(school, "date")) == ["Siéger"]


def test_an_aim_is_a_target_too(work: Plan, school: Organisation, officer: Member) -> None:
    action = Action.objects.get(title="Nommer")
    indicator = services.add_indicator(action, "Sièges", by=officer, now=NOW)
    services.aim(indicator, on="2027-01-01", value=4, by=officer, now=NOW)
    assert "Nommer" not in titles(selectors.lacking(school))
    services.remove_indicator(indicator, by=officer, now=NOW)
    assert "Nommer" in titles(selectors.lacking(school))


def test_what_is_taken_out_closed_or_of_others_is_not_to_follow(
    work: Plan, school: Organisation, alliance: Organisation, officer: Member
) -> None:
    assert titles(selectors.late(alliance, TODAY)) == []
    axis = work.axes.all()[0]
    services.remove_axis(axis, by=officer, now=NOW)
    assert titles(selectors.late(school, TODAY)) == []
    services.restore(axis, by=officer, now=NOW)
    services.remove_action(Action.objects.get(title="Former"), by=officer, now=NOW)
    assert titles(selectors.late(school, TODAY)) == []
    for status in ("validated", "active", "closed"):
        services.set_status(work, status, by=officer, now=NOW)
    assert titles(selectors.due(school, TODAY)) == []


def test_the_counts_are_those_of_the_lists_in_two_queries(
    work: Plan, officer: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    owner = Action.objects.get(title="Nommer").owners.all()[0]
    services.change_owner(owner, "person", officer.person.pk, by=officer, now=NOW)
    with django_assert_num_queries(2):
        counted = selectors.counts(officer, TODAY)
    assert counted == selectors.Counts(mine=1, late=1, due=2, lacking=3)


def test_the_list_of_plans_tells_how_far_each_has_come(
    work: Plan, school: Organisation, officer: Member
) -> None:
    services.change(Action.objects.get(title="Publier"), "status", "done", by=officer, now=NOW)
    services.remove_action(Action.objects.get(title="Siéger"), by=officer, now=NOW)
    (summary,) = selectors.plans(school, TODAY)
    assert (summary.axes, summary.actions, summary.done, summary.late) == (2, 4, 1, 1)


@pytest.mark.parametrize("busy", [False, True])
def test_the_page_of_an_action_takes_the_same_number_of_queries_however_much_it_holds(
    busy: bool, action: Action, officer: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    if busy:
        for n in range(8):
            services.comment(action, f"Remarque {n}", by=officer, now=NOW)
            services.change(action, "title", f"Titre {n}", by=officer, now=NOW)
            services.add_indicator(action, f"Indicateur {n}", by=officer, now=NOW)
    assert officer.given  # read once, before
    with django_assert_num_queries(12):
        page = selectors.action_page(action, member=officer, today=TODAY)
    assert (page.is_late, page.may_edit, len(page.history)) == (False, True, 24 if busy else 0)


def test_an_action_without_days_is_never_late(officer: Member, school: Organisation) -> None:
    whole = draft(1, 1)
    silent = replace(whole.axes[0].actions[0], calendar=None, calendar_period=None)
    adopted(officer, made=replace(whole, axes=(replace(whole.axes[0], actions=(silent,)),)))
    assert titles(selectors.late(school, date(2149, 1, 1))) == []

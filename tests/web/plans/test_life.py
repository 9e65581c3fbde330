"""A plan is validated, carried out, revised and closed; each version says what it said then."""

import pytest
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.plans.diff import Comparison
from equiplan.web.organisations.models import Member
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Plan, Version
from equiplan.web.plans.permissions import EditRefused
from equiplan.web.plans.services.life import LifeRefused
from tests.web.readings import NOW, adopted, draft

pytestmark = pytest.mark.django_db


def now_of(plan: Plan) -> Plan:
    """A plan as the database holds it."""
    return Plan.objects.get(pk=plan.pk)


def test_validating_freezes_a_version_with_what_was_accepted(plan: Plan, officer: Member) -> None:
    version = services.validate(plan, accepted=["smart.no_baseline"], by=officer, now=NOW)
    assert (version.number, version.by, version.accepted) == (1, officer, ["smart.no_baseline"])
    assert now_of(plan).status == "validated"
    assert selectors.history(plan)[0].version == 1


def test_a_version_stays_as_it_was_when_the_plan_moves_on(
    plan: Plan, action: Action, officer: Member
) -> None:
    frozen = services.validate(plan, by=officer, now=NOW).content
    services.change(action, "title", "Autre chose", by=officer, now=NOW)
    assert Version.objects.get().content == frozen


def test_a_revision_freezes_the_next_version_for_a_reason(
    plan: Plan, action: Action, officer: Member
) -> None:
    services.validate(plan, by=officer, now=NOW)
    services.change(action, "title", "Autre chose", by=officer, now=NOW)
    with pytest.raises(LifeRefused) as refused:
        services.revise(plan, "  ", by=officer, now=NOW)
    assert refused.value.code == "plan.revise_why"
    version = services.revise(plan, "Nouvelle direction", by=officer, now=NOW)
    assert (version.number, version.reason) == (2, "Nouvelle direction")
    assert selectors.versions(plan).versions == (version, Version.objects.get(number=1))


def test_what_has_changed_since_the_last_version_is_told(
    plan: Plan, action: Action, officer: Member
) -> None:
    services.change(action, "title", "Avant", by=officer, now=NOW)
    services.validate(plan, by=officer, now=NOW)
    assert selectors.versions(plan).changes == ()
    services.change(action, "title", "Après", by=officer, now=NOW)
    services.change_axis(action.axis, "objective", "Autre", by=officer, now=NOW)
    told = [(line.field, line.after) for line in selectors.versions(plan).changes]
    assert told == [("objective", "Autre"), ("title", "Après")]
    services.revise(plan, "Nouvelle direction", by=officer, now=NOW)
    assert selectors.versions(plan).changes == ()


def test_a_draft_has_nothing_to_revise(plan: Plan, officer: Member) -> None:
    with pytest.raises(LifeRefused) as refused:
        services.revise(plan, "Parce que", by=officer, now=NOW)
    assert refused.value.code == "plan.not_validated"


def test_a_plan_without_actions_is_not_validated(plan: Plan, officer: Member) -> None:
    for axis in plan.axes.all():
        services.remove_axis(axis, by=officer, now=NOW)
    with pytest.raises(LifeRefused) as refused:
        services.validate(plan, by=officer, now=NOW)
    assert refused.value.code == "plan.empty"
    assert now_of(plan).status == "draft"


def test_a_plan_goes_from_status_to_status_in_order(plan: Plan, officer: Member) -> None:
    for status in ("active", "closed", "nothing"):
        with pytest.raises((LifeRefused, services.ChangeRefused)):
            services.set_status(plan, status, by=officer, now=NOW)
    for status in ("validated", "active", "closed", "active"):
        assert services.set_status(plan, status, by=officer, now=NOW).status == status
    assert [line.event for line in selectors.history(plan)][:4] == [
        "plan.active",
        "plan.closed",
        "plan.active",
        "plan.validated",
    ]


def test_a_plan_validated_twice_is_refused_the_second_time(plan: Plan, officer: Member) -> None:
    services.validate(plan, by=officer, now=NOW)
    with pytest.raises(LifeRefused):
        services.validate(plan, by=officer, now=NOW)
    assert Version.objects.count() == 1


def test_a_closed_plan_no_longer_changes_until_it_is_opened_again(
    plan: Plan, action: Action, officer: Member
) -> None:
    for status in ("validated", "active", "closed"):
        services.set_status(plan, status, by=officer, now=NOW)
    for attempt in (
        lambda: services.change(action, "title", "Trop tard", by=officer, now=NOW),
        lambda: services.remove_action(action, by=officer, now=NOW),
        lambda: services.add_axis(plan, "Trop tard", by=officer, now=NOW),
    ):
        with pytest.raises(EditRefused) as refused:
            attempt()
        assert refused.value.code == "edit.closed"
    services.set_status(plan, "active", by=officer, now=NOW)
    services.change(action, "title", "À temps", by=officer, now=NOW)


@pytest.mark.parametrize("size", [(1, 1), (20, 5)])
def test_what_a_version_keeps_takes_the_same_number_of_queries_whatever_the_size(
    size: tuple[int, int], officer: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    plan = adopted(officer, made=draft(*size))
    with django_assert_num_queries(15):
        selectors.content_of(plan)


def test_a_version_keeps_all_that_a_living_plan_has(
    plan: Plan, action: Action, officer: Member
) -> None:
    indicator = action.indicators.get()
    services.aim(indicator, on="2027-12-31", value=40, upper=60, by=officer, now=NOW)
    services.record_value(indicator, on="2026-12-31", value=31, by=officer, now=NOW)
    services.spend(action.budget_lines.get(), "12.50", by=officer, now=NOW)
    services.change(action, "accountable", action.owners.all()[1].pk, by=officer, now=NOW)
    services.change(action, "status", "abandoned", reason="Sans budget", by=officer, now=NOW)
    services.add_indicator(plan, "Part des femmes", by=officer, now=NOW)
    kept = selectors.content_in(services.validate(plan, by=officer, now=NOW))
    assert kept == selectors.content_of(plan)
    assert kept.draft == selectors.draft_of(plan)
    assert [each.text for each in kept.indicators] == ["Part des femmes"]
    first = kept.axes[0].actions[0]
    assert (first.accountable, first.abandoned_because) == ("Mission égalité", "Sans budget")
    assert first.spent == (12.5,)
    assert (len(first.indicators[0].aims), first.indicators[0].values[0].value) == (1, 31)


def test_two_versions_are_compared_row_by_row_and_so_is_the_plan_of_today(
    plan: Plan, action: Action, officer: Member
) -> None:
    first = services.validate(plan, by=officer, now=NOW)
    services.change(action, "title", "Publier les critères de promotion", by=officer, now=NOW)
    services.add_action(action.axis, "Une action de plus", by=officer, now=NOW)
    second = services.revise(plan, "Nouvelle direction", by=officer, now=NOW)
    told = selectors.comparison(first, second)
    assert told == selectors.comparison(first, now_of(plan))
    assert len(told.actions) == 2
    assert selectors.comparison(second, now_of(plan)) == Comparison()

"""Who may change what in a plan: everything, what is theirs, or nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import Http404

from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import permissions, sections, selectors, services
from equiplan.web.plans.models import Action, Axis, Plan
from equiplan.web.plans.permissions import EditRefused
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.readings import NOW

pytestmark = pytest.mark.django_db

CHANGES: dict[str, Callable[[Action, Member], Any]] = {
    "change": lambda a, by: services.change(a, "title", "Autre", by=by, now=NOW),
    "status": lambda a, by: services.change(a, "status", "done", by=by, now=NOW),
    "step": lambda a, by: services.tick(a.steps.all()[0], True, by=by, now=NOW),
    "spend": lambda a, by: services.spend(a.budget_lines.all()[0], 5, by=by, now=NOW),
    "indicator": lambda a, by: services.add_indicator(a, "Part", by=by, now=NOW),
    "value": lambda a, by: services.record_value(
        a.indicators.all()[0], on="2027-01-01", value=5, by=by, now=NOW
    ),
}
DECISIONS: dict[str, Callable[[Action, Member], Any]] = {
    "remove": lambda a, by: services.remove_action(a, by=by, now=NOW),
    "add": lambda a, by: services.add_action(a.axis, "Autre", by=by, now=NOW),
    "axis": lambda a, by: services.change_axis(a.axis, "title", "Autre", by=by, now=NOW),
    "plan": lambda a, by: services.change_plan(a.axis.plan, "title", "Autre", by=by, now=NOW),
    "validate": lambda a, by: services.validate(a.axis.plan, by=by, now=NOW),
    "add axis": lambda a, by: services.add_axis(a.axis.plan, "Autre", by=by, now=NOW),
}


@pytest.fixture
def owned(action: Action, officer: Member, contributor: Member) -> Action:
    """An action that the contributor owns."""
    owner = action.owners.all()[0]
    services.change_owner(owner, "person", contributor.person.pk, by=officer, now=NOW)
    return action


def refused(change: Callable[[Action, Member], Any], action: Action, by: Member) -> str:
    """Why a change is refused, which then leaves no line."""
    lines = AuditLine.objects.count()
    with pytest.raises(EditRefused) as refusal:
        change(action, by)
    assert AuditLine.objects.count() == lines
    assert refusal.value.sentence("es")
    return refusal.value.code


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_contributor_changes_what_is_theirs_and_nothing_else(
    change: Any, owned: Action, contributor: Member
) -> None:
    other = owned.axis.actions.exclude(pk=owned.pk).get()
    assert refused(change, other, contributor) == "edit.not_yours"
    change(owned, contributor)


@pytest.mark.parametrize("change", DECISIONS.values(), ids=DECISIONS)
def test_a_contributor_decides_nothing_about_the_plan(
    change: Any, owned: Action, contributor: Member
) -> None:
    assert refused(change, owned, contributor) == "edit.not_yours"


@pytest.mark.parametrize("change", (CHANGES | DECISIONS).values(), ids=CHANGES | DECISIONS)
def test_a_reader_changes_nothing(
    change: Any, action: Action, enrol: Enrol, school: Organisation
) -> None:
    assert refused(change, action, enrol(school, Role.COMMITTEE_MEMBER)) == "edit.reader"


@pytest.mark.parametrize("change", (CHANGES | DECISIONS).values(), ids=CHANGES | DECISIONS)
def test_an_administrator_changes_everything(
    change: Any, action: Action, colleague: Member
) -> None:
    change(action, colleague)


@pytest.mark.parametrize("change", (CHANGES | DECISIONS).values(), ids=CHANGES | DECISIONS)
def test_a_stranger_changes_nothing_even_past_the_route(
    change: Any, action: Action, enrol: Enrol, alliance: Organisation
) -> None:
    assert refused(change, action, enrol(alliance)) == "edit.not_yours"


def test_who_works_here_may_say_something_and_take_back_what_they_said(
    action: Action, officer: Member, contributor: Member, enrol: Enrol, school: Organisation
) -> None:
    mine = services.comment(action, "Une remarque", by=contributor, now=NOW)
    theirs = services.comment(action, "Une autre", by=officer, now=NOW)
    services.uncomment(mine, by=contributor, now=NOW)
    with pytest.raises(EditRefused):
        services.uncomment(theirs, by=contributor, now=NOW)
    with pytest.raises(EditRefused):
        services.comment(action, "Non", by=enrol(school, Role.AUDITOR), now=NOW)


def test_undoing_asks_for_the_same_right_as_doing(
    owned: Action, officer: Member, contributor: Member
) -> None:
    services.change(owned, "title", "Autre", by=officer, now=NOW)
    services.undo(AuditLine.objects.latest("pk"), by=contributor, now=NOW)
    services.remove_action(owned, by=officer, now=NOW)
    with pytest.raises(EditRefused):
        services.undo(AuditLine.objects.latest("pk"), by=contributor, now=NOW)


def test_the_table_says_which_lines_a_member_may_change(
    plan: Plan, owned: Action, contributor: Member, officer: Member
) -> None:
    for member, may in ((contributor, {owned.pk}), (officer, None)):
        look = sections.Look(plan, member, NOW.date(), token="")
        page = selectors.table(plan, selectors.Filters(), member=member, today=NOW.date())
        found = [action for axis in page.axes for action in axis.actions]
        editable = {action.pk for action in found if look.may_edit(action)}
        assert editable == ({action.pk for action in found} if may is None else may)


def test_the_loaders_answer_for_this_organisation_only(
    plan: Plan, axis: Axis, action: Action, officer: Member, alliance: Organisation
) -> None:
    school = officer.organisation
    indicator = action.indicators.get()
    services.validate(plan, by=officer, now=NOW)
    line = AuditLine.objects.latest("pk")
    doors: list[Callable[[Organisation], Any]] = [
        lambda of: permissions.plan_for(of, plan.pk),
        lambda of: permissions.axis_for(of, axis.pk),
        lambda of: permissions.action_for(of, action.pk),
        lambda of: permissions.indicator_for(of, indicator.pk),
        lambda of: permissions.version_for(of, plan.pk, 1),
        lambda of: permissions.audit_line_for(of, line.pk),
    ]
    for door in doors:
        assert door(school)
        with pytest.raises(Http404):
            door(alliance)


def test_what_is_taken_out_is_not_found_and_its_history_is(
    axis: Axis, action: Action, officer: Member, school: Organisation
) -> None:
    indicator = action.indicators.get()
    services.remove_axis(axis, by=officer, now=NOW)
    for door, pk in (
        (permissions.action_for, action.pk),
        (permissions.indicator_for, indicator.pk),
    ):
        with pytest.raises(Http404):
            door(school, pk)
    assert permissions.audit_line_for(school, AuditLine.objects.latest("pk").pk)

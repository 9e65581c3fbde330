"""Who is concerned by what waits: every kind, tried by every role; and no app is forgotten."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone
from django.utils.translation import override

from equiplan.domain.access.roles import Permission
from equiplan.web.data_requests.models import Submission
from equiplan.web.organisations.models import Assignment, Member, Organisation, Person, Unit
from equiplan.web.organisations.permissions import permissions_of
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Action, Plan
from equiplan.web.platform.registry import ROUTES
from equiplan.web.platform.roles import Role
from equiplan.web.platform.waiting import WaitingGroup, WaitingItem, by_urgency, kinds, waiting_for
from tests.conftest import Enrol
from tests.people import member_of
from tests.web.readings import NOW

from .making import everything, in_plans, somebody

pytestmark = pytest.mark.django_db
NOTHING_WAITS = {
    "accounts": "an address to confirm waits for who has its letter, in that letter",
    "organisations": "an invitation waits for who is not here yet",
    "uploads": "a file is read by the app that took it",
    "indicators": "a figure fills itself; one to give is an indicator of a plan",
    "notifications": "a letter is what tells of it",
    "platform": "the platform",
}
"""The apps with rows of which none waits for a member, and why."""

OF_PLANS = {
    "late_actions",
    "due_actions",
    "missed_targets",
    "values_to_report",
    "plans_to_validate",
}
TO_FILL = {"submissions_late", "submissions_due", "submissions_returned"}
OF_A_NETWORK = {"members_late", "submissions_to_lock"}
TO_ANSWER_AS_NETWORK = {"requests_to_join", "agreements_offered"}
OF_AN_OFFICER = {
    *OF_PLANS,
    *TO_FILL,
    "submissions_to_validate",
    "readings_to_check",
    "invitations",
    "people_files_to_check",
    "countings_to_validate",
    "drafts_to_publish",
    "series_to_check",
}
CONCERNS = {
    Role.ADMINISTRATOR: OF_AN_OFFICER | OF_A_NETWORK | TO_ANSWER_AS_NETWORK,
    Role.EQUALITY_OFFICER: OF_AN_OFFICER,
    Role.CONTRIBUTOR: TO_FILL,
    Role.DATA_OFFICER: {
        *TO_FILL,
        *OF_A_NETWORK,
        "missed_targets",
        "values_to_report",
        "people_files_to_check",
    },
    Role.COMMITTEE_MEMBER: set[str](),
    Role.AUDITOR: set[str](),
    Role.NETWORK_COORDINATOR: OF_A_NETWORK | TO_ANSWER_AS_NETWORK,
}


def seen(member: Member) -> set[str]:
    """The kinds of which something waits for a member."""
    fresh = Member.objects.select_related("organisation").get(pk=member.pk)
    groups = waiting_for(fresh, permissions_of(fresh), timezone.localdate())
    return {group.kind.code for group in groups}


@pytest.fixture
def head(enrol: Enrol, school: Organisation) -> Member:
    """The administrator of a school in which something of every kind waits."""
    member = enrol(school, Role.ADMINISTRATOR)
    everything(member)
    return member


def test_every_app_with_rows_says_what_waits_in_it_or_is_known_to_have_nothing() -> None:
    ours = [app for app in apps.get_app_configs() if app.name.startswith("equiplan.web.")]
    with_rows = {app.label for app in ours if list(app.get_models())}
    telling = {app.label for app in ours if import_module(f"{app.name}.app").APP.waiting}
    assert with_rows - telling == NOTHING_WAITS.keys()
    assert telling <= with_rows


def test_the_page_of_a_kind_opens_for_those_it_concerns() -> None:
    routes = {kind.code: (ROUTES[kind.url_name].permission, kind.permission) for kind in kinds()}
    assert {
        code
        for code, (route, permission) in routes.items()
        if route not in {Permission.READ, permission}
    } == set()


@pytest.mark.parametrize("role", Role)
def test_each_role_sees_what_is_its_own_to_do_and_nothing_else(
    role: Role, head: Member, enrol: Enrol, school: Organisation
) -> None:
    member = head if role == Role.ADMINISTRATOR else enrol(school, role)
    assert seen(member) == CONCERNS[role]


def test_all_kinds_are_tried(head: Member) -> None:
    assert seen(head) == {kind.code for kind in kinds()}


@pytest.mark.parametrize("role", Role)
def test_who_has_a_permission_nowhere_is_concerned_by_no_row_of_its_kinds(
    role: Role, head: Member, enrol: Enrol, school: Organisation
) -> None:
    member = head if role == Role.ADMINISTRATOR else enrol(school, role)
    today, allowed = timezone.localdate(), permissions_of(member)
    closed = [kind for kind in kinds() if kind.permission not in allowed]
    rows = [(kind, row) for kind in closed for row in kind.find(school, today)]
    assert [kind.code for kind, row in rows if kind.concerns(member, row)] == []


def test_who_administers_another_organisation_sees_nothing_of_it(head: Member) -> None:
    stranger = somebody("ailleurs")
    assert seen(stranger) == set()
    assert head.organisation_id != stranger.organisation_id


def test_whose_role_has_ended_sees_nothing(head: Member) -> None:
    Assignment.objects.update(ends_on=timezone.localdate() - timedelta(days=1))
    assert seen(head) == set()


def test_a_contributor_sees_the_action_they_own_and_its_values(
    enrol: Enrol, school: Organisation
) -> None:
    officer, contributor = enrol(school), enrol(school, Role.CONTRIBUTOR)
    in_plans(officer)
    assert seen(contributor) == set()
    late = Action.objects.order_by("pk")[0]
    person = Person.objects.get(member=contributor)
    plans.change_owner(late.owners.all()[0], "person", person.pk, by=officer, now=NOW)
    assert seen(contributor) == {"late_actions", "missed_targets"}


def test_a_contributor_sees_no_report_that_somebody_else_answers(
    head: Member, enrol: Enrol, school: Organisation
) -> None:
    contributor = enrol(school, Role.CONTRIBUTOR)
    Submission.objects.filter(member=school).update(answers=head)
    assert seen(contributor) == set()


def test_an_officer_of_a_unit_sees_the_plans_of_that_unit_alone(
    enrol: Enrol, school: Organisation
) -> None:
    officer = enrol(school)
    unit = Unit.objects.create(organisation=school, name="Chimie")
    Unit.objects.filter(pk=unit.pk).update(path=f"/{unit.pk}/")
    unit.refresh_from_db()
    here = enrol(school, Role.DATA_OFFICER)
    Assignment.objects.filter(member=here).delete()
    member_of(here.account, school, Role.EQUALITY_OFFICER, unit=unit)
    in_plans(officer)
    assert seen(here) == set()
    Plan.objects.update(unit=unit)
    assert seen(here) == OF_PLANS


def test_the_most_urgent_comes_first_and_what_has_no_day_last() -> None:
    today = timezone.localdate()
    days = {"long late": -30, "late": -1, "today": 0, "soon": 9}
    items = [
        WaitingItem(what, "", today + timedelta(days=n), "/", is_late=n < 0)
        for what, n in days.items()
    ]
    undated = WaitingItem("some day", "", None, "/")
    groups = [WaitingGroup(kinds()[0], (undated, *reversed(items)))]
    assert [item.what for _kind, item in by_urgency(groups)] == [*days, "some day"]


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_every_kind_and_every_thing_is_named_in_the_language_of_the_page(
    language: str, head: Member
) -> None:
    with override(language):
        groups = waiting_for(head, permissions_of(head), timezone.localdate())
        labels = [str(group.kind.label) for group in groups]
        members = [each for group in groups for each in group.items if "/collecting" in each.url]
    with override("en"):
        english = [str(group.kind.label) for group in groups]
    assert (labels == english) is (language == "en")
    assert all(f"({language})" in f"{each.what}" for each in members)

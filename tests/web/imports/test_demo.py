"""The demonstration: four plans with two years of life, the same whenever it is loaded."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from django.conf import settings
from django.db import transaction
from django.db.models import Max, Min
from pytest_django import DjangoDbBlocker

from equiplan.domain.plans.statuses import ActionStatus, is_late
from equiplan.web.imports import demo
from equiplan.web.organisations.demo import BODIES, SAMPLES
from equiplan.web.organisations.models import AuditLine, Organisation
from equiplan.web.plans import demo as life
from equiplan.web.plans.models import (
    Action,
    BudgetLine,
    Comment,
    IndicatorTarget,
    IndicatorValue,
    Plan,
    PlanStatus,
    Version,
)
from equiplan.web.platform.roles import Role
from tests.people import roles_of

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True, scope="module")
def loaded(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """The demonstration as of one day, loaded once for all tests and rolled back."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "MEDIA_ROOT", tmp_path_factory.mktemp("files"))
        with transaction.atomic():
            demo.load(NOW)
            yield
            transaction.set_rollback(True)


@pytest.fixture(params=BODIES, ids=SAMPLES)
def plan(request: pytest.FixtureRequest) -> Plan:
    """The plan of each body in turn."""
    return Plan.objects.get(organisation__name=request.param.body.name)


def _actions(plan: Plan) -> list[Action]:
    return list(Action.objects.filter(axis__plan=plan))


def test_loading_it_again_changes_nothing() -> None:
    before = [AuditLine.objects.count(), Plan.objects.count(), Version.objects.count()]
    demo.load(NOW)
    assert before == [AuditLine.objects.count(), Plan.objects.count(), Version.objects.count()]


def test_every_plan_is_active_and_has_been_revised_for_a_reason(plan: Plan) -> None:
    assert plan.status == PlanStatus.ACTIVE
    first, second = Version.objects.filter(plan=plan)
    assert first.at < second.at
    assert second.reason
    assert first.content != second.content


def test_every_plan_has_actions_of_every_status_and_late_ones(plan: Plan) -> None:
    actions = _actions(plan)
    assert {action.status for action in actions} == set(ActionStatus)
    late = [each for each in actions if is_late(ActionStatus(each.status), each.ends_on, TODAY)]
    assert 0 < len(late) < len(actions) / 2


def test_an_abandoned_action_says_why(plan: Plan) -> None:
    abandoned = [each for each in _actions(plan) if each.status == ActionStatus.ABANDONED]
    assert all(len(each.abandoned_because) > 40 for each in abandoned)


def test_every_plan_has_owners_with_accounts_remarks_aims_and_values(plan: Plan) -> None:
    owners = {o.member_id for action in _actions(plan) for o in action.owners.all() if o.member_id}
    assert len(owners) >= 4
    assert Comment.objects.filter(action__axis__plan=plan).count() >= 8
    of_plan = {"by__organisation": plan.organisation}
    assert IndicatorValue.objects.filter(**of_plan).count() >= 5
    assert IndicatorTarget.objects.count() >= 4 * len(BODIES)


def test_money_has_been_spent() -> None:
    spent = BudgetLine.objects.exclude(spent=None)
    assert {line.action.axis.plan.organisation.kind for line in spent} >= {"school", "network"}


def test_every_body_has_people_of_several_roles(plan: Plan) -> None:
    held = {role for member in plan.organisation.members.all() for role in roles_of(member)}
    assert held >= {Role.ADMINISTRATOR, Role.EQUALITY_OFFICER, Role.CONTRIBUTOR}


def test_the_record_tells_two_years_in_order(plan: Plan) -> None:
    lines = AuditLine.objects.filter(organisation=plan.organisation).order_by("pk")
    instants = [line.at for line in lines if line.about.startswith("plans.")]
    assert all(before <= after for before, after in pairwise(instants))
    assert instants[-1] <= NOW
    assert (instants[-1] - instants[0]).days > 365


def test_every_fact_of_the_files_has_happened() -> None:
    last = {sample: life.told(sample).facts[-1]["on"] for sample in SAMPLES}
    for body in BODIES:
        told = Organisation.objects.get(name=body.body.name).audit_lines.filter(
            about__startswith="plans."
        )
        span = told.aggregate(first=Min("at"), last=Max("at"))
        assert span["first"].date() == life.told(body.sample).began
        assert span["last"].date() == last[body.sample]


def test_what_lies_ahead_has_not_happened() -> None:
    spring = datetime(2026, 3, 1, tzinfo=UTC)
    with transaction.atomic():
        Organisation.objects.filter(name=BODIES[3].body.name).update(name="Ailleurs")
        demo.load(spring)
        young = Plan.objects.get(organisation__name=BODIES[3].body.name)
        assert young.organisation.audit_lines.filter(at__gt=spring).count() == 0
        assert young.versions.count() == 1
        transaction.set_rollback(True)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_facts_do_only_what_is_known(sample: str) -> None:
    places = {"on", "by", "action", "axis"}
    known = places | set(life.HAPPENINGS)
    assert {key for fact in life.told(sample).facts for key in fact} <= known

"""A plan at work and the people who work in it."""

import pytest

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans.models import Action, Axis, Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.readings import adopted


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """The equality officer of the school."""
    return enrol(school)


@pytest.fixture
def colleague(enrol: Enrol, school: Organisation) -> Member:
    """Another person of the school who may change everything."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.fixture
def contributor(enrol: Enrol, school: Organisation) -> Member:
    """A person of the school who may change what is theirs."""
    return enrol(school, Role.CONTRIBUTOR)


@pytest.fixture
def plan(officer: Member) -> Plan:
    """A plan of two axes with two actions each."""
    return adopted(officer)


@pytest.fixture
def axis(plan: Plan) -> Axis:
    """Its first axis."""
    return plan.axes.select_related("plan")[0]


@pytest.fixture
def action(axis: Axis) -> Action:
    """Its first action."""
    return axis.actions.select_related("axis__plan")[0]

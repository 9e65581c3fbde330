"""A school and the alliance it belongs to, with somebody in each."""

import pytest

from equiplan.web.networks.models import Membership
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans.models import Plan
from equiplan.web.plans.services import validate
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.readings import adopted

from .making import NOW, joined


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """The equality officer of the school."""
    return enrol(school)


@pytest.fixture
def coordinator(enrol: Enrol, alliance: Organisation) -> Member:
    """The coordinator of the alliance, which is the network here."""
    return enrol(alliance, Role.NETWORK_COORDINATOR)


@pytest.fixture
def membership(officer: Member, coordinator: Member) -> Membership:
    """The school as a member of the alliance."""
    return joined(officer, coordinator)


@pytest.fixture
def plan(officer: Member) -> Plan:
    """A plan of the school that was validated."""
    plan = adopted(officer)
    validate(plan, by=officer, now=NOW)
    plan.refresh_from_db()
    return plan

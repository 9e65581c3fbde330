"""An alliance with two members, somebody in each, and what the alliance asks."""

import pytest

from equiplan.web.data_requests.models import DataRequest
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.networks.making import joined

from .making import another, published


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """The equality officer of the school, who may report and validate."""
    return enrol(school)


@pytest.fixture
def coordinator(enrol: Enrol, alliance: Organisation) -> Member:
    """The coordinator of the alliance."""
    return enrol(alliance, Role.NETWORK_COORDINATOR)


@pytest.fixture
def other() -> Member:
    """Who administers the other member."""
    return another("autre")


@pytest.fixture
def network(officer: Member, other: Member, coordinator: Member) -> Organisation:
    """The alliance with both as members."""
    for each in (officer, other):
        joined(each, coordinator)
    return coordinator.organisation


@pytest.fixture
def data_request(network: Organisation, coordinator: Member) -> DataRequest:
    """What both were asked."""
    return published(coordinator)

"""Leak 11: a small count left as an indicator, by an agreement to share it."""

import pytest

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.web.datasets.codes import PEOPLE
from equiplan.web.datasets.models import Dataset
from equiplan.web.indicators.selectors.giving import Slot
from equiplan.web.indicators.services import Bound
from equiplan.web.networks import selectors
from equiplan.web.networks.models import Matter
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans.models import Indicator
from equiplan.web.plans.services import validate
from equiplan.web.platform.registry import FACTS
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.datasets.making import BEFORE, counting, dataset
from tests.web.indicators.making import bound
from tests.web.networks.making import NOW, TODAY, joined, shares

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(enrol: Enrol, alliance: Organisation) -> Member:
    """The coordinator of the network."""
    return enrol(alliance, Role.NETWORK_COORDINATOR)


def seen(network: Member) -> list[tuple[list[float], int]]:
    """What the network sees of shared indicators: values, and how many are protected."""
    shown = selectors.shown(network.organisation, TODAY)
    return [
        ([round(p.value, 3) for p in each.values], each.protected) for _, each in shown.indicators()
    ]


@pytest.mark.parametrize(
    ("policy", "found"),
    [("internal", [([], 2)]), ("public", [([60.0, 66.667], 0)])],
)
def test_11_what_counts_few_people_does_not_leave_by_an_agreement(  # noqa: PLR0917 (fixtures)
    officer: Member,
    clerk: Member,
    network: Member,
    indicator: Indicator,
    policy: str,
    found: list[tuple[list[float], int]],
) -> None:
    fact = FACTS.get(PEOPLE)
    assert fact is not None
    of = dataset(clerk, policy=policy)
    counting(of, clerk, A=(2, 1))
    counting(of, clerk, BEFORE, A=(12, 8) if policy == "public" else (12, 3))
    slots = {"people": Slot(fact, {"dataset": str(of.pk)})}
    bound(indicator, Bound(MEASURES["share_of_women"], slots, ""), officer)
    plan = indicator.plan or (indicator.axis or indicator.action.axis).plan  # type: ignore[union-attr]
    validate(plan, by=officer, now=NOW)
    membership = joined(officer, network)
    shares(membership, Matter.INDICATOR, by=officer, to=network, indicator_id=indicator.pk)
    assert Dataset.objects.get().policy == policy
    assert seen(network) == found

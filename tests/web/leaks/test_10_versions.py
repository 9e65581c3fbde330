"""Leak 10: a frozen version kept a value whose counts became sensitive afterwards."""

from datetime import timedelta

import pytest

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.web.datasets import services as datasets
from equiplan.web.datasets.codes import PEOPLE
from equiplan.web.datasets.models import Dataset
from equiplan.web.indicators import services
from equiplan.web.indicators.selectors.giving import Slot
from equiplan.web.indicators.services import Bound
from equiplan.web.organisations.models import Member
from equiplan.web.plans.models import Indicator, Plan, Version
from equiplan.web.plans.services import validate
from equiplan.web.platform.registry import FACTS
from tests.web.datasets.making import NOW as COUNTED
from tests.web.datasets.making import counting
from tests.web.indicators.making import NOW, bound

pytestmark = pytest.mark.django_db


def test_10_a_version_says_of_sensitive_counts_what_may_be_seen_today(
    staff: Dataset, clerk: Member, officer: Member, plan: Plan, indicator: Indicator
) -> None:
    fact = FACTS.get(PEOPLE)
    assert fact is not None
    counting(staff, clerk, A=(3, 4))
    filters = {"people": Slot(fact, {"dataset": str(staff.pk)})}
    bound(indicator, Bound(MEASURES["share_of_women"], filters, ""), officer)
    validate(plan, by=officer, now=NOW)
    share = 100 * 3 / 7
    assert str(share) in str(Version.objects.get().content)
    described = datasets.Described("Personnel", "staff", "sensitive")
    datasets.change_dataset(staff, described, by=clerk, now=COUNTED)
    services.refresh(officer.organisation, now=NOW + timedelta(hours=1))
    assert str(share) not in str(Version.objects.get().content)

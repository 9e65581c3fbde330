"""A school with a plan, somebody who may bind, and a fact that tests can turn."""

from collections.abc import Iterator

import pytest

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans.models import Indicator, Plan
from equiplan.web.platform.registry import FACTS
from tests.conftest import Enrol
from tests.web.readings import adopted

from .making import Turned, an_indicator


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """The equality officer of the school."""
    return enrol(school)


@pytest.fixture
def plan(officer: Member) -> Plan:
    """A plan of the school: two axes of two actions each."""
    return adopted(officer)


@pytest.fixture
def indicator(plan: Plan, officer: Member) -> Indicator:
    """An indicator of that plan, of which nothing is known yet."""
    return an_indicator(plan, officer)


@pytest.fixture
def turned() -> Iterator[Turned]:
    """A fact of people by sex and grade, which says what a test has it say."""
    made = Turned()
    FACTS.add(made.fact)
    yield made
    del FACTS._facts[made.fact.code]

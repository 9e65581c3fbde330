"""A network's spread is shown with members enough behind it, and never whose value is which."""

from dataclasses import asdict
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from equiplan.domain.access.networks import Side, Step
from equiplan.domain.figures.spread import Spread
from equiplan.web.accounts.models import Account
from equiplan.web.benchmarks.selectors.within import within
from equiplan.web.networks import services as networks
from equiplan.web.networks.models import Agreement, Matter
from equiplan.web.organisations.models import Kind, Member, Organisation
from equiplan.web.plans.models import Indicator
from equiplan.web.plans.services import validate
from equiplan.web.platform import row_security
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import member_of
from tests.web.networks.making import NOW, TODAY, joined, shares
from tests.web.readings import adopted

from .making import measured

pytestmark = pytest.mark.django_db
NAMED = "Corps"
VALUES = (10.0, 20.0, 30.0, 40.0, 60.0, 70.0, 80.0)


@pytest.fixture
def network(enrol: Enrol, alliance: Organisation) -> Member:
    """The coordinator of the network."""
    return enrol(alliance, Role.NETWORK_COORDINATOR)


@pytest.fixture
def us(enrol: Enrol, school: Organisation, network: Member) -> Member:
    """The officer of a member of the network."""
    officer = enrol(school)
    joined(officer, network)
    return officer


@pytest.fixture
def indicator(us: Member) -> Indicator:
    """Our indicator, at 50 % in 2025."""
    return with_value(us, 50)


def with_value(member: Member, value: float, unit: str = "%") -> Indicator:
    """The first indicator of a validated plan, with a value for 2025."""
    plan = adopted(member)
    validate(plan, by=member, now=NOW)
    row = Indicator.objects.filter(action__axis__plan=plan).order_by("pk")[0]
    made = measured(row, member, {2025: value})
    Indicator.objects.filter(pk=made.pk).update(unit=unit)
    made.unit = unit
    return made


def sharing(number: int, value: float, network: Member, unit: str = "%") -> Agreement:
    """Another member of the network, which shares its indicator."""
    slug = f"corps-{number}"
    body = Organisation.objects.create(name=f"{NAMED} {number}", slug=slug, kind=Kind.SCHOOL)
    account = Account.objects.create_user(f"head@{slug}.example", "a long enough sentence")
    head = member_of(account, body, Role.ADMINISTRATOR, Role.EQUALITY_OFFICER)
    membership = joined(head, network)
    told: dict[str, Any] = {"indicator_id": with_value(head, value, unit).pk}
    (made,) = shares(membership, Matter.INDICATOR, by=head, to=network, **told)
    return made


def others(network: Member, *values: float, unit: str = "%") -> list[Agreement]:
    return [sharing(n, value, network, unit) for n, value in enumerate(values)]


def we_share(us: Member, network: Member, indicator: Indicator) -> None:
    membership = us.organisation.memberships.get()
    told: dict[str, Any] = {"indicator_id": indicator.pk}
    shares(membership, Matter.INDICATOR, by=us, to=network, **told)


def test_eight_who_share_have_a_spread(us: Member, network: Member, indicator: Indicator) -> None:
    others(network, *VALUES)
    we_share(us, network, indicator)
    (found,) = within(us.organisation, indicator, TODAY)
    assert found.years == {2025: Spread(8, 20, 28, 45, 62, 70)}
    assert (found.sharing, found.members, found.hidden) == (8, 8, frozenset())


def test_of_seven_who_share_nothing_is_told_but_that_they_do(
    us: Member, network: Member, indicator: Indicator
) -> None:
    others(network, *VALUES)
    (found,) = within(us.organisation, indicator, TODAY)
    assert (found.years, found.hidden, found.sharing) == ({}, frozenset({2025}), 7)


def test_one_who_revokes_is_out_of_the_spread_at_once(
    us: Member, network: Member, indicator: Indicator
) -> None:
    last = others(network, *VALUES, 50)[-1]
    assert within(us.organisation, indicator, TODAY)[0].years
    by = last.membership.member.members.get()
    networks.answer_agreement(last, Side.MEMBER, Step.REVOKE, by=by, now=NOW)
    assert not within(us.organisation, indicator, TODAY)[0].years


def test_a_spread_of_counts_that_could_be_of_few_people_is_hidden(
    us: Member, network: Member, indicator: Indicator
) -> None:
    Indicator.objects.filter(pk=indicator.pk).update(unit="personnes")
    indicator.unit = "personnes"
    others(network, 2, 3, 4, 30, 40, 50, 60, 70, unit="personnes")
    (found,) = within(us.organisation, indicator, TODAY)
    assert (found.years, found.hidden) == ({}, frozenset({2025}))


def test_indicators_of_another_unit_or_name_are_another_thing(
    us: Member, network: Member, indicator: Indicator
) -> None:
    others(network, *VALUES, 50, unit="jours")
    assert within(us.organisation, indicator, TODAY) == ()


def test_no_member_is_named_on_the_page_nor_in_a_file_nor_is_any_value_laid_to_one(
    us: Member, network: Member, indicator: Indicator, sign_in: SignIn
) -> None:
    others(network, *VALUES, 50)
    browser = sign_in(us)
    told = browser.get(reverse("benchmarks:compare", args=[indicator.pk])).content.decode()
    told += browser.get(reverse("benchmarks:export", args=[indicator.pk, "csv"])).content.decode()
    assert network.organisation.name in told
    assert NAMED not in told
    (found,) = within(us.organisation, indicator, timezone.localdate())
    assert NAMED not in str(asdict(found))


def test_the_network_sees_its_own_members_spread_beside_its_own_indicator(
    network: Member, enrol: Enrol, alliance: Organisation
) -> None:
    ours = with_value(enrol(alliance), 33)
    others(network, *VALUES, 50)
    (found,) = within(alliance, ours, TODAY)
    assert found.years[2025].median == 45


def test_a_stranger_to_the_network_sees_nothing_of_it(
    network: Member, indicator: Indicator
) -> None:
    others(network, *VALUES, 50)
    body = Organisation.objects.create(name="Ailleurs", slug="ailleurs", kind=Kind.SCHOOL)
    assert within(body, indicator, TODAY) == ()


def test_under_row_security_a_member_sees_the_same(
    us: Member, network: Member, indicator: Indicator
) -> None:
    others(network, *VALUES, 50)
    before = within(us.organisation, indicator, TODAY)
    with row_security.narrowed(us.account_id, [us.organisation_id]):
        assert within(us.organisation, indicator, TODAY) == before

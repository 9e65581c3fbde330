"""Sharing: granted and accepted, for a purpose, until a day; ended by either side at once."""

from datetime import date
from typing import Any

import pytest

from equiplan.domain.access.networks import Side, Step
from equiplan.web.networks import services
from equiplan.web.networks.models import Agreement, Matter, Membership, Standing
from equiplan.web.networks.services import NetworkRefused
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans.models import Plan
from tests.conftest import Enrol
from tests.web.readings import adopted

from .making import NOW, TODAY, an_indicator, granted, offer, shares

pytestmark = pytest.mark.django_db

WRONG: dict[str, dict[str, Any]] = {
    "agreement.purpose": {"purpose": "  "},
    "agreement.days": {"ends_on": date(2026, 3, 1)},
    "agreement.too_long": {"ends_on": date(2031, 3, 2)},
    "agreement.years": {"first_year": 2027, "last_year": 2026},
    "agreement.nothing": {"matters": ()},
    "agreement.which": {"matters": (Matter.INDICATOR,)},
}


@pytest.mark.parametrize("code", WRONG)
def test_an_agreement_that_is_not_whole_is_not_granted(
    code: str, membership: Membership, officer: Member
) -> None:
    told = {"matters": (Matter.PLAN_TITLES,)} | WRONG[code]
    matters = told.pop("matters")
    with pytest.raises(NetworkRefused) as refused:
        services.grant(membership, offer(*matters, **told), by=officer, now=NOW)
    assert refused.value.code == code
    assert not Agreement.objects.exists()


def test_the_indicator_of_another_organisation_is_not_granted(
    membership: Membership, officer: Member, enrol: Enrol, coordinator: Member
) -> None:
    other = Organisation.objects.create(name="Autre", slug="autre", kind="school")
    theirs = an_indicator(adopted(enrol(other)))
    with pytest.raises(NetworkRefused) as refused:
        granted(membership, Matter.INDICATOR, by=officer, indicator_id=theirs.pk)
    assert refused.value.code == "agreement.which"


def test_several_things_are_granted_at_once_and_answered_one_by_one(
    membership: Membership, plan: Plan, officer: Member, coordinator: Member
) -> None:
    row = an_indicator(plan)
    matters = (Matter.PLAN_TITLES, Matter.INDICATOR)
    titles, indicator = granted(membership, *matters, by=officer, indicator_id=row.pk)
    assert (titles.indicator_id, indicator.indicator_id) == (None, row.pk)
    services.answer_agreement(titles, Side.NETWORK, Step.ACCEPT, by=coordinator, now=NOW)
    services.answer_agreement(indicator, Side.NETWORK, Step.DECLINE, by=coordinator, now=NOW)
    assert set(Agreement.objects.values_list("standing", flat=True)) == {"accepted", "declined"}


def test_the_member_does_not_accept_for_the_network(
    membership: Membership, officer: Member
) -> None:
    (agreement,) = granted(membership, Matter.PLAN_TITLES, by=officer)
    with pytest.raises(NetworkRefused) as refused:
        services.answer_agreement(agreement, Side.MEMBER, Step.ACCEPT, by=officer, now=NOW)
    assert refused.value.code == "agreement.moved"


def test_nothing_is_granted_to_a_network_one_has_left(
    membership: Membership, officer: Member
) -> None:
    services.answer_membership(membership, Side.MEMBER, Step.LEAVE, by=officer, now=NOW)
    with pytest.raises(NetworkRefused) as refused:
        granted(membership, Matter.PLAN_TITLES, by=officer)
    assert refused.value.code == "agreement.not_a_member"


def test_of_a_revocation_and_an_acceptance_at_once_the_revocation_stays(
    membership: Membership, officer: Member, coordinator: Member
) -> None:
    (agreement,) = granted(membership, Matter.PLAN_TITLES, by=officer)
    seen_by_the_network = Agreement.objects.get(pk=agreement.pk)
    services.answer_agreement(agreement, Side.MEMBER, Step.REVOKE, by=officer, now=NOW)
    with pytest.raises(NetworkRefused) as refused:
        services.answer_agreement(
            seen_by_the_network, Side.NETWORK, Step.ACCEPT, by=coordinator, now=NOW
        )
    assert refused.value.code == "agreement.moved"
    assert Agreement.objects.get().standing == Standing.REVOKED


def test_a_revocation_that_comes_after_an_acceptance_it_did_not_see_still_revokes(
    membership: Membership, officer: Member, coordinator: Member
) -> None:
    (agreement,) = granted(membership, Matter.PLAN_TITLES, by=officer)
    seen_by_the_member = Agreement.objects.get(pk=agreement.pk)
    services.answer_agreement(agreement, Side.NETWORK, Step.ACCEPT, by=coordinator, now=NOW)
    services.answer_agreement(seen_by_the_member, Side.MEMBER, Step.REVOKE, by=officer, now=NOW)
    assert Agreement.objects.get().standing == Standing.REVOKED


def test_what_was_granted_before_leaving_is_not_accepted_afterwards(
    membership: Membership, officer: Member, coordinator: Member
) -> None:
    (agreement,) = granted(membership, Matter.PLAN_TITLES, by=officer)
    Membership.objects.update(status="ended", ends_on=TODAY)  # as a request that was slower sees it
    with pytest.raises(NetworkRefused) as refused:
        services.answer_agreement(agreement, Side.NETWORK, Step.ACCEPT, by=coordinator, now=NOW)
    assert refused.value.code == "agreement.moved"


def test_the_network_ends_what_it_accepted(
    membership: Membership, officer: Member, coordinator: Member
) -> None:
    (agreement,) = shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    services.answer_agreement(agreement, Side.NETWORK, Step.END, by=coordinator, now=NOW)
    assert Agreement.objects.get().standing == Standing.ENDED

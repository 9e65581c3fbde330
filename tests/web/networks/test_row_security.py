"""Under row security, the session of a network sees rows of its members through agreements."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.urls import reverse

from equiplan.domain.access.networks import Side, Step
from equiplan.web.networks import selectors, services
from equiplan.web.networks.models import Matter, Membership
from equiplan.web.organisations.models import Member
from equiplan.web.plans.models import Plan
from equiplan.web.platform import row_security
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.row_security.plain import plain_role

from .making import NOW, TODAY, an_indicator, another, in_force, joined, shares

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no row security"),
]


@pytest.fixture
def shared(membership: Membership, officer: Member, coordinator: Member) -> Membership:
    """A membership with everything shared."""
    row = an_indicator(in_force(officer))
    shares(membership, *Matter.values, by=officer, to=coordinator, indicator_id=row.pk)
    return membership


@pytest.fixture
def as_the_network(shared: Membership, coordinator: Member) -> Iterator[None]:
    """A session of the network, as a role that no wall lets through."""
    with plain_role(), row_security.narrowed(coordinator.account_id, [shared.network_id]):
        yield


def test_the_network_sees_what_is_agreed_and_its_session_nothing_more(
    shared: Membership, as_the_network: None
) -> None:
    found = selectors.shown(shared.network, TODAY).of(shared.pk)
    assert found is not None
    assert found.progress == selectors.SharedProgress(1, 0, 4)
    assert [each.title for each in found.documents or ()] == ["Relevé"]
    assert [len(each.values) for each in found.indicators or ()] == [2]
    assert not Plan.objects.exists()


def test_row_security_is_opened_for_nobody_who_shares_nothing(
    shared: Membership, officer: Member, as_the_network: None
) -> None:
    with row_security.lifted():
        for each in shared.agreements.all():
            services.answer_agreement(each, Side.MEMBER, Step.REVOKE, by=officer, now=NOW)
    found = selectors.shown(shared.network, TODAY).of(shared.pk)
    assert found is not None
    assert (found.plans, found.documents, found.indicators) == (None, None, None)


def test_the_member_sees_what_the_network_sees_each_under_its_own_row_security(
    shared: Membership, officer: Member, coordinator: Member
) -> None:
    with plain_role():
        with row_security.narrowed(coordinator.account_id, [shared.network_id]):
            theirs = selectors.shown(shared.network, TODAY).of(shared.pk)
        with row_security.narrowed(officer.account_id, [shared.member_id]):
            (ours,) = selectors.seen(shared.member, TODAY)
    assert ours.shown.members == (theirs,)


def test_belonging_is_asked_and_answered_under_row_security(
    officer: Member, enrol: Enrol, sign_in: SignIn
) -> None:
    head = another()
    member, network = sign_in(officer), sign_in(head)
    with plain_role():
        member.post(reverse("networks:join"), {"said": head.organisation.name})
        with row_security.lifted():
            membership = Membership.objects.get()
        network.post(reverse("networks:admit", args=[membership.pk]), {"answer": "accept"})
        told = network.get(reverse("networks:members")).content.decode()
        assert officer.organisation.name in told
        assert head.organisation.name in member.get(reverse("networks:list")).content.decode()


def test_a_circle_is_seen_through_organisations_one_does_not_see(
    officer: Member, enrol: Enrol
) -> None:
    middle, top = another(), another("Conférence des Îles", "iles")
    joined(officer, middle)
    joined(middle, top)
    us = enrol(officer.organisation, Role.ADMINISTRATOR)
    seen = row_security.narrowed(us.account_id, [us.organisation_id])
    with plain_role(), seen, pytest.raises(services.NetworkRefused) as refused:
        services.invite(top.organisation.name, by=us, now=NOW)
    assert refused.value.code == "network.circle"


def test_who_reads_the_list_of_members_sees_it_under_row_security(
    membership: Membership, officer: Member, coordinator: Member, enrol: Enrol
) -> None:
    top, head = another(), enrol(membership.network, Role.ADMINISTRATOR)
    shares(joined(head, top), Matter.MEMBERS, by=head, to=top)
    with plain_role(), row_security.narrowed(officer.account_id, [officer.organisation_id]):
        (seen,) = selectors.seen(officer.organisation, TODAY)
    assert seen.above == (top.organisation.name,)

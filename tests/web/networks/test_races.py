"""Two people at the same instant, on a database of many users: what must not be, never is.

SQLite lets one writer in at a time, so that there is nothing to race there.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial

import pytest
from django.db import connection

from equiplan.domain.access.networks import Side, Step
from equiplan.web.networks import selectors, services
from equiplan.web.networks.models import Agreement, Matter, Membership
from equiplan.web.networks.services import NetworkRefused
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol

from .making import NOW, TODAY, another, granted, joined

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="one writer at a time"),
]
TIMES = 6
Service = Callable[[], object]


def at_once(*services: Service) -> None:
    """Do them all at the same instant, each in its thread; a refusal is an answer."""
    gate = threading.Barrier(len(services))

    def do(service: Service) -> None:
        gate.wait()
        with suppress(NetworkRefused):
            service()
        connection.close()

    threads = [threading.Thread(target=do, args=(service,)) for service in services]
    for each in threads:
        each.start()
    for each in threads:
        each.join()


def answer(agreement: Agreement, side: Side, step: Step, *, by: Member) -> Service:
    """A step to be taken with an agreement."""
    return partial(services.answer_agreement, agreement, side, step, by=by, now=NOW)


@pytest.fixture
def network(enrol: Enrol, alliance: Organisation) -> Member:
    """Who administers the network."""
    return enrol(alliance, Role.ADMINISTRATOR)


def test_a_revocation_at_the_instant_of_the_acceptance_stays(
    officer: Member, network: Member
) -> None:
    membership = joined(officer, network)
    for _ in range(TIMES):
        (made,) = granted(membership, Matter.PLAN_TITLES, by=officer)
        copy = Agreement.objects.get(pk=made.pk)
        at_once(
            answer(copy, Side.NETWORK, Step.ACCEPT, by=network),
            answer(made, Side.MEMBER, Step.REVOKE, by=officer),
        )
    assert set(Agreement.objects.values_list("standing", flat=True)) == {"revoked"}


def test_leaving_at_the_instant_of_an_acceptance_leaves_nothing_in_sight(
    officer: Member, network: Member
) -> None:
    leaving = (Side.MEMBER, Step.LEAVE)
    for _ in range(TIMES):
        membership = joined(officer, network)
        (made,) = granted(membership, Matter.PLAN_TITLES, by=officer)
        at_once(
            answer(made, Side.NETWORK, Step.ACCEPT, by=network),
            partial(services.answer_membership, membership, *leaving, by=officer, now=NOW),
        )
        assert selectors.shown(network.organisation, TODAY).members == ()
    assert set(Agreement.objects.values_list("standing", flat=True)) == {"revoked"}


def test_both_sides_that_begin_at_once_make_one_membership(
    officer: Member, network: Member
) -> None:
    at_once(
        lambda: services.invite(officer.organisation.name, by=network, now=NOW),
        lambda: services.ask(network.organisation.name, by=officer, now=NOW),
    )
    assert Membership.objects.count() == 1


def test_two_invitations_at_once_never_end_in_a_circle(network: Member) -> None:
    other, accepting = another(), (Side.MEMBER, Step.ACCEPT)
    for _ in range(TIMES):
        at_once(
            lambda: services.invite(other.organisation.name, by=network, now=NOW),
            lambda: services.invite(network.organisation.name, by=other, now=NOW),
        )
        begun = list(Membership.objects.filter(status="invited"))
        ours = network.organisation_id
        answerers = [network if each.member_id == ours else other for each in begun]
        at_once(
            *(
                partial(services.answer_membership, it, *accepting, by=by, now=NOW)
                for it, by in zip(begun, answerers, strict=True)
            )
        )
        assert Membership.objects.filter(status="active").count() <= 1
        Membership.objects.all().delete()

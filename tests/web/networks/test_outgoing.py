"""What we share with a network elsewhere goes out: exactly that, and nothing that is over."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from equiplan.domain.access.networks import Side, Step
from equiplan.domain.errors import Refused
from equiplan.exchange import Expected, PackageRefused, open_, unzipped
from equiplan.exchange.opening import opened_unverified
from equiplan.web.networks import keys, services
from equiplan.web.networks.models import Matter, Membership, Peer
from equiplan.web.networks.services import packages
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans.models import Plan
from equiplan.web.plans.services import validate
from equiplan.web.platform import registry
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.readings import adopted

from .elsewhere import NOW, THEM, TODAY, known
from .making import an_indicator

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(enrol: Enrol, school: Organisation) -> Member:
    """The administrator of the school, whose network lives elsewhere."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.fixture
def network(chief: Member) -> Peer:
    """That network."""
    return known(chief, Side.NETWORK)


@pytest.fixture
def plan(chief: Member) -> Plan:
    """A plan of the school that was validated."""
    plan = adopted(chief)
    validate(plan, by=chief, now=NOW)
    plan.refresh_from_db()
    return plan


@pytest.fixture
def reachable(settings: Settings, network: Peer) -> Peer:
    """The same network, where packages may be sent to; nobody answers there."""
    settings.EQUIPLAN_PEERS = ["gep.example"]
    return network


def granted(by: Member, *matters: str, **more: Any) -> None:
    """The school lets its network see something, from today to next year."""
    told: dict[str, Any] = {
        "purpose": "Le rapport annuel",
        "starts_on": TODAY,
        "ends_on": TODAY + timedelta(days=400),
    }
    grant = services.Grant(matters=matters, **(told | more))
    services.grant(Membership.objects.get(), grant, by=by, now=NOW)


def contents(peer: Peer, now: Any = NOW) -> dict[str, Any]:
    """What the next package shares, by matter."""
    package = opened_unverified(packages.make(peer, by=None, now=now).packed)
    return {each.matter: each.content for each in package.agreements}


def sendings() -> int:
    """How many packages wait to be sent by a worker."""
    return DBTaskResult.objects.filter(task_path=packages.send_one.module_path).count()


def test_it_opens_with_our_key_for_whom_it_is_meant(chief: Member, network: Peer) -> None:
    made = packages.make(network, by=chief, now=NOW)
    packed, signature = unzipped(made.zipped)
    expected = Expected(keys.public(), chief.organisation.uid, THEM.uid)
    package = open_(packed, signature, expected, now=NOW)
    assert (package.agreements, package.expires_at - NOW) == ((), timedelta(days=30))


def test_numbers_rise_even_if_the_clock_falls_back(chief: Member, network: Peer) -> None:
    numbers = [
        packages.make(network, by=chief, now=NOW - timedelta(days=n)).number for n in range(3)
    ]
    assert numbers == sorted(set(numbers))


def test_exactly_what_was_granted_goes_out(chief: Member, network: Peer, plan: Plan) -> None:
    indicator = an_indicator(plan)
    granted(chief, Matter.PLAN_TITLES, Matter.INDICATOR, indicator_id=indicator.pk)
    found = contents(network)
    assert set(found) == {"plan_titles", "indicator"}
    assert [each["title"] for each in found["plan_titles"]["plans"]] == [plan.title]
    assert found["indicator"]["indicator"]["name"] == indicator.text
    assert "done" not in json.dumps(found)


def test_every_kind_of_thing_can_go_out(chief: Member, network: Peer, plan: Plan) -> None:
    granted(chief, *Matter.values, indicator_id=an_indicator(plan).pk)
    assert set(contents(network)) == set(Matter.values)


def test_titles_and_progress_speak_of_the_same_plan(
    chief: Member, network: Peer, plan: Plan
) -> None:
    granted(chief, Matter.PLAN_TITLES, Matter.PLAN_PROGRESS)
    found = contents(network)
    [title], [progress] = found["plan_titles"]["plans"], found["plan_progress"]["plans"]
    assert title["key"] == progress["key"]
    assert (progress["done"], progress["total"]) == (0, 4)


def test_an_indicator_taken_out_of_its_plan_goes_out_as_nothing(
    chief: Member, network: Peer, plan: Plan
) -> None:
    indicator = an_indicator(plan)
    granted(chief, Matter.INDICATOR, indicator_id=indicator.pk)
    type(indicator).objects.update(removed_at=NOW)
    assert contents(network) == {"indicator": {"indicator": None}}


def _revoke(by: Member) -> None:
    agreement = Membership.objects.get().agreements.get()
    services.answer_agreement(agreement, Side.MEMBER, Step.REVOKE, by=by, now=NOW)


def _leave(by: Member) -> None:
    membership = Membership.objects.get()
    services.answer_membership(membership, Side.MEMBER, Step.LEAVE, by=by, now=NOW)


ENDS: dict[str, Callable[[Member], None]] = {"revoked": _revoke, "left": _leave}


@pytest.mark.parametrize("how", ENDS)
def test_what_ends_is_not_in_the_next_package_which_goes_out_at_once(
    how: str, chief: Member, reachable: Peer, plan: Plan
) -> None:
    granted(chief, Matter.PLAN_TITLES)
    assert set(contents(reachable)) == {"plan_titles"}
    before = sendings()
    ENDS[how](chief)
    assert contents(reachable) == {}
    assert sendings() == before + 1


@pytest.mark.parametrize("days", [-1, 401])
def test_what_holds_on_another_day_only_does_not_go_out(
    days: int, chief: Member, network: Peer, plan: Plan
) -> None:
    granted(chief, Matter.PLAN_TITLES)
    assert contents(network, NOW + timedelta(days=days)) == {}


def test_once_a_day_what_changed_goes_out_and_nothing_else(
    chief: Member, reachable: Peer, plan: Plan
) -> None:
    assert packages.send_what_changed(NOW) == 0
    granted(chief, Matter.PLAN_TITLES)
    assert packages.send_what_changed(NOW) == 1
    packages.make(reachable, by=chief, now=NOW)
    assert packages.send_what_changed(NOW) == 0
    Plan.objects.update(title="Un autre titre")
    assert packages.send_what_changed(NOW) == 1


def test_what_did_not_change_goes_out_again_before_it_expires(
    chief: Member, reachable: Peer, plan: Plan
) -> None:
    granted(chief, Matter.PLAN_TITLES)
    packages.make(reachable, by=chief, now=NOW)
    assert packages.send_what_changed(NOW + timedelta(days=6)) == 0
    assert packages.send_what_changed(NOW + timedelta(days=8)) == 1


def test_nothing_goes_out_by_itself_to_a_host_that_is_not_allowed(
    chief: Member, network: Peer, plan: Plan
) -> None:
    granted(chief, Matter.PLAN_TITLES)
    assert packages.send_what_changed(NOW) == 0
    assert "networks.packages" in registry.SCHEDULES


def test_what_could_not_be_sent_says_why_and_is_sent_again(
    chief: Member, network: Peer, plan: Plan
) -> None:
    granted(chief, Matter.PLAN_TITLES)
    packages.send_one.call(network.pk)
    network.refresh_from_db()
    assert network.failure["code"] == "sending.host_not_allowed"
    assert network.sent_at is None
    assert not AuditLine.objects.filter(event="package.sent").exists()


def test_who_gave_no_address_is_handed_a_file(chief: Member) -> None:
    peer = known(chief, Side.NETWORK, address="")
    with pytest.raises(PackageRefused) as refused:
        packages.send_soon(peer, by=chief)
    assert refused.value.code == "sending.no_address"


def test_only_who_may_share_makes_and_sends(network: Peer, enrol: Enrol) -> None:
    reader = enrol(network.here, Role.NETWORK_COORDINATOR)
    with pytest.raises(Refused):
        packages.make(network, by=reader, now=NOW)
    with pytest.raises(Refused):
        packages.send_soon(network, by=reader)
    assert sendings() == 0

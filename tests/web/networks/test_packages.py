"""Packages of other installations: taken by whom they are for, and shown once accepted."""

from datetime import date, timedelta
from typing import Any

import pytest

from equiplan.domain.access.networks import Side, Step
from equiplan.domain.errors import Refused
from equiplan.exchange import PackageRefused
from equiplan.web.networks import keys, selectors, services
from equiplan.web.networks.models import Agreement, Membership, Package, Peer
from equiplan.web.networks.services import arrivals, peers
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.exchange.packages import private_key

from .elsewhere import (
    NOW,
    ONE,
    PROGRESS,
    THEM,
    TITLES,
    TODAY,
    a_package,
    an_agreement,
    introduction,
    known,
    signed,
)

pytestmark = pytest.mark.django_db

EVERYTHING = (
    an_agreement(),
    an_agreement("plan_progress", PROGRESS),
    an_agreement("indicator", ONE),
)


@pytest.fixture
def chief(enrol: Enrol, alliance: Organisation) -> Member:
    """The administrator of the alliance, which is the network here."""
    return enrol(alliance, Role.ADMINISTRATOR)


@pytest.fixture
def peer(chief: Member) -> Peer:
    """Somebody elsewhere, a member of the alliance."""
    return known(chief)


def taken(by: Member, *agreements: Any, **changed: Any) -> Package:
    """A package of theirs, brought by hand."""
    packed, signature = signed(a_package(by.organisation, *agreements, **changed))
    return arrivals.receive(packed, signature, by=by, now=NOW)


def accept_all(by: Member) -> None:
    """The network accepts what waits."""
    for each in Agreement.objects.filter(standing="granted"):
        services.answer_agreement(each, Side.NETWORK, Step.ACCEPT, by=by, now=NOW)


def seen(by: Member, today: date = TODAY) -> selectors.Shared:
    """What the network sees of its one member."""
    return selectors.shown(by.organisation, today).members[0]


def standings() -> dict[str, str]:
    """How each agreement stands, by its matter."""
    return dict(Agreement.objects.order_by("pk").values_list("matter", "standing"))


def test_an_introduction_makes_a_member_that_lives_elsewhere(chief: Member, peer: Peer) -> None:
    membership = Membership.objects.get()
    assert (membership.network, membership.member) == (chief.organisation, peer.elsewhere)
    assert (membership.status, membership.starts_on) == ("active", TODAY)
    assert peer.elsewhere.is_external
    assert (peer.elsewhere.name, peer.elsewhere.kind) == (THEM.name, "school")
    assert peer.elsewhere.uid != THEM.uid


def test_two_organisations_here_know_the_same_one_without_meeting(
    peer: Peer, enrol: Enrol, school: Organisation
) -> None:
    other = known(enrol(school, Role.ADMINISTRATOR), name="Un autre nom")
    peer.elsewhere.refresh_from_db()
    assert other.elsewhere != peer.elsewhere
    assert peer.elsewhere.name == THEM.name


@pytest.mark.parametrize(
    ("changed", "side", "code"),
    [
        ({}, Side.NETWORK, "introduction.known"),
        ({"key": private_key("somebody else")}, Side.MEMBER, "introduction.other_key"),
    ],
)
def test_what_contradicts_what_is_known_is_refused(
    chief: Member, peer: Peer, changed: dict[str, str], side: Side, code: str
) -> None:
    with pytest.raises(PackageRefused) as refused:
        known(chief, side, **changed)
    assert refused.value.code == code
    assert Membership.objects.count() == 1
    assert Peer.objects.get().public_key == peer.public_key


def test_a_key_is_replaced_only_when_that_is_said(chief: Member, peer: Peer) -> None:
    line = introduction(private_key("a new machine"))
    peers.introduce(line, Side.MEMBER, by=chief, now=NOW, replaces_key=True)
    assert Peer.objects.get().public_key == line.key
    assert AuditLine.objects.latest("pk").event == "peer.key_replaced"
    assert Membership.objects.count() == 1


def test_an_organisation_of_this_installation_is_not_one_of_another(
    chief: Member, school: Organisation
) -> None:
    with pytest.raises(PackageRefused) as refused:
        known(chief, uid=school.uid)
    assert refused.value.code == "introduction.ourselves"
    with pytest.raises(PackageRefused) as refused:
        peers.introduce(introduction(keys.private()), Side.MEMBER, by=chief, now=NOW)
    assert refused.value.code == "introduction.our_key"


@pytest.mark.parametrize("role", [Role.EQUALITY_OFFICER, Role.NETWORK_COORDINATOR])
def test_only_an_administrator_adds_and_removes(peer: Peer, enrol: Enrol, role: Role) -> None:
    member = enrol(peer.here, role)
    with pytest.raises(Refused):
        known(member)
    with pytest.raises(Refused):
        peers.forget(peer, by=member, now=NOW)
    assert Peer.objects.count() == 1


def test_nothing_is_shown_before_the_network_accepts(chief: Member, peer: Peer) -> None:
    taken(chief, *EVERYTHING)
    assert set(standings().values()) == {"granted"}
    assert seen(chief).plans is None
    assert seen(chief).indicators is None


def test_what_is_accepted_is_shown_with_its_origin(chief: Member, peer: Peer) -> None:
    taken(chief, *EVERYTHING)
    accept_all(chief)
    shown = seen(chief)
    [plan] = shown.plans or ()
    assert (plan.title, plan.progress) == (
        "Plan de igualdad",
        selectors.SharedProgress(3, 1, 8),
    )
    [indicator] = shown.indicators or ()
    assert indicator.latest == selectors.Point(date(2025, 12, 31), 27.5)
    assert shown.received is not None
    assert shown.received.at == NOW
    assert shown.documents is None


def test_only_what_is_accepted_is_shown(chief: Member, peer: Peer) -> None:
    taken(chief, *EVERYTHING)
    progress = Agreement.objects.get(uid=PROGRESS)
    services.answer_agreement(progress, Side.NETWORK, Step.ACCEPT, by=chief, now=NOW)
    [plan] = seen(chief).plans or ()
    assert plan.title is None
    assert plan.progress is not None
    assert seen(chief).indicators is None


def test_a_kind_that_is_not_known_here_is_an_association(chief: Member, peer: Peer) -> None:
    taken(chief, an_agreement("members"), an_agreement("resources", ONE))
    accept_all(chief)
    [lower] = seen(chief).members or ()
    assert lower.kind_code == "association"
    assert [each.title for each in seen(chief).documents or ()] == ["Protocolo"]


def test_the_next_package_takes_the_place_of_the_last(chief: Member, peer: Peer) -> None:
    taken(chief, *EVERYTHING)
    accept_all(chief)
    taken(chief, EVERYTHING[0], number=2, sender=THEM.__class__(THEM.uid, "Otro nombre"))
    assert standings() == {
        "plan_titles": "accepted",
        "plan_progress": "revoked",
        "indicator": "revoked",
    }
    assert Package.objects.count() == 1
    [plan] = seen(chief).plans or ()
    assert plan.progress is None
    assert seen(chief).indicators is None
    assert seen(chief).name == "Otro nombre"


def test_what_was_accepted_is_asked_anew_once_it_says_something_else(
    chief: Member, peer: Peer
) -> None:
    taken(chief, *EVERYTHING)
    accept_all(chief)
    changed = (
        an_agreement(purpose="Para todo"),
        an_agreement("plan_progress", PROGRESS),
        an_agreement("indicator", ONE, content={"indicator": None}),
    )
    taken(chief, *changed, number=2)
    assert standings() == {
        "plan_titles": "granted",
        "plan_progress": "accepted",
        "indicator": "granted",
    }


def test_what_was_declined_stays_declined(chief: Member, peer: Peer) -> None:
    taken(chief, an_agreement())
    waiting = Agreement.objects.get()
    services.answer_agreement(waiting, Side.NETWORK, Step.DECLINE, by=chief, now=NOW)
    taken(chief, an_agreement(), number=2)
    assert standings() == {"plan_titles": "declined"}


def test_what_comes_back_waits_again(chief: Member, peer: Peer) -> None:
    taken(chief, an_agreement())
    accept_all(chief)
    taken(chief, number=2)
    taken(chief, an_agreement(), number=3)
    assert standings() == {"plan_titles": "granted"}


def test_an_expired_package_is_not_shown(chief: Member, peer: Peer) -> None:
    taken(chief, *EVERYTHING)
    accept_all(chief)
    assert seen(chief, TODAY + timedelta(days=29)).plans
    over = seen(chief, TODAY + timedelta(days=30))
    assert (over.plans, over.indicators, over.received) == (None, None, None)


def test_the_agreement_of_somebody_else_is_not_taken(
    chief: Member, peer: Peer, school: Organisation
) -> None:
    membership = Membership.objects.create(
        network=chief.organisation, member=school, status="active", starts_on=TODAY, at=NOW
    )
    Agreement.objects.create(
        uid=TITLES,
        membership=membership,
        matter="plan_titles",
        purpose="Une autre",
        starts_on=TODAY,
        ends_on=TODAY,
        granted_at=NOW,
        standing="accepted",
    )
    with pytest.raises(PackageRefused) as refused:
        taken(chief, an_agreement())
    assert refused.value.code == "package.not_theirs"
    assert not Package.objects.exists()
    assert Peer.objects.get().last_number == 0
    assert Agreement.objects.get().purpose == "Une autre"


def test_who_is_no_member_any_more_sends_in_vain(chief: Member, peer: Peer) -> None:
    membership = Membership.objects.get()
    services.answer_membership(
        membership, Side.NETWORK, Step.EXCLUDE, by=chief, now=NOW, reason="Fin"
    )
    with pytest.raises(PackageRefused) as refused:
        taken(chief, an_agreement())
    assert refused.value.code == "package.not_a_member"
    assert not Package.objects.exists()


def test_who_was_removed_leaves_nothing(chief: Member, peer: Peer) -> None:
    taken(chief, *EVERYTHING)
    accept_all(chief)
    peers.forget(peer, by=chief, now=NOW)
    for rows in (Peer, Package, Agreement, Membership):
        assert not rows.objects.exists()
    assert not Organisation.objects.filter(is_external=True).exists()
    with pytest.raises(PackageRefused) as refused:
        taken(chief, an_agreement())
    assert refused.value.code == "package.unknown_sender"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"number": 1}, "package.replayed"),
        ({"expires_at": NOW, "issued_at": NOW - timedelta(days=9), "number": 2}, "package.expired"),
        ({"recipient": THEM, "number": 2}, "package.not_for_us"),
    ],
)
def test_what_is_refused_changes_nothing(
    chief: Member, peer: Peer, changed: dict[str, Any], code: str
) -> None:
    taken(chief, an_agreement())
    accept_all(chief)
    lines = AuditLine.objects.count()
    with pytest.raises(PackageRefused) as refused:
        taken(chief, **changed)
    assert refused.value.code == code
    assert standings() == {"plan_titles": "accepted"}
    assert Package.objects.get().number == 1
    assert AuditLine.objects.count() == lines


def test_of_two_that_come_in_at_once_the_older_is_not_taken(chief: Member, peer: Peer) -> None:
    """It was opened while the newer one was not there yet: the row decides, not what was read."""
    old = a_package(chief.organisation, an_agreement())
    taken(chief, number=2)
    with pytest.raises(PackageRefused) as refused:
        arrivals._taken(peer, old, now=NOW)
    assert refused.value.code == "package.older"
    assert standings() == {}


def test_a_key_replaced_meanwhile_opens_nothing(chief: Member, peer: Peer) -> None:
    was = Peer.objects.get()
    Peer.objects.update(public_key=introduction(private_key("new")).key)
    with pytest.raises(PackageRefused):
        arrivals._taken(was, a_package(chief.organisation), now=NOW)
    assert not Package.objects.exists()


def test_somebody_without_the_right_brings_nothing(peer: Peer, enrol: Enrol) -> None:
    with pytest.raises(Refused) as refused:
        taken(enrol(peer.here, Role.EQUALITY_OFFICER), an_agreement())
    assert refused.value.code == "network.not_yours"

"""Belonging to a network: two sides say yes, either ends it, and nobody is within itself."""

from datetime import timedelta

import pytest

from equiplan.domain.access.networks import Side, Status, Step, code_of
from equiplan.web.networks import services
from equiplan.web.networks.models import Agreement, Matter, Membership, Standing
from equiplan.web.networks.services import NetworkRefused
from equiplan.web.organisations.models import AuditLine, Kind, Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol

from .making import NOW, TODAY, joined, shares

pytestmark = pytest.mark.django_db


def refusal(of: pytest.ExceptionInfo[NetworkRefused]) -> str:
    """The code of a refusal."""
    return of.value.code


@pytest.fixture
def conference(enrol: Enrol) -> Member:
    """Somebody of a conference that networks belong to."""
    body = Organisation.objects.create(name="Conférence", slug="conference", kind=Kind.NETWORK)
    return enrol(body, Role.ADMINISTRATOR)


@pytest.fixture
def head(enrol: Enrol, alliance: Organisation) -> Member:
    """Who administers the alliance."""
    return enrol(alliance, Role.ADMINISTRATOR)


def test_an_invitation_makes_a_member_once_it_is_accepted(
    officer: Member, coordinator: Member
) -> None:
    begun = services.invite(officer.organisation.name, by=coordinator, now=NOW)
    assert (begun.status, begun.starts_on) == (Status.INVITED, None)
    now = services.answer_membership(begun, Side.MEMBER, Step.ACCEPT, by=officer, now=NOW)
    assert (now.status, now.starts_on) == (Status.ACTIVE, TODAY)


def test_asking_makes_a_member_once_the_network_accepts(
    officer: Member, coordinator: Member
) -> None:
    begun = services.ask(code_of(coordinator.organisation.uid), by=officer, now=NOW)
    assert begun.status == Status.ASKED
    now = services.answer_membership(begun, Side.NETWORK, Step.ACCEPT, by=coordinator, now=NOW)
    assert (now.status, now.starts_on) == (Status.ACTIVE, TODAY)


def test_nobody_answers_for_the_other_side(officer: Member, coordinator: Member) -> None:
    begun = services.invite(officer.organisation.name, by=coordinator, now=NOW)
    with pytest.raises(NetworkRefused) as refused:
        services.answer_membership(begun, Side.NETWORK, Step.ACCEPT, by=coordinator, now=NOW)
    assert refusal(refused) == "membership.moved"


@pytest.mark.parametrize("said", ["", "École du", "école du fleuve", "0000-0000-0000", "%"])
def test_only_the_exact_name_or_the_code_finds_anybody(
    said: str, officer: Member, coordinator: Member
) -> None:
    with pytest.raises(NetworkRefused) as refused:
        services.invite(said, by=coordinator, now=NOW)
    assert refusal(refused) == "network.nobody"


def test_of_two_with_one_name_the_code_says_which(officer: Member, coordinator: Member) -> None:
    name = officer.organisation.name
    Organisation.objects.create(name=name, slug="other", kind=Kind.SCHOOL)
    with pytest.raises(NetworkRefused) as refused:
        services.invite(name, by=coordinator, now=NOW)
    assert refusal(refused) == "network.several"
    code = code_of(officer.organisation.uid)
    assert services.invite(code, by=coordinator, now=NOW).member == officer.organisation


def test_what_lives_elsewhere_is_not_invited_by_name(coordinator: Member) -> None:
    Organisation.objects.create(name="Ailleurs", slug="e", kind=Kind.SCHOOL, is_external=True)
    with pytest.raises(NetworkRefused) as refused:
        services.invite("Ailleurs", by=coordinator, now=NOW)
    assert refusal(refused) == "network.nobody"


def test_nobody_is_a_member_of_itself(coordinator: Member) -> None:
    with pytest.raises(NetworkRefused) as refused:
        services.invite(coordinator.organisation.name, by=coordinator, now=NOW)
    assert refusal(refused) == "network.self"


def test_a_circle_of_three_is_refused(
    officer: Member, head: Member, conference: Member, enrol: Enrol, school: Organisation
) -> None:
    joined(officer, head)
    joined(head, conference)
    top = enrol(school, Role.ADMINISTRATOR)
    with pytest.raises(NetworkRefused) as refused:
        services.invite(conference.organisation.name, by=top, now=NOW)
    assert refusal(refused) == "network.circle"


def test_of_two_invitations_written_at_once_that_make_a_circle_none_is_accepted(
    head: Member, conference: Member
) -> None:
    one, other = head.organisation, conference.organisation
    both = [
        Membership.objects.create(network=a, member=b, status=Status.INVITED, at=NOW)
        for a, b in ((one, other), (other, one))
    ]
    for each, by in zip(both, (conference, head), strict=True):
        with pytest.raises(NetworkRefused) as refused:
            services.answer_membership(each, Side.MEMBER, Step.ACCEPT, by=by, now=NOW)
        assert refusal(refused) == "network.circle"
    services.answer_membership(both[0], Side.MEMBER, Step.DECLINE, by=conference, now=NOW)
    services.answer_membership(both[1], Side.MEMBER, Step.ACCEPT, by=head, now=NOW)


def test_what_is_open_already_is_not_opened_twice(officer: Member, coordinator: Member) -> None:
    services.invite(officer.organisation.name, by=coordinator, now=NOW)
    with pytest.raises(NetworkRefused) as refused:
        services.ask(coordinator.organisation.name, by=officer, now=NOW)
    assert refusal(refused) == "membership.already"


def test_who_leaves_takes_every_agreement_along_and_comes_back_without(
    membership: Membership, officer: Member, coordinator: Member
) -> None:
    shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    later = NOW + timedelta(days=10)
    left = services.answer_membership(membership, Side.MEMBER, Step.LEAVE, by=officer, now=later)
    assert (left.status, left.ends_on) == (Status.ENDED, TODAY + timedelta(days=10))
    assert Agreement.objects.get().standing == Standing.REVOKED
    again = joined(officer, coordinator, later)
    assert again.pk != membership.pk
    assert not again.agreements.exists()


def test_the_network_ends_a_membership_for_a_reason_that_is_kept(
    membership: Membership, officer: Member, coordinator: Member
) -> None:
    shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    out = (Side.NETWORK, Step.EXCLUDE)
    with pytest.raises(NetworkRefused) as refused:
        services.answer_membership(membership, *out, by=coordinator, now=NOW, reason=" ")
    assert refusal(refused) == "membership.why"
    why = "La cotisation n’est plus payée."
    ended = services.answer_membership(membership, *out, by=coordinator, now=NOW, reason=why)
    assert ended.ended_because == why
    assert Agreement.objects.get().standing == Standing.ENDED


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.NETWORK_COORDINATOR, Role.AUDITOR])
def test_who_may_not_share_does_not_answer_for_the_member(
    role: Role, officer: Member, coordinator: Member, enrol: Enrol, school: Organisation
) -> None:
    begun = services.invite(officer.organisation.name, by=coordinator, now=NOW)
    with pytest.raises(NetworkRefused) as refused:
        services.answer_membership(begun, Side.MEMBER, Step.ACCEPT, by=enrol(school, role), now=NOW)
    assert refusal(refused) == "network.not_yours"


def test_every_step_has_its_audit_line_in_the_organisation_that_took_it(
    membership: Membership, officer: Member, coordinator: Member
) -> None:
    services.answer_membership(membership, Side.MEMBER, Step.LEAVE, by=officer, now=NOW)
    told = AuditLine.objects.order_by("pk").values_list("organisation__slug", "event")
    assert list(told) == [
        ("sur", "membership.invited"),
        ("fleuve", "membership.accepted"),
        ("fleuve", "membership.left"),
    ]

"""Every address is walked as everybody: who may enter enters, and nobody else does."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from equiplan.core import roles as core
from equiplan.core.roles import MATRIX, Extent
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Organisation
from equiplan.web.shared.doors import DOORS
from equiplan.web.shared.roles import Role
from tests.conftest import Enrol, SignIn

from .walk import OBJECTS, OF_NOBODY, every_name

NAMES = sorted(DOORS)
FOR_MEMBERS = [name for name in NAMES if DOORS[name].deed]
OWNED = [n for n in NAMES if n in OBJECTS.keys() - OF_NOBODY and not DOORS[n].is_public]
# Steps of signing in: whoever has not begun is led to its beginning.
STEPS = {"mfa_authenticate", "mfa_login_webauthn"}
pytestmark = pytest.mark.django_db


def address(name: str, enrol: Enrol, owner: Organisation) -> str:
    """The address, with an object of the owner where it takes one."""
    make = OBJECTS.get(name)
    return reverse(name, kwargs=make(enrol(owner, Role.ADMINISTRATOR)) if make else None)


def test_every_address_has_a_door_and_every_door_an_address() -> None:
    assert every_name() == set(DOORS)


@pytest.mark.parametrize("name", [n for n in NAMES if not DOORS[n].is_public])
def test_who_is_not_signed_in_is_sent_to_sign_in(
    name: str, client: Client, enrol: Enrol, school: Organisation
) -> None:
    answer = client.get(address(name, enrol, school))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("name", [n for n in NAMES if DOORS[n].is_public and n not in STEPS])
def test_a_public_address_answers_who_is_not_signed_in(
    name: str, client: Client, enrol: Enrol, school: Organisation
) -> None:
    answer = client.get(address(name, enrol, school))
    assert not answer.headers.get("Location", "").startswith(reverse("account_login"))


@pytest.mark.parametrize("name", sorted(STEPS))
def test_a_step_of_signing_in_leads_to_its_beginning(name: str, client: Client) -> None:
    assert client.get(reverse(name)).headers["Location"] == reverse("account_login")


@pytest.mark.parametrize("name", [n for n in NAMES if DOORS[n].is_demo_only])
def test_what_is_for_the_demonstration_is_not_there_elsewhere(name: str, client: Client) -> None:
    assert client.get(reverse(name)).status_code == 404


@pytest.mark.parametrize("name", FOR_MEMBERS)
def test_a_member_enters_where_their_role_may(
    name: str, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    where, answered = address(name, enrol, school), {}
    for role in Role:
        member = school.members.filter(assignments__role=role).first() or enrol(school, role)
        client = sign_in(member)
        refused = not _may(role, name)
        answered[role] = client.get(where).status_code == 403
        # A form that is refused changes nothing that the next role would meet.
        assert not refused or client.post(where).status_code == 403
    assert answered == {role: not _may(role, name) for role in Role}


def _may(role: Role, name: str) -> bool:
    deed = DOORS[name].deed
    assert deed is not None
    return MATRIX[core.Role(role)][deed] > Extent.NONE


@pytest.mark.parametrize("name", FOR_MEMBERS)
def test_who_belongs_nowhere_is_told_so(
    name: str, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    nobody = Account.objects.create_user("nobody@example.org", "a long enough sentence")
    answer = sign_in(nobody).get(address(name, enrol, school))
    assert answer.headers["Location"] == reverse("organisations:choose")


@pytest.mark.parametrize("name", FOR_MEMBERS)
def test_who_had_a_role_until_yesterday_enters_nowhere(
    name: str, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    where, ended = address(name, enrol, school), enrol(school, Role.AUDITOR)
    ended.assignments.update(ends_on=timezone.localdate() - timedelta(days=1))
    client = sign_in(ended)
    answers = (client.get(where), client.post(where))
    assert {each.headers.get("Location") for each in answers} == {reverse("organisations:choose")}


@pytest.mark.parametrize("name", OWNED)
def test_what_belongs_to_another_organisation_is_not_there(
    name: str, enrol: Enrol, sign_in: SignIn, school: Organisation, alliance: Organisation
) -> None:
    where, answered, expected = address(name, enrol, school), {}, {}
    for role in Role:
        stranger = sign_in(enrol(alliance, role))
        codes = {stranger.get(where).status_code, stranger.post(where).status_code}
        answered[role] = codes - {405}
        # The door is asked before the object: what it refuses says nothing of what is behind.
        is_open = DOORS[name].deed is None or _may(role, name)
        expected[role] = {404} if is_open else {403}
    assert answered == expected

"""Every address is walked as everybody: who may enter enters, and nobody else does."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from equiplan.domain.access import roles as core
from equiplan.domain.access.roles import MATRIX, Extent
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Kind, Member, Organisation
from equiplan.web.platform.registry import ROUTES
from equiplan.web.platform.roles import Role
from tests.people import member_of

from .walk import OBJECTS, OF_NOBODY, every_name

NAMES = sorted(ROUTES)
OWNED = [n for n in NAMES if n in OBJECTS.keys() - OF_NOBODY and not ROUTES[n].is_public]
# Steps of signing in: whoever has not begun is led to its beginning.
STEPS = {"mfa_authenticate", "mfa_login_webauthn"}
pytestmark = pytest.mark.django_db


@dataclass(frozen=True, slots=True)
class Cast:
    """Who tries the addresses, made once for all of them: sessions, by who holds them."""

    owner: Member
    members: dict[Role, str]
    strangers: dict[Role, str]
    nobody: str
    ended: str


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Cast]:
    """Two organisations with somebody of every role; rolled back when all has been tried."""
    with django_db_blocker.unblock(), transaction.atomic():
        school = Organisation.objects.create(name="École", slug="fleuve", kind=Kind.SCHOOL)
        alliance = Organisation.objects.create(name="Alianza", slug="sur", kind=Kind.ALLIANCE)
        ours, theirs = _of_every_role(school), _of_every_role(alliance)
        ended = member_of(_account("ended"), school, Role.AUDITOR)
        ended.assignments.update(ends_on=timezone.localdate() - timedelta(days=1))
        yield Cast(
            ours[Role.ADMINISTRATOR],
            {role: _session(member.account) for role, member in ours.items()},
            {role: _session(member.account) for role, member in theirs.items()},
            _session(_account("nobody")),
            _session(ended.account),
        )
        transaction.set_rollback(True)


def _of_every_role(organisation: Organisation) -> dict[Role, Member]:
    return {
        role: member_of(_account(f"{role}.{organisation.slug}"), organisation, role)
        for role in Role
    }


def _account(name: str) -> Account:
    return Account.objects.create_user(f"{name}@example.org", "a long enough sentence")


def _session(account: Account) -> str:
    client = Client()
    client.force_login(account)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def browser(session: str) -> Client:
    """A new browser that carries a session."""
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    return client


def test_every_address_has_a_route_and_every_route_an_address() -> None:
    assert every_name() == set(ROUTES)


@pytest.mark.parametrize("name", sorted(STEPS))
def test_a_step_of_signing_in_leads_to_its_beginning(name: str, client: Client) -> None:
    assert client.get(reverse(name)).headers["Location"] == reverse("account_login")


@pytest.mark.parametrize("name", [n for n in NAMES if ROUTES[n].is_demo_only])
def test_what_is_for_the_demonstration_is_not_there_elsewhere(name: str, client: Client) -> None:
    assert client.get(reverse(name)).status_code == 404


@pytest.mark.parametrize("name", [n for n in NAMES if n not in STEPS])
def test_an_address_lets_in_who_may_enter_and_nobody_else(name: str, cast: Cast) -> None:
    make = OBJECTS.get(name)
    where = reverse(name, kwargs=make(cast.owner) if make else None)
    # Whoever may enter comes last: what is refused changes nothing that the next one would meet.
    if name in OWNED:
        what_belongs_to_another_organisation_is_not_there(name, where, cast)
    if ROUTES[name].is_public:
        who_is_not_signed_in_is_answered(where)
    else:
        who_is_not_signed_in_is_sent_to_sign_in(where)
    if ROUTES[name].permission:
        who_belongs_nowhere_is_told_so(where, cast)
        who_had_a_role_until_yesterday_enters_nowhere(where, cast)
        a_member_enters_where_their_role_may(name, where, cast)


def what_belongs_to_another_organisation_is_not_there(name: str, where: str, cast: Cast) -> None:
    """Strangers of every role find nothing, to read or to change."""
    answered, expected = {}, {}
    for role, session in cast.strangers.items():
        stranger = browser(session)
        codes = {stranger.get(where).status_code, stranger.post(where).status_code}
        answered[role] = codes - {405}
        # The door is asked before the object: what it refuses says nothing of what is behind.
        is_open = ROUTES[name].permission is None or _may(role, name)
        expected[role] = {404} if is_open else {403}
    assert answered == expected


def who_is_not_signed_in_is_answered(where: str) -> None:
    """A public address sends nobody to sign in."""
    answer = Client().get(where)
    assert not answer.headers.get("Location", "").startswith(reverse("account_login"))


def who_is_not_signed_in_is_sent_to_sign_in(where: str) -> None:
    """Every other address does."""
    answer = Client().get(where)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(reverse("account_login"))


def who_belongs_nowhere_is_told_so(where: str, cast: Cast) -> None:
    """An account without an organisation is led to choose one."""
    answer = browser(cast.nobody).get(where)
    assert answer.headers["Location"] == reverse("organisations:choose")


def who_had_a_role_until_yesterday_enters_nowhere(where: str, cast: Cast) -> None:
    """A role ends with its day."""
    client = browser(cast.ended)
    answers = (client.get(where), client.post(where))
    assert {each.headers.get("Location") for each in answers} == {reverse("organisations:choose")}


def a_member_enters_where_their_role_may(name: str, where: str, cast: Cast) -> None:
    """Members of every role enter, or are refused, as the matrix of roles says."""
    answered = {}
    for role, session in cast.members.items():
        client = browser(session)
        refused = not _may(role, name)
        answered[role] = client.get(where).status_code == 403
        # A form that is refused changes nothing that the next role would meet.
        assert not refused or client.post(where).status_code == 403
    assert answered == {role: not _may(role, name) for role in Role}


def _may(role: Role, name: str) -> bool:
    permission = ROUTES[name].permission
    assert permission is not None
    return MATRIX[core.Role(role)][permission] > Extent.NONE

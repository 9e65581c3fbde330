"""Invitations: a letter with a link that works once, and what it opens."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from equiplan.web.accounts import newcomers
from equiplan.web.accounts.models import Account
from equiplan.web.organisations import permissions, services
from equiplan.web.organisations.models import AuditLine, Invitation, Member, Organisation
from equiplan.web.organisations.services import Newcomer
from equiplan.web.plans import selectors
from equiplan.web.plans import services as plans
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import roles_of
from tests.web import readings
from tests.web.notifications.post import Box, mail_server
from tests.web.persons import invited, refused, somebody

NOW = timezone.now()
EMAIL = "awa@letters.example"
PASSWORD = "une phrase assez longue"
WHOLE = {"email": EMAIL, "language": "es", "role": Role.CONTRIBUTOR, "unit": "", "ends_on": ""}
pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(enrol: Enrol, school: Organisation) -> Member:
    """Who administers a school."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.fixture
def post(settings: Settings) -> Iterator[Box]:
    """A real mail server that the product is configured to send by."""
    box = Box()
    with mail_server(box) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        settings.EMAIL_USE_TLS, settings.EMAIL_HOST_USER = False, ""
        yield box


def link_in(text: str) -> str:
    """The path of the link that a text holds."""
    found = re.search(r"http://testserver(/account/join/[\w-]+/)", text)
    assert found
    return found.group(1)


def invite(client: Client, chief: Member, **more: object) -> object:
    """Invite somebody new from their page."""
    where = reverse("organisations:invite", args=[somebody(chief).pk])
    return client.post(where, WHOLE | more)


def test_the_letter_arrives_in_the_language_of_who_reads_it_and_its_link_opens_an_account(
    chief: Member, sign_in: SignIn, post: Box
) -> None:
    answer = invite(sign_in(chief), chief)
    assert answer.status_code == 302  # type: ignore[attr-defined]
    (letter,) = post.letters
    assert letter["To"] == EMAIL
    assert "le invita" in letter["Subject"]
    newcomer = Client()
    path = link_in(letter.get_content())
    page = newcomer.get(path)
    assert page.status_code == 200
    assert chief.organisation.name in page.content.decode()
    newcomer.post(path, {"name": "Awa Delorme", "password": PASSWORD})
    home = newcomer.get(reverse("home:index"))
    assert home.status_code == 200
    assert chief.organisation.name in home.content.decode()
    assert Account.objects.get(email=EMAIL).name == "Awa Delorme"
    assert Invitation.objects.get().sent_at is not None


def test_only_a_digest_of_the_key_is_kept(chief: Member) -> None:
    invitation, key = invited(chief)
    assert len(key) >= 43  # 256 bits
    row = Invitation.objects.values().get(pk=invitation.pk)
    assert key not in str(row)
    assert key not in str(list(AuditLine.objects.values()))


def test_without_a_mail_server_the_link_is_shown_once(chief: Member, sign_in: SignIn) -> None:
    client = sign_in(chief)
    page = invite(client, chief)
    assert page.headers["Cache-Control"].startswith("max-age=0")  # type: ignore[attr-defined]
    path = link_in(page.content.decode())  # type: ignore[attr-defined]
    assert Client().get(path).status_code == 200
    again = client.get(reverse("organisations:person", args=[Invitation.objects.get().person_id]))
    assert path not in again.content.decode()


def test_a_letter_that_cannot_leave_loses_nothing_and_says_so(
    chief: Member, sign_in: SignIn, post: Box
) -> None:
    post.says = "451 try again later"
    page = invite(sign_in(chief), chief)
    assert page.context["has_failed"]  # type: ignore[attr-defined]
    assert Client().get(link_in(page.content.decode())).status_code == 200  # type: ignore[attr-defined]
    assert Invitation.objects.get().sent_at is None


def test_an_invitation_is_sent_again_with_another_link(
    chief: Member, sign_in: SignIn, post: Box
) -> None:
    client = sign_in(chief)
    invite(client, chief)
    invitation = Invitation.objects.get()
    client.post(reverse("organisations:invite_again", args=[invitation.pk]))
    first, second = (link_in(each.get_content()) for each in post.letters)
    assert Client().get(first).status_code == 404
    assert Client().get(second).status_code == 200


def test_used_old_withdrawn_and_invented_links_are_answered_alike(chief: Member) -> None:
    used, used_key = invited(chief, "one@x.example")
    services.join(used, Newcomer("Une", PASSWORD, "fr"), now=NOW)
    _old, old_key = invited(chief, "two@x.example", now=NOW - timedelta(days=14, seconds=1))
    withdrawn, withdrawn_key = invited(chief, "three@x.example")
    services.withdraw(withdrawn, by=chief, now=NOW)
    keys = (used_key, old_key, withdrawn_key, "no-such-key")
    answers = [Client().get(reverse("account_join", args=[key])) for key in keys]
    assert {answer.status_code for answer in answers} == {404}
    bodies = {re.sub(r'value="/account/join/[^"]+"', "", _plain(each)) for each in answers}
    assert len(bodies) == 1
    posted = Client().post(
        reverse("account_join", args=[used_key]), {"name": "Deux", "password": PASSWORD}
    )
    assert posted.status_code == 404


def _plain(answer: object) -> str:
    """A page without what changes from one to the next."""
    text = answer.content.decode()  # type: ignore[attr-defined]
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|nonce="[^"]+"', "", text)


def test_an_invitation_is_accepted_once(chief: Member) -> None:
    invitation, _key = invited(chief)
    services.join(invitation, Newcomer("Awa", PASSWORD, "fr"), now=NOW)
    with refused("invitation.not_open"):
        services.accept(invitation, Account.objects.get(email=EMAIL), now=NOW)


def test_a_weak_password_opens_nothing_and_what_was_written_stays(chief: Member) -> None:
    _invitation, key = invited(chief)
    where = reverse("account_join", args=[key])
    answer = Client().post(where, {"name": "Awa Delorme", "password": "azerty"})
    assert answer.status_code == 400
    assert answer.context["form"]["name"].value() == "Awa Delorme"
    assert not Account.objects.filter(email=EMAIL).exists()


def test_who_has_an_account_signs_in_and_accepts_in_one_click(
    chief: Member, alliance: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    elsewhere = enrol(alliance, Role.DATA_OFFICER)
    _invitation, key = invited(chief, elsewhere.account.email)
    where = reverse("account_join", args=[key])
    assert Client().get(where).context["page"].has_account
    refused_one = Client().post(where, {"name": "X", "password": PASSWORD})
    assert refused_one.status_code == 400
    client = sign_in(elsewhere)
    client.post(where)
    assert chief.organisation.name in client.get(reverse("home:index")).content.decode()
    assert permissions.memberships_of(elsewhere.account).count() == 2


def test_another_account_does_not_accept_it(
    chief: Member, alliance: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    _invitation, key = invited(chief)
    other = enrol(alliance)
    answer = sign_in(other).post(reverse("account_join", args=[key]))
    assert answer.status_code == 400
    assert not Member.objects.filter(
        account=other.account, organisation=chief.organisation
    ).exists()


def test_nobody_invites_to_a_larger_role_than_theirs(
    chief: Member, enrol: Enrol, sign_in: SignIn
) -> None:
    officer = enrol(chief.organisation, Role.EQUALITY_OFFICER)
    where = reverse("organisations:invite", args=[somebody(chief).pk])
    assert sign_in(officer).post(where, WHOLE).status_code == 403
    with refused("person.not_yours"):
        invited(officer)
    assert not Invitation.objects.exists()


def test_who_works_here_is_not_invited(chief: Member, enrol: Enrol) -> None:
    officer = enrol(chief.organisation)
    with refused("invitation.already_here"):
        invited(chief, officer.account.email.upper())


def test_inviting_again_makes_the_older_link_useless(chief: Member) -> None:
    invitation, key = invited(chief)
    services.invite(
        invitation.person,
        services.Letter(EMAIL, "fr"),
        services.Grant(Role.DATA_OFFICER),
        by=chief,
        now=NOW,
    )
    assert Client().get(reverse("account_join", args=[key])).status_code == 404
    assert permissions.open_invitations(NOW).count() == 1


def test_who_comes_back_finds_their_place_in_the_directory(chief: Member, enrol: Enrol) -> None:
    other = enrol(chief.organisation, Role.DATA_OFFICER)
    before = other.person
    services.remove_person(before, by=chief, now=NOW)
    invitation, _key = invited(chief, other.account.email)
    member = services.accept(invitation, other.account, now=NOW)
    assert (member, roles_of(member)) == (other, {Role.CONTRIBUTOR})
    before.refresh_from_db()
    assert (before.member, invitation.person.member) == (None, other)


def test_a_name_of_several_lines_makes_no_other_letter(
    chief: Member, sign_in: SignIn, post: Box
) -> None:
    name = "École\nBcc: everybody@x.example"
    Organisation.objects.filter(pk=chief.organisation_id).update(name=name)
    invite(sign_in(chief), chief)
    (letter,) = post.letters
    assert letter["Bcc"] is None
    assert "École Bcc:" in letter["Subject"]


def test_an_action_owned_by_somebody_without_an_account_is_theirs_once_they_join(
    chief: Member,
) -> None:
    plan = readings.adopted(chief)
    action = plan.axes.all()[0].actions.all()[0]
    invitation, _key = invited(chief)
    plans.change_owner(action.owners.all()[0], "person", invitation.person_id, by=chief, now=NOW)
    assert action.owners.all()[0].member is None
    member = services.join(invitation, Newcomer("Awa", PASSWORD, "fr"), now=NOW)
    assert list(selectors.mine(member)) == [action]
    plans.change(action, "progress", 10, by=member, now=NOW)
    action.refresh_from_db()
    assert action.progress == 10


def test_the_record_of_an_owner_holds_their_number_and_the_history_their_name(
    chief: Member, sign_in: SignIn
) -> None:
    action = readings.adopted(chief).axes.all()[0].actions.all()[0]
    person = somebody(chief, "Canari Delorme")
    plans.change_owner(action.owners.all()[0], "person", person.pk, by=chief, now=NOW)
    assert "Canari" not in str(list(AuditLine.objects.values()))
    page = sign_in(chief).get(reverse("plans:action", args=[action.pk])).content.decode()
    assert "<ins>" in page
    assert page.count("Canari Delorme") >= 2


def test_who_was_invited_and_comes_by_single_sign_on_has_an_account_without_a_password(
    chief: Member,
) -> None:
    invited(chief)
    account = newcomers.welcome(EMAIL, "/")
    assert account is not None
    assert not account.has_usable_password()
    assert permissions.memberships_of(account).get().organisation == chief.organisation
    assert newcomers.welcome("stranger@x.example", "/") is None

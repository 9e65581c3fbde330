"""An identity of the provider opens the account it was linked to, and a mailbox opens none."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from equiplan.cli.main import main
from equiplan.web.accounts import identities
from equiplan.web.accounts.models import Account, ProviderIdentity
from equiplan.web.organisations import services
from equiplan.web.organisations.models import AuditLine, Organisation, Person
from equiplan.web.platform import personal_data
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.provider import Provider
from tests.web.persons import invited

from .provided import asked, come_back, verified
from .signing import PASSWORD, confirm, is_signed_in, sign_in_with_password

EMAIL = "awa@example.org"
LINK = "/account/sso/link/begin/"
pytestmark = pytest.mark.django_db


def opened(email: str = EMAIL, password: str | None = PASSWORD) -> Account:
    """An account that an administrator has opened today."""
    until = timezone.now() + identities.OPEN_FOR
    return Account.objects.create_user(email, password, link_until=until)


def old(email: str = EMAIL, password: str | None = PASSWORD, days: int = 400) -> Account:
    """An account that was used some days ago, and linked to nobody."""
    seen = timezone.now() - timedelta(days=days)
    return Account.objects.create_user(email, password, last_login=seen)


def linked_to(account: Account) -> list[tuple[str, str]]:
    """The identities that open an account."""
    rows = ProviderIdentity.objects.filter(account=account).order_by("pk")
    return list(rows.values_list("issuer", "subject"))


def link_by_page(client: Client, provider: Provider, who: str) -> str:
    """Link the account that is signed in; the page one lands on."""
    back = provider.consents(asked(client, begin=LINK), provider.knows(who))
    page = client.get(back, follow=True, headers={"Accept-Language": "en"})
    return page.content.decode()


def test_the_first_identity_of_an_account_that_was_just_opened_is_linked(
    client: Client, provider: Provider
) -> None:
    account = opened()
    assert come_back(client, provider, "awa-1", **verified(EMAIL)) == (302, "/")
    assert linked_to(account) == [(provider.issuer, "awa-1")]
    account.refresh_from_db()
    assert account.link_until is None


def test_a_successor_with_the_same_address_does_not_enter_the_predecessors_account(
    client: Client, provider: Provider
) -> None:
    account = opened()
    come_back(client, provider, "predecessor", **verified(EMAIL))
    successor = Client()
    status, page = come_back(successor, provider, "successor", **verified(EMAIL))
    assert status == 403
    assert "linked to another identity" in page
    assert "equiplan relink" in page
    assert not is_signed_in(successor)
    assert linked_to(account) == [(provider.issuer, "predecessor")]


@pytest.mark.parametrize("claims", [verified("dembele@example.org"), {}, {"email": EMAIL}])
def test_an_address_that_changed_at_the_provider_does_not_lock_its_owner_out(
    claims: dict[str, object], client: Client, provider: Provider
) -> None:
    account = opened()
    come_back(client, provider, "awa-2", **verified(EMAIL))
    again = Client()
    assert come_back(again, provider, "awa-2", **claims) == (302, "/")
    assert int(again.session["_auth_user_id"]) == account.pk
    account.refresh_from_db()
    assert account.email == EMAIL


def test_whoever_takes_an_address_over_enters_the_account_they_are_linked_to(
    client: Client, provider: Provider
) -> None:
    mine, theirs = opened("mine@example.org"), opened("theirs@example.org")
    come_back(client, provider, "me", **verified("mine@example.org"))
    again = Client()
    come_back(again, provider, "me", **verified("theirs@example.org"))
    assert int(again.session["_auth_user_id"]) == mine.pk
    assert linked_to(theirs) == []


@pytest.mark.parametrize(("password", "days"), [(PASSWORD, 1), (PASSWORD, 400), (None, 31)])
def test_an_account_nobody_linked_is_not_taken_by_its_address(
    password: str | None, days: int, client: Client, provider: Provider
) -> None:
    account = old(password=password, days=days)
    status, page = come_back(client, provider, f"x{days}", **verified(EMAIL))
    assert status == 403
    assert "not linked to Fleuve ID yet" in page
    assert f'href="/account/login/?next={reverse("account_identity")}"' in page
    assert not is_signed_in(client)
    assert linked_to(account) == []


def test_an_account_opened_long_ago_and_never_used_is_not_taken_either(
    client: Client, provider: Provider
) -> None:
    past = timezone.now() - timedelta(days=1)
    Account.objects.create_user(EMAIL, None, link_until=past)
    assert come_back(client, provider, "late", **verified(EMAIL))[0] == 403


def test_who_has_signed_in_so_lately_and_has_no_other_way_goes_on_and_is_linked(
    client: Client, provider: Provider
) -> None:
    account = old(password=None, days=29)
    assert come_back(client, provider, "going-on", **verified(EMAIL)) == (302, "/")
    assert linked_to(account) == [(provider.issuer, "going-on")]


def test_an_invitation_is_consent_and_links_who_comes_with_its_address(
    client: Client, provider: Provider, school: Organisation, enrol: Enrol
) -> None:
    invited(enrol(school, Role.ADMINISTRATOR), "zoe@example.org")
    assert come_back(client, provider, "zoe-1", **verified("zoe@example.org")) == (302, "/")
    account = Account.objects.get(email="zoe@example.org")
    assert linked_to(account) == [(provider.issuer, "zoe-1")]
    assert come_back(Client(), provider, "zoe-2", **verified("zoe@example.org"))[0] == 403


def test_an_invitation_accepted_with_a_password_lets_its_identity_in_for_two_weeks(
    client: Client, provider: Provider, school: Organisation, enrol: Enrol
) -> None:
    invitation, _key = invited(enrol(school, Role.ADMINISTRATOR), "zoe@example.org")
    now = timezone.now()
    newcomer = services.Newcomer("Zoé", PASSWORD, "fr")
    account = services.join(invitation, newcomer, now=now).account
    assert identities.awaits(account, now=now + timedelta(days=13))
    assert not identities.awaits(account, now=now + timedelta(days=15))


def test_a_closed_account_is_linked_to_nobody(client: Client, provider: Provider) -> None:
    account = opened()
    Account.objects.update(is_active=False)
    landed = come_back(client, provider, "closed", **verified(EMAIL))
    assert landed == (302, reverse("account_inactive"))
    assert linked_to(account) == []


def test_a_person_links_their_account_on_their_own_page(provider: Provider) -> None:
    account, owner = old(days=1), Client()
    sign_in_with_password(owner, account)
    confirm(owner)
    assert "from now on this identity opens your account" in link_by_page(owner, provider, "own")
    assert linked_to(account) == [(provider.issuer, "own")]
    page = owner.get(reverse("account_identity")).content.decode()
    assert "own" in page
    elsewhere = Client()
    assert come_back(elsewhere, provider, "own") == (302, "/")
    assert int(elsewhere.session["_auth_user_id"]) == account.pk


def test_linking_asks_first_who_one_is(provider: Provider) -> None:
    account, owner = old(days=1), Client()
    sign_in_with_password(owner, account)
    session = owner.session
    session["account_authentication_methods"] = [{"method": "password", "at": 0}]
    session.save()
    where = owner.get(LINK).headers["Location"]
    assert where.startswith(reverse("account_reauthenticate"))


def test_an_identity_that_opens_an_account_is_not_linked_to_a_second_one(
    provider: Provider,
) -> None:
    first, second = opened(), old("bo@example.org", days=1)
    come_back(Client(), provider, "both", **verified(EMAIL))
    owner = Client()
    sign_in_with_password(owner, second)
    confirm(owner)
    assert "opens another account already" in link_by_page(owner, provider, "both")
    assert linked_to(second) == []
    assert linked_to(first) == [(provider.issuer, "both")]


def test_what_one_account_asked_to_link_is_not_linked_to_another(provider: Provider) -> None:
    first, second = old(days=1), old("bo@example.org", days=1)
    owner = Client()
    sign_in_with_password(owner, first)
    confirm(owner)
    back = provider.consents(asked(owner, begin=LINK), provider.knows("swapped"))
    owner.force_login(second)
    assert owner.get(back).status_code == 403
    assert not ProviderIdentity.objects.exists()


def test_one_unlinks_oneself_unless_it_is_the_only_way_in(provider: Provider) -> None:
    account, owner = opened(), Client()
    come_back(owner, provider, "unlink", **verified(EMAIL))
    confirm(owner)
    owner.post(reverse("account_identity_unlink"))
    assert linked_to(account) == []
    only = opened("only@example.org", None)
    client = Client()
    come_back(client, provider, "only", **verified("only@example.org"))
    answer = client.post(reverse("account_identity_unlink"), follow=True)
    assert "mot de passe" in answer.content.decode()
    assert linked_to(only) == [(provider.issuer, "only")]


def test_another_issuer_is_another_world_until_somebody_says_so(
    provider: Provider, settings: Settings
) -> None:
    account = opened()
    ProviderIdentity.objects.create(
        account=account,
        issuer="https://before.example.org",
        subject="awa-3",
        linked_at=timezone.now(),
        used_at=timezone.now(),
    )
    Account.objects.update(link_until=None)
    client = Client()
    assert come_back(client, provider, "awa-3", **verified(EMAIL))[0] == 403
    assert main(["relink", "--issuer", "https://before.example.org/"]) == 0
    assert come_back(client, provider, "awa-3", **verified(EMAIL)) == (302, "/")
    assert linked_to(account) == [(provider.issuer, "awa-3")]


def test_relinking_is_in_the_record_signs_out_and_awaits_the_next_identity(
    provider: Provider, school: Organisation, enrol: Enrol, capsys: pytest.CaptureFixture[str]
) -> None:
    account = enrol(school).account
    Account.objects.filter(pk=account.pk).update(link_until=timezone.now() + timedelta(days=1))
    owner = Client()
    come_back(owner, provider, "first", **verified(account.email))
    assert is_signed_in(owner)
    assert main(["relink", account.email.upper()]) == 0
    assert "linked to nobody" in capsys.readouterr().out
    assert not is_signed_in(owner)
    line = AuditLine.objects.get(event="account.relinked")
    assert (line.organisation, line.facts, line.label) == (school, {"identities": 1}, "")
    come_back(owner, provider, "second", **verified(account.email))
    assert linked_to(account) == [(provider.issuer, "second")]


def test_relinking_an_address_nobody_has_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["relink", "nobody@example.org"]) == 1
    assert "No account of nobody@example.org" in capsys.readouterr().err


def test_a_mailbox_opens_no_account_that_only_an_identity_opens(
    client: Client, provider: Provider
) -> None:
    account = opened(password=None)
    come_back(Client(), provider, "no-letter", **verified(EMAIL))
    page = client.post(reverse("account_reset_password"), {"email": EMAIL})
    assert page.headers["Location"] == reverse("account_reset_password_done")
    (letter,) = mail.outbox
    assert not re.search(r"/password/reset/key/", str(letter.body))
    account.refresh_from_db()
    assert not account.has_usable_password()


def test_an_account_with_a_password_gets_its_letter(client: Client, provider: Provider) -> None:
    opened()
    come_back(Client(), provider, "letter", **verified(EMAIL))
    client.post(reverse("account_reset_password"), {"email": EMAIL})
    (letter,) = mail.outbox
    assert re.search(r"/password/reset/key/", str(letter.body))


def test_the_link_is_listed_with_what_is_held_of_a_person_and_goes_with_them(
    provider: Provider, school: Organisation, enrol: Enrol
) -> None:
    enrol(school, Role.ADMINISTRATOR)
    account = opened()
    come_back(Client(), provider, "listed", **verified(EMAIL))
    tables = {str(table.title): table.rows for table in personal_data.held(account)}
    assert any("listed" in row for rows in tables.values() for row in rows)
    personal_data.erase(account, timezone.now())
    assert not ProviderIdentity.objects.exists()
    assert not Person.objects.filter(email=EMAIL).exists()


def test_without_a_provider_the_page_says_so_and_leads_nowhere() -> None:
    account, owner = old(days=1), Client()
    sign_in_with_password(owner, account)
    confirm(owner)
    page = owner.get(reverse("account_identity"), headers={"Accept-Language": "en"})
    assert "No single sign-on is set up here" in page.content.decode()
    assert owner.get(LINK).headers["Location"] == reverse("account_identity")

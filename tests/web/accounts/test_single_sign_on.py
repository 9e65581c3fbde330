"""People known here sign in at their organisation's own provider; a stranger gets no account.

Whose account an identity opens, and who may be linked to one: `test_identities`.
"""

import socket
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from equiplan.web.accounts import identities, single_sign_on
from equiplan.web.accounts.models import Account
from equiplan.web.accounts.single_sign_on import IssuerSession
from equiplan.web.organisations.models import Organisation, Person
from equiplan.web.organisations.services import Grant, Letter, invite
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.people import roles_of
from tests.provider import Provider, changed

from .provided import BACK, BEGIN, asked, come_back, verified
from .signing import PASSWORD, confirm, is_signed_in, set_up_application, sign_in_with_password

pytestmark = pytest.mark.django_db


@pytest.fixture
def account() -> Account:
    """Somebody with an account that was opened here today."""
    until = timezone.now() + identities.OPEN_FOR
    return Account.objects.create_user("awa@example.org", PASSWORD, link_until=until)


def test_without_a_provider_there_is_no_such_way(client: Client) -> None:
    assert BEGIN not in client.get(reverse("account_login")).content.decode()
    assert client.get(BEGIN).status_code == 404
    assert client.get(BACK).status_code == 404


def test_the_sign_in_page_names_the_provider(client: Client, provider: Provider) -> None:
    page = client.get(reverse("account_login"), headers={"Accept-Language": "fr"})
    assert "Se connecter avec Fleuve ID" in page.content.decode()


def test_the_browser_is_sent_with_state_nonce_and_proof(client: Client, provider: Provider) -> None:
    there = urlsplit(asked(client))
    query = {name: values[0] for name, values in parse_qs(there.query).items()}
    assert f"{there.scheme}://{there.netloc}" == provider.issuer
    assert query["redirect_uri"] == BACK
    assert query["code_challenge_method"] == "S256"
    assert set(query["scope"].split()) == {"openid", "profile", "email"}
    assert min(len(query[name]) for name in ("state", "nonce", "code_challenge")) >= 16


def test_who_has_an_account_is_signed_in_whatever_the_capitals(
    client: Client, provider: Provider, account: Account
) -> None:
    assert come_back(client, provider, "awa", **verified("Awa@Example.ORG")) == (302, "/")
    assert is_signed_in(client)
    assert int(client.session["_auth_user_id"]) == account.pk


def test_signing_in_so_leaves_the_password_as_it_was_and_stores_no_claim_nor_token(
    client: Client, provider: Provider, account: Account
) -> None:
    come_back(client, provider, "awa", **verified(account.email))
    account.refresh_from_db()
    assert account.check_password(PASSWORD)
    assert not SocialAccount.objects.exists()
    assert not SocialToken.objects.exists()


def test_one_lands_on_the_page_first_asked_for_and_never_elsewhere(
    client: Client, provider: Provider, account: Account
) -> None:
    who = provider.knows("awa", **verified(account.email))
    for onward, landed in (("/plans/", "/plans/"), ("https://evil.example.org/", "/")):
        back = provider.consents(asked(client, onward), who)
        assert client.get(back).headers["Location"] == landed


def test_a_stranger_gets_no_account_and_is_told_to_ask_for_an_invitation(
    client: Client, provider: Provider, account: Account
) -> None:
    status, page = come_back(client, provider, "zoe", **verified("zoe@example.org"))
    assert status == 403
    assert "ask whoever administers" in page
    assert Account.objects.count() == 1
    assert not is_signed_in(client)


@pytest.mark.parametrize("email", ["awa@example.org", "zoe@example.org"])
@pytest.mark.parametrize("claim", [{"email_verified": False}, {}])
def test_an_address_nobody_verified_is_answered_alike_with_or_without_an_account(
    claim: dict[str, object], email: str, client: Client, provider: Provider, account: Account
) -> None:
    status, page = come_back(client, provider, "awa", email=email, **claim)
    assert status == 403
    assert "does not say that your e-mail address is really yours" in page
    assert not is_signed_in(client)


def test_a_closed_account_stays_closed(
    client: Client, provider: Provider, account: Account
) -> None:
    Account.objects.update(is_active=False)
    landed = come_back(client, provider, "awa", **verified(account.email))
    assert landed == (302, reverse("account_inactive"))
    assert not is_signed_in(client)


def test_a_second_factor_is_asked_for_all_the_same(
    client: Client, provider: Provider, account: Account
) -> None:
    owner = Client()
    sign_in_with_password(owner, account)
    confirm(owner)
    set_up_application(owner)
    landed = come_back(client, provider, "awa", **verified(account.email))
    assert landed == (302, reverse("mfa_authenticate"))
    assert not is_signed_in(client)


TAMPERED = {
    "another state": {"state": "A" * 16},
    "no state": {"state": ""},
    "another code": {"code": "guessed"},
    "no code": {"code": ""},
    "a refusal": {"code": "", "error": "access_denied"},
}


@pytest.mark.parametrize("how", TAMPERED)
def test_a_way_back_that_was_tampered_with_signs_nobody_in(
    how: str, client: Client, provider: Provider, account: Account
) -> None:
    back = provider.consents(asked(client), provider.knows("awa", **verified(account.email)))
    assert client.get(changed(back, **TAMPERED[how])).status_code == 403
    assert not is_signed_in(client)


def test_the_way_back_of_another_browser_signs_nobody_in(
    client: Client, provider: Provider, account: Account
) -> None:
    attacker = Client()
    back = provider.consents(asked(attacker), provider.knows("awa", **verified(account.email)))
    asked(client)
    assert client.get(back).status_code == 403
    assert not is_signed_in(client)


def test_the_way_back_opens_once(client: Client, provider: Provider, account: Account) -> None:
    back = provider.consents(asked(client), provider.knows("awa", **verified(account.email)))
    assert client.get(back).status_code == 302
    client.post(reverse("account_logout"))
    assert client.get(back).status_code == 403
    assert not is_signed_in(client)


def test_what_is_sworn_with_another_nonce_signs_nobody_in(
    client: Client, provider: Provider, account: Account
) -> None:
    who = provider.knows("awa", **verified(account.email))
    back = provider.consents(changed(asked(client), nonce="of-another-browser-altogether"), who)
    assert client.get(back).status_code == 403
    assert not is_signed_in(client)


def test_the_question_cannot_be_changed_from_outside(client: Client, provider: Provider) -> None:
    more = {"auth_params": "nonce=mine", "scope": "admin", "process": "connect"}
    there = client.get(BEGIN, more).headers["Location"]
    assert "nonce=mine" not in there
    assert "admin" not in there


def test_a_wrong_secret_signs_nobody_in(
    client: Client, provider: Provider, account: Account, settings: Settings
) -> None:
    settings.OIDC_SECRET = "not the secret"
    assert come_back(client, provider, "awa", **verified(account.email))[0] == 403


def test_what_was_sworn_for_another_site_signs_nobody_in(
    client: Client, provider: Provider, account: Account, settings: Settings
) -> None:
    back = provider.consents(asked(client), provider.knows("awa", **verified(account.email)))
    settings.OIDC_CLIENT = "another-site"
    assert client.get(back).status_code == 403
    assert not is_signed_in(client)


def test_a_provider_that_does_not_answer_is_said_to_have_failed(
    client: Client, settings: Settings
) -> None:
    settings.OIDC_ISSUER, settings.OIDC_NAME = "http://127.0.0.1:1", "Fleuve ID"
    answer = client.get(BEGIN, headers={"Accept-Language": "en"})
    assert answer.status_code == 403
    assert "did not work" in answer.content.decode()
    assert "refused" in single_sign_on.fault()


def test_a_provider_that_calls_itself_otherwise_is_not_believed(
    client: Client, provider: Provider, settings: Settings
) -> None:
    settings.OIDC_ISSUER = provider.issuer.replace("127.0.0.1", "localhost") + "/realm"
    assert client.get(BEGIN).status_code == 403


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example.org/token",
        "http://sso.example.org/token",
        "https://sso.example.org:8443/token",
        "https://sso.example.org@evil.example.org/token",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
    ],
)
def test_no_address_but_the_issuers_is_ever_asked(url: str, settings: Settings) -> None:
    settings.OIDC_ISSUER = "https://sso.example.org"
    with pytest.raises(OAuth2Error):
        IssuerSession().get(url)


def test_an_issuer_by_http_is_not_spoken_to_unless_it_is_this_machine(settings: Settings) -> None:
    settings.OIDC_ISSUER = "http://sso.example.org"
    with pytest.raises(OAuth2Error):
        IssuerSession().get("http://sso.example.org/token")


def test_a_provider_that_leads_elsewhere_is_not_followed(provider: Provider) -> None:
    answer = IssuerSession().get(f"{provider.issuer}/oauth2/end_session/confirm")
    assert answer.status_code == 405
    sent = IssuerSession().post(
        f"{provider.issuer}/oauth2/end_session/confirm",
        data={"redirect_uri": "http://127.0.0.1:1/"},
    )
    assert sent.status_code == 302


def test_a_provider_that_is_slow_is_given_up(settings: Settings) -> None:
    settings.SOCIALACCOUNT_REQUESTS_TIMEOUT = 0.2
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.OIDC_ISSUER = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(requests.Timeout):
            IssuerSession().get(settings.OIDC_ISSUER)


def test_who_is_invited_enters_with_the_role_and_without_a_password(
    client: Client, provider: Provider, school: Organisation, enrol: Enrol
) -> None:
    inviter = enrol(school, Role.ADMINISTRATOR)
    person = Person.objects.create(organisation=school, name="Zoé", email="zoe@example.org")
    letter, grant = Letter("zoe@example.org", "fr"), Grant(Role.CONTRIBUTOR)
    invite(person, letter, grant, by=inviter, now=timezone.now())
    assert come_back(client, provider, "zoe", **verified("Zoe@example.org")) == (302, "/")
    assert client.get(reverse("plans:list")).status_code == 200
    account = Account.objects.get(email="zoe@example.org")
    assert not account.has_usable_password()
    assert roles_of(school.members.get(account=account)) == {Role.CONTRIBUTOR}


def test_an_invitation_opens_nothing_to_an_address_nobody_verified(
    client: Client, provider: Provider, school: Organisation, enrol: Enrol
) -> None:
    inviter = enrol(school, Role.ADMINISTRATOR)
    person = Person.objects.create(organisation=school, name="Zoé", email="zoe@example.org")
    letter, grant = Letter("zoe@example.org", "fr"), Grant(Role.CONTRIBUTOR)
    invite(person, letter, grant, by=inviter, now=timezone.now())
    assert come_back(client, provider, "zoe", email="zoe@example.org")[0] == 403
    assert not Account.objects.filter(email="zoe@example.org").exists()

"""A password alone does not open an account that asks for more."""

import base64
import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from equiplan.web.accounts.models import Account
from equiplan.web.accounts.second_factor import SecondFactor

from .signing import confirm, is_signed_in, set_up_application, sign_in_with_password, totp

CODE = "/account/second/code/"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_used() -> None:
    """Codes used in one test are new in another."""
    cache.clear()


@pytest.fixture
def account() -> Account:
    """Somebody with a password only."""
    return Account.objects.create_user("awa@example.org", "a long enough sentence")


@pytest.fixture
def owner(account: Account) -> Client:
    """Signed in, and has just said again who they are."""
    client = Client()
    sign_in_with_password(client, account)
    confirm(client)
    return client


@pytest.fixture
def secret(owner: Client) -> str:
    """An application set up; what it keeps."""
    return set_up_application(owner)


def later(secret: str) -> str:
    """The code of the next half minute, which nobody has used."""
    return totp(secret, at=time.time() + 30)


def test_the_code_of_the_test_is_that_of_the_standard() -> None:
    secret = base64.b32encode(b"12345678901234567890").decode()
    assert totp(secret, at=59) == "287082"
    assert totp(secret, at=1111111109) == "081804"


def test_the_page_shows_a_drawing_and_the_secret_in_words_and_asks_nobody(owner: Client) -> None:
    page = owner.get(reverse("mfa_activate_totp")).content.decode()
    secret = owner.session["mfa.totp.secret"]
    assert secret in page
    assert '<svg class="qr"' in page
    assert "data:" not in page
    assert "style=" not in page


def test_changing_the_second_factor_asks_who_one_is_once_more(account: Account) -> None:
    client = Client()
    sign_in_with_password(client, account)
    answer = client.get(reverse("mfa_activate_totp"))
    assert answer.headers["Location"].startswith(reverse("account_reauthenticate"))


def test_a_wrong_code_sets_nothing_up(owner: Client, account: Account) -> None:
    owner.get(reverse("mfa_activate_totp"))
    page = owner.post(reverse("mfa_activate_totp"), {"code": "000000"})
    assert page.status_code == 200
    assert page.context["form"].errors["code"]
    assert not Authenticator.objects.filter(user=account).exists()


def test_with_an_application_the_password_is_not_enough(account: Account, secret: str) -> None:
    client = Client()
    assert sign_in_with_password(client, account) == CODE
    assert not is_signed_in(client)
    assert client.post(CODE, {"code": "000000"}).status_code == 200
    assert not is_signed_in(client)
    client.post(CODE, {"code": later(secret)})
    assert is_signed_in(client)


def test_a_code_opens_once(account: Account, secret: str) -> None:
    code = later(secret)
    first, second = Client(), Client()
    for client in (first, second):
        sign_in_with_password(client, account)
        client.post(CODE, {"code": code})
    assert is_signed_in(first)
    assert not is_signed_in(second)


def test_an_old_code_opens_nothing(account: Account, secret: str) -> None:
    client = Client()
    sign_in_with_password(client, account)
    client.post(CODE, {"code": totp(secret, at=time.time() - 300)})
    assert not is_signed_in(client)


def test_a_recovery_code_opens_once(account: Account, owner: Client, secret: str) -> None:
    codes = owner.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert len(set(codes)) == 10
    first, second = Client(), Client()
    for client in (first, second):
        sign_in_with_password(client, account)
        client.post(CODE, {"code": codes[0]})
    assert is_signed_in(first)
    assert not is_signed_in(second)
    assert owner.get(reverse("mfa_view_recovery_codes")).context["left"] == 9


def test_recovery_codes_are_shown_and_given_as_a_file_for_some_minutes(
    account: Account, owner: Client, secret: str
) -> None:
    page, file = reverse("mfa_view_recovery_codes"), reverse("mfa_download_recovery_codes")
    codes = owner.get(page).context["unused_codes"]
    given = owner.get(file)
    assert given.headers["Content-Type"].startswith("text/plain")
    assert "attachment" in given.headers["Content-Disposition"]
    assert [code for code in codes if code in given.content.decode()] == codes
    then = timezone.now() - timedelta(minutes=11)
    Authenticator.objects.filter(user=account).update(created_at=then)
    shown = owner.get(page).content.decode()
    assert not [code for code in codes if code in shown]
    assert owner.get(file).status_code == 403


def test_new_recovery_codes_replace_the_old(account: Account, owner: Client, secret: str) -> None:
    old = owner.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    owner.post(reverse("mfa_generate_recovery_codes"))
    new = owner.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert not set(old) & set(new)
    client = Client()
    sign_in_with_password(client, account)
    client.post(CODE, {"code": old[0]})
    assert not is_signed_in(client)


def test_secrets_are_sealed_in_the_database(account: Account, owner: Client, secret: str) -> None:
    rows = Authenticator.objects.filter(user=account)
    codes = owner.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    kept = " ".join(str(row.data) for row in rows)
    assert len(rows) == 2
    assert secret not in kept
    assert not [code for code in codes if code in kept]
    sealed = rows.get(type=Authenticator.Type.TOTP).data["secret"]
    assert SecondFactor().decrypt(sealed) == secret


def test_a_sealed_secret_is_never_the_same_twice() -> None:
    box = SecondFactor()
    assert box.encrypt("secret") != box.encrypt("secret")


def test_a_new_secret_key_opens_what_the_one_before_sealed_while_it_is_named(
    settings: Settings,
) -> None:
    sealed = SecondFactor().encrypt("secret")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "x" * 60, [settings.SECRET_KEY]
    assert SecondFactor().decrypt(sealed) == "secret"


def test_with_a_lost_secret_key_no_code_opens_and_nothing_breaks(
    account: Account, secret: str, settings: Settings
) -> None:
    settings.SECRET_KEY = "x" * 60
    client = Client()
    sign_in_with_password(client, account)
    assert client.post(CODE, {"code": later(secret)}).status_code == 200
    assert not is_signed_in(client)


def test_removing_the_application_makes_the_password_enough_again(
    account: Account, owner: Client, secret: str
) -> None:
    owner.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=account).exists()
    client = Client()
    sign_in_with_password(client, account)
    assert is_signed_in(client)


@pytest.mark.django_db(transaction=True)
def test_a_person_is_told_by_mail_of_what_changed(account: Account, owner: Client) -> None:
    set_up_application(owner)
    (letter,) = mail.outbox
    assert letter.to == [account.email]
    assert "127.0.0.1" not in letter.body


@pytest.mark.django_db(transaction=True)
def test_a_mail_that_cannot_leave_undoes_nothing(
    owner: Client, account: Account, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    set_up_application(owner)
    assert Authenticator.objects.filter(user=account, type="totp").exists()
    assert "could not be sent" in caplog.text


def test_guessing_codes_is_slowed_down_for_the_account(
    account: Account, secret: str, settings: Settings
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/5m/key"}
    client = Client()
    sign_in_with_password(client, account)
    for _ in range(3):
        client.post(CODE, {"code": "000000"})
    client.post(CODE, {"code": later(secret)})
    assert not is_signed_in(client)


def test_the_secret_of_another_is_not_seen(account: Account, secret: str) -> None:
    other = Client()
    other.force_login(Account.objects.create_user("other@example.org", "a long enough sentence"))
    assert other.get(reverse("mfa_view_recovery_codes")).status_code == 404
    assert other.get(reverse("mfa_deactivate_totp")).status_code == 404
    assert other.get(reverse("mfa_download_recovery_codes")).status_code in {403, 404}


def test_half_signed_in_is_not_signed_in(account: Account, secret: str) -> None:
    client = Client()
    sign_in_with_password(client, account)
    held = Session.objects.get(session_key=client.session.session_key).get_decoded()
    assert "_auth_user_id" not in held
    for name in ("mfa_index", "account_change_password", "usersessions_list"):
        assert client.get(reverse(name)).status_code == 302

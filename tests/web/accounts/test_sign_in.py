"""People sign in with their e-mail address, in their language; nobody signs up."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Member, Organisation
from tests.conftest import Enrol, SignIn

PASSWORD = "a long enough sentence"
pytestmark = pytest.mark.django_db


@pytest.fixture
def member(enrol: Enrol, school: Organisation) -> Member:
    """Somebody of a school."""
    return enrol(school)


def attempt(client: Client, email: str, password: str = PASSWORD) -> int:
    """Try to sign in; 302 is success."""
    given = {"login": email, "password": password}
    return client.post(reverse("account_login"), given).status_code


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_an_address_signs_in_whatever_its_capitals(
    client: Client, member: Member, change: object
) -> None:
    assert callable(change)
    assert attempt(client, change(member.account.email)) == 302
    assert client.get(reverse("home:index")).status_code == 200


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(
    client: Client, member: Member
) -> None:
    given = (
        {"login": who, "password": "wrong"} for who in (member.account.email, "no@one.example")
    )
    pages = [client.post(reverse("account_login"), each) for each in given]
    assert [page.status_code for page in pages] == [200, 200]
    first, second = (page.context["form"].non_field_errors() for page in pages)
    assert first == second


def test_guessing_passwords_is_slowed_down(
    client: Client, member: Member, settings: Settings
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/m/key"}
    cache.clear()
    for _ in range(3):
        attempt(client, member.account.email, "wrong")
    assert attempt(client, member.account.email) == 200
    cache.clear()
    assert attempt(client, member.account.email) == 302


def test_who_was_deactivated_does_not_enter(client: Client, member: Member) -> None:
    Account.objects.update(is_active=False)
    attempt(client, member.account.email)
    assert client.get(reverse("home:index")).status_code == 302


def test_nobody_signs_up(client: Client) -> None:
    given = {"email": "new@one.example", "password1": PASSWORD}
    client.post(reverse("account_signup"), given)
    assert not Account.objects.exists()


def test_a_forgotten_password_is_reset_by_e_mail(client: Client, member: Member) -> None:
    client.post(reverse("account_reset_password"), {"email": member.account.email})
    (sent,) = mail.outbox
    path = next(part for part in str(sent.body).split() if "/password/reset/key/" in part)
    form = client.get(path.split("testserver", 1)[-1], follow=True)
    new = "another long sentence"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    assert attempt(Client(), member.account.email, new) == 302


def test_an_unknown_address_learns_nothing_from_the_reset_page(client: Client) -> None:
    answer = client.post(reverse("account_reset_password"), {"email": "no@one.example"})
    assert answer.headers["Location"] == reverse("account_reset_password_done")


def test_one_address_is_one_account(member: Member) -> None:
    with pytest.raises(IntegrityError):
        Account.objects.create_user(member.account.email.upper())


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_the_language_chosen_is_spoken_at_once_and_remembered(
    sign_in: SignIn, member: Member, language: str
) -> None:
    client = sign_in(member)
    client.post(reverse("set_language"), {"language": language, "next": "/"})
    assert f'<html lang="{language}"' in client.get(reverse("home:index")).content.decode()
    elsewhere = sign_in(member)
    assert f'<html lang="{language}"' in elsewhere.get(reverse("home:index")).content.decode()


def test_a_language_we_do_not_speak_changes_nothing(sign_in: SignIn, member: Member) -> None:
    sign_in(member).post(reverse("set_language"), {"language": "tlh"})
    member.account.refresh_from_db()
    assert member.account.language == ""


def test_who_has_chosen_no_language_is_answered_in_the_browsers_else_in_french(
    client: Client,
) -> None:
    login = reverse("account_login")
    asked = client.get(login, headers={"Accept-Language": "es-CO,es;q=0.9"}).content.decode()
    assert '<html lang="es"' in asked
    assert '<html lang="fr"' in client.get(login).content.decode()

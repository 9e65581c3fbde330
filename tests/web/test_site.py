"""What every answer carries, and what people are told when there is none."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from equiplan.web.organisations.models import Organisation
from tests.conftest import Enrol, SignIn

pytestmark = pytest.mark.django_db


def test_browsers_are_told_to_refuse_all_that_is_not_ours(client: Client) -> None:
    headers = client.get(reverse("account_login")).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_an_address_that_is_not_there_answers_in_the_readers_language(
    client: Client, language: str
) -> None:
    answer = client.get("/no/such/page/", headers={"Accept-Language": language})
    assert answer.status_code == 404
    assert f'<html lang="{language}"' in answer.content.decode()


def test_a_form_without_its_token_is_refused_with_a_page() -> None:
    answer = Client(enforce_csrf_checks=True).post(reverse("account_login"))
    assert answer.status_code == 403
    assert b'<html lang="' in answer.content


def test_an_error_of_ours_still_has_a_page(
    enrol: Enrol, sign_in: SignIn, school: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("equiplan.web.home.selectors.home", broken)
    client = sign_in(enrol(school))
    client.raise_request_exception = False
    answer = client.get(reverse("home:index"))
    assert answer.status_code == 500
    assert b'<html lang="' in answer.content


def test_where_people_come_by_https_cookies_stay_on_https(settings: Settings) -> None:
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SECURE_SSL_REDIRECT = True
    answer = Client().get(reverse("account_login"))
    assert answer.headers["Location"].startswith("https://")

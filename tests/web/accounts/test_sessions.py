"""A person sees where they are signed in, and ends it; sessions begin new and come to an end."""

from datetime import datetime, timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from equiplan.web.accounts import sessions
from equiplan.web.accounts.models import Account

from .signing import PASSWORD, is_signed_in, sign_in_with_password

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"
PLACES = "/account/sessions/"
NEW = "another long sentence, quite new"
pytestmark = pytest.mark.django_db


@pytest.fixture
def account() -> Account:
    """Somebody."""
    return Account.objects.create_user("awa@example.org", PASSWORD)


@pytest.fixture
def here(account: Account) -> Client:
    """Their computer."""
    return signed_in(account, FIREFOX, "203.0.113.77")


@pytest.fixture
def there(account: Account, here: Client) -> Client:
    """Their phone, signed in after it."""
    return signed_in(account, IPHONE, "2001:db8:1:2::7")


def signed_in(account: Account, user_agent: str = FIREFOX, address: str = "192.0.2.1") -> Client:
    """A browser signed in by its password."""
    client = Client(headers={"User-Agent": user_agent}, REMOTE_ADDR=address)
    assert sign_in_with_password(client, account) == "/"
    return client


def test_places_are_listed_in_plain_words_this_one_first(here: Client, there: Client) -> None:
    page = here.get(PLACES, headers={"Accept-Language": "en"})
    shown = [(visit.device.browser, visit.device.system) for visit in page.context["visits"]]
    assert shown == [("Firefox", "Linux"), ("Safari", "iPhone")]
    assert [visit.is_here for visit in page.context["visits"]] == [True, False]
    words = page.content.decode()
    assert "Firefox on Linux" in words
    assert "203.0.113.x" in words
    assert "2001:db8:1::x" in words


def test_of_an_address_only_the_neighbourhood_is_kept(here: Client, there: Client) -> None:
    kept = set(UserSession.objects.values_list("ip", flat=True))
    assert kept == {"203.0.113.0", "2001:db8:1::"}


def test_one_place_is_signed_out_and_the_other_stays(here: Client, there: Client) -> None:
    page = here.get(PLACES)
    (phone,) = [visit for visit in page.context["visits"] if not visit.is_here]
    here.post(reverse("usersessions_end", args=[phone.pk]))
    assert is_signed_in(here)
    assert not is_signed_in(there)


def test_everywhere_else_is_signed_out_at_once(account: Account, here: Client) -> None:
    others = [signed_in(account) for _ in range(3)]
    here.post(PLACES)
    assert is_signed_in(here)
    assert not any(is_signed_in(client) for client in others)
    assert UserSession.objects.filter(user=account).count() == 1


def test_the_place_of_another_person_is_not_there(here: Client, account: Account) -> None:
    stranger = signed_in(Account.objects.create_user("other@example.org", PASSWORD))
    mine = UserSession.objects.get(user=account)
    assert stranger.post(reverse("usersessions_end", args=[mine.pk])).status_code == 404
    stranger.post(PLACES)
    assert is_signed_in(here)


def test_signing_out_ends_the_session_in_the_database(here: Client, account: Account) -> None:
    key = here.session.session_key
    here.post(reverse("account_logout"))
    assert not Session.objects.filter(session_key=key).exists()
    assert not is_signed_in(here)


def test_changing_the_password_ends_the_other_sessions(here: Client, there: Client) -> None:
    given = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert here.post(reverse("account_change_password"), given).status_code == 302
    assert is_signed_in(here)
    assert not is_signed_in(there)
    assert len(here.get(PLACES).context["visits"]) == 1


def test_signing_in_begins_a_new_session(account: Account) -> None:
    client = Client()
    client.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    before = client.session.session_key
    assert before
    sign_in_with_password(client, account)
    assert client.session.session_key not in {None, before}
    assert not Session.objects.filter(session_key=before).exists()


def test_a_session_that_somebody_planted_signs_nobody_else_in(account: Account) -> None:
    attacker, victim = Client(), Client()
    attacker.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    victim.cookies["sessionid"] = attacker.cookies["sessionid"].value
    sign_in_with_password(victim, account)
    assert is_signed_in(victim)
    assert not is_signed_in(attacker)


def test_the_cookie_is_kept_from_scripts_and_other_sites_and_lasts_fourteen_days(
    here: Client,
) -> None:
    cookie = here.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 14 * 24 * 3600


def test_by_https_the_cookie_travels_by_https_only(account: Account, settings: Settings) -> None:
    settings.SESSION_COOKIE_SECURE = True
    assert signed_in(account).cookies["sessionid"]["secure"]


def ends_at(client: Client) -> datetime:
    """When a session ends by itself."""
    return Session.objects.get(session_key=client.session.session_key).expire_date


def test_a_visit_renews_a_session_and_says_when_it_was(here: Client, account: Account) -> None:
    past = timezone.now() - timedelta(days=3)
    held = here.session
    held[sessions.SEEN] = past.timestamp()
    held.save()
    Session.objects.update(expire_date=past + timedelta(days=14))
    UserSession.objects.update(last_seen_at=past)
    assert is_signed_in(here)
    assert ends_at(here) > timezone.now() + timedelta(days=13)
    assert UserSession.objects.get(user=account).last_seen_at > past


def test_a_session_not_used_for_fourteen_days_is_over(here: Client) -> None:
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert not is_signed_in(here)


def test_a_page_soon_after_another_writes_nothing(here: Client) -> None:
    is_signed_in(here)
    with CaptureQueriesContext(connection) as made:
        assert is_signed_in(here)
    assert [query["sql"] for query in made if not query["sql"].startswith("SELECT")] == []


def test_an_account_that_is_closed_is_signed_out(here: Client, account: Account) -> None:
    account.is_active = False
    account.save()
    assert not is_signed_in(here)

"""Who knocks too often waits, is told so, and learns nothing of who has an account."""

import statistics
import time

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from equiplan.web.accounts.models import Account
from equiplan.web.platform.manifest import A_MINUTE, PUBLISHED
from equiplan.web.platform.registry import ROUTES
from equiplan.web.settings import signing_in

from .signing import PASSWORD, is_signed_in, sign_in_with_password

pytestmark = pytest.mark.django_db
UNKNOWN = "nobody@example.org"
LOGIN = "/account/login/"


@pytest.fixture(autouse=True)
def limits_on(settings: Settings) -> None:
    """As on a real site, with nothing counted yet."""
    settings.LIMITS = True
    settings.ACCOUNT_RATE_LIMITS = signing_in.ACCOUNT_RATE_LIMITS
    settings.MFA_RATE_LIMITS = {}
    cache.clear()


@pytest.fixture
def account() -> Account:
    """Somebody."""
    return Account.objects.create_user("awa@example.org", PASSWORD)


def from_address(address: str, **more: str) -> Client:
    """A browser at an address."""
    return Client(REMOTE_ADDR=address, headers={"Accept-Language": "en", **more})


def test_every_form_that_anybody_may_send_has_a_limit() -> None:
    public = [route for route in ROUTES.values() if route.is_public and not route.is_demo_only]
    forms = [route for route in public if route != PUBLISHED]
    assert forms
    assert all(0 < route.limit <= 6 * A_MINUTE for route in forms)


@pytest.mark.parametrize("name", ["account_login", "account_reset_password", "account_signup"])
def test_one_form_too_many_in_a_minute_is_answered_with_a_page_that_says_to_wait(
    name: str,
) -> None:
    client = from_address("203.0.113.1")
    given = [client.post(reverse(name), {"login": str(n)}) for n in range(A_MINUTE + 1)]
    assert 429 not in {answer.status_code for answer in given[:A_MINUTE]}
    assert given[-1].status_code == 429
    assert given[-1].headers["Retry-After"] == "60"
    assert "wait a minute" in given[-1].content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "Un peu de patience"), ("en", "A little patience"), ("es", "Un poco de paciencia")],
)
def test_the_page_speaks_the_language_of_who_asks(language: str, words: str) -> None:
    client = from_address("203.0.113.1", **{"Accept-Language": language})
    for _ in range(A_MINUTE):
        client.post(LOGIN)
    assert words in client.post(LOGIN).content.decode()


def test_reading_is_not_counted_and_another_address_is_not_held_up() -> None:
    busy, calm = from_address("203.0.113.1"), from_address("203.0.113.2")
    for _ in range(A_MINUTE + 5):
        busy.post(LOGIN)
    assert busy.get(LOGIN).status_code == 200
    assert calm.post(LOGIN).status_code == 200


def test_a_lecture_hall_behind_one_address_reads_what_is_published() -> None:
    where = reverse("publications:public", args=["6a6f6200-0000-4000-8000-000000000000"])
    hall = from_address("203.0.113.1")
    assert {hall.get(where).status_code for _ in range(10 * A_MINUTE)} == {404}


def test_what_a_sender_claims_of_where_it_comes_from_frees_nobody() -> None:
    for n in range(A_MINUTE + 1):
        client = from_address("203.0.113.1", **{"X-Forwarded-For": f"198.51.100.{n}"})
        answer = client.post(LOGIN)
    assert answer.status_code == 429


def test_behind_a_proxy_people_are_counted_one_by_one(settings: Settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for _ in range(A_MINUTE):
        from_address("10.0.0.1", **{"X-Forwarded-For": "203.0.113.1"}).post(LOGIN)
    again = from_address("10.0.0.1", **{"X-Forwarded-For": "9.9.9.9, 203.0.113.1"}).post(LOGIN)
    other = from_address("10.0.0.1", **{"X-Forwarded-For": "203.0.113.2"}).post(LOGIN)
    assert (again.status_code, other.status_code) == (429, 200)


def test_the_minute_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    client, now = from_address("203.0.113.1"), time.time()
    for _ in range(A_MINUTE + 1):
        client.post(LOGIN)
    monkeypatch.setattr(time, "time", lambda: now + 61)
    assert client.post(LOGIN).status_code == 200


def locked_out(email: str) -> tuple[int, str]:
    """What is answered to an attempt after five that failed, each from elsewhere."""
    for n in range(6):
        client = from_address(f"198.51.100.{n}")
        answer = client.post(LOGIN, {"login": email, "password": "wrong"})
    return answer.status_code, str(answer.context["form"].non_field_errors())


def test_a_lockout_is_the_same_whether_or_not_there_is_an_account(account: Account) -> None:
    known = locked_out(account.email)
    assert known == locked_out(UNKNOWN)
    assert "Wait five minutes" in known[1]


def test_while_it_lasts_even_the_right_password_opens_nothing(account: Account) -> None:
    locked_out(account.email)
    client = from_address("192.0.2.9")
    assert sign_in_with_password(client, account) == ""
    assert not is_signed_in(client)


def test_a_lockout_of_one_address_holds_up_nobody_else(account: Account) -> None:
    locked_out(UNKNOWN)
    assert sign_in_with_password(from_address("192.0.2.9"), account) == "/"


def test_signing_in_rightly_is_not_counted_against_anybody(account: Account) -> None:
    landed = {sign_in_with_password(from_address("203.0.113.5"), account) for _ in range(8)}
    assert landed == {"/"}


def spent(email: str) -> float:
    """Seconds that an attempt takes."""
    client = from_address("203.0.113.8")
    begun = time.thread_time()
    client.post(LOGIN, {"login": email, "password": "wrong"})
    return time.thread_time() - begun


def test_an_unknown_address_is_refused_no_sooner_than_a_known_one(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    settings.LIMITS, settings.ACCOUNT_RATE_LIMITS = False, False
    account = Account.objects.create_user("awa@example.org", PASSWORD)
    spent(account.email)
    known = statistics.median(spent(account.email) for _ in range(9))
    unknown = statistics.median(spent(UNKNOWN) for _ in range(9))
    assert 0.5 < known / unknown < 2


def test_a_forgotten_password_is_answered_alike_for_everybody(account: Account) -> None:
    client, asked = from_address("203.0.113.1"), reverse("account_reset_password")
    answers = [client.post(asked, {"email": email}) for email in (account.email, UNKNOWN)]
    known, unknown = ((answer.status_code, answer.headers["Location"]) for answer in answers)
    assert known == unknown
    assert [letter.to for letter in mail.outbox] == [[account.email], [UNKNOWN]]


def test_letters_to_one_address_are_bounded_without_telling(account: Account) -> None:
    asked = reverse("account_reset_password")
    given = [
        from_address(f"198.51.100.{n}").post(asked, {"email": email})
        for email in (account.email, UNKNOWN)
        for n in range(7)
    ]
    statuses = [answer.status_code for answer in given]
    assert statuses[:7] == statuses[7:]
    assert statuses[6] == 429
    assert given[6].headers["Retry-After"] == "60"

"""A passkey is made, named, and signs in alone; without one the page says so."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse
from playwright.sync_api import Page, expect

from .conftest import PASSWORD, OpenContext
from .pages import Stage

HOME = re.compile(r"^http://[^/]+/$")
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@contextmanager
def device(page: Page, **other: object) -> Iterator[None]:
    """A device that holds passkeys, as the browser's own tools make one."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    made = tools.send("WebAuthn.addVirtualAuthenticator", {"options": {**DEVICE, **other}})
    yield
    tools.send("WebAuthn.removeVirtualAuthenticator", made)


def sign_in(page: Page, stage: Stage) -> None:
    """By the password, and once more for what changes the account."""
    page.goto(reverse("account_login"))
    page.locator("input[name=login]").fill(stage.account.email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def add_passkey(page: Page, *, alone: bool, name: str = "My blue key") -> None:
    """Add one, confirming the password when the page asks."""
    page.goto(reverse("mfa_add_webauthn"))
    if page.locator("input[name=password]").count():
        page.locator("input[name=password]").fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
    page.get_by_label("Name of the passkey").fill(name)
    page.get_by_label("Sign in without my password").set_checked(alone)
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.locator("h1")).to_have_text("Recovery codes")


def sign_out(page: Page) -> None:
    """Leave, and come to the sign-in page."""
    page.goto(reverse("account_logout"))
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    expect(page.locator("h1")).to_have_text("Sign in")


@pytest.fixture
def page(visit: OpenContext, stage: Stage) -> Page:
    """Signed in, at first light."""
    page = visit("en").new_page()
    sign_in(page, stage)
    return page


def test_a_passkey_signs_in_alone(page: Page, stage: Stage) -> None:
    with device(page):
        add_passkey(page, alone=True)
        page.goto(reverse("mfa_list_webauthn"))
        expect(page.get_by_text("My blue key")).to_be_visible()
        expect(page.get_by_text("Signs in without a password.")).to_be_visible()
        sign_out(page)
        page.get_by_role("button", name="Sign in with a passkey").click()
        page.wait_for_url(HOME)
        expect(page.get_by_role("navigation").first).to_be_visible()
        page.goto(reverse("mfa_index"))
        expect(page.locator("h1")).to_have_text("Second factor")
    row = Authenticator.objects.get(user=stage.account, type="webauthn")
    assert row.last_used_at is not None


def test_a_passkey_is_asked_for_after_the_password(page: Page, stage: Stage) -> None:
    with device(page):
        add_passkey(page, alone=False)
        sign_out(page)
        sign_in(page, stage)
        expect(page.locator("h1")).to_have_text("One more step")
        page.get_by_role("button", name="Use a passkey").click()
        page.wait_for_url(HOME)
        page.goto(reverse("usersessions_list"))
        expect(page.locator("h1")).to_have_text("Where I am signed in")


def test_a_device_without_a_passkey_signs_nobody_in_and_says_so(page: Page) -> None:
    with device(page):
        add_passkey(page, alone=True)
        sign_out(page)
    with device(page):
        page.get_by_role("button", name="Sign in with a passkey").click()
        expect(page.get_by_text("No passkey was used.")).to_be_visible()
        expect(page.locator("h1")).to_have_text("Sign in")


def test_a_passkey_that_was_removed_signs_nobody_in(page: Page, stage: Stage) -> None:
    with device(page):
        add_passkey(page, alone=True)
        page.goto(reverse("mfa_list_webauthn"))
        page.get_by_role("link", name="Remove My blue key").click()
        page.get_by_role("button", name="Remove").click()
        expect(page.get_by_text("No passkey yet")).to_be_visible()
        sign_out(page)
        page.get_by_role("button", name="Sign in with a passkey").click()
        expect(page.get_by_role("alert").first).to_be_visible()
        expect(page.locator("h1")).to_have_text("Sign in")
    assert not Authenticator.objects.filter(user=stage.account).exists()


def test_a_passkey_gets_another_name(page: Page) -> None:
    with device(page):
        add_passkey(page, alone=True)
    page.goto(reverse("mfa_list_webauthn"))
    page.get_by_role("link", name="Rename My blue key").click()
    page.get_by_label("Name of the passkey").fill("Ma clé")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Ma clé")).to_be_visible()

"""From the sign-in page to the organisation's own provider and back, in a real browser."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from equiplan.web.accounts.models import Account
from tests.provider import Provider

from .conftest import OpenContext
from .pages import Stage


@pytest.fixture
def provider(live_server: LiveServer, settings: Settings) -> Iterator[Provider]:
    """A provider that this site is known to."""
    with Provider.running(live_server.url + reverse("openid_connect_callback")) as running:
        settings.OIDC_ISSUER, settings.OIDC_NAME = running.issuer, "Fleuve ID"
        settings.OIDC_CLIENT, settings.OIDC_SECRET = running.client, running.secret
        yield running


@pytest.mark.parametrize("scripts", [True, False])
def test_a_person_signs_in_at_the_provider_and_lands_at_home(
    scripts: bool, visit: OpenContext, stage: Stage, provider: Provider, live_server: LiveServer
) -> None:
    Account.objects.update(link_until=timezone.now() + timedelta(days=1))
    who = provider.knows("officer", email=stage.account.email, email_verified=True)
    page = visit("fr", scripts=scripts).new_page()
    page.goto(reverse("account_login"))
    page.get_by_role("link", name="Se connecter avec Fleuve ID").click()
    page.locator("input[name=sub]").fill(who)
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url(f"{live_server.url}/")
    expect(page.get_by_text(stage.organisation.name).first).to_be_visible()


def test_a_stranger_is_told_to_ask_for_an_invitation(
    visit: OpenContext, stage: Stage, provider: Provider
) -> None:
    who = provider.knows("zoe", email="zoe@example.org", email_verified=True)
    page = visit("fr").new_page()
    page.goto(reverse("account_login"))
    page.get_by_role("link", name="Se connecter avec Fleuve ID").click()
    page.locator("input[name=sub]").fill(who)
    page.get_by_role("button", name="Authorize").click()
    expect(page.locator("h1")).to_have_text("Vous n’êtes pas connecté·e")

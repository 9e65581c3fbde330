"""The pages of a second factor, which ask who one is once more, are whole as every page is."""

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from tests.web.accounts.signing import totp

from .conftest import PASSWORD, Heard, OpenContext, Window
from .pages import Stage
from .test_every_page import ALWAYS, IN_TURN, Look, check
from .turns import all_are_wanted, looks_in_turn

AFTER_SET_UP = (
    "mfa_index",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_deactivate_totp",
    "mfa_reauthenticate",
)


def confirmed(context: BrowserContext, stage: Stage) -> Page:
    """Signed in by the password, typed once more."""
    page = context.new_page()
    page.goto(reverse("account_login"))
    page.locator("input[name=login]").fill(stage.account.email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main form button").first.click()
    page.goto(reverse("account_reauthenticate"))
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main form button").first.click()
    return page


def set_up(page: Page) -> str:
    """Set up an application as its owner would, reading the secret off the page."""
    page.goto(reverse("mfa_activate_totp"))
    secret = page.locator("code.secret").inner_text()
    page.locator("input[name=code]").fill(totp(secret))
    page.locator("main form button").first.click()
    expect(page.locator("ul.codes li")).to_have_count(10)
    return secret


LOOKS_NOW = (ALWAYS, *(IN_TURN if all_are_wanted() else looks_in_turn("mfa", set(), None, IN_TURN)))


@pytest.mark.parametrize("look", LOOKS_NOW, ids=str)
def test_each_page_of_the_second_factor_is_whole(
    look: Look, visit: OpenContext, stage: Stage
) -> None:
    window = Window(confirmed(visit(look.language), stage), Heard())
    window.heard.listen(window.page)
    for name in ("mfa_activate_totp", "mfa_add_webauthn"):
        check(window, reverse(name), 200, look)
    set_up(window.page)
    for name in AFTER_SET_UP:
        check(window, reverse(name), 200, look)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_code_is_asked_for_and_the_file_of_recovery_codes_opens_too(
    scripts: bool, visit: OpenContext, stage: Stage
) -> None:
    page = confirmed(visit("en", scripts=scripts), stage)
    set_up(page)
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download them").click()
    codes = downloading.value.path().read_text(encoding="utf-8").split()
    phone = visit("en", width="phone", scripts=scripts).new_page()
    phone.goto(reverse("account_login"))
    phone.locator("input[name=login]").fill(stage.account.email)
    phone.locator("input[name=password]").fill(PASSWORD)
    phone.locator("main form button").first.click()
    expect(phone.locator("h1")).to_have_text("One more step")
    phone.locator("input[name=code]").fill(codes[-1])
    phone.locator("main form button").first.click()
    expect(phone).to_have_url(f"{page.url.split('/account')[0]}/")

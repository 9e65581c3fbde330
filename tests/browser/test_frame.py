"""What surrounds every page works by keyboard, by choice, and without JavaScript."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from equiplan.web.plans.models import Plan

from .conftest import PASSWORD, OpenContext
from .pages import Stage, a_plan
from .test_every_page import axe_says


def at(context_page: Page, name: str) -> Page:
    """The page at a URL name."""
    context_page.goto(reverse(name))
    return context_page


def test_tab_goes_from_the_skip_link_through_the_form(stage: Stage, visit: OpenContext) -> None:
    page = at(visit("en").new_page(), "account_login")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    names = {"login", "password", "submit"}
    met = []
    for _ in range(4):
        page.keyboard.press("Tab")
        met.append(page.evaluate("(at => at.name || at.type)(document.activeElement)"))
    assert [name for name in met if name in names] == ["login", "password", "submit"]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_person_signs_in_and_sees_whose_home_it_is(
    scripts: bool, stage: Stage, visit: OpenContext
) -> None:
    page = at(visit("en", scripts=scripts).new_page(), "account_login")
    page.locator("[name=login]").fill(stage.account.email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    expect(page.locator(".brand-organisation")).to_have_text(stage.organisation.name)
    assert page.locator("h1").count() == 1


def test_a_wrong_password_is_told_first_and_has_the_focus(stage: Stage, visit: OpenContext) -> None:
    page = at(visit("fr").new_page(), "account_login")
    page.locator("[name=login]").fill(stage.account.email)
    page.locator("[name=password]").fill("not this one")
    page.locator("main button[type=submit]").first.click()
    expect(page.locator(".error-summary")).to_be_focused()
    assert axe_says(page) == []


def test_dark_once_chosen_is_there_from_the_first_paint(stage: Stage, visit: OpenContext) -> None:
    page = at(visit("en", account=stage.account).new_page(), "home:index")
    page.locator("summary", has_text="Appearance").first.click()
    page.locator("button[value=dark]").first.click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    assert page.locator("html[data-theme=dark]").count() == 1
    page.locator("summary", has_text="Appearance").first.click()
    page.locator("button[value=auto]").first.click()
    assert page.locator("html[data-theme]").count() == 0


def test_a_chosen_language_stays(stage: Stage, visit: OpenContext) -> None:
    page = at(visit("fr", account=stage.account).new_page(), "home:index")
    page.locator("summary", has_text="Français").first.click()
    page.locator("button[value=es]").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    page.goto(reverse("organisations:choose"))
    assert page.locator("html").get_attribute("lang") == "es"


def test_escape_closes_a_menu_and_gives_the_focus_back(stage: Stage, visit: OpenContext) -> None:
    page = at(visit("en", account=stage.account).new_page(), "home:index")
    opener = page.locator("summary", has_text="My account").first
    opener.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    assert page.locator("details[data-menu][open]").count() == 0


@pytest.mark.parametrize("width", ["wide", "phone"])
def test_open_menus_can_be_read_by_everyone(width: str, stage: Stage, visit: OpenContext) -> None:
    page = at(visit("fr", width, account=stage.account).new_page(), "platform:style")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    # What an open menu lies upon has less than its size; it is free again once the menu closes.
    assert axe_says(page, within="details") == []
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert overflow <= 0


def test_a_dangerous_button_asks_and_escape_goes_back(stage: Stage, visit: OpenContext) -> None:
    page = at(visit("en", account=stage.account).new_page(), "platform:style")
    opener = page.locator("[data-dialog=sample-remove]")
    opener.click()
    dialog = page.get_by_role("dialog", name="Remove this plan?")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    assert axe_says(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_message_can_be_closed(stage: Stage, visit: OpenContext) -> None:
    page = at(visit("en", account=stage.account).new_page(), "platform:style")
    note = page.locator(".note", has_text="The plan was adopted.")
    note.get_by_role("button", name="Close this message").click()
    expect(note).to_have_count(0)


def test_ctrl_k_leads_to_what_one_types(stage: Stage, visit: OpenContext) -> None:
    a_plan(stage)
    plan = Plan.objects.get()
    page = at(visit("fr", account=stage.account).new_page(), "home:index")
    page.keyboard.press("Control+k")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    page.keyboard.type(plan.title)
    expect(page.get_by_role("link", name=plan.title)).to_be_visible()
    expect(field).to_be_focused()
    assert axe_says(page) == []
    page.get_by_role("link", name=plan.title).click()
    expect(page).to_have_url(re.compile(f"{reverse('plans:detail', args=[plan.pk])}$"))
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()

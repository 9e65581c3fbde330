"""A newcomer brings a document, follows its reading, checks it, adopts it and reads the plan."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from equiplan import samples
from equiplan.web.imports.models import Reading, State
from equiplan.web.plans.models import Action, Plan

from ..web.working import work
from .conftest import PASSWORD, WIDTHS, OpenContext
from .pages import Stage
from .test_every_page import axe_says

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "plans" / "seed-003.pdf"
DOCUMENT = SHARED if SHARED.exists() else samples.path("school")
LAST_STEP = "form[action$='/adopt/'] button"
SAYS = {
    "fr": ("Lire ce document", "Adopter ce plan", "Le plan est adopté"),
    "en": ("Read this document", "Adopt this plan", "The plan was adopted"),
    "es": ("Leer este documento", "Adoptar este plan", "El plan"),
}


@pytest.fixture(autouse=True)
def files(tmp_path: Path, settings: Settings) -> None:
    """Where the bytes of brought files go."""
    settings.MEDIA_ROOT = tmp_path


def sign_in(page: Page, stage: Stage) -> None:
    """Through the form, as a person does."""
    page.goto("/account/login/?next=/import/")
    page.locator("[name=login]").fill(stage.account.email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/import/")


def hold(page: Page) -> None:
    """Hold an open page to what everyone needs, at both widths."""
    for width in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": 900})
        assert axe_says(page) == []
        overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert overflow <= 0, "the page scrolls sideways"


@pytest.mark.parametrize("language", list(SAYS))
def test_a_document_becomes_a_plan_in_the_reader_s_language(
    language: str, stage: Stage, visit: OpenContext
) -> None:
    send, adopt, adopted = SAYS[language]
    page = visit(language).new_page()
    sign_in(page, stage)
    page.locator("input[type=file]").set_input_files(DOCUMENT)
    page.get_by_role("button", name=send).click()
    expect(page.locator("#job")).to_be_visible()
    hold(page)
    assert work() == 1
    first = page.get_by_role("link", name=adopt).first
    expect(first).to_be_visible()
    places = page.locator(".read-action a.where[href^='#']")
    assert page.locator(".read-action").count() == places.count() > 10
    hold(page)
    first.click()
    hold(page)
    page.locator(LAST_STEP).click()
    expect(page.locator(".note").first).to_contain_text(adopted)
    hold(page)
    assert page.locator(".plan-table tbody tr").count() == Action.objects.count() > 10


def test_a_place_leads_to_the_document_and_is_lit(stage: Stage, visit: OpenContext) -> None:
    page = visit("fr").new_page()
    sign_in(page, stage)
    page.locator("input[type=file]").set_input_files(samples.path("agency"))
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_selector("#job")
    work()
    where = page.locator(".read-action a.where").nth(9)
    where.click()
    lit = page.locator("#the-document .is-marked")
    expect(lit).to_be_in_viewport()
    expect(where).to_be_in_viewport()


def test_a_plan_is_brought_and_adopted_by_keyboard_alone(stage: Stage, visit: OpenContext) -> None:
    page = visit("en").new_page()
    sign_in(page, stage)
    _tab_to(page, "input[type=file]")
    page.locator("input[type=file]").set_input_files(DOCUMENT)  # the system's own dialogue
    _tab_to(page, "main form button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_selector("#job")
    work()
    page.wait_for_selector(".read-action")
    _tab_to(page, "a[href$='/adopt/']")
    page.keyboard.press("Enter")
    page.wait_for_selector(LAST_STEP)
    _tab_to(page, LAST_STEP)
    page.keyboard.press("Enter")
    page.wait_for_selector(".plan-table")
    assert Plan.objects.count() == 1


def _tab_to(page: Page, selector: str) -> None:
    """Press the tab key until something has the focus."""
    for _ in range(60):
        if page.evaluate("at => document.activeElement.matches(at)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is out of the keyboard's reach")


def test_a_plan_is_brought_and_adopted_without_javascript(stage: Stage, visit: OpenContext) -> None:
    page = visit("fr", "phone", scripts=False).new_page()
    sign_in(page, stage)
    page.locator("input[type=file]").set_input_files(DOCUMENT)
    page.locator("main form button[type=submit]").first.click()
    page.get_by_role("link", name="Voir où il en est").click()
    assert Reading.objects.get().state == State.WAITING
    work()
    page.get_by_role("link", name="Voir où il en est").click()
    page.locator("a[href$='/adopt/']").first.click()
    page.locator(LAST_STEP).click()
    page.wait_for_selector(".plan-table")
    assert Plan.objects.count() == 1


def test_a_wrong_file_is_told_first_and_the_focus_is_there(
    stage: Stage, visit: OpenContext
) -> None:
    page = visit("fr").new_page()
    sign_in(page, stage)
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator(".error-summary")).to_be_focused()
    hold(page)

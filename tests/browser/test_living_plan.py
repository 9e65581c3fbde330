"""People work in a plan in a real browser: by keyboard, at once, and without scripts."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from equiplan.web.plans import services
from equiplan.web.plans.models import Action, Plan

from ..web import readings
from .conftest import OpenContext
from .pages import Stage
from .test_every_page import axe_says


@pytest.fixture
def plan(stage: Stage) -> Plan:
    """A plan of two axes of two actions each."""
    return readings.adopted(stage.member)


@pytest.fixture
def action(plan: Plan) -> Action:
    """The first action of the plan."""
    return Action.objects.filter(axis__plan=plan).order_by("pk")[0]


def at(page: Page, plan: Plan) -> Page:
    """The page of a plan."""
    page.goto(reverse("plans:detail", args=[plan.pk]))
    return page


def cell(page: Page, action: Action, field: str) -> str:
    """The selector of the pencil of a cell."""
    return f"#action-{action.pk} a.edit[href*='/{field}/']"


def test_a_cell_is_changed_by_keyboard_alone_and_undone(
    stage: Stage, plan: Plan, action: Action, visit: OpenContext
) -> None:
    page = at(visit("fr", account=stage.account).new_page(), plan)
    page.locator(cell(page, action, "priority")).focus()
    page.keyboard.press("Enter")
    box = page.locator(f"#action-{action.pk} input[name=value]")
    expect(box).to_be_focused()
    assert axe_says(page) == []
    page.keyboard.press("Control+a")
    page.keyboard.type("Basse")
    page.keyboard.press("Enter")
    expect(page.locator(cell(page, action, "priority"))).to_be_focused()
    expect(page.locator(f"#action-{action.pk}")).to_contain_text("Basse")
    page.locator("#messages button", has_text="Annuler").click()
    expect(page.locator("#messages")).to_contain_text("Annulé.")
    action.refresh_from_db()
    assert action.priority == "Haute"


def test_escape_leaves_the_cell_as_it_was_and_gives_the_focus_back(
    stage: Stage, plan: Plan, action: Action, visit: OpenContext
) -> None:
    page = at(visit("en", account=stage.account).new_page(), plan)
    page.locator(cell(page, action, "comments")).focus()
    page.keyboard.press("Enter")
    expect(page.locator("textarea[name=value]")).to_be_focused()
    page.keyboard.type("not this")
    page.keyboard.press("Escape")
    expect(page.locator(cell(page, action, "comments"))).to_be_focused()
    action.refresh_from_db()
    assert action.comments == "Avec le réseau des écoles"


def test_a_click_in_a_cell_opens_it(
    stage: Stage, plan: Plan, action: Action, visit: OpenContext
) -> None:
    page = at(visit("es", account=stage.account).new_page(), plan)
    page.locator(f"#action-{action.pk} td").nth(1).click()
    expect(page.locator(f"#action-{action.pk} textarea")).to_be_focused()


@pytest.mark.parametrize("width", ["wide", "phone"])
def test_two_texts_at_once_are_both_there_and_one_is_chosen(
    width: str, stage: Stage, plan: Plan, action: Action, visit: OpenContext
) -> None:
    page = at(visit("fr", width=width, account=stage.account).new_page(), plan)
    page.locator(cell(page, action, "comments")).focus()
    page.keyboard.press("Enter")
    box = page.locator("textarea[name=value]")
    box.fill("Mon texte")
    other = readings.colleague(stage.member)
    services.change(action, "comments", "Leur texte", by=other, now=readings.NOW)
    page.locator(f"#action-{action.pk} button[type=submit]").first.click()
    expect(page.locator(".conflict")).to_contain_text("Leur texte")
    expect(box).to_have_value("Mon texte")
    assert axe_says(page) == []
    box.fill("Mon texte, et leur texte")
    page.locator(f"#action-{action.pk} button[type=submit]").first.click()
    expect(page.locator(f"#action-{action.pk}")).to_contain_text("Mon texte, et leur texte")
    action.refresh_from_db()
    assert action.comments == "Mon texte, et leur texte"


def test_without_scripts_everything_is_said_on_pages(
    stage: Stage, plan: Plan, action: Action, visit: OpenContext
) -> None:
    page = at(visit("fr", account=stage.account, scripts=False).new_page(), plan)
    page.locator(cell(page, action, "owners")).click(force=True)
    page.locator("textarea[name=value]").fill("Référente égalité")
    page.locator("main button[type=submit]").click()
    expect(page.locator(f"#action-{action.pk}")).to_contain_text("Référente égalité")
    page.locator(f"#action-{action.pk} .action-link").click()
    page.locator(".tick").first.click()
    expect(page.locator(".tick").first).to_have_attribute("aria-checked", "true")
    page.locator("#say").fill("C’est fait.")
    page.locator("form[action$='/comments/'] button").click()
    expect(page.locator("#comments + ul")).to_contain_text("C’est fait.")


def test_the_whole_table_is_reached_by_tab_and_sorted_by_its_headings(
    stage: Stage, plan: Plan, visit: OpenContext
) -> None:
    page = at(visit("fr", account=stage.account).new_page(), plan)
    heading = page.locator("th a.sort").first
    heading.focus()
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=ascending]").first).to_be_visible()

"""A plan's life in a browser: begun, validated, started with a dialogue, compared; by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from equiplan.web.plans.models import Plan, Version
from tests.web import readings

from .conftest import OpenContext
from .pages import Stage

REASON = "Les valeurs de départ arrivent en mars."


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus says these words."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if words in page.evaluate("document.activeElement.innerText || ''"):
            return
    pytest.fail(f"Tab never comes to “{words}”")


def test_a_plan_is_begun_validated_and_started_by_keyboard_alone(
    stage: Stage, visit: OpenContext
) -> None:
    page = visit("fr", account=stage.account).new_page()
    page.goto("/plans/new/")
    page.locator("#template-horizon").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#template-four_axes")).to_be_checked()
    tab_to(page, "Commencer ce plan")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Plan d’action pour l’égalité professionnelle")
    tab_to(page, "Vérifier et valider")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Vérifier et valider")
    page.locator("#id_accept").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type(REASON)
    tab_to(page, "Valider le plan")
    page.keyboard.press("Enter")
    expect(page.locator(".note-good")).to_contain_text("la version 1 est figée")
    tab_to(page, "Lancer le plan")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open]")).to_be_visible()
    page.keyboard.press("Escape")
    assert Plan.objects.get().status == "validated"
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".note-good")).to_contain_text("action par action")
    assert Plan.objects.get().status == "active"
    assert Version.objects.get().reason == REASON


@pytest.mark.parametrize("scripts", [True, False])
def test_two_states_are_compared_with_and_without_scripts(
    scripts: bool, stage: Stage, visit: OpenContext
) -> None:
    plan = readings.adopted(stage.member)
    page = visit("fr", "phone", account=stage.account, scripts=scripts).new_page()
    page.goto(f"/plans/{plan.pk}/validate/")
    page.locator("#id_accept").check()
    page.locator("#id_reason").fill(REASON)
    page.locator("#validate button[type=submit]").click()
    page.goto(f"/plans/{plan.pk}/status/draft/")
    page.locator("main form button[type=submit]").click()
    page.goto(f"/plans/{plan.pk}/versions/")
    page.locator(".compare-form button").click()
    expect(page.locator("h1")).to_have_text("De la version 1 à aujourd’hui")
    expect(page.locator(".empty")).to_contain_text("Rien ne diffère")

"""The check of what was read, in a browser: in place with JavaScript, by pages without."""

from playwright.sync_api import Page, expect

from equiplan.web.imports import selectors
from equiplan.web.imports.models import Correction, Reading

from ..web import readings
from .conftest import OpenContext
from .pages import Stage


def keys(reading: Reading) -> list[str]:
    """The rows of the plan as corrected so far."""
    return [row.key for row in selectors.state_of(Reading.objects.get(pk=reading.pk)).live()]


def opened(stage: Stage, visit: OpenContext, *, scripts: bool = True) -> tuple[Page, Reading]:
    """The page of a reading of two axes with two rows each."""
    reading = readings.reading_of(stage.member)
    page = visit("en", account=stage.account, scripts=scripts).new_page()
    page.goto(f"/import/{reading.pk}/")
    return page, reading


def test_a_row_is_corrected_where_it_stands(stage: Stage, visit: OpenContext) -> None:
    page, reading = opened(stage, visit)
    key = keys(reading)[0]
    card = page.locator(f"#{key}")
    card.get_by_role("link", name="Correct", exact=False).click()
    expect(card.get_by_label("Title")).to_be_visible()
    assert page.url.endswith(f"/import/{reading.pk}/")
    card.get_by_label("Calendar").fill("T1 2027")
    expect(card.locator(".understood .chip")).to_contain_text("2027")
    card.get_by_label("Title").fill("Former tout le monde")
    card.get_by_role("button", name="Save the correction").click()
    expect(card.get_by_role("heading")).to_contain_text("Former tout le monde")
    expect(page.locator("#tally")).to_contain_text("Last correction, by")
    expect(page.locator("#tally")).to_contain_text("1")
    assert page.url.endswith(f"/import/{reading.pk}/")


def test_what_cannot_stand_is_told_in_place_and_giving_up_changes_nothing(
    stage: Stage, visit: OpenContext
) -> None:
    page, reading = opened(stage, visit)
    card = page.locator(f"#{keys(reading)[0]}")
    card.get_by_role("link", name="Correct", exact=False).click()
    card.get_by_label("Title").fill("")
    card.get_by_role("button", name="Save the correction").click()
    expect(card).to_contain_text("A title is needed.")
    card.get_by_role("link", name="Cancel").click()
    expect(card.get_by_role("heading")).to_contain_text("Former les jurys")
    assert not Correction.objects.exists()


def test_corrections_are_made_in_place_by_keyboard_and_taken_back(
    stage: Stage, visit: OpenContext
) -> None:
    page, reading = opened(stage, visit)
    first, second = keys(reading)[:2]
    page.locator(f"#check-{first}").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{first}")).to_contain_text("Checked")
    page.locator(f"#merge-{second}").click()
    expect(page.locator(f"#{second}")).to_have_count(0)
    page.locator("#undo").click()
    expect(page.locator(f"#{second}")).to_have_count(1)
    page.locator(f"#drop-{second}").click()
    expect(page.locator(f"#{second}")).to_contain_text("Left out:")
    assert keys(reading) == [first, *keys(reading)[1:]]


def test_the_facts_of_the_plan_are_corrected_in_place(stage: Stage, visit: OpenContext) -> None:
    page, _reading = opened(stage, visit)
    facts = page.locator("#the-facts")
    facts.get_by_role("link").click()
    facts.get_by_label("Period").fill("2027-2029")
    facts.get_by_role("button", name="Save the correction").click()
    expect(facts).to_contain_text("2027–2029")


def test_everything_can_be_corrected_without_javascript(stage: Stage, visit: OpenContext) -> None:
    page, reading = opened(stage, visit, scripts=False)
    key = keys(reading)[0]
    page.locator(f"#{key}").get_by_role("link", name="Correct", exact=False).click()
    page.get_by_label("Title").fill("Sans script")
    page.get_by_role("button", name="Save the correction").click()
    expect(page.locator(f"#{key}")).to_contain_text("Sans script")
    page.locator(f"#drop-{key}").click()
    expect(page.locator(f"#{key}")).to_contain_text("Left out:")
    page.locator("#undo").click()
    expect(page.locator(f"#check-{key}, #uncheck-{key}")).to_have_count(1)

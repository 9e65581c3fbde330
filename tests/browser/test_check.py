"""The check of what was read, in a browser: in place with JavaScript, by pages without."""

import re

from playwright.sync_api import Locator, Page, expect

from equiplan.samples import path as path_of
from equiplan.web.imports import selectors
from equiplan.web.imports.models import Correction, Reading
from equiplan.web.plans.models import Plan

from ..web import readings
from ..web.working import work
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


def test_a_line_marks_its_place_in_the_document_and_a_place_leads_to_its_line(
    stage: Stage, visit: OpenContext
) -> None:
    reading = readings.printed(stage.member)
    page = visit("en", account=stage.account).new_page()
    page.goto(f"/import/{reading.pk}/", wait_until="networkidle")
    expect(page.locator(".paper img").first).to_have_js_property("complete", True)
    assert page.locator(".paper img").first.evaluate("image => image.naturalWidth") > 0
    line = page.locator("#what-was-read .to-place").nth(6)
    line.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    line.click()
    place = page.locator(".places .is-marked")
    expect(place).to_have_count(1)
    expect(place).to_be_in_viewport()
    assert page.evaluate("scrollY") == before
    page.locator(".places .spot[href*='-title'], .places .spot[href^='#r']").first.click()
    expect(page.locator("#what-was-read .is-marked")).to_be_in_viewport()


def test_a_place_is_found_without_javascript(stage: Stage, visit: OpenContext) -> None:
    reading = readings.printed(stage.member)
    page = visit("en", account=stage.account, scripts=False).new_page()
    page.goto(f"/import/{reading.pk}/", wait_until="networkidle")
    page.locator("#what-was-read .to-place").nth(6).click()
    expect(page.locator(".places :target")).to_be_in_viewport()


def test_on_a_phone_the_place_comes_up_below_the_line_and_goes_again(
    stage: Stage, visit: OpenContext
) -> None:
    reading = readings.printed(stage.member)
    page = visit("en", "phone", account=stage.account).new_page()
    page.goto(f"/import/{reading.pk}/", wait_until="networkidle")
    line = page.locator("#what-was-read .to-place").nth(3)
    line.click()
    expect(page.locator(".places .is-marked")).to_be_in_viewport()
    expect(line).to_be_in_viewport()
    page.get_by_role("link", name="Back to what was read").click()
    expect(page.locator(".places .is-marked")).not_to_be_in_viewport()


def test_only_doubts_are_walked_through_by_keyboard_and_accepted(
    stage: Stage, visit: OpenContext
) -> None:
    reading = readings.doubtful(stage.member)
    page = visit("en", account=stage.account).new_page()
    page.goto(f"/import/{reading.pk}/")
    accept = page.locator("[data-doubt]")
    expect(accept).to_have_count(4)
    page.locator("#walk").focus()
    page.keyboard.press("Enter")
    expect(accept.nth(0)).to_be_focused()
    page.keyboard.press("n")
    expect(accept.nth(1)).to_be_focused()
    page.keyboard.press("p")
    expect(accept.nth(0)).to_be_focused()
    page.keyboard.press("Enter")
    expect(accept).to_have_count(3)
    expect(accept.nth(0)).to_be_focused()
    for left in (2, 1, 0):
        page.keyboard.press("Enter")
        expect(accept).to_have_count(left)
    expect(page.locator("#tally")).to_contain_text("No doubtful cell is left.")
    assert all(row.is_checked for row in selectors.state_of(reading).live())


def test_letters_are_letters_outside_the_check_and_in_its_fields(
    stage: Stage, visit: OpenContext
) -> None:
    reading = readings.doubtful(stage.member)
    page = visit("en", account=stage.account).new_page()
    page.goto(f"/import/{reading.pk}/")
    page.keyboard.press("n")
    expect(page.locator("[data-doubt]:focus")).to_have_count(0)
    card = page.locator(f"#{keys(reading)[0]}")
    card.get_by_role("link", name="Correct", exact=False).click()
    title = card.get_by_label("Title")
    title.press_sequentially("npn")
    expect(title).to_have_value(re.compile("npn"))


def test_after_a_correction_the_row_and_the_focus_are_where_they_were(
    stage: Stage, visit: OpenContext
) -> None:
    reading = readings.reading_of(stage.member, read=readings.draft(6, 2))
    page = visit("en", account=stage.account).new_page()
    page.goto(f"/import/{reading.pk}/")
    key = keys(reading)[4]
    button = page.locator(f"#check-{key}")
    button.scroll_into_view_if_needed()
    button.focus()
    top = page.locator(f"#{key}").bounding_box()
    page.keyboard.press("Enter")
    expect(page.locator(f"#uncheck-{key}")).to_be_focused()
    now = page.locator(f"#{key}").bounding_box()
    assert top
    assert now
    assert abs(top["y"] - now["y"]) < 4


def test_what_is_in_no_field_is_taken_over_one_after_the_other(
    stage: Stage, visit: OpenContext
) -> None:
    reading = readings.printed(stage.member)
    page = visit("en", account=stage.account).new_page()
    page.goto(f"/import/{reading.pk}/", wait_until="networkidle")
    before = len(keys(reading))
    left = page.locator("#left-over .entries > li")
    count = left.count()
    page.locator("#left-over summary").click()
    left.first.get_by_role("button", name="An action").focus()
    page.keyboard.press("Enter")
    expect(left).to_have_count(count - 1)
    expect(left.first.get_by_role("button", name="An action")).to_be_focused()
    assert len(keys(reading)) == before + 1


def test_a_line_that_is_pointed_at_is_said_to_be_something_and_the_document_stays_put(
    stage: Stage, visit: OpenContext
) -> None:
    reading = readings.printed(stage.member)
    page = visit("en", account=stage.account).new_page()
    page.goto(f"/import/{reading.pk}/", wait_until="networkidle")
    paper = page.locator("#the-document")
    spot = page.locator(".places .spot").nth(8)
    spot.scroll_into_view_if_needed()
    spot.dispatch_event("click")
    expect(page.locator("#this-line")).to_be_visible()
    before = paper.evaluate("box => box.scrollTop")
    page.locator("#this-role").select_option("context")
    page.locator("#this-line button").click()
    expect(page.locator("#said-list")).to_contain_text("You said what 1 line is")
    assert abs(paper.evaluate("box => box.scrollTop") - before) < 4
    assert list(Reading.objects.get().constraints.values()) == ["context"]


class Acts:
    """What a person does, counted: a click, a key that does something, a field filled."""

    def __init__(self) -> None:
        self.count = 0

    def click(self, what: Locator) -> None:
        """A click."""
        self.count += 1
        what.click()

    def press(self, page: Page, key: str) -> None:
        """A key."""
        self.count += 1
        page.keyboard.press(key)


def test_from_a_document_to_an_adopted_plan_takes_at_most_eight_acts(
    stage: Stage, visit: OpenContext
) -> None:
    acts = Acts()
    page = visit("en", account=stage.account).new_page()
    page.goto("/import/")
    acts.count += 1
    page.set_input_files("input[type=file]", path_of("school"))
    acts.click(page.get_by_role("button", name="Read this document"))
    page.wait_for_url("**/import/*/")
    work()
    page.wait_for_selector("#what-was-read", timeout=20_000)
    while page.locator("#question-yes").count():
        acts.click(page.locator("#question-yes"))
        page.wait_for_timeout(1500)
    doubts = page.locator("[data-doubt]").count()
    if doubts:
        acts.click(page.locator("#walk"))
    for left in range(doubts - 1, -1, -1):
        acts.press(page, "Enter")
        expect(page.locator("[data-doubt]")).to_have_count(left)
    acts.click(page.locator("#left-over summary"))
    acts.click(page.locator("#aside-all"))
    expect(page.locator("#left-over")).to_contain_text("set aside")
    acts.click(page.get_by_role("link", name="Adopt this plan").first)
    acts.click(page.get_by_role("button", name="Adopt as a new plan"))
    page.wait_for_url("**/plans/*/")
    assert Plan.objects.get().axes.count()
    assert acts.count <= 8

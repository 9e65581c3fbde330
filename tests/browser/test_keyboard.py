"""With the keyboard alone: into the content, through every control, out of menus."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenContext
from .everyone import CONTROLS
from .pages import PAGES, Row, Stage
from .test_every_page import address

NAMES = (
    "account_login",
    "home:index",
    "home with a plan",
    "plans:detail",
    "plans:action",
    "plans:edit",
    "imports:bring",
    "imports:reading",
    "imports:adopt",
    "organisations:people",
    "networks:list",
    "notifications:mine",
    "help:index",
)
ROWS = [row for row in PAGES if (row.title or row.name) in {*NAMES, "a text to change"}]

# Each stop is marked; a group of radios has one stop, and so has what a closed menu holds: none.
COUNT = """
controls => {
  const seen = new Set();
  return [...document.querySelectorAll(controls)].filter(at => {
    if (!at.checkVisibility({visibilityProperty: true}) || at.disabled) return false;
    if (at.type !== 'radio') return true;
    const group = (at.form ? at.form.action : '') + at.name;
    return seen.has(group) ? false : seen.add(group);
  }).length;
}
"""
MARK = """
controls => {
  const at = document.activeElement;
  if (!at || at === document.body || at.dataset.met) return false;
  at.dataset.met = 'yes';
  return at.matches(controls);
}
"""


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_tab_goes_through_every_control_and_is_caught_nowhere(
    row: Row, stage: Stage, visit: OpenContext
) -> None:
    account = None if row.as_stranger else stage.account
    page = visit("fr", account=account).new_page()
    page.goto(address(row, stage))
    _skip_link(page)
    there = page.evaluate(COUNT, CONTROLS)
    met = 0
    for _ in range(there + 20):
        page.keyboard.press("Tab")
        met += page.evaluate(MARK, CONTROLS)
    # Tab has gone round once: what it met is all there is, and the skip link was met before.
    assert there - 1 <= met <= there


def _skip_link(page: Page) -> None:
    """The first stop leads into the content, unless the page begins in its one field."""
    if page.locator("[autofocus]").count() == 0:
        page.keyboard.press("Tab")
        expect(page.locator("a.skip")).to_be_focused()
    page.locator("a.skip").focus()
    expect(page.locator("a.skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.locator("a.skip").focus()
    page.evaluate("document.activeElement.dataset.met = 'yes'")


@pytest.mark.parametrize("name", ["home:index", "plans:detail"])
def test_every_menu_opens_by_enter_and_closes_by_escape(
    name: str, stage: Stage, visit: OpenContext
) -> None:
    row = next(each for each in PAGES if each.name == name)
    page = visit("es", account=stage.account).new_page()
    page.goto(address(row, stage))
    openers = page.locator("details[data-menu] > summary:visible")
    assert openers.count() >= 3
    for opener in openers.all():
        opener.focus()
        page.keyboard.press("Enter")
        expect(opener.locator("xpath=..")).to_have_attribute("open", "")
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(opener).to_be_focused()
        assert page.locator("details[data-menu][open]").count() == 0

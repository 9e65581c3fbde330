"""Every page, in every language, width and light: readable, whole, quiet, asking nobody else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import NoReverseMatch, reverse
from playwright.sync_api import Page

from .conftest import WIDTHS, LookIn, Window
from .everyone import check_everyone, check_zoomed
from .pages import PAGES, Row, Stage
from .turns import all_are_wanted, changed_lately, looks_in_turn, templates_rendered

AXE = Axe()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What passes is not listed: listing it takes axe longer than looking.
ALL = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
# Contrast, which takes axe the longest, is the same in every language and not in every light.
ALL_BUT_CONTRAST = {**ALL, "rules": {"color-contrast": {"enabled": False}}}
CONTRAST = {**ALL, "runOnly": {"type": "rule", "values": ["color-contrast"]}}


@dataclass(frozen=True, slots=True)
class Look:
    """A language, and at what axe looks then, by width."""

    language: str
    at: Mapping[str, object]

    def __str__(self) -> str:
        return f"{self.language}-{'-'.join(self.at)}"


# Every rule once, contrast in each light, keyboard and zoom: every page, every time.
ALWAYS = Look("fr", {"wide": ALL})
# The rest: pages whose templates have changed, and of the others some each day, each in its turn.
IN_TURN = (
    Look("fr", {"phone": ALL_BUT_CONTRAST}),
    Look("en", {"wide": ALL_BUT_CONTRAST}),
    Look("es", {"phone": ALL_BUT_CONTRAST}),
)
LOOKS = (ALWAYS, *IN_TURN)


def address(row: Row, stage: Stage) -> str:
    """Where a row's page is; a name without an address is an address nobody has."""
    try:
        return reverse(row.name, args=row.parts(stage))
    except NoReverseMatch:
        assert row.status == 404, f"{row.name} has no address"
        return "/nothing-is-here/"


def axe_says(page: Page, within: str | None = None, options: Any = ALL) -> list[str]:
    """What axe finds wrong, a line each, with the first place of each; `within` is a selector."""
    found = AXE.run(page, context=within, options=dict(options)).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


def check_at(page: Page, name: str, look: Look) -> None:
    """Hold an open page to what depends on its width."""
    page.set_viewport_size({"width": WIDTHS[name], "height": 900})
    assert name not in look.at or axe_says(page, options=look.at[name]) == []
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert overflow <= 0, "the page scrolls sideways"


def check_by_night(page: Page) -> None:
    """Hold an open page to contrast in the other light."""
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # no colour is on its way
    assert axe_says(page, options=CONTRAST) == []


def check(window: Window, path: str, status: int, look: Look) -> None:
    """Open a page and hold it to everything a page must be."""
    page, heard = window.page, window.heard
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == status
    assert page.locator("html").get_attribute("lang") == look.language
    assert page.locator("h1").count() == 1
    for name in WIDTHS:
        check_at(page, name, look)
    if look == ALWAYS:  # what language does not change
        check_everyone(page)
    check_zoomed(page)
    if look == ALWAYS:
        page.set_viewport_size({"width": WIDTHS["wide"], "height": 900})
        check_by_night(page)
    assert heard.errors == []
    assert heard.hosts == {urlsplit(page.url).netloc}


def check_without_scripts(page: Page, path: str, row: Row) -> None:
    """Open a page where no JavaScript runs: it is there, and shows no button that does nothing."""
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == row.status
    assert page.locator("h1").is_visible()
    assert len(page.locator("main").inner_text()) > len(page.locator("h1").inner_text())
    assert [each for each in page.locator(".js-only").all() if each.is_visible()] == []
    if row.name != "platform:style":  # which shows buttons that do nothing
        assert page.locator("main button:not(form button, dialog button, [form])").count() == 0
    check_zoomed(page)


@pytest.mark.parametrize("row", PAGES, ids=str)
def test_a_page_can_be_read_by_everyone(row: Row, stage: Stage, look_in: LookIn) -> None:
    account, path = None if row.as_stranger else stage.account, address(row, stage)
    with templates_rendered() as used:
        check(look_in(ALWAYS.language, account), path, row.status, ALWAYS)
    check_without_scripts(look_in("es", account, scripts=False).page, path, row)
    more = looks_in_turn(str(row), used, changed_lately(), IN_TURN)
    for look in IN_TURN if all_are_wanted() else more:
        check(look_in(look.language, account), path, row.status, look)

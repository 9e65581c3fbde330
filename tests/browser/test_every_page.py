"""Every page, in every language, width and light: readable, whole, quiet, asking nobody else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import NoReverseMatch, reverse
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from .conftest import WIDTHS, OpenContext
from .everyone import check_everyone, check_zoomed
from .pages import PAGES, Row, Stage
from .turns import changed_lately, is_in_turn, templates_rendered

AXE = Axe()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What passes is not listed: listing it takes axe longer than looking.
ALL = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
# Contrast, which takes axe the longest, is the same in every language and not in every light.
ALL_BUT_CONTRAST = {**ALL, "rules": {"color-contrast": {"enabled": False}}}
CONTRAST = {**ALL, "runOnly": {"type": "rule", "values": ["color-contrast"]}}


@dataclass(frozen=True, slots=True)
class Look:
    """A language and a light, and at what axe looks then, by width."""

    language: str
    light: str
    at: Mapping[str, object]

    def __str__(self) -> str:
        return f"{self.language}-{self.light}-{'-'.join(self.at)}"


# Every rule once and contrast once in each light: every page, every time.
ALWAYS = (Look("fr", "light", {"wide": ALL}), Look("fr", "dark", {"wide": CONTRAST}))
# The rest: pages whose templates have changed, and of the others some each day, each in its turn.
IN_TURN = (
    Look("fr", "light", {"phone": ALL_BUT_CONTRAST}),
    Look("en", "light", {"wide": ALL_BUT_CONTRAST}),
    Look("es", "light", {"phone": ALL_BUT_CONTRAST}),
)


LOOKS = (*ALWAYS, *IN_TURN)


@dataclass
class Heard:
    """What the browser complained of and whom it asked while a page was open.

    Without slots: Playwright leaves its mark on the objects it calls back.
    """

    errors: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def listen(self, page: Page) -> None:
        """Hear a page from now on."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        expected = "the server responded with a status of 4" in message.text
        if message.type in {"error", "warning"} and not expected:
            self.errors.append(message.text)

    def _request(self, request: Request) -> None:
        self.hosts.add(urlsplit(request.url).netloc)


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


def check(context: BrowserContext, path: str, status: int, look: Look) -> None:
    """Open a page and hold it to everything a page must be."""
    page, heard = context.new_page(), Heard()
    heard.listen(page)
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == status
    assert page.locator("html").get_attribute("lang") == look.language
    assert page.locator("h1").count() == 1
    for name in WIDTHS:
        check_at(page, name, look)
    if look == ALWAYS[0]:  # what language and light do not change
        check_everyone(page)
    check_zoomed(page)
    assert heard.errors == []
    assert heard.hosts == {urlsplit(page.url).netloc}
    page.close()


def check_without_scripts(context: BrowserContext, path: str, row: Row) -> None:
    """Open a page where no JavaScript runs: it is there, and shows no button that does nothing."""
    page = context.new_page()
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == row.status
    assert page.locator("h1").is_visible()
    assert len(page.locator("main").inner_text()) > len(page.locator("h1").inner_text())
    assert [each for each in page.locator(".js-only").all() if each.is_visible()] == []
    if row.name != "platform:style":  # which shows buttons that do nothing
        assert page.locator("main button:not(form button, dialog button, [form])").count() == 0
    check_zoomed(page)
    page.close()


@pytest.mark.parametrize("row", PAGES, ids=str)
def test_a_page_can_be_read_by_everyone(row: Row, stage: Stage, look_in: OpenContext) -> None:
    account, path = None if row.as_stranger else stage.account, address(row, stage)
    with templates_rendered() as used:
        for look in ALWAYS:
            check(look_in(look.language, look.light, account), path, row.status, look)
    check_without_scripts(look_in("es", "light", account, scripts=False), path, row)
    if is_in_turn(str(row), used, changed_lately()):
        for look in IN_TURN:
            check(look_in(look.language, look.light, account), path, row.status, look)

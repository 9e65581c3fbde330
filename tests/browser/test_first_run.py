"""From an empty database to an organisation, a plan, a colleague and an indicator, for real."""

import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.installation import Installation, free_port, wait_for

MOST_CLICKS = 12
SAID = {
    "fr": ("Choisir un modèle", "Commencer ce plan", "Indicateurs", "Accueil", "Invitez vos"),
    "en": ("Choose a template", "Begin this plan", "Indicators", "Home", "Invite your"),
    "es": ("Elegir un modelo", "Empezar este plan", "Indicadores", "Inicio", "Invite a"),
}
PERSON = {"name": "Awa Diallo", "email": "awa@example.org", "password": "une longue phrase ici"}
FIGURE = {"text": "Women among professors", "unit": "%", "target": "35", "by": "2029-12-31"}
ROWS = """
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Invitation, Organisation
from equiplan.web.plans.models import IndicatorTarget, Plan
print([each.objects.count() for each in (Organisation, Account, Plan, Invitation, IndicatorTarget)])
"""


@dataclass
class Served:
    """An empty installation that runs, and where it begins."""

    installation: Installation
    start: str
    base: str


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """`equiplan serve` on an empty database: the address is read from what it prints."""
    with Installation.fresh(tmp_path) as installation:
        said, port = tmp_path / "said", free_port()
        base = f"http://127.0.0.1:{port}"
        with said.open("w") as file:
            process = subprocess.Popen(
                [sys.executable, "-m", "equiplan", "serve", "--port", str(port)],
                env=installation.environment,
                stdout=file,
            )
        try:
            wait_for(lambda: "/start/" in said.read_text(), process)
            start = said.read_text().split("Begin at ")[1].split()[0]
            wait_for(lambda: _answers(base), process)
            yield Served(installation, start, base)
        finally:
            process.terminate()
            process.wait(timeout=30)


def _answers(base: str) -> bool:
    try:
        urllib.request.urlopen(f"{base}/account/login/", timeout=5).close()
    except (OSError, urllib.error.URLError):
        return False
    return True


class Counted:
    """Clicks of a person, counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    def link(self, words: str) -> None:
        """Follow the first link that says these words."""
        self.clicks += 1
        self.page.locator("a:visible", has_text=words).first.click()

    def submit(self, form: str = "main form:has(.field)") -> None:
        """Send the form."""
        self.clicks += 1
        self.page.locator(f"{form} button[type=submit]").last.click()

    def fill(self, given: dict[str, str]) -> None:
        """Type into fields by their names."""
        for name, text in given.items():
            self.page.locator(f"main [name={name}]").first.fill(text)


@pytest.mark.parametrize("language", list(SAID))
def test_an_administrator_gets_there_in_a_few_clicks(
    language: str, served: Served, browser: Browser
) -> None:
    template, begin, indicators, home, invite = SAID[language]
    context = browser.new_context(base_url=served.base, locale=language)
    context.set_default_timeout(15_000)
    person = Counted(context.new_page())
    person.page.goto(served.start)
    expect(person.page.locator("html")).to_have_attribute("lang", language)
    person.fill({"organisation": "École du Fleuve", **PERSON})
    person.submit()
    expect(person.page.locator(".checklist")).to_contain_text("4")
    person.link(template)
    person.page.get_by_role("button", name=begin).click()
    person.clicks += 1
    person.link(indicators)
    person.fill(FIGURE)
    person.submit()
    person.link(home)
    expect(person.page.locator(".checklist .is-done")).to_have_count(2)
    person.link(invite)
    _invite(person)
    person.link(home)
    expect(person.page.locator(".checklist .is-done")).to_have_count(3)
    assert served.installation.python(ROWS) == "[1, 1, 1, 1, 1]"
    assert person.clicks <= MOST_CLICKS
    assert person.page.goto(served.start).status == 404  # type: ignore[union-attr]
    context.close()


def _invite(person: Counted) -> None:
    """A colleague added to the directory, then invited with a role."""
    person.page.locator("a[href$='/people/add/']").click()
    person.fill({"name": "Noor Haddad", "email": "noor@example.org"})
    person.submit()
    person.page.locator("details:has(form[action$='/invite/']) summary").click()
    person.submit("form[action$='/invite/']")
    person.clicks += 2


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until something has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("at => document.activeElement.matches(at)", selector):
            return
    pytest.fail(f"Tab never comes to {selector}")


def _type(page: Page, given: dict[str, str]) -> None:
    for name, text in given.items():
        _tab_to(page, f"[name={name}]")
        page.keyboard.type(text)


def test_an_administrator_gets_there_by_keyboard_alone(served: Served, browser: Browser) -> None:
    context = browser.new_context(base_url=served.base, locale="en-US")
    page = context.new_page()
    page.goto(served.start)
    _type(page, {"organisation": "School of the River", **PERSON})
    page.keyboard.press("Enter")
    page.wait_for_selector(".checklist")
    _tab_to(page, "a[href='/plans/new/'].button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/plans/new/")
    _tab_to(page, "main form button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".plan-table")
    _tab_to(page, "a[href$='/indicators/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/indicators/")
    _type(page, {"text": "Women among professors", "target": "35", "by": "12312029"})
    page.keyboard.press("Enter")
    page.wait_for_selector(".note-good")
    assert served.installation.python(ROWS) == "[1, 1, 1, 0, 1]"
    context.close()

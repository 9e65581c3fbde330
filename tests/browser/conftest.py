"""A real browser before the real site; skipped, saying so, where there is no Chromium."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.test import Client
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform.roles import Role
from tests.people import member_of

from .pages import Stage

# Playwright keeps an event loop in this thread, and Django would refuse its database for it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTHS = {"wide": 1280, "phone": 390}
PASSWORD = "a long enough sentence"
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that is below this folder."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def database_file(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """SQLite in a file, as it is served: in memory all threads of the server share a connection,
    and a page that is being read would lock out one that is being written.
    """
    return tmp_path_factory.mktemp("database") / "browser.sqlite3"


@pytest.fixture(scope="session")
def browser(live_server: LiveServer) -> Iterator[Browser]:
    """Chromium of this machine, or of `CHROMIUM`; it goes before the server that it talks to."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no chromium here: install it, or name it in CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()
    # A thread that still answers when the server stops would find its database closed to it.
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=10)


@pytest.fixture
def stage(transactional_db: None) -> Stage:
    """An equality officer of a school."""
    organisation = Organisation.objects.create(name="Collège du Plateau", slug="cp", kind="school")
    account = Account.objects.create_user("officer@example.org", PASSWORD)
    member = member_of(account, organisation, Role.ADMINISTRATOR, Role.EQUALITY_OFFICER)
    return Stage(account, organisation, member)


OpenContext = Callable[..., BrowserContext]


@pytest.fixture
def visit(browser: Browser, live_server: LiveServer, settings: Settings) -> Iterator[OpenContext]:
    """Open a browser of some width, language and light, signed in when an account is given.

    `scripts=False` is the browser of a person whose line or policy lets no JavaScript through.
    """
    settings.EQUIPLAN_DEMO = True
    opened: list[BrowserContext] = []

    def open_context(
        language: str = "fr",
        width: str = "wide",
        light: str = "light",
        account: Account | None = None,
        scripts: bool = True,
    ) -> BrowserContext:
        context = _open(browser, live_server.url, language, light, width=width, scripts=scripts)
        if account:
            _sign_in(context, account, live_server.url)
        opened.append(context)
        return context

    yield open_context
    for context in opened:
        context.close()


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


@dataclass(frozen=True, slots=True)
class Window:
    """A page that is kept open for one address after the other, and what is heard of it."""

    page: Page
    heard: Heard


LookIn = Callable[..., Window]


@pytest.fixture(scope="session")
def windows(browser: Browser, live_server: LiveServer) -> dict[object, Window]:
    """One window of each look, opened when it is first asked for: opening one takes as long as
    looking at it.
    """
    return {}


@pytest.fixture
def look_in(
    browser: Browser, live_server: LiveServer, settings: Settings, windows: dict[object, Window]
) -> Iterator[LookIn]:
    """The window of a language, as a newcomer or signed in to an account, as if it were new."""
    settings.EQUIPLAN_DEMO = True
    used: list[Window] = []

    def open_kept(language: str, account: Account | None, scripts: bool = True) -> Window:
        look = (language, scripts)
        if look not in windows:
            context = _open(browser, live_server.url, language, "light", scripts=scripts)
            windows[look] = Window(context.new_page(), Heard())
            windows[look].heard.listen(windows[look].page)
        window = windows[look]
        window.page.context.clear_cookies()
        if account:
            _sign_in(window.page.context, account, live_server.url)
        window.page.emulate_media(color_scheme="light", reduced_motion="no-preference")
        window.page.set_viewport_size({"width": WIDTHS["wide"], "height": 900})
        window.heard.errors.clear()
        window.heard.hosts.clear()
        used.append(window)
        return window

    yield open_kept
    for window in used:  # nothing of it asks the server once the rows are gone
        window.page.goto("about:blank")


def _open(
    browser: Browser,
    url: str,
    language: str,
    light: str,
    *,
    width: str = "wide",
    scripts: bool = True,
) -> BrowserContext:
    context = browser.new_context(
        base_url=url,
        locale=language,
        java_script_enabled=scripts,
        color_scheme="dark" if light == "dark" else "light",
        viewport={"width": WIDTHS[width], "height": 900},
    )
    context.set_default_timeout(15_000)
    return context


def _sign_in(context: BrowserContext, account: Account, url: str) -> None:
    client = Client()
    client.force_login(account)
    value = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": value, "url": url}])

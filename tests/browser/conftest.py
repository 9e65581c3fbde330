"""A real browser before the real site; skipped, saying so, where there is no Chromium."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, sync_playwright
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


@pytest.fixture(scope="session")
def looking(browser: Browser, live_server: LiveServer) -> dict[object, BrowserContext]:
    """One browser of each look, opened when it is first asked for and kept for all pages."""
    return {}


@pytest.fixture
def look_in(
    browser: Browser,
    live_server: LiveServer,
    settings: Settings,
    looking: dict[object, BrowserContext],
) -> OpenContext:
    """The browser of a language and a light, as a newcomer or signed in to an account."""
    settings.EQUIPLAN_DEMO = True

    def open_kept(
        language: str, light: str, account: Account | None, scripts: bool = True
    ) -> BrowserContext:
        look = (language, light, scripts)
        if look not in looking:
            looking[look] = _open(browser, live_server.url, language, light, scripts=scripts)
        looking[look].clear_cookies()
        if account:
            _sign_in(looking[look], account, live_server.url)
        return looking[look]

    return open_kept


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

"""The product as it is served, by two processes with one cache, spoken to by a real client."""

import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from equiplan.web.platform.manifest import A_MINUTE
from tests.installation import Installation, free_port, wait_for
from tests.provider import Provider, changed

PASSWORD = "a long enough sentence"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
PATIENCE_SECONDS = 30


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Provider]]:
    """A served installation that knows a provider, and somebody with an account."""
    port = free_port()
    site = f"http://127.0.0.1:{port}"
    folder = Path(tmp_path_factory.mktemp("served"))
    with (
        Provider.running(f"{site}/account/sso/back/") as provider,
        Installation.fresh(folder) as made,
    ):
        made.environment.update(
            EQUIPLAN_OIDC_NAME="Fleuve ID",
            EQUIPLAN_OIDC_ISSUER=provider.issuer,
            EQUIPLAN_OIDC_CLIENT=provider.client,
            EQUIPLAN_OIDC_SECRET=provider.secret,
        )
        who = ("awa@example.org", "--organisation", "Fleuve", "--password-stdin")
        made.run("createuser", *who, said=f"{PASSWORD}\n")
        process = made.start("serve", "--port", str(port))
        try:
            wait_for(lambda: _answers(site), process)
            yield site, provider
        finally:
            process.terminate()
            process.wait(PATIENCE_SECONDS)


def _answers(site: str) -> bool:
    try:
        return requests.get(f"{site}/account/login/", timeout=PATIENCE_SECONDS).ok
    except requests.RequestException:
        return False


def test_somebody_signs_in_at_the_provider_from_end_to_end(site: tuple[str, Provider]) -> None:
    address, provider = site
    who = provider.knows("awa", email="awa@example.org", email_verified=True)
    with requests.Session() as browser:
        asked = browser.get(f"{address}/account/sso/", allow_redirects=False)
        back = provider.consents(asked.headers["Location"], who)
        home = browser.get(back)
        assert (home.status_code, home.url) == (200, f"{address}/")
        assert "Fleuve" in home.text


def test_another_state_is_refused_by_the_served_site_too(site: tuple[str, Provider]) -> None:
    address, provider = site
    who = provider.knows("awa", email="awa@example.org", email_verified=True)
    with requests.Session() as browser:
        asked = browser.get(f"{address}/account/sso/", allow_redirects=False)
        back = provider.consents(asked.headers["Location"], who)
        assert browser.get(changed(back, state="A" * 16)).status_code == 403
        assert browser.get(f"{address}/plans/").url.startswith(f"{address}/account/login/")


def test_forms_sent_at_once_are_counted_by_all_processes_together(
    site: tuple[str, Provider],
) -> None:
    address, _ = site
    with requests.Session() as browser:
        page = browser.get(f"{address}/account/login/")
        found = TOKEN.search(page.text)
        assert found
        given = {"csrfmiddlewaretoken": found[1], "login": "x@example.org", "password": "wrong"}
        headers = {"Cookie": "; ".join(f"{one.name}={one.value}" for one in browser.cookies)}

    def knock(_: int) -> int:
        answer = requests.post(f"{address}/account/login/", data=given, headers=headers, timeout=60)
        return answer.status_code

    with ThreadPoolExecutor(8) as many:
        statuses = Counter(many.map(knock, range(A_MINUTE + 10)))
    assert set(statuses) == {200, 429}
    assert statuses[200] <= A_MINUTE

"""A real OpenID Connect provider in a process of its own, for tests of single sign-on."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode, urlsplit

import requests

from .installation import free_port, wait_for

PATIENCE_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Provider:
    """Where it is, and what it calls the site that was made known to it."""

    issuer: str
    client: str
    secret: str

    @classmethod
    @contextmanager
    def running(cls, *back: str) -> Iterator[Self]:
        """One that knows a site with these addresses to come back to, and goes away in the end."""
        issuer = f"http://127.0.0.1:{free_port()}"
        command = ("-m", "oidc_provider_mock", "--require-registration", "--require-nonce")
        port = ("--port", str(urlsplit(issuer).port))
        process = subprocess.Popen(
            [sys.executable, *command, *port], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            wait_for(lambda: _answers(issuer), process)
            known = _register(issuer, back)
            yield cls(issuer, known["client_id"], known["client_secret"])
        finally:
            process.terminate()
            process.wait(PATIENCE_SECONDS)

    def knows(self, who: str, **claims: Any) -> str:
        """Have it know somebody, and what it says of them; their name there."""
        url = f"{self.issuer}/users/{who}"
        requests.put(url, json=claims, timeout=PATIENCE_SECONDS).raise_for_status()
        return who

    def consents(self, asked: str, who: str) -> str:
        """Sign in there at the address one was sent to; the address one is sent back to."""
        answer = requests.post(
            asked, data={"sub": who}, allow_redirects=False, timeout=PATIENCE_SECONDS
        )
        assert answer.status_code == 302, answer.text
        return answer.headers["Location"]


def changed(url: str, **parts: str) -> str:
    """An address with other values in its query; an empty value leaves one out."""
    split = urlsplit(url)
    query = {**dict(parse_qsl(split.query)), **parts}
    kept = {name: value for name, value in query.items() if value}
    return split._replace(query=urlencode(kept)).geturl()


def _answers(issuer: str) -> bool:
    try:
        return requests.get(issuer, timeout=1).ok
    except requests.RequestException:
        return False


def _register(issuer: str, back: Sequence[str]) -> dict[str, Any]:
    asked = {"redirect_uris": list(back), "token_endpoint_auth_method": "client_secret_basic"}
    url = f"{issuer}/oauth2/clients"
    answer = requests.post(url, json=asked, timeout=PATIENCE_SECONDS)
    answer.raise_for_status()
    registered: dict[str, Any] = answer.json()
    return registered

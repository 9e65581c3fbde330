"""What a browser is sent for the main pages: how much, compressed, and what it may keep."""

import gzip
import json
import re
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

import pytest

from tests.cli.test_serve import serving
from tests.installation import Installation, free_port

FIRST_VIEW, LATER_VIEW = 120_000, 25_000
MAKE = """
import json
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.urls import reverse
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.models import Action
from tests.people import member_of
from tests.web.readings import adopted, draft
body = Organisation.objects.create(name="Poids", slug="poids", kind="school")
account = Account.objects.create_user("poids@poids.example", "a long enough sentence")
member = member_of(account, body, "administrator")
plan = adopted(member, made=draft(10, 4))
action = Action.objects.filter(axis__plan=plan).first()
session = import_module(settings.SESSION_ENGINE).SessionStore()
session[SESSION_KEY] = str(account.pk)
session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
session[HASH_SESSION_KEY] = account.get_session_auth_hash()
session.save()
names = {names}
given = dict(detail=[plan.pk], action=[action.pk])
pages = [reverse(name, args=given.get(name.partition(":")[2], [])) for name in names]
print(json.dumps([session.session_key, pages]))
"""
NAMES = (
    "home:index",
    "plans:list",
    "plans:detail",
    "plans:action",
    "plans:mine",
    "plans:late",
    "plans:due",
    "plans:lacking",
    "organisations:people",
    "organisations:audit",
    "networks:members",
    "networks:list",
    "help:index",
)
NEEDED = re.compile(rb'<(?:link rel="(?:stylesheet|icon)" href|script src)="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Site:
    """A site that runs, with the cookie of somebody who is signed in."""

    port: int
    cookie: str
    pages: tuple[str, ...]

    def get(self, path: str) -> tuple[Message, bytes]:
        """What comes back for an address, as it travels."""
        asked = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            headers={"Accept-Encoding": "gzip, deflate, br", "Cookie": f"sessionid={self.cookie}"},
        )
        with urllib.request.urlopen(asked, timeout=20) as answer:
            assert answer.status == 200
            return answer.headers, answer.read()


@pytest.fixture(scope="module")
def site(installation: Installation) -> Iterator[Site]:
    """The product as it is served, with a plan of forty actions."""
    said = installation.python(MAKE.replace("{names}", repr(NAMES)))
    cookie, pages = json.loads(said)
    with serving(installation, port := free_port()):
        yield Site(port, cookie, tuple(pages))


@pytest.mark.parametrize("page", range(len(NAMES)), ids=NAMES)
def test_a_first_view_is_light_and_a_later_one_lighter(page: int, site: Site) -> None:
    headers, sent = site.get(site.pages[page])
    assert headers["Content-Encoding"] == "gzip"
    needed = NEEDED.findall(gzip.decompress(sent))
    assert len(needed) >= 6
    others = sum(len(site.get(each.decode())[1]) for each in needed)
    assert len(sent) <= LATER_VIEW
    assert len(sent) + others <= FIRST_VIEW


def test_what_all_pages_share_is_compressed_and_kept_for_good(site: Site) -> None:
    _, sent = site.get(site.pages[0])
    for each in NEEDED.findall(gzip.decompress(sent)):
        headers, _ = site.get(each.decode())
        assert "immutable" in headers["Cache-Control"]
        assert headers.get("Content-Encoding") == "gzip" or int(headers["Content-Length"]) < 500

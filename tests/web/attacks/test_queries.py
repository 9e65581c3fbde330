"""Absurd queries: no address of the site breaks on what stands behind its question mark."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

import equiplan.web
from equiplan.web.organisations.forms.people import FindForm
from equiplan.web.organisations.forms.record import AskForm
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.registry import ROUTES
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.walk import OBJECTS

pytestmark = pytest.mark.django_db
WEB = Path(equiplan.web.__file__).parent
READ = re.compile(r'(?:GET|asked|given)\.get\(\s*"(\w+)"|"(\w+)" in request\.GET')
NAMES = sorted(
    {
        name
        for path in WEB.rglob("*.py")
        for found in READ.findall(path.read_text(encoding="utf-8"))
        for name in found
        if name
    }
    | {*AskForm.base_fields, *FindForm.base_fields}
)
"""Every parameter that a page reads."""
VALUES = (
    "-1",
    "99999999999999999999",
    "1e999",
    "%C2%B2",  # ², a digit that is no number
    "%00",
    "%FF%FE",  # no UTF-8
    "0001-01-01",
    "9999-12-31",
    "[]",
    "x" * 5000,
)
NOT_ALLOWED, BROKEN = 405, 500
QUERIES = (
    *("&".join(f"{name}={value}" for name in NAMES) for value in VALUES),
    "&".join(f"{name}=1&{name}=abc&{name}=-1" for name in NAMES),
    "&&==&;=%&%",
)


@pytest.fixture
def admin(enrol: Enrol, school: Organisation) -> Member:
    """Who may do everything in their organisation."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_no_address_breaks_on_an_absurd_query(name: str, admin: Member) -> None:
    make = OBJECTS.get(name)
    where = reverse(name, kwargs=make(admin) if make else None)
    client = Client(raise_request_exception=False)
    client.force_login(admin.account)
    is_read = client.get(where).status_code != NOT_ALLOWED
    answers = {each[:80]: client.get(f"{where}?{each}") for each in QUERIES if is_read}
    assert [each for each, answer in answers.items() if answer.status_code >= BROKEN] == []

"""Absurd fields: no form of the site breaks on what a field holds, hidden ones included."""

import re
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

import equiplan.web
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.registry import ROUTES
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.walk import OBJECTS

from .forms import forms_of

pytestmark = pytest.mark.django_db
WEB = Path(equiplan.web.__file__).parent
READ = re.compile(
    r'POST\.get(?:list)?\(\s*"(\w+)"|^    (\w+) = (?:forms\.)?\w*Field\(', re.MULTILINE
)
NAMES = sorted(
    {
        name
        for path in WEB.rglob("*.py")
        if "migrations" not in path.parts and "models" not in path.parts
        for found in READ.findall(path.read_text(encoding="utf-8"))
        for name in found
        if name
    }
)
"""Every field that a view or a form reads."""
TWENTY_DIGITS = "9" * 20
VALUES = (
    "",
    "-1",
    TWENTY_DIGITS,
    "1e999",
    "NaN",
    "²",  # a digit that is no number
    "\x00",
    "0001-01-01",
    "9999-12-31",
    "[]",
    "{}",
    "x" * 5000,
)
OK, BROKEN = 200, 500


@pytest.fixture
def admin(enrol: Enrol, school: Organisation) -> Member:
    """Who may do everything in their organisation."""
    return enrol(school, Role.ADMINISTRATOR)


def where_of(name: str, admin: Member) -> str:
    """The address of a route, with what it needs."""
    make = OBJECTS.get(name)
    return reverse(name, kwargs=make(admin) if make else None)


def signed_in(admin: Member) -> Client:
    """A browser that is told of a fault as a person would be."""
    client = Client(raise_request_exception=False)
    client.force_login(admin.account)
    return client


def breaks(client: Client, where: str, fields: dict[str, str]) -> bool:
    """Whether a form ends in a fault; what it did is taken back."""
    with transaction.atomic():
        answer = client.post(where, fields)
        transaction.set_rollback(True)
    return answer.status_code >= BROKEN


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_no_address_breaks_on_absurd_fields(name: str, admin: Member) -> None:
    where, client = where_of(name, admin), signed_in(admin)
    broken = [value[:40] for value in VALUES if breaks(client, where, dict.fromkeys(NAMES, value))]
    assert broken == []


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_no_form_of_a_page_breaks_on_one_absurd_field(name: str, admin: Member) -> None:
    where, client = where_of(name, admin), signed_in(admin)
    page = client.get(where)
    is_page = page.status_code == OK and "html" in page.headers["Content-Type"]
    forms = forms_of(page.content.decode(), where, "x") if is_page and page.content else ()
    broken = [
        f"{form.action} {field}"
        for form in forms
        if form.method == "post"
        for field in form.fields
        if breaks(client, form.action, form.fields | {field: TWENTY_DIGITS})
    ]
    assert broken == []

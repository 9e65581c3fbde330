"""Requests that lie: of who they are, where they come from, where to go, what is in them."""

from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.core import mail
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Assignment, Member, Organisation, Person
from equiplan.web.plans.models import Action, Plan
from equiplan.web.platform.registry import ROUTES
from equiplan.web.platform.roles import Role
from equiplan.web.uploads.models import Upload, stored_as
from equiplan.web.uploads.services import receive
from tests.browser.pages import PAGES
from tests.conftest import Enrol, SignIn
from tests.web.readings import MEGABYTE, NOW, adopted
from tests.web.walk import OBJECTS

pytestmark = pytest.mark.django_db
PASSWORD = "a long enough sentence"
ELSEWHERE = (
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "https://testserver@evil.example/",
    "\t//evil.example",
)
# What answers a form without a token, and how it knows who asks instead.
NO_TOKEN = {
    "notifications:unsubscribe": "RFC 8058: the sending program has no page; its token is signed",
    "networks:inbox": "another installation has no page of ours; what it sends is signed",
}
SQL = (
    "' OR 1=1 --",
    '"; DROP TABLE plans_plan; --',
    "1) UNION SELECT 1 --",
    "%27",
    "\\",
    "%s%d{0}",
)


@pytest.fixture
def admin(enrol: Enrol, school: Organisation) -> Member:
    """Who may do everything in their organisation."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.mark.parametrize("name", sorted(ROUTES.keys() - NO_TOKEN.keys()))
def test_a_form_without_its_token_is_refused_everywhere(name: str, admin: Member) -> None:
    make = OBJECTS.get(name)
    where = reverse(name, kwargs=make(admin) if make else None)
    client = Client(enforce_csrf_checks=True)
    client.force_login(admin.account)
    answer = client.post(where, {"value": "x"})
    # 405 and 404: there is no such form; a redirection: nobody gets as far as the form.
    assert answer.status_code in {403, 404, 405}


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "testserver.evil.example"])
def test_a_host_that_is_not_ours_is_refused(host: str, admin: Member, sign_in: SignIn) -> None:
    client = sign_in(admin)
    for where in (reverse("home:index"), reverse("account_login")):
        assert client.get(where, headers={"host": host}).status_code == 400


def test_the_letter_to_reset_a_password_names_our_host_whatever_is_claimed(admin: Member) -> None:
    where = reverse("account_reset_password")
    told = {"x-forwarded-host": "evil.example", "forwarded": "host=evil.example"}
    Client().post(where, {"email": admin.account.email}, headers=told)
    assert len(mail.outbox) == 1
    assert "evil.example" not in mail.outbox[0].body


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_nobody_is_led_elsewhere(elsewhere: str, admin: Member, sign_in: SignIn) -> None:
    admin.account.set_password(PASSWORD)
    admin.account.save()
    signing_in = {"login": admin.account.email, "password": PASSWORD, "next": elsewhere}
    sent: tuple[tuple[Client, str, dict[str, Any]], ...] = (
        (Client(), reverse("account_login"), signing_in),
        (Client(), reverse("platform:theme"), {"theme": "dark", "next": elsewhere}),
        (Client(), reverse("set_language"), {"language": "es", "next": elsewhere}),
        (sign_in(admin), reverse("account_logout"), {"next": elsewhere}),
        (
            sign_in(admin),
            reverse("organisations:enter", args=[admin.organisation_id]),
            {"next": elsewhere},
        ),
        (sign_in(admin), reverse("account_reauthenticate"), signing_in),
    )
    for client, where, fields in sent:
        answer = client.post(where, fields)
        query = client.get(where, {"next": elsewhere})
        for each in (answer, query):
            assert _leads_to(each.headers.get("Location", "")) == ("http", "testserver"), where


def _leads_to(location: str) -> tuple[str, str]:
    """The scheme and the host that a browser goes to: it drops tabs and turns bars round."""
    read = location.translate({9: None, 10: None, 13: None}).strip().replace("\\", "/")
    there = urlsplit(urljoin("http://testserver/", read))
    return there.scheme, there.netloc


EXTRA = {
    "organisation": "2",
    "organisation_id": "2",
    "role": "administrator",
    "is_active": "",
    "is_superuser": "on",
    "is_staff": "on",
    "is_external": "on",
    "is_accountable": "on",
    "account": "1",
    "member": "1",
    "by": "1",
    "pk": "1",
    "id": "1",
    "uid": "00000000-0000-0000-0000-000000000000",
    "slug": "taken-over",
    "status": "validated",
    "adopted_at": "2000-01-01",
    "edit": "999",
    "removed_at": "2000-01-01",
    "ends_on": "",
    "email": "evil@evil.example",
    "password": "evil evil evil evil",
}


def _of(admin: Member) -> dict[str, tuple[str, dict[str, str], Any]]:
    """Forms with what they are for, and what must be as it was."""
    action = adopted(admin).axes.all()[0].actions.all()[0]
    ours, plan = admin.organisation, action.axis.plan
    fields = ("uid", "slug", "is_external", "pk")
    return {
        "the identity of an organisation": (
            reverse("organisations:identity"),
            {"name": "Autre nom", "kind": "school", "language": "fr", "languages": "fr"},
            lambda: Organisation.objects.filter(pk=ours.pk).values_list(*fields).get(),
        ),
        "the title of an action": (
            reverse("plans:edit", args=["action", action.pk, "title"]),
            {"value": "Autre titre"},
            lambda: (
                Action.objects.filter(pk=action.pk)
                .values_list("status", "removed_at", "axis")
                .get(),
                Plan.objects.filter(pk=plan.pk).values_list("organisation", "status").get(),
            ),
        ),
        "one's own profile": (
            reverse("account_profile"),
            {"name": "Autre nom", "language": "fr"},
            lambda: (
                Account.objects.filter(pk=admin.account_id)
                .values_list("email", "password", "is_active")
                .get()
            ),
        ),
        "a new person": (
            reverse("organisations:add_person"),
            {"name": "Awa Delorme"},
            lambda: (
                set(Person.objects.values_list("organisation", "removed_at")) or {(ours.pk, None)},
                Assignment.objects.count(),
                Account.objects.count(),
            ),
        ),
    }


@pytest.mark.parametrize(
    "form",
    [
        "the identity of an organisation",
        "the title of an action",
        "one's own profile",
        "a new person",
    ],
)
def test_fields_that_a_form_does_not_ask_for_are_ignored(
    form: str, admin: Member, sign_in: SignIn, alliance: Organisation
) -> None:
    where, asked, state = _of(admin)[form]
    client, before = sign_in(admin), state()
    answer = client.post(where, {**EXTRA, **asked})
    assert answer.status_code in {200, 302}
    assert state() == before


@pytest.mark.parametrize("text", SQL)
def test_sql_in_what_people_look_for_finds_nothing_and_breaks_nothing(
    text: str, admin: Member, sign_in: SignIn
) -> None:
    adopted(admin)
    client = sign_in(admin)
    names = ("who", "what", "text", "q", "owner", "status", "axis", "sort", "page", "unit", "since")
    for row in PAGES:
        if row.name in ROUTES and row.name not in OBJECTS and not row.as_stranger:
            answer = client.get(reverse(row.name), dict.fromkeys(names, text))
            assert answer.status_code < 500, row.name
    assert Plan.objects.count() == 1


CLIMBING = (
    "../../evil.txt",
    "..\\..\\evil.txt",
    "/etc/cron.d/evil.txt",
    "a/../../evil.txt",
    "evil.t/xt",
)


@pytest.mark.parametrize("name", CLIMBING)
def test_the_name_of_a_file_steers_no_path(name: str, admin: Member, settings: Any) -> None:
    upload = receive(ContentFile(b"x", name=name), by=admin, at_most=MEGABYTE, now=NOW)
    kept = str(upload.file.name)
    assert kept.startswith(f"{admin.organisation_id}/")
    assert upload.file.path.startswith(str(settings.MEDIA_ROOT))
    assert ".." not in kept
    assert stored_as(Upload(organisation=admin.organisation), name).count("/") == 1


@pytest.mark.parametrize("extension", ["../x", "exe", "json%2f..", "JSON", "xlsx.exe"])
def test_a_file_is_taken_away_in_the_formats_there_are(
    extension: str, admin: Member, sign_in: SignIn
) -> None:
    where = reverse("plans:detail", args=[adopted(admin).pk]) + f"plan.{extension}"
    assert sign_in(admin).get(where).status_code == 404

"""What browsers are told with every answer: refuse what is not ours, keep nothing, run nothing."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.services import link_document
from equiplan.web.platform.registry import ROUTES
from equiplan.web.platform.roles import Role
from equiplan.web.uploads.models import Upload
from tests.conftest import Enrol, SignIn
from tests.web.readings import NOW, adopted, upload_of
from tests.web.walk import OBJECTS

pytestmark = pytest.mark.django_db
EVERY = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
NO_INLINE = re.compile(rb"<style|<script(?![^>]*\bsrc=)|\son[a-z]+=|\sstyle=|javascript:", re.I)
DOWNLOADS = {"plans:export", "imports:export", "networks:export"}


def _is_closed(answer: Any) -> bool:
    policy = answer.headers["Content-Security-Policy"]
    return "unsafe" not in policy and "default-src 'none'" in policy


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_every_answer_tells_browsers_what_to_refuse(
    name: str, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    member = enrol(school, Role.ADMINISTRATOR)
    make = OBJECTS.get(name)
    where = reverse(name, kwargs=make(member) if make else None)
    for client in (sign_in(member), Client()):
        answer = client.get(where)
        told = {header: answer.headers.get(header) for header in EVERY}
        assert told == EVERY
        assert _is_closed(answer)
        assert "camera=()" in answer.headers["Permissions-Policy"]
        kept = answer.headers["Cache-Control"]
        assert "no-store" in kept or name == "organisations:logo"
        if answer.headers["Content-Type"].startswith("text/html"):
            page = b"".join(answer) if answer.streaming else answer.content
            assert NO_INLINE.findall(page) == []


@pytest.mark.parametrize("name", sorted(DOWNLOADS))
def test_a_download_is_kept_and_never_shown(
    name: str, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    member = enrol(school, Role.ADMINISTRATOR)
    answer = sign_in(member).get(reverse(name, kwargs=OBJECTS[name](member)))
    said = answer.headers["Content-Disposition"]
    assert re.fullmatch(r'attachment; filename="[\w.-]+"', said)
    assert not answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    "name",
    [
        "<script>.html",
        'a"; filename="evil.html',
        "../../etc/passwd",
        "a\r\nSet-Cookie: x.svg",
        "é.svg",
    ],
)
def test_a_file_that_was_brought_is_handed_back_as_a_file_that_runs_nothing(
    name: str, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    member = enrol(school, Role.ADMINISTRATOR)
    upload = upload_of(member, b"<script>alert(1)</script>", "plan.html")
    Upload.objects.filter(pk=upload.pk).update(name=name.replace("\r\n", " "))
    upload.refresh_from_db()
    action = adopted(member).axes.all()[0].actions.all()[0]
    linked = link_document(action, upload, "Relevé", by=member, now=NOW)
    answer = sign_in(member).get(reverse("plans:document", args=[linked.pk]))
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "Set-Cookie" not in answer.headers


def test_what_is_brought_lies_where_no_address_leads(enrol: Enrol, school: Organisation) -> None:
    member = enrol(school, Role.ADMINISTRATOR)
    upload = upload_of(member, b"a plan", "plan.txt")
    assert settings.MEDIA_URL in {"", "/"}
    assert settings.MEDIA_ROOT not in {settings.STATIC_ROOT}
    assert Client().get(f"/{upload.file.name}").status_code == 404
    assert Client().get(f"/static/{upload.file.name}").status_code == 404

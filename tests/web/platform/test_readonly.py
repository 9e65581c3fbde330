"""What is only looked at writes nothing: the database refuses it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from equiplan.web.organisations.models import Kind, Organisation
from equiplan.web.platform.readonly import WriteRefused, readonly
from equiplan.web.platform.registry import ROUTES
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn

pytestmark = pytest.mark.django_db
FORMS = ("POST", "PUT", "PATCH", "DELETE")


def writes(_request: HttpRequest) -> HttpResponse:
    """A view that makes an organisation."""
    Organisation.objects.create(name="Née d’un regard", slug="regard", kind=Kind.SCHOOL)
    return HttpResponse()


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_a_view_that_writes_while_it_is_looked_at_is_refused(method: str) -> None:
    with pytest.raises(WriteRefused, match="organisations_organisation"), transaction.atomic():
        readonly(writes)(RequestFactory().generic(method, "/plans/"))
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("method", FORMS)
def test_a_form_writes(method: str) -> None:
    readonly(writes)(RequestFactory().generic(method, "/plans/"))
    assert Organisation.objects.exists()


def test_a_route_that_says_why_writes() -> None:
    request = RequestFactory().get("/account/sso/back/")
    vars(request)["may_write"] = True
    readonly(writes)(request)
    assert Organisation.objects.exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE \"organisations_organisation\" SET name = 'x'",
        '  delete FROM "organisations_organisation"',
        "INSERT INTO \"organisations_organisation\" (name) VALUES ('x')",
        'DROP TABLE "organisations_organisation"',
    ],
)
def test_every_kind_of_writing_is_refused(statement: str) -> None:
    def run(_request: HttpRequest) -> HttpResponse:
        with connection.cursor() as cursor:
            cursor.execute(statement)
        return HttpResponse()

    with pytest.raises(WriteRefused):
        readonly(run)(RequestFactory().get("/"))


def test_the_trace_of_a_visit_is_no_writing(
    school: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    client = sign_in(enrol(school, Role.AUDITOR))
    assert client.get(reverse("usersessions_list")).status_code == 200


def test_nothing_stands_between_it_and_the_view() -> None:
    assert settings.MIDDLEWARE[-1] == "equiplan.web.platform.readonly.readonly"


def test_every_reason_to_write_is_said_in_a_sentence() -> None:
    reasons = {name: route.writes for name, route in ROUTES.items() if route.writes}
    assert [name for name, why in reasons.items() if len(why) < 20] == []


def test_what_another_part_wraps_statements_with_meanwhile_stays() -> None:
    def pass_on(execute: Callable[..., Any], *statement: Any) -> Any:
        return execute(*statement)

    def open_a_connection(_request: HttpRequest) -> HttpResponse:
        connection.execute_wrappers.append(pass_on)
        return HttpResponse()

    before = list(connection.execute_wrappers)
    try:
        readonly(open_a_connection)(RequestFactory().get("/"))
        assert connection.execute_wrappers == [*before, pass_on]
    finally:
        connection.execute_wrappers[:] = before

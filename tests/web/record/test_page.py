"""The audit log: searched, checked, taken away; fixed in queries, closed to who may not read it."""

import csv
import json
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from equiplan.web.accounts.models import Account
from equiplan.web.organisations.audit import record, record_by_itself, says
from equiplan.web.organisations.audit_triggers import guard_lines
from equiplan.web.organisations.models import AuditLine, Member, Organisation, Origin, Unit
from equiplan.web.organisations.origin import coming_from
from equiplan.web.organisations.selectors import record as selectors
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import member_of
from tests.web.row_security.plain import plain_role

pytestmark = pytest.mark.django_db
PAGE = reverse("organisations:audit")


@pytest.fixture
def auditor(enrol: Enrol, school: Organisation) -> Member:
    """Somebody who may read the record, named apart from everybody."""
    member = enrol(school, Role.AUDITOR)
    member.account.name = "Robin Vasseur"
    member.account.save()
    return member


@pytest.fixture
def client(auditor: Member, sign_in: SignIn) -> Client:
    """Signed in as the auditor."""
    return sign_in(auditor)


def numbers(answer: Any) -> list[int]:
    """The lines that the page shows."""
    return [line.number for line in answer.context["lines"]]


def lines_of(answer: Any) -> bytes:
    """The whole of a file that is written while it is sent."""
    return b"".join(answer.streaming_content)


@pytest.fixture
def written(auditor: Member, enrol: Enrol, school: Organisation) -> Member:
    """Four lines: by two people, by nobody, from a page and from a job, of two days."""
    other = enrol(school, Role.EQUALITY_OFFICER)
    now = timezone.now()
    unit = Unit.objects.create(organisation=school, name="Campus Nord", path="/1/")
    record(auditor, "unit.added", unit, at=now - timedelta(days=3))
    with coming_from(Origin.JOB):
        record_by_itself(school, "plan.closed", school, at=now)
    with coming_from(Origin.PAGE):
        record(other, "unit.changed", unit, at=now)
        record(auditor, "unit.removed", unit, at=now)
    return auditor


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, [4, 3, 2, 1]),
        ({"who": "vasseur"}, [4, 1]),
        ({"who": "equality_officer@fleuve"}, [3]),
        ({"what": "campus"}, [4, 3, 1]),
        ({"event": "unit.changed"}, [3]),
        ({"origin": "job"}, [2]),
        ({"origin": "terminal"}, [1]),
        ({"since": "TODAY"}, [4, 3, 2]),
        ({"until": "YESTERDAY"}, [1]),
        ({"who": "vasseur", "since": "TODAY"}, [4]),
        ({"since": "not a day"}, [4, 3, 2, 1]),
        ({"event": "no.such"}, [4, 3, 2, 1]),
        ({"who": "nobody of that name"}, []),
    ],
)
def test_lines_are_found_by_who_what_where_and_when(
    asked: dict[str, str], shown: list[int], client: Client, written: Member
) -> None:
    today = timezone.localdate()
    days = {"TODAY": str(today), "YESTERDAY": str(today - timedelta(days=1))}
    answer = client.get(PAGE, {name: days.get(value, value) for name, value in asked.items()})
    assert numbers(answer) == shown


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "a retiré l’unité"),
        ("en", "removed the unit"),
        ("es", "ha retirado la unidad"),
    ],
)
def test_a_line_is_told_in_plain_words(
    language: str, said: str, client: Client, written: Member
) -> None:
    written.account.language = language
    written.account.save()
    page = client.get(PAGE).content.decode()
    assert said in page
    assert "Campus Nord" in page


def test_the_record_of_another_organisation_is_not_there(
    client: Client, written: Member, enrol: Enrol, alliance: Organisation
) -> None:
    record(enrol(alliance), "plan.closed", alliance, at=timezone.now())
    assert numbers(client.get(PAGE)) == [4, 3, 2, 1]


def test_who_administers_a_unit_reads_the_record_of_that_unit_and_below(
    written: Member, school: Organisation, sign_in: SignIn
) -> None:
    north = Unit.objects.get(name="Campus Nord")
    south = Unit.objects.create(organisation=school, name="Campus Sud", path="/99/")
    below = Unit.objects.create(
        organisation=school, name="Atelier", parent=north, path=f"{north.path}5/"
    )
    for unit in (south, below):
        record(written, "unit.added", unit, at=timezone.now())
    account = Account.objects.create_user("zoe@fleuve.example", "a long enough sentence")
    client = sign_in(member_of(account, school, Role.ADMINISTRATOR, unit=north))

    page = client.get(PAGE)
    assert numbers(page) == [6, 4, 3, 1]
    assert "Campus Nord" in page.context["units"]
    taken = client.post(reverse("organisations:take_audit_away", args=["json"]))
    about = [json.loads(line)["number"] for line in lines_of(taken).decode().splitlines()]
    assert about == [1, 3, 4, 6]


def test_it_says_up_to_which_line_it_is_verified(client: Client, written: Member) -> None:
    written.account.language = "en"
    written.account.save()
    assert "Verified up to line 4, the last one" in client.get(PAGE).content.decode()
    with connection.cursor() as cursor:
        on = " ON organisations_auditline" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER audit_line_stays{on}")
        cursor.execute("UPDATE organisations_auditline SET label = 'x' WHERE number = 3")
    guard_lines()
    assert "verified up to line 2: line 3" in client.get(PAGE).content.decode()


def test_many_lines_are_verified_when_somebody_asks(
    client: Client, written: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selectors, "AT_ONCE", 3)
    assert client.get(PAGE).context["verified"].up_to is None
    assert client.get(PAGE, {"check": "yes"}).context["verified"].up_to == 4


def test_pages_have_a_fixed_number_of_queries(
    client: Client, written: Member, django_assert_num_queries: Any
) -> None:
    client.get(PAGE)
    with django_assert_num_queries(_queries(client)):
        client.get(PAGE)
    for _ in range(120):
        record(written, "plan.closed", written.organisation, at=timezone.now())
    with django_assert_num_queries(_queries(client)):
        assert len(numbers(client.get(PAGE))) == 50
    assert numbers(client.get(PAGE, {"page": 3})) == list(range(24, 0, -1))


def _queries(client: Client) -> int:
    """What the page of one line asks: session, account, membership, roles, lines, their number,
    the head, the seals."""
    return 8


def test_the_csv_file_holds_what_was_looked_for_and_runs_nothing(
    client: Client, written: Member, school: Organisation
) -> None:
    evil = Unit.objects.create(organisation=school, name='=HYPERLINK("http://x")', path="/2/")
    record(written, "unit.added", evil, at=timezone.now())
    where = reverse("organisations:take_audit_away", args=["csv"])
    answer = client.post(f"{where}?event=unit.added")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    head, *rows = csv.reader(StringIO(lines_of(answer).decode("utf-8-sig")))
    assert len(head) == 8
    assert [row[0] for row in rows] == ["1", "5"]
    assert rows[1][4] == '\'=HYPERLINK("http://x")'


def test_the_json_file_holds_all_that_a_seal_is_made_of(client: Client, written: Member) -> None:
    answer = client.post(reverse("organisations:take_audit_away", args=["json"]))
    told = [json.loads(line) for line in lines_of(answer).decode().splitlines()]
    rows = AuditLine.objects.order_by("number")
    assert [each["seal"] for each in told] == [row.seal for row in rows]
    assert set(says(rows[0])) - {"organisation"} <= set(told[0])


def test_taking_the_record_away_is_itself_recorded_without_the_name_looked_for(
    client: Client, written: Member
) -> None:
    where = reverse("organisations:take_audit_away", args=["csv"])
    lines_of(client.post(f"{where}?who=vasseur&origin=page"))
    line = AuditLine.objects.get(event="audit.exported")
    assert (line.by, line.origin) == (written.account, Origin.PAGE)
    assert line.facts["of_origin"] == "page"
    assert "vasseur" not in str(line.facts)


def test_the_record_is_taken_away_by_a_form_only(client: Client) -> None:
    assert client.get(reverse("organisations:take_audit_away", args=["csv"])).status_code == 405
    assert client.post(reverse("organisations:take_audit_away", args=["exe"])).status_code == 404


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no row security")
def test_the_file_is_written_under_row_security(
    client: Client, written: Member, enrol: Enrol, alliance: Organisation
) -> None:
    record(enrol(alliance), "plan.closed", alliance, at=timezone.now())
    with plain_role():
        answer = client.post(reverse("organisations:take_audit_away", args=["json"]))
        assert len(lines_of(answer).splitlines()) == 5

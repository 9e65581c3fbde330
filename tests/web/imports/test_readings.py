"""A reading: followed, ended once, shown beside its source, adopted once, never left waiting."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.plans.draft import Axis, Finding, PlanDraft, Where
from equiplan.domain.plans.draft_json import from_json
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.source import Read
from equiplan.web.imports import services, tasks
from equiplan.web.imports.models import Reading, State
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import selectors as plans
from equiplan.web.plans.models import Plan
from equiplan.web.platform import tasks as work_under_way
from equiplan.web.platform.roles import Role
from equiplan.web.platform.worker import BeatingWorker
from tests.conftest import Enrol, SignIn
from tests.installation import Installation
from tests.web.readings import NOW, draft, reading_of, upload_of
from tests.web.working import work

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}
TWO_ADOPT = """
import threading
from django.db import connection
from equiplan.web.accounts.models import Account
from equiplan.web.imports import services
from equiplan.web.imports.models import Reading
from equiplan.web.organisations.models import Member, Organisation
from tests.people import member_of
from tests.web.readings import NOW, draft, reading_of

body = Organisation.objects.create(name="Deux", slug="deux", kind="school")
account = Account.objects.create_user("two@example.org", "a long enough sentence")
member = member_of(account, body, "equality_officer")
reading = reading_of(member, read=draft(40, 5))
made, gate = [], threading.Barrier(2)

def adopt():
    mine = Reading.objects.get(pk=reading.pk)
    gate.wait()
    made.append(services.adopt(mine, by=member, now=NOW).pk)
    connection.close()

people = [threading.Thread(target=adopt) for _ in range(2)]
for person in people:
    person.start()
for person in people:
    person.join()
print(f"{len(set(made))} plan for {len(made)} people")
"""


@pytest.fixture
def waiting(officer: Member) -> Reading:
    """A reading that no worker has taken yet."""
    return tasks.begin(upload_of(officer), by=officer, now=NOW)


def task_of(reading: Reading) -> DBTaskResult[Any, Any]:
    """The task that does a reading."""
    assert reading.job
    return DBTaskResult.objects.get(pk=reading.job)


def page(client: Client, reading: Reading, name: str = "reading") -> str:
    """A page of a reading."""
    return client.get(reverse(f"imports:{name}", args=[reading.pk])).content.decode()


def post(client: Client, reading: Reading, name: str) -> str:
    """What is shown after a deed."""
    answer = client.post(reverse(f"imports:{name}", args=[reading.pk]), follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_waiting_reading_asks_after_itself_every_second(client: Client, waiting: Reading) -> None:
    shown = page(client, waiting)
    assert "Waiting: the work begins in a moment." in shown
    assert f'hx-get="{reverse("imports:progress", args=[waiting.pk])}"' in shown
    assert "<noscript>" in shown


def test_progress_tells_the_page_that_is_being_read(client: Client, waiting: Reading) -> None:
    row = task_of(waiting)
    row.claim("here")
    work_under_way.report(str(row.pk), "imports.reading_page", done=3, total=12)
    where = reverse("imports:progress", args=[waiting.pk])
    answer = client.get(where, headers=HTMX).content.decode()
    assert "page 3 of 12" in answer


def test_progress_sends_to_the_page_once_the_reading_has_ended(
    client: Client, officer: Member
) -> None:
    reading = reading_of(officer)
    where = reverse("imports:progress", args=[reading.pk])
    there = reverse("imports:reading", args=[reading.pk])
    assert client.get(where, headers=HTMX).headers["HX-Redirect"] == there
    assert client.get(where).headers["Location"] == there


def test_a_job_run_twice_changes_nothing(waiting: Reading) -> None:
    work()
    first = Reading.objects.values().get(pk=waiting.pk)
    row = task_of(waiting)
    BeatingWorker("again").run_task(row)
    assert Reading.objects.values().get(pk=waiting.pk) == first


def test_a_job_run_again_after_adoption_leaves_the_plan_alone(
    officer: Member, client: Client
) -> None:
    reading = reading_of(officer)
    services.adopt(reading, by=officer, now=NOW)
    before = Reading.objects.values().get(pk=reading.pk)
    services.end(reading, Read(draft(1, 1), ()))
    services.refuse(reading, DocumentRefused("document.damaged"))
    assert Reading.objects.values().get(pk=reading.pk) == before


def test_a_reading_whose_file_is_gone_is_refused_and_not_left_waiting(
    client: Client, waiting: Reading
) -> None:
    waiting.upload.file.delete(save=False)
    work()
    waiting.refresh_from_db()
    assert waiting.state == State.REFUSED
    assert "Read this document again" in page(client, waiting)


def test_a_reading_whose_job_raises_is_refused_and_not_left_waiting(
    client: Client, waiting: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(*_args: object, **_kwargs: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(tasks, "read_in_worker", fall)
    work()
    assert "This work stopped on an error." in page(client, waiting)
    assert Reading.objects.get(pk=waiting.pk).state == State.REFUSED


def test_a_reading_that_outlives_its_workers_is_refused_and_not_left_waiting(
    client: Client, waiting: Reading
) -> None:
    later = timezone.now() + work_under_way.LEASE + timedelta(seconds=1)
    for attempt in range(work_under_way.ATTEMPTS):
        task_of(waiting).claim(f"worker {attempt}")
        work_under_way.reap(later, work_under_way.alive(later))
    assert "was cut off several times" in page(client, waiting)
    assert "Read this document again" in page(client, waiting)


def test_a_reading_whose_job_nobody_knows_any_more_offers_to_read_again(
    client: Client, waiting: Reading
) -> None:
    DBTaskResult.objects.all().delete()
    assert "Read this document again" in page(client, waiting)
    assert "hx-get" not in page(client, waiting).partition("<main")[2]
    where = reverse("imports:progress", args=[waiting.pk])
    assert client.get(where, headers=HTMX).headers["HX-Redirect"]


def test_reading_again_begins_a_reading_of_the_same_file(client: Client, officer: Member) -> None:
    reading = reading_of(officer)
    post(client, reading, "again")
    assert Reading.objects.count() == 2
    assert {each.upload_id for each in Reading.objects.all()} == {reading.upload_id}


def test_what_was_read_stands_beside_its_place(client: Client, officer: Member) -> None:
    shown = page(client, reading_of(officer))
    assert 'href="#t1-r2"' in shown
    assert 'id="t1-r2"' in shown


def test_values_that_were_understood_are_shown_beside_the_words(
    client: Client, officer: Member
) -> None:
    shown = page(client, reading_of(officer))
    assert "≥\u00a040\u00a0% women, by " in shown
    assert "about 5,000\u00a0€ a year" in shown


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "named .doc but is a odt"),
        ("fr", "odt"),
        ("es", "odt"),
    ],
)
def test_findings_are_told_in_the_reader_s_language(
    language: str, said: str, officer: Member, sign_in: SignIn
) -> None:
    reading = reading_of(officer)
    where = reverse("imports:reading", args=[reading.pk])
    shown = sign_in(officer).get(where, headers={"accept-language": language}).content.decode()
    assert said in shown.partition('class="card findings')[2]


def test_a_finding_leads_to_its_place(client: Client, officer: Member) -> None:
    place = Where("table 1, row 2", table=1, row=2)
    lost = Where("table 9, row 9", table=9, row=9)
    found = tuple(
        Finding("target.not_understood", "warning", where, {"text": "more women"})
        for where in (place, lost)
    )
    findings = page(client, reading_of(officer, read=replace(draft(), findings=found)))
    part = findings.partition('class="card findings')[2].partition("</details>")[0]
    assert part.count('href="#t1-r2"') == 1
    assert "#t9-r9" not in part
    assert "table 9, row 9" in part


def test_adopting_makes_the_plan_that_was_read(client: Client, officer: Member) -> None:
    reading = reading_of(officer)
    shown = post(client, reading, "adopt")
    assert "The plan was adopted" in shown
    plan = Plan.objects.get()
    assert plans.draft_of(plan).title == draft().title
    assert plan.source == "plan.txt"
    assert plan.organisation == officer.organisation


def test_adopting_twice_leads_to_the_same_plan(client: Client, officer: Member) -> None:
    reading = reading_of(officer)
    post(client, reading, "adopt")
    post(client, reading, "adopt")
    assert Plan.objects.count() == 1
    assert AuditLine.objects.filter(event="plan.adopted").count() == 1


def test_an_adopted_reading_leads_to_its_plan_and_not_to_a_second(
    client: Client, officer: Member
) -> None:
    reading = reading_of(officer)
    post(client, reading, "adopt")
    shown = page(client, reading)
    assert reverse("plans:detail", args=[Plan.objects.get().pk]) in shown
    assert "Adopt this plan" not in shown


def test_two_who_adopt_at_the_same_time_make_one_plan(installation: Installation) -> None:
    assert installation.python(TWO_ADOPT) == "1 plan for 2 people"


def test_a_reading_without_actions_cannot_be_adopted(client: Client, officer: Member) -> None:
    empty = PlanDraft("Titre", None, "fr", None, (Axis("Un axe"),))
    reading = reading_of(officer, read=empty)
    assert "Adopt this plan" not in page(client, reading)
    assert "there is no plan to adopt" in post(client, reading, "adopt")
    assert not Plan.objects.exists()


def test_a_reading_under_way_cannot_be_adopted(client: Client, waiting: Reading) -> None:
    assert "has not been read yet" in post(client, waiting, "adopt")
    assert not Plan.objects.exists()


@pytest.mark.parametrize("role", [Role.COMMITTEE_MEMBER, Role.CONTRIBUTOR])
def test_who_may_not_adopt_is_not_shown_the_button_and_is_refused(
    role: Role, officer: Member, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    reading, other = reading_of(officer), sign_in(enrol(school, role))
    assert reverse("imports:adopt", args=[reading.pk]) not in page(other, reading)
    assert other.post(reverse("imports:adopt", args=[reading.pk])).status_code == 403
    assert not Plan.objects.exists()


def test_a_reader_is_not_shown_what_a_reader_may_not_do(
    officer: Member, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    shown = page(sign_in(enrol(school, Role.COMMITTEE_MEMBER)), reading_of(officer)).partition(
        "<main"
    )[2]
    assert "/again/" not in shown
    assert f'href="{reverse("imports:bring")}"' not in shown


@pytest.mark.parametrize("name", ["reading", "progress", "adopt", "again"])
def test_the_reading_of_another_organisation_is_not_there(
    name: str, client: Client, enrol: Enrol, alliance: Organisation
) -> None:
    where = reverse(f"imports:{name}", args=[reading_of(enrol(alliance)).pk])
    assert client.post(where).status_code in {404, 405}
    assert client.get(where).status_code in {404, 405}
    assert not Plan.objects.exists()


def test_the_json_of_a_reading_is_what_was_read(client: Client, officer: Member) -> None:
    answer = client.get(reverse("imports:export", args=[reading_of(officer).pk, "json"]))
    read = from_json(answer.json())
    assert read == draft()
    assert answer.json()["findings"][0]["message"].startswith("The file")


def test_nothing_is_exported_of_a_reading_that_has_not_ended(
    client: Client, waiting: Reading
) -> None:
    where = reverse("imports:export", args=[waiting.pk, "json"])
    assert client.get(where).status_code == 404


@pytest.mark.parametrize("size", [(1, 1), (40, 6)])
def test_the_page_takes_the_same_number_of_queries_whatever_was_read(
    size: tuple[int, int],
    client: Client,
    officer: Member,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    reading = reading_of(officer, read=draft(*size))
    with django_assert_num_queries(9):
        page(client, reading)


def test_markup_in_a_document_is_shown_as_text(client: Client, officer: Member) -> None:
    hostile = "<script>alert(1)</script>"
    first = draft().axes[0]
    action = replace(first.actions[0], title=hostile, measures=(hostile,), budget=hostile)
    axis = replace(first, title=hostile, actions=(action,))
    shown = page(client, reading_of(officer, read=replace(draft(), title=hostile, axes=(axis,))))
    assert hostile not in shown
    assert shown.count("&lt;script&gt;") >= 5

"""The record when many write at once, and where each line says that it came from."""

from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen

import pytest
from django.urls import reverse

from equiplan.web.organisations.models import AuditLine, Member, Organisation, Origin
from tests.conftest import Enrol, SignIn
from tests.installation import Installation, wait_for
from tests.web.readings import adopted, reading_of

PROCESSES, LINES = 8, 25
BODIES = """
from equiplan.web.organisations.models import Organisation
for slug in ("ecrite", "autre"):
    Organisation.objects.get_or_create(name=slug, slug=slug, kind="school")
"""
WRITE = """
from pathlib import Path
import time
from django.db import transaction
from django.utils import timezone
from equiplan.web.organisations.audit import record_by_itself
from equiplan.web.organisations.models import Organisation
body = Organisation.objects.get(slug="ecrite")
Path({folder!r}, "ready-{number}").touch()
while not Path({folder!r}, "go").exists():
    time.sleep(0.01)
for line in range({lines}):
    with transaction.atomic():
        record_by_itself(body, "plan.closed", body, at=timezone.now(), by={number}, line=line)
"""
FOUND = """
from equiplan.web.organisations.models import AuditLine, Organisation
from equiplan.web.organisations.selectors.record import verified
body = Organisation.objects.get(slug="ecrite")
lines = AuditLine.objects.filter(organisation=body)
print(lines.count(), len({(each.facts["by"], each.facts["line"]) for each in lines}))
print(verified(body))
"""
IN_A_JOB = """
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform import tasks
from tests.web.record.tasks import write_a_line
body = Organisation.objects.get(slug="autre")
print(tasks.start(write_a_line, body.pk, organisation=body.pk))
"""
ORIGINS = """
from equiplan.web.organisations.models import AuditLine
print(*AuditLine.objects.filter(organisation__slug="autre").values_list("origin", flat=True))
"""


@pytest.fixture
def processes() -> Iterator[list["Popen[bytes]"]]:
    """Processes to be ended whatever happens."""
    running: list[Popen[bytes]] = []
    yield running
    for each in running:
        each.kill()
        each.wait()


def test_eight_processes_that_write_at_once_lose_nothing_and_break_no_chain(
    installation: Installation, tmp_path: Path, processes: list["Popen[bytes]"]
) -> None:
    installation.python(BODIES)
    for number in range(PROCESSES):
        told = {"folder": str(tmp_path), "number": number, "lines": LINES}
        processes.append(installation.start_python(WRITE.format(**told)))
    wait_for(lambda: len(list(tmp_path.glob("ready-*"))) == PROCESSES)
    (tmp_path / "go").touch()
    assert [each.wait(120) for each in processes] == [0] * PROCESSES
    counted, sound = installation.python(FOUND).splitlines()
    assert counted == f"{PROCESSES * LINES} {PROCESSES * LINES}"
    assert sound == f"Verified(length={PROCESSES * LINES}, up_to={PROCESSES * LINES}, broken=None)"


def test_what_a_worker_does_comes_from_a_job_and_the_rest_from_the_terminal(
    installation: Installation, processes: list["Popen[bytes]"]
) -> None:
    installation.python(BODIES)
    installation.python(IN_A_JOB)
    processes.append(installation.start("worker"))
    wait_for(lambda: installation.python(ORIGINS) == "job", processes[0])
    body = 'Organisation.objects.get(slug="autre")'
    installation.python(
        "from django.utils import timezone\n"
        "from equiplan.web.organisations.audit import record_by_itself\n"
        "from equiplan.web.organisations.models import Organisation\n"
        f"record_by_itself({body}, 'plan.closed', {body}, at=timezone.now())"
    )
    assert sorted(installation.python(ORIGINS).split()) == ["job", "terminal"]


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """Somebody who may adopt a plan."""
    return enrol(school)


def test_a_plan_that_was_read_comes_from_an_import(officer: Member, sign_in: SignIn) -> None:
    sign_in(officer).post(reverse("imports:adopt", args=[reading_of(officer).pk]))
    assert AuditLine.objects.get(event="plan.adopted").origin == Origin.IMPORT


def test_what_a_newer_edition_changes_comes_from_an_import(
    officer: Member, sign_in: SignIn
) -> None:
    plan, client = adopted(officer), sign_in(officer)
    where = reverse("imports:compare", args=[reading_of(officer).pk, plan.pk])
    client.post(where, {"stamp": client.get(where).context["page"].stamp})
    assert AuditLine.objects.get(event="plan.updated").origin == Origin.IMPORT


def test_what_is_done_on_a_page_comes_from_a_page(officer: Member, sign_in: SignIn) -> None:
    action = adopted(officer).axes.all()[0].actions.all()[0]
    sign_in(officer).post(reverse("plans:comment", args=[action.pk]), {"value": "Fait."})
    assert AuditLine.objects.get(event="action.commented").origin == Origin.PAGE

"""A line of the record that was altered, added or removed is found, whichever way it was done."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from equiplan.cli import checks
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.audit_triggers import guard_lines
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.organisations.selectors.record import verified
from tests.conftest import Enrol

pytestmark = pytest.mark.django_db
TABLE = "organisations_auditline"
CHAIN = "organisations_auditchain"
COLUMNS = (
    "organisation_id, by_id, event, origin, about, about_id, label, objects_done, unit_path, facts,"
    " at"
)


@pytest.fixture
def ours(enrol: Enrol, school: Organisation) -> Organisation:
    """An organisation whose record has five lines, beside one whose record is sound."""
    member = enrol(school)
    for number in range(5):
        _write(member, number)
    return school


@pytest.fixture
def neighbour(enrol: Enrol, alliance: Organisation) -> Organisation:
    """An organisation whose record nobody touches."""
    _write(enrol(alliance), 1)
    return alliance


def _write(member: Member, number: int) -> AuditLine:
    return record(member, "plan.closed", member.organisation, at=timezone.now(), number=number)


def tamper(*statements: str) -> None:
    """Do to the tables what only somebody who owns them can: the guard is taken away first."""
    with connection.cursor() as cursor:
        on = f" ON {TABLE}" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER audit_line_stays{on}")
        for statement in statements:
            cursor.execute(statement)
    guard_lines()


# What was done to the tables -> the first line that is not as it was written.
TAMPERED = {
    "a line altered": ((f"UPDATE {TABLE} SET label = 'x' WHERE number = 3",), 3),
    "a fact altered": ((f"""UPDATE {TABLE} SET facts = '{{"number": 9}}' WHERE number = 2""",), 2),
    "who did it altered": ((f"UPDATE {TABLE} SET by_id = NULL WHERE number = 4",), 4),
    "where it came from altered": ((f"UPDATE {TABLE} SET origin = 'api' WHERE number = 1",), 1),
    "a line removed": ((f"DELETE FROM {TABLE} WHERE number = 2",), 2),
    "the first line removed": ((f"DELETE FROM {TABLE} WHERE number = 1",), 1),
    "the last line removed": ((f"DELETE FROM {TABLE} WHERE number = 5",), 5),
    "all lines removed": ((f"DELETE FROM {TABLE}",), 1),
    "a line removed, and those after it numbered anew": (
        (
            f"DELETE FROM {TABLE} WHERE number = 3",
            f"UPDATE {TABLE} SET number = number - 1 WHERE number = 4",
            f"UPDATE {TABLE} SET number = number - 1 WHERE number = 5",
            f"UPDATE {CHAIN} SET length = 4",
        ),
        3,
    ),
    "the end cut off, and the head with it": (
        (f"DELETE FROM {TABLE} WHERE number > 3", f"UPDATE {CHAIN} SET length = 3"),
        3,
    ),
    "a line added at the end": (
        (
            f"INSERT INTO {TABLE} ({COLUMNS}, number, seal)"
            f" SELECT {COLUMNS}, 6, seal FROM {TABLE} WHERE number = 5",
        ),
        6,
    ),
    "a line put in between": (
        (
            f"UPDATE {TABLE} SET number = 7 WHERE number = 5",
            f"UPDATE {TABLE} SET number = 6 WHERE number = 4",
            f"INSERT INTO {TABLE} ({COLUMNS}, number, seal)"
            f" SELECT {COLUMNS}, 4, seal FROM {TABLE} WHERE number = 3",
            f"UPDATE {CHAIN} SET length = 7",
        ),
        4,
    ),
    "two lines exchanged": (
        (
            f"UPDATE {TABLE} SET number = 9 WHERE number = 2",
            f"UPDATE {TABLE} SET number = 2 WHERE number = 3",
            f"UPDATE {TABLE} SET number = 3 WHERE number = 9",
        ),
        2,
    ),
    "the head forgotten": ((f"DELETE FROM {CHAIN}",), 1),
}


@pytest.mark.parametrize("done", TAMPERED)
def test_what_was_done_to_the_record_is_found(done: str, ours: Organisation) -> None:
    assert verified(ours).broken is None
    statements, first = TAMPERED[done]
    tamper(*statements)
    found = verified(ours)
    assert found.broken == first
    assert found.up_to == first - 1


@pytest.mark.parametrize("done", TAMPERED)
def test_the_doctor_finds_it_and_says_what_to_do(
    done: str, neighbour: Organisation, ours: Organisation
) -> None:
    assert checks.audit_log().cure == ""
    statements, first = TAMPERED[done]
    only = f" organisation_id = {ours.pk}"
    tamper(*(f"{each} {'AND' if 'WHERE' in each else 'WHERE'}{only}" for each in statements))
    line = checks.audit_log()
    assert f"{ours.slug} from line {first} on" in line.found
    assert neighbour.slug not in line.found
    assert "backup" in line.cure


def test_a_sound_record_is_said_to_be(ours: Organisation, neighbour: Organisation) -> None:
    assert checks.audit_log().found == "6 lines, each as it was written"


def test_the_database_refuses_to_change_a_line(ours: Organisation) -> None:
    with pytest.raises(DatabaseError, match="written once"):
        _run(f"UPDATE {TABLE} SET label = 'x'")
    assert verified(ours).broken is None


@pytest.mark.skipif(connection.vendor != "postgresql", reason="told in organisations.guard")
def test_postgresql_refuses_to_remove_a_line(ours: Organisation) -> None:
    with pytest.raises(DatabaseError, match="written once"):
        _run(f"DELETE FROM {TABLE}")
    assert verified(ours).broken is None


def _run(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_no_code_of_ours_can_change_or_remove_a_line(ours: Organisation) -> None:
    line = AuditLine.objects.first()
    assert line is not None
    for event in (line.save, line.delete, AuditLine.objects.all().delete):
        with pytest.raises(TypeError):
            event()
    with pytest.raises(TypeError):
        AuditLine.objects.all().update(label="x")

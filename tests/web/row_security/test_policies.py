"""Behind every page stands the database itself: a session sees its organisation and no other."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import InternalError, ProgrammingError, connection, transaction
from django.db.models import ForeignKey, Model
from django.test import Client
from django.urls import NoReverseMatch, reverse
from psycopg.errors import InsufficientPrivilege

import equiplan.web
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Invitation, Member, Organisation, Unit
from equiplan.web.plans.models import Plan
from equiplan.web.platform import manifest, registry, row_security
from equiplan.web.platform.roles import Role
from tests.browser.pages import PAGES, Row, Stage
from tests.conftest import Enrol, SignIn
from tests.people import member_of

from ..readings import adopted
from .plain import plain_role
from .world import furnish, keys

IS_POSTGRESQL = connection.vendor == "postgresql"
pytestmark = pytest.mark.django_db
under_row_security = pytest.mark.skipif(
    not IS_POSTGRESQL, reason="SQLite has no row security; test_sqlite_has_no_row_security says so"
)
Keys = dict[str, set[object]]


@pytest.fixture
def member(enrol: Enrol, school: Organisation) -> Member:
    """Somebody of the organisation whose session is tried."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.fixture
def ours(member: Member) -> Keys:
    """The rows of that organisation: some of every kind."""
    furnish(member)
    return keys()


@pytest.fixture
def theirs(ours: Keys, enrol: Enrol, alliance: Organisation) -> Keys:
    """The rows of another organisation: some of every kind."""
    furnish(enrol(alliance, Role.ADMINISTRATOR))
    return {label: pks - ours[label] for label, pks in keys().items()}


@pytest.fixture
def narrowed(ours: Keys, theirs: Keys, member: Member) -> Iterator[None]:
    """A session of that organisation, as a role that no wall lets through."""
    with plain_role(), row_security.narrowed(member.account_id, [member.organisation_id]):
        yield


def _pk(model: type[Model]) -> str:
    column = model._meta.pk.column
    assert column
    return column


def _seen(model: type[Model]) -> set[object]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_pk(model)} FROM {model._meta.db_table}")
        return {pk for (pk,) in cursor.fetchall()}


def _touched(sql: str, pks: set[object]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, [list(pks)])
        return int(cursor.rowcount)


def _is_refused(sql: str, values: list[Any] | None = None) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, values)
    except (ProgrammingError, InternalError) as wrong:
        return isinstance(wrong.__cause__, InsufficientPrivilege)
    return False


def test_every_table_of_ours_has_a_scope_or_a_reason_to_have_none() -> None:
    ours = {
        model._meta.label_lower
        for model in apps.get_models()
        if model.__module__.startswith("equiplan.")
    }
    assert ours == set(registry.SCOPES) | set(registry.UNSCOPED)
    assert not set(registry.SCOPES) & set(registry.UNSCOPED)
    assert all(registry.UNSCOPED.values())


@pytest.mark.parametrize("label", sorted(registry.SCOPES))
def test_a_scope_is_tied_to_keys_of_organisations_or_of_what_has_a_scope(label: str) -> None:
    model = apps.get_model(label)
    for name in registry.SCOPES[label]:
        if name == manifest.ITSELF:
            assert model is Organisation
            continue
        field = model._meta.get_field(name)
        assert isinstance(field, ForeignKey)
        assert field.related_model._meta.label_lower in registry.SCOPES


@pytest.mark.skipif(IS_POSTGRESQL, reason="PostgreSQL has them")
def test_sqlite_has_no_row_security(member: Member, alliance: Organisation) -> None:
    row_security.create_policies()
    with row_security.narrowed(member.account_id, [member.organisation_id]):
        assert alliance in Organisation.objects.all()
    assert not row_security.bypasses_row_security()
    assert row_security.tables_without_policy() == []


@under_row_security
def test_every_policy_stands_after_the_migration() -> None:
    assert row_security.tables_without_policy() == []


@under_row_security
def test_a_session_sees_every_row_of_its_organisation_and_none_of_another(
    ours: Keys, theirs: Keys, narrowed: None
) -> None:
    assert all(theirs.values()), "a table that nobody has a row in is not tried"
    assert {label: _seen(model) for label, model in row_security.scoped_models().items()} == ours


@under_row_security
def test_a_session_changes_and_removes_no_row_of_another_organisation(
    theirs: Keys, narrowed: None
) -> None:
    for label, model in row_security.scoped_models().items():
        table, pk = model._meta.db_table, _pk(model)
        where = f"WHERE {pk} = ANY(%s)"
        assert _touched(f"UPDATE {table} SET {pk} = {pk} {where}", theirs[label]) == 0, label
        assert _touched(f"DELETE FROM {table} {where}", theirs[label]) == 0, label


@under_row_security
def test_a_session_adds_no_row_to_another_organisation(theirs: Keys, member: Member) -> None:
    added = [
        label
        for label, model in row_security.scoped_models().items()
        if not _refuses_a_row_like(model, min(map(str, theirs[label])), member)
    ]
    assert added == []


def _refuses_a_row_like(model: type[Model], pk: str, member: Member) -> bool:
    table = model._meta.db_table
    with plain_role():
        with connection.cursor() as cursor:
            cursor.execute(
                f"CREATE TEMP TABLE copied AS SELECT * FROM {table} WHERE {_pk(model)}::text = %s",
                [pk],
            )
        with row_security.narrowed(member.account_id, [member.organisation_id]):
            is_refused = _is_refused(f"INSERT INTO {table} SELECT * FROM copied")
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE copied")
    return is_refused


@under_row_security
def test_a_session_gives_no_row_away(ours: Keys, narrowed: None, alliance: Organisation) -> None:
    for label, model in row_security.scoped_models().items():
        for name in registry.SCOPES[label]:
            column = model._meta.get_field(name).column if name != manifest.ITSELF else name  # type: ignore[union-attr]
            if label != "organisations.auditline" and _leads_to_organisation(model, name):
                sql = f"UPDATE {model._meta.db_table} SET {column} = %s"
                assert _is_refused(sql, [alliance.pk]), label


def _leads_to_organisation(model: type[Model], name: str) -> bool:
    if name == manifest.ITSELF:
        return True
    # Either end of a membership may be ours: who is at one of them may say who is at the other.
    only = len(registry.SCOPES[model._meta.label_lower]) == 1
    return only and model._meta.get_field(name).related_model is Organisation


@under_row_security
def test_a_session_that_was_told_nothing_sees_nothing(theirs: Keys) -> None:
    with plain_role(), row_security.narrowed(None, []):
        assert {label: _seen(model) for label, model in row_security.scoped_models().items()} == {
            label: set() for label in registry.SCOPES
        }
    with plain_role(), connection.cursor() as cursor, row_security.unsettled():
        cursor.execute("RESET equiplan.organisations")
        cursor.execute("SELECT count(*) FROM organisations_organisation")
        assert cursor.fetchone() == (0,)


@under_row_security
def test_somebody_sees_where_they_work_and_cannot_make_it_more(
    member: Member, alliance: Organisation, school: Organisation
) -> None:
    unit = Unit.objects.create(organisation=alliance, name="Sede", path="/1/")
    member_of(member.account, alliance, Role.AUDITOR, unit=unit)
    with plain_role(), row_security.narrowed(member.account_id, [school.pk]):
        there = Member.objects.get(organisation=alliance)
        assert there.organisation == alliance
        assert [each.unit for each in there.given] == [unit]
        assert there.assignments.update(role=Role.ADMINISTRATOR) == 0
        assert there.assignments.all().delete()[0] == 0
        assert Member.objects.filter(pk=there.pk).delete()[0] == 0
        assert _is_refused(
            "INSERT INTO organisations_assignment (member_id, role) VALUES (%s, 'administrator')",
            [there.pk],
        )


@under_row_security
def test_what_is_opened_is_seen_inside_and_no_further(
    member: Member, enrol: Enrol, alliance: Organisation
) -> None:
    theirs = adopted(enrol(alliance))
    with plain_role(), row_security.narrowed(member.account_id, [member.organisation_id]):
        with row_security.opened([alliance.pk]):
            assert Plan.objects.get() == theirs
        assert not Plan.objects.exists()


@under_row_security
def test_a_key_shows_the_one_row_that_carries_it(theirs: Keys, alliance: Organisation) -> None:
    letter = Invitation.objects.get(organisation=alliance)
    with plain_role(), row_security.narrowed(None, []):
        with row_security.shown_by(letter.key):
            assert Invitation.objects.get() == letter
            assert not Organisation.objects.exists()
        with row_security.shown_by(str(alliance.uid)):
            assert Organisation.objects.get() == alliance
        assert not Invitation.objects.exists()


@under_row_security
@pytest.mark.parametrize(
    "whole", [pytest.param(True, marks=pytest.mark.django_db(transaction=True)), False]
)
def test_what_a_rollback_takes_back_is_told_again(
    whole: bool, member: Member, enrol: Enrol, alliance: Organisation
) -> None:
    adopted(enrol(alliance))
    with plain_role(), row_security.narrowed(member.account_id, [member.organisation_id]):
        assert not Plan.objects.exists()
        with suppress(LookupError), transaction.atomic(), row_security.opened([alliance.pk]):
            assert Plan.objects.exists()
            raise LookupError
        assert not Plan.objects.exists()
        with row_security.opened([alliance.pk]):
            assert Plan.objects.exists()


@under_row_security
@pytest.mark.django_db(transaction=True)
def test_a_session_is_told_once_a_request_and_no_query_is_counted(
    member: Member, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, told = sign_in(member), []
    page = reverse("plans:list")
    client.get(page)
    real = connection.connection.execute
    with row_security.narrowed(None, []):
        assert not Plan.objects.exists()

    class Counting:
        def __getattr__(self, name: str) -> Any:
            return getattr(session, name)

        def execute(self, *arguments: Any) -> Any:
            told.append(arguments)
            return real(*arguments)

    session = connection.connection
    monkeypatch.setattr(connection, "connection", Counting())
    assert client.get(page).status_code == 200
    monkeypatch.undo()
    assert len(told) == 1


@under_row_security
@pytest.mark.django_db(transaction=True)
def test_an_answer_sent_while_it_is_made_is_under_row_security_to_its_end(
    member: Member, enrol: Enrol, alliance: Organisation
) -> None:
    adopted(enrol(alliance))

    def parts() -> Iterator[bytes]:
        yield str(Plan.objects.count()).encode()
        yield str(Plan.objects.count()).encode()

    with plain_role():
        with row_security.narrowed(member.account_id, [member.organisation_id]):
            sent = row_security.as_now(parts())
        assert next(sent) == b"0"
        assert Plan.objects.count() == 1
        assert list(sent) == [b"0"]


@pytest.fixture
def stage(school: Organisation) -> Stage:
    """An equality officer of a school."""
    account = Account.objects.create_user("officer@example.org", "a long enough sentence")
    member = member_of(account, school, Role.ADMINISTRATOR, Role.EQUALITY_OFFICER)
    return Stage(account, school, member)


@under_row_security
@pytest.mark.parametrize("row", PAGES, ids=str)
def test_every_page_works_under_row_security(
    row: Row, stage: Stage, sign_in: SignIn, settings: Any
) -> None:
    settings.EQUIPLAN_DEMO = True
    try:
        path = reverse(row.name, args=row.parts(stage))
    except NoReverseMatch:
        path = "/nothing-is-here/"
    client = Client() if row.as_stranger else sign_in(stage.account)
    with plain_role():
        assert client.get(path).status_code == row.status


# Where row security is lifted in a request, and why nothing narrower would do.
LIFTED = {
    "accounts/views_person.py": "what is held about oneself lies in every organisation",
    "notifications/services.py": "a letter holds a signed token, and no session",
    "home/services.py": "the first organisation of an installation is nobody's before it is made",
    "networks/permissions.py": "whom one invites, and whether that makes a circle, is not seen yet",
    "networks/services/arrivals.py": "a package is signed by an organisation that has no session",
    "networks/services/peers.py": "what stands for an organisation elsewhere is nobody's here",
    "publications/permissions.py": "what is open to anybody is read by who belongs nowhere",
    "organisations/welcoming.py": "who comes by single sign-on is at first an address",
}


def test_row_security_is_lifted_where_it_is_said_why() -> None:
    web = Path(equiplan.web.__file__).parent
    found = {
        path.relative_to(web).as_posix()
        for path in web.rglob("*.py")
        if "row_security.lifted()" in path.read_text(encoding="utf-8")
    }
    assert found - {"platform/row_security/scope.py"} == set(LIFTED)

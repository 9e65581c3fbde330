"""Who is in the directory, what each may do there, and who may change it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.access import roles as core
from equiplan.domain.access.roles import MATRIX, may_give
from equiplan.web.accounts.models import Account
from equiplan.web.organisations import permissions, services
from equiplan.web.organisations.models import (
    Assignment,
    AuditLine,
    Invitation,
    Member,
    Organisation,
    Person,
    Unit,
)
from equiplan.web.organisations.selectors import people as selectors
from equiplan.web.organisations.services import Grant
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import member_of, roles_of
from tests.web.persons import invited, refused, somebody

NOW = timezone.now()
DAY = timedelta(days=1)
TODAY = timezone.localdate(NOW)
pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(enrol: Enrol, school: Organisation) -> Member:
    """Who administers a school."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.fixture
def studies(school: Organisation) -> Unit:
    """A unit of the school."""
    unit = Unit.objects.create(organisation=school, name="Études")
    unit.path = f"/{unit.pk}/"
    unit.save()
    return unit


def another(organisation: Organisation, *roles: str, unit: Unit | None = None) -> Member:
    """One more member."""
    number = Account.objects.count()
    account = Account.objects.create_user(f"one-{number}@more.example", name=f"Personne {number}")
    return member_of(account, organisation, *roles, unit=unit)


def test_somebody_is_known_without_an_account(chief: Member) -> None:
    person = somebody(chief, "Awa Delorme", email="Awa@Example.org ")
    assert (person.member, person.email) == (None, "awa@example.org")
    line = AuditLine.objects.get(event="person.added")
    assert "Delorme" not in f"{line.label} {line.facts}"


def test_an_address_is_in_the_directory_once(chief: Member) -> None:
    somebody(chief, "Awa", email="awa@example.org")
    with refused("person.twice"):
        somebody(chief, "Une autre", email="AWA@example.org")


def test_who_is_removed_loses_every_role_and_stays_in_the_record(chief: Member) -> None:
    other = another(chief.organisation, Role.CONTRIBUTOR)
    services.remove_person(other.person, by=chief, now=NOW)
    assert not permissions.memberships_of(other.account).exists()
    assert Person.objects.get(pk=other.person.pk).removed_at == NOW
    services.restore_person(
        permissions.person_for(chief.organisation, other.person.pk), by=chief, now=NOW
    )
    assert Person.objects.get(pk=other.person.pk).removed_at is None
    assert roles_of(other) == set()


def test_removing_somebody_takes_their_invitation_back(chief: Member) -> None:
    invitation, _key = invited(chief)
    services.remove_person(invitation.person, by=chief, now=NOW)
    assert not permissions.open_invitations(NOW).exists()


def test_the_last_administrator_stays(chief: Member) -> None:
    (given_role,) = chief.assignments.all()
    for permission in (
        lambda: services.take(given_role, by=chief, now=NOW),
        lambda: services.leave(chief, now=NOW),
        lambda: services.remove_person(chief.person, by=chief, now=NOW),
        lambda: services.give(
            chief.person, Grant(Role.ADMINISTRATOR, None, TODAY), by=chief, now=NOW
        ),
    ):
        with refused("role.last_administrator"):
            permission()
    assert roles_of(chief) == {Role.ADMINISTRATOR}
    assert not AuditLine.objects.filter(event__in=("role.taken", "person.left")).exists()


def test_an_administrator_until_a_day_does_not_count_as_the_last(chief: Member) -> None:
    other = another(chief.organisation)
    grant = Grant(Role.ADMINISTRATOR, None, TODAY + timedelta(days=9))
    services.give(other.person, grant, by=chief, now=NOW)
    with refused("role.last_administrator"):
        services.leave(chief, now=NOW)
    services.give(other.person, Grant(Role.ADMINISTRATOR), by=chief, now=NOW)
    services.leave(chief, now=NOW)
    assert not permissions.memberships_of(chief.account).exists()


def test_who_was_closed_out_does_not_count_either(chief: Member) -> None:
    other = another(chief.organisation, Role.ADMINISTRATOR)
    Account.objects.filter(pk=other.account_id).update(is_active=False)
    with refused("role.last_administrator"):
        services.leave(chief, now=NOW)


@given(st.sets(st.sampled_from(core.Role)), st.sampled_from(core.Role))
def test_nobody_gives_more_than_they_have(held: set[core.Role], given_role: core.Role) -> None:
    if may_give(held, given_role):
        assert core.extent(held, core.Permission.MANAGE_PEOPLE) == core.Extent.ALL
        assert all(
            far <= core.extent(held, permission) for permission, far in MATRIX[given_role].items()
        )


def test_who_manages_a_unit_gives_roles_there_and_below_only(chief: Member, studies: Unit) -> None:
    below = Unit.objects.create(organisation=chief.organisation, name="Licence", parent=studies)
    below.path = f"{studies.path}{below.pk}/"
    below.save()
    head = another(chief.organisation, Role.ADMINISTRATOR, unit=studies)
    other = another(chief.organisation)
    for unit in (studies, below):
        services.give(other.person, Grant(Role.EQUALITY_OFFICER, unit), by=head, now=NOW)
    with refused("role.too_large"):
        services.give(other.person, Grant(Role.COMMITTEE_MEMBER), by=head, now=NOW)
    (of_all,) = chief.assignments.all()
    with refused("role.too_large"):
        services.take(of_all, by=head, now=NOW)
    with refused("person.not_yours"):
        services.remove_person(chief.person, by=head, now=NOW)


def test_a_unit_of_another_organisation_cannot_be_named(
    chief: Member, alliance: Organisation
) -> None:
    theirs = Unit.objects.create(organisation=alliance, name="Bureau", path="/9/")
    with refused("role.too_large"):
        services.give(chief.person, Grant(Role.DATA_OFFICER, theirs), by=chief, now=NOW)


def test_an_auditor_is_one_until_a_day(chief: Member) -> None:
    other = another(chief.organisation)
    with refused("role.must_end"):
        services.give(other.person, Grant(Role.AUDITOR), by=chief, now=NOW)
    with refused("role.past"):
        services.give(other.person, Grant(Role.AUDITOR, None, TODAY - DAY), by=chief, now=NOW)
    services.give(other.person, Grant(Role.AUDITOR, None, TODAY), by=chief, now=NOW)
    assert roles_of(other) == {Role.AUDITOR}


def test_a_role_is_for_who_signs_in(chief: Member) -> None:
    with refused("role.no_account"):
        services.give(somebody(chief), Grant(Role.CONTRIBUTOR), by=chief, now=NOW)


def test_giving_a_role_again_changes_its_last_day(chief: Member) -> None:
    other = another(chief.organisation, Role.CONTRIBUTOR)
    services.give(other.person, Grant(Role.CONTRIBUTOR, None, TODAY), by=chief, now=NOW)
    assert other.assignments.get().ends_on == TODAY


def test_who_has_a_role_that_ended_is_shown_with_it_and_cannot_enter(chief: Member) -> None:
    other = another(chief.organisation, Role.DATA_OFFICER)
    Assignment.objects.filter(member=other).update(ends_on=date(2020, 1, 1))
    page = selectors.person_page(other.person, by=chief)
    assert [held.ended for held in page.line.roles] == [True]
    assert page.line.state == selectors.NO_ACCOUNT
    assert not permissions.memberships_of(other.account).exists()


def names(client: Client, **asked: str | int) -> set[str]:
    """Who is on the page of the directory."""
    page = client.get(reverse("organisations:people"), asked)
    return {line.person.name for line in page.context["lines"]}


def test_people_are_found_by_words_unit_role_and_standing(
    chief: Member, studies: Unit, sign_in: SignIn
) -> None:
    somebody(chief, "Élodie Marchand", function="Comité social", unit=studies)
    invitation, _key = invited(chief)
    another(chief.organisation, Role.DATA_OFFICER)
    client = sign_in(chief)
    assert len(names(client)) == 4
    assert names(client, text="elodie") == {"Élodie Marchand"}
    assert names(client, text="comite marchand") == {"Élodie Marchand"}
    assert names(client, unit=studies.pk) == {"Élodie Marchand"}
    assert names(client, state="invited") == {invitation.person.name}
    assert len(names(client, role=Role.DATA_OFFICER)) == 1
    assert names(client, unit="x", role="king", state="?", page="-1") == names(client)
    services.remove_person(invitation.person, by=chief, now=NOW)
    assert names(client, state="left") == {invitation.person.name}


def test_only_who_manages_people_sees_addresses_and_finds_by_them(
    chief: Member, sign_in: SignIn
) -> None:
    person = somebody(chief, "Awa", email="secret@example.org")
    reader = sign_in(another(chief.organisation, Role.EQUALITY_OFFICER))
    manager = sign_in(chief)
    for page in ("organisations:people", "organisations:person"):
        where = reverse(page, args=[person.pk] if page.endswith("person") else [])
        assert b"secret@example.org" in manager.get(where).content
        assert b"secret@example.org" not in reader.get(where).content
    assert names(manager, text="secret") == {"Awa"}
    assert names(reader, text="secret") == set()


@pytest.mark.parametrize("size", [2, 60])
def test_the_directory_takes_the_same_number_of_queries_whatever_its_size(
    size: int, chief: Member, sign_in: SignIn, django_assert_num_queries: object
) -> None:
    for number in range(size):
        somebody(chief, f"Personne {number}", email=f"p{number}@x.example")
        another(chief.organisation, Role.CONTRIBUTOR)
    client = sign_in(chief)
    client.get(reverse("organisations:people"))
    with django_assert_num_queries(9):  # type: ignore[operator]
        assert len(client.get(reverse("organisations:people")).context["lines"]) <= 50


def test_a_form_that_is_refused_keeps_what_was_written(chief: Member, sign_in: SignIn) -> None:
    other = another(chief.organisation)
    client = sign_in(chief)
    where = reverse("organisations:give_role", args=[other.person.pk])
    answer = client.post(where, {"role": Role.AUDITOR, "unit": "", "ends_on": ""})
    assert answer.status_code == 400
    assert answer.context["grant_form"]["role"].value() == Role.AUDITOR
    wrong = client.post(reverse("organisations:add_person"), {"name": "", "function": "Doyenne"})
    assert (wrong.status_code, wrong.context["form"]["function"].value()) == (400, "Doyenne")


def test_who_leaves_is_told_so_and_is_out(chief: Member, sign_in: SignIn) -> None:
    other = another(chief.organisation, Role.CONTRIBUTOR)
    client = sign_in(other)
    client.post(reverse("organisations:leave"))
    answer = client.get(reverse("home:index"))
    assert answer.headers["Location"] == reverse("organisations:choose")


def test_the_page_of_roles_is_the_table_that_is_enforced(chief: Member, sign_in: SignIn) -> None:
    table = sign_in(chief).get(reverse("organisations:roles")).context["table"]
    shown = {
        (role.value, permission.value): extent for permission, row in table for role, extent in row
    }
    assert shown == {
        (role.value, permission.value): far.name.lower()
        for role, allowed in MATRIX.items()
        for permission, far in allowed.items()
    }


def test_an_invitation_to_a_unit_goes_with_the_unit(chief: Member, studies: Unit) -> None:
    invited(chief, role=Role.CONTRIBUTOR, unit=studies)
    studies.delete()
    assert not Invitation.objects.exists()

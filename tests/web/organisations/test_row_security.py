"""People under the row security of PostgreSQL: who joins, looks at their data and is forgotten.

Those who join belong nowhere yet, and what is held of a person lies in several organisations: the
database has to be told to show exactly that.
"""

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Invitation, Member, Organisation, Person
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import member_of
from tests.web.persons import invited, somebody
from tests.web.row_security.plain import plain_role

PASSWORD = "une phrase bien longue"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="the walls are PostgreSQL's"),
]


@pytest.fixture
def chief(enrol: Enrol, school: Organisation) -> Member:
    """Who administers a school."""
    return enrol(school, Role.ADMINISTRATOR)


def test_a_newcomer_joins(chief: Member) -> None:
    _invitation, key = invited(chief)
    where, client = reverse("account_join", args=[key]), Client()
    with plain_role():
        assert client.get(where).status_code == 200
        answer = client.post(where, {"name": "Awa Delorme", "password": PASSWORD})
        assert answer.headers["Location"] == reverse("home:index")
        assert client.get(reverse("home:index")).status_code == 200
        assert client.get(where).status_code == 404


def test_somebody_of_another_organisation_joins(
    chief: Member, alliance: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    other = enrol(alliance)
    _invitation, key = invited(chief, other.account.email)
    client = sign_in(other)
    with plain_role():
        assert client.post(reverse("account_join", args=[key])).status_code == 302
        page = client.get(reverse("organisations:people"))
        assert chief.organisation.name in page.content.decode()


def test_who_manages_people_works_as_before(chief: Member, sign_in: SignIn) -> None:
    person, client = somebody(chief), sign_in(chief)
    whole = {"email": "a@x.example", "language": "fr", "role": Role.CONTRIBUTOR}
    with plain_role():
        client.post(reverse("organisations:invite", args=[person.pk]), whole)
        page = client.get(reverse("organisations:people"), {"state": "invited"})
        assert [line.person for line in page.context["lines"]] == [person]
        client.post(reverse("organisations:remove_person", args=[person.pk]))
    assert Invitation.objects.get().withdrawn_at is not None


def test_what_is_held_is_shown_of_every_organisation_and_erased_in_each(
    chief: Member, alliance: Organisation, sign_in: SignIn
) -> None:
    account = Account.objects.create_user("zoe@x.example", PASSWORD, name="Zoé Partout")
    for each in (chief.organisation, alliance):
        member_of(account, each, Role.DATA_OFFICER)
    client = sign_in(account)
    with plain_role():
        told = client.get(reverse("account_data_file")).json()
        assert len(told["Rôles"]) == 2
        answer = client.post(reverse("account_erase"), {"proof": PASSWORD, "sure": "on"})
        assert answer.status_code == 200
    assert not Person.objects.filter(name="Zoé Partout").exists()
    assert not Member.objects.filter(account=account).exists()


def test_who_leaves_leaves(chief: Member, alliance: Organisation, sign_in: SignIn) -> None:
    account = Account.objects.create_user("zoe@x.example", PASSWORD)
    for each in (chief.organisation, alliance):
        member_of(account, each, Role.DATA_OFFICER)
    client = sign_in(account)
    with plain_role():
        client.post(reverse("organisations:leave"))
        assert client.get(reverse("organisations:people")).status_code == 200
    assert account.memberships.filter(assignments__isnull=False).count() == 1


def test_the_only_administrator_is_still_refused(chief: Member, sign_in: SignIn) -> None:
    chief.account.set_password(PASSWORD)
    chief.account.save()
    client = sign_in(chief)
    with plain_role():
        assert chief.organisation.name in client.get(reverse("account_erase")).context["refusal"]

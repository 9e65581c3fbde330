"""A person works in one organisation at a time, and what is done there is written down."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from equiplan.web.accounts.models import Account
from equiplan.web.organisations import services
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import AuditLine, Organisation
from equiplan.web.organisations.services import Body, enrol
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import member_of

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def both(enrol: Enrol, school: Organisation, alliance: Organisation) -> Account:
    """Somebody of two organisations; "Alianza Sur" comes first by name."""
    account = enrol(school).account
    member_of(account, alliance, Role.COMMITTEE_MEMBER)
    return account


def entered(client: Client) -> object:
    """The organisation a client's pages are about."""
    return vars(client.get("/").wsgi_request)["organisation"]


def test_one_begins_in_the_first_organisation_and_may_go_to_another(
    both: Account, sign_in: SignIn, school: Organisation, alliance: Organisation
) -> None:
    client = sign_in(both)
    assert entered(client) == alliance
    client.post(reverse("organisations:enter", args=[school.pk]))
    assert entered(client) == school


def test_who_left_the_organisation_they_were_in_goes_on_in_another(
    both: Account, sign_in: SignIn, school: Organisation, alliance: Organisation
) -> None:
    client = sign_in(both)
    client.post(reverse("organisations:enter", args=[school.pk]))
    school.members.all().delete()
    assert entered(client) == alliance


def test_a_person_without_organisation_is_told_what_to_do(sign_in: SignIn) -> None:
    nobody = Account.objects.create_user("nobody@example.org")
    page = sign_in(nobody).get(reverse("organisations:choose"))
    assert page.status_code == 200
    assert not page.context["memberships"]


def test_an_event_says_who_what_and_when(enrol: Enrol, school: Organisation) -> None:
    member = enrol(school)
    record(member, "plan.adopted", school, at=NOW, actions=3)
    line = AuditLine.objects.get()
    assert (line.organisation, line.by, line.event, line.at) == (
        school,
        member.account,
        "plan.adopted",
        NOW,
    )
    assert (line.label, line.facts) == (school.name, {"actions": 3})
    assert line.objects_done == [["organisations.organisation", school.pk]]


def test_a_line_is_written_once_and_stays(enrol: Enrol, school: Organisation) -> None:
    record(enrol(school), "plan.adopted", school, at=NOW)
    line = AuditLine.objects.get()
    with pytest.raises(TypeError):
        line.save()
    with pytest.raises(TypeError):
        line.delete()
    with pytest.raises(TypeError):
        AuditLine.objects.update(event="other")
    with pytest.raises(TypeError):
        AuditLine.objects.all().delete()


def test_two_bodies_whose_names_look_alike_have_different_addresses() -> None:
    person = services.SignIn("a@example.org", "", "fr", "a long enough sentence")
    names = ("École du Fleuve", "Ecole du fleuve", "École du Fleuve !", "…")
    slugs = [
        enrol(person, Body(name, "school", "fr"), Role.COMMITTEE_MEMBER).organisation.slug
        for name in names
    ]
    assert slugs == ["ecole-du-fleuve", "ecole-du-fleuve-2", "ecole-du-fleuve-3", "organisation"]

"""An owner who is typed or read becomes somebody's: on their page, at home, in their digest."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from equiplan.web.organisations import services as people
from equiplan.web.organisations.models import Member, Organisation, Person
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.persons import invited
from tests.web.readings import NOW, adopted

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """Who changes everything, called as the directory says."""
    member = enrol(school)
    people.known_as(member)
    Person.objects.filter(member=member).update(name="Élodie N’Diaye")
    return Member.objects.get(pk=member.pk)


@pytest.fixture
def action(officer: Member) -> Action:
    """An action of an adopted plan."""
    return adopted(officer).axes.all()[0].actions.all()[0]


@pytest.fixture
def client_of_officer(officer: Member, sign_in: SignIn) -> Client:
    """The officer's browser."""
    return sign_in(officer)


def owned(action: Action) -> list[tuple[str, int | None, int | None]]:
    """The owners of an action: as typed, which person, which member."""
    return list(action.owners.values_list("name", "person_id", "member_id"))


@pytest.mark.parametrize("typed", ["Élodie N’Diaye", "elodie n'diaye", "Mme N’DIAYE Élodie"])
def test_a_name_typed_in_a_cell_is_mine(
    typed: str, action: Action, officer: Member, client_of_officer: Client
) -> None:
    where = reverse("plans:edit", args=["action", action.pk, "owners"])
    client_of_officer.post(where, {"value": typed, "edit": action.edit})
    assert owned(action) == [(typed, officer.person.pk, officer.pk)]
    assert list(selectors.mine(officer)) == [action]
    assert action.title in client_of_officer.get(reverse("plans:mine")).content.decode()


def test_a_name_of_nobody_is_kept_as_it_was_typed(action: Action, officer: Member) -> None:
    services.change(action, "owners", "Présidence\nElodie Ndiaye-Sow", by=officer, now=NOW)
    assert owned(action) == [("Présidence", None, None), ("Elodie Ndiaye-Sow", None, None)]


def test_of_two_people_with_one_name_nobody_is_taken_and_the_page_asks(
    action: Action, officer: Member, client_of_officer: Client
) -> None:
    Person.objects.create(organisation=officer.organisation, name="ELODIE N'DIAYE")
    where = reverse("plans:edit", args=["action", action.pk, "owners"])
    given = {"value": "Élodie N’Diaye", "edit": action.edit}
    page = client_of_officer.post(
        where, given, follow=True, headers={"Accept-Language": "en"}
    ).content.decode()
    assert owned(action) == [("Élodie N’Diaye", None, None)]
    choice = reverse("plans:edit", args=["owner", action.owners.get().pk, "person"])
    assert "Several people are called" in page
    assert f'href="{choice}"' in page
    where = reverse("plans:action", args=[action.pk])
    later = client_of_officer.get(where, headers={"Accept-Language": "en"})
    assert "Several people have this name" in later.content.decode()


def test_who_takes_the_place_of_another_takes_the_action_and_the_other_has_it_no_more(
    action: Action, officer: Member
) -> None:
    other = Person.objects.create(organisation=officer.organisation, name="Bo Chen")
    services.change(action, "owners", "Élodie N’Diaye", by=officer, now=NOW)
    services.change(action, "owners", "bo chen", by=officer, now=NOW)
    assert owned(action) == [("bo chen", other.pk, None)]
    services.change(action, "owners", "Quelqu’un d’autre", by=officer, now=NOW)
    assert owned(action) == [("Quelqu’un d’autre", None, None)]
    assert not selectors.mine(officer).exists()


def test_a_function_that_is_worded_anew_stays_who_it_was(action: Action, officer: Member) -> None:
    services.change(action, "owners", "Mission égalité", by=officer, now=NOW)
    owner = action.owners.get()
    services.change_owner(owner, "person", officer.person.pk, by=officer, now=NOW)
    services.change(action, "owners", "Mission pour l’égalité", by=officer, now=NOW)
    assert owned(action) == [("Mission pour l’égalité", officer.person.pk, officer.pk)]


def test_undoing_gives_the_action_back_to_who_had_it(action: Action, officer: Member) -> None:
    was = owned(action)
    services.change(action, "owners", "Élodie N’Diaye", by=officer, now=NOW)
    line: Any = selectors.undoable_line(action, by=officer, at=NOW)
    services.undo(line, by=officer, now=NOW)
    assert owned(action) == was


def test_somebody_of_another_organisation_or_who_has_left_is_nobody_here(
    action: Action, officer: Member, alliance: Organisation
) -> None:
    Person.objects.create(organisation=alliance, name="Zoé Faye")
    Person.objects.create(organisation=officer.organisation, name="Ada Faye", removed_at=NOW)
    services.change(action, "owners", "Zoé Faye\nAda Faye", by=officer, now=NOW)
    assert owned(action) == [("Zoé Faye", None, None), ("Ada Faye", None, None)]


def test_an_owner_read_in_a_document_is_the_person_it_names(officer: Member) -> None:
    names = {
        name
        for axis in adopted(officer).axes.all()
        for each in axis.actions.all()
        for name in each.owners.values_list("name", flat=True)
    }
    known = Person.objects.create(organisation=officer.organisation, name=min(names).upper())
    again = adopted(officer)
    linked = [o for axis in again.axes.all() for a in axis.actions.all() for o in a.owners.all()]
    assert {o.person_id for o in linked if o.name == min(names)} == {known.pk}


def test_what_was_typed_before_somebody_was_known_is_theirs_when_they_join(
    action: Action, officer: Member, school: Organisation, enrol: Enrol
) -> None:
    services.change(action, "owners", "Zoe Faye", by=officer, now=NOW)
    chief = enrol(school, Role.ADMINISTRATOR)
    invitation, _key = invited(chief, "zoe@example.org")
    Person.objects.filter(pk=invitation.person_id).update(name="Zoé Faye")
    invitation.refresh_from_db()
    newcomer = people.Newcomer("Zoé Faye", "une phrase bien longue", "fr")
    member = people.join(invitation, newcomer, now=NOW)
    assert owned(action) == [("Zoe Faye", member.person.pk, member.pk)]

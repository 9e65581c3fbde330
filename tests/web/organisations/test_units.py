"""The tree of an organisation's units: what can be done to it, by whom, and what stays true."""

from typing import Any

import pytest
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from equiplan.domain.errors import Refused
from equiplan.web.accounts.models import Account
from equiplan.web.organisations import services
from equiplan.web.organisations.demo import SAMPLES, officer_of
from equiplan.web.organisations.models import (
    AuditLine,
    Invitation,
    Member,
    Organisation,
    Person,
    Unit,
)
from equiplan.web.organisations.permissions import ChangeRefused
from equiplan.web.organisations.selectors import units
from equiplan.web.organisations.services import Told, UnitRefused
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import member_of
from tests.web.readings import NOW, adopted

pytestmark = pytest.mark.django_db


@pytest.fixture
def by(enrol: Enrol, school: Organisation) -> Member:
    """Who administers the school."""
    return enrol(school, Role.ADMINISTRATOR)


def add(by: Member, name: str, parent: Unit | None = None) -> Unit:
    """A unit, as somebody adds it."""
    return services.add_unit(Told(name, "department", parent), by=by, now=NOW)


def move(unit: Unit, parent: Unit | None, by: Member) -> Unit:
    """A unit, as somebody moves it."""
    return services.change_unit(unit, Told(unit.name, unit.kind, parent), by=by, now=NOW)


def paths(organisation: Organisation) -> dict[str, str]:
    """Where each unit says it is, in names."""
    names = {str(unit.pk): unit.name for unit in organisation.units.all()}
    return {
        unit.name: "/".join(names[each] for each in unit.path.strip("/").split("/"))
        for unit in organisation.units.all()
    }


def test_a_unit_is_below_another_or_at_the_top(by: Member, school: Organisation) -> None:
    sciences = add(by, "Sciences")
    add(by, "Chimie", sciences)
    assert paths(school) == {"Sciences": "Sciences", "Chimie": "Sciences/Chimie"}


def test_who_moves_a_unit_moves_all_that_is_below_it(by: Member, school: Organisation) -> None:
    sciences, site = add(by, "Sciences"), add(by, "Site nord")
    chemistry = add(by, "Chimie", sciences)
    add(by, "Laboratoire", chemistry)
    move(sciences, site, by)
    assert paths(school)["Laboratoire"] == "Site nord/Sciences/Chimie/Laboratoire"
    chemistry.refresh_from_db()
    move(chemistry, None, by)
    assert paths(school)["Laboratoire"] == "Chimie/Laboratoire"
    line = AuditLine.objects.filter(event="unit.changed").latest("pk")
    assert line.facts["changed"] == {"parent": [sciences.pk, None]}


@pytest.mark.parametrize("place", ["itself", "its own"])
def test_no_unit_is_below_itself(place: str, by: Member, school: Organisation) -> None:
    sciences = add(by, "Sciences")
    chemistry = add(by, "Chimie", sciences)
    with pytest.raises(UnitRefused) as refusal:
        move(sciences, {"itself": sciences, "its own": chemistry}[place], by)
    assert refusal.value.code == "unit.within_itself"
    assert paths(school)["Chimie"] == "Sciences/Chimie"


def test_there_are_six_levels_at_most_however_one_gets_there(by: Member) -> None:
    deep: Unit | None = None
    for level in range(6):
        deep = add(by, f"Niveau {level}", deep)
    with pytest.raises(UnitRefused) as refusal:
        add(by, "Trop bas", deep)
    assert refusal.value.code == "unit.too_deep"
    other = add(by, "Ailleurs")
    with pytest.raises(UnitRefused) as refusal:
        move(Unit.objects.get(name="Niveau 0"), other, by)
    assert refusal.value.code == "unit.too_deep"


@pytest.mark.parametrize("name", ["Chimie", "CHIMIE", "  chimie "])
def test_two_units_of_one_place_have_two_names(name: str, by: Member) -> None:
    add(by, "Chimie")
    with pytest.raises(UnitRefused) as refusal:
        add(by, name)
    assert refusal.value.code == "unit.name_taken"
    assert add(by, name, add(by, "Site nord")).pk


@pytest.mark.parametrize(("name", "code"), [("  ", "unit.no_name"), ("x" * 201, "unit.too_long")])
def test_a_unit_has_a_name_of_a_fair_length(name: str, code: str, by: Member) -> None:
    with pytest.raises(UnitRefused) as refusal:
        add(by, name)
    assert refusal.value.code == code


def _with_children(unit: Unit, by: Member) -> None:
    add(by, "Dessous", unit)


def _with_a_role(unit: Unit, by: Member) -> None:
    account = Account.objects.create_user("u@unit.example", "a long enough sentence")
    member_of(account, by.organisation, Role.CONTRIBUTOR, unit=unit)


def _with_an_invitation(unit: Unit, by: Member) -> None:
    person = Person.objects.create(organisation=by.organisation, name="Lou Marin")
    Invitation.objects.create(
        organisation=by.organisation,
        person=person,
        email="lou@unit.example",
        role=Role.EQUALITY_OFFICER,
        unit=unit,
        key="k",
        at=NOW,
        ends_at=NOW.replace(year=NOW.year + 5),
    )


def _with_a_plan(unit: Unit, by: Member) -> None:
    plan = adopted(by)
    plan.unit = unit
    plan.save()


@pytest.mark.parametrize(
    ("fill", "code"),
    [
        (_with_children, "unit.has_children"),
        (_with_a_role, "unit.has_roles"),
        (_with_an_invitation, "unit.has_roles"),
        (_with_a_plan, "unit.in_use"),
    ],
)
def test_a_unit_that_holds_something_stays(
    fill: Any, code: str, by: Member, sign_in: SignIn
) -> None:
    unit = add(by, "Chimie")
    fill(unit, by)
    with pytest.raises(UnitRefused) as refusal:
        services.remove_unit(unit, by=by, now=NOW)
    assert refusal.value.code == code
    answer = sign_in(by).post(reverse("organisations:remove_unit", args=[unit.pk]), follow=True)
    assert refusal.value.sentence("fr") in answer.content.decode().replace("&nbsp;", "\u00a0")
    assert Unit.objects.filter(pk=unit.pk).exists()


def test_people_of_a_removed_unit_stay_as_people_of_the_organisation(by: Member) -> None:
    unit = add(by, "Chimie")
    person = Person.objects.create(organisation=by.organisation, name="Lou Marin", unit=unit)
    services.remove_unit(unit, by=by, now=NOW)
    person.refresh_from_db()
    assert person.unit is None
    assert AuditLine.objects.latest("pk").facts == {"people": 1}


def test_who_administers_a_unit_changes_it_and_what_is_below_and_nothing_else(
    by: Member, school: Organisation
) -> None:
    sciences, site = add(by, "Sciences"), add(by, "Site nord")
    account = Account.objects.create_user("u@unit.example", "a long enough sentence")
    local = member_of(account, school, Role.ADMINISTRATOR, unit=sciences)
    chemistry = add(local, "Chimie", sciences)
    for refused in (
        lambda: add(local, "Physique"),
        lambda: add(local, "Physique", site),
        lambda: move(chemistry, site, local),
        lambda: move(chemistry, None, local),
        lambda: services.remove_unit(site, by=local, now=NOW),
        lambda: services.identify(services.identity_of(school), by=local, now=NOW),
    ):
        with pytest.raises(ChangeRefused):
            refused()
    assert [each.name for each in units.places(local)] == ["Sciences", "Chimie"]


def test_a_unit_of_another_organisation_is_nowhere_to_put_one(
    by: Member, enrol: Enrol, alliance: Organisation
) -> None:
    theirs = add(enrol(alliance, Role.ADMINISTRATOR), "Bureau")
    with pytest.raises(Refused):
        add(by, "Chimie", theirs)


def test_the_page_shows_the_tree_in_the_order_of_names(
    by: Member, sign_in: SignIn, school: Organisation
) -> None:
    sciences = add(by, "Sciences")
    add(by, "Zoologie", sciences)
    add(by, "Écologie", sciences)
    add(by, "Arts")
    page = sign_in(by).get(reverse("organisations:units")).content.decode()
    named = [page.index(f"<strong>{n}") for n in ("Arts", "Sciences", "Écologie", "Zoologie")]
    assert named == sorted(named)


@pytest.mark.parametrize("size", [1, 30])
def test_the_page_takes_as_many_queries_for_one_unit_as_for_thirty(
    size: int, by: Member, sign_in: SignIn, django_assert_num_queries: Any
) -> None:
    for number in range(size):
        add(by, f"Unité {number}")
    client = sign_in(by)
    client.get(reverse("organisations:units"))
    with django_assert_num_queries(QUERIES):
        client.get(reverse("organisations:units"))


QUERIES = 6


def test_a_unit_is_added_moved_and_removed_with_nothing_but_forms(
    by: Member, sign_in: SignIn, school: Organisation
) -> None:
    client = sign_in(by)
    client.post(reverse("organisations:add_unit"), {"name": "Site nord", "kind": "site"})
    north = school.units.get()
    told = {"name": "Chimie", "kind": "department", "parent": north.pk}
    client.post(reverse("organisations:add_unit"), told)
    chemistry = school.units.get(name="Chimie")
    assert chemistry.path == f"{north.path}{chemistry.pk}/"
    moved = told | {"name": "Chimie verte", "parent": ""}
    client.post(reverse("organisations:unit", args=[chemistry.pk]), moved)
    assert school.units.get(name="Chimie verte").parent is None
    client.post(reverse("organisations:remove_unit", args=[north.pk]))
    assert [each.name for each in school.units.all()] == ["Chimie verte"]


def test_a_refused_name_is_still_in_the_form(by: Member, sign_in: SignIn) -> None:
    add(by, "Chimie")
    answer = sign_in(by).post(
        reverse("organisations:add_unit"), {"name": "CHIMIE", "kind": "programme"}
    )
    assert answer.status_code == 400
    assert 'value="CHIMIE"' in answer.content.decode()


class TreeStaysATree(TestCase):
    """Whatever is moved wherever, every path says where its unit is."""

    @settings(max_examples=30)
    @given(st.lists(st.tuples(st.integers(0, 5), st.integers(-1, 5)), max_size=12))
    def test_every_path_is_that_of_the_parent_and_itself(
        self, moves: list[tuple[int, int]]
    ) -> None:
        organisation = Organisation.objects.create(name="Arbre", slug="arbre", kind="school")
        account = Account.objects.create_user("a@arbre.example", "a long enough sentence")
        by = member_of(account, organisation, Role.ADMINISTRATOR)
        made = [add(by, f"Unité {number}") for number in range(6)]
        for unit, parent in moves:
            try:
                move(made[unit], made[parent] if parent >= 0 else None, by)
            except UnitRefused:
                continue
        for each in organisation.units.select_related("parent"):
            above = each.parent.path if each.parent else "/"
            assert each.path == f"{above}{each.pk}/"
        assert len(units.tree(organisation)) == 6


@pytest.mark.parametrize("sample", SAMPLES)
def test_each_body_of_the_demonstration_says_who_it_is_once(sample: str) -> None:
    once = officer_of(sample, NOW).organisation
    told, written = list(units.tree(once).values()), AuditLine.objects.count()
    assert once.colour
    assert once.time_zone
    assert once.sectors
    assert max(told) == 2
    again = officer_of(sample, NOW).organisation
    assert list(units.tree(again).values()) == told
    assert AuditLine.objects.count() == written

"""Plans of units: a role given in a unit holds there and below, and nowhere else."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.http import Http404
from django.urls import reverse

from equiplan.domain.access.roles import Permission
from equiplan.web.accounts.models import Account
from equiplan.web.imports import services as imports
from equiplan.web.organisations.models import AuditLine, Member, Organisation, Unit
from equiplan.web.organisations.selectors import units as selectors
from equiplan.web.organisations.services import Told, add_unit
from equiplan.web.plans import permissions, services
from equiplan.web.plans.models import Action, Plan
from equiplan.web.plans.permissions import EditRefused
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import member_of
from tests.web.readings import NOW, adopted, reading_of

pytestmark = pytest.mark.django_db
Somebody = Callable[..., Member]


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """The equality officer of the whole school."""
    return enrol(school, Role.EQUALITY_OFFICER)


@pytest.fixture
def tree(enrol: Enrol, school: Organisation) -> dict[str, Unit]:
    """A site with a department in it, and another site."""
    by = enrol(school, Role.ADMINISTRATOR)
    north = add_unit(Told("Nord"), by=by, now=NOW)
    below = add_unit(Told("Chimie", parent=north), by=by, now=NOW)
    return {"north": north, "chemistry": below, "south": add_unit(Told("Sud"), by=by, now=NOW)}


@pytest.fixture
def local(school: Organisation, tree: dict[str, Unit]) -> Somebody:
    """Make somebody with a role in the northern site: `local(role)`."""

    def make(role: Role = Role.EQUALITY_OFFICER, unit: str = "north") -> Member:
        account = Account.objects.create_user(f"{role}@{unit}.example", "a long enough sentence")
        return member_of(account, school, role, unit=tree[unit])

    return make


def plan_of(officer: Member, unit: Unit | None) -> Plan:
    """A plan of a unit, of the organisation without one."""
    return services.change_plan(
        adopted(officer), "unit", unit.pk if unit else "", by=officer, now=NOW
    )


def first_action(plan: Plan) -> Action:
    """One of its actions."""
    return Action.objects.filter(axis__plan=plan).select_related("axis__plan__unit")[0]


@pytest.mark.parametrize(
    ("where", "may"), [("north", True), ("chemistry", True), ("south", False), ("", False)]
)
def test_the_officer_of_a_unit_works_in_its_plans_and_in_those_below_it(
    where: str, may: bool, officer: Member, local: Somebody, tree: dict[str, Unit]
) -> None:
    plan, by = plan_of(officer, tree.get(where)), local()
    allowed: tuple[Callable[[], object], ...] = (
        lambda: services.change(first_action(plan), "title", "Autre titre", by=by, now=NOW),
        lambda: services.add_axis(plan, "Un axe de plus", by=by, now=NOW),
        lambda: services.change_plan(plan, "organisation", "Le site", by=by, now=NOW),
        lambda: services.validate(plan, accepted=["no_baseline"], by=by, now=NOW, reason="Oui"),
    )
    for permission in allowed:
        if may:
            permission()
        else:
            with pytest.raises(EditRefused):
                permission()


def test_who_may_not_change_a_plan_is_not_shown_how(
    officer: Member, local: Somebody, tree: dict[str, Unit], sign_in: SignIn
) -> None:
    client = sign_in(local())
    for where, is_shown in (("north", True), ("south", False)):
        plan = plan_of(officer, tree[where])
        page = client.get(reverse("plans:detail", args=[plan.pk])).content.decode()
        assert (reverse("plans:add_axis", args=[plan.pk]) in page) == is_shown


@pytest.mark.parametrize(("where", "may"), [("north", True), ("chemistry", True), ("south", False)])
def test_the_contributor_of_a_unit_changes_what_is_theirs_in_its_plans(
    where: str, may: bool, officer: Member, local: Somebody, tree: dict[str, Unit]
) -> None:
    plan, by = plan_of(officer, tree[where]), local(Role.CONTRIBUTOR)
    action = first_action(plan)
    other = Action.objects.filter(axis__plan=plan).exclude(pk=action.pk)[0]
    action.owners.update(member=by)
    assert permissions.may_edit(by, action) == may
    assert not permissions.may_edit(by, other)


@pytest.mark.parametrize("role", list(Role))
def test_reading_holds_everywhere_whatever_the_unit(
    role: Role, officer: Member, local: Somebody, tree: dict[str, Unit], sign_in: SignIn
) -> None:
    client = sign_in(local(role))
    for unit in (None, tree["north"], tree["south"]):
        plan = plan_of(officer, unit)
        assert client.get(reverse("plans:detail", args=[plan.pk])).status_code == 200
        assert client.get(reverse("plans:export", args=[plan.pk, "json"])).status_code == 200


def test_the_officer_of_a_unit_begins_plans_in_it_and_nowhere_else(
    local: Somebody, tree: dict[str, Unit], sign_in: SignIn, school: Organisation
) -> None:
    client = sign_in(local())
    page = client.get(reverse("plans:new")).content.decode()
    assert "Chimie" in page
    assert not re.search(r"\bSud\b", page)  # no part of a token either
    begun = {"template": "blank", "title": "Plan du site", "language": "fr"}
    refused = client.post(reverse("plans:new"), begun)
    assert refused.status_code == 400
    assert "Choisissez votre unité" in refused.content.decode()
    assert "Plan du site" in refused.content.decode()
    outside = client.post(reverse("plans:new"), begun | {"unit": tree["south"].pk})
    assert outside.status_code == 400
    assert not school.plans.exists()
    client.post(reverse("plans:new"), begun | {"unit": tree["chemistry"].pk})
    assert school.plans.get().unit == tree["chemistry"]


def test_where_there_is_one_place_only_nobody_is_asked(
    local: Somebody, sign_in: SignIn, school: Organisation, tree: dict[str, Unit]
) -> None:
    client = sign_in(local(unit="south"))
    assert 'name="unit"' not in client.get(reverse("plans:new")).content.decode()
    client.post(reverse("plans:new"), {"template": "blank", "title": "A", "language": "fr"})
    assert school.plans.get().unit == tree["south"]


def test_a_document_is_adopted_in_a_unit_by_who_decides_there(
    local: Somebody, tree: dict[str, Unit], sign_in: SignIn, school: Organisation
) -> None:
    by = local()
    reading = reading_of(by)
    client, address = sign_in(by), reverse("imports:adopt", args=[reading.pk])
    assert not re.search(r"\bSud\b", client.get(address).content.decode())
    for unit in ("", str(tree["south"].pk)):
        answer = client.post(address, {"unit": unit}, follow=True)
        assert "Choisissez votre unité" in answer.content.decode()
        assert not school.plans.exists()
    client.post(address, {"unit": tree["north"].pk})
    assert school.plans.get().unit == tree["north"]


def test_a_refused_adoption_leaves_the_reading_open(
    local: Somebody, officer: Member, tree: dict[str, Unit]
) -> None:
    reading = reading_of(officer)
    with pytest.raises(EditRefused):
        imports.adopt(reading, by=local(), now=NOW, unit=tree["south"])
    assert imports.adopt(reading, by=officer, now=NOW, unit=tree["south"]).unit == tree["south"]


def test_the_officer_of_a_unit_puts_no_document_into_the_plan_of_another(
    local: Somebody, officer: Member, tree: dict[str, Unit], sign_in: SignIn
) -> None:
    plan, by = plan_of(officer, tree["south"]), local()
    reading = reading_of(by)
    address = reverse("imports:compare", args=[reading.pk, plan.pk])
    stamp = sign_in(by).get(address).context["page"].stamp
    sign_in(by).post(address, {"stamp": stamp})
    reading.refresh_from_db()
    assert reading.plan is None


def test_a_plan_goes_to_another_unit_only_by_who_decides_in_both(
    local: Somebody, officer: Member, tree: dict[str, Unit]
) -> None:
    by = local()
    plan = plan_of(officer, tree["north"])
    plan = services.change_plan(plan, "unit", tree["chemistry"].pk, by=by, now=NOW)
    for elsewhere in (tree["south"].pk, ""):
        with pytest.raises(EditRefused):
            services.change_plan(plan, "unit", elsewhere, by=by, now=NOW)
    plan.refresh_from_db()
    assert plan.unit == tree["chemistry"]


def test_a_contributor_moves_no_plan(officer: Member, local: Somebody, tree: Any) -> None:
    plan = plan_of(officer, tree["north"])
    with pytest.raises(EditRefused):
        services.change_plan(
            plan, "unit", tree["chemistry"].pk, by=local(Role.CONTRIBUTOR), now=NOW
        )


def test_undoing_takes_no_plan_where_one_does_not_decide(
    officer: Member, local: Somebody, tree: dict[str, Unit]
) -> None:
    plan = plan_of(officer, tree["south"])
    plan = services.change_plan(plan, "unit", tree["north"].pk, by=officer, now=NOW)
    line = AuditLine.objects.filter(event="plan.changed").latest("pk")
    assert (line.facts["before"], line.facts["after"]) == ("Sud", "Nord")
    with pytest.raises(EditRefused):
        services.undo(line, by=local(), now=NOW)
    services.undo(line, by=officer, now=NOW)
    plan.refresh_from_db()
    assert plan.unit == tree["south"]


def test_a_unit_of_another_organisation_is_no_unit_of_a_plan(
    officer: Member, enrol: Enrol, alliance: Organisation
) -> None:
    theirs = add_unit(Told("Bureau"), by=enrol(alliance, Role.ADMINISTRATOR), now=NOW)
    with pytest.raises(services.ChangeRefused):
        services.change_plan(adopted(officer), "unit", theirs.pk, by=officer, now=NOW)
    with pytest.raises(Http404):
        selectors.chosen(officer, Permission.DECIDE, str(theirs.pk))


def test_the_list_shows_the_plans_of_a_unit_and_of_those_below(
    officer: Member, tree: dict[str, Unit], sign_in: SignIn
) -> None:
    for name, unit in tree.items():
        plan = plan_of(officer, unit)
        services.change_plan(plan, "title", f"Plan {name}", by=officer, now=NOW)
    client = sign_in(officer)
    page = client.get(reverse("plans:list"), {"unit": tree["north"].pk}).content.decode()
    assert "Plan north" in page
    assert "Plan chemistry" in page
    assert "Plan south" not in page
    everything = client.get(reverse("plans:list"), {"unit": "../1"}).content.decode()
    assert "Plan south" in everything


def test_a_unit_with_no_plan_says_so(
    officer: Member, tree: dict[str, Unit], sign_in: SignIn
) -> None:
    adopted(officer)
    page = sign_in(officer).get(reverse("plans:list"), {"unit": tree["south"].pk})
    assert "Aucun plan de cette unité" in page.content.decode()


@pytest.mark.parametrize("size", [1, 12])
def test_the_list_takes_as_many_queries_whatever_the_units(
    size: int, enrol: Enrol, school: Organisation, sign_in: SignIn, django_assert_num_queries: Any
) -> None:
    by = enrol(school, Role.ADMINISTRATOR)
    for number in range(size):
        plan_of(by, add_unit(Told(f"Unité {number}"), by=by, now=NOW))
    client = sign_in(by)
    client.get(reverse("plans:list"))
    with django_assert_num_queries(QUERIES):
        client.get(reverse("plans:list"))


QUERIES = 7


def test_the_unit_is_changed_with_nothing_but_a_form(
    officer: Member, tree: dict[str, Unit], sign_in: SignIn
) -> None:
    plan, client = adopted(officer), sign_in(officer)
    client.post(reverse("plans:edit", args=["plan", plan.pk, "unit"]), {"value": tree["south"].pk})
    page = client.get(reverse("plans:facts", args=[plan.pk])).content.decode()
    assert "Sud" in page
    assert "Sud" in client.get(reverse("plans:detail", args=[plan.pk])).content.decode()

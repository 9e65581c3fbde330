"""Ids of another organisation, put where a form or an address takes one, do nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from equiplan.web.networks.models import Agreement
from equiplan.web.organisations.models import Assignment, Member, Organisation, Unit
from equiplan.web.plans.models import Action, Indicator, Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.networks.making import within_another
from tests.web.persons import somebody
from tests.web.readings import adopted, reading_of
from tests.web.walk import a_unit

from .snapshot import everything

pytestmark = pytest.mark.django_db
Body = dict[str, Any]
# What is sent where, by somebody of one organisation, of somebody of another one.
Sent = tuple[str, Body]
Field = Callable[[Member, Member], Sent]


def _first(member: Member) -> Action:
    return adopted(member).axes.all()[0].actions.all()[0]


def _edit(of: str, row: Any, field: str, value: object) -> Sent:
    return reverse("plans:edit", args=[of, row.pk, field]), {"value": str(value)}


def _person(name: str) -> Callable[[Member], str]:
    return lambda member: reverse(f"organisations:{name}", args=[somebody(member).pk])


def _unit_of(where: Callable[[Member], str], **more: object) -> Field:
    return lambda us, them: (where(us), {"unit": a_unit(them.organisation).pk, **more})


def _parent(us: Member, them: Member) -> Sent:
    theirs = a_unit(them.organisation)
    ours = a_unit(us.organisation)
    told = {"name": "Site", "kind": "site", "parent": theirs.pk}
    return reverse("organisations:unit", args=[ours.pk]), told


def _compared(us: Member, them: Member) -> Sent:
    where = reverse("imports:compare", args=[reading_of(us).pk, adopted(them).pk])
    return where, {"stamp": "", "take": ["title"]}


def _shared(us: Member, them: Member) -> Sent:
    theirs = Indicator.objects.filter(action=_first(them)).get()
    told = {
        "matters": ["indicator"],
        "indicator": theirs.pk,
        "purpose": "Se comparer",
        "starts_on": "2026-01-01",
        "ends_on": "2030-12-31",
        "grant": "yes",
    }
    return reverse("networks:grant", args=[within_another(us).pk]), told


FIELDS: dict[str, Field] = {
    "the unit of a new person": _unit_of(lambda _us: reverse("organisations:add_person"), name="A"),
    "the unit of a person": _unit_of(_person("correct_person"), name="A"),
    "the unit of a role": _unit_of(_person("give_role"), role=Role.CONTRIBUTOR),
    "the unit of an invitation": _unit_of(
        _person("invite"), role=Role.CONTRIBUTOR, email="new@example.org", language="fr"
    ),
    "the unit above a new one": lambda _us, them: (
        reverse("organisations:add_unit"),
        {"name": "Site", "kind": "site", "parent": a_unit(them.organisation).pk},
    ),
    "the unit above one": _parent,
    "the axis that an action moves to": lambda us, them: (
        reverse("plans:move", args=[_first(us).pk]),
        {"axis": adopted(them).axes.all()[0].pk},
    ),
    "the owner who is accountable": lambda us, them: _edit(
        "action", _first(us), "accountable", _first(them).owners.all()[0].pk
    ),
    "the person of an owner": lambda us, them: _edit(
        "owner", _first(us).owners.all()[0], "person", somebody(them).pk
    ),
    "the plan that a reading is compared with": _compared,
    "the indicator that is shared": _shared,
}
# Rows of every kind that an address of plans names.
KINDS: dict[str, tuple[str, Callable[[Member], Any]]] = {
    "plan": ("title", adopted),
    "axis": ("title", lambda member: adopted(member).axes.all()[0]),
    "action": ("title", _first),
    "owner": ("kind", lambda member: _first(member).owners.all()[0]),
    "step": ("is_done", lambda member: _first(member).steps.all()[0]),
    "line": ("spent", lambda member: _first(member).budget_lines.all()[0]),
    "indicator": ("text", lambda member: _first(member).indicators.all()[0]),
}


@pytest.fixture
def us(enrol: Enrol, school: Organisation) -> Member:
    """Who sends what they should not."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.fixture
def them(enrol: Enrol, alliance: Organisation) -> Member:
    """Whose ids are sent."""
    return enrol(alliance, Role.ADMINISTRATOR)


@pytest.mark.parametrize("field", FIELDS)
def test_an_id_of_another_organisation_in_a_form_does_nothing(
    field: str, us: Member, them: Member, sign_in: SignIn
) -> None:
    where, sent = FIELDS[field](us, them)
    client, before = sign_in(us), everything()
    answer = client.post(where, sent)
    assert 400 <= answer.status_code < 500 or _has_told(answer)
    assert everything() == before


def _has_told(answer: Any) -> bool:
    """Whether the refusal is said on the page that one is led to."""
    return answer.status_code == 302 and "messages" in answer.cookies


@pytest.mark.parametrize("of", KINDS)
def test_a_part_of_a_plan_of_another_organisation_is_not_there(
    of: str, us: Member, them: Member, sign_in: SignIn
) -> None:
    field, make = KINDS[of]
    row = make(them)
    client, before = sign_in(us), everything()
    addresses = [reverse("plans:edit", args=[of, row.pk, field])]
    addresses += [reverse("plans:remove", args=[of, row.pk])] if of in {"axis", "action"} else []
    if of in {"plan", "axis", "action"}:
        addresses.append(reverse("plans:add_indicator", args=[of, row.pk]))
    for where in addresses:
        assert client.get(where).status_code in {404, 405}
        assert client.post(where, {"value": "x"}).status_code == 404
    assert everything() == before


@pytest.mark.parametrize("asked", ["person", "unit", "owner", "axis", "whole", "plan", "of", "pk"])
def test_an_id_of_another_organisation_in_a_query_shows_nothing_of_it(
    asked: str, us: Member, them: Member, sign_in: SignIn
) -> None:
    ours, theirs = adopted(us), adopted(them)
    Plan.objects.filter(pk=theirs.pk).update(title="À NE PAS MONTRER")
    axis = theirs.axes.all()[0]
    theirs.axes.update(title="À NE PAS MONTRER")
    Action.objects.filter(axis=axis).update(title="À NE PAS MONTRER")
    unit = Unit.objects.create(organisation=them.organisation, name="À NE PAS MONTRER")
    secret = somebody(them, name="À NE PAS MONTRER")
    client = sign_in(us)
    pages = [
        reverse("plans:list"),
        reverse("plans:detail", args=[ours.pk]),
        reverse("plans:late"),
        reverse("organisations:people"),
        reverse("organisations:add_unit"),
        reverse("organisations:audit"),
    ]
    for where in pages:
        for pk in (theirs.pk, axis.pk, unit.pk, secret.pk, them.pk):
            answer = client.get(where, {asked: pk, "within": unit.pk})
            assert "À NE PAS MONTRER" not in answer.content.decode(), where


def test_nothing_of_another_organisation_is_shared_by_its_id(
    us: Member, them: Member, sign_in: SignIn
) -> None:
    where, sent = _shared(us, them)
    sign_in(us).post(where, sent)
    assert not Agreement.objects.filter(indicator=sent["indicator"]).exists()


def test_a_role_is_given_by_no_id_of_another_organisation(
    us: Member, them: Member, sign_in: SignIn
) -> None:
    theirs = Assignment.objects.get(member=them)
    client, before = sign_in(us), everything()
    for where in ("organisations:take_role", "organisations:enter"):
        pk = theirs.pk if where.endswith("role") else them.organisation_id
        assert client.post(reverse(where, args=[pk])).status_code == 404
    assert everything() == before

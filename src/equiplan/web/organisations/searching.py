"""What can be found in an organisation: the people it knows, and its units."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.platform.search import SearchAct, SearchEntry, SearchKind

from . import permissions
from .models import Member, Person, Unit


def _people(member: Member) -> QuerySet[Person]:
    """Those who are there; who has gone is found in the directory."""
    return permissions.people_of(member.organisation).filter(removed_at=None)


def _units(member: Member) -> QuerySet[Unit]:
    return permissions.units_of(member.organisation).select_related("parent")


def _of_person(person: Person) -> SearchEntry:
    context = " · ".join(filter(None, (person.function, person.unit.name if person.unit else "")))
    return SearchEntry(person.name, context, reverse("organisations:person", args=[person.pk]))


def _of_unit(unit: Unit) -> SearchEntry:
    context = unit.parent.name if unit.parent else unit.get_kind_display()
    return SearchEntry(unit.name, context, f"{reverse('organisations:people')}?unit={unit.pk}")


SEARCHED: tuple[SearchKind[Any], ...] = (
    SearchKind(
        code="people",
        label=_("People"),
        permission=Permission.READ,
        find=_people,
        texts=lambda person: (person.name, person.function),
        entry=_of_person,
    ),
    SearchKind(
        code="units",
        label=_("Units"),
        permission=Permission.READ,
        find=_units,
        texts=lambda unit: (unit.name,),
        entry=_of_unit,
    ),
)

ACTS = (
    SearchAct(
        "organisations:add_person",
        _("Add somebody"),
        Permission.MANAGE_PEOPLE,
        _("new person invite colleague account"),
    ),
    SearchAct(
        "organisations:roles", _("Who may do what"), Permission.READ, _("roles rights permissions")
    ),
    SearchAct(
        "organisations:add_unit",
        _("Add a unit"),
        Permission.MANAGE_ORGANISATION,
        _("new department site programme"),
    ),
)

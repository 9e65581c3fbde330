"""Owners as they are typed or read, linked to the people of the directory that they name."""

from collections.abc import Iterable

from equiplan.domain.text.names import key_of
from equiplan.web.organisations.models import Person

from ..directory import Known
from ..models import Action, Owner
from . import lists
from .fields import Json


def take(action: Action, given: object) -> Json:
    """The owners as they are typed, one a line; a name that is one person's is theirs.

    Who was linked stays linked to what is still their line, unless it was their name that was
    overwritten.
    """
    now = lists.read(lists.OWNERS, action)
    lines = lists.retyped(lists.OWNERS, now, given)
    before = {line["id"]: line["name"] for line in now}
    if lines == now:
        return now
    known = Known(action.axis.plan.organisation_id)
    return [_linked(line, before.get(line["id"]), known) for line in lines]


def _linked(line: lists.Line, was: str | None, known: Known) -> lists.Line:
    if was == line["name"]:
        return line
    person = known.one_called(line["name"])
    if person:
        return {**line, "person_id": person.pk, "member_id": person.member_id}
    if was is not None and key_of(was) == key_of(known.name_of(line["person_id"])):
        return {**line, "person_id": None, "member_id": None}
    return line


def link_read(owners: Iterable[Owner], organisation_id: int) -> None:
    """Link owners that are not saved yet to the people they name."""
    known = Known(organisation_id)
    for owner in owners:
        owner.person = known.one_called(owner.name)
        owner.member_id = owner.person.member_id if owner.person else None


def take_over(person: Person) -> None:
    """What is owned in the name of somebody who has an account now becomes theirs."""
    Owner.objects.filter(person=person).update(member=person.member)
    known = Known(person.organisation_id)
    free = Owner.objects.filter(
        action__axis__plan__organisation=person.organisation_id, person=None
    )
    named = [pk for pk, name in free.values_list("pk", "name") if known.one_called(name) == person]
    Owner.objects.filter(pk__in=named).update(person=person, member=person.member)

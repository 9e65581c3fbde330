"""Who is in the directory of an organisation, and which roles they hold there."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from equiplan.domain.access import roles

from .. import permissions
from ..audit import record
from ..models import Assignment, Invitation, Member, Organisation, Person, Unit
from .enrolling import PeopleRefused, check_end, known_as


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody; the address and the unit may be empty."""

    name: str
    email: str = ""
    function: str = ""
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Grant:
    """A role in one unit, or in the whole organisation; until a day, or for good."""

    role: str
    unit: Unit | None = None
    ends_on: date | None = None


@transaction.atomic
def add_person(known: Known, *, by: Member, now: datetime) -> Person:
    """Somebody new in the directory, who needs no account; PeopleRefused for a known address."""
    person = Person(organisation=by.organisation, **_clean(known))
    check_may_manage(by, person)
    _check_only_one(person)
    person.save()
    record(by, "person.added", person, at=now)
    return person


@transaction.atomic
def correct_person(person: Person, known: Known, *, by: Member, now: datetime) -> Person:
    """The person with what is known of them corrected; facts name the fields, not what they say."""
    check_may_manage(by, person)
    clean = _clean(known)
    changed = [name for name, value in clean.items() if getattr(person, name) != value]
    if changed:
        for name in changed:
            setattr(person, name, clean[name])
        check_may_manage(by, person)
        _check_only_one(person)
        person.save(update_fields=changed)
        record(by, "person.corrected", person, at=now, fields=sorted(changed))
    return person


@transaction.atomic
def remove_person(person: Person, *, by: Member, now: datetime) -> None:
    """The person leaves the directory, with every role and invitation; the record keeps them."""
    check_may_manage(by, person)
    for each in _given(person):
        _check_may_give(by, each.role, each.unit)
    _end(person, "person.removed", by=by, now=now)


@transaction.atomic
def restore_person(person: Person, *, by: Member, now: datetime) -> None:
    """The person is in the directory again, without any role."""
    check_may_manage(by, person)
    if person.removed_at is None:
        return
    person.removed_at = None
    _check_only_one(person)
    person.save(update_fields=["removed_at"])
    record(by, "person.restored", person, at=now)


@transaction.atomic
def leave(member: Member, *, now: datetime) -> None:
    """A member goes, as anybody may but the last who administers."""
    _end(known_as(member), "person.left", by=member, now=now)


@transaction.atomic
def give(person: Person, grant: Grant, *, by: Member, now: datetime) -> Assignment:
    """The person with a role, or with another end day of a role that they hold."""
    if person.removed_at:
        raise PeopleRefused("person.removed")
    if person.member is None or person.organisation_id != by.organisation_id:
        raise PeopleRefused("role.no_account")
    check_grant(by, grant, today=timezone.localdate(now))
    record(by, "role.given", person, at=now, **_told(grant))
    given, _is_new = Assignment.objects.update_or_create(
        member=person.member,
        role=grant.role,
        unit=grant.unit,
        defaults={"ends_on": grant.ends_on},
    )
    _check_administered(by, grant)
    return given


@transaction.atomic
def take(assignment: Assignment, *, by: Member, now: datetime) -> None:
    """Take a role away from who holds it; nothing when it has been taken meanwhile."""
    _check_may_give(by, assignment.role, assignment.unit)
    grant = Grant(assignment.role, assignment.unit, assignment.ends_on)
    record(by, "role.taken", assignment.member, at=now, **_told(grant))
    Assignment.objects.filter(pk=assignment.pk).delete()
    _check_administered(by, grant)


def check_may_manage(by: Member, person: Person) -> None:
    """Raise PeopleRefused for somebody of another unit than those a member manages."""
    if not permissions.may_manage(by, person):
        raise PeopleRefused("person.not_yours")


def check_grant(by: Member, grant: Grant, *, today: date) -> None:
    """Raise PeopleRefused when a member may not give a role, or not up to that day."""
    if grant.unit and grant.unit.organisation_id != by.organisation_id:
        raise PeopleRefused("role.too_large")
    _check_may_give(by, grant.role, grant.unit)
    check_end(grant.role, grant.ends_on, today=today)


def _check_administered(by: Member, changed: Grant) -> None:
    """Raise PeopleRefused when a change has left nobody who administers for good.

    Whoever asks has written an audit line before, and so holds the end of the organisation's
    chain until their transaction ends: two people cannot take each other's role at once.
    """
    is_of_all = changed.role == roles.Role.ADMINISTRATOR and changed.unit is None
    if is_of_all and not administrators(by.organisation).exists():
        raise PeopleRefused("role.last_administrator")


def administrators(organisation: Organisation) -> QuerySet[Assignment]:
    """The roles of those who administer the whole of an organisation, with no end day."""
    return Assignment.objects.filter(
        member__organisation=organisation,
        member__account__is_active=True,
        role=roles.Role.ADMINISTRATOR,
        unit=None,
        ends_on=None,
    )


def _check_may_give(by: Member, role: str, unit: Unit | None) -> None:
    if not permissions.may_give(by, role, unit):
        raise PeopleRefused("role.too_large")


def _end(person: Person, event: str, *, by: Member, now: datetime) -> None:
    """Take all that lets a person in; they stay in the record, and so does what they did."""
    record(by, event, person, at=now)
    ended = [Grant(each.role, each.unit, each.ends_on) for each in _given(person)]
    _given(person).delete()
    open_ones = Invitation.objects.filter(person=person, accepted_at=None, withdrawn_at=None)
    open_ones.update(withdrawn_at=now)
    Person.objects.filter(pk=person.pk).update(removed_at=now)
    for grant in ended:
        _check_administered(by, grant)


def _given(person: Person) -> QuerySet[Assignment]:
    return Assignment.objects.filter(member__person=person).select_related("unit")


def _clean(known: Known) -> dict[str, object]:
    return {
        "name": known.name.strip(),
        "email": known.email.strip().lower(),
        "function": known.function.strip(),
        "unit": known.unit,
    }


def _check_only_one(person: Person) -> None:
    same = Person.objects.filter(
        organisation=person.organisation_id, email=person.email, removed_at=None
    )
    if person.email and same.exclude(pk=person.pk).exists():
        raise PeopleRefused("person.twice")


def _told(grant: Grant) -> dict[str, object]:
    return {
        "role": str(grant.role),
        "unit": grant.unit.pk if grant.unit else None,
        "ends_on": grant.ends_on.isoformat() if grant.ends_on else None,
    }

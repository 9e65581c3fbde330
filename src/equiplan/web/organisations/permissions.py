"""The only loaders of organisations: those a person belongs to, a 404 to everybody else."""

import hashlib
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from equiplan.domain.access import roles
from equiplan.domain.access.roles import Extent, Permission
from equiplan.domain.errors import Refused
from equiplan.web.accounts.models import Account
from equiplan.web.platform import clock

from .messages import MESSAGES
from .models import Assignment, Invitation, Member, Organisation, Person, Unit


class ChangeRefused(Refused):
    """This person may not change this of the organisation."""

    messages = MESSAGES


def memberships_of(account: Account) -> QuerySet[Member]:
    """Where a person has a role today, by name of organisation."""
    held = held_on(clock.today())
    members = Member.objects.filter(account=account, pk__in=held.values("member"))
    return members.select_related("organisation", "account")


def held_on(today: date) -> QuerySet[Assignment]:
    """The assignments that hold on a day."""
    return Assignment.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today))


def membership_for(account: Account, organisation_id: int) -> Member:
    """A person's membership of one organisation; Http404 to strangers."""
    return get_object_or_404(memberships_of(account), organisation_id=organisation_id)


def entered(account: Account, organisation_id: object) -> Member | None:
    """The membership of the organisation last entered, else the first, else none."""
    memberships = list(memberships_of(account))
    last = (each for each in memberships if each.organisation_id == organisation_id)
    return next(last, memberships[0] if memberships else None)


def units_of(organisation: Organisation) -> QuerySet[Unit]:
    """Every unit of an organisation."""
    return Unit.objects.filter(organisation=organisation)


def unit_for(organisation: Organisation, unit_id: int) -> Unit:
    """One unit of an organisation; Http404 to everybody else."""
    return get_object_or_404(units_of(organisation), pk=unit_id)


def may_change(member: Member, unit: Unit | None = None) -> bool:
    """Whether a member may change a unit and what is below it; the organisation, without one."""
    return extent_of(member, Permission.MANAGE_ORGANISATION, unit) == Extent.ALL


def check_may_change(member: Member, unit: Unit | None = None) -> None:
    """Raise ChangeRefused when `may_change` is false."""
    if not may_change(member, unit):
        raise ChangeRefused("organisation.not_yours")


def extent_of(member: Member, permission: Permission, unit: Unit | None = None) -> Extent:
    """How far a permission of a member goes in one unit, or in what belongs to none.

    A role given in a unit holds in it and in all that is below it; reading holds everywhere.
    """
    today, path = clock.today(), unit.path if unit else ""
    held = (
        roles.Role(each.role)
        for each in member.given
        if _holds(each, today) and (permission == Permission.READ or _reaches(each, path))
    )
    return roles.extent(held, permission)


def reach_of(member: Member, permission: Permission) -> tuple[str, ...]:
    """The paths of the units in which a member has a permission; ("",) is everywhere."""
    today = clock.today()
    paths = {
        each.unit.path if each.unit else ""
        for each in member.given
        if _holds(each, today) and roles.extent([roles.Role(each.role)], permission) == Extent.ALL
    }
    return ("",) if "" in paths else tuple(sorted(paths))


def permissions_of(member: Member) -> frozenset[Permission]:
    """What a member may do somewhere: in one unit, or to what is theirs."""
    today = clock.today()
    held = [roles.Role(each.role) for each in member.given if _holds(each, today)]
    return frozenset(
        permission for permission in Permission if roles.extent(held, permission) > Extent.NONE
    )


def roles_in(member: Member, unit: Unit | None) -> frozenset[roles.Role]:
    """The roles that a member holds today in one unit, or in the whole organisation without one."""
    today, path = clock.today(), unit.path if unit else ""
    held = (each for each in member.given if _holds(each, today) and _reaches(each, path))
    return frozenset(roles.Role(each.role) for each in held)


def may_give(member: Member, role: str, unit: Unit | None) -> bool:
    """Whether a member may give a role, or take it away, in a unit or in the organisation."""
    return roles.may_give(roles_in(member, unit), roles.Role(role))


def may_manage(member: Member, person: Person) -> bool:
    """Whether a member may correct, remove and invite somebody of the same organisation."""
    is_ours = person.organisation_id == member.organisation_id
    return is_ours and extent_of(member, Permission.MANAGE_PEOPLE, person.unit) == Extent.ALL


def people_of(organisation: Organisation) -> QuerySet[Person]:
    """Everybody an organisation knows or has known, by name."""
    people = Person.objects.filter(organisation=organisation)
    return people.select_related("unit", "member__account", "organisation")


def person_for(organisation: Organisation, person_id: int) -> Person:
    """Somebody an organisation knows; Http404 to everybody else."""
    return get_object_or_404(people_of(organisation), pk=person_id)


def assignment_for(organisation: Organisation, assignment_id: int) -> Assignment:
    """A role that somebody of an organisation has been given; Http404 to everybody else."""
    given = Assignment.objects.filter(
        member__organisation=organisation, member__person__isnull=False
    )
    return get_object_or_404(given.select_related("member__person", "unit"), pk=assignment_id)


def open_invitations(now: datetime) -> QuerySet[Invitation]:
    """The invitations that can still be accepted, the newest first."""
    waiting = Invitation.objects.filter(accepted_at=None, withdrawn_at=None, ends_at__gt=now)
    return waiting.select_related("person__unit", "unit", "organisation", "by__account")


def invitation_for(organisation: Organisation, invitation_id: int) -> Invitation:
    """An invitation that an organisation has made; Http404 to everybody else."""
    made = Invitation.objects.filter(organisation=organisation)
    return get_object_or_404(made.select_related("person__unit", "unit"), pk=invitation_id)


def invitation_of(key: str, now: datetime) -> Invitation:
    """What the key of a letter opens; the same Http404 for a used, an old and an invented one."""
    return get_object_or_404(open_invitations(now), key=digest_of(key))


def organisation_inviting(key: str, now: datetime) -> int:
    """The id of the organisation that a key leads to, from the row of the invitation alone."""
    alone = open_invitations(now).select_related(None).values_list("organisation_id", flat=True)
    found = alone.filter(key=digest_of(key)).first()
    if found is None:
        raise Http404
    return found


def digest_of(key: str) -> str:
    """What is kept of the key of an invitation: its SHA-256, from which no link can be made."""
    return hashlib.sha256(key.encode()).hexdigest()


def _holds(assignment: Assignment, today: date) -> bool:
    return assignment.ends_on is None or assignment.ends_on >= today


def _reaches(assignment: Assignment, path: str) -> bool:
    return assignment.unit is None or path.startswith(assignment.unit.path)

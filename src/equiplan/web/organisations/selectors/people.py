"""The directory of an organisation, and one person's page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.domain.text.comparing import folded
from equiplan.web.accounts.models import Account
from equiplan.web.platform import clock
from equiplan.web.platform.roles import Role

from .. import permissions
from ..models import Assignment, Invitation, Member, Organisation, Person, Unit

SIGNS_IN, INVITED, NO_ACCOUNT, LEFT = "signs_in", "invited", "no_account", "left"
STATES: dict[str, tuple[str | Promise, str]] = {
    SIGNS_IN: (_("Signs in"), "check"),
    INVITED: (_("Invited"), "mail"),
    NO_ACCOUNT: (_("No account"), "user"),
    LEFT: (_("Not here any more"), "logout"),
}
"""The words and the icon of where somebody stands."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody looks for in the directory; empty for everybody who is there."""

    text: str = ""
    unit: int | None = None
    role: str = ""
    state: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nobody is left out."""
        return not (self.text or self.unit or self.role or self.state)


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role as people read it; `ended` when its last day is over."""

    pk: int
    role: str
    label: str
    unit: str
    ends_on: date | None
    ended: bool
    may_take: bool


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody of the directory; `email` is empty for who may not see addresses."""

    person: Person
    email: str
    roles: tuple[RoleHeld, ...]
    state: str

    @property
    def state_label(self) -> str:
        """Where they stand, in words."""
        return str(STATES[self.state][0])

    @property
    def state_icon(self) -> str:
        """The icon that goes with it."""
        return STATES[self.state][1]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person with what a member may do about them."""

    line: PersonLine
    invitation: Invitation | None
    units: tuple[Unit, ...]
    is_self: bool
    may_manage: bool


@dataclass(frozen=True, slots=True)
class Joining:
    """An invitation that can be accepted, and whether its address has an account already."""

    invitation: Invitation
    has_account: bool


def joining(key: str, now: datetime) -> Joining:
    """What the key of a letter opens; Http404 for any other."""
    invitation = permissions.invitation_of(key, now)
    has_account = Account.objects.filter(email=invitation.email).exists()
    return Joining(invitation, has_account)


def directory(organisation: Organisation, asked: Asked, *, by: Member) -> QuerySet[Person]:
    """The people somebody looks for, by name; all but those who have gone."""
    people = permissions.people_of(organisation)
    now = clock.now()
    found = people.filter(_state(asked.state, now))
    if asked.unit:
        within = Unit.objects.filter(organisation=organisation, path__contains=f"/{asked.unit}/")
        found = found.filter(unit__in=within.values("pk"))
    if asked.role:
        held = permissions.held_on(clock.today()).filter(role=asked.role)
        found = found.filter(member__in=held.values("member"))
    if asked.text:
        found = found.filter(pk__in=_said(found, asked.text, with_address=sees_addresses(by)))
    return _with_roles(found, now)


def lines(people: Iterable[Person], *, by: Member) -> list[PersonLine]:
    """People of `directory` as they are shown to one member."""
    return [_line(person, by) for person in people]


def person_page(person: Person, *, by: Member) -> PersonPage:
    """One person, their roles and their invitation, in a fixed number of queries."""
    (whole,) = _with_roles(permissions.people_of(by.organisation).filter(pk=person.pk), clock.now())
    waiting = whole.waiting  # type: ignore[attr-defined]
    return PersonPage(
        line=_line(whole, by),
        invitation=waiting[0] if waiting else None,
        units=tuple(units_of(by.organisation)),
        is_self=whole.member_id == by.pk,
        may_manage=permissions.may_manage(by, whole),
    )


def units_of(organisation: Organisation) -> QuerySet[Unit]:
    """The units of an organisation, each after the one it is in."""
    return Unit.objects.filter(organisation=organisation).order_by("path")


def sees_addresses(member: Member) -> bool:
    """Whether a member is shown e-mail addresses: who manages people is."""
    return Permission.MANAGE_PEOPLE in permissions.permissions_of(member)


def _state(asked: str, now: datetime) -> Q:
    here, invited = Q(removed_at=None), permissions.open_invitations(now).values("person")
    held = permissions.held_on(clock.today()).values("member")
    conditions = {
        SIGNS_IN: here & Q(member__in=held),
        INVITED: here & ~Q(member__in=held) & Q(pk__in=invited),
        NO_ACCOUNT: here & (Q(member=None) | ~Q(member__in=held)) & ~Q(pk__in=invited),
        LEFT: Q(removed_at__isnull=False),
    }
    return conditions.get(asked, here)


def _said(people: QuerySet[Person], text: str, *, with_address: bool) -> list[int]:
    """Who says these words somewhere, whatever their accents and case."""
    fields = ("name", "function", *(("email",) if with_address else ()))
    wanted = folded(text).split()
    rows = people.order_by().values_list("pk", *fields)
    return [pk for pk, *said in rows if all(word in folded(" ".join(said)) for word in wanted)]


def _with_roles(people: QuerySet[Person], now: datetime) -> QuerySet[Person]:
    given = Assignment.objects.select_related("unit").order_by("pk")
    waiting = permissions.open_invitations(now)
    return people.prefetch_related(
        Prefetch("member__assignments", given), Prefetch("invitations", waiting, to_attr="waiting")
    )


def _line(person: Person, by: Member) -> PersonLine:
    assignments = person.member.assignments.all() if person.member else ()
    roles = tuple(_held(each, by) for each in assignments)
    shown = person.email if sees_addresses(by) else ""
    return PersonLine(person, shown, roles, _stands(person, roles))


def _stands(person: Person, roles: tuple[RoleHeld, ...]) -> str:
    if person.removed_at:
        return LEFT
    if any(not each.ended for each in roles):
        return SIGNS_IN
    return INVITED if person.waiting else NO_ACCOUNT  # type: ignore[attr-defined]


def _held(assignment: Assignment, by: Member) -> RoleHeld:
    ends_on, unit = assignment.ends_on, assignment.unit
    return RoleHeld(
        pk=assignment.pk,
        role=assignment.role,
        label=str(Role(assignment.role).label),
        unit=unit.name if unit else "",
        ends_on=ends_on,
        ended=ends_on is not None and ends_on < clock.today(),
        may_take=permissions.may_give(by, assignment.role, unit),
    )

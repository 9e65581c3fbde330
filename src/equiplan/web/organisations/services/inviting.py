"""Invitations: a letter with a link that works once, for fourteen days, until it is taken back.

The link holds a key of 256 bits; only its digest is kept, so that nobody who reads the database
can enter with it. Who makes a key is given it once, to send or to hand over.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from equiplan.web.accounts.identities import OPEN_FOR
from equiplan.web.accounts.models import Account

from .. import permissions
from ..audit import record
from ..models import Assignment, Invitation, Member, Person
from ..signals import person_joined
from .enrolling import PeopleRefused
from .people import Grant, check_grant, check_may_manage

LASTS = timedelta(days=14)
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Letter:
    """To which address, in which language."""

    email: str
    language: str


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What somebody who opens an account says of themselves; no password for single sign-on."""

    name: str
    password: str | None
    language: str


@transaction.atomic
def invite(
    person: Person, letter: Letter, grant: Grant, *, by: Member, now: datetime
) -> tuple[Invitation, str]:
    """An invitation to sign in with a role, and its key; an older one works no more."""
    _check_may_invite(person, letter, by)
    check_grant(by, grant, today=timezone.localdate(now))
    _withdraw_all(person, now)
    key, email = secrets.token_urlsafe(KEY_BYTES), letter.email.strip().lower()
    invitation = Invitation.objects.create(
        organisation=by.organisation,
        person=person,
        email=email,
        language=letter.language,
        role=grant.role,
        unit=grant.unit,
        role_ends_on=grant.ends_on,
        key=permissions.digest_of(key),
        by=by,
        at=now,
        ends_at=now + LASTS,
    )
    Person.objects.filter(pk=person.pk, email="").update(email=email)
    unit = grant.unit.pk if grant.unit else None
    record(by, "person.invited", invitation, person, at=now, role=str(grant.role), unit=unit)
    return invitation, key


@transaction.atomic
def renew(invitation: Invitation, *, by: Member, now: datetime) -> str:
    """Another key and fourteen more days; the link sent before works no more."""
    check_may_manage(by, invitation.person)
    grant = Grant(invitation.role, invitation.unit, invitation.role_ends_on)
    check_grant(by, grant, today=timezone.localdate(now))
    key = secrets.token_urlsafe(KEY_BYTES)
    fresh = {"key": permissions.digest_of(key), "ends_at": now + LASTS, "sent_at": None}
    if not _unanswered().filter(pk=invitation.pk).update(**fresh):
        raise PeopleRefused("invitation.not_open")
    record(by, "invitation.renewed", invitation, at=now)
    return key


@transaction.atomic
def withdraw(invitation: Invitation, *, by: Member, now: datetime) -> None:
    """Take an invitation back: its link works no more."""
    check_may_manage(by, invitation.person)
    if not _unanswered().filter(pk=invitation.pk).update(withdrawn_at=now):
        raise PeopleRefused("invitation.not_open")
    record(by, "invitation.withdrawn", invitation, at=now)


def sent(invitation: Invitation, *, now: datetime) -> None:
    """Remember that the letter has left."""
    Invitation.objects.filter(pk=invitation.pk).update(sent_at=now)


@transaction.atomic
def accept(invitation: Invitation, account: Account, *, now: datetime) -> Member:
    """The account as a member with the role it was invited for; for the address invited only."""
    if account.email != invitation.email:
        raise PeopleRefused("invitation.other_account")
    return _enter(invitation, account, now)


@transaction.atomic
def join(invitation: Invitation, newcomer: Newcomer, *, now: datetime) -> Member:
    """A new account for the invited address, and its owner as a member with their role.

    PeopleRefused when somebody was quicker; the form has looked at the password.
    """
    if Account.objects.filter(email=invitation.email).exists():
        raise PeopleRefused("invitation.has_account")
    try:
        with transaction.atomic():
            account = Account.objects.create_user(
                invitation.email,
                newcomer.password,
                name=newcomer.name.strip(),
                language=newcomer.language,
                link_until=now + OPEN_FOR,
            )
    except IntegrityError as taken:
        raise PeopleRefused("invitation.has_account") from taken
    return _enter(invitation, account, now)


def _enter(invitation: Invitation, account: Account, now: datetime) -> Member:
    """Use the invitation up, which only one of two at once can do, and link who came."""
    if not _unanswered().filter(pk=invitation.pk, ends_at__gt=now).update(accepted_at=now):
        raise PeopleRefused("invitation.not_open")
    member, _is_new = Member.objects.get_or_create(
        account=account, organisation=invitation.organisation
    )
    Assignment.objects.update_or_create(
        member=member,
        role=invitation.role,
        unit=invitation.unit,
        defaults={"ends_on": invitation.role_ends_on},
    )
    person = _linked(invitation.person, member)
    record(member, "invitation.accepted", invitation, person, at=now, role=invitation.role)
    return member


def _linked(person: Person, member: Member) -> Person:
    """The person who was invited as this member, whoever the member was before."""
    Person.objects.filter(member=member).exclude(pk=person.pk).update(member=None)
    person.member, person.removed_at = member, None
    person.save(update_fields=["member", "removed_at"])
    person_joined.send(sender=Person, person=person)
    return person


def _check_may_invite(person: Person, letter: Letter, by: Member) -> None:
    check_may_manage(by, person)
    if person.removed_at:
        raise PeopleRefused("person.removed")
    here = Member.objects.filter(organisation=by.organisation, account__email=letter.email.lower())
    if person.member_id or here.filter(assignments__isnull=False).exists():
        raise PeopleRefused("invitation.already_here")


def _withdraw_all(person: Person, now: datetime) -> None:
    _unanswered().filter(person=person).update(withdrawn_at=now)


def _unanswered() -> QuerySet[Invitation]:
    return Invitation.objects.filter(accepted_at=None, withdrawn_at=None)

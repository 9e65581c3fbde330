"""Who signs in where: an account, an organisation and a role, created if need be."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from equiplan.domain.access import roles
from equiplan.domain.errors import Refused
from equiplan.domain.places.countries import time_zone_of
from equiplan.web.accounts.identities import OPEN_FOR
from equiplan.web.accounts.models import Account
from equiplan.web.platform import clock

from ..audit import record
from ..messages import MESSAGES
from ..models import Assignment, Member, Organisation, Person
from ..signals import person_joined


class PeopleRefused(Refused):
    """This cannot be done to this person, or not by this one."""

    messages = MESSAGES


@dataclass(frozen=True, slots=True)
class SignIn:
    """Who is to sign in; the password is for an account that does not exist yet."""

    email: str
    name: str
    language: str
    password: str


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation by its name, and what it is if it has to be created."""

    name: str
    kind: str
    language: str
    country: str = ""


@transaction.atomic
def enrol(
    person: SignIn,
    body: Body,
    role: str,
    *,
    until: date | None = None,
    at: datetime | None = None,
) -> Member:
    """The person as a member with that role, account and organisation created if need be.

    It is told as of `at`, now unless another instant is given; `until` is the role's last day.
    ValidationError when the address is none, or when the password of a new account is too weak;
    PeopleRefused for a role that must end and does not, or that would have ended already.
    """
    at = at or clock.now()
    check_end(role, until, today=timezone.localdate(at))
    account = _account(person, at)
    organisation = _organisation(body)
    member, _ = Member.objects.get_or_create(account=account, organisation=organisation)
    Assignment.objects.update_or_create(
        member=member, role=role, unit=None, defaults={"ends_on": until}
    )
    known_as(member)
    record(member, "member.enrolled", account, at=at, role=role)
    return member


def check_end(role: str, ends_on: date | None, *, today: date) -> None:
    """Raise PeopleRefused for a role without the last day that it needs, or that is over."""
    if ends_on is None and roles.Role(role) in roles.MUST_END:
        raise PeopleRefused("role.must_end")
    if ends_on and ends_on < today:
        raise PeopleRefused("role.past")


def known_as(member: Member) -> Person:
    """The member among the people of the organisation, whoever the two were before."""
    there = Person.objects.filter(organisation=member.organisation)
    person = there.filter(member=member).first()
    person = person or there.filter(member=None, email=member.account.email).first()
    person = person or Person(organisation=member.organisation, email=member.account.email)
    is_new = person.member_id != member.pk
    person.member, person.name = member, person.name or str(member)
    person.save()
    if is_new:
        person_joined.send(sender=Person, person=person)
    return person


def _account(person: SignIn, at: datetime) -> Account:
    email = person.email.strip().lower()
    validate_email(email)
    known = Account.objects.filter(email=email).first()
    if known:
        return known
    new = Account(email=email, name=person.name, language=person.language)
    validate_password(person.password, new)
    return Account.objects.create_user(
        email,
        person.password,
        name=person.name,
        language=person.language,
        link_until=at + OPEN_FOR,
    )


def _organisation(body: Body) -> Organisation:
    if not body.name.strip():
        raise ValidationError("An organisation needs a name.")
    known = Organisation.objects.filter(name=body.name.strip()).first()
    return known or Organisation.objects.create(
        name=body.name.strip(),
        slug=_free_slug(body.name),
        kind=body.kind,
        language=body.language,
        country=body.country,
        time_zone=time_zone_of(body.country),
    )


def _free_slug(name: str) -> str:
    slug = slugify(name)[:70] or "organisation"
    taken = set(Organisation.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return slug if slug not in taken else next(each for each in numbered if each not in taken)

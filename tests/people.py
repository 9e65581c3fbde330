"""Members for tests, with the roles they are given."""

from datetime import timedelta

from django.utils import timezone

from equiplan.domain.access import roles as core
from equiplan.domain.access.roles import MUST_END
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Assignment, Member, Organisation, Unit
from equiplan.web.organisations.services import known_as


def member_of(
    account: Account, organisation: Organisation, *roles: str, unit: Unit | None = None
) -> Member:
    """The account as a member with these roles, in one unit when one is given."""
    member, _ = Member.objects.get_or_create(account=account, organisation=organisation)
    until = timezone.localdate() + timedelta(days=30)
    for role in roles:
        ends_on = until if core.Role(role) in MUST_END else None
        Assignment.objects.create(member=member, role=role, unit=unit, ends_on=ends_on)
    known_as(member)
    return member


def roles_of(member: Member) -> set[str]:
    """The roles a member has been given."""
    return {each.role for each in member.assignments.all()}

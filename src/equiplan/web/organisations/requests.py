"""What a view may count on once its route has let a member in."""

from equiplan.domain.access.roles import Permission
from equiplan.web.accounts.requests import AccountRequest

from .models import Member, Organisation


class OrganisationRequest(AccountRequest):
    """A request of a member, in the organisation they have entered."""

    organisation: Organisation
    member: Member
    permissions: frozenset[Permission]

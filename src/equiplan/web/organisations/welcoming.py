"""Who comes by single sign-on with an address that was invited finds an account opened for them."""

from equiplan.domain.errors import Refused
from equiplan.web.accounts import newcomers
from equiplan.web.accounts.models import Account
from equiplan.web.platform import clock, row_security

from . import permissions
from .services import Newcomer, join


def listen() -> None:
    """Be asked when the provider vouches for an address that has no account."""
    newcomers.register(welcome)


def welcome(address: str, _onward: str) -> Account | None:
    """The account of somebody who was invited, which accepts their newest invitation."""
    now = clock.now()
    with row_security.lifted():
        invitation = permissions.open_invitations(now).filter(email=address.strip().lower()).first()
        if invitation is None:
            return None
        newcomer = Newcomer(invitation.person.name, None, invitation.language)
        try:
            return join(invitation, newcomer, now=now).account
        except Refused:
            return None

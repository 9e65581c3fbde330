"""Whose account somebody enters who comes from the provider, or why none."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from . import identities, newcomers
from .id_tokens import verified_address
from .models import Account

Reason = Literal["stranger", "unverified", "another", "unlinked"]


def who(claims: Mapping[str, Any], onward: str, *, now: datetime) -> Account | Reason:
    """The account of who is sworn to be there, on the way to a page.

    An identity that is linked opens its account, whatever its address has become. Any other has
    to show a verified address: one that was invited gets its account, and one that awaits its
    identity is linked. "another": somebody else is linked to the account of this address;
    "unlinked": nobody is, and nobody has said that this is the same person.
    """
    issuer, subject = str(claims["iss"]), str(claims["sub"])
    known = identities.account_of(issuer, subject, now=now)
    if known:
        return known
    address = verified_address(claims)
    if not address:
        return "unverified"
    found = Account.objects.filter(email=address).first()
    if found and not found.is_active:
        return found  # a closed account says so, and is linked to nobody
    if found and not identities.awaits(found, now=now):
        return "another" if identities.is_linked(found) else "unlinked"
    found = found or newcomers.welcome(address, onward)
    if found is None:
        return "stranger"
    identities.link(found, issuer, subject, now=now)
    return found

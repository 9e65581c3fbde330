"""Which identity of a provider opens which account: linked once, on somebody's word, then for good.

An address is no proof of who somebody is: mailboxes are given to successors. Source: OpenID
Connect Core 1.0, 5.7.
"""

from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db import IntegrityError, transaction

from equiplan.domain.errors import Refused

from .messages import MESSAGES
from .models import Account, ProviderIdentity

OPEN_FOR = timedelta(days=14)
"""How long an account that was opened, or set free, awaits its identity."""
STILL_USED = timedelta(days=30)
"""How lately an account without a password must have been used to be its owner's still."""


class IdentityRefused(Refused):
    """This identity cannot be linked to this account, or not taken from it."""

    messages = MESSAGES


def account_of(issuer: str, subject: str, *, now: datetime) -> Account | None:
    """The account that an identity opens, which is noted as used; None when it opens none."""
    found = ProviderIdentity.objects.filter(issuer=issuer, subject=subject)
    identity = found.select_related("account").first()
    if identity is None:
        return None
    found.update(used_at=now)
    return identity.account


def identity_of(account: Account) -> ProviderIdentity | None:
    """What an account is linked to at the provider of the environment."""
    return ProviderIdentity.objects.filter(account=account, issuer=settings.OIDC_ISSUER).first()


def is_linked(account: Account) -> bool:
    """Whether an account is linked at any provider, the one of today or one before."""
    return ProviderIdentity.objects.filter(account=account).exists()


def awaits(account: Account, *, now: datetime) -> bool:
    """Whether the next identity with the address of an account may be linked to it.

    Somebody said so lately: who opened the account, or an administrator. Or nobody has ever been
    linked, single sign-on is the only way in, and the account is in use: what signed in until this
    table was there goes on.
    """
    if account.link_until and account.link_until > now:
        return True
    if is_linked(account) or account.has_usable_password():
        return False
    return bool(account.last_login and account.last_login > now - STILL_USED)


def link(account: Account, issuer: str, subject: str, *, now: datetime) -> None:
    """Have an identity open an account from now on; IdentityRefused when one of them has another.

    An earlier identity at another issuer goes: an account is one person, who has moved.
    """
    try:
        with transaction.atomic():
            ProviderIdentity.objects.filter(account=account).exclude(issuer=issuer).delete()
            ProviderIdentity.objects.create(
                account=account, issuer=issuer, subject=subject, linked_at=now, used_at=now
            )
            Account.objects.filter(pk=account.pk).update(link_until=None)
    except IntegrityError as taken:
        raise IdentityRefused("identity.taken") from taken


def unlink(account: Account) -> None:
    """Have no identity open an account; IdentityRefused where that was the only way in."""
    if not account.has_usable_password():
        raise IdentityRefused("identity.only_way_in")
    ProviderIdentity.objects.filter(account=account).delete()


@transaction.atomic
def set_free(account: Account, *, now: datetime) -> int:
    """Await another identity for some days, and sign out everywhere; how many there were."""
    count, _by_kind = ProviderIdentity.objects.filter(account=account).delete()
    Account.objects.filter(pk=account.pk).update(link_until=now + OPEN_FOR)
    for session in UserSession.objects.filter(user=account):
        session.end()
    return count


def may_reset_by_letter(account: Account) -> bool:
    """Whether a letter may open an account: not one that only an identity opens.

    Whoever has been given the mailbox since would enter.
    """
    return account.has_usable_password() or not is_linked(account)

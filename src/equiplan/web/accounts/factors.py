"""What of a second factor is shown to its owner, and for how long."""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.shortcuts import get_object_or_404

from .models import Account

SHOWN_FOR = timedelta(minutes=10)


def may_show_codes(account: Account, *, now: datetime) -> bool:
    """Whether the recovery codes were made moments ago: after that they are not shown again."""
    made = Authenticator.objects.filter(
        user=account, type=Authenticator.Type.RECOVERY_CODES, created_at__gt=now - SHOWN_FOR
    )
    return bool(made.exists())


@transaction.atomic
def forget(account: Account) -> int:
    """Remove every second factor of an account and end its sessions; how many factors it had."""
    factors = Authenticator.objects.filter(user=account)
    primary: int = factors.exclude(type=Authenticator.Type.RECOVERY_CODES).count()
    factors.delete()
    for session in UserSession.objects.filter(user=account):
        session.end()
    return primary


def passkey_of(account: Account, pk: int) -> Authenticator:
    """A passkey of this person; 404 for another's."""
    mine = Authenticator.objects.filter(user=account, type=Authenticator.Type.WEBAUTHN)
    return get_object_or_404(mine, pk=pk)

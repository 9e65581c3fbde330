"""An account that may be linked to another identity of the provider: told to its organisations."""

from datetime import datetime

from django.db import transaction

from equiplan.web.accounts import identities
from equiplan.web.accounts.models import Account

from ..audit import record_by_itself
from ..models import Member


@transaction.atomic
def relink(account: Account, *, now: datetime) -> int:
    """Forget who an account is at the provider, and await its next identity for some days.

    It is signed out everywhere; each of its organisations has a line of it. How many identities
    it was linked to.
    """
    count = identities.set_free(account, now=now)
    for member in Member.objects.filter(account=account).select_related("organisation"):
        record_by_itself(member.organisation, "account.relinked", account, at=now, identities=count)
    return count

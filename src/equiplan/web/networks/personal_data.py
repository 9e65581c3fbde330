"""What networks hold of a person: which agreements and memberships they signed for."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, done, nothing_to_do

from .models import Agreement, Membership


def held(account: Account) -> Iterator[Table]:
    """What somebody granted, answered and signed for their organisation."""
    pairs = ("membership__member", "membership__network")
    granted = Agreement.objects.filter(granted_by__account=account).select_related(*pairs)
    yield done(_("Agreements you granted"), granted, "granted_at")
    answered = Agreement.objects.filter(answered_by__account=account).select_related(*pairs)
    yield done(_("Agreements you answered"), answered, "answered_at")
    signed = Membership.objects.filter(by__account=account).select_related("member", "network")
    yield done(_("Memberships you signed for"), signed)


BOOK = Book(
    "networks",
    models=frozenset({"networks.agreement", "networks.membership"}),
    held=held,
    erase=nothing_to_do,
)

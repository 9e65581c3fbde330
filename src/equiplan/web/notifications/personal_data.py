"""What digests hold of a person: which letters they want."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, nothing_to_do

from .models import Digest


def held(account: Account) -> Iterator[Table]:
    """Which letters somebody wants, and when the last one left."""
    wanted = Digest.objects.filter(member__account=account)
    yield Table(
        _("Letters you want"),
        (_("Organisation"), _("How often"), _("Last sent on")),
        tuple(
            (each.member.organisation.name, each.get_rhythm_display(), each.sent_on)
            for each in wanted.select_related("member__organisation")
        ),
        reverse("notifications:mine"),
    )


BOOK = Book(
    "notifications",
    models=frozenset({"notifications.digest"}),
    held=held,
    erase=nothing_to_do,
    goes=(_("Which letters you want."),),
)

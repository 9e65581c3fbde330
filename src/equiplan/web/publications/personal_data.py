"""What publications hold of a person: what they prepared and published."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, done, nothing_to_do

from .models import Draft, Publication


def held(account: Account) -> Iterator[Table]:
    """What somebody prepared and let leave for their organisation."""
    yield done(_("Publications you prepared"), Draft.objects.filter(by__account=account))
    published = Publication.objects.filter(published_by__account=account)
    yield done(_("Publications you published"), published, "published_at")


BOOK = Book(
    "publications",
    models=frozenset({"publications.draft", "publications.publication"}),
    held=held,
    erase=nothing_to_do,
)

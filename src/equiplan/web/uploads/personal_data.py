"""What brought files hold of a person."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, done, nothing_to_do

from .models import Upload


def held(account: Account) -> Iterator[Table]:
    """The files somebody has brought."""
    yield done(_("Files you brought"), Upload.objects.filter(by=account))


BOOK = Book(
    "uploads",
    models=frozenset({"uploads.upload"}),
    held=held,
    erase=nothing_to_do,
    stays=(_("The documents you brought: they belong to the organisation."),),
)

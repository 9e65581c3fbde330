"""What brought files hold of a person."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, done, nothing_to_do, register

from .models import Upload


def book() -> None:
    """Have brought files asked about people."""
    register(
        Book(
            "uploads",
            models=frozenset({"uploads.upload"}),
            held=held,
            erase=nothing_to_do,
            stays=(_("The documents you brought: they belong to the organisation."),),
        )
    )


def held(account: Account) -> Iterator[Table]:
    """The files somebody has brought."""
    yield done(_("Files you brought"), Upload.objects.filter(by=account))

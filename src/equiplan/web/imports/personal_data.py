"""What readings of documents hold of a person."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, done, nothing_to_do

from .models import Correction, Reading


def held(account: Account) -> Iterator[Table]:
    """What somebody had read, and what they corrected of it."""
    read = Reading.objects.filter(by__account=account).select_related("upload")
    yield done(_("Documents you had read"), read.defer("draft", "source"))
    put_right = Correction.objects.filter(by__account=account)
    corrected = put_right.select_related("reading__upload")
    yield done(
        _("What you corrected"), corrected.defer("reading__draft", "reading__source", "content")
    )


BOOK = Book(
    "imports",
    models=frozenset({"imports.correction", "imports.reading"}),
    held=held,
    erase=nothing_to_do,
)

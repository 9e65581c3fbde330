"""What comparing holds of a person: which series they brought."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, done, nothing_to_do

from .models import Series


def held(account: Account) -> Iterator[Table]:
    """The series somebody brought."""
    brought = Series.objects.filter(by__account=account).defer("table")
    yield done(_("Reference series you brought"), brought)


BOOK = Book("benchmarks", models=frozenset({"benchmarks.series"}), held=held, erase=nothing_to_do)

"""What figures hold of a person: which indicators they bound, which measures they made."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, done, nothing_to_do

from .models import Binding, Definition


def held(account: Account) -> Iterator[Table]:
    """What somebody bound and defined."""
    bound = Binding.objects.filter(bound_by__account=account).select_related("indicator")
    yield done(_("Indicators you had filled automatically"), bound, "bound_at")
    made = Definition.objects.filter(made_by__account=account)
    yield done(_("Measures you defined"), made, "made_at")


BOOK = Book(
    "indicators",
    models=frozenset({"indicators.binding", "indicators.definition"}),
    held=held,
    erase=nothing_to_do,
)

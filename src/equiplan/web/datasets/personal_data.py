"""What datasets hold of a person: what they answer for, and what they counted and decided."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, done, nothing_to_do

from .models import Counting, Dataset, PeopleFile, Step


def held(account: Account) -> Iterator[Table]:
    """The datasets somebody answers for, and what they did in them."""
    kept = Dataset.objects.filter(keeper__account=account)
    rows = tuple((each.name, each.get_what_display()) for each in kept)
    yield Table(_("Datasets you answer for"), (_("Dataset"), _("What")), rows)
    counted = Counting.objects.filter(counted_by__account=account).select_related("dataset")
    yield done(_("What you counted"), counted, "counted_at")
    brought = PeopleFile.objects.filter(by__account=account).select_related("dataset")
    yield done(_("Files you brought to be counted"), brought)
    steps = Step.objects.filter(by__account=account).select_related("counting__dataset")
    yield done(_("Counts you moved on"), steps)


_MODELS = ("counting", "dataset", "peoplefile", "step")
BOOK = Book(
    "datasets",
    models=frozenset(f"datasets.{name}" for name in _MODELS),
    held=held,
    erase=nothing_to_do,
)

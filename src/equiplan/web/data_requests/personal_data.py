"""What collecting holds of a person: what they asked for, answered, validated and granted."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table, done, nothing_to_do

from .models import Adoption, DataRequest, Draft, LockException, Reminder, Submission


def held(account: Account) -> Iterator[Table]:
    """What somebody did for their organisation, on either side."""
    made = DataRequest.objects.filter(made_by__account=account)
    yield done(_("Data requests you wrote"), made, "made_at")
    yield from _submissions(account)
    drafts = Draft.objects.filter(by__account=account).select_related("submission__member")
    yield done(_("Answers to networks you are writing"), drafts)
    adoptions = Adoption.objects.filter(said_by__account=account).select_related("member")
    yield done(_("What you said your organisation can report"), adoptions, "said_at")
    sent = Reminder.objects.filter(by__account=account).select_related("submission__member")
    yield done(_("Reminders you sent"), sent)
    leave = LockException.objects.select_related("submission__data_request", "submission__member")
    yield done(_("Locks opened for you"), leave.filter(person__account=account), "granted_at")
    yield done(_("Locks you opened"), leave.filter(granted_by__account=account), "granted_at")
    yield done(_("Locks you closed"), leave.filter(revoked_by__account=account), "granted_at")


def _submissions(account: Account) -> Iterator[Table]:
    rows = Submission.objects.select_related("data_request", "member")
    answered = rows.filter(answers__account=account)
    yield done(_("Answers to networks you answer for"), answered, "asked_at")
    submitted = rows.filter(submitted_by__account=account)
    yield done(_("Answers to networks you submitted"), submitted, "submitted_at")
    validated = rows.filter(validated_by__account=account)
    yield done(_("Answers to networks you validated"), validated, "validated_at")
    locked = rows.filter(locked_by__account=account)
    yield done(_("Answers of members you locked"), locked, "locked_at")


_MODELS = ("adoption", "datarequest", "draft", "lockexception", "reminder", "submission")
BOOK = Book(
    "data_requests",
    models=frozenset(f"data_requests.{name}" for name in _MODELS),
    held=held,
    erase=nothing_to_do,
)

"""The only writers of accounts."""

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from equiplan.domain.errors import Refused

from .messages import MESSAGES
from .models import Account


class AddressRefused(Refused):
    """The address of an account cannot be changed so."""

    messages = MESSAGES


def choose_language(account: Account, language: str) -> None:
    """Remember the language a person wants their pages in."""
    account.language = language
    account.save(update_fields=["language"])


def set_profile(account: Account, *, name: str, language: str) -> None:
    """Put right what a person is called and which language they read."""
    account.name, account.language = name.strip(), language
    account.save(update_fields=["name", "language"])


@transaction.atomic
def change_address(account: Account, email: str) -> None:
    """Sign in with another address from now on; AddressRefused when an account has it already."""
    account.email = email.strip().lower()
    try:
        with transaction.atomic():
            account.save(update_fields=["email"])
    except IntegrityError as taken:
        raise AddressRefused("address.taken") from taken
    EmailAddress.objects.filter(user=account).delete()

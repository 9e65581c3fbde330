"""Who may reach the first run: its address opens while nobody has an account, never again."""

from django.core.signing import Signer
from django.http import Http404
from django.utils.crypto import constant_time_compare

from equiplan.web.accounts.models import Account

SALT = "home.start"


def start_key() -> str:
    """The key of this installation's first run, made of its secret; nothing of it is kept."""
    return Signer(salt=SALT).signature(SALT)


def is_untouched() -> bool:
    """Whether nobody has an account yet."""
    return not Account.objects.exists()


def check_start(key: str) -> None:
    """Http404 for a wrong key, and for any once somebody has an account."""
    if not constant_time_compare(key, start_key()) or not is_untouched():
        raise Http404

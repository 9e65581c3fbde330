"""`equiplan unlock`: let in somebody who has lost their phone, their keys and their codes."""

from argparse import Namespace
from typing import TYPE_CHECKING

from .site import boot, refuse, tell
from .terminal.values import filled

if TYPE_CHECKING:
    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "unlock", help="remove the second factor of an account, and sign it out everywhere"
    )
    parser.add_argument(
        "email", type=filled, metavar="EMAIL", help="address the person signs in with"
    )


def run(options: Namespace) -> int:
    """0 when the password alone opens the account again; 1 when nobody has this address."""
    boot(migrated=True)
    from equiplan.web.accounts import factors
    from equiplan.web.accounts.models import Account

    address = options.email.strip().lower()
    account = Account.objects.filter(email=address).first()
    if account is None:
        return refuse("unlock.nobody", email=address)
    removed = factors.forget(account)
    tell("unlock.done", email=account.email, removed=removed)
    return 0

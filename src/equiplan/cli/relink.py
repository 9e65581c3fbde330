"""`equiplan relink`: let an account be linked to another identity of the single sign-on."""

from argparse import Namespace
from typing import TYPE_CHECKING

from equiplan import clock

from .site import boot, refuse, tell
from .terminal.outcomes import Outcome
from .terminal.values import filled

if TYPE_CHECKING:
    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "relink",
        help="forget who an account is at the single sign-on provider, and await who comes next",
    )
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument(
        "email", type=filled, metavar="EMAIL", nargs="?", help="address of the account"
    )
    whose.add_argument(
        "--issuer",
        type=filled,
        metavar="URL",
        help="every account linked at this provider, when it was changed",
    )


def run(options: Namespace) -> int:
    """0 when the next identity with that address is linked; 1 when there is no such account."""
    boot(migrated=True)
    from equiplan.web.accounts.identities import OPEN_FOR
    from equiplan.web.accounts.models import Account
    from equiplan.web.organisations import services
    from equiplan.web.platform import row_security

    accounts = Account.objects.filter(erased_at=None)
    if options.issuer:
        found = accounts.filter(identities__issuer=options.issuer.rstrip("/"))
    else:
        found = accounts.filter(email=options.email.strip().lower())
    with row_security.lifted():
        relinked = list(found.order_by("pk"))
        for account in relinked:
            services.relink(account, now=clock.now())
    if not relinked:
        return refuse("relink.nobody", whose=options.issuer or options.email)
    for account in relinked:
        tell("relink.done", email=account.email)
    tell("relink.next", days=OPEN_FOR.days)
    return Outcome.DONE

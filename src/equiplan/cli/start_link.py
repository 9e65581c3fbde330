"""`equiplan start-link`: the address where an installation without accounts begins."""

from argparse import Namespace
from typing import TYPE_CHECKING

from .site import boot, refuse
from .terminal.output import write

if TYPE_CHECKING:
    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    subparsers.add_parser(
        "start-link", help="say where the first account is opened, while there is none"
    )


def run(_options: Namespace) -> int:
    """Tell the address; 1 once somebody has an account."""
    boot(migrated=True)
    where = address("")
    if where is None:
        return refuse("start.too_late")
    write(where)
    return 0


def address(base: str) -> str | None:
    """Where to begin, at `base` unless EQUIPLAN_URL says otherwise; None once it is too late."""
    from django.conf import settings
    from django.urls import reverse

    from equiplan.web.home import permissions
    from equiplan.web.settings.environment import text

    if not permissions.is_untouched():
        return None
    site = settings.PUBLIC_URL if text("EQUIPLAN_URL") or not base else base
    return f"{site}{reverse('home:start', args=[permissions.start_key()])}"

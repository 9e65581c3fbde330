"""`equiplan doctor`: what is wrong with an installation, and how to mend it."""

from argparse import Namespace
from typing import TYPE_CHECKING

from .site import boot, refuse, tell

if TYPE_CHECKING:
    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    subparsers.add_parser("doctor", help="say what is wrong with this installation, and the cure")


def run(_options: Namespace) -> int:
    """A line a check; 1 if anything is wrong."""
    try:
        boot()
    except Exception as wrong:
        cure = "check the EQUIPLAN_… variables and DATABASE_URL"
        return refuse(f"the settings cannot be read ({wrong}): {cure}.")
    from .checks import CHECKS

    checked = [check() for check in CHECKS]
    for line in checked:
        tell(line.text())
    return int(any(line.cure for line in checked))

"""`equiplan doctor`: what is wrong with an installation, and how to mend it."""

from argparse import Namespace
from typing import TYPE_CHECKING

from .site import boot
from .terminal.output import write

if TYPE_CHECKING:
    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    subparsers.add_parser("doctor", help="say what is wrong with this installation, and the cure")


def run(_options: Namespace) -> int:
    """A line a check; 1 if anything is wrong."""
    boot()
    from .checks import CHECKS

    checked = [check() for check in CHECKS]
    for line in checked:
        write(line.text())
    return int(any(line.cure for line in checked))

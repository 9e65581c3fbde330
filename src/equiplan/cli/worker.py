"""`equiplan worker`: run the jobs, for those who want them apart from the web server."""

from argparse import Namespace
from typing import TYPE_CHECKING

from .site import boot

if TYPE_CHECKING:
    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    parser = subparsers.add_parser("worker", help="run the jobs only (`serve` does it already)")
    parser.add_argument(
        "--id",
        default="",
        help="name of this worker, taken over by the one that replaces it (default: made up)",
    )


def run(options: Namespace) -> int:
    """Work until told to stop; the task in hand is finished first."""
    boot(migrated=True)
    from django.utils.crypto import get_random_string

    from equiplan.web.organisations.models import Origin
    from equiplan.web.organisations.origin import coming_from
    from equiplan.web.platform.worker import BeatingWorker

    worker = BeatingWorker(options.id or get_random_string(32))
    worker.configure_signals()
    with coming_from(Origin.JOB):
        worker.run()
    return 0

"""`equiplan migrate`: make the database, and what is made from the package, ready to serve."""

from argparse import Namespace
from typing import TYPE_CHECKING

from .site import boot, tell

if TYPE_CHECKING:
    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    subparsers.add_parser("migrate", help="create or upgrade the database and the static files")


def run(_options: Namespace) -> int:
    """Migrate; safe to run again."""
    boot()
    prepare()
    tell("migrate.done")
    return 0


def prepare() -> None:
    """Bring tables, the cache's table and static files to where this version wants them."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    collect()


def collect() -> None:
    """Put the static files, compressed and named by content, where they are served from."""
    from django.core.management import call_command

    call_command("collectstatic", verbosity=0, interactive=False)


def pending() -> int:
    """How many migrations this version has that the database has not."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))

"""Which ring a test is in, told by what it asks for and where it lies, never by a list of tests.

docs/adr/0029-checks.md says which ring runs where. A test of the ring `pure` that asked a database
anything would be stopped: pytest-django lets nobody through who has not asked for one.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

HERE = Path(__file__).parent
DATABASE = {"db", "transactional_db", "live_server", "django_db_setup"}
# What both databases have to hold, one test at a time: who may enter, and what attackers try.
ON_BOTH = tuple(HERE / "web" / name for name in ("row_security", "attacks", "test_routes.py"))


def rings_of(item: pytest.Function) -> Iterator[str]:
    """The ring of a test; and `both` where what it tries depends on the database."""
    ring = _ring(item)
    yield ring
    if ring != "pure" and _depends_on_database(item, ring):
        yield "both"


def _ring(item: pytest.Function) -> str:
    if "installation" in item.fixturenames or hasattr(item.module, "Installation"):
        return "process"
    asks = item.get_closest_marker("django_db") or DATABASE.intersection(item.fixturenames)
    return "database" if asks else "pure"


def _depends_on_database(item: pytest.Function, ring: str) -> bool:
    """It lies among attacks or row security, holds transactions open, or asks the connection.

    Processes that share a database depend on how it locks; those of the terminal do not.
    """
    marker = item.get_closest_marker("django_db")
    return (
        any(folder in (item.path, *item.path.parents) for folder in ON_BOTH)
        or bool(marker and marker.kwargs.get("transaction"))
        or any(each is connection for each in vars(item.module).values())
        or (ring == "process" and HERE / "web" in item.path.parents)
    )

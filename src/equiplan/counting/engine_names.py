"""Which engine is asked for, told without importing any."""

import os

from equiplan.importing.people.errors import RosterRefused

VARIABLE = "EQUIPLAN_ENGINE"
DUCKDB, SPARK = "duckdb", "spark"


def asked_engine() -> str:
    """The engine named in the environment, DuckDB by default; raises RosterRefused for another."""
    name = os.environ.get(VARIABLE, "").strip().lower() or DUCKDB
    if name not in {DUCKDB, SPARK}:
        raise RosterRefused("engine.unknown", engine=name[:40])
    return name

"""The engines that count: DuckDB inside this process, or Spark when one machine is too small."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import duckdb as library
import ibis
import ibis.expr.types as ir
import pyarrow as pa

from equiplan.importing.people.errors import RosterRefused

THREADS = 2
MEMORY = "640MB"
_NUMBERS = count()
OURS = (
    library.BinderException,
    library.CatalogException,
    library.ParserException,
    library.PermissionException,
)
"""What DuckDB says of an expression of ours that is wrong; the rest is the fault of the file."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A connection that runs expressions; `is_spark` tells which engine it is."""

    connection: Any
    is_spark: bool = False

    def rows(self, table: ir.Table) -> list[tuple[Any, ...]]:
        """The rows of a small table, as tuples in the order of its columns."""
        with unreadable_refused():
            found = self.connection.raw_sql(self.connection.compile(table))
            return [tuple(row) for row in (found.collect() if self.is_spark else found.fetchall())]

    def held(self, table: pa.Table) -> ir.Table:
        """A table in memory as one that the engine counts."""
        name = f"held_{next(_NUMBERS)}"
        if self.is_spark:
            session = self.connection._session
            session.createDataFrame(table).createOrReplaceTempView(name)
        else:
            self.connection.con.register(name, table)
        held: ir.Table = self.connection.table(name)
        return held


@contextmanager
def unreadable_refused() -> Iterator[None]:
    """What DuckDB says of a file that lies about itself, or is too much for it, as a refusal."""
    try:
        yield
    except (library.OutOfMemoryException, MemoryError) as error:
        raise RosterRefused("document.too_much_memory") from error
    except OURS:
        raise
    except library.Error as error:
        raise RosterRefused("document.damaged") from error


def duckdb(*paths: Path) -> Engine:
    """DuckDB in memory, shut in: it opens these files and no other, loads no extension, writes
    nothing, and nobody can change that."""
    connection = ibis.duckdb.connect()
    files = ", ".join("'{}'".format(str(path.absolute()).replace("'", "''")) for path in paths)
    for setting in (
        f"threads = {THREADS}",
        f"memory_limit = '{MEMORY}'",
        "temp_directory = ''",
        "max_temp_directory_size = '0KB'",
        "preserve_insertion_order = true",
        "timezone = 'UTC'",
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "allow_community_extensions = false",
        f"allowed_paths = [{files}]",
        "enable_external_access = false",
        "lock_configuration = true",
    ):
        connection.raw_sql(f"SET {setting}")
    return Engine(connection)

"""Databases for tests: copies of one that `equiplan migrate` made once for these migrations.

On PostgreSQL they belong to a plain role, whom row-level security binds as it binds an
installation: a superuser would pass every policy.
"""

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from django.db.backends.base.base import BaseDatabaseWrapper

ROOT = Path(__file__).resolve().parents[1]
WEB = ROOT / "src/equiplan/web"
# What a migrated database is made of; a test holds that nothing else has a hand in it.
MADE_OF = (
    "**/migrations/*.py",
    "**/app.py",
    "**/apps.py",
    "platform/manifest.py",
    "platform/registry.py",
    "platform/row_security/*.py",
    "organisations/audit_triggers.py",
    "**/static/**/*.*",
)
CACHE = ROOT / ".pytest_cache" / "databases"
SQLITE = "equiplan.sqlite3"
TEMPLATE = "equiplan_template"
PLAIN = "equiplan_tests"
PATIENCE_SECONDS = 900  # it is done once, maybe while others wait for the machine too
Server = psycopg.Connection[Any]


def given() -> str:
    """The address of the PostgreSQL that the tests run on; nothing where they run on SQLite."""
    address = os.environ.get("DATABASE_URL", "")
    return address if address.startswith("postgres") else ""


def key() -> str:
    """What changes when a migrated database would be another."""
    paths = sorted({path for pattern in MADE_OF for path in WEB.glob(pattern)})
    said = sha256((ROOT / "requirements/dev.lock").read_bytes())
    for path in paths:
        said.update(str(path.relative_to(WEB)).encode() + path.read_bytes())
    return said.hexdigest()[:16]


def migrated() -> Path:
    """A data folder as `equiplan migrate` leaves it, made when it is not there yet."""
    CACHE.mkdir(parents=True, exist_ok=True)
    made = CACHE / key()
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            for old in CACHE.glob("*/"):
                shutil.rmtree(old)
            with tempfile.TemporaryDirectory(dir=CACHE) as folder:
                new = Path(folder) / "new"
                _migrate(new, f"sqlite:///{new / SQLITE}")
                with closing(sqlite3.connect(new / SQLITE)) as database:
                    database.execute("PRAGMA journal_mode=DELETE")  # one file, to be copied
                (new / "secret-key").unlink()
                new.rename(made)
    return made


def _migrate(data: Path, address: str) -> None:
    """Run the product's own command in a process of its own."""
    settings = {"DATABASE_URL": address, "EQUIPLAN_DATA": str(data)}
    settings["DJANGO_SETTINGS_MODULE"] = "equiplan.web.settings.product"
    done = subprocess.run(
        [sys.executable, "-m", "equiplan", "migrate"],
        env=os.environ | settings,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@contextmanager
def served(*, migrated: bool = True) -> Iterator[str]:
    """The address of a new database on the PostgreSQL given, which goes away in the end."""
    name = f"equiplan_{os.getpid()}_{time.monotonic_ns()}"
    with psycopg.connect(given(), autocommit=True) as server:
        owner = _owner(server)
        # One at a time: a database that is being copied may not be written to, nor go away.
        server.execute("SELECT pg_advisory_lock(hashtext('equiplan_template'))")
        source = f'TEMPLATE "{_template(server, owner)}"' if migrated else ""
        _run(server, f'CREATE DATABASE "{name}" OWNER "{owner}" {source}')
    try:
        yield _address(owner, name)
    finally:
        with psycopg.connect(given(), autocommit=True) as server:
            _run(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _template(server: Server, owner: str) -> str:
    """The name of a migrated database that nobody works in, made when it is not there yet."""
    name = f"{TEMPLATE}_{owner}_{key()}"
    found = server.execute("SELECT datname FROM pg_database").fetchall()
    if (name,) not in found:
        for (old,) in found:
            if old.startswith(f"{TEMPLATE}_{owner}_"):
                _run(server, f'DROP DATABASE "{old}" WITH (FORCE)')
        new = f"{TEMPLATE}_{owner}_new"
        _run(server, f'CREATE DATABASE "{new}" OWNER "{owner}"')
        with tempfile.TemporaryDirectory() as data:
            _migrate(Path(data), _address(owner, new))
        _run(server, f'ALTER DATABASE "{new}" RENAME TO "{name}"')
    return name


def _run(server: Server, sql: str) -> None:
    server.execute(sql.encode())


def _owner(server: Server) -> str:
    """A plain role: the one given, or one that a superuser makes for the tests."""
    asked = "SELECT rolsuper OR rolbypassrls, rolname FROM pg_roles WHERE rolname = current_user"
    passes_all, here = server.execute(asked).fetchone() or (False, "")
    if not passes_all:
        return str(here)
    with suppress(psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
        _run(server, f"CREATE ROLE {PLAIN} LOGIN PASSWORD '{PLAIN}'")
    return PLAIN


def _address(owner: str, name: str) -> str:
    there = urlsplit(given())
    who, _, host = there.netloc.rpartition("@")
    if owner != there.username:
        who = f"{owner}:{PLAIN}"
    return there._replace(path=f"/{name}", netloc=f"{who}@{host}").geturl()


@contextmanager
def copied(connection: BaseDatabaseWrapper, file: Path | None) -> Iterator[None]:
    """A connection of Django leads to a new copy of the migrated database inside.

    SQLite's is in memory unless a file is named.
    """
    if given():
        with served() as address:
            there = urlsplit(address)
            _lead(connection, NAME=there.path[1:], USER=there.username, PASSWORD=there.password)
            yield
            connection.close()
    elif file:
        shutil.copy(migrated() / SQLITE, file)
        _lead(connection, NAME=str(file))
        yield
        connection.close()
    else:
        _lead(connection, NAME="file:memorydb_default?mode=memory&cache=shared")
        connection.ensure_connection()
        with closing(sqlite3.connect(migrated() / SQLITE)) as source:
            source.backup(connection.connection)
        yield


def _lead(connection: BaseDatabaseWrapper, **where: str | None) -> None:
    """Tell the connection, and those that other threads will open, which database it is."""
    connection.close()
    connection.settings_dict |= {name: value or "" for name, value in where.items()}

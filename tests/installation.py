"""A real installation in a folder of its own, for tests that run the product's processes."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

import psycopg

from . import clock

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 60
PLAIN = "equiplan_installation"
BOOT = "from equiplan.commands.site import boot; boot()\n"


@dataclass(frozen=True, slots=True)
class Installation:
    """A data folder, a database, and the environment that names them."""

    data: Path
    environment: dict[str, str]

    @classmethod
    @contextmanager
    def fresh(cls, data: Path, *, migrated: bool = True) -> Iterator[Self]:
        """A new one, whose database goes away in the end."""
        environment = {
            **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
            "EQUIPLAN_DATA": str(data),
            "DJANGO_SETTINGS_MODULE": "equiplan.web.settings.product",
            "PYTHONPATH": os.pathsep.join((str(clock.FOLDER), str(ROOT / "src"), str(ROOT))),
        }
        with _database(environment):
            made = cls(data, environment)
            if migrated:
                made.run("migrate")
            yield made

    def run(self, *arguments: str, said: str = "", code: int = 0) -> tuple[str, str]:
        """Run the command to its end, require its exit code; what it printed and complained."""
        done = subprocess.run(
            [sys.executable, "-m", "equiplan", *arguments],
            env=self.environment | clock.told(),
            input=said,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        assert done.returncode == code, done.stderr + done.stdout
        return done.stdout, done.stderr

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start the command and leave it running."""
        return subprocess.Popen(
            [sys.executable, "-m", "equiplan", *arguments], env=self.environment | clock.told()
        )

    def start_python(self, code: str) -> "subprocess.Popen[bytes]":
        """Start a piece of Python inside this installation and leave it running."""
        return subprocess.Popen(
            [sys.executable, "-c", BOOT + code], env=self.environment | clock.told()
        )

    def python(self, code: str) -> str:
        """Run a piece of Python inside this installation; what it printed."""
        done = subprocess.run(
            [sys.executable, "-c", BOOT + code],
            env=self.environment | clock.told(),
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@contextmanager
def _database(environment: dict[str, str]) -> Iterator[None]:
    """A PostgreSQL database where the tests run on it; SQLite in the folder otherwise."""
    given = os.environ.get("DATABASE_URL", "")
    if not given.startswith("postgres"):
        yield
        return
    name = f"equiplan_{os.getpid()}_{time.monotonic_ns()}"
    with psycopg.connect(given, autocommit=True) as server:
        owner = _plain_owner(server)
        server.execute(f'CREATE DATABASE "{name}" OWNER "{owner}"')
        there = urlsplit(given)
        host = there.netloc.rpartition("@")[2]
        who = there._replace(path=f"/{name}", netloc=f"{owner}@{host}")
        is_given = owner == there.username
        environment["DATABASE_URL"] = (
            there._replace(path=f"/{name}") if is_given else who
        ).geturl()
        try:
            yield
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _plain_owner(server: "psycopg.Connection[Any]") -> str:
    """The role that owns it: a plain one, whom no wall lets through, as an installation has."""
    is_super, here = server.execute(
        "SELECT rolsuper, rolname FROM pg_roles WHERE rolname = current_user"
    ).fetchone() or (False, "")
    if not is_super:
        return str(here)
    server.execute(
        f"DO $$ BEGIN CREATE ROLE {PLAIN} LOGIN;"
        " EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
    )
    return PLAIN


def free_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
    return port


def wait_for(what: Callable[[], object], process: "subprocess.Popen[Any] | None" = None) -> None:
    """Wait until something is so; AssertionError if it never is, or if the process ends first."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not what():
        assert time.monotonic() < until, "waited in vain"
        assert process is None or process.poll() is None, f"ended with {process.poll()}"
        time.sleep(0.05)

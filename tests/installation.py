"""A real installation in a folder of its own, for tests that run the product's processes."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from . import clock, databases

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 180
BOOT = "from equiplan.cli.site import boot; boot()\n"


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
            "LC_ALL": "C.UTF-8",  # English, whoever runs the tests
            "DJANGO_SETTINGS_MODULE": "equiplan.web.settings.product",
            "PYTHONPATH": os.pathsep.join((str(clock.FOLDER), str(ROOT / "src"), str(ROOT))),
        }
        with _database(data, migrated=migrated) as address:
            yield cls(data, environment | address)

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
def _database(data: Path, *, migrated: bool) -> Iterator[dict[str, str]]:
    """A PostgreSQL database where the tests run on it; SQLite in the folder otherwise."""
    if migrated:
        shutil.copytree(databases.migrated(), data, dirs_exist_ok=True)
    if databases.given():
        (data / databases.SQLITE).unlink(missing_ok=True)
        with databases.served(migrated=migrated) as address:
            yield {"DATABASE_URL": address}
    else:
        yield {}


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

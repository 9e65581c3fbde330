"""`equiplan serve`: the web server and the worker for jobs, in one command."""

import os
import secrets
import socket
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from .migrate import collect, pending
from .site import boot, refuse, tell
from .supervisor import Child, keep

if TYPE_CHECKING:
    from .site import Subparsers

# Measured: for views that wait for a database, more of either only costs memory.
WORKERS = 2
BLOCKING_THREADS = 4
APPLICATION = "equiplan.web.wsgi:application"


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    parser = subparsers.add_parser("serve", help="run the site and its jobs until stopped")
    add_options(parser)


def add_options(parser: ArgumentParser) -> None:
    """The options of a server, which `demo` has too."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (%(default)s)")
    parser.add_argument("--port", default=8000, type=int, help="port to listen at (%(default)s)")
    parser.add_argument(
        "--workers", default=WORKERS, type=int, help="web server processes (%(default)s)"
    )


def run(options: Namespace) -> int:
    """Serve until SIGTERM or Ctrl-C (0); 1 when it cannot start, with what to do."""
    boot()
    return serve(options)


def serve(options: Namespace) -> int:
    """The same, once the settings are loaded."""
    if not _is_free(options.host, options.port):
        return refuse(
            f"port {options.port} of {options.host} is already in use. "
            "Stop what listens there, or choose another with --port."
        )
    if pending():
        return refuse("the database is not up to date. Run: equiplan migrate")
    collect()
    tell(f"Equiplan answers at http://{options.host}:{options.port}/ (Ctrl-C stops it)")
    _tell_where_to_begin(options)
    return keep(_children(options))


def _tell_where_to_begin(options: Namespace) -> None:
    """While nobody has an account: the address where the first one is opened."""
    from .start_link import address

    where = address(f"http://{options.host}:{options.port}")
    if where:
        tell(f"Nobody has an account yet. Begin at {where}")


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind((host, port))
        except OSError:
            return False
    return True


def _children(options: Namespace) -> list[Child]:
    python = (sys.executable, "-m")
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    web = (
        *python,
        "granian",
        *("--interface", "wsgi", "--no-ws", "--log-level", "warning"),
        *("--host", options.host, "--port", str(options.port)),
        *("--workers", str(options.workers), "--blocking-threads", str(BLOCKING_THREADS)),
        *("--respawn-failed-workers", "--workers-kill-timeout", "5"),
        APPLICATION,
    )
    jobs = (*python, "equiplan", "worker", "--id", secrets.token_hex(16))
    return [Child(web, vital=True), Child(jobs, vital=False)]

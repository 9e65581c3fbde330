"""`equiplan serve`: the web server and the worker for jobs, in one command."""

import errno
import os
import secrets
import socket
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from .migrate import collect
from .site import boot, require_migrated, tell
from .supervisor import Child, keep
from .terminal.outcomes import CommandRefused
from .terminal.values import filled, whole_number

if TYPE_CHECKING:
    from .site import Subparsers

# Measured: for views that wait for a database, more of either only costs memory.
WORKERS = 2
BLOCKING_THREADS = 4
APPLICATION = "equiplan.web.wsgi:application"
PORT = whole_number(1, 65_535)
PROCESSES = whole_number(1, 64)
TROUBLES: dict[int | None, str] = {errno.EADDRINUSE: "port.taken", errno.EACCES: "port.forbidden"}


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    parser = subparsers.add_parser("serve", help="run the site and its jobs until stopped")
    add_options(parser)


def add_options(parser: ArgumentParser) -> None:
    """The options of a server, which `demo` has too."""
    parser.add_argument(
        "--host", default="127.0.0.1", type=filled, help="address to listen at (%(default)s)"
    )
    parser.add_argument("--port", default=8000, type=PORT, help="port to listen at (%(default)s)")
    parser.add_argument(
        "--workers", default=WORKERS, type=PROCESSES, help="web server processes (%(default)s)"
    )


def run(options: Namespace) -> int:
    """Serve until SIGTERM or Ctrl-C (0); 1 when it cannot start, with what to do."""
    require_free(options.host, options.port)
    boot()
    return serve(options)


def serve(options: Namespace) -> int:
    """The same, once the settings are loaded."""
    require_migrated()
    collect()
    tell("serve.answers", address=_address(options))
    _tell_where_to_begin(options)
    return keep(_children(options))


def _tell_where_to_begin(options: Namespace) -> None:
    """While nobody has an account: the address where the first one is opened."""
    from .start_link import address

    where = address(_address(options))
    if where:
        tell("serve.begin", where=where)


def _address(options: Namespace) -> str:
    host = f"[{options.host}]" if ":" in options.host else options.host
    return f"http://{host}:{options.port}"


def require_free(host: str, port: int) -> None:
    """CommandRefused where nobody can listen at a port of an address: taken, reserved, not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
            tried.listen()
        except (OSError, TypeError, ValueError) as wrong:  # a name IDNA refuses is a TypeError
            code = TROUBLES.get(getattr(wrong, "errno", None), "port.no_host")
            raise CommandRefused(code, host=host, port=port) from wrong


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
    return [Child("web server", web, vital=True), Child("worker", jobs, vital=False)]

"""`equiplan demo`: the product as it looks in use, with four fictional bodies, for an hour."""

import os
import tempfile
from argparse import Namespace
from typing import TYPE_CHECKING

from .migrate import prepare
from .serve import add_options, require_free, serve
from .site import boot, tell
from .terminal.output import write

if TYPE_CHECKING:
    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command."""
    parser = subparsers.add_parser("demo", help="serve four fictional bodies from a fresh folder")
    add_options(parser)


def run(options: Namespace) -> int:
    """Serve the demonstration until stopped; nothing of it stays."""
    require_free(options.host, options.port)  # before all the work of building it
    with tempfile.TemporaryDirectory(prefix="equiplan-demo-") as folder:
        # The demonstration has its own database, whatever the environment names.
        os.environ.pop("DATABASE_URL", None)
        os.environ.update(EQUIPLAN_DATA=folder, EQUIPLAN_DEMO="yes")
        boot()
        tell("demo.preparing")
        prepare()
        _load()
        return serve(options)


def _load() -> None:
    from equiplan.web.benchmarks import demo as benchmarks
    from equiplan.web.data_requests import demo as data_requests
    from equiplan.web.datasets import demo as datasets
    from equiplan.web.imports import demo as plans
    from equiplan.web.indicators import demo as indicators
    from equiplan.web.networks import demo as networks
    from equiplan.web.organisations.demo import BODIES, PASSWORD

    plans.load()
    networks.load()
    datasets.load()
    data_requests.load()
    indicators.load()
    benchmarks.load()
    tell("demo.sign_in", password=PASSWORD)
    for each in BODIES:
        write(f"  {each.email:<24} {each.body.name}")

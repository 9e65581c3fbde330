"""How long the pages take in a nation of organisations, next to an empty page of the same layout.

Run as `python -m bench.pages`; DATABASE_URL or TEST_DATABASE_URL adds PostgreSQL to SQLite.
Everything goes through the site's own middleware and is asked for as a browser does, compressed;
a page and the empty page take turns, so that what else the machine does falls on both. It
measures and never fails for being slow.
"""

import gc
import os
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.installation import Installation

if TYPE_CHECKING:
    from django.test import Client

    from .body import Made

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "40"))
WARM = 3
AIM_PAGE, AIM_SAVE = 4.0, 2.0
BROWSER = {"Accept-Encoding": "gzip"}

Visit = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: seconds of what is measured and of its baseline, turn by turn."""

    name: str
    ours: list[float]
    baseline: list[float]
    queries: int
    kilobytes: float
    aim: float

    def said(self) -> str:
        """The line as printed: milliseconds, ratios at the median and at p95, queries, size."""
        mid, high = statistics.median(self.ours), _p95(self.ours)
        ratio, ratio_high = mid / statistics.median(self.baseline), high / _p95(self.baseline)
        told = "" if ratio_high <= self.aim else f"  above {self.aim:g}"
        return (
            f"{self.name:<34}{mid * 1000:>8.1f}{high * 1000:>8.1f}{ratio:>8.1f}{ratio_high:>8.1f}"
            f"{self.queries:>8}{self.kilobytes:>9.1f}{self.aim:>6g}{told}"
        )


HEAD = (
    f"{'':<34}{'p50 ms':>8}{'p95 ms':>8}{'x p50':>8}{'x p95':>8}{'queries':>8}{'kB':>9}{'aim':>6}"
)


def _p95(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def _seconds(work: Visit) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _measured(name: str, ours: Visit, baseline: Visit, aim: float) -> Line:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for visit in (ours, baseline) * WARM:
        visit()
    with CaptureQueriesContext(connection) as captured:
        answer = ours()
    queries = len(captured)
    turns = [(_seconds(ours), _seconds(baseline)) for _ in range(ROUNDS)]
    size = len(answer.content) / 1000  # type: ignore[attr-defined]
    return Line(name, [o for o, _ in turns], [b for _, b in turns], queries, size, aim)


def main_pages(made: "Made") -> dict[str, str]:
    """The ten main pages of a large organisation: its name in the table, and its address."""
    from django.urls import reverse

    return {
        "home": reverse("home:index"),
        "list of 50 plans": reverse("plans:list"),
        "plan of 1,000 actions": reverse("plans:detail", args=[made.plan.pk]),
        "one action": reverse("plans:action", args=[made.action.pk]),
        "mine": reverse("plans:mine"),
        "late": reverse("plans:late"),
        "due in 30 days": reverse("plans:due"),
        "lacking something": reverse("plans:lacking"),
        "people": reverse("organisations:people"),
        "audit log": reverse("organisations:audit"),
        "networks": reverse("networks:list"),
        "help": reverse("help:index"),
    }


def more_pages(made: "Made") -> dict[str, str]:
    """Other ways of looking at the plan of a thousand actions."""
    from django.urls import reverse

    plan = [made.plan.pk]
    whole = reverse("plans:detail", args=plan)
    return {
        "  one axis, as scrolled to": f"{whole}?axis={made.plan.axes.all()[9].pk}&only=yes",
        "  all of it, as printed": f"{whole}?whole=yes",
        "  filtered: late": f"{whole}?status=late",
        "  filtered: words": f"{whole}?text=jurys",
        "  sorted by end": f"{whole}?sort=-ends_on",
        "  versions": reverse("plans:versions", args=plan),
        "  100 actions changed, compared": reverse("plans:compare", args=[*plan, 1, "2"]),
    }


def _visit(client: "Client", address: str) -> Visit:
    def visit() -> object:
        answer = client.get(address, headers=BROWSER)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}")
        return answer

    return visit


def _first_look(client: "Client", made: "Made") -> Visit:
    """The plan's page in a process that has just started."""
    from django.urls import reverse

    from equiplan.web.platform.cache import forget

    visit = _visit(client, reverse("plans:detail", args=[made.plan.pk]))

    def first() -> object:
        forget()
        return visit()

    return first


def _after_an_edit(client: "Client", made: "Made", address: str) -> Visit:
    """A page when somebody has just changed an action of the plan."""
    from django.db.models import F

    visit = _visit(client, address)

    def edited() -> object:
        type(made.action).objects.filter(pk=made.action.pk).update(edit=F("edit") + 1)
        return visit()

    return edited


def _save(client: "Client", address: str, **more: str) -> Visit:
    """Write something else each time, as htmx sends it."""
    numbers = count()

    def save() -> object:
        text = f"Relu {next(numbers)} fois"
        sent = {"value": text, **more}
        answer = client.post(address, sent, headers={"HX-Request": "true"})
        if answer.status_code != 200 or text not in answer.content.decode():
            raise RuntimeError(f"{address} answered {answer.status_code}")
        return answer

    return save


def _lines(made: "Made", client: "Client", coordinator: "Client") -> Iterator[Line]:
    from django.urls import reverse

    empty = _visit(client, "/bench/empty/")
    for name, url in main_pages(made).items():
        yield _measured(name, _visit(client, url), empty, AIM_PAGE)
    empty_there = _visit(coordinator, "/bench/empty/")
    for name in ("members", "network_view"):
        visit = _visit(coordinator, reverse(f"networks:{name}"))
        yield _measured(f"network of 100: {name}", visit, empty_there, AIM_PAGE)
    for name, url in more_pages(made).items():
        yield _measured(name, _visit(client, url), empty, AIM_PAGE)
    yield _measured("plan, first look", _first_look(client, made), empty, AIM_PAGE)
    for name in ("home", "plan of 1,000 actions"):
        edited = _after_an_edit(client, made, main_pages(made)[name])
        yield _measured(f"{name}, after an edit", edited, empty, AIM_PAGE)
    row, service = (
        _save(client, reverse(f"bench_{name}", args=[made.action.pk]))
        for name in ("row", "service")
    )
    edit = reverse("plans:edit", args=["action", made.action.pk, "comments"])
    cell = _save(client, edit, to="cell")
    yield _measured("the service, next to a row saved", service, row, AIM_SAVE)
    yield _measured("a cell, next to the service alone", cell, service, AIM_SAVE)


def _here() -> None:
    """Measure in this process, whose environment names the installation."""
    from equiplan.cli.site import boot

    boot()
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.utils import timezone

    settings.ROOT_URLCONF = "bench.urls"
    settings.TEMPLATES[0]["DIRS"] = [Path(__file__).parent / "templates"]
    settings.ALLOWED_HOSTS += ["testserver"]
    from . import body, nation, writing

    start = time.perf_counter()
    made = body.made()
    network = nation.settle(made, timezone.now())
    nation.analyse()
    gc.collect()
    gc.freeze()  # what it took to make the nation is not a page's to sweep
    client, coordinator = Client(), Client()
    client.force_login(made.member.account)
    coordinator.force_login(network.account)
    print(f"\n{connection.vendor}, made in {time.perf_counter() - start:.0f} s: {nation.census()}")
    print(f"{ROUNDS} turns each; baseline: an empty page, a bare save\n{HEAD}")
    for line in _lines(made, client, coordinator):
        print(line.said(), flush=True)
    print(writing.said(made), flush=True)


@contextmanager
def _plain_role(address: str) -> Iterator[str]:
    """The address of a role that row security holds, as an installation has one, for a while."""
    import psycopg
    from psycopg import sql

    name, password = f"equiplan_bench_{os.getpid()}", secrets.token_hex(16)
    role = sql.Identifier(name)
    made = sql.SQL("CREATE ROLE {} LOGIN CREATEDB PASSWORD {}").format(role, sql.Literal(password))
    host = urlsplit(address).netloc.rpartition("@")[2]
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(made)
        try:
            yield urlsplit(address)._replace(netloc=f"{name}:{password}@{host}").geturl()
        finally:
            server.execute(sql.SQL("DROP ROLE {}").format(role))


def _measure(address: str) -> None:
    """A fresh installation in the database at an address, SQLite when it is empty."""
    os.environ["DATABASE_URL"] = address
    with (
        tempfile.TemporaryDirectory(prefix="equiplan-bench-") as folder,
        Installation.fresh(Path(folder)) as installation,
    ):
        command = [sys.executable, "-m", "bench.pages", "--here"]
        subprocess.run(command, env=installation.environment, check=True)


def main() -> None:
    """Measure on SQLite, and on PostgreSQL where an address of one is given."""
    postgres = os.environ.pop("DATABASE_URL", "") or os.environ.get("TEST_DATABASE_URL", "")
    _measure("")
    if postgres:
        with _plain_role(postgres) as address:
            _measure(address)


if __name__ == "__main__":
    _here() if "--here" in sys.argv else main()

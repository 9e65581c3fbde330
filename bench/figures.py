"""How long ten thousand bound indicators take to fill, and pages among a million counts.

Run as `python -m bench.figures`; DATABASE_URL or TEST_DATABASE_URL adds PostgreSQL to SQLite.
The baseline of a refresh writes as many figures and values as it does, and computes nothing; that
of a page is the empty page. It measures and never fails for being slow.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING

from tests.installation import Installation

from .pages import AIM_PAGE, HEAD, _measured, _plain_role, _visit

if TYPE_CHECKING:
    from django.test import Client

    from equiplan.web.datasets.models import Dataset
    from equiplan.web.organisations.models import Member
    from equiplan.web.plans.models import Indicator, Plan

INDICATORS = int(os.environ.get("BENCH_INDICATORS", "10000"))
COUNTS = int(os.environ.get("BENCH_COUNTS", "1000000"))
AT_ONCE = 5000
YEARS = (2023, 2024, 2025)
GRADES = [f"G{n}" for n in range(20)]
AIM_REFRESH, AIM_AGAIN = 5.0, 3.0


def _indicators(member: "Member") -> "list[Indicator]":
    from equiplan.web.plans.models import Indicator

    plan = _plan(member)
    rows = (Indicator(plan=plan, position=n, text=f"Part {n}") for n in range(INDICATORS))
    return Indicator.objects.bulk_create(rows, batch_size=AT_ONCE)


def _plan(member: "Member") -> "Plan":
    from django.utils import timezone

    from equiplan.web.plans.models import Plan

    made = {"title": "Plan", "status": "active", "adopted_at": timezone.now()}
    return Plan.objects.create(organisation=member.organisation, **made)


def _dataset(member: "Member") -> "Dataset":
    """A dataset counted three times, by grade and unit: a third of the counts each."""
    from django.utils import timezone

    from equiplan.domain.figures.cells import key_of
    from equiplan.web.datasets.models import Count, Counting, Dataset

    dataset = Dataset.objects.create(organisation=member.organisation, name="Tous", what="staff")
    for year in YEARS:
        counting = Counting.objects.create(
            dataset=dataset,
            on=date(year, 12, 31),
            dimensions=["grade", "unit"],
            categories={"grade": GRADES},
            state="validated",
            counted_at=timezone.now(),
        )
        units = COUNTS // len(YEARS) // len(GRADES) // 2
        places = product(GRADES, range(units), "FM")
        rows = (
            Count(counting=counting, sex=s, key=key_of(b), breakdown=b, number=7 + n % 5)
            for g, n, s in places
            for b in ({"grade": g, "unit": f"U{n}"},)
        )
        while some := list(islice(rows, AT_ONCE)):
            Count.objects.bulk_create(some)
    return dataset


def _bind(indicators: "list[Indicator]", dataset: "Dataset") -> None:
    """Each to the share of women of one grade: twenty different questions a year."""
    from django.utils import timezone

    from equiplan.web.indicators.models import Binding

    Binding.objects.bulk_create(
        (
            Binding(
                organisation=dataset.organisation,
                indicator=each,
                measure="share_of_women",
                slots={
                    "people": {
                        "fact": "datasets.people",
                        "filters": {"dataset": str(dataset.pk), "grade": GRADES[n % 20]},
                    }
                },
                facts="|rosters.people|",
                bound_at=timezone.now(),
            )
            for n, each in enumerate(indicators)
        ),
        batch_size=AT_ONCE,
    )


def _write_only(indicators: "list[Indicator]") -> None:
    """As many figures and values as a refresh writes, taken back in the end."""
    from django.db import transaction

    from equiplan.web.indicators.models import Binding, Figure
    from equiplan.web.plans.models import IndicatorValue

    days = [date(year, 12, 31) for year in YEARS]
    told = {"numerator": 1, "denominator": 2}
    with transaction.atomic():
        bindings = list(Binding.objects.all())
        Figure.objects.bulk_create(
            (
                Figure(binding=each, on=day, kind="value", number=50, **told)
                for each, day in product(bindings, days)
            ),
            batch_size=AT_ONCE,
        )
        IndicatorValue.objects.bulk_create(
            (
                IndicatorValue(indicator=each, on=day, value=50, **told)
                for each, day in product(indicators, days)
            ),
            batch_size=AT_ONCE,
        )
        transaction.set_rollback(True)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _refreshes(member: "Member", indicators: "list[Indicator]") -> Iterator[str]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    from equiplan.web.indicators.services import refresh

    baseline = min(_timed(lambda: _write_only(indicators)) for _ in range(2))
    now = timezone.now()
    for name, aim in (("filled for the first time", AIM_REFRESH), ("nothing to do", AIM_AGAIN)):
        now += timedelta(seconds=1)
        with CaptureQueriesContext(connection) as captured:
            seconds = _timed(lambda: refresh(member.organisation, now=now))  # noqa: B023
        told = "" if seconds <= aim * baseline else f"  above {aim:g}"
        yield (
            f"{name:<34}{seconds:>8.1f} s{baseline:>8.1f} s{seconds / baseline:>8.1f}"
            f"{len(captured):>8}{told}"
        )


def _page_lines(client: "Client", first: "Indicator") -> Iterator[str]:
    from django.urls import reverse

    empty = _visit(client, "/bench/empty/")
    for name, url in {
        "figures": reverse("indicators:list"),
        "figures, page 300": f"{reverse('indicators:list')}?page=300",
        "figures that are missing": f"{reverse('indicators:list')}?show=missing",
        "one figure": reverse("indicators:figure", args=[first.pk]),
    }.items():
        yield _measured(name, _visit(client, url), empty, AIM_PAGE).said()


def _here() -> None:
    """Measure in this process, whose environment names the installation."""
    from equiplan.cli.site import boot

    boot()
    from django.conf import settings
    from django.db import connection
    from django.test import Client

    settings.ROOT_URLCONF = "bench.urls"
    settings.TEMPLATES[0]["DIRS"] = [Path(__file__).parent / "templates"]
    settings.ALLOWED_HOSTS += ["testserver"]
    from equiplan.web.organisations.models import Kind
    from equiplan.web.organisations.services import Body, SignIn, enrol
    from equiplan.web.platform.roles import Role

    person = SignIn("bench@fleuve.example", "Maud Ferrand", "fr", "une-phrase-assez-longue")
    member = enrol(person, Body("École du Fleuve", Kind.SCHOOL, "fr"), Role.ADMINISTRATOR)
    start = time.perf_counter()
    indicators = _indicators(member)
    _bind(indicators, _dataset(member))
    made = time.perf_counter() - start
    print(f"\n{connection.vendor}, {COUNTS:,} counts made in {made:.0f} s")
    print(f"refresh of {INDICATORS:,} indicators: time, bare writing, ratio, queries")
    for line in _refreshes(member, indicators):
        print(line, flush=True)
    client = Client()
    client.force_login(member.account)
    print(f"baseline: an empty page\n{HEAD}")
    for line in _page_lines(client, indicators[0]):
        print(line, flush=True)


def _measure(address: str) -> None:
    """A fresh installation in the database at an address, SQLite when it is empty."""
    os.environ["DATABASE_URL"] = address
    with (
        tempfile.TemporaryDirectory(prefix="equiplan-bench-") as folder,
        Installation.fresh(Path(folder)) as installation,
    ):
        command = [sys.executable, "-m", "bench.figures", "--here"]
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
